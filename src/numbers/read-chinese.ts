import {chineseApproximation, chineseChange} from './chinese-context.js'
import {type ChineseKind, chineseKind} from './chinese-kinds.js'
import {chineseNameAt} from './chinese-names.js'
import {codeEnd} from './codes.js'
import {powerSuffixes} from './english-words.js'
import {startsHanNumeral} from './han-characters.js'
import {type HanNumeral, readHanNumeral} from './han-numeral.js'
import {isDigit, readLiteral, shift} from './literal.js'
import {readClock, readNumericDate} from './numeric-dates.js'
import {readNumericFraction} from './numeric-fractions.js'
import {type Draft, draft, keep} from './quantity.js'
import {chineseDayHalf} from './time-of-day.js'
import {chineseUnitAt, currencyBefore} from './unit-names.js'

const half = '半'.charCodeAt(0)
// 翻番 and 倍增 double; 减半 halves; 百分百 is all.
const words: ReadonlyArray<readonly [string, 'multiple' | 'percent' | 'fraction', number]> = [
  ['翻番', 'multiple', 2],
  ['倍增', 'multiple', 2],
  ['减半', 'multiple', 0.5],
  ['半数', 'fraction', 0.5],
  ['半价', 'fraction', 0.5],
  ['百分百', 'percent', 100]
]
const firstOfWords = new Set(words.map(([word]) => word[0]))
const plan =
  /^[一二三四五六七八九十]{1,3}(?=五["”’」』]?(?:规划|规劃|規劃|计划|時期|时期|期间|期間|末|以来|以來|开局|收官))五|^[二三四五六七八九十]{1,2}五(?=[”"’」』])/
// From the opening quote to 规划 and the like.
const planReach = 9

/** The quantities of a Chinese text, in order. */
export function readChinese(text: string): Draft[] {
  const drafts: Draft[] = []
  let from = 0
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (!startsHanNumeral(code) && !startsWord(code) && !isSunday(text, at, code)) {
      at++
      continue
    }
    const count = drafts.length
    const next = readAt(text, at, from, drafts)
    // An idle 一 or 零 stays free for what follows: 一半, 零下.
    if (drafts.length > count || next > at + 1) from = next
    at = next
  }
  return drafts
}

/** 周三, 星期三, 礼拜三, but not 每周三次. */
function readWeekday(text: string, at: number, from: number): Draft | undefined {
  const value = weekdays.indexOf(text[at]!) + 1
  const before = value ? weekBefore.exec(text.slice(Math.max(0, at - 3), at)) : null
  if (!before || afterWeekday.test(text[at + 1] ?? '') || at - before[1]!.length < from) return undefined
  return draft(text, at - before[1]!.length, at + 1, 'weekday', value, 'words')
}

/** 周日: its day is no numeral. */
function isSunday(text: string, at: number, code: number): boolean {
  return code === sun && /[周週期拜]/.test(text[at - 1] ?? '')
}

const sun = '日'.charCodeAt(0)
const weekdays = '一二三四五六日'
const weekBefore = /(?:^|[^一二两三四五六七八九十几数\d])(星期|礼拜|[周週])$/u
const afterWeekday = /[均一二三四五六七八九十百千万个個天次日年场節节件人名种條条遍回元]/u

/** 10:30, 下午2:05. */
function readChineseClock(text: string, at: number): Draft | undefined {
  return readClock(text, at, (_, hours) => chineseDayHalf(text.slice(Math.max(0, at - 3), at), hours))
}

function startsWord(code: number): boolean {
  return code === half || code === 0x7ffb || code === 0x500d || code === 0x51cf
}

/** 翻番, 百分百. */
function readFixed(text: string, at: number): Draft | undefined {
  if (!firstOfWords.has(text[at]!)) return undefined
  const word = words.find(([word]) => text.startsWith(word, at))
  return word && draft(text, at, at + word[0].length, word[1], word[2], 'words')
}

