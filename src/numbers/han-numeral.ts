import {digitAt, fillerAt, maxSpelled, powerAt} from './han-characters.js'
import {isDigit, readLiteral, shift} from './literal.js'

/** A number in Chinese characters, or in digits with 万 and 亿, as it stands in a text. */
export interface HanNumeral {
  /** Offset after its last character, 多 and 余 included. */
  readonly end: number
  readonly value: number
  /** `digits` when it has digits (16.76万), `words` when it is all in characters (两万三千). */
  readonly written: 'digits' | 'words'
  /** 百万, 千亿, 十: no digit says how many. */
  readonly bare: boolean
  /** 多, 余: the number is a little larger. */
  readonly over: boolean
  /** The lower of two neighbours, 五六百: where its own digit ends, and its value. */
  readonly lower?: {readonly end: number; readonly value: number}
  /** Bounds of a vague number: 数十, 几百万, 十几. */
  readonly vague?: {readonly from: number; readonly to: number}
  /** Four digits without separators, as in a year. */
  readonly plain: boolean
  /** The power of ten that its last digits are multiplied by: 8 in 1.2亿, 12 in 1.36万亿. */
  readonly power: number
  /** How many characters count in it, separators and 多 left out. */
  readonly size: number
}

/** Which number to take where the text leaves a choice: the first or the second of 五六百, the least or most of 十几. */
type Choice = 'low' | 'high'

const noNumber: Omit<HanNumeral, 'end'> = {
  value: Number.NaN,
  written: 'words',
  bare: false,
  over: false,
  plain: false,
  power: 0,
  size: 3
}

/** What a pass over the characters found. */
interface Pass extends Omit<HanNumeral, 'lower' | 'vague'> {
  /** Where the first of two neighbours ends. */
  readonly pairEnd: number
  /** 几 was read. */
  readonly isVague: boolean
}

// From this power on a character multiplies all that stands before it (三千五百万).
const myriad = 4

/**
 * Read the number that starts at `at`.
 *
 * @returns
 *   Nothing when the characters are not a number there (亿万, 千百, 队伍, 几 without a power after it).
 */
export function readHanNumeral(text: string, at: number): HanNumeral | undefined {
  const spelled = readSpelled(text, at)
  if (spelled) return spelled
  const first = text[at]!
  if (first === '数' || first === '數' || first === '几' || first === '幾') return readSeveral(text, at)
  const high = readPlaces(text, at, 'high')
  if (!high) return undefined
  const {pairEnd, isVague, ...numeral} = high
  if (!pairEnd && !isVague) return numeral
  const low = readPlaces(text, at, 'low')!.value
  if (isVague) return {...numeral, value: low, vague: {from: low, to: high.value}}
  return {...numeral, lower: {end: pairEnd, value: low}}
}

/** Digit by digit: 二〇二四, 一九九八. */
function readSpelled(text: string, at: number): HanNumeral | undefined {
  let end = at
  let digits = ''
  while (end < text.length && digitAt(text, end) !== undefined) digits += digitAt(text, end++)
  if (digits.length < 3 || (powerAt(text, end) && digits.length === 3)) return undefined
  // 一二三产业 lists three; so short, only 二〇三 and 三六〇 are one number.
  if (digits.length === 3 && !digits.includes('0')) return {...noNumber, end}
  const value = digits.length <= maxSpelled ? Number(digits) : Number.NaN
  return {
    end,
    value,
    written: 'words',
    bare: false,
    over: false,
    plain: digits.length === 4,
    power: 0,
    size: digits.length
  }
}

/** 数十, 几百万: from two to ten times the power. */
function readSeveral(text: string, at: number): HanNumeral | undefined {
  const power = powerAt(text, at + 1) ? readPlaces(text, at + 1, 'high') : undefined
  if (!power?.bare) return undefined
  const {pairEnd, isVague, ...numeral} = power
  return {...numeral, size: power.size + 1, vague: {from: 2 * power.value, to: 10 * power.value}}
}

