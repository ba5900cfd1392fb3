import {expect, test} from 'vitest'
import {pairMoved} from '../../src/align/pair-moved.js'
import {alignTexts} from '../../src/align-texts.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'

const lexicon = await loadLexicon()

const en = {
  kitchen: '## Kitchen\n\nThe kitchen belongs to everyone. Leave it cleaner than you found it.',
  laundry: '## Laundry\n\nBook the washing machines in the list on the door. Please clean the filter.',
  guests: '## Guests\n\nGuests may stay in the guest room for seven nights. It costs 15 euros a night.'
}
const zh = {
  kitchen: '## 厨房\n\n厨房是大家的。离开时要比来时更干净。',
  laundry: '## 洗衣房\n\n请在门上的表格里预约洗衣机。请清理滤网。',
  guests: '## 访客\n\n访客可在客房住宿七晚。每晚收费15欧元。'
}

function pairs(english: ReadonlyArray<string>, chinese: ReadonlyArray<string>): string[] {
  const texts = {en: english.join('\n\n'), zh: chinese.join('\n\n')}
  const {beads} = alignTexts(texts, {lexicon, format: 'markdown'})
  return beads.flatMap((bead) =>
    bead.en.length && bead.zh.length
      ? [`${bead.en[0]!.text.split(' ')[0]} ${bead.zh[0]!.text.slice(0, 2)}`]
      : []
  )
}

test('a section that stands elsewhere in the translation is paired, in the order of the English', () => {
  expect(pairs([en.kitchen, en.laundry, en.guests], [zh.guests, zh.kitchen, zh.laundry])).toEqual([
    'Kitchen 厨房',
    'The 厨房',
    'Leave 离开',
    'Laundry 洗衣',
    'Book 请在',
    'Please 请清',
    'Guests 访客',
    'Guests 访客',
    'It 每晚'
  ])
})

test('a section that is no translation stays alone', () => {
  const texts = {
    en: ['Guests', 'Guests may stay in the guest room for seven nights.', 'It costs 15 euros a night.'],
    zh: ['快递', '快递请放在架子上。', '三天内取走。']
  }
  const beads = [
    {en: [], zh: [0, 1, 2], confidence: 0.9},
    {en: [0, 1, 2], zh: [], confidence: 0.9}
  ]
  expect(pairMoved(beads, texts, {lexicon})).toBe(beads)
})
