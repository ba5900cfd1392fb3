import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {readTmx, TmxReader} from '../../src/formats/read-tmx.js'
import type {Memory, Unit} from '../../src/model/unit.js'

/** A memory of units given as markup. */
function memory(units: string, header = '<header srclang="EN-us"/>'): Memory {
  return readTmx(`<tmx version="1.4">${header}<body>${units}</body></tmx>`)
}

function pair(en: string, zh = '好'): string {
  return `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="zh"><seg>${zh}</seg></tuv></tu>`
}

function texts({units}: Memory): Array<[string, string]> {
  return units.map(({en, zh}) => [en, zh])
}

function told({messages}: Memory): string[] {
  return messages.map(
    ({rule, severity, place}) => `${severity} ${rule} ${place?.start.line}:${place?.start.column}`
  )
}

test('reads language tags in any spelling, in either attribute', () => {
  for (const [en, zh] of [
    ['en', 'zh'],
    ['EN-US', 'zh_CN'],
    ['eN-gB', 'cmn-Hans'],
    ['eng', 'ZH-hant-tw']
  ]) {
    const read = memory(
      `<tu><tuv lang="${zh}"><seg>好</seg></tuv><tuv xml:lang="${en}"><seg>Good</seg></tuv></tu>`
    )
    expect(texts(read)).toEqual([['Good', '好']])
    expect(read.messages).toEqual([])
  }
  expect(memory('').source).toBe('en-US')
})

test('keeps tags, ids, notes, properties and places', () => {
  const {units} = memory(
    '\n<tu tuid="a"><note>n</note><prop type="client">Acme</prop><prop type="x-confidence">0.5</prop>' +
      '<tuv xml:lang="en-gb"><seg>Colour</seg></tuv><tuv xml:lang="zh_TW"><seg>顏色</seg></tuv></tu>'
  )
  expect(units).toEqual<Unit[]>([
    {
      id: 'a',
      en: 'Colour',
      zh: '顏色',
      tags: {en: 'en-GB', zh: 'zh-TW'},
      notes: ['n'],
      confidence: 0.5,
      props: [{type: 'client', value: 'Acme'}],
      point: {line: 2, column: 1, offset: 51}
    }
  ])
})

test('a unit without id gets one that stays the same', () => {
  const [first, second] = memory(pair('a') + pair('a')).units
  expect(first!.id).toMatch(/^[0-9a-f]{16}$/)
  expect(second!.id).not.toBe(first!.id)
  expect(memory(pair('a')).units[0]!.id).toBe(first!.id)
})

test('keeps marks apart from the words around and inside them', () => {
  const read = memory(
    pair(
      'Click <bpt i="1" x="7" type="bold">&lt;b><sub>title</sub></bpt>here<ept i="1">&lt;/b></ept> <ph x="1">{0}</ph><hi>n<hi type="q">o</hi>w</hi>'
    )
  )
  expect(texts(read)).toEqual([['Click here now', '好']])
  expect(told(read)).toEqual([])
  expect(read.units[0]!.codes).toEqual({
    en: [
      {at: 6, kind: 'open', code: '<b>title', id: '7', type: 'bold'},
      {at: 10, kind: 'close', code: '</b>', id: '7'},
      {at: 11, kind: 'alone', code: '{0}', id: '1'},
      {at: 11, kind: 'open', code: '', type: 'hi'},
      {at: 12, kind: 'open', code: '', type: 'hi:q'},
      {at: 13, kind: 'close', code: '', type: 'hi:q'},
      {at: 14, kind: 'close', code: '', type: 'hi'}
    ]
  })
})

test('keeps the attributes of units and variants', () => {
  const {units} = memory(
    '<tu creationdate="20180611T050906Z" usagecount="3"><tuv lang="en" changeid="lin"><seg>a</seg></tuv><tuv lang="zh" changeid="mo"><seg>b</seg></tuv></tu>'
  )
  expect(units[0]!.props).toEqual([
    {type: '@creationdate', value: '20180611T050906Z'},
    {type: '@usagecount', value: '3'},
    {type: '@changeid', value: 'lin'}
  ])
})

test('keeps white space, CDATA and references', () => {
  expect(texts(memory(pair('  a\n <![CDATA[< b &amp;]]> &#x4E2D;&#128512; ')))).toEqual([
    ['  a\n < b &amp; 中😀 ', '好']
  ])
})

