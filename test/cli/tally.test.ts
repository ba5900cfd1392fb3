import {expect, test} from 'vitest'
import {Tally} from '../../src/cli/tally.js'
import {bitextOf} from '../formats/fixture.js'

test('a summary counts articles, paragraphs, segments and beads, and says what to look at', () => {
  const tally = new Tally(0.2)
  const pairs = bitextOf([
    {en: ['It rained.'], zh: ['下雨了。'], confidence: 0.97},
    {en: ['The bus came.', 'It was late.'], zh: ['公共汽车来晚了。'], confidence: 0.31},
    {en: ['Nobody waited.'], zh: ['雨停了。'], confidence: 0.1},
    {zh: ['责任编辑：林悦'], reason: 'credit'}
  ])
  tally.add({...pairs, paragraphs: 7})
  const alone = bitextOf([{en: ['It rained.'], reason: 'monolingual'}])
  tally.add({...alone, paragraphs: 1, layout: {name: 'mono-EN', confidence: 1, evidence: []}})
  expect(tally.text()).toBe(
    [
      '2 articles (1 in one language), 8 paragraphs, 9 segments, 5 beads: 1-1 ×2, 0-1 ×1, 1-0 ×1, 2-1 ×1',
      '  without counterpart: credit ×1, monolingual ×1',
      '  2 pairs of low confidence (below 50%): look at those marked `?` in the text view',
      '  left out below 0.2: 1 bead',
      ''
    ].join('\n')
  )
})

test('lines that are sentences are counted as such, and as no paragraphs', () => {
  const tally = new Tally(0)
  tally.add(bitextOf([{en: ['It rained.'], zh: ['下雨了。']}]))
  expect(tally.text()).toBe('1 article, 2 segments, 1 bead: 1-1 ×1\n')
})
