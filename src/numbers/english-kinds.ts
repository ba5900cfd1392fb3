import {isBeforeMonth, isYear} from './english-dates.js'
import type {EnglishNumeral} from './english-numeral.js'
import type {QuantityKind} from './quantity.js'
import {type DayHalf, timeOfDay} from './time-of-day.js'
import {englishUnitAt} from './unit-names.js'
import type {UnitName} from './units.js'

/** What the words behind an English number make of it. */
export interface EnglishKind {
  readonly kind: QuantityKind
  /** Offset after the words. */
  readonly end: number
  readonly value: number
  readonly also?: ReadonlyArray<number>
  readonly unit?: UnitName
}

/** The half of the day that the words behind a time say. */
export function englishDayHalf(words: string): DayHalf | undefined {
  const letter = /^ ?([ap])\.?m\b/i.exec(words)?.[1]?.toLowerCase()
  return letter === 'p' ? 'late' : letter === 'a' ? 'early' : undefined
}

const percent = /^(?:\s?[%％]|[ -](?:percent|per cent|per-cent|pct)\b)/i
const point =
  /^(?:[ -]?(?:percentage|percent|per cent)[ -]points?\b|[ -]?(?:pp|ppts?|p\.p\.)(?![a-z])|%[ -]points?\b)/i
