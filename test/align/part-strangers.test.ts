import {describe, expect, test} from 'vitest'
import {partStrangers} from '../../src/align/part-strangers.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'

const lexicon = await loadLexicon()

const isParted = (en: string, zh: string, confidence: number, isBound = false): boolean =>
  partStrangers(
    [{en: [0], zh: [0], confidence}],
    {en: [en], zh: [zh]},
    {en: [0], zh: [1]},
    () => isBound,
    lexicon
  ).length > 1

test.each([
  ['an exercise and the heading of another', 'He placed two orders before breakfast.', '选词填空', 0.5, true],
  [
    'a free translation that the aligner believes in',
    'He placed two orders before breakfast.',
    '选词填空',
    0.7,
    false
  ],
  ['a pair with a word in common', 'He placed two orders before breakfast.', '早饭前他又买了。', 0.5, false],
  ['a pair with a figure in common', 'He placed 12 orders before noon.', '他买了12次。', 0.5, false],
  ['a date and what names none', 'Please write back before Easter!', '2021年2月8日', 0.99, true],
  [
    'two references of other numbers',
    '[2] Rich C. Ecology of light[J].',
    '[1] 陆健健. 生态学[M].',
    0.9,
    true
  ],
  ['two of one number', '[2] Rich C. Ecology of light[J].', '[2] 李强. 光的生态学[J].', 0.9, false],
  ['a date and the same', 'Monday, February 8, 2021', '2021年2月8日', 0.5, false],
  ['a date and its month', 'The eighth of February', '2月8日', 0.9, false],
  ['a sentence and one ideograph', 'We remember the song, but not the singer.', '略', 0.79, true],
  ['a sentence and the same in short', 'He had never in his life eaten so much.', '吃！', 0.79, false],
  ['a short phrase, which tells little', 'Getting here', '交通', 0.5, false]
])('%s', (_, en, zh, confidence, expected) => expect(isParted(en, zh, confidence)).toBe(expected))

test('a row of a table stays together', () => {
  expect(isParted('He placed two orders before breakfast.', '选词填空', 0.5, true)).toBe(false)
})

describe('paragraphs side by side that share no word', () => {
  const prose: ReadonlyArray<readonly [string, string]> = [
    ['The ferry leaves the harbour at noon.', '渡轮中午离开港口。'],
    ['Tickets are sold on the pier.', '船票在码头出售。'],
    ['Dogs must be kept on a lead.', '狗必须拴上绳子。']
  ]
  const verse: ReadonlyArray<readonly [string, string]> = [
    ['Little by little the seasons turn, and what was full is emptied.', '寒来暑往，盈则亏'],
    ['A prince who listens to flattery will lose his realm.', '信谗者，国不久']
  ]
  const editors = 'This paragraph was added by the editors of the magazine.'
  const brine = '熬盐锅重两吨，铸于明代。'
  /** Whether the last pair is parted from the others, each of which is a block of its own. */
  const isPartedAmong = (
    pairs: ReadonlyArray<readonly [string, string]>,
    {
      confidence = 0.95,
      blocks,
      last = editors
    }: {confidence?: number; blocks?: ReadonlyArray<number>; last?: string} = {}
  ): boolean => {
    const all = [...pairs, [last, brine] as const]
    const beads = all.map((_, at) => ({
      en: [at],
      zh: [at],
      confidence: at === pairs.length ? confidence : 0.99
    }))
    const own = blocks ?? all.map((_, at) => at)
    const texts = {en: all.map(([en]) => en), zh: all.map(([, zh]) => zh)}
    return partStrangers(beads, texts, {en: own, zh: own}, () => false, lexicon).length > all.length
  }

  test('are without translation', () => expect(isPartedAmong(prose)).toBe(true))
  test('stay together where the aligner is sure, if they are short', () =>
    expect(isPartedAmong(prose, {confidence: 0.999})).toBe(false))
  test('part where they are long, however sure it is', () => {
    const long = `${editors} They say that letters from strangers were never paid for.`
    expect(isPartedAmong(prose, {confidence: 0.999, last: long})).toBe(true)
  })
  test('stay together among verse, of which the lexicon knows little', () =>
    expect(isPartedAmong(verse)).toBe(false))
  test('stay together as sentences of a paragraph', () =>
    expect(isPartedAmong(prose, {blocks: [0, 1, 2, 2]})).toBe(false))
})
