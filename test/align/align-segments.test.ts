import fc from 'fast-check'
import {expect, test} from 'vitest'
import {alignSegments} from '../../src/align/align-segments.js'
import {defaultWeights} from '../../src/align/weights.js'
import {beadType} from '../../src/model/bead.js'

/** The shape of an alignment, such as `1-1 2-1`. */
function shape(en: string[], zh: string[]): string {
  return alignSegments({en, zh})
    .map((bead) => beadType(bead))
    .join(' ')
}

const sentence = fc.oneof(
  fc.constantFrom(
    'He came.',
    'In 2020 it grew by 7%.',
    'Why?',
    '她来了。',
    '2020年增长了7%。',
    '为什么？',
    '',
    '“',
    '12,5'
  ),
  fc.string({maxLength: 30})
)

test('joins two short sentences to match a long one', () => {
  expect(shape(['He came in 1999.', 'He saw.'], ['他在1999年来了，也看到了。'])).toBe('2-1')
})

test('pairs questions with questions', () => {
  expect(shape(['Why?', 'I do not know that.'], ['为什么？', '我不知道那个。'])).toBe('1-1 1-1')
})

test('every index is in one bead, in order', () => {
  fc.assert(
    fc.property(fc.array(sentence, {maxLength: 12}), fc.array(sentence, {maxLength: 12}), (en, zh) => {
      const beads = alignSegments({en, zh})
      expect(beads.flatMap((bead) => bead.en)).toEqual(en.map((_, index) => index))
      expect(beads.flatMap((bead) => bead.zh)).toEqual(zh.map((_, index) => index))
      for (const {confidence} of beads) expect(confidence >= 0 && confidence <= 1).toBe(true)
    })
  )
})

test('beads never cross a block, nor pair blocks that are forbidden', () => {
  const side = fc.array(fc.tuple(sentence, fc.nat(1)), {maxLength: 10}).map((list) => {
    let block = 0
    return {texts: list.map(([text]) => text), blocks: list.map(([, step]) => (block += step))}
  })
  fc.assert(
    fc.property(side, side, (en, zh) => {
      const beads = alignSegments(
        {en: en.texts, zh: zh.texts},
        {
          blocks: {en: en.blocks, zh: zh.blocks},
          prior: (a, b) => (a === b ? 2 : Number.NEGATIVE_INFINITY)
        }
      )
      for (const bead of beads) {
        const blocks = new Set([...bead.en.map((i) => en.blocks[i]), ...bead.zh.map((j) => zh.blocks[j])])
        expect(blocks.size).toBe(1)
      }
    })
  )
})

test('empty sides give null beads', () => {
  expect(alignSegments({en: [], zh: []})).toEqual([])
  expect(alignSegments({en: ['One.', 'Two.'], zh: []}).map(beadType)).toEqual(['1-0', '1-0'])
  expect(alignSegments({en: [], zh: ['一。']}).map(beadType)).toEqual(['0-1'])
})

test('the same sentences give the same beads', () => {
  const texts = {
    en: ['He came in 1999.', 'He saw.', 'Why?'],
    zh: ['他在1999年来了，', '也看到了。', '为什么？']
  }
  expect(alignSegments(texts)).toEqual(alignSegments(texts))
})

test('other weights make other beads', () => {
  const texts = {en: ['He came in 1999.', 'He saw.'], zh: ['他在1999年来了。', '他看到了。']}
  const heavy = {...defaultWeights.bare, '2-2': 100}
  expect(alignSegments(texts).map(beadType)).toEqual(['1-1', '1-1'])
  expect(alignSegments(texts, {weights: {...defaultWeights, bare: heavy}}).map(beadType)).toEqual(['2-2'])
})

test('weights that are none are told', () => {
  const align = (weights: unknown) => () =>
    alignSegments({en: ['One.'], zh: ['一。']}, {weights: weights as typeof defaultWeights})
  expect(align({})).toThrow(/^Unexpected weights `undefined`, expected those of features by name$/)
  expect(align({bare: {gainEnglish: 'much'}})).toThrow(/^Unexpected weight of `gainEnglish` `much`/)
  expect(align({bare: {gainEnglish: Number.NaN}})).toThrow(TypeError)
})

test('a wrong call throws with the value in the message', () => {
  expect(() => alignSegments({en: 'One.' as unknown as string[], zh: []})).toThrow(/`en` `One\.`/)
  expect(() => alignSegments({en: [1 as unknown as string], zh: []})).toThrow(TypeError)
  expect(() => alignSegments({en: ['One.'], zh: []}, {blocks: {en: [], zh: []}})).toThrow(RangeError)
  expect(() => alignSegments({en: ['a', 'b'], zh: []}, {blocks: {en: [1, 0], zh: []}})).toThrow(
    /`blocks\.en\[1\]`/
  )
})
