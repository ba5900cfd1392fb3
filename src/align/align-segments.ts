import type {Lexicon} from '../lexicon/lexicon.js'
import type {IndexBead} from '../model/bead.js'
import {gatherEvidence, prepareTexts} from './evidence.js'
import {findBand} from './find-band.js'
import {buildLattice} from './lattice.js'
import {beadPosterior, sumPaths} from './posteriors.js'
import type {Structure} from './structure.js'
import {bestPath} from './viterbi.js'
import {defaultWeights, type Weights, weightVector} from './weights.js'

export interface AlignOptions {
  /** The bilingual lexicon (`loadLexicon()`); without one the aligner goes by length, figures, names and marks. */
  readonly lexicon?: Lexicon
  /** Number of the block each sentence stands in, non-decreasing. Beads never cross a block. */
  readonly blocks?: {readonly en: ReadonlyArray<number>; readonly zh: ReadonlyArray<number>}
  /**
   * Log-odds, from the layout of the article, that an English and a Chinese block are translations of each other,
   * added to the score of every bead between them; -Infinity forbids. Takes blocks.
   */
  readonly prior?: (enBlock: number, zhBlock: number) => number
  /** What each sentence stands in: `heading`, `item`, `paragraph` …; unlike kinds speak against a bead. */
  readonly kinds?: {readonly en: ReadonlyArray<string>; readonly zh: ReadonlyArray<string>}
  /** Other weights than those that `npm run train` made. */
  readonly weights?: Weights
}

/**
 * Align two lists of sentences that are translations of each other.
 *
 * @param texts
 *   The sentences of each language, in order.
 * @returns
 *   Beads in order; together they hold every index of both lists exactly once. The confidence of a bead is its
 *   probability, that of a null bead the probability that its sentence has no translation.
 * @throws {TypeError}
 *   When a text is not a list of strings.
 * @throws {RangeError}
 *   When blocks or kinds are not as many as sentences, or the numbers of blocks decrease.
 */
export function alignSegments(
  texts: {readonly en: ReadonlyArray<string>; readonly zh: ReadonlyArray<string>},
  options: AlignOptions = {}
): IndexBead[] {
  assertTexts(texts)
  const structure = readStructure(texts, options)
  const prepared = prepareTexts(texts, options.lexicon)
  const band = findBand(prepared, structure)
  const source = {texts: prepared, evidence: gatherEvidence(prepared, band, structure), structure}
  const weights = (options.weights ?? defaultWeights)[options.lexicon ? 'lexicon' : 'bare']
  const lattice = buildLattice(source, band, weightVector(weights))
  const sums = sumPaths(lattice)
  return bestPath(lattice).map((bead) => ({
    en: range(bead.i, bead.en),
    zh: range(bead.j, bead.zh),
    confidence: Math.min(1, beadPosterior(lattice, sums, bead))
  }))
}

function range(first: number, count: number): number[] {
  return Array.from({length: count}, (_, index) => first + index)
}

function assertTexts(texts: {readonly en: unknown; readonly zh: unknown}): void {
  for (const side of ['en', 'zh'] as const) {
    const list = texts?.[side]
    if (!Array.isArray(list))
      throw new TypeError(`Unexpected \`${side}\` \`${String(list)}\`, expected a list of strings`)
    const odd = list.findIndex((text) => typeof text !== 'string')
    if (odd >= 0)
      throw new TypeError(`Unexpected \`${side}[${odd}]\` \`${String(list[odd])}\`, expected a string`)
  }
}

function readStructure(
  texts: {readonly en: ReadonlyArray<string>; readonly zh: ReadonlyArray<string>},
  {blocks, kinds, prior}: AlignOptions
): Structure {
  for (const side of ['en', 'zh'] as const) {
    for (const [name, list] of Object.entries({blocks: blocks?.[side], kinds: kinds?.[side]})) {
      if (list && list.length !== texts[side].length) {
        throw new RangeError(
          `Unexpected ${list.length} \`${name}.${side}\`, expected ${texts[side].length}: one for each sentence`
        )
      }
    }
    const falls =
      blocks?.[side].findIndex((block, index, list) => index > 0 && block < list[index - 1]!) ?? -1
    if (falls >= 0) {
      throw new RangeError(
        `Unexpected \`blocks.${side}[${falls}]\` \`${blocks![side][falls]}\`, expected no decrease`
      )
    }
  }
  return {
    en: {...(blocks && {blocks: blocks.en}), ...(kinds && {kinds: kinds.en})},
    zh: {...(blocks && {blocks: blocks.zh}), ...(kinds && {kinds: kinds.zh})},
    ...(prior && {prior})
  }
}
