import {isFull, type Pair} from './article.js'

/** So many sentences without a partner are looked through: a list that stands for one long sentence. */
const longestRun = 60

/**
 * The pairs before and after one that may hold what the translator moved, or what was put to the wrong neighbour: so many
 * with both sides in each direction, and all that stand alone between them.
 */
export function neighboursOf(pairs: ReadonlyArray<Pair>, index: number, full: number): Pair[] {
  const found: Pair[] = []
  for (const step of [-1, 1]) {
    let left = full
    for (let at = index + step; left > 0 && Math.abs(at - index) <= longestRun; at += step) {
      const pair = pairs[at]
      if (!pair) break
      found.push(pair)
      if (isFull(pair)) left--
    }
  }
  return found
}
