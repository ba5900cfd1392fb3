import {longestGroup} from './bead-shapes.js'
import type {GainInput, Gains} from './gains.js'
import type {LinkedWords} from './linked-words.js'
import {explained, flush, type OpenTarget, ring} from './open-target.js'

/** What moving clauses at either end of the target to a neighbouring source sentence would gain. */
export function fillClauses(
  gains: Gains,
  {windows, limits}: GainInput,
  {clauseEnds, clauseStarts}: LinkedWords,
  target: OpenTarget,
  s: number,
  lengths: Float64Array
): void {
  const {number, start, count, rows} = target
  const clauses = target.clausesHere.length
  if (clauses < 2) return
  // Only at borders of beads: the sentence stands on one side of it.
  const nearest = number * longestGroup + longestGroup - 1
  const first = Math.max(windows.from[number]!, limits.from[nearest]! - 1)
  if (s < first || s > limits.to[nearest]!) return
  const before = target.clausesHere
  const here = target.clausesBefore
  target.clausesBefore = before
  target.clausesHere = here
  const row = (s % ring) * count
  const rowBefore = ((s + longestGroup) % ring) * count
  const scale = explained / (1 + lengths[s]!)
  let k = 0
  for (let clause = 0; clause < clauses; clause++) {
    let product = 1
    let sum = 0
    for (const end = clauseEnds[clauseStarts[number]! + clause]! - start; k < end; k++) {
      product *= 1 - explained + scale * (rows[row + k]! - rows[rowBefore + k]!)
      if (k % flush === flush - 1) {
        sum += Math.log(product)
        product = 1
      }
    }
    here[clause] = sum + Math.log(product)
  }
  if (s === first) return
  const at = windows.offsets[number]! + s - windows.from[number]!
  gains.lastClauses[at] = bestRun(here, before, true)
  gains.firstClauses[at] = bestRun(before, here, false)
}

/** Largest sum of `better - worse` over the clauses at one end, at least one left out; 0 if none gains. */
function bestRun(better: Float64Array, worse: Float64Array, fromEnd: boolean): number {
  let best = 0
  let sum = 0
  for (let k = 0; k < better.length - 1; k++) {
    const clause = fromEnd ? better.length - 1 - k : k
    sum += better[clause]! - worse[clause]!
    if (sum > best) best = sum
  }
  return best
}
