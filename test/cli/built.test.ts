import {type ChildProcess, spawn} from 'node:child_process'
import {on, once} from 'node:events'
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {build} from 'esbuild'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {articleCommandsPlugin} from '../../scripts/build/article-commands.js'
import {lazyEntries, lazyPlugin} from '../../scripts/build/lazy.js'
import {licencePlugin} from '../../scripts/build/licences.js'
import {copyLexicon} from '../../scripts/lexicon/make.mjs'
import {readJsonl} from '../../src/formats/jsonl.js'
import {article, folderOf} from './captured.js'

// Below the project, so that dependencies are found.
const dist = resolve('.cache/test-cli')

beforeAll(async () => {
  mkdirSync(dist, {recursive: true})
  const shared = {bundle: true, packages: 'external', platform: 'node', logLevel: 'silent'} as const
  await build({
    ...shared,
    entryPoints: {cli: 'src/cli/main.ts', 'all-commands': 'src/cli/start.ts', worker: 'src/cli/worker.ts'},
    outdir: dist,
    format: 'esm',
    plugins: [lazyPlugin]
  })
  await build({
    ...shared,
    entryPoints: {'article-commands': 'src/cli/start.ts'},
    outdir: dist,
    format: 'esm',
    plugins: [articleCommandsPlugin, lazyPlugin]
  })
  await build({
    ...shared,
    packages: 'bundle',
    entryPoints: lazyEntries(),
    outdir: join(dist, 'lazy'),
    outExtension: {'.js': '.cjs'},
    format: 'cjs',
    plugins: [licencePlugin(join(dist, 'licences.txt'))]
  })
  await copyLexicon(dist)
})

afterAll(() => rmSync(dist, {recursive: true, force: true}))

// What checks found is kept there, and not at home.
const caches = folderOf({})

function start(argv: ReadonlyArray<string>): ChildProcess {
  const env = {...process.env, DUIZHAO_CACHE: caches}
  const child = spawn(process.execPath, [join(dist, 'cli.js'), ...argv], {env})
  // A test that fails or takes too long leaves no process behind.
  onTestFinished(() => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  })
  return child
}

async function finish(child: ChildProcess): Promise<{code: number | null; stdout: string; stderr: string}> {
  const printed = {stdout: '', stderr: ''}
  child.stdout!.setEncoding('utf8').on('data', (text) => (printed.stdout += text))
  child.stderr!.setEncoding('utf8').on('data', (text) => (printed.stderr += text))
  const [code] = await once(child, 'close')
  return {code, ...printed}
}

function manyArticles(count: number, paragraphs: number): string {
  const text = article.repeat(paragraphs)
  const name = (index: number) => `${String(index).padStart(3, '0')}.txt`
  return folderOf(Object.fromEntries(Array.from({length: count}, (_, index) => [name(index), text])))
}

test('the licences of the packages that are bundled lie beside the program', () => {
  const licences = readFileSync(join(dist, 'licences.txt'), 'utf8')
  expect(licences).toMatch(/^micromark \d+\.\d+\.\d+\n\n.*MIT/m)
  expect(licences).toContain('Copyright (c) Titus Wormer')
})

test('the built program reads standard input and prints', async () => {
  const child = start(['align', '-', '-f', 'jsonl'])
  child.stdin!.end(article)
  const {code, stdout, stderr} = await finish(child)
  expect(code).toBe(0)
  expect(readJsonl(stdout).records).toHaveLength(5)
  expect(stderr).toMatch(/^1 article,/)
})

test.each([
  ['article.md', 'The **tea** was hot &amp; sweet.\n\n茶**又热**又甜。\n'],
  ['article.html', '<p>The tea was hot &amp; sweet.</p><p lang="zh">茶又热又甜。</p>'],
  [
    'article.txt',
    'Le thé était très chaud mais sans doute un peu trop sucré pour nous tous.\nThe tea was hot.\n茶很热。\n'
  ]
])('what it loads when needed is there: %s', async (name, text) => {
  const {code, stdout} = await finish(start(['align', join(folderOf({[name]: text}), name), '-f', 'jsonl']))
  expect(code).toBe(0)
  expect(readJsonl(stdout).records.some(({en, zh}) => en.length > 0 && zh.length > 0)).toBe(true)
})

