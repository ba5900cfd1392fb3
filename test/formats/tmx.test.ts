import {existsSync, readFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import fc from 'fast-check'
import {XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider} from 'libxml2-wasm'
import {describe, expect, test} from 'vitest'
import {readTmx} from '../../src/formats/read-tmx.js'
import {tmxChunks, writeTmx} from '../../src/formats/write-tmx.js'
import {createMemory} from '../../src/memory/create-memory.js'
import type {Message} from '../../src/model/message.js'
import type {InlineCode, Unit} from '../../src/model/unit.js'
import {readBitext} from '../../src/read-bitext.js'
import {article, hostile} from './fixture.js'
import {assertWellFormed, faultsOfTmx} from './xml-oracle.js'

const everything = {nulls: true}

test('writes an article as TMX', async () => {
  const text = writeTmx(createMemory([article], everything), {context: true})
  await expect(text).toMatchFileSnapshot('snapshots/article.tmx')
})

test('is valid for the DTD and for stricter readers', () => {
  for (const source of ['zh-CN', 'en-GB', 'zh-hant-TW']) {
    expect(faultsOfTmx(writeTmx(createMemory([article, hostile], everything), {source}))).toEqual([])
  }
  expect(faultsOfTmx(writeTmx({units: []}))).toEqual([])
})

test('the oracle sees what is wrong', () => {
  const good = writeTmx(createMemory([article]))
  expect(faultsOfTmx(good.replace('version="1.4"', 'version="1.4b"'))).not.toEqual([])
  expect(faultsOfTmx(good.replace(' o-tmf="duizhao"', ''))).not.toEqual([])
  expect(faultsOfTmx(good.replace('srclang="zh-CN"', 'srclang="zh"'))).not.toEqual([])
  expect(faultsOfTmx(good.replace('xml:lang="zh-CN"', 'lang="zh-CN"'))).not.toEqual([])
})

test('the source comes first, whichever it is', () => {
  const memory = createMemory([article])
  const order = (source: string): string[] =>
    [...writeTmx(memory, {source}).matchAll(/tuv xml:lang="([^"]+)"/g)].slice(0, 2).map((match) => match[1]!)
  expect(order('zh-CN')).toEqual(['zh-CN', 'en-US'])
  expect(order('en-gb')).toEqual(['en-GB', 'zh-CN'])
})

test('a pair of tags that is not English and Chinese is a wrong call', () => {
  expect(() => tmxChunks([], {source: 'zh-CN', target: 'zh-TW'})).toThrow(RangeError)
  expect(() => tmxChunks([], {source: 'fr'})).toThrow('`fr`')
  expect(() => tmxChunks([], {target: 'no tag'})).toThrow(RangeError)
})

test('writes no date unless asked', () => {
  const memory = createMemory([article])
  expect(writeTmx(memory)).not.toMatch(/\d{8}T\d{6}Z/)
  const dated = writeTmx(memory, {date: new Date(Date.UTC(2026, 0, 31, 23, 59, 59))})
  expect(dated).toContain('creationdate="20260131T235959Z"')
  expect(faultsOfTmx(dated)).toEqual([])
})

test('tells what XML cannot hold', () => {
  const messages: Message[] = []
  const text = writeTmx(createMemory([hostile]), {report: (message) => messages.push(message)})
  expect(text).toContain('[31m红[0m')
  expect(messages.map(({message}) => message).join('\n')).toMatch(/U\+0000, U\+001B, U\+D800, U\+FFFE/)
})

test('the same memory gives the same bytes', () => {
  expect(writeTmx(createMemory([article, hostile]))).toBe(writeTmx(createMemory([article, hostile])))
})

const anyText = fc.oneof(
  fc.string({unit: 'binary', minLength: 1}),
  fc.string({
    unit: fc.constantFrom('a', '中', ']]>', '&', '<', '"', '\r\n', '\u0000', '\ud83d', '\u0085', ' ')
  })
)
const xmlChar = fc
  .string({unit: 'binary', minLength: 1})
  .map((text) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '.'))

test('any text gives well-formed XML', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (en, zh, odd) => {
      const unit: Unit = {
        id: odd,
        en,
        zh,
        notes: [odd],
        props: [{type: odd, value: odd}],
        others: [{tag: odd, text: odd}]
      }
      assertWellFormed(writeTmx({units: [unit]}))
    })
  )
})

const origin = fc.record({
  file: xmlChar,
  line: fc.integer({min: 1, max: 1e6}),
  column: fc.integer({min: 1, max: 1e4})
})
const unit: fc.Arbitrary<Unit> = fc
  .record(
    {
      id: fc.uuid(),
      en: xmlChar,
      zh: xmlChar,
      tags: fc.record({en: fc.constantFrom('en-US', 'en-GB'), zh: fc.constantFrom('zh-CN', 'zh-TW')}),
      others: fc.array(fc.record({tag: fc.constantFrom('fr', 'de-DE', 'zh-HK'), text: xmlChar}), {
        minLength: 1
      }),
      confidence: fc.integer({min: 0, max: 10_000}).map((share) => share / 10_000),
      alignment: fc.constantFrom('1-1', '1-2', '4-1'),
      origin: fc.oneof(fc.record({en: origin}), fc.record({en: origin, zh: origin})),
      before: fc.record({en: xmlChar}),
      after: fc.record({en: xmlChar, zh: xmlChar}),
      notes: fc.array(xmlChar, {minLength: 1}),
      props: fc.array(fc.record({type: fc.constantFrom('x-domain', 'client', '__proto__'), value: xmlChar}), {
        minLength: 1
      })
    },
    {requiredKeys: ['id', 'en', 'zh', 'tags']}
  )
  .map((value) => value as Unit)

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(unit, {selector: ({id}) => id}), (units) => {
      const memory = readTmx(writeTmx({units}, {context: true}))
      expect(memory.messages).toEqual([])
      expect(memory.source).toBe('zh-CN')
      expect(memory.units.map(({point, ...rest}) => rest)).toEqual(units)
    })
  )
})

