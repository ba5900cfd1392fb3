import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {folderOf, runCaptured, stdinOf} from './captured.js'

const good = `The city spent 12 million yuan on the bridge.

该市为这座桥投入1200万元。

Residents welcomed the news on March 15.

3月15日，居民对此表示欢迎。
`
const bad = good.replace('12 million', '120 million')

const folder = folderOf({
  'good.md': good,
  'bad.md': bad,
  'faulty.yaml': 'concepts:\n  - zh: [桥]\n    en: [{text: bridge, colour: red}]\n',
  'en.md': 'Only English stands here. Nothing else does.\n',
  'en.txt': 'The city spent 120 million yuan on the bridge.\nResidents welcomed the news.\n',
  'zh.txt': '该市为这座桥投入1200万元。\n居民对此表示欢迎。\n',
  'pairs.csv': 'zh,en\n该市为这座桥投入1200万元。,The city spent 120 million yuan on the bridge.\n'
})
const at = (name: string): string => join(folder, name)

async function check(...argv: string[]) {
  const run = await runCaptured(['check', ...argv, '-r', 'json'])
  return {...run, report: run.stdout ? JSON.parse(run.stdout) : undefined}
}

describe('exit codes', () => {
  test.each([
    ['a good article', [at('good.md')], 0],
    ['findings', [at('bad.md')], 1],
    ['findings among others', [at('good.md'), at('bad.md')], 1],
    ['findings of a rule that is off', [at('bad.md'), '--rule', 'figure-magnitude=off'], 0],
    ['findings of a group that warns', [at('bad.md'), '--rule', 'figures=warn'], 0],
    ['warnings, where they count', [at('bad.md'), '--rule', 'figures=warn', '--fail-on', 'warning'], 1],
    ['an article in one language', [at('en.md')], 2],
    ['the same among others', [at('en.md'), at('good.md')], 0],
    ['a file that is not there', [at('good.md'), at('gone.md')], 2],
    ['a glossary with a fault', [at('good.md'), '-g', at('faulty.yaml')], 2],
    ['no article', [], 2],
    ['a rule that is not there', [at('good.md'), '--rule', 'figure-magnitud=off'], 2],
    ['a severity that is not there', [at('good.md'), '--rule', 'figures=loud'], 2]
  ])('%s', async (_, argv, code) => {
    expect((await check(...argv)).code).toBe(code)
  })
})

describe('places', () => {
  test('the exact words of an article, and those of the other side', async () => {
    const {report} = await check(at('bad.md'))
    expect(report.findings).toMatchObject([
      {
        rule: 'figure-magnitude',
        severity: 'error',
        file: at('bad.md'),
        start: {line: 1, column: 16, offset: 15},
        end: {line: 1, column: 32, offset: 31},
        actual: '120 million yuan',
        expected: ['12,000,000 yuan'],
        related: [{file: at('bad.md'), start: {line: 3, column: 9}, message: '1200万元'}]
      }
    ])
    expect(report.summary).toMatchObject({files: 1, pairs: 2, errors: 1, warnings: 0})
  })

  test('two files', async () => {
    const {report, code} = await check('--en', at('en.txt'), '--zh', at('zh.txt'))
    expect(code).toBe(1)
    expect(report.findings).toMatchObject([
      {
        file: at('en.txt'),
        start: {line: 1, column: 16},
        related: [{file: at('zh.txt'), start: {line: 1, column: 9}}]
      }
    ])
  })

  test('a table of two columns', async () => {
    const {report} = await check(at('pairs.csv'))
    expect(report.findings).toMatchObject([{start: {line: 2, column: 32}, actual: '120 million yuan'}])
  })

  test.each(['tmx', 'json', 'jsonl'])('a memory in %s', async (format) => {
    const memory = at(`memory.${format}`)
    await runCaptured(['align', at('bad.md'), '-o', memory])
    const {report, code} = await check(memory)
    expect(code).toBe(1)
    const [{start, end, file}] = report.findings
    expect(file).toBe(memory)
    expect(readFileSync(memory, 'utf8').slice(start.offset, end.offset)).toBe('120 million yuan')
  })
})

test('standard input', async () => {
  const {code, stdout} = await runCaptured(['check', '-', '--stdin-name', 'a.md', '-r', 'json'], stdinOf(bad))
  expect(code).toBe(1)
  expect(JSON.parse(stdout).findings[0].file).toBe('a.md')
})

