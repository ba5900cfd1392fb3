import {isDigit} from './literal.js'
import {type UnitName, units} from './units.js'

/** A unit as it stands in a text. */
export interface FoundUnit {
  readonly unit: UnitName
  /** Offset of its far side: its end behind a number, its start before one. */
  readonly edge: number
}

// What may not follow a unit of one character: the word means something else then (元旦, 天津, 升级).
const otherWords: Readonly<Record<string, string>> = {
  元: '旦宵素年首件老谋宇数',
  米: '饭粒兰奇面粉',
  克: '服制己里林隆拉扣',
  升: '级級格学温值起',
  天: '津空然下才气堂文桥平',
  周: '边末恩转期易刊',
  年: '轻',
  磅: '礴',
  桶: '装'
}

const symbols: ReadonlyArray<readonly [string, UnitName]> = [
  ['US$', 'dollar'],
  ['HK$', 'hong-kong-dollar'],
  ['$', 'dollar'],
  ['＄', 'dollar'],
  ['USD', 'dollar'],
  ['RMB¥', 'yuan'],
  ['RMB', 'yuan'],
  ['CNY', 'yuan'],
  ['¥', 'yuan'],
  ['￥', 'yuan'],
  ['人民币', 'yuan'],
  ['€', 'euro'],
  ['EUR', 'euro'],
  ['£', 'pound'],
  ['GBP', 'pound']
]

const chinese = new Map<string, Array<readonly [string, UnitName]>>()
const english = new Map<string, UnitName>()
const short = new Map<string, UnitName>()
let longest = 0

for (const unit of Object.keys(units) as UnitName[]) {
  const row: {zh: string; en: string; short?: string} = units[unit]
  for (const name of row.zh.split(' ')) {
    const list = chinese.get(name[0]!) ?? []
    chinese.set(
      name[0]!,
      [...list, [name, unit] as const].sort(([a], [b]) => b.length - a.length)
    )
  }
  for (const name of row.en.split(',')) {
    for (const form of [name, `${name}s`]) {
      english.set(form, unit)
      longest = Math.max(longest, form.length)
    }
  }
  for (const name of row.short?.split(' ') ?? []) short.set(name, unit)
}

/** The Chinese unit that starts at an offset. */
export function chineseUnitAt(text: string, at: number): FoundUnit | undefined {
  for (const [name, unit] of chinese.get(text[at] ?? '') ?? []) {
    if (!text.startsWith(name, at)) continue
    const edge = at + name.length
    if (name.length === 1 && otherWords[name]?.includes(text[edge] ?? ' ')) return undefined
    return {unit, edge}
  }
  return undefined
}

/** The unit behind an English number that ends at an offset; a space or hyphen may stand between. */
export function englishUnitAt(text: string, at: number): FoundUnit | undefined {
  const gap = isGap(text.charCodeAt(at)) ? at + 1 : at
  const start =
    gap > at
      ? gap +
        (/^(?:more|further|additional|extra) /.exec(text.slice(gap, gap + longestMore))?.[0].length ?? 0)
      : gap
  let end = start
  const ends: number[] = []
  while (end - start <= longest && ends.length < 3) {
    while (isLetter(text.charCodeAt(end)) || (text[end] === '.' && text[end - 1] === 'U')) end++
    if (end === start) break
    ends.push(end)
    if (!isGap(text.charCodeAt(end)) || !isLetter(text.charCodeAt(end + 1))) break
    end++
  }
  for (const edge of ends.reverse()) {
    const name = text.slice(start, edge).toLowerCase().replace('-', ' ')
    const unit = english.get(name) ?? english.get(name.replace(' ', '-'))
    if (unit) return {unit, edge}
  }
  return shortUnitAt(text, start)
}

/** “additional ” */
const longestMore = 11

/** An abbreviated unit that starts at an offset: km, kWh, m². */
export function shortUnitAt(text: string, at: number): FoundUnit | undefined {
  let end = at
  while (end < at + 5 && /[A-Za-zμ²³℃℉°/]/.test(text[end] ?? '')) end++
  if (text[end] === '2' || text[end] === '3') end++
  const unit = short.get(text.slice(at, end))
  return unit && !isDigit(text.charCodeAt(end)) && !isLetter(text.charCodeAt(end))
    ? {unit, edge: end}
    : undefined
}

/** The sign or code of a currency right before an offset. */
export function currencyBefore(text: string, at: number): FoundUnit | undefined {
  const from = text[at - 1] === ' ' ? at - 1 : at
  for (const [name, unit] of symbols) {
    const edge = from - name.length
    if (
      edge >= 0 &&
      text.startsWith(name, edge) &&
      !(isLetter(name.charCodeAt(0)) && isLetter(text.charCodeAt(edge - 1)))
    ) {
      return {unit, edge}
    }
  }
  return undefined
}

function isGap(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0xa0 || code === 0x2011
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}
