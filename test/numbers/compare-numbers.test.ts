import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compareNumbers} from '../../src/numbers/compare-numbers.js'
import type {NumberDifference} from '../../src/numbers/number-comparison.js'
import {readQuantities} from '../../src/numbers/read-quantities.js'
import {readFixture} from './read-quantities.fixture.js'

// What a rule reports; below it a translator may well have meant it.
const reported = 0.5

function findings(zh: string, en: string): string {
  return compareNumbers({en, zh})
    .differences.filter(({confidence}) => confidence >= reported)
    .map((difference) => difference.type + factorOf(difference))
    .join(' | ')
}

function factorOf(difference: NumberDifference): string {
  return 'factor' in difference ? ` ×${difference.factor}` : ''
}

describe('compares the pairs of pairs.tsv', () => {
  test.each(readFixture('pairs'))('%s / %s', (zh, en, expected) => {
    expect(findings(zh!, en!)).toBe(expected ?? '')
  })
})

test('tells both figures and the factor of a slip by a power of ten', () => {
  const {differences, pairs} = compareNumbers({
    en: 'It made 1.676 million cars in 2024.',
    zh: '2024年生产汽车16.76万辆。'
  })
  expect(pairs.map(({en, zh, how}) => [zh.text, en.text, how])).toEqual([['2024年', '2024', 'exact']])
  expect(differences).toMatchObject([
    {type: 'magnitude', factor: 10, zh: {text: '16.76万', start: 9}, en: {text: '1.676 million', start: 8}}
  ])
})

test('keeps what is likely meant, with its excuse', () => {
  const {differences} = compareNumbers({
    en: 'Both countries value the 2022 Games.',
    zh: '两国都重视冬奥会。'
  })
  expect(differences.map(({type, excuse}) => [type, excuse])).toEqual([
    ['missing', 'small'],
    ['added', 'explanation']
  ])
  expect(differences.every(({confidence}) => confidence < reported)).toBe(true)
})

const snippets = [
  '5%',
  '两万',
  ' 3 ',
  'ten ',
  '约',
  '一季度',
  'over ',
  '2024年',
  ' May 5 ',
  '(',
  '万',
  'million ',
  '。',
  '-',
  '十几'
]
const textOf = fc.array(fc.constantFrom(...snippets), {maxLength: 12}).map((parts) => parts.join(''))

test('each figure stands once, in a pair or in a difference', () => {
  fc.assert(
    fc.property(textOf, textOf, (en, zh) => {
      const {pairs, differences} = compareNumbers({en, zh})
      for (const side of ['en', 'zh'] as const) {
        const text = side === 'en' ? en : zh
        const seen = [
          ...pairs.map((pair) => pair[side]),
          ...differences.flatMap((difference) =>
            side in difference ? [(difference as unknown as Record<string, {start: number}>)[side]!] : []
          )
        ]
        expect(seen.map(({start}) => start).sort((a, b) => a - b)).toEqual(
          readQuantities(text, side)
            .map(({start}) => start)
            .sort((a, b) => a - b)
        )
      }
    })
  )
})

test('confidence is from 0 to 1', () => {
  fc.assert(
    fc.property(textOf, textOf, (en, zh) =>
      compareNumbers({en, zh}).differences.every(({confidence}) => confidence >= 0 && confidence <= 1)
    )
  )
})

test('a wrong call throws a TypeError with the value in it', () => {
  expect(() => compareNumbers('16' as never)).toThrow(
    new TypeError('Unexpected texts `16`, expected `{en, zh}`')
  )
  expect(() => compareNumbers({en: 'a'} as never)).toThrow(/undefined/)
  expect(() => compareNumbers(null as never)).toThrow(TypeError)
})
