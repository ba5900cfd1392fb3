import type {Plugin} from 'esbuild'

/** Files that name the commands, and load them when they are called. */
const programs = /\/[\w-]+-program\.ts$/
const kept = /\/(?:align|detect|segment)-command\.js$/

/** Leaves out all commands but those that read articles; what they need is half of the whole. */
export const articleCommandsPlugin: Plugin = {
  name: 'article-commands',
  setup(build) {
    build.onResolve({filter: /^\.\//}, ({path, importer, kind}) =>
      kind === 'dynamic-import' && programs.test(importer) && !kept.test(path)
        ? {path, namespace: 'left-out'}
        : undefined
    )
    build.onLoad({filter: /.*/, namespace: 'left-out'}, ({path}) => ({
      contents: `throw new Error('Unexpected command of ${path}, expected one that reads articles')`
    }))
  }
}