test('keeps further languages and variants, and takes the one asked for', () => {
  const units =
    '<tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="fr"><seg>à</seg></tuv>' +
    '<tuv xml:lang="zh-CN"><seg>甲</seg></tuv><tuv xml:lang="zh-TW"><seg>乙</seg></tuv></tu>'
  expect(memory(units).units[0]).toMatchObject({
    zh: '甲',
    others: [
      {tag: 'fr', text: 'à'},
      {tag: 'zh-TW', text: '乙'}
    ]
  })
  const read = readTmx(`<tmx><header/><body>${units}</body></tmx>`, {zh: 'zh_tw'})
  expect(read.units[0]).toMatchObject({zh: '乙', tags: {zh: 'zh-TW'}, others: [{tag: 'fr'}, {tag: 'zh-CN'}]})
})

test('tells what is odd, and keeps the unit', () => {
  const odd = {
    'duplicate-id':
      '<tu tuid="1"><tuv lang="en"><seg>a</seg></tuv><tuv lang="zh"><seg>b</seg></tuv></tu>'.repeat(2),
    'missing-language': '<tu><tuv><seg>a</seg></tuv><tuv lang="zh"><seg>b</seg></tuv></tu>',
    'no-translation': '<tu><tuv lang="en"><seg>a</seg></tuv></tu>',
    'unknown-element': pair('<b>bold</b>')
  }
  for (const [rule, units] of Object.entries(odd)) {
    const read = memory(units)
    expect(read.messages.map((message) => message.rule)).toEqual([rule])
    expect(read.units).toHaveLength(units.split('<tu>').length + units.split('tuid').length - 2)
  }
  expect(texts(memory(odd['unknown-element']))).toEqual([['bold', '好']])
  expect(memory(odd['missing-language']).units[0]!.others).toEqual([{tag: 'und', text: 'a'}])
  expect(told(memory(pair('')))).toEqual(['warning empty-segment 1:79', 'warning no-translation 1:51'])
  expect(told(memory('', ''))).toEqual(['warning no-header 1:20'])
})

test('what is no TMX is told in the first line of the reader', () => {
  expect(told(readTmx(''))).toEqual(['error unreadable 1:1'])
  expect(readTmx('{"a": 1}').messages[0]!.message).toMatch(/expected TMX/)
  expect(readTmx('<html/>', {file: 'a.tmx'}).messages).toMatchObject([
    {rule: 'not-tmx', file: 'a.tmx', message: 'Unexpected root element `html`, expected `tmx`'}
  ])
})

test('blank lines before the XML declaration are told, and cost no unit', () => {
  const body = pair('Tea.', '茶。')
  const read = readTmx(`\n\n<?xml version="1.0"?>\n<tmx version="1.4"><header/><body>${body}</body></tmx>`)
  expect(texts(read)).toEqual([['Tea.', '茶。']])
  expect(told(read)).toContain('error xml 3:7')
})

test('a million faults of one kind are a hundred messages and their number', () => {
  const {messages, units} = memory('<tu><tuv><seg>a</seg></tuv></tu>'.repeat(1000))
  expect(units).toHaveLength(1000)
  expect(messages).toHaveLength(202)
  expect(messages.at(-1)!.message).toBe('Unexpected 900 more of the same (no-translation)')
})

test('properties named like those of every object are plain values', () => {
  const {units} = memory(
    '<tu tuid="__proto__"><prop type="__proto__">a</prop><prop type="constructor">b</prop><tuv lang="en"><seg>c</seg></tuv></tu>'
  )
  expect(units[0]!.props).toEqual([
    {type: '__proto__', value: 'a'},
    {type: 'constructor', value: 'b'}
  ])
})

test('reads in pieces', () => {
  const source = `<tmx><header/><body>${pair('a &amp; b', '甲😀')}${pair('c')}</body></tmx>`
  const units: Unit[] = []
  const reader = new TmxReader((unit) => units.push(unit))
  for (const character of source.split('')) reader.write(character)
  expect(reader.end().messages).toEqual([])
  expect(units).toEqual(readTmx(source).units)
})

test('a segment of five megabytes is read', () => {
  expect(memory(pair('word '.repeat(1_000_000))).units[0]!.en).toHaveLength(5_000_000)
})

const shared = '../shared'

