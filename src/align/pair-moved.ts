import {type IndexBead, isNullBead} from '../model/bead.js'
import type {Language} from '../model/language.js'
import type {AlignOptions} from './align-segments.js'
import {alignSome, type Chosen} from './align-some.js'
import type {Texts} from './bead-texts.js'
import {haveWordsInCommon} from './words-in-common.js'

/** A section has a heading and a sentence or two. */
const fewest = 3
/** Sentences without a counterpart abound in a free translation; the longest runs of them may be sections. */
const mostRuns = 6
/** Of a section nearly all is translated, … */
const shareOfPaired = 0.75
/** … and the aligner is sure of it. */
const surely = 0.8

/**
 * Pair sections that stand in another place in the translation. In the order of the texts they have no counterpart; so the
 * longest runs of sentences without one are aligned with each other, and those that are sure to be translations are pairs.
 *
 * @returns
 *   The beads in the order of the English; the same when no section has moved.
 */
export function pairMoved(
  beads: ReadonlyArray<IndexBead>,
  texts: Texts,
  options: Pick<AlignOptions, 'blocks' | 'lexicon' | 'kinds'>
): ReadonlyArray<IndexBead> {
  if (!options.lexicon) return beads
  const english = longestRuns(beads, 'en')
  const pairs: IndexBead[] = []
  for (const zh of longestRuns(beads, 'zh')) {
    for (const en of english) {
      const taken = new Set(pairs.flatMap((pair) => pair.en))
      const left = en.filter((index) => !taken.has(index))
      const found = left.length < fewest ? [] : pairsOf({en: left, zh}, texts, options)
      if (!found.length) continue
      pairs.push(...found)
      break
    }
  }
  return pairs.length ? withPairs(beads, pairs) : beads
}

/** Runs of sentences that no bead pairs, the longest first. */
function longestRuns(beads: ReadonlyArray<IndexBead>, language: Language): number[][] {
  const runs: number[][] = [[]]
  for (const bead of beads) {
    if (!isNullBead(bead)) runs.push([])
    else runs.at(-1)!.push(...bead[language])
  }
  return runs
    .filter((run) => run.length >= fewest)
    .sort((a, b) => b.length - a.length)
    .slice(0, mostRuns)
}

/** The pairs of two runs, if the shorter one is a translation of a part of the other. */
function pairsOf(
  run: Chosen,
  texts: Texts,
  options: Pick<AlignOptions, 'blocks' | 'lexicon' | 'kinds'>
): IndexBead[] {
  const pairs = alignSome(run, texts, options).filter((bead) => !isNullBead(bead))
  const paired = (language: Language): number =>
    pairs.reduce((sum, bead) => sum + bead[language].length, 0) / run[language].length
  const confidence = pairs.reduce((sum, bead) => sum + bead.confidence, 0)
  const isSure =
    Math.max(paired('en'), paired('zh')) >= shareOfPaired &&
    confidence >= pairs.length * surely &&
    haveWordsInCommon(pairs, texts, options.lexicon!)
  return isSure ? pairs : []
}

function withPairs(beads: ReadonlyArray<IndexBead>, pairs: ReadonlyArray<IndexBead>): IndexBead[] {
  const pairOf = new Map(pairs.map((pair) => [pair.en[0]!, pair]))
  const english = new Set(pairs.flatMap(({en}) => en))
  const chinese = new Set(pairs.flatMap(({zh}) => zh))
  return beads.flatMap((bead): IndexBead[] => {
    if (!isNullBead(bead)) return [bead]
    const moved = bead.en.flatMap((index) => pairOf.get(index) ?? [])
    const en = bead.en.filter((index) => !english.has(index))
    const zh = bead.zh.filter((index) => !chinese.has(index))
    return en.length || zh.length ? [...moved, {...bead, en, zh}] : moved
  })
}
