import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {applyMemory} from '../src/apply-memory.js'
import {createUnitReader, createUnitWriter, type ReadableFormat} from '../src/formats/memory-formats.js'
import {createMemory} from '../src/memory/create-memory.js'
import type {Unit} from '../src/model/unit.js'
import {readBitext} from '../src/read-bitext.js'

const article = `# 城市报告

# City Report

去年，该市投入**1200万元**修路。

Last year, the city spent **12 million yuan** on roads.

> 今年的计划是完成[所有工程](https://example.com/a_b)，并开放新的公园。
>
> This year the plan is to finish [all projects](https://example.com/a_b), and to open
> a new park &amp; a garden.

| 中文 | English |
| --- | --- |
| 苹果很甜。 | Apples are sweet. |
`
const file = 'article.md'

function extract(source = article): ReadonlyArray<Unit> {
  return createMemory([readBitext(source, {file})], {marks: true}).units
}

/** The units as they come back from a file of a format. */
function through(format: ReadableFormat, units: ReadonlyArray<Unit>): Unit[] {
  const writer = createUnitWriter(format, {level: 2, ids: true, source: 'zh-CN'})
  const read: Unit[] = []
  const reader = createUnitReader(format, (unit) => read.push(unit))
  reader.write(writer.head + units.map((unit) => writer.unit(unit)).join('') + writer.tail)
  reader.end()
  return read
}

/** The units with words of one side replaced. */
function changed(units: ReadonlyArray<Unit>, side: 'en' | 'zh', from: string, to: string): Unit[] {
  return units.map((unit) => {
    const at = unit[side].indexOf(from)
    if (at < 0) return unit
    const codes = unit.codes?.[side]?.map((code) =>
      code.at < at + from.length ? code : {...code, at: code.at + to.length - from.length}
    )
    return {
      ...unit,
      [side]: unit[side].replace(from, () => to),
      ...(codes && {codes: {...unit.codes, [side]: codes}})
    }
  })
}

/** The lines that differ: how they were, and how they are. */
function lines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  expect(now).toHaveLength(old.length)
  return old.flatMap((line, index) => (line === now[index] ? [] : [`${line} → ${now[index]}`]))
}

const formats: ReadonlyArray<ReadableFormat> = ['xliff', 'xliff-1.2', 'tmx', 'json', 'jsonl', 'tsv', 'csv']

describe.each(formats)('through %s', (format) => {
  test('what is not changed leaves the article as it is', () => {
    const result = applyMemory(article, through(format, extract()), {file})
    expect(result).toMatchObject({text: article, applied: [], conflicts: [], unchanged: 4})
  })

  test('only changed words are written', () => {
    const units = through(format, extract())
    const result = applyMemory(article, changed(units, 'en', 'roads', 'bridges'), {file})
    expect(result.conflicts).toEqual([])
    expect(lines(article, result.text)).toEqual([
      'Last year, the city spent **12 million yuan** on roads. → Last year, the city spent **12 million yuan** on bridges.'
    ])
    expect(result.applied[0]!.place.start).toMatchObject({line: 7, column: 1})
  })
})

test.each<[string, 'en' | 'zh', string, string, string]>([
  [
    'inside emphasis',
    'en',
    '12 million',
    '15 million',
    'Last year, the city spent **15 million yuan** on roads.'
  ],
  ['in Chinese', 'zh', '修路', '修桥补路', '去年，该市投入**1200万元**修桥补路。'],
  [
    'inside a link',
    'zh',
    '所有工程',
    '全部项目',
    '> 今年的计划是完成[全部项目](https://example.com/a_b)，并开放新的公园。'
  ],
  ['over a wrap', 'en', 'a new park', 'two parks', '> two parks &amp; a garden.'],
  ['beside a reference', 'en', '& a garden', '& gardens', '> a new park &amp; gardens.'],
  ['in a cell', 'en', 'sweet', 'sweet | sour', '| 苹果很甜。 | Apples are sweet \\| sour. |'],
  ['with marks in it', 'en', 'sweet', '*very* `sweet`', '| 苹果很甜。 | Apples are \\*very\\* \\`sweet\\`. |']
])('writes words %s', (_, side, from, to, line) => {
  const {text, conflicts} = applyMemory(article, changed(extract(), side, from, to), {file})
  expect(conflicts).toEqual([])
  expect(lines(article, text)).toEqual([expect.stringMatching(new RegExp(`→ ${quoted(line)}$`))])
})

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

