import {isDigit} from './literal.js'

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  兩: 2,
  贰: 2,
  貳: 2,
  三: 3,
  叁: 3,
  叄: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9
}

/** Characters for powers of ten, by the power. */
const powers: Readonly<Record<string, number>> = {
  十: 1,
  拾: 1,
  廿: 1,
  卅: 1,
  百: 2,
  佰: 2,
  千: 3,
  仟: 3,
  万: 4,
  萬: 4,
  亿: 8,
  億: 8,
  兆: 12
}

const digitOf = byCode(digits)
const powerOf = byCode(powers)
// These stand in words too (队伍, 大陆, 收拾): only next to another formal numeral do they count.
const formalOnly = new Set('伍陆陸拾')
const formal = new Set('零壹贰貳叁叄肆伍陆陸柒捌玖拾佰仟万萬亿億')
const starters = new Set(
  [...Object.keys(digits), ...Object.keys(powers), ...'数數几幾'].map((character) => character.charCodeAt(0))
)

/** A number that is spelled digit by digit has at most so many: longer runs are no number. */
export const maxSpelled = 24

/** Whether a number in Chinese may start with this UTF-16 code unit. */
export function startsHanNumeral(code: number): boolean {
  return code < 0x3007 ? isDigit(code) : starters.has(code) || isDigit(code)
}

/** The digit that a character stands for; the formal ones only in formal company. */
export function digitAt(text: string, at: number): number | undefined {
  const digit = digitOf.get(text.charCodeAt(at))
  return digit !== undefined && isInCompany(text, at) ? digit : undefined
}

/** The power of ten that a character stands for. */
export function powerAt(text: string, at: number): number | undefined {
  const power = powerOf.get(text.charCodeAt(at))
  if (power === undefined || !isInCompany(text, at)) return undefined
  // 兆瓦 is a megawatt, 兆字节 a megabyte.
  return text[at] === '兆' && /[瓦字比赫帕欧焦]/.test(text[at + 1] ?? '') ? undefined : power
}

/** What 多, 余, 来 (`over`) or 几 (`some`) does to a number before it that ends in a power of ten. */
export function fillerAt(text: string, at: number, power: number): 'over' | 'some' | undefined {
  const character = text[at]!
  const next = text[at + 1] ?? ''
  if (character === '多' || character === '余' || character === '餘') {
    return next && '边邊样樣元媒党黨极極额額款'.includes(next) ? undefined : 'over'
  }
  if (!Number.isFinite(power)) return undefined
  if (character === '来' || character === '來') {
    return power <= 2 && next && !'自到说說源往的,，。、；'.includes(next) ? 'over' : undefined
  }
  return character === '几' || character === '幾' ? 'some' : undefined
}

function isInCompany(text: string, at: number): boolean {
  return !formalOnly.has(text[at]!) || formal.has(text[at + 1] ?? '') || formal.has(text[at - 1] ?? '')
}

function byCode(table: Readonly<Record<string, number>>): ReadonlyMap<number, number> {
  return new Map(Object.entries(table).map(([character, value]) => [character.charCodeAt(0), value]))
}
