import type {Language} from '../model/language.js'
import {shift} from './literal.js'
import type {Draft} from './quantity.js'

// What stands between the bounds of a range, and between the members of a list.
const dashes = /^\s?(?:-|–|—|－|~|～|〜|－|至|到|to|through|or|或)\s?$/
const lists = /^\s?(?:,|、|，|和|及|与|and|, and)\s?$/
// The longest of them, “ through ”.
const reach = 9

/** Mark the bounds of ranges, and give the first what is written once, at the last: 10～20万, 9.8 to 7.5 percent. */
export function joinRanges(text: string, drafts: Draft[], language: Language): Draft[] {
  // From the end, so that a list hands on what its last member says.
  for (let index = drafts.length - 2; index >= 0; index--) {
    const first = drafts[index]!
    const second = drafts[index + 1]!
    const gap = second.start - first.end
    if (gap < 1 || gap > reach) continue
    const between = text.slice(first.end, second.start)
    const isBetween =
      between === ' and ' && /\bbetween $/i.test(text.slice(Math.max(0, first.start - 8), first.start))
    if (dashes.test(between) || isBetween) join(text, first, second, language)
    else if (lists.test(between) && first.written === 'digits') share(first, second)
  }
  return drafts
}

function join(text: string, first: Draft, second: Draft, language: Language): void {
  const {kind: before} = first
  if (isShortYear(text, first, second)) {
    second.also = [second.value]
    second.value += first.value - (first.value % 100)
    first.kind = second.kind = 'year'
  }
  share(first, second)
  // A day of 3月15日-18日, or of March 15–18, gives its kind to the other.
  if (before === 'day' && second.kind === 'cardinal' && !second.unit && second.value <= 31)
    second.kind = 'day'
  const isChange =
    language === 'en' && /\bto\b/.test(text.slice(first.end, second.start)) && second.value < first.value
  if (isChange || first.kind !== second.kind || first.value > second.value) return
  first.bound = 'lower'
  second.bound = 'upper'
}

/** 1866–67, 2008—09 */
function isShortYear(text: string, first: Draft, second: Draft): boolean {
  const isYear =
    first.kind === 'year' || (first.kind === 'cardinal' && !first.unit && /^(?:1\d|20)\d\d$/.test(first.text))
  const isDash = /^[-–—－]$/.test(text.slice(first.end, second.start))
  return isYear && isDash && second.kind === 'cardinal' && !second.unit && /^\d\d$/.test(second.text)
}

/** Hand the unit, kind and power of ten of the second to a first that has none. */
function share(first: Draft, second: Draft): void {
  if (first.kind !== 'cardinal' || first.unit) return
  const isPlain = second.kind === 'cardinal' && !second.unit
  if (!first.scale && second.scale && first.written === second.written && first.value < 10 ** 4) {
    const scaled = shift(first.value, second.scale)
    // 10～20万: the first counts in 万 too, unless it would be the larger then.
    if (scaled <= second.value * 10) {
      first.also = [first.value]
      first.value = scaled
    }
  }
  if (isPlain) return
  // 三到四成
  if (second.text.includes('成') && second.kind === 'percent' && first.value <= 10) first.value *= 10
  if (second.unit) first.unit = second.unit
  if (second.kind === 'year' && /^[12]\d{3}$/.test(first.text)) first.kind = 'year'
  const isShared = ['percent', 'percentage-point', 'month', 'multiple', 'quarter', 'day'].includes(
    second.kind
  )
  if (isShared && first.written === second.written) first.kind = second.kind
}
