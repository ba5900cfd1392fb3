import {describe, expect, test} from 'vitest'
import {alignSegments} from '../../src/align/align-segments.js'
import {beadShapes} from '../../src/align/bead-shapes.js'
import {trainedWeights} from '../../src/align/trained-weights.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'
import {beadType} from '../../src/model/bead.js'

const lexicon = await loadLexicon()

const clauses: ReadonlyArray<readonly [string, string]> = [
  ['the ferry left at dawn', '渡船黎明时离港'],
  ['nobody waved from the pier', '码头上没有人挥手'],
  ['the captain drank his tea', '船长喝着他的茶'],
  ['gulls followed the boat', '海鸥跟着船飞'],
  ['rain began at noon', '中午下起了雨'],
  ['the passengers slept below', '乘客都睡在舱里']
]

/** The clauses as sentences of so many clauses each. */
function english(...sizes: number[]): string[] {
  return grouped(0, sizes).map((parts) => {
    const text = parts.join(', and ')
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`
  })
}

function chinese(...sizes: number[]): string[] {
  return grouped(1, sizes).map((parts) => `${parts.join('，')}。`)
}

function grouped(side: 0 | 1, sizes: number[]): string[][] {
  let at = 0
  return sizes.map((size) => clauses.slice(at, (at += size)).map((clause) => clause[side]))
}

function shape(en: string[], zh: string[], options = {}): string {
  return alignSegments({en, zh}, {lexicon, ...options})
    .map(beadType)
    .join(' ')
}

test('beads hold up to six sentences against one, and up to three against four', () => {
  expect(beadShapes.map(({en, zh}) => `${en}-${zh}`)).toEqual([
    ...['1-1', '1-2', '1-3', '1-4', '1-5', '1-6', '2-1', '3-1', '4-1', '5-1', '6-1'],
    ...['2-2', '2-3', '3-2', '2-4', '4-2', '3-3', '3-4', '4-3']
  ])
})

describe('a bead is found where', () => {
  const ones = (count: number) => Array.from({length: count}, () => 1)
  test.each([1, 2, 3, 4, 5, 6])('one sentence says what %i do', (count) => {
    expect(shape(english(count), chinese(...ones(count)))).toBe(`1-${count}`)
    expect(shape(english(...ones(count)), chinese(count))).toBe(`${count}-1`)
  })

  test('a border would part what belongs together on the other side', () => {
    expect(shape(english(1, 3), chinese(3, 1))).toBe('2-2')
  })
})

describe('what was left out', () => {
  test('is told sentence by sentence', () => {
    const all = {en: english(1, 1, 1, 1, 1, 1), zh: chinese(1, 1, 1, 1, 1, 1)}
    expect(shape(all.en.slice(0, 5), all.zh)).toBe('1-1 1-1 1-1 1-1 1-1 0-1')
    expect(shape(all.en.toSpliced(2, 3), all.zh)).toBe('1-1 1-1 0-1 0-1 0-1 1-1')
  })

  test.each(['lexicon', 'bare'] as const)('in a row costs less than one by one, %s', (name) => {
    const {enNull, enNullMore, zhNull, zhNullMore} = trainedWeights[name]
    expect(enNullMore).toBeGreaterThan(enNull)
    expect(zhNullMore).toBeGreaterThan(zhNull)
  })
})

describe('where words tell nothing', () => {
  const en = ['Zorbel glin.', 'Quandle maws.', 'Fribbit olls.', 'Dornal pex.']
  const zh = ['甲申丙戌丁。', '辰巳午未申。']

  test('a heading goes with a heading, an item with an item', () => {
    expect(shape(en, zh)).toBe('2-1 2-1')
    const kinds = {en: ['item', 'item', 'item', 'heading'], zh: ['item', 'heading']}
    expect(shape(en, zh, {kinds})).toBe('3-1 1-1')
  })

  test('the borders of paragraphs do', () => {
    expect(shape(en, zh, {blocks: {en: [0, 0, 0, 1], zh: [0, 1]}})).toBe('3-1 1-1')
    expect(shape(en, zh, {blocks: {en: [0, 1, 1, 1], zh: [0, 1]}})).toBe('1-1 3-1')
  })
})

test('Traditional Chinese is paired as Simplified is', () => {
  const en = english(1, 1, 2, 1, 1)
  const simplified = chinese(1, 1, 1, 1, 2)
  const traditional = [
    '渡船黎明時離港。',
    '碼頭上沒有人揮手。',
    '船長喝著他的茶。',
    '海鷗跟著船飛。',
    '中午下起了雨，乘客都睡在艙裡。'
  ]
  expect(shape(en, simplified)).toBe('1-1 1-1 1-2 2-1')
  expect(shape(en, traditional)).toBe(shape(en, simplified))
})