const basis = /^[ -]?(?:basis[ -]points?|bps?)\b/i
const times = /^(?:[ -]times\b|[ -]?fold\b|x\b(?!\d))/i
const clock = /^ ?(?:a\.m\.|p\.m\.|am\b|pm\b|o['’]clock\b)/i
const plan = /^[ -]five[ -]year[ -](?:plan|program)(?:me)?s?\b/i
/** The fourth year running, a fourth straight year: four years, as 连续四年 says. */
const inRow = /^( (?:straight|consecutive|successive))(?= [a-z])|^(?= [a-z]+ (?:running|in a row)\b)/i
const rowReach = 40
const part = /^[ -](quarters?|half|century|centuries)\b/i
// The longest of them.
const reach = 24

/** Read on behind a number that starts at `start`. */
export function englishKind(text: string, start: number, numeral: EnglishNumeral): EnglishKind {
  const {value, end} = numeral
  const slice = text.slice(end, end + reach)
  if (numeral.form === 'ordinal') return ordinalKind(text, start, numeral, slice)
  const measure = shareKind(slice, numeral)
  if (measure) return measure
  if (numeral.form === 'fraction') return fractionKind(text, start, numeral, slice)
  const hour = value <= 24 ? clock.exec(slice) : null
  if (hour) {
    return {kind: 'time', end: end + hour[0].length, ...timeOfDay(value, englishDayHalf(hour[0]))}
  }
  if (Number.isInteger(value) && value >= 1 && value <= 31 && isBeforeMonth(text, end))
    return {kind: 'day', end, value}
  const era = /^ (?:BCE?|AD|CE)\b/.exec(slice)
  if (era) return {kind: 'year', end: end + era[0].length, value: era[0].startsWith(' B') ? -value : value}
  const unit = englishUnitAt(text, end)
  // “the first half year”: 0.5 is no count of years there.
  // three miles and a half
  const half = unit && /^ and a half\b/i.exec(text.slice(unit.edge, unit.edge + reach))
  if (half) return {kind: 'cardinal', end: unit.edge + half[0].length, value: value + 0.5, unit: unit.unit}
  if (unit)
    return {
      kind: 'cardinal',
      end: unit.edge,
      value,
      unit: unit.unit,
      ...metreOrMillion(text, numeral, unit.edge)
    }
  const isPlainYear = numeral.plain || (numeral.written === 'words' && numeral.power === 0 && value > 1900)
  return {kind: isPlainYear && isYear(value) ? 'year' : 'cardinal', end, value}
}

/** 70%, 0.2 percentage points, 25 basis points, three times, tenfold. */
function shareKind(slice: string, {value, end}: EnglishNumeral): EnglishKind | undefined {
  const points = point.exec(slice)
  if (points) return {kind: 'percentage-point', end: end + points[0].length, value}
  const hundredths = percent.exec(slice)
  if (hundredths) {
    const off = /^ (?:off|discount)\b/i.exec(slice.slice(hundredths[0].length))?.[0].length ?? 0
    return {kind: 'percent', end: end + hundredths[0].length + off, value}
  }
  const bases = basis.exec(slice)
  if (bases) return {kind: 'percentage-point', end: end + bases[0].length, value: value / 100}
  const multiple = times.exec(slice)
  return multiple ? {kind: 'multiple', end: end + multiple[0].length, value} : undefined
}

/** third, the 14th Five-Year Plan, the first quarter, the 21st century, 15th of March. */
function ordinalKind(text: string, start: number, {value, end}: EnglishNumeral, slice: string): EnglishKind {
  const years = plan.exec(slice)
  if (years) return {kind: 'plan', end: end + years[0].length, value}
  if (
    value <= 31 &&
    (isBeforeMonth(text, end) ||
      (/\b[A-Z][a-z]{2,8}\.? $/.test(text.slice(Math.max(0, start - 11), start)) &&
        isMonthBefore(text, start)))
  ) {
    return {kind: 'day', end, value}
  }
  const running = inRow.exec(text.slice(end, end + rowReach))
  if (running) {
    const unit = englishUnitAt(text, end + (running[1]?.length ?? 0))
    if (unit) return {kind: 'cardinal', end: unit.edge, value, unit: unit.unit}
  }
  const whole = part.exec(slice)
  const name = whole?.[1]?.toLowerCase() ?? ''
  const edge = end + (whole?.[0].length ?? 0)
  if (name.startsWith('quarter') && value <= 4 && !text.startsWith(' of an hour', edge))
    return {kind: 'quarter', end: edge, value}
  if (name === 'half' && value <= 2 && isHalfYear(text, edge)) return {kind: 'half-year', end: edge, value}
  if (name.startsWith('centur')) return {kind: 'century', end: edge, value}
  // “a third of” is a part, “a third time” an order.
  const isShare =
    value > 2 &&
    /\b(?:an?|one) $/i.test(text.slice(Math.max(0, start - 5), start)) &&
    (/^ (?:of|more|less|higher|lower|fewer)\b/.test(slice) ||
      /\b(?:by|nearly|about|over|only|than|almost|around|roughly) an? $/i.test(
        text.slice(Math.max(0, start - 12), start)
      ))
  return isShare ? {kind: 'fraction', end, value: 1 / value} : {kind: 'ordinal', end, value}
}

/** half, a quarter, three quarters; half a year and half an hour with their unit. */
function fractionKind(text: string, start: number, numeral: EnglishNumeral, slice: string): EnglishKind {
  const {value, end} = numeral
  const words = text.slice(start, end).toLowerCase()
  const isCounted = /\b(?:first|last|past|next|previous) $/i.test(text.slice(Math.max(0, start - 9), start))
  if (words.endsWith('quarters') && isCounted)
    return {kind: 'cardinal', end, value: value * 4, unit: 'quarter-year'}
  const article = /^ (?:an? |of an? )/.exec(slice)?.[0].length ?? 0
  const unit = englishUnitAt(text, article ? end + article - 1 : end)
  const isTime = unit && /^(?:year|month|hour|day|century|mile|decade)$/.test(unit.unit)
  if (isTime) return {kind: 'cardinal', end: unit.edge, value, unit: unit.unit}
  return {kind: 'fraction', end, value, ...(words.endsWith('quarters') ? {also: [value * 4]} : {})}
}

/** Whether “first half” is that of a year. */
function isHalfYear(text: string, at: number): boolean {
  return !/^ of (?!(?:the|this|last|next|that) (?:year|fiscal)|(?:19|20)\d\d|[A-Z])/.test(
    text.slice(at, at + 16)
  )
}

function isMonthBefore(text: string, start: number): boolean {
  const word = /([A-Z][a-z]{2,8})\.? $/.exec(text.slice(Math.max(0, start - 11), start))
  return word !== null && isBeforeMonth(` ${word[1]} `, 0)
}

/** “3.5m” is 3.5 metres, or 3.5 million. */
function metreOrMillion(text: string, {value, end}: EnglishNumeral, edge: number): {also?: number[]} {
  return text.slice(end, edge) === 'm' ? {also: [value * 1e6]} : {}
}
