import {languageHalves} from '../text/language-halves.js'
import type {LanguageRun} from '../text/script-runs.js'
import {lettersAnIdeograph, lettersAWord} from '../text/uneven.js'
import {markOfHalves} from './list-marker.js'

export type Halves = readonly [LanguageRun, LanguageRun]

/** A line, and how it may be cut into two languages. */
export interface Candidate {
  readonly separator: string
  readonly halves: Halves
}

/** How a short line may be cut into two languages, at a bar first. */
export function candidatesOf(text: string): Candidate[] {
  if (text.length > longestLine) return []
  const all = languageHalves(text).filter((halves) => isBalanced(text, halves) && !leavesBar(text, halves))
  const even = all.filter((halves) => hasBars(text, halves))
  return (even.length ? even : all)
    .map((halves) => ({halves, separator: separatorName(text.slice(halves[0].to, halves[1].from))}))
    .sort((a, b) => Number(isBar(b.separator)) - Number(isBar(a.separator)))
}

/**
 * Whether a bar stands inside a half of a line that is cut elsewhere: `City Walk 攻略 | 慢游` is a title and a site. Where
 * both halves have as many, each is a title of parts: `招聘 | 引航站 Now hiring | Pilot Station`.
 */
function leavesBar(text: string, halves: Halves): boolean {
  if (hasBars(text, halves)) return false
  const [left, right] = halves
  const between = text.slice(left.to, right.from)
  return (
    !/[/／|｜丨—-]/.test(between) &&
    /\s[|｜]\s/.test(text.slice(left.from, left.to) + text.slice(right.from, right.to))
  )
}

/** Whether both halves have bars, and as many of them. */
export function hasBars(text: string, halves: Halves): boolean {
  const [left, right] = halves.map(({from, to}) => text.slice(from, to).split(/\s[|｜]\s/).length)
  return left === right && left! > 1
}

/** A sign that is put between two texts for nothing else. */
export function isBar(separator: string): boolean {
  return /^[/／|｜—]$/.test(separator)
}

const longestLine = 200

function separatorName(separator: string): string {
  const bare = separator.trim()
  if (bare) return bare[0]!
  return separator.length > 2 || separator.includes('\t') ? 'gap' : separator ? 'space' : 'none'
}

/** Letters of English for an ideograph lie around three; half a word against a sentence is no pair. */
function isBalanced(text: string, halves: Halves): boolean {
  const [en, zh] = phrases(text, halves)
  const [, bare] = /^(?:[一二三四五六七八九十]{1,3}、|第.{1,3}[章节条]|[（(]?\d{1,2}[）).、])?\s*(.*)$/s.exec(
    zh
  )!
  // Each capital of an acronym stands for a word, unless the words are all in capitals: “凉菜 COLD DISHES”.
  const acronyms = en.match(/\b(?:\p{Lu}{2,6}|Tel|Fax|Ext)\b/gu)?.join('').length ?? 0
  const letters = en.match(/[\p{Script=Latin}\p{N}]/gu)?.length ?? 0
  // Of several glosses one is enough.
  const gloss = bare!.split(/[；;]/)[0]!
  const ideographs = gloss.match(/\p{Script=Han}|\p{Script=Latin}{3}|\p{N}/gu)?.length ?? 0
  return [letters, letters + acronyms * (lettersAWord - 1)].some(
    (count) => Math.abs(Math.log(count / Math.max(1, ideographs) / lettersAnIdeograph)) < mostUneven
  )
}

const mostUneven = 1.4

/** The English and the Chinese half, without the number of their line. */
export function phrases(text: string, [a, b]: Halves): [en: string, zh: string] {
  const left = text.slice(a.from, a.to).replace(markOfHalves, '')
  const right = text.slice(b.from, b.to)
  return a.language === 'en' ? [left, right] : [right, left]
}
