import type {Plugin} from 'esbuild'

/**
 * Modules that most runs of the command line do without, and the functions that are imported of each. Each is built into
 * a file of its own, and read and run when one of its functions is first called: to load them all takes longer than to
 * align an article.
 */
const lazyModules: Readonly<Record<string, {path: string; functions: ReadonlyArray<string>}>> = {
  'parse-markdown': {path: 'src/article/parse-markdown.ts', functions: ['parseMarkdown']},
  'parse-html': {path: 'src/article/parse-html.ts', functions: ['parseHtml']},
  'rank-languages': {path: 'src/text/rank-languages.ts', functions: ['rankLanguages']},
  entities: {path: 'src/text/entities.ts', functions: ['entityAt']},
  'yaml-source': {path: 'src/formats/glossary/yaml-source.ts', functions: ['readYamlSource']}
}

/** Entries of the build that makes the files. */
export function lazyEntries(): Record<string, string> {
  return Object.fromEntries(Object.entries(lazyModules).map(([name, {path}]) => [name, path]))
}

/** Replaces each of the modules by functions that load its file. */
export const lazyPlugin: Plugin = {
  name: 'lazy-modules',
  setup(build) {
    const names = Object.keys(lazyModules).join('|')
    build.onResolve({filter: new RegExp(`/(?:${names})\\.js$`)}, ({path}) => ({
      path: path.slice(path.lastIndexOf('/') + 1, -'.js'.length),
      namespace: 'lazy'
    }))
    build.onLoad({filter: /.*/, namespace: 'lazy'}, ({path: name}) => {
      const lines = lazyModules[name]!.functions.map(
        (id) => `export function ${id}(...given) { return load().${id}(...given) }`
      )
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
