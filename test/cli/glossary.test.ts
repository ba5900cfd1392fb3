import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {loadOpencc} from '../../src/cli/load-opencc.js'
import {readGlossary} from '../../src/formats/glossary/read-glossary.js'
import {folderOf, runCaptured, stdinOf} from './captured.js'

const yaml = `concepts:
  - zh: 新质生产力
    domain: policy
    en:
      - new quality productive forces
      - {text: new productive forces, status: deprecated, note: drops “quality”}
    examples:
      bad: [{en: New productive forces grow., zh: 新质生产力在发展。, expect: new quality productive forces}]
  - {zh: 算力, en: computing power}
`

const article = `The city fosters new productive forces.

该市培育新质生产力。

New quality productive forces need computing power.

新质生产力需要算力。

Computing capacity grows.

算力在增长。
`

describe('glossary validate', () => {
  test('finds nothing wrong with a sound glossary', async () => {
    const folder = folderOf({'a.yaml': yaml})
    const {code, stdout, stderr} = await runCaptured(['glossary', 'validate', join(folder, 'a.yaml')])
    expect({code, stdout, stderr}).toEqual({
      code: 0,
      stdout: '',
      stderr: '2 concepts; 0 errors, 0 warnings, 0 notes\n'
    })
  })

  test('tells all faults at line and column, and gives 2', async () => {
    const folder = folderOf({
      'a.yaml': 'concepts:\n  - {zh: 甲, en: a, forbiden: b}\n  - {zh: 乙, en: {text: b, status: bad}}\n'
    })
    const {code, stdout} = await runCaptured(['glossary', 'validate', join(folder, 'a.yaml')])
    expect(code).toBe(2)
    expect(stdout.replaceAll(folder, '')).toMatch(
      /^\/a\.yaml:2:\d+: error: Unexpected key `forbiden`.*\n\/a\.yaml:3:\d+: error: Unexpected status `bad`/
    )
  })

  test('gives 1 for a failed example, and for a warning where that is asked', async () => {
    const folder = folderOf({
      'a.yaml': 'concepts:\n  - {zh: 甲, en: a, examples: [{en: b, zh: 甲}]}\n',
      'b.yaml': 'concepts:\n  - {zh: 甲, en: a}\n  - {zh: 甲, en: b}\n'
    })
    expect((await runCaptured(['glossary', 'validate', join(folder, 'a.yaml')])).code).toBe(1)
    expect((await runCaptured(['glossary', 'validate', join(folder, 'b.yaml')])).code).toBe(0)
    expect(
      (await runCaptured(['glossary', 'validate', join(folder, 'b.yaml'), '--fail-on', 'warning'])).code
    ).toBe(1)
  })

  test('the bundled glossary passes', async () => {
    const {code, stderr} = await runCaptured([
      'glossary',
      'validate',
      'builtin:policy',
      '--fail-on',
      'warning'
    ])
    expect([code, /^\d+ concepts; 0 errors, 0 warnings/.test(stderr)]).toEqual([0, true])
  })

  test('a file that is not there, an unknown ending, an unknown bundled one: 2', async () => {
    for (const name of ['nothing.yaml', 'a.doc', 'builtin:polcy']) {
      expect((await runCaptured(['glossary', 'validate', name])).code).toBe(2)
    }
  })

  test('prints JSON', async () => {
    const folder = folderOf({'a.csv': 'zh,en\n甲\n'})
    const {stdout} = await runCaptured(['glossary', 'validate', join(folder, 'a.csv'), '--json'])
    expect(JSON.parse(stdout).findings[0]).toMatchObject({rule: 'missing-term', place: {start: {line: 2}}})
  })
})

