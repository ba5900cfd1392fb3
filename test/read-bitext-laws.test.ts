import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {articleFormats, readArticle} from '../src/article/read-article.js'
import type {Segment} from '../src/model/segment.js'
import {readBitext} from '../src/read-bitext.js'
import {article, prickly, unhidden} from './articles.js'
import {expectPlaces, lettersOf, lines, segmentsOf} from './notation.js'

const runs = 200
const formats = fc.constantFrom(...articleFormats)
const textsOf = (bitext: Parameters<typeof segmentsOf>[0]): string[] =>
  segmentsOf(bitext).map(({text}) => text)

describe('of articles', () => {
  test('no word is lost or doubled', () => {
    fc.assert(
      fc.property(article, ({source, text}) => {
        expect(lettersOf(textsOf(readBitext(source, {format: 'markdown'})))).toBe(lettersOf(text))
      }),
      {numRuns: runs}
    )
  })

  test('each segment stands at its place', () => {
    fc.assert(
      fc.property(article, fc.constantFrom('\n', '\r\n', '\r'), ({source}, end) => {
        const value = source.replaceAll('\n', end)
        expectPlaces(value, readBitext(value, {format: 'markdown'}))
      }),
      {numRuns: runs}
    )
  })

  test('line ends change nothing', () => {
    fc.assert(
      fc.property(
        article,
        fc.constantFrom('\r\n', '\r'),
        fc.constantFrom('markdown', 'text'),
        ({source}, end, format) => {
          const changed = readBitext(source.replaceAll('\n', end), {format: format as 'text'})
          expect(lines(changed)).toEqual(lines(readBitext(source, {format: format as 'text'})))
        }
      ),
      {numRuns: runs}
    )
  })

  test('beads stand in document order, and so are the segments of each language numbered', () => {
    fc.assert(
      fc.property(article, ({source}) => {
        const {beads} = readBitext(source, {format: 'markdown'})
        const starts = beads.map((bead) => Math.min(...segmentsOf({beads: [bead]}).map(startOf)))
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        for (const language of ['en', 'zh', 'other'] as const) {
          const found = segmentsOf({beads})
            .filter((segment) => segment.language === language)
            .sort((a, b) => startOf(a) - startOf(b))
          expect(found.map(({index}) => index)).toEqual([...found.keys()])
        }
      }),
      {numRuns: runs}
    )
  })
})

function startOf({place}: Segment): number {
  return place.start.offset
}

describe('of any string', () => {
  test('in any format, nothing is thrown and each segment stands at its place', () => {
    fc.assert(
      fc.property(fc.oneof(prickly, fc.string({unit: 'binary'})), formats, (source, format) => {
        expectPlaces(source, readBitext(source, {format}))
      }),
      {numRuns: runs}
    )
  })

  test('the letters of its blocks are those of its beads', () => {
    fc.assert(
      fc.property(prickly, formats, (source, format) => {
        const blocks = readArticle(source, format).blocks.map(({text}) => text.text)
        expect(lettersOf(textsOf(readBitext(source, {format})))).toBe(lettersOf(blocks))
      }),
      {numRuns: runs}
    )
  })

  test('the letters of plain text are those of its beads', () => {
    fc.assert(
      fc.property(prickly, (source) => {
        expect(lettersOf(textsOf(readBitext(source, {format: 'text'})))).toBe(lettersOf(source))
      }),
      {numRuns: runs}
    )
  })

  test('the letters of Markdown that hides none are those of its beads', () => {
    fc.assert(
      fc.property(unhidden, (source) => {
        expect(lettersOf(textsOf(readBitext(source, {format: 'markdown'})))).toBe(lettersOf(source))
      }),
      {numRuns: runs}
    )
  })

  test('the same text gives the same bitext', () => {
    fc.assert(
      fc.property(prickly, formats, (source, format) => {
        expect(readBitext(source, {format})).toEqual(readBitext(source, {format}))
      }),
      {numRuns: runs}
    )
  })
})
