import {longestGroup} from './bead-shapes.js'
import {fillClauses} from './clause-gains.js'
import {linkedWords} from './linked-words.js'
import {explained, flush, gather, type OpenTarget, openTarget, ring} from './open-target.js'
import {clear, scatter} from './source-rows.js'
import type {SparseTable} from './sparse-table.js'
import type {TokenizedSide} from './vocabulary.js'
import type {GroupLimits, Windows} from './windows.js'

/**
 * How much better each target sentence is explained by a group of source sentences than by chance, in nats.
 *
 * The gain of target sentence `t` from `size` source sentences from `first` on is
 * `values[(windows.offsets[t] + first - windows.from[t]) * longestGroup + size - 1]`, and 0 if no bead of the band holds both.
 */
export interface Gains {
  readonly windows: Windows
  readonly values: Float32Array
  /**
   * At `offsets[t] + s - from[t]`: what would be gained by moving the last clauses of target `t` from source
   * sentence `s - 1` to `s`; 0 or more.
   */
  readonly lastClauses: Float32Array
  /** The same for moving its first clauses from source sentence `s` back to `s - 1`. */
  readonly firstClauses: Float32Array
}

export interface GainInput {
  /** Sentences to explain. */
  readonly target: TokenizedSide
  /** Sentences to explain them by. */
  readonly source: TokenizedSide
  /** How much each word of the source counts in the length of its group: function words explain little. */
  readonly sourceWeights: Float32Array
  /** Source words × target words: P(target | source). */
  readonly table: SparseTable
  readonly windows: Windows
  /** The first source sentence that a group with each source sentence at its end may start with. */
  readonly groupStarts: Int32Array
  /** Where groups of each size may lie; others are not computed. */
  readonly limits: GroupLimits
}

/** What each source sentence adds to the length of its group, over its words. */
const emptyWord = 0.5

/**
 * One sentence in fifty is rendered so freely that its words tell nothing. So a gain is never far below 0, and a free
 * translation is not torn apart.
 */
const freely = 0.02

/**
 * Gains of all groups within the windows: the log-likelihood ratio of IBM Model 1 (Brown et al. 1993) of the whole
 * group against the unigram model of the document (Moore 2002 uses the same quantities for 1-1 beads).
 */
export function computeGains(input: GainInput): Gains {
  const {target, source, table, windows} = input
  const cells = windows.offsets.at(-1)!
  const gains: Gains = {
    windows,
    values: new Float32Array(cells * longestGroup),
    lastClauses: new Float32Array(cells),
    firstClauses: new Float32Array(cells)
  }
  const targets = target.starts.length - 1
  const linked = linkedWords(target, table)
  const lengths = groupLengths(source, input.sourceWeights)
  const dense = new Float64Array(target.counts.length)
  let open: OpenTarget[] = []
  let next = 0

  for (let s = 0; s < source.starts.length - 1; s++) {
    open = open.filter((sentence) => windows.to[sentence.number]! > s)
    for (; next < targets && windows.from[next]! <= s; next++) {
      if (windows.to[next]! > s) open.push(openTarget(linked, next))
    }
    scatter(source, s, table, dense)
    for (const sentence of open) {
      gather(sentence, linked, dense, s)
      fillGroups(gains, input, sentence, s, lengths)
      fillClauses(gains, input, linked, sentence, s, lengths)
    }
    clear(source, s, table, dense)
  }
  return gains
}

function groupLengths(source: TokenizedSide, weights: Float32Array): Float64Array {
  const lengths = new Float64Array(source.starts.length - 1)
  for (let s = 0; s < lengths.length; s++) {
    let sum = emptyWord
    for (let at = source.starts[s]!; at < source.starts[s + 1]!; at++) sum += weights[source.tokens[at]!]!
    lengths[s] = sum
  }
  return lengths
}

/** The groups that end with source sentence `s`. */
function fillGroups(
  gains: Gains,
  {windows, groupStarts, limits}: GainInput,
  {number, count, rows}: OpenTarget,
  s: number,
  lengths: Float64Array
): void {
  const start = Math.max(windows.from[number]!, groupStarts[s]!)
  const offset = windows.offsets[number]! - windows.from[number]!
  const end = (s % ring) * count
  let length = 1
  for (let size = 1; s - size + 1 >= start; size++) {
    const first = s - size + 1
    const limit = number * longestGroup + size - 1
    if (first < limits.from[limit]! || s >= limits.to[limit]!) return
    const before = ((first + longestGroup) % ring) * count
    length += lengths[first]!
    const scale = explained / length
    let sum = 0
    // Two products at a time, since each multiplication waits for the last.
    let even = 1
    let odd = 1
    let k = 0
    for (; k + 1 < count; k += 2) {
      even *= 1 - explained + scale * (rows[end + k]! - rows[before + k]!)
      odd *= 1 - explained + scale * (rows[end + k + 1]! - rows[before + k + 1]!)
      if (k % flush === flush - 2) {
        sum += Math.log(even * odd)
        even = 1
        odd = 1
      }
    }
    if (k < count) even *= 1 - explained + scale * (rows[end + k]! - rows[before + k]!)
    gains.values[(offset + first) * longestGroup + size - 1] = soft(sum, even * odd)
  }
}

/** Beyond this a sentence was certainly not rendered freely, or certainly not by this group. */
const certain = 16

/** The gain of a likelihood ratio, given as a logarithm and a further factor. */
function soft(sum: number, product: number): number {
  if (Math.abs(sum) < certain) {
    const ratio = sum === 0 ? product : Math.exp(sum) * product
    return Math.log(freely + (1 - freely) * ratio)
  }
  const gain = sum + Math.log(product)
  if (gain > certain) return gain + logBound
  return gain < -certain ? logFree : Math.log(freely + (1 - freely) * Math.exp(gain))
}

const logBound = Math.log(1 - freely)
const logFree = Math.log(freely)
