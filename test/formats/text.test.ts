import fc from 'fast-check'
import {expect, test} from 'vitest'
import {displayWidth} from '../../src/formats/display-width.js'
import {minimumWidth, writeText} from '../../src/formats/text.js'
import {visible} from '../../src/formats/visible.js'
import {wrapText} from '../../src/formats/wrap.js'
import {anyBitext, anyText} from './arbitrary.js'
import {article, bitextOf, hostile} from './fixture.js'

test('writes an article side by side', async () => {
  await expect(writeText(article)).toMatchFileSnapshot('snapshots/article.txt')
  await expect(writeText(article, {width: 120})).toMatchFileSnapshot('snapshots/article-120.txt')
  await expect(writeText(hostile, {width: minimumWidth})).toMatchFileSnapshot('snapshots/hostile-40.txt')
})

test('no line is wider than the terminal', () => {
  fc.assert(
    fc.property(anyBitext, fc.integer({min: minimumWidth, max: 200}), (bitext, width) => {
      for (const line of writeText(bitext, {width}).split('\n')) {
        expect(displayWidth(line)).toBeLessThanOrEqual(width)
      }
    })
  )
})

test('the terminal gets nothing to obey', () => {
  fc.assert(
    fc.property(anyBitext, (bitext) => {
      expect(writeText(bitext)).not.toMatch(
        /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]|\p{Cs}/u
      )
    })
  )
})

test('wrapping loses nothing but spaces at the ends of lines', () => {
  fc.assert(
    fc.property(anyText, fc.integer({min: 2, max: 30}), (text, width) => {
      const lines = wrapText(text, width).map((line) => line.text)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    })
  )
})

test('Chinese is not broken before a full stop or after an opening quote', () => {
  const lines = (text: string, width: number): string[] => wrapText(text, width).map((line) => line.text)
  expect(lines('他说：“好。”', 8)).toEqual(['他说：', '“好。”'])
  expect(lines('a long wordthatdoesnotfit', 8)).toEqual(['a long', 'wordthat', 'doesnotf', 'it'])
  expect(lines('two words', 3)).toEqual(['two', 'wor', 'ds'])
  expect(lines('', 5)).toEqual([''])
})

test('columns are those of a terminal', () => {
  const widths = Object.entries({
    abc: 3,
    中文: 4,
    '，': 2,
    '“”': 2,
    'e\u0301': 1,
    '👨‍👩‍👧': 2,
    '🤖': 2,
    '❤️': 2,
    ｱ: 1,
    한: 2,
    葛󠄀: 2
  })
  for (const [text, width] of widths) expect([text, displayWidth(text)]).toEqual([text, width])
})

test('shows by name what cannot be seen', () => {
  expect(visible('a\tb\r\nc')).toBe('a b c')
  expect(visible('\u001b[31m \u202e \u200b \ud800 \u0000')).toBe(
    '<U+001B>[31m <U+202E> <U+200B> <U+D800> <U+0000>'
  )
  expect(visible('👨‍👩‍👧 ❤️ 葛󠄀')).toBe('👨‍👩‍👧 ❤️ 葛󠄀')
})

test('marks a doubtful pair and says why a sentence stands alone', () => {
  const text = writeText(
    bitextOf([
      {en: ['Sure?'], zh: ['对吗？'], confidence: 0.31},
      {en: ['Alone.'], reason: 'credit'}
    ])
  )
  expect(text).toMatch(/1\? .*Sure\?.*对吗？\n *31%\n/)
  expect(text).toMatch(/Alone\. .*— credit/)
})

test('paints without counting the paint', () => {
  const paint = {
    title: (text: string) => `<t>${text}</t>`,
    place: (text: string) => `<p>${text}</p>`,
    doubtful: (text: string) => `<d>${text}</d>`
  }
  const plain = writeText(article).replace(/ +$/gm, '')
  expect(
    writeText(article, {paint})
      .replace(/<\/?[tpd]>/g, '')
      .replace(/ +$/gm, '')
  ).toBe(plain)
  expect(writeText(article, {paint})).toContain('<d>  6?</d>')
})

test('a width without room is a wrong call', () => {
  for (const width of [0, 39, 80.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => writeText(article, {width})).toThrow(RangeError)
  }
})

test('a sentence of a megabyte is wrapped', () => {
  const bitext = bitextOf([{en: ['word '.repeat(200_000)], zh: ['长'.repeat(300_000)]}])
  expect(writeText(bitext).split('\n').length).toBeGreaterThan(10_000)
})
