import fc from 'fast-check'
import {expect, test} from 'vitest'
import {indexPlaces} from '../../src/model/place.js'

test('a line ends at LF, CRLF and CR, and at nothing else', () => {
  const places = indexPlaces('one\ntwo\r\nthree\rfour\u2028four\u0085four')
  expect([0, 3, 4, 9, 15, 20].map((offset) => places.point(offset))).toEqual([
    {line: 1, column: 1, offset: 0},
    {line: 1, column: 4, offset: 3},
    {line: 2, column: 1, offset: 4},
    {line: 3, column: 1, offset: 9},
    {line: 4, column: 1, offset: 15},
    {line: 4, column: 6, offset: 20}
  ])
})

test('columns count UTF-16 code units', () => {
  expect(indexPlaces('👩‍👩‍👧茶').point(8)).toEqual({line: 1, column: 9, offset: 8})
})

test('an offset outside the file is its nearer end', () => {
  const places = indexPlaces('ab\n')
  expect(places.point(99)).toEqual({line: 2, column: 1, offset: 3})
  expect(places.point(-1)).toEqual({line: 1, column: 1, offset: 0})
})

test('a place has two points', () => {
  expect(indexPlaces('ab\ncd').place(1, 4)).toEqual({
    start: {line: 1, column: 2, offset: 1},
    end: {line: 2, column: 2, offset: 4}
  })
})

test('line and column lead back to the offset', () => {
  const text = fc.string({unit: fc.constantFrom('a', '茶', '\n', '\r', '\r\n')})
  fc.assert(
    fc.property(text, (source) => {
      const places = indexPlaces(source)
      const lines = source.split(/(?<=\n|\r(?!\n))/)
      for (let offset = 0; offset <= source.length; offset++) {
        const {line, column} = places.point(offset)
        const before = lines.slice(0, line - 1).join('').length
        expect(before + column - 1).toBe(offset)
      }
    })
  )
})
