import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {beadRecords} from '../../src/formats/bead-record.js'
import {readJson, writeJson} from '../../src/formats/json.js'
import {readJsonl, writeJsonl} from '../../src/formats/jsonl.js'
import {anyBitext} from './arbitrary.js'
import {article, bitextOf, hostile} from './fixture.js'

const ajv = new Ajv2020({schemas: [schema('bead'), schema('bitext')], strict: true, strictTypes: false})
const isBead = ajv.getSchema('bead.schema.json')!
const isBitext = ajv.getSchema('bitext.schema.json')!

test('writes an article as JSON and JSONL', async () => {
  await expect(writeJson(article)).toMatchFileSnapshot('snapshots/article.json')
  await expect(writeJsonl(article)).toMatchFileSnapshot('snapshots/article.jsonl')
})

test('what is written is valid for the published schemas', () => {
  fc.assert(
    fc.property(anyBitext, (bitext) => {
      for (const line of writeJsonl(bitext).split('\n').slice(0, -1)) {
        expect(isBead(JSON.parse(line)), ajv.errorsText(isBead.errors)).toBe(true)
      }
      for (const json of [writeJson(bitext), writeJson([bitext, article]), writeJson([])]) {
        expect(isBitext(JSON.parse(json)), ajv.errorsText(isBitext.errors)).toBe(true)
      }
    }),
    {numRuns: 50}
  )
})

test('the schemas refuse what is no bead', () => {
  const [bead] = beadRecords(article)
  expect(isBead(bead)).toBe(true)
  expect(isBead({...bead, confidence: 2})).toBe(false)
  expect(isBead({...bead, reason: 'credit'})).toBe(false)
  expect(isBead({...bead, extra: 1})).toBe(false)
  expect(isBead({...bead, place: {en: {start: {line: 0, column: 1, offset: 0}}}})).toBe(false)
})

test('the bead of the contract', () => {
  const bitext = bitextOf([{en: ['One sentence.'], zh: ['第一句。', '第二句。'], confidence: 0.97}])
  expect([...beadRecords(bitext)]).toEqual([
    {
      type: '1-2',
      en: ['One sentence.'],
      zh: ['第一句。', '第二句。'],
      enIndex: [0],
      zhIndex: [0, 1],
      confidence: 0.97,
      place: {
        file: 'article.md',
        en: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 14, offset: 13}},
        zh: {start: {line: 3, column: 1, offset: 15}, end: {line: 4, column: 5, offset: 24}}
      }
    }
  ])
})

test('two files are named at their sides', () => {
  const bitext = bitextOf([{en: ['Yes.'], zh: ['是。']}], {en: 'a.en.md', zh: 'a.zh.md'})
  const [record] = beadRecords(bitext)
  expect(record!.place).toMatchObject({en: {file: 'a.en.md'}, zh: {file: 'a.zh.md'}})
  expect(record!.place).not.toHaveProperty('file')
})

test('JSONL comes back as it was, whatever the texts hold', () => {
  fc.assert(
    fc.property(anyBitext, (bitext) => {
      const {records, messages} = readJsonl(writeJsonl(bitext))
      expect(messages).toEqual([])
      expect(records).toEqual([...beadRecords(bitext)])
    })
  )
})

test('JSON comes back as it was, one article or several', () => {
  fc.assert(
    fc.property(anyBitext, (bitext) => {
      const one = readJson(writeJson(bitext))
      expect(one.messages).toEqual([])
      expect(one.records[0]!.beads).toEqual([...beadRecords(bitext)])
      expect(readJson(writeJson([bitext, article])).records[0]).toEqual(one.records[0])
    }),
    {numRuns: 50}
  )
})

test('lone surrogates and controls survive', () => {
  expect(writeJsonl(hostile)).toContain('\\ud800')
  expect(readJsonl(writeJsonl(hostile)).records[0]!.zh[0]).toContain('\ud800')
})

test('odd lines of JSONL are told with their place, and the rest is read', () => {
  const text = `\uFEFF${writeJsonl(article)}\n{"en": 1}\r\n{"en": \n`
  const {records, messages} = readJsonl(text, 'a.jsonl')
  expect(records).toHaveLength(article.beads.length)
  expect(messages.map(({place, file, severity}) => [file, place?.start.line, severity])).toEqual([
    ['a.jsonl', 9, 'error'],
    ['a.jsonl', 10, 'error']
  ])
})

test('odd JSON is told', () => {
  for (const text of [
    '',
    '{',
    '7',
    '{"duizhao": 2, "beads": []}',
    '[null]',
    '{"duizhao": 1, "beads": [{}]}'
  ]) {
    expect(readJson(text).messages.map(({severity}) => severity)).toEqual(['error'])
  }
})

test('a bead whose sentences lie in another order spans them all', () => {
  const {beads, ...rest} = bitextOf([{en: ['One.', 'Two.'], zh: ['一二。']}])
  const turned = {...rest, beads: [{...beads[0]!, en: [...beads[0]!.en].reverse()}]}
  const [record] = beadRecords(turned)
  expect([record!.place.en!.start.offset, record!.place.en!.end.offset]).toEqual([0, 9])
})

function schema(name: string): object {
  return JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'))
}
