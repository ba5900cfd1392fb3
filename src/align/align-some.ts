import type {IndexBead} from '../model/bead.js'
import {type AlignOptions, alignSegments} from './align-segments.js'
import type {Texts} from './bead-texts.js'

/** Numbers of sentences of each language, rising. */
export interface Chosen {
  readonly en: ReadonlyArray<number>
  readonly zh: ReadonlyArray<number>
}

/** What is known of the chosen sentences, by what is known of all. */
export function pick<T>(
  {en, zh}: Chosen,
  from: {readonly en: ReadonlyArray<T>; readonly zh: ReadonlyArray<T>}
): {en: T[]; zh: T[]} {
  return {en: en.map((index) => from.en[index]!), zh: zh.map((index) => from.zh[index]!)}
}

/** The sentences of some beads, in the order of the texts, whatever that of the beads is. */
export function sentencesOf(beads: ReadonlyArray<IndexBead>): Chosen {
  const rising = (numbers: number[]): number[] => numbers.sort((a, b) => a - b)
  return {en: rising(beads.flatMap(({en}) => en)), zh: rising(beads.flatMap(({zh}) => zh))}
}

/**
 * Align some of the sentences by themselves.
 *
 * @returns
 *   Their beads, which hold the numbers that the sentences have among all.
 */
export function alignSome(
  chosen: Chosen,
  texts: Texts,
  {blocks, kinds, ...options}: Omit<AlignOptions, 'embed'>
): IndexBead[] {
  const beads = alignSegments(pick(chosen, texts), {
    ...options,
    ...(blocks && {blocks: pick(chosen, blocks)}),
    ...(kinds && {kinds: pick(chosen, kinds)})
  })
  return beads.map((bead) => ({
    ...bead,
    en: bead.en.map((at) => chosen.en[at]!),
    zh: bead.zh.map((at) => chosen.zh[at]!)
  }))
}
