import {expect, test} from 'vitest'
import {shedStrangers} from '../../src/align/shed-strangers.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'

const lexicon = await loadLexicon()

const en = [
  'Large luggage cannot be brought into the embassy.',
  'Please also note that Mill Lane is closed to private cars on Tuesdays.'
]
const zh = ['大件行李不得带入使馆。']
const bead = {en: [0, 1], zh: [0], confidence: 0.6}

test('a sentence that nothing translates is let go of', () => {
  expect(shedStrangers([bead], {en, zh}, lexicon)).toEqual([
    {en: [0], zh: [0], confidence: 0.6},
    {en: [1], zh: [], confidence: 0.4}
  ])
})

test('so is one in Chinese, before the others', () => {
  const texts = {en: [en[0]!], zh: ['一块石头的成本是四十元。', ...zh]}
  expect(shedStrangers([{en: [0], zh: [0, 1], confidence: 0.6}], texts, lexicon)).toEqual([
    {en: [], zh: [0], confidence: 0.4},
    {en: [0], zh: [1], confidence: 0.6}
  ])
})

test.each([
  ['the aligner is sure of', {...bead, confidence: 0.95}, {en, zh}],
  [
    'shares a word with the other side',
    bead,
    {en: [en[0]!, 'There are no lockers in the building.'], zh: ['大件行李不得带入，楼内无储物柜。']}
  ],
  [
    'shares a figure with the other side',
    bead,
    {en: [en[0]!, 'Please note rule 12 about cars in the lane.'], zh: ['大件行李不得带入使馆，详见第12条。']}
  ]
])('not one that %s', (_, one, texts) => expect(shedStrangers([one], texts, lexicon)).toEqual([one]))