describe('glossary convert', () => {
  test('writes by the ending, and tells what is lost', async () => {
    const folder = folderOf({'a.yaml': yaml})
    const output = join(folder, 'out', 'a.tbx')
    const {code, stdout, stderr} = await runCaptured([
      'glossary',
      'convert',
      join(folder, 'a.yaml'),
      '-o',
      output
    ])
    expect({code, stdout, stderr}).toEqual({code: 0, stdout: '', stderr: '2 concepts\nlost: 1 example\n'})
    expect(readGlossary(readFileSync(output, 'utf8'), {format: 'tbx'}).concepts).toHaveLength(2)
  })

  test('joins several, from standard input too, to standard output', async () => {
    const folder = folderOf({'a.csv': '链主,chain leader\n'})
    const argv = [
      'glossary',
      'convert',
      join(folder, 'a.csv'),
      '-',
      '--input-format',
      'csv',
      '-f',
      'deepl',
      '--source',
      'en'
    ]
    const {code, stdout} = await runCaptured(argv, stdinOf('算力,computing power\n'))
    expect([code, stdout]).toEqual([0, 'chain leader,链主\ncomputing power,算力\n'])
  })

  test('reads the tables of a Markdown file, which check takes too', async () => {
    const folder = folderOf({
      'terms.md': '# Terms\n\n| 术语 | English |\n|---|---|\n| **A** | |\n| 算力 | computing power |\n',
      'a.md': 'Computing capacity grows.\n\n算力在增长。\n'
    })
    const file = join(folder, 'terms.md')
    const {code, stdout, stderr} = await runCaptured(['glossary', 'convert', file, '-f', 'json'])
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      {concepts: [{id: '算力', zh: ['算力'], en: ['computing power']}]}
    ])
    expect(stderr.replaceAll(folder, '')).toMatch(
      /1:1.*Found 1 line of text.*\n.*5:1.*Found 1 row that is a heading/
    )
    expect((await runCaptured(['glossary', 'validate', file])).code).toBe(0)
    expect((await runCaptured(['check', join(folder, 'a.md'), '-g', file])).stdout).toContain('term-missing')
  })

  test('a table needs a map where its columns are unknown', async () => {
    const folder = folderOf({'a.csv': 'Wort,汉字\na,甲\n'})
    const plain = await runCaptured([
      'glossary',
      'convert',
      join(folder, 'a.csv'),
      '-f',
      'json',
      '--map',
      'Wort=en'
    ])
    expect(plain.code).toBe(2)
    const argv = [
      'glossary',
      'convert',
      join(folder, 'a.csv'),
      '-f',
      'json',
      '--map',
      'Wort=en',
      '--map',
      '汉字=zh'
    ]
    expect(JSON.parse((await runCaptured(argv)).stdout)).toEqual({
      concepts: [{id: '甲', zh: ['甲'], en: ['a']}]
    })
  })

  test('without a format nothing is written', async () => {
    expect((await runCaptured(['glossary', 'convert', 'builtin:policy'])).stderr).toContain(
      'expected --format'
    )
  })
})

describe('glossary stats', () => {
  test('counts what a glossary holds', async () => {
    const folder = folderOf({'a.yaml': yaml})
    const {code, stdout} = await runCaptured(['glossary', 'stats', join(folder, 'a.yaml')])
    expect({code, stdout}).toEqual({
      code: 0,
      stdout: `concepts    2
en          3 terms: 2 preferred, 1 deprecated
zh-Hans     2 terms: 2 preferred
domains     none 1, policy 1
without     definition 2
notes       1
examples    1
conditions  0
`
    })
    const json = await runCaptured(['glossary', 'stats', join(folder, 'a.yaml'), '--json'])
    expect(JSON.parse(json.stdout)).toMatchObject({concepts: 2, domains: {'': 1, policy: 1}})
  })

  test('gives 2 where a part could not be read', async () => {
    const folder = folderOf({'a.csv': 'zh,en\n甲\n乙,b\n'})
    const {code, stdout} = await runCaptured(['glossary', 'stats', join(folder, 'a.csv')])
    expect([code, stdout.split('\n')[0]]).toEqual([2, 'concepts    1'])
  })
})

describe('glossary show', () => {
  test('prints the card of a concept', async () => {
    const folder = folderOf({'a.yaml': yaml})
    const {code, stdout} = await runCaptured([
      'glossary',
      'show',
      'New Productive Forces',
      '-g',
      join(folder, 'a.yaml')
    ])
    expect(code).toBe(0)
    await expect(stdout).toMatchFileSnapshot('../fixtures/glossary/card.txt')
  })

  test('a term of the bundled glossary, and none', async () => {
    expect((await runCaptured(['glossary', 'show', '专精特新'])).stdout).toContain('SRDI')
    expect((await runCaptured(['glossary', 'show', '没有这个'])).code).toBe(1)
  })
})

describe('glossary find', () => {
  test('counts the renderings of a term, with places', async () => {
    const folder = folderOf({'a.yaml': yaml, 'b.md': article})
    const {code, stdout} = await runCaptured([
      'glossary',
      'find',
      '新质生产力',
      join(folder, 'b.md'),
      '-g',
      join(folder, 'a.yaml')
    ])
    expect(code).toBe(0)
    expect(stdout.replaceAll(folder, '')).toBe(
      '    1  new productive forces  [deprecated]\n       /b.md:1:1\n    1  new quality productive forces  [preferred]\n       /b.md:5:1\n'
    )
  })

  test('finds words of other regions, where that is asked', async () => {
    const folder = folderOf({
      'a.csv': 'zh,en\n软件,software\n',
      'b.md': 'The software is new.\n\n這個軟體是新的。\n',
      'c.md': 'The program is new.\n\n這個軟體是新的。\n'
    })
    const argv = ['glossary', 'find', '软件', join(folder, 'b.md'), '-g', join(folder, 'a.csv')]
    expect((await runCaptured(argv)).code).toBe(1)
    expect((await runCaptured([...argv, '--opencc'])).stdout).toContain('1  software  [preferred]')
    const check = ['check', join(folder, 'c.md'), '-g', join(folder, 'a.csv'), '--no-config']
    expect((await runCaptured(check)).stdout).not.toContain('term-missing')
    expect((await runCaptured([...check, '--opencc'])).stdout).toContain('term-missing')
  })

  test('guesses what the glossary does not know', async () => {
    const folder = folderOf({'b.md': article, 'empty.yaml': 'concepts: []\n'})
    const argv = [
      'glossary',
      'find',
      '算力',
      join(folder, 'b.md'),
      '-g',
      join(folder, 'empty.yaml'),
      '--json'
    ]
    const {stdout} = await runCaptured(argv)
    const {renderings} = JSON.parse(stdout) as {renderings: Array<{count: number; guessed?: boolean}>}
    expect(renderings.reduce((sum, {count}) => sum + count, 0)).toBe(2)
  })

  test('gives 1 where the term is not found', async () => {
    const folder = folderOf({'b.md': article})
    expect((await runCaptured(['glossary', 'find', '专精特新', join(folder, 'b.md')])).code).toBe(1)
  })
})