/** Read what starts at `at` into `drafts`; nothing before `from` is free any more. Returns where to go on. */
function readAt(text: string, at: number, from: number, drafts: Draft[]): number {
  const isNumber = isDigit(text.charCodeAt(at))
  if (isNumber) {
    const code = codeEnd(text, at)
    if (code) return code
    // “Hexadecimal” has no figure.
    const base = /^\d\d? ?进制/.exec(text.slice(at, at + 6))
    if (base) return at + base[0].length
    const date = readNumericDate(text, at)
    const clock = date.length ? undefined : (readChineseClock(text, at) ?? readNumericFraction(text, at))
    drafts.push(...date, ...(clock ? [clock] : []))
    const last = clock ?? date.at(-1)
    if (last) return last.end
  } else {
    const weekday = readWeekday(text, at, from)
    if (weekday) return keep(drafts, weekday)
    const name = text[at - 1] === '第' ? undefined : chineseNameAt(text, at, from)
    if (name) return name
    const whole = readFixed(text, at)
    if (whole) return keep(drafts, whole)
    if (text.charCodeAt(at) === half) return readHalf(text, at, from, drafts)
    const five = readPlan(text, at)
    if (five) return keep(drafts, five)
  }
  const numeral = readHanNumeral(text, at)
  if (!numeral) return isNumber ? readLiteral(text, at).end : at + 1
  if (!Number.isFinite(numeral.value)) return numeral.end
  const kind = chineseKind(text, at, numeral)
  drafts.push(...build(text, at, from, numeral, kind))
  return kind.end
}

/** The quantity of a numeral and what stands around it; two for a pair such as 五六百; none for an idle 一 or 百. */
function build(text: string, at: number, from: number, numeral: HanNumeral, kind: ChineseKind): Draft[] {
  const start = startOf(text, at, from, kind)
  const {approximation, edge} = chineseApproximation(text, start.at, kind.end)
  const upTo =
    numeral.bare && text[at - 1] === '上' && !'以网路线天地海街身事史晚早'.includes(text[at - 2] || ' ')
  if (upTo) start.at--
  const isBare = numeral.bare && numeral.size === 1 && numeral.power > 1
  // 每千人, 每万元: as many as that.
  const isRate = text[at - 1] === '每'
  if (isBare && !isRate && !upTo && !numeral.over && !approximation && kind.kind === 'cardinal' && !kind.unit)
    return []
  if (isIdle(numeral) && kind.kind === 'cardinal' && !kind.unit) return []
  const unit = kind.unit ?? start.unit
  const change = chineseChange(text, edge)
  const value = (number: number) => start.sign * timesValue(kind, change, number)
  const quantity = draft(text, start.at, kind.end, kind.kind, value(numeral.value), numeral.written)
  const also = kind.also?.(numeral.value)
  if (also?.length) quantity.also = also
  const scaled = unit ? undefined : scaledBySuffix(text, kind.end, numeral)
  if (scaled !== undefined) {
    quantity.also = [quantity.value]
    quantity.value = value(scaled)
  }
  if (numeral.power && kind.kind === 'cardinal') quantity.scale = numeral.power
  if (unit) quantity.unit = unit
  const about = numeral.over || kind.over ? 'over' : approximation
  if (about) quantity.approximation = about
  if (change) quantity.change = change
  if (numeral.vague) quantity.vague = {from: value(numeral.vague.from), to: value(numeral.vague.to)}
  else if (upTo) quantity.vague = {from: numeral.value, to: 10 * numeral.value}
  if (!numeral.lower) return [quantity]
  const {lower} = numeral
  return [
    {
      ...quantity,
      end: lower.end,
      text: text.slice(start.at, lower.end),
      value: value(lower.value),
      bound: 'lower'
    },
    {...quantity, start: lower.end, text: text.slice(lower.end, kind.end), bound: 'upper'}
  ]
}

/** 20256k: a thousand times as much, if the letter is no unit. */
function scaledBySuffix(text: string, end: number, numeral: HanNumeral): number | undefined {
  const suffix = /^[kKM](?![A-Za-z\d])/.exec(text.slice(end, end + 2))?.[0]
  const power = suffix && numeral.end === end && numeral.written === 'digits' && powerSuffixes.get(suffix)
  return power ? shift(numeral.value, power) : undefined
}

