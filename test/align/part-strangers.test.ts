import {expect, test} from 'vitest'
import {partStrangers} from '../../src/align/part-strangers.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'

const lexicon = await loadLexicon()

const isParted = (en: string, zh: string, confidence: number, isBound = false): boolean =>
  partStrangers([{en: [0], zh: [0], confidence}], {en: [en], zh: [zh]}, () => isBound, lexicon).length > 1

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
  ['a date and the same', 'Monday, February 8, 2021', '2021年2月8日', 0.5, false],
  ['a date and its month', 'The eighth of February', '2月8日', 0.9, false],
  ['a sentence and one ideograph', 'We remember the song, but not the singer.', '略', 0.79, true],
  ['a sentence and the same in short', 'He had never in his life eaten so much.', '吃！', 0.79, false],
  ['a short phrase, which tells little', 'Getting here', '交通', 0.5, false]
])('%s', (_, en, zh, confidence, expected) => expect(isParted(en, zh, confidence)).toBe(expected))

test('a row of a table stays together', () => {
  expect(isParted('He placed two orders before breakfast.', '选词填空', 0.5, true)).toBe(false)
})
