import type {PairReason} from './number-comparison.js'
import {isCalendar, type Quantity, type QuantityKind} from './quantity.js'
import {unitRow} from './units.js'

// Two values are the same when they differ by the dust of binary arithmetic alone.
const dust = 1e-12
// As many digits as that dust leaves alone.
const keyDigits = 12
// Months differ in length: 90 days are three months.
const spanError = 0.015
// 约 and “nearly” allow more; a share of a whole in words (nearly a third) is loose.
const approximateError = 0.06
const shareError = 0.006
const approximateShareError = 0.035
// Rates of exchange differ from the table by up to this factor.
const rateError = 1.45
// Conversions without rounding still differ by factors that are cut off (a mile is 1.6 km).
const exactError = 0.004
const halfPlace = 0.51
// “Nearly” and “over” stay within a tenth.
const roundError = 0.1

const shares: ReadonlySet<QuantityKind> = new Set(['percent', 'fraction', 'multiple'])
const isCounting: ReadonlySet<QuantityKind> = new Set(['cardinal', 'ordinal', 'item'])

/** Whether two figures have the same value and nothing against it: the unit and kind agree, or one names none. */
export function isSame(en: Quantity, zh: Quantity): boolean {
  return isEqual(en.value, zh.value) && !isConflict(en, zh)
}

/** Whether two numbers are equal: whole ones to the last digit, others but for dust. */
export function isEqual(first: number, second: number): boolean {
  if (first === second) return true
  if (Number.isInteger(first) && Number.isInteger(second)) return false
  return Math.abs(first - second) <= dust * Math.max(Math.abs(first), Math.abs(second))
}

/** A key that equal numbers share, for maps. */
export function keyOf(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(keyDigits)
}

/** Whether kinds or units of two figures exclude each other. */
export function isConflict(en: Quantity, zh: Quantity): boolean {
  if (isOff(en) && isDiscount(zh)) return !isEqual(en.value, wholeShare - zh.value)
  if (en.unit && zh.unit) return en.unit !== zh.unit && !isMile(en, zh) && !isSpeed(en, zh)
  if (en.kind === zh.kind) return false
  if (en.kind === 'weekday' || zh.kind === 'weekday') return true
  if (isMonthAndDay(en, zh) || isMonthAndDay(zh, en)) return true
  if (isPercent(en) || isPercent(zh)) return !isLoose(isPercent(en) ? zh : en)
  return (shares.has(en.kind) && isCalendar(zh)) || (shares.has(zh.kind) && isCalendar(en))
}

/** “January 3” is no 3月1日; 3/1 may be both, and names the other reading. */
function isMonthAndDay(first: Quantity, second: Quantity): boolean {
  return first.kind === 'month' && second.kind === 'day' && !first.also && !second.also
}

/** At sea, English says miles for nautical miles. */
function isMile(...both: ReadonlyArray<Quantity>): boolean {
  return both.every(({unit}) => unit === 'mile' || unit === 'nautical-mile')
}

/** 时速350公里 names the length alone. */
function isSpeed(...both: ReadonlyArray<Quantity>): boolean {
  return both.every(({unit}) => unit === 'kilometre' || unit === 'kilometre-per-hour')
}

const wholeShare = 100

/** 八五折: what is left to pay. */
function isDiscount({kind, text}: Quantity): boolean {
  return kind === 'percent' && text.endsWith('折')
}

/** 15% off: what is taken off. */
function isOff({kind, text}: Quantity): boolean {
  return kind === 'percent' && /(?:off|discount)$/i.test(text)
}

/** How two figures that are not the same at first sight agree after all. */
export function agreement(en: Quantity, zh: Quantity): Exclude<PairReason, 'exact'> | undefined {
  if (isReading(en, zh)) return 'reading'
  if (isConverted(en, zh)) return 'converted'
  if (en.vague || zh.vague) return isVague(en, zh) ? 'vague' : undefined
  return isRounded(en, zh) ? 'rounded' : undefined
}