test('level 2 writes the marks of Markdown, balanced and numbered alike on both sides', async () => {
  const bitext = readBitext(
    `The **old** bridge and \`x < y\` in [a report](a.html "t") with ![a map](m.png), *lost*<br>here.

[报告](a.html)说，**老**桥和\`x < y\`与![地图](m.png)。
`,
    {file: 'bridge.md'}
  )
  const text = writeTmx(createMemory([bitext], {marks: true}), {level: 2})
  expect(faultsOfTmx(text)).toEqual([])
  await expect(text).toMatchFileSnapshot('snapshots/marks.tmx')
  const plain = writeTmx(createMemory([bitext], {marks: true}))
  expect(plain).toBe(writeTmx(createMemory([bitext])))
})

test('what level 1 leaves out is told', () => {
  const messages: Message[] = []
  const unit: Unit = {id: 'a', en: 'b', zh: 'c', codes: {en: [{at: 0, kind: 'alone', code: '<br>'}]}}
  writeTmx({units: [unit]}, {report: (message) => messages.push(message)})
  expect(messages).toMatchObject([
    {message: 'Left out 1 marks inside the texts, which level 2 would hold (unit a)'}
  ])
})

test('dates that a memory brought along are written on request, in the one form that all take', () => {
  const units = ['2018-06-11 05:09:06 UTC', '20180611T050906Z', 'in June'].map(
    (value, index): Unit => ({id: String(index), en: 'a', zh: 'b', props: [{type: '@creationdate', value}]})
  )
  expect(writeTmx({units})).not.toContain('creationdate')
  const text = writeTmx({units}, {dates: true})
  expect(text.match(/creationdate="20180611T050906Z"/g)).toHaveLength(2)
  expect(faultsOfTmx(text)).toEqual([])
})

const code = fc.record({
  at: fc.nat(30),
  kind: fc.constantFrom('open' as const, 'close' as const, 'alone' as const),
  code: xmlChar,
  id: fc.constantFrom('1', '2', '3')
})

test('marks are written valid and read back in their places, whatever they are', () => {
  fc.assert(
    fc.property(xmlChar, fc.array(code, {maxLength: 6}), fc.array(code, {maxLength: 6}), (text, en, zh) => {
      const written = writeTmx({units: [{id: 'a', en: text, zh: text, codes: {en, zh}}]}, {level: 2})
      expect(faultsOfTmx(written)).toEqual([])
      const [unit] = readTmx(written).units
      expect(unit).toMatchObject({en: text, zh: text})
      const codes = (list: ReadonlyArray<InlineCode> | undefined): string[] =>
        (list ?? []).map(({code}) => code)
      expect([codes(unit!.codes?.en), codes(unit!.codes?.zh)]).toEqual([codes(en), codes(zh)])
      // A second time nothing changes any more.
      const again = writeTmx({units: [unit!]}, {level: 2})
      expect(again).toBe(written)
    })
  )
})

const xsd = '../shared/interop/schemas/tmx/omegat-tmx14.xsd'

describe.skipIf(!existsSync(xsd))('the schema of a strict reader', () => {
  test('finds nothing wrong', () => {
    const imported = xsd.replace('omegat-tmx14', 'xml')
    const url = pathToFileURL(imported).href
    xmlRegisterInputProvider(new XmlBufferInputProvider({[url]: readFileSync(imported)}))
    using schema = XmlDocument.fromBuffer(readFileSync(xsd), {url: pathToFileURL(xsd).href})
    using validator = XsdValidator.fromDoc(schema)
    for (const options of [{}, {source: 'en'}, {context: true, date: new Date(0)}]) {
      using document = XmlDocument.fromString(writeTmx(createMemory([article, hostile], everything), options))
      expect(() => validator.validate(document)).not.toThrow()
    }
  })
})

test('an id that comes again is another one: ids are written once, and stay the same', () => {
  const messages: Message[] = []
  const units = ['1', '1', '1-2', '1', '2', '2'].map((id): Unit => ({id, en: 'a', zh: 'b'}))
  const text = writeTmx({units}, {report: (message) => messages.push(message)})
  expect([...text.matchAll(/tuid="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    '1',
    '1-2',
    '1-2-2',
    '1-3',
    '2',
    '2-2'
  ])
  expect(messages.map(({message}) => message)).toEqual([
    'Named a unit `1-2`, whose id came before; further ones likewise (unit 1)'
  ])
})