test('marks go where the translator has put them', () => {
  const units = extract().map((unit) => {
    const {codes, en} = unit
    if (!codes?.en || !en.includes('roads')) return unit
    const [open, close] = codes.en
    const at = en.indexOf('roads')
    return {
      ...unit,
      codes: {
        ...codes,
        en: [
          {...open!, at},
          {...close!, at: at + 'roads'.length}
        ]
      }
    }
  })
  expect(lines(article, applyMemory(article, units, {file}).text)).toEqual([
    'Last year, the city spent **12 million yuan** on roads. → Last year, the city spent 12 million yuan on **roads**.'
  ])
})

test('a sentence that the article has changed meanwhile is a conflict, and nothing is written', () => {
  const now = article.replace('修路', '架桥')
  const units = changed(changed(extract(), 'en', 'roads', 'bridges'), 'en', 'sweet', 'sour')
  const result = applyMemory(now, units, {file})
  expect(result.text).toBe(now)
  expect(result.applied).toEqual([])
  expect(result.conflicts).toMatchObject([{rule: 'conflict', place: {start: {line: 7, column: 1}}}])
  const partial = applyMemory(now, units, {file, partial: true})
  expect(lines(now, partial.text)).toEqual([
    '| 苹果很甜。 | Apples are sweet. | → | 苹果很甜。 | Apples are sour. |'
  ])
})

test('quotes in a quoted cell of a table are doubled, and a cell that comes to need quotes gets them', () => {
  const table = 'en,zh\r\n"He said ""no"" twice, today.",他今天说了两次“不”。\r\n'
  const options = {file: 'a.csv'}
  const units = createMemory([readBitext(table, options)], {marks: true}).units
  const [inside, bare] = [changed(units, 'en', 'twice', '"twice"'), changed(units, 'zh', '两次', '两次, "')]
  expect(applyMemory(table, inside, options)).toMatchObject({
    text: table.replace('twice', '""twice""'),
    conflicts: []
  })
  expect(applyMemory(table, bare, options)).toMatchObject({
    text: table.replace('他今天说了两次“不”。', '"他今天说了两次, ""“不”。"'),
    conflicts: []
  })
  const other = createMemory([readBitext(semicolons, options)], {marks: true}).units
  expect(applyMemory(semicolons, changed(other, 'en', 'hot', 'hot; "very", they\nsay'), options).text).toBe(
    'zh;en\n茶很热。;"The tea is hot; ""very"", they\nsay. Drink it."\n'
  )
})

const semicolons = 'zh;en\n茶很热。;The tea is hot. Drink it.\n'

