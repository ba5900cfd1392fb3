import type {Plugin} from 'esbuild'

interface LazyModule {
  /** What its file is called. */
  readonly name: string
  /** What is imported of it: functions, all of them. */
  readonly functions: ReadonlyArray<string>
  /** Where it stands, if it is one of ours. */
  readonly path?: string
}

/**
 * Modules that most runs of the command line do without. Each is built into a file of its own, and read and run when
 * one of its functions is first called: to load them all takes longer than to align an article.
 */
const lazyModules: Readonly<Record<string, LazyModule>> = {
  franc: {name: 'franc', functions: ['francAll']},
  'hast-util-from-html': {name: 'html', functions: ['fromHtml']},
  'decode-named-character-reference': {name: 'entities', functions: ['decodeNamedCharacterReference']},
  './parse-markdown.js': {
    name: 'markdown',
    functions: ['parseMarkdown'],
    path: 'src/article/parse-markdown.ts'
  }
}

/** Entries of the build that makes the files. */
export function lazyEntries(): Record<string, string> {
  return Object.fromEntries(Object.entries(lazyModules).map(([id, {name, path}]) => [name, path ?? id]))
}

/** Replaces each of the modules by functions that load its file. */
export const lazyPlugin: Plugin = {
  name: 'lazy-modules',
  setup(build) {
    const ids = Object.keys(lazyModules).map((id) => id.replaceAll('.', '\\.'))
    build.onResolve({filter: new RegExp(`^(?:${ids.join('|')})$`)}, ({path}) => ({path, namespace: 'lazy'}))
    build.onLoad({filter: /.*/, namespace: 'lazy'}, ({path}) => {
      const {name, functions} = lazyModules[path]!
      const lines = functions.map((id) => `export function ${id}(...given) { return load().${id}(...given) }`)
      return {
        loader: 'js',
        contents: `import {createRequire} from 'node:module'
let loaded
function load() { return loaded ??= createRequire(import.meta.url)('./lazy/${name}.cjs') }
${lines.join('\n')}`
      }
    })
  }
}
