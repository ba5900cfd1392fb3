import type {ComparableBead} from '../../src/align/evaluate.js'
import {evaluateAlignment} from '../../src/align/evaluate.js'

/** Pairs of an alignment and of gold, and how many agree in every sentence. */
export interface Counts {
  readonly right: number
  readonly found: number
  readonly gold: number
}

/** Compare beads; those with an empty side do not count. */
export function countBeads(
  gold: ReadonlyArray<ComparableBead>,
  beads: ReadonlyArray<ComparableBead>
): Counts {
  let [right, found, all] = [0, 0, 0]
  for (const type of evaluateAlignment(gold, beads).types.values()) {
    right += Math.round(type.precision * type.predicted)
    found += type.predicted
    all += type.gold
  }
  return {right, found, gold: all}
}

export function addCounts(list: ReadonlyArray<Counts>): Counts {
  const sum = (key: keyof Counts) => list.reduce((total, counts) => total + counts[key], 0)
  return {right: sum('right'), found: sum('found'), gold: sum('gold')}
}

/** Twice what is right by what is there on both sides; 1 where there is nothing. */
export function f1({right, found, gold}: Counts): number {
  return found + gold === 0 ? 1 : (2 * right) / (found + gold)
}