/** Whether the ratio of two amounts of money is what rates of exchange allow. */
export function isExchange(first: Quantity, second: Quantity): boolean {
  const ratio = (first.value * factorOf(first)) / (second.value * factorOf(second))
  return ratio < rateError && ratio > 1 / rateError
}

/** The ratio of two amounts in different units of one dimension; nothing when they cannot be converted. */
export function unitRatio(en: Quantity, zh: Quantity): number | undefined {
  if (!en.unit || !zh.unit || en.unit === zh.unit || zh.value === 0) return undefined
  const {dimension} = unitRow(en.unit)
  if (dimension !== unitRow(zh.unit).dimension || dimension === 'temperature') return undefined
  return base(en) / base(zh)
}

/** Whether two quantities in units of one dimension are the same. */
export function isConverted(en: Quantity, zh: Quantity): boolean {
  if (shares.has(en.kind) && shares.has(zh.kind)) return en.kind !== zh.kind && isSameShare(en, zh)
  const [first, second] = [span(en), span(zh)]
  if (first !== undefined && second !== undefined) {
    const isOther = en.kind !== zh.kind || en.unit !== zh.unit
    return isOther && Math.abs(first - second) <= spanError * Math.max(first, second)
  }
  if (!en.unit || !zh.unit || en.unit === zh.unit) return false
  const {dimension} = unitRow(en.unit)
  if (dimension !== unitRow(zh.unit).dimension) return false
  // The same number of another currency is a slip, though their rate be near one: 95亿欧元 and 9.5 billion dollars.
  if (dimension === 'money') return !isEqual(en.value, zh.value) && isExchange(en, zh)
  const [a, b] = [base(en), base(zh)]
  return isClose(a, b, en, zh)
}

function isReading(en: Quantity, zh: Quantity): boolean {
  if (isHour(en, zh) || isHour(zh, en)) return true
  if (isConflict(en, zh) || (!en.also && !zh.also)) return false
  const values = [zh.value, ...(zh.also ?? [])]
  return [en.value, ...(en.also ?? [])].some((value) => values.some((other) => isEqual(value, other)))
}

/** 晚上十一点 and “eleven at night”, where the number stands without a sign that it is a time. */
function isHour(time: Quantity, bare: Quantity): boolean {
  const isBare = bare.kind === 'cardinal' && !bare.unit
  return time.kind === 'time' && isBare && isEqual(time.value % halfDay, bare.value % halfDay)
}

const halfDay = 12

/** 66.7% and two-thirds, 翻一番 and 100%. */
function isSameShare(en: Quantity, zh: Quantity): boolean {
  const [a, b] = [share(en), share(zh)]
  const error = en.approximation || zh.approximation ? approximateShareError : shareError
  if (Math.abs(a - b) <= error * Math.max(1, b)) return true
  // By how much, and how many times as much: 200% more is three times.
  return (
    (en.kind === 'multiple' && Math.abs(a - 1 - b) <= error * b) ||
    (zh.kind === 'multiple' && Math.abs(b - 1 - a) <= error * a)
  )
}

/** 16.76万 and “nearly 170,000”: one is exact, the other rounder by its words, and they differ by its last digit. */
function isRounded(en: Quantity, zh: Quantity): boolean {
  if (isConflict(en, zh) || isCalendar(en) || isCalendar(zh)) return false
  if (isDozens(en, zh)) return true
  // Where both are rounded already, the translator had no cause to round again.
  if (Boolean(en.approximation) === Boolean(zh.approximation)) return false
  const [round, exact] = en.approximation ? [en, zh] : [zh, en]
  // 超过80% cannot become 83%: what is rounded is no longer known.
  if (round === zh && significant(en.value) <= significant(zh.value) + 1) return false
  const difference = exact.value - round.value
  const isRight = round.approximation === 'about' || difference > 0 === (round.approximation === 'over')
  return (
    isRight && Math.abs(difference) < Math.min(lastPlace(round.value), roundError * Math.abs(exact.value))
  )
}

