import {existsSync, readFileSync} from 'node:fs'
import {stringify} from 'csv-stringify/sync'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readDelimited} from '../../src/article/delimited.js'
import {readRows} from '../../src/formats/delimited-rows.js'
import {sourceRange} from '../../src/model/mapped-text.js'
import {expectMapLaw, expectMapped} from './map-law.js'

describe('cells', () => {
  test('a row is a group, a header names the languages', () => {
    expect(short('zh,en\n茶,tea\n"喝茶，","drink, tea"\n')).toEqual([
      '0 column:0 [zh] 茶',
      '0 column:1 [en] tea',
      '1 column:0 [zh] 喝茶，',
      '1 column:1 [en] drink, tea'
    ])
  })

  test('places are those of the words, through doubled quotes and line ends', () => {
    const source = 'en,zh\r\n"He said ""yes"".\r\nShe left.",他说“是”。\r\n'
    const {blocks} = read(source)
    expect(blocks[0]).toMatchObject({text: {text: 'He said "yes".\nShe left.'}, breaks: [14]})
    const at = blocks[0]!.text.text.indexOf('yes"')
    expect(source.slice(...sourceRange(blocks[0]!.text, at, at + 4))).toBe('yes""')
    expect(source.slice(...sourceRange(blocks[1]!.text))).toBe('他说“是”。')
  })

  test('without a header all rows are texts', () => {
    expect(short('茶,tea\n水,water')).toEqual([
      '0 column:0 茶',
      '0 column:1 tea',
      '1 column:0 水',
      '1 column:1 water'
    ])
  })

  test('an entry that happens to name a language is no header', () => {
    expect(short('英语,English\n中文,Chinese')).toHaveLength(4)
  })

  test.each([
    ['中文,英文', ['zh', 'en']],
    ['English;Chinese (Simplified)', ['en', 'zh-Hans']],
    ['zh-CN\tEN', ['zh-CN', 'en']],
    ['ID,原文,译文', [undefined, undefined, undefined]],
    ['原文（英文）,译文（中文）', ['en', 'zh']],
    ['source,target', [undefined, undefined]],
    ['Traditional Chinese,English', ['zh-Hant', 'en']]
  ])('header %s', (header, languages) => {
    const width = languages.length
    const delimiter = /[,;\t]/.exec(header)![0]
    const {blocks} = read(
      `${header}\n${Array.from({length: width}, (_, index) => `c${index}`).join(delimiter)}\n`
    )
    const texts = blocks.filter((block) => block.kind === 'cell')
    expect(texts.map((block) => block.lang)).toEqual(languages.slice(width - texts.length))
    expect(texts.some((block) => block.text.text.includes('c1'))).toBe(true)
  })

  test('columns of data are meta blocks', () => {
    const {blocks} = read('id,en,zh,note\n7,tea,茶,a drink\n')
    expect(blocks.map(({kind, key, lang, text}) => [kind, key, lang, text.text])).toEqual([
      ['meta', 'id', undefined, '7'],
      ['cell', undefined, 'en', 'tea'],
      ['cell', undefined, 'zh', '茶'],
      ['meta', 'note', undefined, 'a drink']
    ])
  })

  test.each([',', ';', '\t'])('the delimiter %j is found', (delimiter) => {
    const rows = [
      ['First, of all; then', '首先，然后；'],
      ['second', '第二'],
      ['third', '第三']
    ]
    expect(short(stringify(rows, {delimiter}))).toHaveLength(6)
    expect(short(`en${delimiter}zh\na, b; c${delimiter}甲`.replace('a, b; c', '"a, b; c"'))).toHaveLength(2)
  })

  test('Excel may name the delimiter', () => {
    expect(short('sep=;\na,b;c,d\n')).toEqual(['0 column:0 a,b', '0 column:1 c,d'])
  })

  test('in a table of tabs a quote is a quote', () => {
    const {blocks, messages} = readDelimited('"Tea" is hot\t"茶"很烫\n"a\tb"\t"c"\n', 'tsv')
    expect(blocks.map((block) => block.text.text)).toEqual(['"Tea" is hot', '"茶"很烫', 'a\tb', 'c'])
    expect(messages).toEqual([])
  })

  test('blank lines and empty cells are no blocks', () => {
    expect(short('a,一\n\n,二\n  \nc,\n')).toEqual([
      '0 column:0 a',
      '0 column:1 一',
      '1 column:1 二',
      '2 column:0 c'
    ])
  })
})

