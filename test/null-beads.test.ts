import {describe, expect, test} from 'vitest'
import {loadLexicon} from '../src/lexicon/load-lexicon.js'
import type {NullReason} from '../src/model/bead.js'
import {readBitext} from '../src/read-bitext.js'
import {lines} from './notation.js'

const lexicon = await loadLexicon()

const pairs = [
  ['The museum opened a new hall on Friday.', '博物馆星期五开放了一个新展厅。'],
  ['Visitors may enter free of charge until May.', '五月以前参观者可免费入场。'],
  ['Guides speak English and French.', '讲解员会说英语和法语。']
] as const
const text = pairs.map((pair) => pair.join('\n\n'))
const beads = pairs.map((pair) => pair.join(' | '))

/** The beads of an article in which something stands before, between or behind its pairs. */
function beadsAround(odd: string, at: number): string[] {
  const source = text.toSpliced(at, 0, odd).join('\n\n')
  return lines(readBitext(source, {file: 'article.md', lexicon}))
}

describe('what is no part of a text is a null bead with its reason, and shifts nothing', () => {
  test.each<[NullReason, string, string, number]>([
    ['front-matter', '---\nauthor: Lin Yue\n---', 'Lin Yue | -', 0],
    ['code', "```js\nconst hall = 'new'\n```", "const hall = 'new'", 1],
    ['url', 'https://example.com/halls/new', 'https://example.com/halls/new', 1],
    ['url', '<https://example.com/halls/new>', 'https://example.com/halls/new', 3],
    ['credit', 'By Lin Yue', 'By Lin Yue | -', 0],
    ['credit', 'Photo by Wang Lei', 'Photo by Wang Lei | -', 1],
    ['credit', '图片来源：新华社', '- | 图片来源：新华社', 2],
    ['credit', '责任编辑：李明', '- | 责任编辑：李明', 3],
    ['abstract', 'Abstract: The museum opened a new…', 'Abstract: The museum opened a new… | -', 0],
    ['note', '译者注：这里指老城区的市立博物馆。', '- | 译者注：这里指老城区的市立博物馆。', 1],
    ['marker', '【重要讲话】', '- | 【重要讲话】', 1],
    [
      'pinyin',
      'Wǔ yuè yǐqián cānguān zhě kě miǎnfèi rùchǎng.',
      'Wǔ yuè yǐqián cānguān zhě kě miǎnfèi rùchǎng.',
      2
    ],
    [
      'other-language',
      'Les visiteurs peuvent entrer gratuitement pendant toute l’année, et les enfants aussi.',
      'Les visiteurs peuvent entrer gratuitement pendant toute l’année, et les enfants aussi.',
      2
    ],
    ['other-language', '博物館は五月まで無料です。', '博物館は五月まで無料です。', 2],
    ['other-language', '박물관은 오월까지 무료입니다.', '박물관은 오월까지 무료입니다.', 2],
    ['other-script', '五月以前參觀者可免費入場。', '- | 五月以前參觀者可免費入場。', 2],
    [
      'untranslated',
      'A café will follow in the autumn of next year.',
      'A café will follow in the autumn of next year. | -',
      2
    ],
    ['untranslated', '明年秋天还将开设一家咖啡馆。', '- | 明年秋天还将开设一家咖啡馆。', 1]
  ])('%s: %s', (reason, odd, bead, at) => {
    expect(beadsAround(odd, at)).toEqual(beads.toSpliced(at, 0, `${bead} (${reason})`))
  })
})

test('in an article of one language every sentence says so', () => {
  const source = pairs.map(([en]) => en).join('\n\n')
  expect(lines(readBitext(source, {lexicon}))).toEqual(pairs.map(([en]) => `${en} | - (monolingual)`))
})