/** 二十多 and “two dozen”: a number of dozens is as rough as the tens and what is over. */
function isDozens(en: Quantity, zh: Quantity): boolean {
  const over = en.value - zh.value
  return /dozens?$/i.test(en.text) && zh.approximation === 'over' && over > 0 && over < lastPlace(zh.value)
}

function isVague(en: Quantity, zh: Quantity): boolean {
  const isTime = spanUnit(en) !== undefined && spanUnit(zh) !== undefined
  if (isConflict(en, zh) && !isTime) return false
  // 几十年 and “decades”: years, and tens of them.
  const factors = isTime ? [spanUnit(en)!, spanUnit(zh)!] : [1, 1]
  const [a, b] = [boundsOf(en, factors[0]!), boundsOf(zh, factors[1]!)]
  // 几百 and “thousands” meet at a thousand, and mean another power of ten.
  if (en.vague && zh.vague) return a.from < b.to && b.from < a.to
  // “A thousand” may be 数百 at a pinch, but no more: bounds are loose by half.
  return a.from <= b.to * 1.5 && b.from <= a.to * 1.5
}

function boundsOf({vague, value}: Quantity, factor: number): {readonly from: number; readonly to: number} {
  const {from, to} = vague ?? {from: value, to: value}
  return {from: from * factor, to: to * factor}
}

/** Hours in the unit of a length of time. */
function spanUnit({unit}: Quantity): number | undefined {
  return unit && unitRow(unit).dimension === 'time' ? unitRow(unit).factor : undefined
}

/** Hours that a calendar term lasts: the first quarter and three months, 上半年 and six months. */
function span(quantity: Quantity): number | undefined {
  const month = unitRow('month').factor
  if (quantity.kind === 'quarter' && quantity.value === 1) return 3 * month
  if (quantity.kind === 'half-year' && quantity.value === 1) return 6 * month
  return quantity.unit && unitRow(quantity.unit).dimension === 'time'
    ? quantity.value * unitRow(quantity.unit).factor
    : undefined
}

function base(quantity: Quantity): number {
  const value = quantity.unit === 'fahrenheit' ? quantity.value - 32 : quantity.value
  return value * factorOf(quantity)
}

function factorOf({unit}: Quantity): number {
  return unit ? unitRow(unit).factor : 1
}

/** Whether two amounts in base units are the same but for the rounding of either figure. */
function isClose(first: number, second: number, en: Quantity, zh: Quantity): boolean {
  const difference = Math.abs(first - second)
  const isLoose = Boolean(en.approximation) !== Boolean(zh.approximation)
  if (difference <= (isLoose ? approximateError : exactError) * Math.max(Math.abs(first), Math.abs(second)))
    return true
  if (difference > roundError * Math.max(Math.abs(first), Math.abs(second))) return false
  // A round number (2000万亩) does not excuse a wrong digit of its exact conversion (1.36 million hectares).
  const digits = [significant(en.value), significant(zh.value)] as const
  const isBothRound = digits[0] === 1 && digits[1] === 1
  const places = [en, zh].filter((_, index) => isBothRound || digits[index]! > 1)
  return places.some((quantity) => difference <= halfPlace * lastPlace(quantity.value) * factorOf(quantity))
}

function significant(value: number): number {
  return Math.max(1, Math.abs(value).toExponential().split('e')[0]!.length - 1)
}

/** The value of one in the last digit that is not zero: 10,000 for 170,000. */
function lastPlace(value: number): number {
  const [mantissa, exponent] = Math.abs(value).toExponential().split('e') as [string, string]
  return 10 ** (Number(exponent) - Math.max(0, mantissa.length - 2))
}

function share(quantity: Quantity): number {
  return quantity.kind === 'percent' ? quantity.value / 100 : quantity.value
}

function isPercent({kind}: Quantity): boolean {
  return kind === 'percent' || kind === 'percentage-point'
}

/** A bare number may be a percentage whose sign stands elsewhere, in a table head or before a list. */
function isLoose(quantity: Quantity): boolean {
  return isCounting.has(quantity.kind) && !quantity.unit && quantity.written === 'digits'
}
