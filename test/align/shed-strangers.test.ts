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
  const texts = {en: [en[0]!], zh: ['一块石头的成本是四十元，运费另算。', ...zh]}
  expect(shedStrangers([{en: [0], zh: [0, 1], confidence: 0.6}], texts, lexicon)).toEqual([
    {en: [], zh: [0], confidence: 0.4},
    {en: [0], zh: [1], confidence: 0.6}
  ])
})

test('so is one that shares no more than what the other sentence says', () => {
  const texts = {
    en: [
      'This product is guaranteed for 24 months from the date of purchase.',
      'The guarantee does not cover damage caused by limescale.'
    ],
    zh: ['本产品自购买之日起保修 24 个月。']
  }
  expect(shedStrangers([{...bead, confidence: 0.9}], texts, lexicon)).toHaveLength(2)
})

test('in a phrase, a rendering of one character speaks for what is left', () => {
  const texts = {
    en: ['The oil keeps for a month in the fridge.', 'It is good on eggs, too.'],
    zh: ['葱油放冰箱可存一个月。']
  }
  expect(shedStrangers([{...bead, confidence: 0.9}], texts, lexicon)).toHaveLength(2)
})

test('one of few words goes where the lengths plainly go better together without it', () => {
  const texts = {
    en: ['There is no television, but there is a shelf of books.', 'You will not miss it.'],
    zh: ['没有电视，但有一书架的书。']
  }
  expect(shedStrangers([{...bead, confidence: 0.95}], texts, lexicon)).toHaveLength(2)
  const other = {
    en: ['Put the inner cup back and press it down slowly with both hands.', 'Do not twist.'],
    zh: ['放回内杯，双手缓慢下压，请勿旋转。']
  }
  expect(shedStrangers([{...bead, confidence: 0.7}], other, lexicon)).toHaveLength(1)
})

test('so does one of which the other says, in a long sentence, what most of the words say', () => {
  const texts = {
    en: [
      'If it is still alive after five years, and if my mother has used it, it goes in.',
      'My mother is ninety-one.'
    ],
    zh: ['五年后这个词要是还活着，我母亲也用过，那就收。']
  }
  expect(shedStrangers([{...bead, confidence: 0.95}], texts, lexicon)).toHaveLength(2)
})

test('so is one with an address that the other side does not hold, whatever the lengths', () => {
  const texts = {
    en: [
      'Founded in 2011, it employs 8,700 people in six countries.',
      'For more information, visit www.lumenor.example.'
    ],
    zh: ['公司成立于2011年，在六个国家拥有8,700名员工。']
  }
  expect(shedStrangers([{...bead, confidence: 0.9}], texts, lexicon)).toHaveLength(2)
})

test('but not one whose word the translation says twice', () => {
  const texts = {
    en: [
      'So this is not an argument against finishing.',
      'It is an argument against finishing everything, and above all against finishing oneself.'
    ],
    zh: ['所以我反对的不是完成，而是事事都要完成，尤其是把自己“完成”掉。']
  }
  expect(shedStrangers([{...bead, confidence: 0.9}], texts, lexicon)).toHaveLength(1)
})

test('so is one in Chinese of whose many English words none is found, whatever the lengths', () => {
  const texts = {
    en: [
      'In 2026 we shall continue to focus on our core business, control risks strictly and create long-term value for our shareholders.'
    ],
    zh: ['2026年，我们将继续聚焦主业，严控风险，为股东创造长期价值。', '行稳方能致远。']
  }
  expect(shedStrangers([{en: [0], zh: [0, 1], confidence: 0.7}], texts, lexicon)).toHaveLength(2)
})

test.each([
  ['the aligner is sure of', {...bead, confidence: 0.99}, {en, zh}],
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
