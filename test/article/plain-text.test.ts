import {describe, expect, test} from 'vitest'
import {readArticle} from '../../src/article/read-article.js'
import {expectMapLaw} from './map-law.js'
import {pieces} from './pieces.js'

const paragraph = [
  'The museum opened a new hall on Friday. It holds 340 pieces of pottery,',
  'which were found by the river when the bridge was built there in the year',
  '1987, and some hundred letters.'
]
const zhParagraph = [
  '博物馆星期五开放了一个新展厅。馆内藏有340件陶器，都是一九八七年造桥的',
  '时候在河边发现的，还有几百封信。'
]

describe('paragraphs of plain text', () => {
  test.each(['\n\n', '\r\n\r\n', '\r\r', '\n \t\n', '\n\u3000\n\n'])('end at a blank line: %j', (gap) => {
    const {blocks} = readArticle(`It rained.${gap}Nobody waved.`, 'text')
    expect(blocks.map(({text}) => text.text)).toEqual(['It rained.', 'Nobody waved.'])
  })

  test('may stand a line each', () => {
    const lines = ['It rained all night.', '雨下了一整夜。', 'The bus came late.', '公共汽车来晚了。']
    expect(pieces(lines.join('\n'))).toEqual(
      lines.map((line) => `${/[a-z]/.test(line) ? 'en' : 'zh'} ${line}`)
    )
  })

  test('may be wrapped hard: English is joined by spaces, Chinese by nothing', () => {
    expect(pieces(`${paragraph.join('\n')}\n\n${zhParagraph.join('\n')}`)).toEqual([
      `en ${paragraph.join(' ')}`,
      `zh ${zhParagraph.join('')}`
    ])
  })

  test('open with a bullet or number that is no text', () => {
    const source = '• It rained.\n\n2. The bus came.\n\n3、公共汽车来了。\n\n- 下雨了。'
    const {blocks} = readArticle(source, 'text')
    expect(blocks.map(({kind, text}) => `${kind} ${text.text}`)).toEqual([
      'item It rained.',
      'item The bus came.',
      'item 公共汽车来了。',
      'item 下雨了。'
    ])
    expectMapLaw(source, blocks)
  })

  test('are what their marks are: entities, stars and brackets stand for themselves', () => {
    expect(pieces('**Tea** &amp; [rice](menu) are # 1.')).toEqual(['en **Tea** &amp; [rice](menu) are # 1.'])
  })
})

describe('Chinese out of a PDF', () => {
  test('keeps its stray spaces and half-width marks, and is cut and paired all the same', async () => {
    const {loadLexicon} = await import('../../src/lexicon/load-lexicon.js')
    const {readBitext} = await import('../../src/read-bitext.js')
    const {lines} = await import('../notation.js')
    const source = [
      'The museum, opened in 1987, has 340 pieces (some of clay). Tours start every hour.',
      '博 物 馆 于1987年开放,共有 340 件藏品(有些是陶器). 每小时有 一场导 览.'
    ].join('\n\n')
    expect(lines(readBitext(source, {lexicon: await loadLexicon()}))).toEqual([
      'The museum, opened in 1987, has 340 pieces (some of clay). | 博 物 馆 于1987年开放,共有 340 件藏品(有些是陶器).',
      'Tours start every hour. | 每小时有 一场导 览.'
    ])
  })
})
