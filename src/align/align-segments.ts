import type {Lexicon} from '../lexicon/lexicon.js'
import type {IndexBead} from '../model/bead.js'
import type {Texts} from './bead-texts.js'
import {gatherEvidence, prepareTexts} from './evidence.js'
import {findBand} from './find-band.js'
import {buildLattice} from './lattice.js'
import {beadPosterior, sumPaths} from './posteriors.js'
import {type Embed, Similarity} from './similarity.js'
import type {Structure} from './structure.js'
import {surestPath} from './surest-path.js'
import {defaultWeights, type Weights, weightVector} from './weights.js'

/** What helps to align, beside the sentences themselves. */
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
  /**
   * An embedding of sentences in both languages, as further evidence. It is called once for each language, with all
   * sentences. When it gives promises, so does the aligner.
   */
  readonly embed?: Embed
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
 *   When a text is not a list of strings, or the weights are none.
 * @throws {RangeError}
 *   When blocks, kinds or vectors are not as many as sentences, or the numbers of blocks decrease.
 */
export function alignSegments(
  texts: Texts,
  options: AlignOptions & {
    readonly embed: (sentences: ReadonlyArray<string>) => Promise<ReadonlyArray<Float32Array>>
  }
): Promise<IndexBead[]>
export function alignSegments(
  texts: Texts,
  options?: AlignOptions & {
    readonly embed?: (sentences: ReadonlyArray<string>) => ReadonlyArray<Float32Array>
  }
): IndexBead[]
export function alignSegments(texts: Texts, options: AlignOptions = {}): IndexBead[] | Promise<IndexBead[]> {
  assertTexts(texts)
  const structure = readStructure(texts, options)
  if (!options.embed) return alignBy(texts, structure, options)
  const en = options.embed(texts.en)
  const zh = options.embed(texts.zh)
  if (Array.isArray(en) && Array.isArray(zh))
    return alignBy(texts, structure, options, similarityOf(texts, en, zh))
  return Promise.all([en, zh]).then(([a, b]) => alignBy(texts, structure, options, similarityOf(texts, a, b)))
}

function alignBy(
  texts: Texts,
  structure: Structure,
  options: AlignOptions,
  similarity?: Similarity
): IndexBead[] {
  const prepared = prepareTexts(texts, options.lexicon)
  const band = findBand(prepared, structure)
  const evidence = gatherEvidence(prepared, band, structure)
  const source = {texts: prepared, evidence, structure, ...(similarity && {similarity})}
  const weights = (options.weights ?? defaultWeights)[options.lexicon ? 'lexicon' : 'bare']
  const lattice = buildLattice(source, band, weightVector(weights))
  const sums = sumPaths(lattice)
  return surestPath(lattice, sums).map((bead) => ({
    en: range(bead.i, bead.en),
    zh: range(bead.j, bead.zh),
    confidence: Math.min(1, beadPosterior(lattice, sums, bead))
  }))
}

function similarityOf(
  texts: Texts,
  en: ReadonlyArray<Float32Array>,
  zh: ReadonlyArray<Float32Array>
): Similarity {
  const given = {en: en.length, zh: zh.length}
  for (const side of ['en', 'zh'] as const) {
    if (given[side] !== texts[side].length) {
      throw new RangeError(
        `Unexpected ${given[side]} vectors of \`embed\`, expected ${texts[side].length}: one for each sentence`
      )
    }
  }
  return new Similarity(en, zh)
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

function readStructure(texts: Texts, {blocks, kinds, prior}: AlignOptions): Structure {
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
