import {execFileSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {parseDiff} from '../../src/cli/changed-lines.js'
import {parseConfig} from '../../src/cli/check-config.js'
import {matchesGlob} from '../../src/cli/glob-match.js'
import {folderOf, runCaptured} from './captured.js'

const terms = `concepts:
  - zh: [桥]
    en: [bridge, {text: viaduct, status: deprecated}]
  - zh: [高质量发展]
    en: [high-quality development]
`
const article = `The city spent 12 million yuan on the viaduct.

该市为这座桥投入1200万元。

It stands for high quality development since March 15.

自3月15日起，它代表着高质量发展。
`

/** Findings of a run, each as \`rule line:column\`. */
async function check(...argv: string[]) {
  const {code, stdout, stderr} = await runCaptured(['check', '--no-cache', ...argv, '-r', 'json'])
  const report = stdout ? JSON.parse(stdout) : {findings: []}
  const found = report.findings.map(
    ({rule, start}: {rule: string; start: {line: number; column: number}}) =>
      `${rule} ${start.line}:${start.column}`
  )
  return {code, found, stderr, summary: report.summary}
}

describe('a configuration', () => {
  const folder = folderOf({
    'terms.yaml': terms,
    'docs/article.md': article,
    'docs/legal/law.md': article,
    'duizhao.config.yaml': `articles: [docs]
glossaries: [terms.yaml]
rules: {term-spelling: off}
overrides:
  - files: [docs/legal/]
    rules: {terms: warn}
`
  })
  const config = join(folder, 'duizhao.config.yaml')

  test('names articles, glossaries and rules, and has other rules for some files', async () => {
    const {code, found, summary} = await check('--config', config)
    expect(found).toEqual(['term-deprecated 1:39', 'term-deprecated 1:39', 'term-spelling 5:15'])
    expect([code, summary.errors, summary.warnings]).toEqual([1, 1, 2])
  })

  test('what the command line says goes last', async () => {
    expect(
      (await check('--config', config, '--rule', 'terms=off', join(folder, 'docs/article.md'))).code
    ).toBe(0)
  })

  test('is data in a package.json too', () => {
    const config = parseConfig('{"name": "x", "duizhao": {"failOn": "warning"}}', 'package.json')
    expect(config.failOn).toBe('warning')
  })

  test.each([
    ['a key that is not known', 'articels: [docs]', /1:1: .*articels.*articles/],
    ['a rule that is not there', 'rules: {term-depricated: off}', /term-depricated/],
    ['a severity that is not there', 'rules: {terms: loud}', /loud/],
    ['a reporter that is not there', 'reporters: [xml]', /1:13: .*xml/],
    ['a report outside of the folder', 'reporters: [text=../report.txt]', /inside of the folder/],
    ['an override without files', 'overrides: [{rules: {terms: off}}]', /files/]
  ])('%s is a wrong call, told at its place', async (_, text, told) => {
    const path = join(folderOf({'duizhao.config.yaml': text, 'a.md': article}), 'duizhao.config.yaml')
    const {code, stderr} = await runCaptured(['check', '--config', path, join(path, '../a.md')])
    expect(code).toBe(2)
    expect(stderr).toMatch(told)
  })

  test.each([
    ['docs/', 'docs/a/b.md', true],
    ['docs', 'docs/a.md', true],
    ['docs', 'docs2/a.md', false],
    ['*.md', 'a.md', true],
    ['*.md', 'docs/a.md', false],
    ['**/*.{md,txt}', 'docs/deep/a.txt', true],
    ['a?.md', 'ab.md', true]
  ])('the glob %s and %s: %s', (glob, path, is) => {
    expect(matchesGlob(path, glob)).toBe(is)
  })
})

describe('a baseline', () => {
  const folder = folderOf({'terms.yaml': terms, 'article.md': article})
  const file = join(folder, 'article.md')
  const argv = [file, '-g', join(folder, 'terms.yaml'), '--baseline', join(folder, 'base.json')]

  test('keeps quiet about what it holds, wherever it moves; only what is new is told', async () => {
    expect((await check(...argv)).code).toBe(2)
    expect((await check(...argv, '--accept-baseline')).code).toBe(0)
    writeFileSync(file, `# A bridge\n\n# 桥\n\n${article}`)
    expect(await check(...argv)).toMatchObject({code: 0, found: [], summary: {known: 2}})
    writeFileSync(file, article.replace('March 15', 'March 16').replace('high quality', 'high-quality'))
    expect((await check(...argv)).found).toEqual(['figure-altered 5:52'])
  })

  test('a second of the same is new', async () => {
    writeFileSync(file, `${article}\n${article}`)
    expect((await check(...argv)).found).toEqual(['term-deprecated 9:39', 'term-spelling 13:15'])
  })

  test('shrinks, and never grows by itself', async () => {
    writeFileSync(file, article.replace('viaduct', 'bridge').replace('12 million', '120 million'))
    await check(...argv, '--update-baseline')
    const {findings} = JSON.parse(readFileSync(join(folder, 'base.json'), 'utf8'))
    expect(findings.map(({rule}: {rule: string}) => rule)).toEqual(['term-spelling'])
  })
})

describe('fixes', () => {
  const fixed = async (text: string, grade: string, name = 'article.md') => {
    const folder = folderOf({'terms.yaml': terms, [name]: text})
    await check(join(folder, name), '-g', join(folder, 'terms.yaml'), `--fix${grade}`)
    return readFileSync(join(folder, name), 'utf8')
  }

  test('safe ones touch spelling alone', async () => {
    expect(await fixed(article, '')).toBe(article.replace('high quality', 'high-quality'))
  })

  test('suggested ones put the right term', async () => {
    expect(await fixed(article, '=suggest')).toBe(
      article.replace('high quality', 'high-quality').replace('viaduct', 'bridge')
    )
  })

  test.each([
    ['code', 'Run `viaduct` on the old bridge.\n\n在旧桥上运行`viaduct`。\n'],
    [
      'an address',
      'See [the bridge](https://example.org/viaduct).\n\n见[桥](https://example.org/viaduct)。\n'
    ]
  ])('%s stays as it is', async (_, text) => {
    expect(await fixed(text, '=suggest')).toBe(text)
  })

  test('line ends and a byte order mark stay', async () => {
    const text = `\uFEFF${article.replaceAll('\n', '\r\n')}`
    expect(await fixed(text, '=suggest')).toBe(
      text.replace('high quality', 'high-quality').replace('viaduct', 'bridge')
    )
  })

  test('the article follows the term', async () => {
    const yaml = 'concepts:\n  - zh: [企业]\n    en: [enterprise, {text: company, status: deprecated}]\n'
    const folder = folderOf({
      'terms.yaml': yaml,
      'a.md': '它是一家企业。\n\nIt is a company. Companies grow.\n'
    })
    await check(join(folder, 'a.md'), '-g', join(folder, 'terms.yaml'), '--fix=suggest')
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('It is an enterprise. Enterprises grow.')
  })
})

describe('comments', () => {
  const folder = folderOf({'terms.yaml': terms})
  const found = async (text: string) => {
    writeFileSync(join(folder, 'a.md'), text)
    return (await check(join(folder, 'a.md'), '-g', join(folder, 'terms.yaml'))).found
  }

  test.each([
    [
      'the next line',
      `<!-- duizhao-disable-next-line term-deprecated -->\n${article}`,
      ['term-spelling 6:15']
    ],
    ['a group', `<!-- duizhao-disable terms -->\n\n${article}`, []],
    ['a reason', `<!-- duizhao-disable terms -- a quotation -->\n\n${article}`, []],
    [
      'up to its end',
      article.replace('\n\nIt', '\n\n<!-- duizhao-disable term-spelling -->\n\nIt'),
      ['term-deprecated 1:39']
    ],
    [
      'nothing',
      `<!-- duizhao-disable figures -->\n\n${article}`,
      ['unused-ignore 1:1', 'term-deprecated 3:39', 'term-spelling 7:15']
    ],
    [
      'no rule',
      `<!-- duizhao-disable -->\n\n${article}`,
      ['bad-ignore 1:1', 'term-deprecated 3:39', 'term-spelling 7:15']
    ]
  ])('for %s', async (_, text, expected) => {
    expect(await found(text)).toEqual(expected)
  })
})

describe('changed lines', () => {
  test('only findings of lines that changed since a commit, on either side', async () => {
    const folder = folderOf({'terms.yaml': terms, 'a.md': article, 'b.md': article})
    const git = (...argv: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...argv], {cwd: folder})
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'first')
    writeFileSync(join(folder, 'a.md'), article.replace('代表着', '代表'))
    const before = process.cwd()
    process.chdir(folder)
    try {
      expect((await check('a.md', 'b.md', '-g', 'terms.yaml', '--since', 'HEAD')).found).toEqual([
        'term-spelling 5:15'
      ])
      expect((await check('a.md', '-g', 'terms.yaml', '--since', 'none')).code).toBe(2)
    } finally {
      process.chdir(before)
    }
  })

  test('a diff without context gives the lines of the new files', () => {
    const diff =
      '--- a\n+++ a.md\n@@ -3,2 +3 @@ x\n@@ -9 +8,3 @@\n@@ -20 +21,0 @@\n--- b\n+++ /dev/null\n@@ -1 +0,0 @@\n'
    expect([...parseDiff(diff, '/r')]).toEqual([
      [
        '/r/a.md',
        [
          [3, 3],
          [8, 10],
          [21, 22]
        ]
      ]
    ])
  })
})

