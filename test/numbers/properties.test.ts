import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Language} from '../../src/model/language.js'
import {compareNumbers} from '../../src/numbers/compare-numbers.js'
import {numberValues} from '../../src/numbers/number-values.js'
import {readQuantities} from '../../src/numbers/read-quantities.js'
import * as write from './writers.js'

// From 10: a lone 伍 is a squad, 陆 is land. Up to 10^15: there English words leave for quadrillions.
const integer = fc.oneof(
  fc.integer({min: 10, max: 9999}),
  fc.integer({min: 10000, max: 2_000_000_000}),
  fc.integer({min: 2_000_000_000, max: 999_999_999_999_999})
)
const styles: Array<[name: string, language: Language, writer: (value: number) => string]> = [
  ['characters', 'zh', write.inChinese],
  ['formal characters', 'zh', write.inFormal],
  ['Traditional characters', 'zh', write.inTraditional],
  ['digits', 'zh', String],
  ['digits of full width', 'zh', write.inFullWidth],
  ['digits with commas', 'zh', write.inCommas],
  ['words', 'en', write.inEnglish],
  ['digits', 'en', String],
  ['digits with commas', 'en', write.inCommas]
]

describe('a number that is written is read back', () => {
  test.each(styles)('in %s (%s)', (_, language, writer) => {
    fc.assert(
      fc.property(integer, (value) => {
        const text = language === 'zh' ? `共有${writer(value)}件。` : `There are ${writer(value)} of them.`
        expect(numberValues(text, language)).toEqual([value])
      })
    )
  })

  test('in digits said one by one', () => {
    fc.assert(
      fc.property(fc.integer({min: 1000, max: 2100}), (year) => {
        expect(readQuantities(`${write.inSpelledDigits(year)}年`, 'zh')).toMatchObject([
          {kind: 'year', value: year}
        ])
      })
    )
  })

  test.each([
    ['zh', '万', 4],
    ['zh', '亿', 8],
    ['zh', '万亿', 12],
    ['en', ' million', 6],
    ['en', 'bn', 9],
    ['en', ' trillion', 12]
  ] as const)('in %s with decimals and %s, without dust', (language, word, power) => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 99_999}), fc.integer({min: 1, max: 3}), (digits, places) => {
        const number = (digits / 10 ** places).toFixed(places)
        const expected = Number(`${digits}e${power - places}`)
        expect(
          numberValues(language === 'zh' ? `达${number}${word}元` : `up to ${number}${word} yuan`, language)
        ).toEqual([expected])
      })
    )
  })
})

test('a number in any Chinese style is the same in any English one', () => {
  const [zh, en] = [
    styles.filter(([, language]) => language === 'zh'),
    styles.filter(([, language]) => language === 'en')
  ]
  fc.assert(
    fc.property(
      integer,
      fc.constantFrom(...zh),
      fc.constantFrom(...en),
      (value, [, , chinese], [, , english]) => {
        const {pairs, differences} = compareNumbers({en: `${english(value)} tons`, zh: `${chinese(value)}吨`})
        expect(differences).toEqual([])
        expect(pairs).toHaveLength(1)
      }
    )
  )
})

test('another number is never the same', () => {
  fc.assert(
    fc.property(integer, integer, (first, second) => {
      fc.pre(first !== second)
      const {differences} = compareNumbers({en: `${second} tons`, zh: `${first}吨`})
      expect(differences).toHaveLength(1)
      expect(differences[0]!.confidence).toBeGreaterThanOrEqual(0.5)
    })
  )
})

const pieces =
  '一二三十百千万亿两半多余几数第年月日分之成折倍番个约近上下-～%,.0123456789 季度点时元$abkmXVTthsandQHo'
const soup = fc.array(fc.constantFrom(...pieces), {maxLength: 40}).map((parts) => parts.join(''))

test.each([
  'en',
  'zh'
] as const)('figures of any %s text are its own words, in order, and have values', (language) => {
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({unit: 'binary'})), (text) => {
      let last = 0
      for (const {start, end, text: words, value, also} of readQuantities(text, language)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(words).toBe(text.slice(start, end))
        expect([value, ...(also ?? [])].every(Number.isFinite)).toBe(true)
        last = end
      }
    }),
    {numRuns: 1000}
  )
})
