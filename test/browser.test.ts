import {readFileSync} from 'node:fs'
import {createContext, runInContext} from 'node:vm'
import {build} from 'esbuild'
import {expect, test} from 'vitest'

// A web worker: no DOM, no Node. esbuild fails at an import of a module of Node by itself.
const {outputFiles, metafile} = await build({
  entryPoints: ['src/index.ts'],
  bundle: true,
  write: false,
  metafile: true,
  platform: 'browser',
  conditions: ['worker'],
  format: 'iife',
  globalName: 'duizhao',
  define: {'import.meta.url': '"https://example.org/app/duizhao.js"'},
  logLevel: 'silent'
})

test('the library runs where there is no Node', () => {
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports.map(({path}) => path))
  expect(imports.length).toBeGreaterThan(100)
  expect(imports.filter((path) => path.startsWith('node:'))).toEqual([])

  const context = createContext({TextDecoder, TextEncoder, URL})
  expect(runInContext('typeof process + typeof Buffer + typeof require + typeof document', context)).toBe(
    'undefined'.repeat(4)
  )
  runInContext(outputFiles[0]!.text, context)
  const beads = runInContext(
    `duizhao.readBitext(${JSON.stringify(article)}, {file: 'article.md'}).beads.map(duizhao.beadType).join()`,
    context
  )
  expect(beads).toBe('1-1,1-1,1-1')
  expect(runInContext("duizhao.decodeSource(new TextEncoder().encode('对')).text", context)).toBe('对')
})

test('the lexicon is fetched from beside the code, once', async () => {
  const asked: string[] = []
  const fetch = async (url: URL) => {
    asked.push(url.href)
    return new Response(readFileSync('src/lexicon/lexicon.bin'))
  }
  const context = createContext({TextDecoder, TextEncoder, URL, fetch})
  runInContext(outputFiles[0]!.text, context)
  const found = runInContext(
    `Promise.all([duizhao.loadLexicon(), duizhao.loadLexicon()]).then(([lexicon, again]) =>
      lexicon === again && lexicon.translations('water').map(({zh}) => zh).join())`,
    context
  )
  expect(await found).toContain('水')
  expect(asked).toEqual(['https://example.org/app/lexicon.bin'])
})

const article = `# A morning walk

# 清晨散步

The park opens at *six*. Few people come before seven.

公园*六点*开门。七点以前来的人很少。
`
