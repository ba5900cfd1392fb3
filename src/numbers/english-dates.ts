import {isDigit, readLiteral} from './literal.js'
import {type Draft, draft} from './quantity.js'

const months = 'january february march april may june july august september october november december'.split(
  ' '
)
const decades: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90
}
const monthOf = new Map<string, number>()
for (const [index, name] of months.entries()) {
  monthOf.set(name, index + 1)
  monthOf.set(name.slice(0, 3), index + 1)
}
monthOf.set('sept', 9)

// Words that are verbs or names as well: a month only beside a number or behind one of the words below.
const doubtful = new Set(['march', 'may'])
const introductions =
  /\b(?:in|of|on|by|since|until|till|from|to|through|last|this|next|early|late|mid|every|each|and|or|between|during|before|after|for)[ -]$/i
const dayBehind = /^\.?,? ?(\d{1,2})(?:st|nd|rd|th)?(?![\d,.%:/]*\d|%| percent| per cent)/
// ’91, but not the ’90s
const shortYear = /^['’‘](\d\d)(?![\ds])/
const firstYear = 1000
const lastYear = 2100

/** From Monday on. */
export const weekdays: ReadonlyArray<string> = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday'
]

/** The words that a date can start with. */
export const dateStarts: Iterable<string> = [
  ...monthOf.keys(),
  ...Object.keys(decades),
  ...weekdays.flatMap((day) => [day.toLowerCase(), `${day.toLowerCase()}s`])
]

/** The month whose name starts at `at` and ends at `end`, with the day behind it: March 15, Mar. 15th. */
export function readMonth(text: string, at: number, end: number): Draft[] {
  const word = text.slice(at, end)
  const value = monthOf.get(word.toLowerCase())
  const isSmall = word[0] === word[0]!.toLowerCase()
  if (!value || (isSmall && !isMonthOfYear(text, at, end, word))) return []
  const behind = dayBehind.exec(text.slice(end, end + 16))
  const day = Number(behind?.[1])
  const hasDay = behind !== null && day >= 1 && day <= 31
  const isBeside =
    /^\.?,? ?\d/.test(text.slice(end, end + 4)) ||
    /\d(?:st|nd|rd|th)?(?: of)? $/.test(text.slice(Math.max(0, at - 8), at))
  const isDoubtful = doubtful.has(word.toLowerCase()) || word.length === 3 || word === 'Sept'
  if (isDoubtful && !isBeside && !introductions.test(text.slice(Math.max(0, at - 9), at))) return []
  const month = draft(text, at, end, 'month', value, 'words')
  if (!hasDay) return [month]
  const start = end + behind[0].search(/\d/)
  return [month, draft(text, start, end + behind[0].length, 'day', day, 'digits')]
}

/** “In november 2007”: a name without its capital, before a year. */
function isMonthOfYear(text: string, at: number, end: number, word: string): boolean {
  return (
    word.length > 3 &&
    !doubtful.has(word) &&
    /\b(?:in|since|until|of|from|by) $/i.test(text.slice(Math.max(0, at - 7), at)) &&
    /^,? (?:19|20)\d\d\b/.test(text.slice(end, end + 7))
  )
}

/** The day of the week whose name starts at `at` and ends at `end`. */
export function readWeekday(text: string, at: number, end: number): Draft | undefined {
  const value = weekdays.indexOf(text.slice(at, end).replace(/(?<=y)s$/, '')) + 1
  return value ? draft(text, at, end, 'weekday', value, 'words') : undefined
}

/** Whether a month follows a number, so that the number is a day: 15 March, 15th of March. */
export function isBeforeMonth(text: string, at: number): boolean {
  const match = /^(?: of)? ([A-Z][a-z]{2,8})\b/.exec(text.slice(at, at + 14))
  return match !== null && monthOf.has(match[1]!.toLowerCase())
}

/** The decade that starts at a number or word: 1990s, '90s, nineties. */
export function readDecade(text: string, at: number): Draft | undefined {
  const short = shortYear.exec(text.slice(Math.max(0, at - 1), at + 3))
  if (short && /(?:^|[\s(])$/.test(text.slice(Math.max(0, at - 2), at - 1))) {
    const value = Number(short[1])
    return {...draft(text, at - 1, at + 2, 'year', 1900 + value, 'digits'), also: [value, 2000 + value]}
  }
  if (!isDigit(text.charCodeAt(at))) {
    const word = /^[a-z]{6,9}/i.exec(text.slice(at, at + 10))?.[0]
    const value = decades[word?.toLowerCase() ?? '']
    return value
      ? {...draft(text, at, at + word!.length, 'decade', 1900 + value, 'words'), also: [value, 2000 + value]}
      : undefined
  }
  const literal = readLiteral(text, at)
  const tail = /^['’]?s(?![A-Za-z])/.exec(text.slice(literal.end, literal.end + 3))
  if (!tail || literal.value % 10 !== 0) return undefined
  const end = literal.end + tail[0].length
  if (literal.plain && literal.value >= firstYear && literal.value <= lastYear)
    return draft(text, at, end, 'decade', literal.value, 'digits')
  if (literal.digits !== 2) return undefined
  return {
    ...draft(text, at, end, 'decade', 1900 + literal.value, 'digits'),
    also: [literal.value, 2000 + literal.value]
  }
}

/** Whether a plain number of four digits can be a year. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= firstYear && value <= lastYear
}
