import {digitAt} from './han-characters.js'
import {type HanNumeral, readHanNumeral} from './han-numeral.js'
import type {QuantityKind} from './quantity.js'
import {chineseDayHalf, timeOfDay} from './time-of-day.js'
import {chineseUnitAt, shortUnitAt} from './unit-names.js'
import {type UnitName, unitRow} from './units.js'

/** What the words behind a Chinese number make of it. */
export interface ChineseKind {
  readonly kind: QuantityKind
  /** Offset after the words. */
  readonly end: number
  /** The value, from that of the number. */
  readonly value: (number: number) => number
  readonly also?: (number: number) => number[]
  readonly unit?: UnitName
  readonly over?: boolean
}

const same = (number: number) => number
// What may follow 成, 倍, 折 when they do not count: 三成 but not 三成立, 折叠.
const notTenths = '立功为為员員本长長果效就都分绩績品熟交型婚像因语份败双对套群'
const notTimes = '感增受加数數率频速角镜'
const notDiscount = '叠疊扣旧舊线射磨腾中回返页頁'
const notHours = '代间間候期隔常效事速装裝'
// What may follow 打 where it is a verb.
const notDozens = '开開听聽算扮工死败敗响響破断斷磨动動击擊造包下在了过過着著白祝交招架'
const firstYear = 1000
const lastYear = 2100

/**
 * Read on behind a number that ends at `numeral.end` and starts at `start`.
 *
 * @returns
 *   A cardinal without a unit when nothing known follows.
 */
export function chineseKind(text: string, start: number, numeral: HanNumeral): ChineseKind {
  const at = text[numeral.end] === ' ' && numeral.written === 'digits' ? numeral.end + 1 : numeral.end
  const found =
    readFraction(text, at, numeral) ??
    readShare(text, start, at, numeral) ??
    readDozens(text, start, at, numeral) ??
    readCalendar(text, start, at, numeral) ??
    readUnit(text, start, at, numeral)
  if (found) return found
  const kind = isOrdinal(text, start) ? 'ordinal' : 'cardinal'
  return {kind, end: numeral.end, value: same}
}

/** 第三年; but 连续第三年 counts the years, as “the third year in a row” does. */
function isOrdinal(text: string, start: number): boolean {
  return text[start - 1] === '第' && !/连续|連續/.test(text.slice(Math.max(0, start - 3), start - 1))
}

/** 百分之七十, 三分之二, 千分之五. */
function readFraction(text: string, at: number, numeral: HanNumeral): ChineseKind | undefined {
  if (!text.startsWith('分之', at) || numeral.value === 0) return undefined
  const from = text[at + 2] === ' ' ? at + 3 : at + 2
  const upper = from < text.length ? readHanNumeral(text, from) : undefined
  if (!upper) return undefined
  if (numeral.value === 100)
    return {kind: 'percent', end: upper.end, value: () => upper.value, over: upper.over}
  return {kind: 'fraction', end: upper.end, value: (lower) => upper.value / lower, over: upper.over}
}

/** 两打鸡蛋, 三打; to strike is 打, too: 三打白骨精, 一打开. */
function readDozens(text: string, start: number, at: number, numeral: HanNumeral): ChineseKind | undefined {
  if (text[at] !== '打' || text[start - 1] === '第' || (numeral.written === 'words' && numeral.value < 2))
    return undefined
  if (notDozens.includes(text[at + 1] || ' ')) return undefined
  return {kind: 'cardinal', end: at + 1, value: (number) => number * 12}
}

