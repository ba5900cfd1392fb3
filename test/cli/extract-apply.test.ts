import {readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {article, folderOf, runCaptured} from './captured.js'

const crlf = `\uFEFF${article.replaceAll('\n', '\r\n')}`

test.each([
  'work.xlf',
  'work.tmx',
  'work.tsv',
  'work.csv',
  'work.json'
])('a change made in %s comes back into the article, all else byte for byte', async (name) => {
  const folder = folderOf({'article.md': crlf})
  const [path, work] = [join(folder, 'article.md'), join(folder, name)]
  const extracted = await runCaptured(['extract', path, '-o', work, '-q'])
  expect(extracted).toEqual({code: 0, stdout: '', stderr: ''})
  expect(await runCaptured(['apply', work, path])).toMatchObject({
    code: 0,
    stderr: '0 sentences changed, 5 units as before, 0 conflicts\n  nothing changed\n'
  })
  writeFileSync(work, readFileSync(work, 'utf8').replaceAll('a longer way round', 'another way'))
  const dry = await runCaptured(['apply', work, path, '--dry-run'])
  expect(dry.stderr).toContain(
    `article.md:1:49: Buses now take a longer way round. → Buses now take another way.\n`
  )
  expect(readFileSync(path, 'utf8')).toBe(crlf)
  expect((await runCaptured(['apply', work, path])).code).toBe(0)
  expect(readFileSync(path, 'utf8')).toBe(crlf.replaceAll('a longer way round', 'another way'))
})

test('an article that has changed meanwhile is refused with its place, and stays as it is', async () => {
  const folder = folderOf({'article.md': article})
  const [path, work] = [join(folder, 'article.md'), join(folder, 'work.xlf')]
  await runCaptured(['extract', path, '-o', work, '-q'])
  writeFileSync(work, readFileSync(work, 'utf8').replaceAll('a longer way round', 'another way'))
  const now = article.replace('公交车', '巴士')
  writeFileSync(path, now)
  const {code, stderr} = await runCaptured(['apply', work, path])
  expect(code).toBe(1)
  expect(stderr).toMatch(/article\.md:1:49: error: Unexpected article that has changed here.*\(conflict\)\n/)
  expect(readFileSync(path, 'utf8')).toBe(now)
})

test('another article, another encoding and a broken work file are refused', async () => {
  const folder = folderOf({
    'article.md': article,
    'b.md': article,
    'wide.md': new Uint8Array(Buffer.from(`\uFEFF${article}`, 'utf16le'))
  })
  const at = (name: string): string => join(folder, name)
  await runCaptured(['extract', at('article.md'), '-o', at('work.xlf'), '-q'])
  await runCaptured(['extract', at('article.md'), at('b.md'), '-o', at('both.xlf'), '-q'])
  const answer = async (...argv: string[]): Promise<string> => {
    const {code, stderr} = await runCaptured(['apply', ...argv.map(at), '-q'])
    return `${code} ${/error: [^,`]*/.exec(stderr)?.[0] ?? ''}`.trim()
  }
  const before = statSync(at('article.md')).mtimeMs
  expect(await answer('both.xlf', 'article.md', 'b.md')).toBe('0')
  expect(await answer('work.xlf', 'wide.md')).toBe('2 error: Unexpected encoding')
  expect(await answer('both.xlf', 'wide.md')).toBe('2 error: Unexpected article')
  writeFileSync(at('work.xlf'), readFileSync(at('work.xlf'), 'utf8').slice(0, 900))
  expect(await answer('work.xlf', 'article.md')).toMatch(/^2 error: Unexpected XML/)
  expect(await answer('none.xlf', 'article.md')).toMatch(/^2 error: Unexpected missing file/)
  expect(statSync(at('article.md')).mtimeMs).toBe(before)
})

test('a work file of another article is refused, and one that lacks a unit says so', async () => {
  const folder = folderOf({
    'article.md': article,
    'other.md': '# 天气\n\n# Weather\n\n昨天下雨。\n\nIt rained yesterday.\n'
  })
  const at = (name: string): string => join(folder, name)
  await runCaptured(['extract', at('article.md'), '-o', at('work.jsonl'), '-q'])
  const other = await runCaptured(['apply', at('work.jsonl'), at('other.md')])
  expect(other).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('other.md:1:1: error: Unexpected article')
  })
  expect(other.stderr).toContain('nothing is written')
  writeFileSync(at('work.jsonl'), readFileSync(at('work.jsonl'), 'utf8').replace(/^.*\n/, ''))
  const {code, stderr} = await runCaptured(['apply', at('work.jsonl'), at('article.md')])
  expect(code).toBe(0)
  expect(stderr).toMatch(/article\.md:\d+:\d+: warning: Unexpected lack of a unit of .*\(missing-unit\)\n/)
  expect(stderr).toContain('4 units as before, 1 sentence without a unit, 0 conflicts\n  nothing changed\n')
})

test('marks stay with their words where JSON is edited, in whose numbers nobody looks', async () => {
  const marked =
    'Orders from abroad doubled, see the [report](r.html) of **May**.\n\n海外订单翻了一番，见**五月**的[报告](r.html)。\n'
  const folder = folderOf({'article.md': marked})
  const path = join(folder, 'article.md')
  for (const name of ['work.json', 'work.jsonl', 'work.xlf', 'work.tsv']) {
    writeFileSync(path, marked)
    const work = join(folder, name)
    await runCaptured(['extract', path, '-o', work, '-q'])
    writeFileSync(work, readFileSync(work, 'utf8').replace('doubled', 'rose twofold'))
    expect((await runCaptured(['apply', work, path])).code).toBe(0)
    expect([name, readFileSync(path, 'utf8')]).toEqual([name, marked.replace('doubled', 'rose twofold')])
  }
})

test('the articles of a folder go out into one file, and come back from it', async () => {
  const folder = folderOf({
    'articles/a.md': article,
    'articles/b.md': article.replace('12 million', '13 million'),
    'articles/notes.md': 'Only English here.\n'
  })
  const [articles, work] = [join(folder, 'articles'), join(folder, 'work.xlf')]
  expect((await runCaptured(['extract', articles, '-o', work, '-q'])).code).toBe(0)
  writeFileSync(work, readFileSync(work, 'utf8').replaceAll('a longer way round', 'another way'))
  expect((await runCaptured(['apply', work, articles])).code).toBe(0)
  for (const name of ['a.md', 'b.md'])
    expect(readFileSync(join(articles, name), 'utf8')).toContain('another way')
})
