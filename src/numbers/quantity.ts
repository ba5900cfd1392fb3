import type {UnitName} from './units.js'

/** What a quantity says. */
export type QuantityKind =
  /** How many, or how much of its unit. */
  | 'cardinal'
  /** 第三, third, 3rd. */
  | 'ordinal'
  /** The number of an item of a list, with its stop or bracket behind it: 1., (2), 三、 */
  | 'item'
  /** Per hundred: 70%, 百分之七十, 三成 (30), 八折 (80). */
  | 'percent'
  /** A difference of two percentages: 2个百分点. */
  | 'percentage-point'
  /** A part of one: 三分之二, two-thirds, half. */
  | 'fraction'
  /** How many times as large as before, or as another: 两倍, doubled, 翻两番 (4), 增长两倍 (3). */
  | 'multiple'
  /** A year of the calendar; before Christ it is negative. */
  | 'year'
  /** A month of the year, 1–12. */
  | 'month'
  /** A day of the month, 1–31. */
  | 'day'
  /** A day of the week, 1–7 from Monday. */
  | 'weekday'
  /** A time of the day, in hours from midnight: 10:30 is 10.5. */
  | 'time'
  /** A quarter of a year, 1–4: 一季度, Q1. */
  | 'quarter'
  /** A half of a year, 1 or 2: 上半年, H1. */
  | 'half-year'
  /** The number of a Five-Year Plan: “十四五” is 14. */
  | 'plan'
  /** The first year of a decade: 上世纪90年代 is 1990. */
  | 'decade'
  /** A century by its number: 21世纪 is 21. */
  | 'century'

/** A figure of a text, with its value. A range gives two, one for each bound. */
export interface Quantity {
  /** Where it starts in the text, and the offset after its end, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** Its words, the unit included. */
  readonly text: string
  readonly kind: QuantityKind
  /** The value in plain numbers: 16.76万 is 167600, 70% is 70, 零下18度 is -18; of a vague number its lower bound. */
  readonly value: number
  /** Other values that the words may mean: the 10 of 10～20万 is 100,000 or 10. */
  readonly also?: ReadonlyArray<number>
  /** Whether it stands in digits, at least in part. */
  readonly written: 'digits' | 'words'
  /** The power of ten that a word or letter gives, such as 4 for 万 and 6 for million. */
  readonly scale?: number
  readonly unit?: UnitName
  /** 约 is `about`, 超过 and 多 `over`, 以内 `under`, 近 `nearly`. */
  readonly approximation?: Approximation
  /** Bounds of a number that names none: 数十, 上千, tens of thousands. */
  readonly vague?: {readonly from: number; readonly to: number}
  /** Which end of a range it is. */
  readonly bound?: 'lower' | 'upper'
  /** What grows or falls by this much, or to this much. */
  readonly change?: Change
}

export type Approximation = 'about' | 'over' | 'under' | 'nearly'

/** 不得超过 and “not exceeding” set an upper bound. */
export function turned(approximation: Approximation): Approximation {
  return approximation === 'over' ? 'under' : approximation === 'under' ? 'over' : approximation
}

/** A movement that a quantity measures. */
export interface Change {
  readonly direction: 'up' | 'down'
  /** Whether the quantity is the difference or the result; not known from the verb alone. */
  readonly mode?: 'by' | 'to'
}

const calendarKinds: ReadonlySet<QuantityKind> = new Set([
  'year',
  'month',
  'day',
  'weekday',
  'quarter',
  'half-year',
  'decade',
  'century',
  'plan',
  'time'
])

/** Whether a quantity is a place in the calendar, and no amount. */
export function isCalendar({kind}: Quantity): boolean {
  return calendarKinds.has(kind)
}

/** A quantity in the making. */
export type Draft = {-readonly [key in keyof Quantity]: Quantity[key]}

/** A quantity of a text from one offset to another. */
export function draft(
  text: string,
  start: number,
  end: number,
  kind: QuantityKind,
  value: number,
  written: Quantity['written']
): Draft {
  return {start, end, text: text.slice(start, end), kind, value, written}
}

/** Add quantities to those of a text. Returns where the last one ends. */
export function keep(drafts: Draft[], ...found: ReadonlyArray<Draft>): number {
  drafts.push(...found)
  return found.at(-1)!.end
}
