import {expect, test} from 'vitest'
import {unbrokenPieces} from '../../src/align/broken-paragraphs.js'
import {formatOfName, readArticle} from '../../src/article/read-article.js'
import {splitBlocks} from '../../src/article/split-blocks.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'
import {readBitext} from '../../src/read-bitext.js'

const lexicon = await loadLexicon()

/** For each paragraph the first of those that it goes on from. */
function firstOf(paragraphs: string[]): number[] {
  const {blocks} = readArticle(paragraphs.join('\n\n'), formatOfName('a.txt'))
  return unbrokenPieces(splitBlocks(blocks, {softWraps: false, judge: () => undefined}))
}

test.each([
  ['a comma', ['他们在山里走了整整三天，没有遇见一个人，', '最后才看到一座小村庄。'], [0, 0]],
  [
    'two commas',
    ['他们在山里走了整整三天，没有遇见一个人，', '也没有听到一点人声，只有风声和水声，', '最后才看到村庄。'],
    [0, 0, 0]
  ],
  ['a semicolon', ['他们在山里走了整整三天，没有遇见一个人；', '最后才看到一座小村庄。'], [0, 0]],
  [
    'a semicolon before an item',
    ['（一）管理城市的供水、供电和供气等项工作；', '（二）管理城市的公共交通。'],
    [0, 1]
  ],
  ['a full stop', ['他们在山里走了整整三天，没有遇见一个人。', '最后才看到一座小村庄。'], [0, 1]],
  ['the comma of a verse', ['白日依山尽，', '黄河入海流。'], [0, 1]],
  [
    'the other language',
    ['他们在山里走了整整三天，没有遇见一个人，', 'In the end they saw a small village.'],
    [0, 1]
  ],
  [
    'a comma in English',
    [
      'They walked in the mountains for three whole days without meeting anybody,',
      'and in the end they saw a village.'
    ],
    [0, 0]
  ]
])('a paragraph goes on, or not, after %s', (_, paragraphs, first) =>
  expect(firstOf(paragraphs)).toEqual(first))

test('a sentence that was broken into paragraphs is one side of a bead', () => {
  const article = [
    'They walked in the mountains for three days, met nobody, and in the end they saw a small village.',
    '他们在山里走了整整三天，没有遇见一个人，',
    '最后才看到一座小村庄。',
    'The village had only nine houses.',
    '村里只有九户人家。'
  ].join('\n\n')
  const {beads} = readBitext(article, {file: 'a.txt', lexicon})
  expect(beads.map(({en, zh}) => [en.length, zh.length])).toEqual([
    [1, 2],
    [1, 1]
  ])
})

test('two lines between lines of the other language may be one of theirs', () => {
  const article = [
    'Dogs, on the other hand, catch yawns from the people who own them.',
    '狗却会被主人传染。',
    "So the next time somebody yawns while you are talking, don't be offended.",
    'It may be a sign that he feels close to you, or simply that his brain is too hot.',
    '所以，下次你说话时有人打哈欠，别生气，也许这说明他跟你很亲近，又或者，只是他的脑子太热了。',
    'Children under four hardly ever catch a yawn from anybody else.',
    '四岁以下的孩子几乎不会被传染。'
  ].join('\n')
  const {beads} = readBitext(article, {file: 'a.txt', lexicon})
  expect(beads.map(({en, zh}) => [en.length, zh.length])).toEqual([
    [1, 1],
    [2, 1],
    [1, 1]
  ])
})
