import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  composeText,
  type MappedText,
  sliceText,
  sourceRange,
  TextBuilder,
  trimText,
  verbatim
} from '../../src/model/mapped-text.js'
import {expectMapped} from '../article/map-law.js'

const source = 'Tea &amp; cake,\n> and *more*.'

/** `Tea & cake, and more.` as it stands in the source. */
const cake = new TextBuilder()
  .add('Tea ', 0)
  .add('&', 4, 9)
  .add(' cake,', 9)
  .add(' ', 15, 18)
  .add('and ', 18)
  .add('more', 23)
  .add('.', 28)
  .build()

test('a text is made of runs, each with its stretch of the source', () => {
  expect(cake.text).toBe('Tea & cake, and more.')
  expect(cake.runs).toEqual([
    {at: 0, start: 0, end: 4},
    {at: 4, start: 4, end: 9},
    {at: 5, start: 9, end: 15},
    {at: 11, start: 15, end: 18},
    {at: 12, start: 18, end: 22},
    {at: 16, start: 23, end: 27},
    {at: 20, start: 28, end: 29}
  ])
})

test('verbatim neighbours become one run, an atomic run stays apart', () => {
  const text = new TextBuilder().add('ab', 3).add('cd', 5).add('&', 7, 12).add('ef', 12).build()
  expect(text).toEqual({
    text: 'abcd&ef',
    runs: [
      {at: 0, start: 3, end: 7},
      {at: 4, start: 7, end: 12},
      {at: 5, start: 12, end: 14}
    ]
  })
})

test('adding nothing changes nothing', () => {
  expect(new TextBuilder().add('', 4, 9).build()).toEqual({text: '', runs: []})
})

test('the source range of a part is that of its words', () => {
  const range = (part: string): string => {
    const from = cake.text.indexOf(part)
    return source.slice(...sourceRange(cake, from, from + part.length))
  }
  expect(range('Tea')).toBe('Tea')
  expect(range('&')).toBe('&amp;')
  expect(range('a & c')).toBe('a &amp; c')
  expect(range('cake, and')).toBe('cake,\n> and')
  expect(range('and more')).toBe('and *more')
  expect(source.slice(...sourceRange(cake))).toBe(source)
})

test('the range of an empty text is empty', () => {
  expect(sourceRange(verbatim(''))).toEqual([0, 0])
})

test('a verbatim text is a stretch of the source', () => {
  expect(verbatim(source, 10, 14)).toEqual({text: 'cake', runs: [{at: 0, start: 10, end: 14}]})
  expect(verbatim(source).text).toBe(source)
})

test('white space goes from the ends only', () => {
  const text = verbatim('\u3000 one  two\n')
  expect(trimText(text)).toEqual({text: 'one  two', runs: [{at: 0, start: 2, end: 10}]})
  expect(trimText(verbatim(' \n ')).text).toBe('')
  expect(trimText(cake)).toBe(cake)
})

/** A text of verbatim and atomic runs, with gaps between, and its source. */
const mapped = fc
  .array(
    fc.record({
      text: fc.string({unit: fc.constantFrom('a', 'b', '茶', ' ', '\n'), minLength: 1, maxLength: 4}),
      written: fc.option(fc.constantFrom('&amp;', '', '\n> > - ')),
      gap: fc.constantFrom('', '', '**', '> ')
    }),
    {maxLength: 8}
  )
  .map((parts) => {
    const text = new TextBuilder()
    let file = ''
    for (const part of parts) {
      file += part.gap
      const written = part.written ?? part.text
      text.add(part.text, file.length, file.length + written.length)
      file += written
    }
    return {source: file, whole: text.build()}
  })

const cut = fc.tuple(mapped, fc.nat(40), fc.nat(40)).map(([{source: file, whole}, a, b]) => {
  const [from, to] = [a, b].map((at) => Math.min(at, whole.text.length)).sort((x, y) => x - y)
  return {source: file, whole, from: from!, to: to!}
})

describe('laws', () => {
  test('a slice holds the words of the slice, each at its place', () => {
    fc.assert(
      fc.property(cut, ({source: file, whole, from, to}) => {
        const part = sliceText(whole, from, to)
        expect(part.text).toBe(whole.text.slice(from, to))
        expectMapped(file, part)
        for (let at = from; at < to; at++) {
          expect(sourceRange(part, at - from, at - from + 1)).toEqual(sourceRange(whole, at, at + 1))
        }
      })
    )
  })

  test('a slice of a slice is a slice', () => {
    fc.assert(
      fc.property(cut, fc.nat(10), ({whole, from, to}, shorter) => {
        const end = Math.max(from, to - shorter)
        expect(sliceText(sliceText(whole, from, to), 0, end - from)).toEqual(sliceText(whole, from, end))
      })
    )
  })

  test('two slices join to the whole', () => {
    fc.assert(
      fc.property(cut, ({whole, from}) => {
        const joined = new TextBuilder()
          .append(sliceText(whole, 0, from))
          .append(sliceText(whole, from, whole.text.length))
          .build()
        expect(joined.text).toBe(whole.text)
        for (let at = 0; at < whole.text.length; at++) {
          expect(sourceRange(joined, at, at + 1)).toEqual(sourceRange(whole, at, at + 1))
        }
      })
    )
  })

  test('trimming is the slice that `trim` leaves', () => {
    fc.assert(
      fc.property(mapped, ({source: file, whole}) => {
        const trimmed = trimText(whole)
        expect(trimmed.text).toBe(whole.text.trim())
        expectMapped(file, trimmed)
      })
    )
  })

  test('a longer part has a wider range', () => {
    fc.assert(
      fc.property(cut, ({source: file, whole, from, to}) => {
        const [start, end] = sourceRange(whole, from, to)
        const [first, last] = sourceRange(whole)
        expect(start).toBeGreaterThanOrEqual(first)
        expect(end).toBeLessThanOrEqual(last)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(last).toBeLessThanOrEqual(file.length)
      })
    )
  })

  test('what is read out of a text that was read out of a file stands in the file', () => {
    fc.assert(
      fc.property(cut, ({source: file, whole, from, to}) => {
        const inner = verbatim(whole.text, from, to)
        const composed = composeText(inner, whole)
        expect(composed.text).toBe(inner.text)
        expectMapped(file, composed)
        expect(positions(composed)).toEqual(positions(sliceText(whole, from, to)))
      })
    )
  })

  test('composing takes an atomic run to all of what it stands for', () => {
    fc.assert(
      fc.property(cut, ({whole, from, to}) => {
        fc.pre(to - from > 1 && whole.text.length > 0)
        const inner: MappedText = {text: '&', runs: [{at: 0, start: from, end: to}]}
        expect(sourceRange(composeText(inner, whole))).toEqual(sourceRange(whole, from, to))
      })
    )
  })
})

function positions(text: MappedText): Array<[number, number]> {
  return [...text.text].map((_, at) => sourceRange(text, at, at + 1))
}