describe('messages', () => {
  test('rows of another length are told at their line, and kept', () => {
    const {blocks, messages} = read('en,zh\na,一\nb\nc,三,d\ne,五,,\n')
    expect(blocks).toHaveLength(8)
    expect(messages).toMatchObject([
      {
        rule: 'csv-ragged',
        severity: 'warning',
        message: 'Unexpected row of 1 cell, expected 2',
        place: {start: {line: 3, column: 1}}
      },
      {rule: 'csv-ragged', message: 'Unexpected row of 3 cells, expected 2', place: {start: {line: 4}}}
    ])
  })

  test('a quote that is never closed is told where it opens; its cell ends with the line', () => {
    const {blocks, messages} = read('en,zh\ntea,"茶\nwater,水\n')
    expect(blocks.map((block) => block.text.text)).toEqual(['tea', '"茶', 'water', '水'])
    expect(messages).toMatchObject([{rule: 'csv-quote', place: {start: {line: 2, column: 5}}}])
  })

  test('so is one that the next quoted cell would close', () => {
    const {blocks, messages} = read('en,zh\n"tea,茶\n"hot, water","热水"\n')
    expect(blocks.map((block) => block.text.text)).toEqual(['"tea', '茶', 'hot, water', '热水'])
    expect(messages).toMatchObject([{rule: 'csv-quote', place: {start: {line: 2, column: 1}}}])
  })

  test('a quote that should be doubled is a character', () => {
    const {blocks, messages} = read('"He said "yes, sir" to me","他说“是”"\n')
    expect(blocks.map((block) => block.text.text)).toEqual(['He said "yes, sir" to me', '他说“是”'])
    expect(messages).toMatchObject([
      {rule: 'csv-quote', message: expect.stringContaining('doubled'), place: {start: {column: 10}}}
    ])
  })
})

test('another format throws', () => {
  expect(() => readDelimited('', 'xlsx' as 'csv')).toThrow('xlsx')
})

test('what csv-stringify writes is read back', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '中', '"', ',', ';', '\t', '\n', '\r\n', ' ', '🚄'),
    maxLength: 8
  })
  const table = fc
    .integer({min: 2, max: 4})
    .chain((width) => fc.array(fc.array(cell, {minLength: width, maxLength: width}), {maxLength: 6}))
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      (rows, delimiter, end) => {
        const source = stringify(rows, {delimiter, record_delimiter: end, quoted: true})
        const problems: unknown[] = []
        const found = readRows(source, delimiter, (problem) => problems.push(problem))
        for (const row of found) for (const text of row.cells) expectMapped(source, text)
        expect(found.map((row) => row.cells.map((text) => text.text))).toEqual(
          rows.map((row) => row.map((text) => text.replaceAll('\r\n', '\n')))
        )
        expect(problems).toEqual([])
      }
    )
  )
})

test('whatever the text, no character but delimiters, quotes and blanks is lost', () => {
  const part = fc.constantFrom('a', '中', '"', '""', ',', ';', '\t', '\n', '\r', ' ', 'zh,en\n', '",')
  fc.assert(
    fc.property(fc.array(part, {maxLength: 30}), fc.constantFrom(',', '\t'), (parts, delimiter) => {
      const source = parts.join('')
      const rows = readRows(source, delimiter)
      for (const row of rows) for (const text of row.cells) expectMapped(source, text)
      const kept = rows.flatMap((row) => row.cells.map((text) => text.text)).join('')
      expect(kept.replace(/[^a中]/g, '')).toBe(source.replace(/[^a中]/g, ''))
      expectMapLaw(source, readDelimited(source, delimiter === ',' ? 'csv' : 'tsv').blocks)
    }),
    {numRuns: 500}
  )
})

test.each([
  '"',
  '"x"y,',
  '",',
  '"a\n',
  ',',
  '\n',
  ' ',
  '""',
  '"\r',
  '\n"a,',
  'a"b,'
])('much of %j comes to an end', (bait) => {
  expect(readDelimited(bait.repeat(200_000), 'csv').messages).toBeInstanceOf(Array)
})

const stories = '../shared/corpora/kidslib-shuangyu/kidslib-27.csv'
test.skipIf(!existsSync(stories))('a file of 2 MB', () => {
  const source = readFileSync(stories, 'utf8')
  const {blocks} = readDelimited(source, 'csv')
  const gold = readFileSync(stories.replace('.csv', '.gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const texts = new Set(blocks.map((block) => block.text.text))
  expect(gold.filter(({en, zh}) => !texts.has(en.trim()) || !texts.has(zh.trim()))).toEqual([])
  expectMapLaw(source, blocks)
})

const hostile = '../shared/hostile'
test.skipIf(!existsSync(hostile)).each([
  ['gl-unbalanced-quote.csv', [['csv-quote', 2]]],
  [
    'gl-ragged.csv',
    [
      ['csv-ragged', 2],
      ['csv-ragged', 3]
    ]
  ],
  ['gl-semicolon.csv', []]
] as const)('%s', (name, expected) => {
  const {messages} = read(readFileSync(`${hostile}/${name}`, 'utf8'))
  expect(messages.map(({rule, place}) => [rule, place!.start.line])).toEqual(expected)
})

function read(source: string) {
  const result = readDelimited(source, 'csv')
  expectMapLaw(source, result.blocks)
  return result
}

function short(source: string): string[] {
  return read(source).blocks.map(
    ({group, path, lang, text}) => `${group} ${path.join('/')} ${lang ? `[${lang}] ` : ''}${text.text}`
  )
}