test('a file that did not change is not read again, and one that did is', async () => {
  const folder = folderOf({'terms.yaml': terms, 'a.md': article, 'program.js': ''})
  const streams = {
    workerUrl: pathToFileURL(join(folder, 'program.js')),
    env: {DUIZHAO_CACHE: join(folder, 'cache')}
  }
  const run = async () => {
    const argv = [
      'check',
      join(folder, 'a.md'),
      '-g',
      join(folder, 'terms.yaml'),
      '-r',
      'json',
      '--jobs',
      '1'
    ]
    const {stdout} = await runCaptured(argv, streams)
    return JSON.parse(stdout).findings.length
  }
  expect(await run()).toBe(2)
  // What the cache says is believed.
  const [name] = execFileSync('ls', [join(folder, 'cache')], {encoding: 'utf8'}).split('\n')
  const entry = join(folder, 'cache', name!)
  const kept = JSON.parse(readFileSync(entry, 'utf8'))
  writeFileSync(entry, JSON.stringify({...kept, report: {...kept.report, findings: []}}))
  expect(await run()).toBe(0)
  writeFileSync(join(folder, 'terms.yaml'), `${terms}# changed\n`)
  expect(await run()).toBe(2)
})

describe('memories', () => {
  const folder = folderOf({'terms.yaml': terms, 'a.md': article})
  const at = (name: string) => join(folder, name)

  test.each(['a.tmx', 'a.xlf', 'a.json', 'a.jsonl'])('%s that align wrote', async (name) => {
    await runCaptured(['align', at('a.md'), '-o', at(name), '-q'])
    const {found} = await check(at(name), '-g', at('terms.yaml'))
    expect(found.map((line: string) => line.split(' ')[0])).toEqual(['term-deprecated', 'term-spelling'])
    const {stdout} = await runCaptured([
      'check',
      '--no-cache',
      at(name),
      '-g',
      at('terms.yaml'),
      '-r',
      'json'
    ])
    const source = readFileSync(at(name), 'utf8')
    for (const {start, end, actual} of JSON.parse(stdout).findings)
      expect(source.slice(start.offset, end.offset)).toBe(actual)
  })

  test('words between marks of a translation tool have their place', async () => {
    writeFileSync(
      at('marks.tmx'),
      `<tmx version="1.4"><header srclang="zh"/><body><tu>
<tuv xml:lang="zh"><seg>该市为这座<bpt i="1">&lt;b&gt;</bpt>桥<ept i="1">&lt;/b&gt;</ept>投入1200万元。</seg></tuv>
<tuv xml:lang="en"><seg>The city spent <ph>{0}</ph>120 million yuan on the bridge.</seg></tuv></tu></body></tmx>`
    )
    expect((await check(at('marks.tmx'))).found).toEqual(['figure-magnitude 3:52'])
  })
})
