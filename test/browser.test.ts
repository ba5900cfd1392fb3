import {createContext, runInContext} from 'node:vm'
import {build} from 'esbuild'
import {expect, test} from 'vitest'

test('the library runs where there is no Node', async () => {
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
    logLevel: 'silent'
  })
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

const article = `# A morning walk

# 清晨散步

The park opens at *six*. Few people come before seven.

公园*六点*开门。七点以前来的人很少。
`