/** 70%, 2个百分点, 三成, 八折, 两倍, 翻两番. */
function readShare(text: string, start: number, at: number, numeral: HanNumeral): ChineseKind | undefined {
  const character = text[at] ?? ''
  const next = text[at + 1] || ' '
  if ('%％﹪'.includes(character) && character) {
    return {kind: 'percent', end: at + 1, value: same}
  }
  if (character === '‰') return {kind: 'fraction', end: at + 1, value: (number) => number / 1000}
  const point = /^[个個]?(?:多)?(百分[点點]|基[点點])/.exec(text.slice(at, at + 5))
  if (point) {
    const isBasis = point[1]!.startsWith('基')
    return {
      kind: 'percentage-point',
      end: at + point[0].length,
      value: isBasis ? (number) => number / 100 : same
    }
  }
  if (character === '成' && !notTenths.includes(next) && numeral.value <= 10 && !numeral.plain) {
    const five = digitAt(text, at + 1)
    return {kind: 'percent', end: at + (five ? 2 : 1), value: (number) => number * 10 + (five ?? 0)}
  }
  const five = digitAt(text, at)
  if (five !== undefined && next === '折' && numeral.value < 10) {
    return {
      kind: 'percent',
      end: at + 2,
      value: (number) => number * 10 + five,
      also: (number) => [100 - number * 10 - five]
    }
  }
  if (character === '折' && !notDiscount.includes(next) && numeral.value < 100) {
    const share = (number: number) => (number < 10 ? number * 10 : number)
    return {kind: 'percent', end: at + 1, value: share, also: (number) => [100 - share(number)]}
  }
  if (character === '倍' && !notTimes.includes(next)) return {kind: 'multiple', end: at + 1, value: same}
  if (character === '番' && /翻了?$/.test(text.slice(Math.max(0, start - 2), start)) && numeral.value <= 20) {
    return {kind: 'multiple', end: at + 1, value: (number) => 2 ** number}
  }
  return undefined
}

/** 2024年, 3月, 15日, 一季度, 20世纪90年代, 10时30分. */
function readCalendar(text: string, start: number, at: number, numeral: HanNumeral): ChineseKind | undefined {
  const {value} = numeral
  const before = text.slice(Math.max(0, start - 4), start)
  if (text.startsWith('世纪', at) || text.startsWith('世紀', at)) {
    const decade = at + 2 < text.length && digitOrHan(text, at + 2) ? readHanNumeral(text, at + 2) : undefined
    if (decade && text.startsWith('年代', decade.end)) {
      return {kind: 'decade', end: decade.end + 2, value: (number) => (number - 1) * 100 + decade.value}
    }
    return {kind: 'century', end: at + 2, value: same}
  }
  if (text.startsWith('年代', at)) {
    const isLast = /上个?世[纪紀]$/.test(before)
    const year = (number: number) =>
      number >= 1000 ? number : number + (/(?:本|这个)世[纪紀]$/.test(before) ? 2000 : 1900)
    return {
      kind: 'decade',
      end: at + 2,
      value: year,
      ...(isLast || value >= 1000 ? {} : {also: (number: number) => [number, number + 2000]})
    }
  }
  if (text.startsWith('季度', at) && value <= 4 && !/[前头頭后後个個续去]$/.test(before)) {
    return {kind: 'quarter', end: at + 2, value: same}
  }
  if (text.startsWith('季度', at)) return {kind: 'cardinal', end: at + 2, value: same, unit: 'quarter-year'}
  const character = text[at]
  if (character === '年' && numeral.plain && value >= firstYear && value <= lastYear && !numeral.over) {
    return {kind: 'year', end: at + 1, value: same}
  }
  if (character === '年' && /公元前?$/.test(before)) return {kind: 'year', end: at + 1, value: same}
  if (character === '月' && Number.isInteger(value) && value >= 1 && value <= 12)
    return {kind: 'month', end: at + 1, value: same}
  const isDay = character === '日' || ((character === '号' || character === '號') && /月$/.test(before))
  if (isDay && Number.isInteger(value) && value >= 1 && value <= 31)
    return {kind: 'day', end: at + 1, value: same}
  return readTime(text, at, numeral, before)
}

