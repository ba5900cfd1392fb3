import {expect, test} from 'vitest'
import {alignTexts} from '../../src/align-texts.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'
import {readBitext} from '../../src/read-bitext.js'

const lexicon = await loadLexicon()

/** The pairs of an article, a line each: `English | English = Chinese | Chinese`. */
function pairsOf(article: string, options = {}): string[] {
  return readBitext(article, {file: 'a.txt', lexicon, ...options})
    .beads.filter(({en, zh}) => en.length && zh.length)
    .map(({en, zh}) => [en, zh].map((side) => side.map(({text}) => text).join(' | ')).join(' = '))
}

const mill = 'The old mill was sold in 1998. The new owner turned it into a small museum.'

test.each([
  [
    'two English sentences',
    `${mill}\n旧磨坊于1998年出售；新主人把它改成了一座小博物馆。`,
    [
      'The old mill was sold in 1998. = 旧磨坊于1998年出售；',
      'The new owner turned it into a small museum. = 新主人把它改成了一座小博物馆。'
    ]
  ],
  [
    'an ellipsis instead of it',
    `${mill}\n旧磨坊于1998年出售……新主人把它改成了一座小博物馆。`,
    [
      'The old mill was sold in 1998. = 旧磨坊于1998年出售……',
      'The new owner turned it into a small museum. = 新主人把它改成了一座小博物馆。'
    ]
  ],
  [
    'one English sentence',
    'The old mill was sold in 1998, and the new owner turned it into a museum.\n旧磨坊于1998年出售；新主人把它改成了一座博物馆。',
    [
      'The old mill was sold in 1998, and the new owner turned it into a museum. = 旧磨坊于1998年出售；新主人把它改成了一座博物馆。'
    ]
  ],
  [
    'a semicolon in English, too, before a sentence that was left out',
    'You may use models to check your grammar; you may not use them to write. If you are not sure what is allowed, ask.\n可以用语言模型检查语法；不得用其代写。',
    [
      'You may use models to check your grammar; you may not use them to write. | If you are not sure what is allowed, ask. = 可以用语言模型检查语法；不得用其代写。'
    ]
  ],
  [
    'a semicolon in English for which the Chinese has a comma',
    'The mill was sold in 1998; the house was kept. The new owner turned it into a small museum.\n旧磨坊于1998年出售，房子留了下来；新主人把它改成了一座小博物馆。',
    [
      'The mill was sold in 1998; the house was kept. = 旧磨坊于1998年出售，房子留了下来；',
      'The new owner turned it into a small museum. = 新主人把它改成了一座小博物馆。'
    ]
  ],
  [
    'a comma',
    `${mill}\n旧磨坊于1998年出售，新主人把它改成了一座小博物馆。`,
    [`${mill.replace('. The', '. | The')} = 旧磨坊于1998年出售，新主人把它改成了一座小博物馆。`]
  ],
  [
    'an English sentence that ends elsewhere',
    'The mill was sold. The price was two million yuan, and the owner moved to the city.\n磨坊卖了，售价二百万元；主人搬进了城里。',
    [
      'The mill was sold. | The price was two million yuan, and the owner moved to the city. = 磨坊卖了，售价二百万元；主人搬进了城里。'
    ]
  ]
])('a semicolon and %s', (_, article, pairs) => expect(pairsOf(article)).toEqual(pairs))

test('a list of more sentences than a bead holds is told apart', () => {
  const names = [
    ['The price of rice rose by 3 percent.', '大米价格上涨3%；'],
    ['The price of water fell by 5 percent.', '水价下降5%；'],
    ['Nine schools were built.', '新建学校九所；'],
    ['Two bridges were repaired.', '维修桥梁两座；'],
    ['Farmers planted 40,000 trees.', '农民植树4万棵；'],
    ['The hospital bought a new machine.', '医院购置了一台新机器；'],
    ['The library opened on Sundays.', '图书馆星期日开放；'],
    ['No factory was closed.', '没有一家工厂关闭。']
  ]
  const article = `${names.map(([en]) => en).join(' ')}\n${names.map(([, zh]) => zh).join('')}`
  expect(pairsOf(article)).toEqual(names.map(([en, zh]) => `${en} = ${zh}`))
})

test('without a lexicon nothing is cut', () => {
  expect(
    pairsOf(`${mill}\n旧磨坊于1998年出售；新主人把它改成了一座小博物馆。`, {lexicon: undefined})
  ).toHaveLength(1)
})

test('parts know their places, and what follows is numbered on', () => {
  const article = `${mill}\n旧磨坊于1998年出售； 新主人把它改成了一座**小**博物馆。\n\nIt is open daily.\n每天开放。\n\n摄影：王林\n`
  const {beads} = readBitext(article, {file: 'a.md', format: 'markdown', lexicon})
  const zh = beads.flatMap((bead) => bead.zh)
  expect(zh.map(({index}) => index)).toEqual([0, 1, 2, 3])
  expect(zh.map(({place: {start, end}}) => article.slice(start.offset, end.offset))).toEqual([
    '旧磨坊于1998年出售；',
    '新主人把它改成了一座**小**博物馆。',
    '每天开放。',
    '摄影：王林'
  ])
  expect(zh[1]!.place.start).toMatchObject({line: 2, column: 14})
})

test('of two files the Chinese one is cut, unless its lines are sentences', () => {
  const texts = {en: mill, zh: '旧磨坊于1998年出售；新主人把它改成了一座小博物馆。'}
  const count = (options: object) => alignTexts(texts, {lexicon, ...options}).beads.length
  expect(count({})).toBe(2)
  const lines = {en: mill.replace('. The', '.\nThe'), zh: texts.zh}
  expect(alignTexts(lines, {lexicon, preSegmented: true}).beads).toHaveLength(1)
})