/** By place: 两万三千, 1.36万亿, 3,500多万, 五六百, 十几. */
function readPlaces(text: string, at: number, choice: Choice): Pass | undefined {
  let end = at
  /** What the characters from 万 on have closed, and what stands below them. */
  let total = 0
  let section = 0
  /** The digits that wait for their power. */
  let pending: number | undefined
  let written: 'digits' | 'words' = 'words'
  let last = Number.POSITIVE_INFINITY
  let greatest = 0
  let scale = 0
  let pairEnd = 0
  let isVague = false
  let [bare, over, plain, zero] = [true, false, false, false]
  let size = 0

  while (end < text.length) {
    if (isDigit(text.charCodeAt(end))) {
      if (pending !== undefined) break
      const literal = readLiteral(text, end)
      // 3亿5000万 goes on; 3万 20000 are two numbers.
      if (end > at && (last < myriad || !(literal.value < 10 ** last))) break
      if (Number.isNaN(literal.value)) return undefined
      pending = literal.value
      plain = end === at && literal.plain && literal.digits === 4
      written = 'digits'
      bare = false
      end = literal.end
      size += literal.digits + literal.decimals
      const next = afterSpaces(text, end)
      const isPadded = text[end - literal.digits] === '0' && literal.plain
      if ((powerAt(text, next) ?? 0) >= myriad && !isPadded) end = next
      continue
    }
    const decimals = written === 'words' && end > at ? decimalsAt(text, end) : ''
    if (decimals) {
      pending = Number(`${pending ?? 0}.${decimals}`)
      end += decimals.length + 1
      size += decimals.length
      continue
    }
    const digit = digitAt(text, end)
    if (digit !== undefined) {
      if (digit === 0 && pending === undefined && end > at) zero = true
      else if (pending === undefined) pending = digit
      else if (written === 'words' && !pairEnd && isPair(pending, digit)) {
        pairEnd = end
        if (choice === 'high') pending = digit
      } else break
      bare = false
      end++
      size++
      continue
    }
    const power = powerAt(text, end)
    if (power === undefined) {
      const filler = fillerAt(text, end, last)
      if (!filler) break
      end++
      if (filler === 'over') over = true
      else {
        isVague = true
        pending = choice === 'low' ? 1 : 9
      }
      // Only 万 and 亿 go on after these: 三千多万, 十几亿.
      if ((powerAt(text, end) ?? 0) < myriad) break
      continue
    }
    if (power < myriad) {
      if (written === 'digits' && startsUnit(text, end)) break
      // 万千, 千百 are idioms, 百十 a guess: no digit stands between.
      if (pending === undefined && bare && end > at) {
        if (startsUnit(text, end)) break
        return undefined
      }
      if (power >= last && last < myriad) break
      if (pending === undefined && power > 1 && end > at) break
      const tens = text[end] === '廿' ? 2 : text[end] === '卅' ? 3 : 1
      if (tens > 1) bare = false
      section += shift(pending ?? tens, power)
    } else {
      const waiting = section + (pending ?? 0)
      if (power > greatest) total = shift(end === at ? 1 : total + waiting, power)
      else if (waiting) total += shift(waiting, power)
      else if (bare) return undefined
      else break
      greatest = power
      section = 0
    }
    scale = pending === undefined ? scale + power : power
    pending = undefined
    plain = false
    zero = false
    last = power
    end++
    size++
  }
  if (size === 0) return undefined
  // 三千五 is 3500: a last digit right after a power counts in the next lower place.
  const isShort =
    pending !== undefined &&
    pending < 10 &&
    Number.isInteger(pending) &&
    last > 1 &&
    last < Number.POSITIVE_INFINITY &&
    !zero &&
    !isVague
  const value = total + section + (isShort ? shift(pending!, last - 1) : (pending ?? 0))
  return {end, value, written, bare, over, plain, power: scale, size, pairEnd, isVague}
}

/** The digits behind 点 in 三点五; 三点五十分 is a time. */
function decimalsAt(text: string, at: number): string {
  if (text[at] !== '点' && text[at] !== '點') return ''
  // 像九点一样规律
  if (/^一[样樣般起直下]/.test(text.slice(at + 1, at + 3))) return ''
  let decimals = ''
  while (decimals.length < maxSpelled && digitAt(text, at + 1 + decimals.length) !== undefined) {
    decimals += digitAt(text, at + 1 + decimals.length)
  }
  return '十分刻'.includes(text[at + 1 + decimals.length] || ' ') ? '' : decimals
}

/** 千米, 千瓦: here 千 belongs to the unit. */
function startsUnit(text: string, at: number): boolean {
  return text[at] === '千' && '米克瓦卡伏赫帕焦'.includes(text[at + 1] || ' ')
}

/** Two digits that bound a guess: 五六, 三五. */
function isPair(first: number, second: number): boolean {
  return first > 0 && (second === first + 1 || (first === 3 && second === 5))
}

/** The offset after at most two spaces. */
function afterSpaces(text: string, at: number): number {
  let end = at
  while (end < at + 2 && text[end] === ' ') end++
  return end
}