/** 上午10时30分, 下午3点半. */
function readTime(text: string, at: number, numeral: HanNumeral, before: string): ChineseKind | undefined {
  const isPoint = text[at] === '点' || text[at] === '點'
  const isHour = (text[at] === '时' || text[at] === '時') && !notHours.includes(text[at + 1] || ' ')
  if ((!isPoint && !isHour) || numeral.value > 24 || !Number.isInteger(numeral.value)) return undefined
  const half = /^[半钟鐘整]/.exec(text.slice(at + 1, at + 2))?.[0]
  const isNamed = /(?:上午|下午|早上|早晨|清晨|晚上|夜里|凌晨|中午|傍晚|[早晚])$/.test(before)
  const minutes = digitOrHan(text, at + 1) ? readHanNumeral(text, at + 1) : undefined
  const hasMinutes = minutes !== undefined && minutes.value < 60 && text[minutes.end] === '分'
  if (isPoint && !half && !isNamed && !hasMinutes) return undefined
  const more = hasMinutes ? minutes.value / 60 : half === '半' ? 0.5 : 0
  const end = hasMinutes ? minutes.end + 1 : at + (half ? 2 : 1)
  const half12 = chineseDayHalf(before, numeral.value)
  return {
    kind: 'time',
    end,
    value: (number) => timeOfDay(number + more, half12).value,
    also: (number: number) => [...(timeOfDay(number + more, half12).also ?? [])]
  }
}

/** 元, 公里, 个月, 小时, 年半, 个多月. */
function readUnit(text: string, start: number, at: number, numeral: HanNumeral): ChineseKind | undefined {
  const measure = text[at] === '个' || text[at] === '個'
  const whole = chineseUnitAt(text, at)
  const kind = isOrdinal(text, start) ? 'ordinal' : 'cardinal'
  if (whole) {
    const tenths = whole.unit === 'metre' ? metreTail(text, whole.edge) : ''
    if (tenths) {
      const end = whole.edge + tenths.length
      return {kind, end, value: (number) => Number(`${number}.${tenths}`), unit: 'metre'}
    }
    const isHalf = text[whole.edge] === '半' && isHalved(whole.unit, text[whole.edge + 1] || ' ')
    return {
      kind,
      end: isHalf ? whole.edge + 1 : whole.edge,
      value: isHalf ? (number) => number + 0.5 : same,
      unit: whole.unit
    }
  }
  if (!measure) {
    const short = numeral.written === 'digits' ? shortUnitAt(text, at) : undefined
    return short && {kind, end: short.edge, value: same, unit: short.unit}
  }
  const middle = text[at + 1] ?? ''
  const skip = middle === '半' || middle === '多' ? 2 : 1
  const unit =
    chineseUnitAt(text, at + skip) ??
    (skip === 2 ? chineseUnitAt(`个${text.slice(at + 2, at + 6)}`, 0) : undefined)
  const name = /^(?:工作日|小时|小時|钟头|月|星期|季度|世[纪紀]|礼拜|周)/.exec(
    text.slice(at + skip, at + skip + 3)
  )?.[0]
  if (!unit || !name) return undefined
  const isHalf = middle === '半'
  return {
    kind,
    end: at + skip + name.length,
    value: isHalf ? (number) => number + 0.5 : same,
    unit: unit.unit,
    over: middle === '多'
  }
}

/** 四米半, 两天半; but 4米半径, 五元半价. */
function isHalved(unit: UnitName, next: string): boolean {
  const {dimension} = unitRow(unit)
  return dimension !== 'money' && dimension !== 'data' && !notHalved.includes(next)
}

const notHalved = '径数導导成个個夜空山天年月日自封岛价價'

/** 1米8 is 1.8 metres: the digits behind 米, as ASCII. */
function metreTail(text: string, at: number): string {
  let digits = ''
  while (digits.length < 3 && digitOrHan(text, at + digits.length)) {
    const digit = digitAt(text, at + digits.length) ?? Number(text[at + digits.length]!.normalize('NFKC'))
    if (!(digit >= 0)) return ''
    digits += digit
  }
  const isTail = digits.length < 3 && !/[十百千万个種种厘毫公岁年.．%]/.test(text[at + digits.length] ?? '')
  return isTail ? digits : ''
}

function digitOrHan(text: string, at: number): boolean {
  return /[0-9０-９〇零一二三四五六七八九十两]/.test(text[at] ?? '')
}