describe.skipIf(!existsSync(shared))('files of other tools', () => {
  const folder = `${shared}/interop/tmx`
  const rows = existsSync(folder) ? readIndex(`${folder}/index.tsv`) : []

  test.each(rows.map((row) => [row.file!, Number(row.count)] as const))('%s has %i units', (file, count) => {
    const {units, messages} = readTmx(decode(`${folder}/${file}`))
    expect(units).toHaveLength(count)
    expect(messages.filter(({severity}) => severity === 'error')).toEqual([])
  })
})

// By name: units read, and whether an error is told. What is decided by bytes (encodings) is not the reader's.
const hostile: Record<string, [units: number, hasError: boolean]> = {
  'billion-laughs': [1, true],
  'quadratic-entity': [0, true],
  'xxe-http': [1, true],
  'xxe-parameter': [1, true],
  xinclude: [1, false],
  'truncated-in-seg': [2, true],
  'truncated-multibyte': [2, true],
  'mismatched-tags': [0, true],
  'undefined-entity': [1, true],
  'control-chars-raw': [1, true],
  noncharacters: [1, true],
  'surrogate-ref': [1, true],
  'cr-only': [3, false],
  'nul-bytes': [1, true],
  empty: [0, true],
  'is-html': [0, true],
  'is-json': [0, true],
  'random-binary': [0, true],
  'no-header': [1, false],
  'no-lang': [1, true],
  'one-tuv': [1, false],
  'two-targets': [1, false],
  'dup-tuid': [2, false],
  'inline-tags': [1, false],
  cdata: [1, false],
  namespace: [3, false],
  'proto-keys': [1, false]
}

describe.skipIf(!existsSync(shared))('hostile files', () => {
  test.each(Object.entries(hostile))('%s', (name, [count, hasError]) => {
    const {units, messages} = readTmx(decode(`${shared}/hostile/tmx-${name}.tmx`))
    expect(units).toHaveLength(count)
    const errors = messages.filter(({severity}) => severity === 'error')
    expect(errors.length > 0).toBe(hasError)
    for (const {place} of errors) expect(place).toBeDefined()
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

function decode(path: string): string {
  const bytes = readFileSync(path)
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(
    bytes
  )
}

function readIndex(path: string): Array<Record<string, string>> {
  const [head, ...rows] = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [head![index], cell])))
}

/** A memory with what stands in its body, as `id:English` of each unit, then rule and place of each message. */
function reading(body: string): string[] {
  const {units, messages} = readTmx(`<tmx version="1.4"><header srclang="en"/><body>\n${body}\n</body></tmx>`)
  return [
    ...units.map(({id, en}) => `${id}:${en}`),
    ...messages
      .filter(({severity}) => severity === 'error')
      .map(({rule, place}) => `${rule} ${place?.start.line}:${place?.start.column}`)
  ]
}

const good = (id: string): string =>
  `<tu tuid="${id}"><tuv xml:lang="en"><seg>${id}</seg></tuv><tuv xml:lang="zh"><seg>中</seg></tuv></tu>`

test.each<[string, string, string[]]>([
  [
    'a tag that is not closed',
    '<tu tuid="x"><tuv xml:lang="en"><seg>x</tuv></tu>',
    ['a:a', 'b:b', 'xml 3:45']
  ],
  [
    'a unit that is not closed',
    '<tu tuid="x"><tuv xml:lang="en"><seg>x</seg></tuv>',
    ['a:a', 'x:x', 'b:b', 'unclosed-unit 4:1', 'unreadable 5:8']
  ],
  [
    'bare marks',
    '<tu tuid="x"><tuv xml:lang="en"><seg>R&D < 3</seg></tuv></tu>',
    ['a:a', 'x:R&D < 3', 'b:b', 'xml 3:39', 'xml 3:42']
  ],
  [
    'a mark before a word, and attributes without quotes and twice',
    '<tu tuid=x><tuv xml:lang="en" xml:lang="en"><seg>if a<b then <bpt i=1>x</bpt></seg></tuv></tu>',
    ['a:a', 'x:if a<b then ', 'b:b', 'xml 3:5', 'xml 3:31', 'xml 3:54', 'xml 3:67']
  ],
  ['an end too many', '</tu>', ['a:a', 'b:b', 'xml 3:6']]
])('every unit that can be read is read, beside %s', (_, body, expected) => {
  expect(reading(`${good('a')}\n${body}\n${good('b')}`)).toEqual(expected)
})
