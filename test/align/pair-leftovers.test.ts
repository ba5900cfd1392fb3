import {expect, test} from 'vitest'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'
import {readBitext} from '../../src/read-bitext.js'

const lexicon = await loadLexicon()
const text = [
  'The old lighthouse was built of granite in 1811.',
  'Its keeper lit the lamp at dusk and carried oil up the stairs every night.',
  'Now the lamp works by itself, and nobody lives on the island but birds.'
]
const translation = [
  '这座古老的灯塔建于1811年，用的是花岗岩。',
  '守塔人黄昏时点灯，每天夜里把油提上楼梯。',
  '如今灯会自己亮，岛上除了鸟，没有人居住。'
]
const words = ['granite /ˈɡrænɪt/ n. 花岗岩', 'dusk n. 黄昏', 'lighthouse n. 灯塔']

function pairs(...paragraphs: ReadonlyArray<string>): string[] {
  return readBitext(paragraphs.join('\n\n'), {lexicon}).beads.flatMap(({en, zh}) =>
    en[0] && zh[0] ? [`${en[0].text.split(' ').at(-1)} ${zh[0].text}`] : []
  )
}

test('a text and its translation are paired across the new words between them', () => {
  const found = pairs(...text, words.join('\n'), '参考译文', ...translation)
  expect(found).toEqual(
    expect.arrayContaining([
      `1811. ${translation[0]}`,
      `night. ${translation[1]}`,
      `birds. ${translation[2]}`,
      'dusk 黄昏'
    ])
  )
  expect(found).toHaveLength(6)
})

test('texts that have nothing to do with each other stay alone', () => {
  const other = ['合作社去年买了两台采茶机。', '清明前三天，老周凌晨四点就上山了。', '露水未干时采的芽最嫩。']
  expect(pairs(...text, words.join('\n'), '其他', ...other)).toHaveLength(3)
})
