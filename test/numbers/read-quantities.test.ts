import {expect, describe as group, test} from 'vitest'
import {numberValues} from '../../src/numbers/number-values.js'
import {readQuantities} from '../../src/numbers/read-quantities.js'
import {describe} from './notation.js'
import {readFixture} from './read-quantities.fixture.js'

for (const language of ['zh', 'en'] as const) {
  group(`reads the figures of ${language}.tsv`, () => {
    test.each(readFixture(language))('%s', (sentence, expected) => {
      expect(readQuantities(sentence!, language).map(describe).join(' | ')).toBe(expected)
    })
  })
}

test('the fixtures hold at least 400 expressions', () => {
  const lines = [...readFixture('zh'), ...readFixture('en')]
  const count = lines.reduce((sum, [, expected]) => sum + (expected ? expected.split(' | ').length : 1), 0)
  expect(count).toBeGreaterThanOrEqual(400)
})

test('spans are offsets in UTF-16 code units, after astral characters too', () => {
  const [quantity] = readQuantities('𠮷野家售出16.76万份', 'zh')
  expect(quantity).toMatchObject({start: 6, end: 12, text: '16.76万', value: 167600})
})

test('values are exact, without the dust of binary arithmetic', () => {
  expect(numberValues('16.76万、1.36万亿、0.07亿、8.35万', 'zh')).toEqual([167600, 1.36e12, 7000000, 83500])
  expect(numberValues('1.005 million, 4.35 billion and 16.76 thousand', 'en')).toEqual([
    1005000, 4350000000, 16760
  ])
})

test('numberValues gives the plain values in order', () => {
  expect(numberValues('十分重要的是，两万三千人中有七成在2024年一季度返乡。', 'zh')).toEqual([
    23000, 70, 2024, 1
  ])
  expect(numberValues('Seven of the 16 tenth graders won half a million.', 'en')).toEqual([7, 16, 10, 500000])
})

test('a wrong call throws a TypeError with the value in it', () => {
  expect(() => readQuantities(12 as never, 'zh')).toThrow(
    new TypeError('Unexpected text `12`, expected a string')
  )
  expect(() => readQuantities('12', 'fr' as never)).toThrow(TypeError)
  expect(() => numberValues(null as never, 'en')).toThrow(/null/)
})
