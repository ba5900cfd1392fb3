import type {Lexicon} from '../lexicon/lexicon.js'
import type {IndexBead} from '../model/bead.js'
import {type AlignOptions, alignSegments} from './align-segments.js'
import {type Texts, textsOfBead} from './bead-texts.js'
import {type LexicalSupport, lexicalSupport, sharesFigure, sharesWords} from './lexical-support.js'

/** The aligner is as sure of most beads that are right. */
const surely = 0.985
/** More of the words than these are found by chance alone. */
const shareOfChance = 0.15
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
  const others = beads.filter((_, at) => !runs.some(({from, to}) => at >= from && at < to))
  if (!runs.length || !sharesWords(others, texts, lexicon)) return beads
  const settled: IndexBead[] = []
  let done = 0
  for (const {from, to} of runs) {
    const start = Math.max(done, from - margin)
    const stretch = beads.slice(start, Math.min(beads.length, to + margin))
    const again = pairRuns(alignStretch(stretch, texts, options, costOfPair)).flatMap((run) =>
      run.some(isPair) ? alignStretch(run, texts, options, 0) : run
    )
    const isBetter = wordsFound(again, texts, lexicon) >= wordsFound(stretch, texts, lexicon)
    settled.push(...beads.slice(done, start), ...(isBetter ? again : stretch))
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
    let [to, pairs, known] = [from, 0, 0]
    for (; to < beads.length; to++) {
      const bead = beads[to]!
      if (!isPair(bead)) continue
      const support = strangeSupport(bead, texts, lexicon)
      if (!support) break
      pairs++
      known += support.known
    }
    if (pairs > 1 && known >= wordsToTell) runs.push({from, to})
    if (pairs > 0) from = to
  }
  return runs
}

/** What the words of a pair say, if that is hardly anything. */
function strangeSupport(bead: IndexBead, texts: Texts, lexicon: Lexicon): LexicalSupport | undefined {
  if (bead.confidence >= surely) return undefined
  const [en, zh] = textsOfBead(bead, texts)
  const support = lexicalSupport(en, zh, lexicon, 1)
  return support.found <= support.known * shareOfChance && !sharesFigure(en, zh) ? support : undefined
}

/** Pairs that follow each other, and null beads one by one: once these are settled, the pairs are judged as usual. */
function pairRuns(beads: ReadonlyArray<IndexBead>): IndexBead[][] {
  const runs: IndexBead[][] = []
  for (const [at, bead] of beads.entries()) {
    if (at > 0 && isPair(bead) && isPair(beads[at - 1]!)) runs.at(-1)!.push(bead)
    else runs.push([bead])
  }
  return runs
}

/** Align the sentences of some beads anew, each pair of which costs so much. */
function alignStretch(
  stretch: ReadonlyArray<IndexBead>,
  texts: Texts,
  {blocks, kinds, prior, ...options}: Omit<AlignOptions, 'embed'>,
  cost: number
): IndexBead[] {
  const en = stretch.flatMap((bead) => bead.en)
  const zh = stretch.flatMap((bead) => bead.zh)
  const pick = <T>(from: {readonly en: ReadonlyArray<T>; readonly zh: ReadonlyArray<T>}) => ({
    en: en.map((at) => from.en[at]!),
    zh: zh.map((at) => from.zh[at]!)
  })
  return alignSegments(pick(texts), {
    ...options,
    ...(kinds && {kinds: pick(kinds)}),
    blocks: blocks ? pick(blocks) : {en: en.map(() => 0), zh: zh.map(() => 0)},
    prior: (one, other) => (prior?.(one, other) ?? 0) - cost
  }).map((bead) => ({
    en: bead.en.map((at) => en[at]!),
    zh: bead.zh.map((at) => zh[at]!),
    confidence: bead.confidence
  }))
}

function wordsFound(beads: ReadonlyArray<IndexBead>, texts: Texts, lexicon: Lexicon): number {
  return beads
    .filter(isPair)
    .reduce((sum, bead) => sum + lexicalSupport(...textsOfBead(bead, texts), lexicon, 1).found, 0)
}

function isPair({en, zh}: IndexBead): boolean {
  return en.length > 0 && zh.length > 0
}
