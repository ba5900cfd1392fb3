import {isDigit, readLiteral} from './literal.js'
import {type Draft, draft} from './quantity.js'

const vulgar: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅛': 1 / 8
}
// Larger ones are dates, scores and model numbers: 9/11 stays out by its order, 5/2019 by its size.
const maxDenominator = 100

/** The fraction in digits that starts at `at`: 2/3, 1½. */
export function readNumericFraction(text: string, at: number): Draft | undefined {
  const upper = readLiteral(text, at)
  const half = vulgar[text[upper.end] ?? '']
  if (half && !Number.isNaN(upper.value)) {
    return draft(text, at, upper.end + 1, 'cardinal', upper.value + half, 'digits')
  }
  if (
    (text[upper.end] !== '/' && text[upper.end] !== '⁄') ||
    !isDigit(text.charCodeAt(upper.end + 1)) ||
    text[at - 1] === '/'
  )
    return undefined
  const lower = readLiteral(text, upper.end + 1)
  const isPart =
    upper.value > 0 &&
    upper.value < lower.value &&
    lower.value <= maxDenominator &&
    !lower.decimals &&
    !upper.decimals
  if (!isPart || text[lower.end] === '/') return undefined
  // 9/11 is a day, 24/7 no part; what is not in lowest terms is a date or a count of pages as well.
  if (upper.value === 9 && lower.value === 11) return undefined
  return draft(text, at, lower.end, 'fraction', upper.value / lower.value, 'digits')
}