/** 增长两倍 is three times as much; 增长到两倍 and 是两倍 are two times. */
function timesValue(kind: ChineseKind, change: Draft['change'], number: number): number {
  const value = kind.value(number)
  const isBy = kind.kind === 'multiple' && change?.direction === 'up' && change.mode !== 'to'
  return isBy && !Number.isNaN(value) ? value + 1 : value
}

/** Where a figure starts with what belongs to it: 第, a currency, a sign. */
function startOf(
  text: string,
  at: number,
  from: number,
  kind: ChineseKind
): {at: number; sign: 1 | -1; unit?: 'yuan' | NonNullable<Draft['unit']>} {
  if (from >= at) return {at, sign: 1}
  const previous = text[at - 1] ?? ''
  if (previous === '第') return {at: at - 1, sign: 1}
  const double = kind.kind === 'multiple' ? /翻了?$/.exec(text.slice(Math.max(0, at - 2), at)) : null
  if (double && at - double[0].length >= from) return {at: at - double[0].length, sign: 1}
  if (text.startsWith('公元前', at - 3) && kind.kind === 'year' && at - 3 >= from)
    return {at: at - 3, sign: -1}
  if (text.startsWith('零下', at - 2) && at - 2 >= from) return {at: at - 2, sign: -1}
  if (previous === '负' || previous === '負')
    return {at: at - 1, sign: /[正税欠担抱肩背胜重减自辜債债]/.test(text[at - 2] ?? '') ? 1 : -1}
  const isMinus = (previous === '-' || previous === '−' || previous === '－') && isDigit(text.charCodeAt(at))
  // Behind another figure it is a dash, or takes away: 5-6%, 4GiB -1 byte.
  if (isMinus && (at === 1 || from < at - 1) && !isAmidSum.test(text.slice(Math.max(0, at - 8), at - 1)))
    return {at: at - 1, sign: -1}
  const currency = currencyBefore(text, at)
  return currency && currency.edge >= from ? {at: currency.edge, sign: 1, unit: currency.unit} : {at, sign: 1}
}

/** A lone 一, 零 or 〇 counts nothing by itself. */
function isIdle(numeral: HanNumeral): boolean {
  return numeral.written === 'words' && numeral.size === 1 && numeral.value < 2
}

/** 上半年, 半年, 半小时, 一半 (read at 半), 过半. */
function readHalf(text: string, at: number, from: number, drafts: Draft[]): number {
  // 第一半, 千一半: the character before belongs to another figure.
  const previous = from < at ? text[at - 1]! : ''
  if (text[at + 1] === '年' && (previous === '上' || previous === '下')) {
    drafts.push(draft(text, at - 1, at + 2, 'half-year', previous === '上' ? 1 : 2, 'words'))
    return at + 2
  }
  if (previous === '一' && text[at + 1] !== '导') {
    drafts.push(draft(text, at - 1, at + 1, 'fraction', 0.5, 'words'))
    return at + 1
  }
  const measure = text[at + 1] === '个' ? at + 2 : at + 1
  const unit = text.startsWith('个月', at + 1)
    ? ({unit: 'month', edge: at + 3} as const)
    : chineseUnitAt(text, measure)
  if (unit && /^(?:year|month|hour|day|century)$/.test(unit.unit)) {
    drafts.push({...draft(text, at, unit.edge, 'cardinal', 0.5, 'words'), unit: unit.unit})
    return unit.edge
  }
  if (text[at + 1] === '个' || text[at + 1] === '個') {
    return keep(drafts, draft(text, at, at + 2, 'fraction', 0.5, 'words'))
  }
  return at + 1
}

/** “十四五”, 十四五规划. */
function readPlan(text: string, at: number): Draft | undefined {
  const words = text.slice(at, at + planReach)
  const match = words.includes('五', 1) ? plan.exec(words) : undefined
  if (!match) return undefined
  const isQuoted = /[“"‘「『]/.test(text[at - 1] ?? '')
  if (!isQuoted && /["”’」』]/.test(text[at + match[0].length] ?? '')) return undefined
  const number = readHanNumeral(match[0].slice(0, -1), 0)
  if (!number || number.end !== match[0].length - 1) return undefined
  return draft(text, at, at + match[0].length, 'plan', number.value, 'words')
}

const isAmidSum = /[A-Za-z0-9\])）%℃°]$|\d[A-Za-z]{0,5} $/
