import {describe, expect, test} from 'vitest'
import {alignSegments} from '../../src/align/align-segments.js'
import {realignStrangers} from '../../src/align/realign-strangers.js'
import {alignTexts} from '../../src/align-texts.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'
import type {IndexBead} from '../../src/model/bead.js'
import {readBitext} from '../../src/read-bitext.js'

const lexicon = await loadLexicon()

const sections = {
  kitchen: [
    ['## Kitchen', '## 厨房'],
    [
      'The kitchen belongs to everyone. Leave it cleaner than you found it.',
      '厨房是大家的。离开时要比来时更干净。'
    ]
  ],
  laundry: [
    ['## Laundry', '## 洗衣房'],
    [
      'Book the washing machines in the list on the door. Please clean the filter.',
      '请在门上的表格里预约洗衣机。请清理滤网。'
    ]
  ],
  guests: [
    ['## Guests', '## 客人'],
    [
      'Guests may stay in the guest room for seven nights. It costs 15 euros a night.',
      '客人可在客房住七晚。每晚15欧元。'
    ]
  ],
  parcels: [
    ['## Parcels', '## 快递'],
    ['Parcels are put on the shelf. Fetch them within three days.', '快递请放在架子上。三天内取走。']
  ]
} as const

type Section = keyof typeof sections

function textOf(names: ReadonlyArray<Section>, side: 0 | 1): string {
  return names.flatMap((name) => sections[name].map((pair) => pair[side])).join('\n\n')
}

/** The headings that were paired, of two files with these sections. */
function headings(en: ReadonlyArray<Section>, zh: ReadonlyArray<Section>): string[] {
  const file = {en: 'a.en.md', zh: 'a.zh.md'}
  return alignTexts({en: textOf(en, 0), zh: textOf(zh, 1)}, {file, format: 'markdown', lexicon})
    .beads.filter((bead) => bead.zh.length > 0 && /^\w+$/.test(bead.en[0]?.text ?? ''))
    .map((bead) => `${bead.en[0]!.text} ${bead.zh[0]!.text}`)
}

describe('a section that the other file has not', () => {
  test('shifts no section behind it, though one of the same shape stands in its place', () => {
    expect(headings(['kitchen', 'laundry', 'guests'], ['kitchen', 'parcels', 'laundry'])).toEqual([
      'Kitchen 厨房',
      'Laundry 洗衣房'
    ])
  })

  test('is left alone where all others are there', () => {
    expect(headings(['kitchen', 'laundry', 'guests'], ['kitchen', 'guests'])).toEqual([
      'Kitchen 厨房',
      'Guests 客人'
    ])
  })
})

test('a text that stands after the other, with a table in both languages between, is aligned again without the table', () => {
  const table = '| Day 日期 | Ticket 票价 |\n| --- | --- |\n| Weekends 周末 | 60 |'
  const english = [
    '# House rules',
    sections.kitchen[1][0],
    'The bathroom is cleaned on Fridays. The list hangs on the wall.',
    'Bicycles are kept in the cellar.',
    table,
    sections.laundry[1][0],
    sections.guests[1][0]
  ]
  const chinese = [
    '# 住户守则',
    sections.kitchen[1][1],
    '浴室每星期五打扫。名单挂在墙上。',
    '自行车存放在地下室。',
    sections.parcels[1][1],
    sections.laundry[1][1]
  ]
  const {layout, beads} = readBitext([...english, ...chinese].join('\n\n'), {format: 'markdown', lexicon})
  expect(layout.name).toBe('block-EN-ZH')
  const translated = beads.find(({en}) => en[0]?.text === 'Please clean the filter.')
  expect(translated?.zh.map(({text}) => text)).toEqual(['请清理滤网。'])
  expect(translated?.confidence).toBeGreaterThan(0.9)
})

describe('beads', () => {
  const texts = {
    en: [...'kitchen laundry'.split(' '), 'Book the washing machine.', 'Please clean the filter.'],
    zh: ['厨房', '洗衣房', '请预约洗衣机。', '请清理滤网。']
  }
  const right = alignSegments(texts, {lexicon})

  test('stay as they are where the words are found', () => {
    expect(realignStrangers(right, texts, {lexicon})).toEqual(right)
  })

  test('stay as they are without a lexicon', () => {
    const strange: IndexBead[] = [0, 1, 2, 3].map((at) => ({en: [at], zh: [3 - at], confidence: 0.5}))
    expect(realignStrangers(strange, texts, {})).toEqual(strange)
  })

  test('stay as they are where all are strange: the texts are no translations', () => {
    const other = {
      en: [
        'The ferry leaves the harbour at noon.',
        'Dogs must be kept on a lead.',
        'Tickets are sold on the pier.'
      ],
      zh: ['熬盐锅重两吨。', '铸于明代。', '井架已经修复。']
    }
    const beads: IndexBead[] = [0, 1, 2].map((at) => ({en: [at], zh: [at], confidence: 0.9}))
    expect(realignStrangers(beads, other, {lexicon})).toEqual(beads)
  })
})
