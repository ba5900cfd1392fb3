import {isDigit} from './literal.js'
import {type Draft, draft} from './quantity.js'
import {type DayHalf, timeOfDay} from './time-of-day.js'

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-/])/
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d-/])/
const clock = /^(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?(?![\d:：])/
// The longest of them: 2024-03-15 and a character behind it.
const reach = 12

/** The date in digits that starts at `at`: 2024-03-15, 3/15/2024, 15.3.2024; year, month and day, each at its place. */
export function readNumericDate(text: string, at: number): Draft[] {
  if (!isDigit(text.charCodeAt(at))) return []
  const slice = text.slice(at, at + reach)
  const first = yearFirst.exec(slice)
  if (first) return parts(text, at, first, ['year', 'month', 'day'])
  const last = yearLast.exec(slice)
  if (!last) return []
  // Month first, as in America, unless only the other order makes a date; both are kept where both may be meant.
  return parts(text, at, last, Number(last[1]) > 12 ? ['day', 'month', 'year'] : ['month', 'day', 'year'])
}

/** The time that starts at `at`, such as 10:30 (10.5 hours); `half` says which half of the day is meant. */
export function readClock(
  text: string,
  at: number,
  halfOf: (end: number, hours: number) => DayHalf | undefined
): Draft | undefined {
  const match = clock.exec(text.slice(at, at + reach))
  if (!match || Number(match[1]) > 24 || Number(match[2]) > 59) return undefined
  const hours = Number(match[1]) + Number(match[2]) / 60
  const end = at + match[0].length
  // 09:30 is written by those who count to 24.
  const half = halfOf(end, hours) ?? (match[1]!.startsWith('0') ? 'early' : undefined)
  return {...draft(text, at, end, 'time', hours, 'digits'), ...timeOfDay(hours, half)}
}

function parts(
  text: string,
  at: number,
  match: RegExpExecArray,
  kinds: ReadonlyArray<'year' | 'month' | 'day'>
): Draft[] {
  const fields = [match[1]!, match[3]!, match[4]!]
  let start = at
  const drafts = fields.map((field, index) => {
    const part = draft(text, start, start + field.length, kinds[index]!, Number(field), 'digits')
    start += field.length + 1
    return part
  })
  const month = drafts.find(({kind}) => kind === 'month')!
  const day = drafts.find(({kind}) => kind === 'day')!
  const isDate = month.value >= 1 && month.value <= 12 && day.value >= 1 && day.value <= 31
  if (!isDate) return []
  if (kinds[0] === 'month' && day.value <= 12) {
    month.also = [day.value]
    day.also = [month.value]
  }
  return drafts
}
