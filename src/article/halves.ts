import type {BlockKind} from '../model/block.js'
import type {PhraseJudge} from '../model/phrase-judge.js'
import {type LanguageRun, languageHalves} from '../text/language-runs.js'

export type Halves = readonly [LanguageRun, LanguageRun]

/** A line, and how it may be cut into two languages. */
interface Candidate {
  readonly separator: string
  readonly halves: Halves
}

/** How many lines must be cut the same way before the article is taken to mean it. */
const linesOfHabit = 3

/**
 * Decide which short lines of an article hold a text and its translation.
 *
 * A single line is doubtful (“Kubernetes 集群” is one text, “Overview 概述” two). What settles it is the lexicon, a
 * separator that is there for the purpose, or the habit of the article: most short lines with both scripts are
 * cut by the same separator.
 */
export function chooseHalves(
  lines: ReadonlyArray<{readonly text: string; readonly kind: BlockKind}>,
  judge: PhraseJudge
): Array<Halves | undefined> {
  const candidates = lines.map(({text}) => candidatesOf(text))
  const habits = new Map<string, number>()
  for (const of of candidates) {
    for (const separator of new Set(of.map((one) => one.separator)))
      habits.set(separator, (habits.get(separator) ?? 0) + 1)
  }
  return lines.map(({text, kind}, index) => {
    const all = candidates[index]!
    const judged = all.map((one) => judge(...phrases(text, one.halves)))
    const supported = all.find((_, at) => judged[at] === true)
    if (supported) return supported.halves
    const habitual = all.find(
      ({separator}, at) =>
        judged[at] !== false &&
        habits.get(separator)! >= linesOfHabit &&
        habits.get(separator)! * 2 > candidates.length
    )
    if (habitual) return habitual.halves
    const meant = all.find(({separator}) => isMeant(separator, kind))
    return meant?.halves
  })
}

/** A bar, slash or dash between two scripts is put there to part them; a comma or a space may be anything. */
function isMeant(separator: string, kind: BlockKind): boolean {
  if (/^[/|｜—]+$/.test(separator)) return true
  return kind === 'heading' ? separator === '-' : separator === 'gap'
}

function candidatesOf(text: string): Candidate[] {
  if (text.length > longestLine) return []
  return languageHalves(text)
    .filter((halves) => isBalanced(text, halves))
    .map((halves) => ({halves, separator: separatorName(text.slice(halves[0].to, halves[1].from))}))
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
  const letters = en.match(/[\p{Script=Latin}\p{N}]/gu)?.length ?? 0
  const ideographs = zh.match(/\p{Script=Han}|\p{Script=Latin}{3}|\p{N}/gu)?.length ?? 0
  const ratio = Math.log(letters / Math.max(1, ideographs) / lettersAnIdeograph)
  return Math.abs(ratio) < mostUneven
}

const lettersAnIdeograph = 3.4
const mostUneven = 1.4

function phrases(text: string, [a, b]: Halves): [en: string, zh: string] {
  const left = text.slice(a.from, a.to)
  const right = text.slice(b.from, b.to)
  return a.language === 'en' ? [left, right] : [right, left]
}