test('glossary mine proposes pairs, best first, that can be read back', async () => {
  const pairs = ['grows', 'shrinks', 'sleeps', 'wakes'].map(
    (verb, index) => `The river chief system ${verb}.\n\n河长制${'兴衰眠醒'[index]}。\n`
  )
  const folder = folderOf({'b.md': pairs.join('\n')})
  const {code, stdout, stderr} = await runCaptured(['glossary', 'mine', join(folder, 'b.md')])
  expect(code).toBe(0)
  const {concepts, messages} = readGlossary(stdout, {format: 'yaml'})
  expect(messages).toEqual([])
  expect(concepts[0]).toMatchObject({
    id: '河长制',
    status: 'proposed',
    terms: [{}, {text: 'river chief system'}]
  })
  expect(concepts[0]!.examples).toHaveLength(2)
  expect(stderr).toMatch(/^1 proposal from \d pairs of sentences$/m)
})

test('opencc-js that is not installed is told of', async () => {
  const missing = () => Promise.reject(Object.assign(new Error(), {code: 'ERR_MODULE_NOT_FOUND'}))
  await expect(loadOpencc(true, missing)).rejects.toThrow(/expected it beside duizhao: npm install opencc-js/)
  expect(await loadOpencc(undefined, missing)).toBe(undefined)
})

describe('standard input', () => {
  const yaml = 'concepts:\n  - zh: 算力\n    en: computing power\n'
  test.each([
    ['YAML', yaml],
    ['YAML with a comment', `# of ours\n---\n${yaml}`],
    ['JSON', '{"concepts": [{"zh": "算力", "en": "computing power"}]}'],
    ['CSV', 'zh,en\n算力,computing power\n'],
    ['tabs', '算力\tcomputing power\n'],
    ['Markdown', '| 术语 | English |\n|---|---|\n| 算力 | computing power |\n'],
    [
      'TBX',
      '<martif type="TBX" xml:lang="en"><text><body><termEntry id="a"><langSet xml:lang="zh"><tig><term>算力</term></tig></langSet><langSet xml:lang="en"><tig><term>computing power</term></tig></langSet></termEntry></body></text></martif>'
    ]
  ])('is told by what is in it: %s', async (_, text) => {
    const {code, stdout} = await runCaptured(['glossary', 'convert', '-', '-f', 'omegat'], stdinOf(text))
    expect([code, stdout]).toEqual([0, '# -*- coding: utf-8 -*-\n算力\tcomputing power\t\n'])
  })
})

test('a glossary is not replaced by what is made of it, whose comments would be lost', async () => {
  const folder = folderOf({'a.yaml': '# dear reader\nconcepts: [{zh: 算力, en: computing power}]\n'})
  const path = join(folder, 'a.yaml')
  const {code, stderr} = await runCaptured(['glossary', 'convert', path, '-o', path])
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('expected another file than the glossary itself')
  ])
})

test('an option that a format has no use for is told', async () => {
  const {code, stderr} = await runCaptured(
    ['glossary', 'convert', '-', '-f', 'tbx', '--excel-safe'],
    stdinOf('zh,en\n算力,computing power\n')
  )
  expect([code, stderr]).toEqual([0, expect.stringContaining('Unexpected --excel-safe for tbx')])
})

test('services have no room for what is said of a concept', async () => {
  const text =
    'concepts: [{zh: 算力, en: {text: compute, pos: noun}, definition: d, note: n, domain: tech, source: s}]\n'
  const lost = async (format: string): Promise<string | undefined> =>
    /lost: (.*)/.exec(
      (await runCaptured(['glossary', 'convert', '-', '-f', format], stdinOf(text))).stderr
    )?.[1]
  expect(await lost('deepl')).toBe('1 definition, 1 note, 1 domain, 1 source, 1 part of speech')
  expect(await lost('omegat')).toBe('1 domain, 1 source, 1 part of speech')
  expect(await lost('weblate')).toBe('1 part of speech')
})