test('its exit code is that of the run', async () => {
  expect(await finish(start(['align', 'no-such-file.txt']))).toMatchObject({code: 2, stdout: ''})
})

test('--watch checks again when a file changes, until a signal ends it', async () => {
  const text = '该市为此投入1200万元。\n\nThe city spent 12 million yuan on it.\n'
  const folder = folderOf({'a.md': text})
  const child = start(['check', join(folder, 'a.md'), '--watch', '--no-config', '--no-cache'])
  let printed = ''
  const reports = on(child.stdout!.setEncoding('utf8'), 'data')
  const told = async (words: string) => {
    while (!printed.includes(words)) printed += (await reports.next()).value[0]
  }
  await told('Nothing found')
  writeFileSync(join(folder, 'a.md'), text.replace('12 million', '13 million'))
  await told('expected 12,000,000 yuan')
  expect(child.exitCode).toBeNull()
  child.kill()
  expect(await once(child, 'close')).toEqual([null, 'SIGTERM'])
})

test('--watch without a file to watch ends', async () => {
  expect(
    await finish(start(['check', 'no-such-file.md', '--watch', '--no-config', '--no-cache']))
  ).toMatchObject({code: 2})
})

test('workers give what one thread gives, in the same order', async () => {
  const folder = manyArticles(12, 3)
  const one = await finish(start(['align', folder, '-f', 'jsonl', '--jobs', '1']))
  const two = await finish(start(['align', folder, '-f', 'jsonl', '--jobs', '2']))
  expect([one.code, two.code]).toEqual([0, 0])
  expect(readJsonl(one.stdout).records.length).toBe(12 * 15)
  expect(two.stdout).toBe(one.stdout)
  expect(two.stderr).toBe(one.stderr)
})

test('an interrupted run leaves the old file, and nothing else', async () => {
  const folder = manyArticles(200, 10)
  const out = folderOf({'all.tmx': 'old'})
  const child = start(['align', folder, '-o', join(out, 'all.tmx')])
  while (readdirSync(out).length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
  child.kill('SIGINT')
  const {code} = await finish(child)
  expect(code).toBe(130)
  expect(readdirSync(out)).toEqual(['all.tmx'])
  expect(readFileSync(join(out, 'all.tmx'), 'utf8')).toBe('old')
})

test('a reader that has read enough is no error', async () => {
  const folder = manyArticles(60, 10)
  const child = start(['align', folder, '-f', 'jsonl', '-q', '--jobs', '2'])
  child.stdout!.once('data', () => child.stdout!.destroy())
  let stderr = ''
  child.stderr!.setEncoding('utf8').on('data', (text) => (stderr += text))
  const [code] = await once(child, 'exit')
  expect([code, stderr]).toEqual([0, ''])
})

test('a run that has nothing to take back ends at once, whatever it is at', async () => {
  const child = start(['align', '-', '-f', 'jsonl'])
  const exit = once(child, 'exit')
  // Never ended: the program waits for more, and keeps no signal from its default.
  child.stdin!.write(article)
  await new Promise((resolve) => setTimeout(resolve, 300))
  child.kill('SIGINT')
  expect(await exit).toEqual([null, 'SIGINT'])
})

test('what was found is kept until the article or the glossary changes', async () => {
  const terms = (en: string) => `concepts:\n  - zh: [老桥]\n    en: [${en}]\n`
  const folder = folderOf({'a.txt': article, 'terms.yaml': terms('ancient bridge')})
  const argv = ['check', join(folder, 'a.txt'), '-g', join(folder, 'terms.yaml'), '-r', 'json']
  const first = await finish(start(argv))
  expect(first.code).toBe(1)
  expect(readdirSync(caches)).toHaveLength(1)
  expect(await finish(start(argv))).toEqual(first)

  writeFileSync(join(folder, 'terms.yaml'), terms('old bridge'))
  expect((await finish(start(argv))).code).toBe(0)
  writeFileSync(join(folder, 'terms.yaml'), terms('{text: old bridge, colour: red}'))
  const faulty = await finish(start(argv))
  expect(faulty.code).toBe(2)
  expect(faulty.stderr).toContain('terms.yaml:3:')
})
