import {describe, expect, test} from 'vitest'
import {alignSegments} from '../../src/align/align-segments.js'
import {embedWith, type FeatureExtractor} from '../../src/align/embed-with.js'
import {Similarity} from '../../src/align/similarity.js'
import {beadType} from '../../src/model/bead.js'

const vector = (...numbers: number[]) => Float32Array.from(numbers)

// No word, figure, mark or length tells which of these belong together.
const texts = {
  en: ['Alpha beta gamma.', 'Delta epsilon eta.', 'Iota kappa pi.'],
  zh: ['甲乙丙丁。', '辰巳午未。', '申酉戌亥。', '子丑寅卯。']
}
/** A model made on the spot: sentences by their first letter, each with the meaning that a digit stands for. */
const modelOf = (meanings: Readonly<Record<string, number>>) => (sentences: ReadonlyArray<string>) =>
  sentences.map((text) => Float32Array.from({length: 3}, (_, k) => (k === meanings[text[0]!] ? 1 : 0.1)))
const embed = modelOf({A: 0, D: 1, I: 2, 甲: 0, 辰: 1, 申: 1, 子: 2})
const other = modelOf({A: 0, D: 1, I: 2, 甲: 0, 辰: 0, 申: 1, 子: 2})
const shape = (beads: ReadonlyArray<{en: ReadonlyArray<number>; zh: ReadonlyArray<number>}>) =>
  beads.map(beadType).join(' ')

test('an embedding decides where words do not', () => {
  expect(shape(alignSegments(texts, {embed}))).toBe('1-1 1-2 1-1')
  expect(shape(alignSegments(texts, {embed: other}))).toBe('1-2 1-1 1-1')
})

test('an embedding that promises its vectors makes the aligner promise its beads', async () => {
  const beads = alignSegments(texts, {embed: async (sentences) => embed(sentences)})
  expect(beads).toBeInstanceOf(Promise)
  expect(await beads).toEqual(alignSegments(texts, {embed}))
})

test('sentences are embedded once for each language', () => {
  const asked: number[] = []
  alignSegments(texts, {
    embed: (sentences) => {
      asked.push(sentences.length)
      return embed(sentences)
    }
  })
  expect(asked).toEqual([3, 4])
})

test('vectors that are too few or uneven are refused with their number', () => {
  expect(() => alignSegments(texts, {embed: () => []})).toThrow(/Unexpected 0 vectors.*expected 3/)
  const uneven = (sentences: ReadonlyArray<string>) => sentences.map((text) => new Float32Array(text.length))
  expect(() => alignSegments(texts, {embed: uneven})).toThrow(RangeError)
})

describe('a pipeline for feature extraction', () => {
  const asked: string[][] = []
  /** A tiny model with the face of `pipeline('feature-extraction')`: a tensor of a row for each text. */
  const pipeline: FeatureExtractor = async (list) => {
    asked.push(list)
    return {dims: [list.length, 3], data: Float32Array.from(embed(list).flatMap((row) => [...row]))}
  }

  test('embeds in batches of like lengths, and gives the vectors in the order of the sentences', async () => {
    const sentences = ['Alpha beta.', 'D.', 'Iota kappa.']
    expect(await embedWith(pipeline, {batch: 2})(sentences)).toEqual(embed(sentences))
    expect(asked).toEqual([['D.', 'Alpha beta.'], ['Iota kappa.']])
  })
  test('aligns as the model does', async () => {
    expect(shape(await alignSegments(texts, {embed: embedWith(pipeline)}))).toBe('1-1 1-2 1-1')
  })
  test('that gives a vector for each word is refused', async () => {
    const words: FeatureExtractor = async (list) => ({dims: [list.length, 5, 3], data: []})
    await expect(embedWith(words)(['Alpha.'])).rejects.toThrow(/shape \[1,5,3\]/)
    expect(() => embedWith(words, {batch: 0})).toThrow(/`0`/)
  })
})

describe('similarity', () => {
  test('of a group is that of the sum of its vectors', () => {
    const similarity = new Similarity([vector(2, 0), vector(0, 3)], [vector(1, 1)])
    expect(similarity.cosine(0, 0, 2, 1)).toBeCloseTo(1)
    expect(similarity.cosine(0, 0, 1, 1)).toBeCloseTo(Math.SQRT1_2)
  })
  test('of vectors of nothing is nothing', () => {
    expect(new Similarity([vector(0, 0)], [vector(0, 0)]).deviation(0, 0, 1, 1)).toBe(0)
  })
  test('of texts without sentences asks for none', () => {
    expect(alignSegments({en: [], zh: []}, {embed: () => []})).toEqual([])
  })
})
