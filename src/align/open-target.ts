import {longestGroup} from './bead-shapes.js'
import type {LinkedWords} from './linked-words.js'

/** Share of a target word that its group must explain; the rest is left to chance. */
export const explained = 0.6

/** A product of factors is taken its logarithm of before it can leave the range of a number. */
export const flush = 24

/** A target sentence while the source sentences of its window go by. */
export interface OpenTarget {
  readonly number: number
  readonly start: number
  readonly count: number
  /**
   * How much better than chance the source sentences from the first of the window on explain each word together: a ring of
   * rows, one for each of the last ends of a group and the starts of the groups.
   */
  readonly rows: Float64Array
  clausesHere: Float64Array
  clausesBefore: Float64Array
}

/** Rows of the ring: what stands before the longest group, and its sentences. */
export const ring = longestGroup + 1

export function openTarget({starts, clauseStarts}: LinkedWords, number: number): OpenTarget {
  const start = starts[number]!
  const count = starts[number + 1]! - start
  const clauses = clauseStarts[number + 1]! - clauseStarts[number]!
  return {
    number,
    start,
    count,
    rows: new Float64Array(count * ring),
    clausesHere: new Float64Array(clauses),
    clausesBefore: new Float64Array(clauses)
  }
}

/** Add what source sentence `s` explains to what those before it did. */
export function gather(
  {start, count, rows}: OpenTarget,
  {words, odds}: LinkedWords,
  dense: Float64Array,
  s: number
): void {
  const row = (s % ring) * count
  const before = ((s + longestGroup) % ring) * count
  for (let k = 0; k < count; k++) {
    rows[row + k] = rows[before + k]! + dense[words[start + k]!]! * odds[start + k]!
  }
}
