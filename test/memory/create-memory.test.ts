import fc from 'fast-check'
import {expect, test} from 'vitest'
import {createMemory} from '../../src/memory/create-memory.js'
import {anyBitext} from '../formats/arbitrary.js'
import {article, bitextOf} from '../formats/fixture.js'

test('a unit for each pair, its sentences joined, with places and neighbours', () => {
  const {units, omitted} = createMemory([article])
  expect(units).toHaveLength(4)
  expect(omitted).toEqual({confidence: 0, nulls: 3})
  expect(units[1]).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    en: 'The province counts 1.2 million small firms, and 3,400 of them build parts that nobody else builds.',
    zh: '全省有120万家小企业。其中3400家生产别人造不出的零部件。',
    confidence: 0.9312345,
    alignment: '1-2',
    origin: {en: {file: 'article.md', line: 7, column: 1}, zh: {file: 'article.md', line: 9, column: 1}},
    before: {en: 'The Little Giants of the Delta', zh: '三角洲的“小巨人”'},
    after: {en: '"R&D < profit?" asked one owner. She laughed.', zh: '“研发<利润？”一位老板笑着问道。'}
  })
})

test('Latin words of joined Chinese sentences stay apart', () => {
  const {units} = createMemory([bitextOf([{en: ['a'], zh: ['使用 GPT-2', 'BERT 也行。', '好。']}])])
  expect(units[0]!.zh).toBe('使用 GPT-2 BERT 也行。好。')
})

test('leaves out what is below the least confidence, and counts it', () => {
  const {units, omitted} = createMemory([article], {minConfidence: 0.9})
  expect(units.map(({confidence}) => confidence)).toEqual([0.98, 0.9312345])
  expect(omitted).toEqual({confidence: 2, nulls: 3})
})

test('keeps null beads when asked, with a note why', () => {
  const {units} = createMemory([article], {nulls: true})
  expect(
    units.filter(({notes}) => notes).map(({en, zh, reason, notes}) => ({en, zh, reason, notes}))
  ).toEqual([
    {en: 'Photo: Lin Mu / River Daily', zh: '', reason: 'credit', notes: ['No Chinese: credit']},
    {en: '', zh: '本文有删节，转载请注明出处。', reason: 'untranslated', notes: ['No English: untranslated']}
  ])
})

test('every bead is a unit or counted', () => {
  fc.assert(
    fc.property(
      fc.array(anyBitext),
      fc.double({min: 0, max: 1, noNaN: true}),
      fc.boolean(),
      (bitexts, minConfidence, nulls) => {
        const {units, omitted} = createMemory(bitexts, {minConfidence, nulls})
        const beads = bitexts.flatMap((bitext) => bitext.beads)
        expect(units.length + omitted.confidence + omitted.nulls).toBe(beads.length)
      }
    )
  )
})

test('ids come once, and stay the same when another sentence changes', () => {
  fc.assert(
    fc.property(fc.array(anyBitext), (bitexts) => {
      const ids = createMemory(bitexts, {nulls: true}).units.map(({id}) => id)
      expect(new Set(ids).size).toBe(ids.length)
    })
  )
  const ids = (en: string): string[] =>
    createMemory([
      bitextOf([
        {en: [en], zh: ['甲']},
        {en: ['Yes.'], zh: ['是。']},
        {en: ['Yes.'], zh: ['是。']}
      ])
    ]).units.map(({id}) => id)
  expect(ids('b').slice(1)).toEqual(ids('a').slice(1))
  expect(ids('b')[0]).not.toBe(ids('a')[0])
  expect(ids('a')[2]).toBe(`${ids('a')[1]}-2`)
})

test('a least confidence out of range is a wrong call', () => {
  for (const minConfidence of [-0.1, 1.1, Number.NaN]) {
    expect(() => createMemory([], {minConfidence})).toThrow(RangeError)
  }
})
