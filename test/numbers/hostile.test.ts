import {expect, test} from 'vitest'
import type {Language} from '../../src/model/language.js'
import {compareNumbers} from '../../src/numbers/compare-numbers.js'
import {readQuantities} from '../../src/numbers/read-quantities.js'

// A linear scan of so much takes up to half a second, a quadratic one minutes.
const size = 100_000

const patterns = [
  '一',
  '十',
  '万',
  '亿',
  '百千',
  '一万',
  '二〇',
  '1',
  '1,',
  '1,111,',
  '1.',
  '1.1',
  '11,',
  '1 ',
  '-',
  '-1',
  '1-',
  '$',
  '％',
  '5%、',
  '半',
  '第',
  '上',
  '分之',
  '三分之',
  '几',
  '多',
  'a ',
  'one ',
  'one hundred and ',
  'hundred ',
  'one-',
  'million ',
  'half ',
  'tens of ',
  'a half of a ',
  'second',
  'Q',
  'Q1',
  '1/',
  '1/1/',
  '12:',
  '(',
  '((',
  ' ',
  'A',
  'A1',
  'A-1',
  'may ',
  'May 1',
  '’91',
  '20世纪',
  '负',
  '比',
  'percent ',
  'five year ',
  '二、',
  '1. ',
  '100 mu (',
  'U.S. '
]

test.each(patterns)('reads a long run of %j to its end', (pattern) => {
  const text = pattern.repeat(Math.ceil(size / pattern.length))
  for (const language of ['en', 'zh'] as Language[]) {
    expect(readQuantities(text, language).every(({end}) => end <= text.length)).toBe(true)
  }
})

test('compares two files of different figures of 10,000 each', () => {
  const en = Array.from({length: 10_000}, (_, index) => `${index} tons`).join(', ')
  const zh = Array.from({length: 10_000}, (_, index) => `${index + 30_000}吨`).join('，')
  const {pairs, differences} = compareNumbers({en, zh})
  expect(
    pairs.length * 2 +
      differences.reduce((sum, {type}) => sum + (type === 'missing' || type === 'added' ? 1 : 2), 0)
  ).toBe(20_000)
})

test('a number without end has no value, and stops nothing', () => {
  expect(readQuantities(`${'9'.repeat(400)}吨，3吨`, 'zh').map(({value}) => value)).toEqual([3])
  expect(readQuantities(`${'9'.repeat(400)} and 3`, 'en').map(({value}) => value)).toEqual([3])
})