test('whatever is written into a table, it reads so afterwards', () => {
  const table = 'en,zh\nThe tea is hot. Drink it.,茶很热。喝吧。\n"He said ""no"", twice.",他说了两次“不”。\n'
  const options = {file: 'a.csv'}
  const {units} = createMemory([readBitext(table, options)], {marks: true})
  const words = fc.stringMatching(/^[a-z ,;"'\n]{0,12}x$/)
  fc.assert(
    fc.property(words, fc.constantFrom('hot', 'Drink', 'no', 'twice'), (text, from) => {
      const wanted = changed(units, 'en', from, text)
      const result = applyMemory(table, wanted, options)
      if (result.conflicts.length) return
      const all = readBitext(result.text, options).beads.flatMap(({en}) => en.map((segment) => segment.text))
      const bare = (list: ReadonlyArray<string>): string => list.join('').replace(/\s/g, '')
      expect(bare(all)).toBe(bare(wanted.map(({en}) => en)))
    }),
    {numRuns: 50}
  )
})

test('sentences of which no unit speaks are told, and stay', () => {
  const units = changed(extract(), 'en', 'sweet', 'sour').filter((_, index) => index !== 1)
  const {text, missing, conflicts, isOther} = applyMemory(article, units, {file})
  expect(text).toBe(article.replace('sweet', 'sour'))
  expect(missing).toMatchObject([
    {
      rule: 'missing-unit',
      severity: 'warning',
      message: expect.stringContaining('`Last year, the city spent 12 million yuan on roads.` / `去年'),
      place: {start: {line: 7, column: 1}}
    }
  ])
  expect([conflicts, isOther]).toEqual([[], false])
})

test('a work file of another article is refused, even if it changes nothing', () => {
  const other = '# 天气\n\n# Weather\n\n昨天下雨。\n\nIt rained yesterday.\n'
  expect(applyMemory(other, extract(), {file})).toMatchObject({
    text: other,
    isOther: true,
    missing: [],
    conflicts: [{rule: 'other-article', severity: 'error', place: {start: {line: 1, column: 1}}}]
  })
})

test('a change of marks is shown with the marks', () => {
  const units = extract().map((unit) =>
    unit.en.startsWith('This year')
      ? {
          ...unit,
          codes: {
            ...unit.codes!,
            en: unit.codes!.en!.map((code) => ({...code, code: code.code.replace('a_b', 'c')}))
          }
        }
      : unit
  )
  const {applied} = applyMemory(article, units, {file})
  expect(applied).toMatchObject([
    {
      before: expect.stringContaining('[all projects](https://example.com/a_b)'),
      after: expect.stringContaining('/c)')
    }
  ])
})

test('a quote that opens no cell makes none of the cells behind it quoted', () => {
  const table = 'en,zh\nThe 5" pipe is long.,五英寸的管子很长。\nThe tea is hot.,茶很热。\n'
  const options = {file: 'a.csv'}
  const units = createMemory([readBitext(table, options)], {marks: true}).units
  expect(applyMemory(table, changed(units, 'en', 'is hot', 'is “hot” or "hot"'), options)).toMatchObject({
    text: table.replace('is hot', 'is “hot” or "hot"'),
    conflicts: []
  })
})

test('a change elsewhere in the article is none', () => {
  const now = `${article}\n\n新的一段。\n\nA new paragraph.\n`.replace('苹果很甜', '苹果不甜')
  const result = applyMemory(now, changed(extract(), 'en', 'roads', 'bridges'), {file})
  expect(result.conflicts).toEqual([])
  expect(result.text).toBe(now.replace('roads', 'bridges'))
})

test('units with ids of another tool are known by a text', () => {
  const units = changed(extract(), 'en', 'sweet', 'sour').map((unit, index) => ({
    ...unit,
    id: `tool-${index}`
  }))
  expect(applyMemory(article, units, {file}).text).toBe(article.replace('sweet', 'sour'))
})

test.each([
  [
    'article.html',
    '<p lang="zh">苹果很<b>甜</b>。</p>\n<p lang="en">Apples are <b>sweet</b>.</p>\n',
    'sweet',
    'a < b & c',
    'a &lt; b &amp; c'
  ],
  ['article.txt', '苹果很甜。\nApples are sweet.\n', 'sweet', 'a < b & *c*', 'a < b & *c*'],
  [
    'article.srt',
    '1\n00:00:01,000 --> 00:00:02,000\n苹果很甜。\nApples are sweet.\n',
    'sweet',
    'sour',
    'sour'
  ]
])('writes into %s', (name, source, from, to, written) => {
  const {units} = createMemory([readBitext(source, {file: name})], {marks: true})
  const {text, conflicts} = applyMemory(source, changed(units, 'en', from, to), {file: name})
  expect(conflicts).toEqual([])
  expect(text).toBe(source.replace(from, written))
})

test('whatever is written, the article reads so afterwards, or it is a conflict and the article stays', () => {
  const text = fc.oneof(
    fc.string({maxLength: 20}),
    fc.stringMatching(/^[a-z *_`[\]()<>&|\\#\n-]{0,20}$/),
    fc.constantFrom('中文', '1. a', '# a', '> a', '- a', '&lt;', 'http://a.b', '</p>', '<!-- -->', '**', '$&')
  )
  fc.assert(
    fc.property(text, fc.constantFrom('roads', '12 million yuan', 'a new park', 'Apples'), (words, from) => {
      const units = changed(extract(), 'en', from, words)
      const result = applyMemory(article, units, {file})
      if (result.conflicts.length) expect(result.text).toBe(article)
      else if (result.applied.length) {
        const wanted = units.find((unit, index) => unit !== extract()[index] && unit.en.includes(words))!
        const all = readBitext(result.text, {file}).beads.flatMap(({en}) => en.map((segment) => segment.text))
        expect(all.join('').replace(/\s/g, '')).toContain(wanted.en.replace(/\s/g, ''))
      }
    }),
    {numRuns: 25}
  )
})
