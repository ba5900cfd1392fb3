import type {Lexicon} from '../lexicon/lexicon.js'
import {type IndexBead, isNullBead} from '../model/bead.js'
import type {AlignOptions} from './align-segments.js'
import {alignSome, sentencesOf} from './align-some.js'
import {type Texts, textsOfBead} from './bead-texts.js'
import {shareOfChance, strangeWords} from './lexical-support.js'
import {areLiteral, supportOf} from './words-in-common.js'

/** The aligner is as sure of most beads that are right. */
const surely = 0.985
/** Words that nothing is found of, in two pairs or more, before a stretch is aligned again. */
const wordsToTell = 8
/** Beads to either side of such pairs that are aligned again with them. */
const margin = 2
/** What each bead has to bring in beside its usual score: as much as a sentence left alone costs, or nearly. */
const costOfPair = 4

/**
 * Align stretches again whose pairs have no word in common. Where a section was replaced by another of the same shape, the
 * shape speaks for pairs, and the words against them: in such a stretch it costs less to leave sentences alone.
 *
 * @param beads
 *   Beads in the order of the texts.
 * @returns
 *   The beads, those of a stretch replaced where as many words are found as before.
 */
export function realignStrangers(
  beads: ReadonlyArray<IndexBead>,
  texts: Texts,
  options: Omit<AlignOptions, 'embed'>
): ReadonlyArray<IndexBead> {
  const {lexicon} = options
  if (!lexicon) return beads
  const runs = strangeRuns(beads, texts, lexicon)
  if (!runs.length) return beads
  const strange = new Set(runs.flatMap(({from, to}) => beads.slice(from, to)))
  const others = beads.filter((bead) => !strange.has(bead))
  if (!areLiteral(others, texts, lexicon)) return beads
  const wordsFound = (some: ReadonlyArray<IndexBead>): number =>
    supportOf(
      some.filter((bead) => !isNullBead(bead)),
      texts,
      lexicon,
      1
    ).found
  const settled: IndexBead[] = []
  let done = 0
  for (const {from, to} of runs) {
    const start = Math.max(done, from - margin)
    const stretch = beads.slice(start, Math.min(beads.length, to + margin))
    const again = alignDearly(stretch, texts, options)
    const isBetter = wordsFound(again) >= wordsFound(stretch)
    settled.push(...beads.slice(done, start), ...(isBetter ? judgeAnew(again, texts, options) : stretch))
    done = start + stretch.length
  }
  return [...settled, ...beads.slice(done)]
}

interface Run {
  readonly from: number
  readonly to: number
}

/** Pairs in a row, two or more, that the aligner is not quite sure of, and whose words are not found. */
function strangeRuns(beads: ReadonlyArray<IndexBead>, texts: Texts, lexicon: Lexicon): Run[] {
  const runs: Run[] = []
  for (let from = 0; from < beads.length; from++) {
    let [to, pairs, words] = [from, 0, 0]
    for (; to < beads.length; to++) {
      const bead = beads[to]!
      if (isNullBead(bead)) continue
      const strange =
        bead.confidence < surely
          ? strangeWords(...textsOfBead(bead, texts), lexicon, shareOfChance)
          : undefined
      if (strange === undefined) break
      pairs++
      words += strange
    }
    if (pairs > 1 && words >= wordsToTell) runs.push({from, to})
    from = to
  }
  return runs
}

/** Align the sentences of some beads anew, each pair at a cost. */
function alignDearly(
  stretch: ReadonlyArray<IndexBead>,
  texts: Texts,
  options: Omit<AlignOptions, 'embed'>
): IndexBead[] {
  const {prior, blocks} = options
  return alignSome(sentencesOf(stretch), texts, {
    ...options,
    blocks: blocks ?? {en: texts.en.map(() => 0), zh: texts.zh.map(() => 0)},
    prior: (en, zh) => (prior?.(en, zh) ?? 0) - costOfPair
  })
}

/** Once it is settled what stands alone, the aligner may be as sure of the pairs between as it is without the cost. */
function judgeAnew(
  beads: ReadonlyArray<IndexBead>,
  texts: Texts,
  options: Omit<AlignOptions, 'embed'>
): IndexBead[] {
  return runsOfPairs(beads).flatMap((run) => {
    if (run.some(isNullBead)) return run
    const usual = new Map(
      alignSome(sentencesOf(run), texts, options).map((bead) => [keyOf(bead), bead.confidence])
    )
    return run.map((bead) => ({...bead, confidence: usual.get(keyOf(bead)) ?? bead.confidence}))
  })
}

/** Pairs that follow each other, and null beads one by one. */
function runsOfPairs(beads: ReadonlyArray<IndexBead>): IndexBead[][] {
  const runs: IndexBead[][] = []
  for (const [at, bead] of beads.entries()) {
    if (at > 0 && !isNullBead(bead) && !isNullBead(beads[at - 1]!)) runs.at(-1)!.push(bead)
    else runs.push([bead])
  }
  return runs
}

function keyOf({en, zh}: IndexBead): string {
  return `${en.join()} ${zh.join()}`
}