test('several reporters, one on standard output', async () => {
  const {stdout, code} = await runCaptured([
    'check',
    at('bad.md'),
    '-r',
    'text',
    '-r',
    `sarif=${at('out.sarif')}`,
    '-r',
    `junit=${at('out.xml')}`
  ])
  expect(code).toBe(1)
  expect(stdout).toMatch(/1:16-1:32 error Unexpected figure .* figure-magnitude\n/)
  expect(JSON.parse(readFileSync(at('out.sarif'), 'utf8')).version).toBe('2.1.0')
  expect(readFileSync(at('out.xml'), 'utf8')).toMatch(/failures="1"/)
})

test('two reporters on standard output are a wrong call', async () => {
  const {code, stderr} = await runCaptured(['check', at('bad.md'), '-r', 'text', '-r', 'json'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/expected files for all but one/)
})

describe('comments', () => {
  const commented = (comment: string) => bad.replace('The city', `${comment}\n\nThe city`)
  test.each([
    ['the next line', '<!-- duizhao-disable-next-line figure-magnitude -->', []],
    ['a group, with a reason', '<!-- duizhao-disable figures -- an example of a slip -->', []],
    ['another rule', '<!-- duizhao-disable-next-line figure-unit -->', ['unused-ignore', 'figure-magnitude']],
    [
      'a rule that is not there',
      '<!-- duizhao-disable figure-magnitud -->',
      ['unused-ignore', 'figure-magnitude']
    ],
    ['no rule', '<!-- duizhao-disable-next-line -->', ['bad-ignore', 'figure-magnitude']]
  ])('%s', async (_, comment, rules) => {
    const name = at('commented.md')
    writeFileSync(name, commented(comment))
    const {report} = await check(name)
    expect(report.findings.map(({rule}: {rule: string}) => rule)).toEqual(rules)
  })
})

describe('glossaries', () => {
  const terms = at('terms.yaml')
  const broken = at('broken.yaml')
  writeFileSync(
    terms,
    'concepts:\n  - zh: [桥]\n    en: [bridge, {text: viaduct, status: deprecated, note: that is another thing}]\n'
  )
  writeFileSync(broken, 'concepts:\n  - zh: [桥]\n    en: [bridge, {text: viaduct, status: forbiden}]\n')
  const article = at('viaduct.md')
  writeFileSync(article, good.replace('the bridge', 'the viaduct'))

  test('a deprecated term is found, with its concept and the other side', async () => {
    const {code, report} = await check(article, '-g', terms)
    expect(code).toBe(1)
    expect(report.findings).toMatchObject([
      {
        rule: 'term-deprecated',
        actual: 'viaduct',
        expected: ['bridge'],
        concept: '桥',
        note: 'that is another thing',
        start: {line: 1, column: 39},
        related: [{message: '桥', start: {line: 3, column: 6}}]
      }
    ])
  })

  test('in an article of one language too', async () => {
    writeFileSync(
      at('mono.md'),
      'The viaduct was closed for repairs, and the buses now take a longer way round.\n'
    )
    const {code, report} = await check(at('mono.md'), '-g', terms)
    expect([code, report.findings.length]).toEqual([1, 1])
  })

  test('one with an error is never used in part', async () => {
    const {code, stderr} = await runCaptured(['check', article, '-g', broken])
    expect(code).toBe(2)
    expect(stderr).toMatch(/broken\.yaml:3:\d+: .*forbiden/)
  })

  test('one that is not there is a wrong call', async () => {
    expect((await runCaptured(['check', article, '-g', at('none.yaml')])).code).toBe(2)
  })
})

describe('several glossaries', () => {
  const terms = 'zh,en,status\n链主企业,chain leader,preferred\n链主企业,dragon head,deprecated\n'
  const house = folderOf({
    'a.md':
      '培育链主企业六家。\n\nIt fostered six dragon heads.\n\n链主企业来了。\n\nThe chain-leading enterprises came.\n',
    'one.csv': terms,
    'two.csv': terms.replace('chain leader', 'chain-leading enterprise')
  })
  const inHouse = (...names: string[]) =>
    check(join(house, 'a.md'), ...names.flatMap((name) => ['-g', join(house, name)]))

  test('what two of them deprecate is told once, with what both allow', async () => {
    const {report} = await inHouse('one.csv', 'two.csv')
    expect(report.findings.map(({message}: {message: string}) => message)).toEqual([
      'Unexpected deprecated term `dragon heads`, expected `chain leader` or `chain-leading enterprise`'
    ])
  })

  test('one that is named twice counts once', async () => {
    const once = await inHouse('one.csv')
    const twice = await inHouse('one.csv', 'one.csv')
    expect(twice.report.findings).toEqual(once.report.findings)
  })
})
