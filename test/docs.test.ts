import {copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {format} from 'node:util'
import {build, type Plugin} from 'esbuild'
import {afterAll, afterEach, beforeAll, describe, expect, test, vi} from 'vitest'
import {copyLexicon} from '../scripts/lexicon/make.mjs'
import {runCaptured} from './cli/captured.js'

// Below the project, so that dependencies are found.
const folder = resolve('.cache/test-docs')

beforeAll(async () => {
  mkdirSync(folder, {recursive: true})
  // The lexicon and the bundled glossary are read from beside the code.
  await copyLexicon(folder)
  copyFileSync('src/glossary/policy.yaml', join(folder, 'policy.yaml'))
})

afterAll(() => rmSync(folder, {recursive: true, force: true}))

afterEach(() => void vi.restoreAllMocks())

const pages = ['README.md', 'README.zh-CN.md', 'docs/library.md', 'docs/cli.md'].map((page) => ({
  page,
  blocks: codeBlocks(readFileSync(page, 'utf8'))
}))

test('there are examples to run', () => {
  const languages = pages.flatMap(({blocks}) => blocks.map(({language}) => language))
  expect(languages.filter((language) => language === 'ts').length).toBeGreaterThanOrEqual(7)
  expect(languages.filter((language) => language === 'console').length).toBeGreaterThanOrEqual(2)
})

describe.each(pages)('$page', ({page, blocks}) => {
  test.each(
    blocks.filter(({language}) => language === 'ts')
  )('the program at line $line does what it says', async ({code, line}) => {
    const file = join(folder, `${page.replace(/\W/g, '-')}-${line}.mjs`)
    await bundle(code, file)
    let printed = ''
    vi.spyOn(console, 'log').mockImplementation((...values) => void (printed += `${format(...values)}\n`))
    await import(/* @vite-ignore */ pathToFileURL(file).href)
    const expected = [...code.matchAll(/^\/\/ → (.*)$/gm)].map((match) => match[1])
    if (expected.length) expect(printed.trimEnd().split('\n')).toEqual(expected)
  })

  test.each(
    blocks.filter(({language}) => language === 'console')
  )('the command at line $line answers so', async ({code}) => {
    for (const part of code.split(/^\$ (?=(?:npx )?duizhao )/m).filter(Boolean)) {
      const [command, ...answer] = part.split('\n')
      const {stdout} = await runCaptured(command!.replace(/^(?:npx )?duizhao /, '').split(' '))
      expect(stdout.trim()).toBe(answer.join('\n').trim())
    }
  })
})

interface CodeBlock {
  readonly language: string
  readonly code: string
  /** Line of the fence. */
  readonly line: number
}

/** The fenced blocks of a page, but those below `<!-- no-run -->`. */
function codeBlocks(page: string): CodeBlock[] {
  const lines = page.split('\n')
  const blocks: CodeBlock[] = []
  for (let index = 0; index < lines.length; index++) {
    const language = /^```(\w+)$/.exec(lines[index]!)?.[1]
    if (!language) continue
    const end = lines.indexOf('```', index)
    const before = lines.slice(0, index).findLast((line) => line.trim())
    if (before !== '<!-- no-run -->') {
      blocks.push({language, code: `${lines.slice(index + 1, end).join('\n')}\n`, line: index + 1})
    }
    index = end
  }
  return blocks
}

/** The doors of the package are its sources here. */
const doors: Plugin = {
  name: 'doors',
  setup({onResolve}) {
    onResolve({filter: /^duizhao$/}, () => ({path: resolve('src/index.ts')}))
    onResolve({filter: /^duizhao\/\w+$/}, ({path}) => ({
      path: resolve('src', path.slice('duizhao/'.length), 'index.ts')
    }))
  }
}

async function bundle(code: string, file: string): Promise<void> {
  const {outputFiles} = await build({
    stdin: {contents: code, resolveDir: resolve('.'), loader: 'ts'},
    bundle: true,
    write: false,
    packages: 'external',
    plugins: [doors],
    platform: 'node',
    format: 'esm',
    logLevel: 'silent'
  })
  writeFileSync(file, outputFiles[0]!.text)
}
