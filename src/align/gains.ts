import {longestGroup} from './bead-shapes.js'
import type {SparseTable} from './sparse-table.js'
import type {TokenizedSide} from './vocabulary.js'
import type {Windows} from './windows.js'

/**
 * How much better each target sentence is explained by a group of source sentences than by chance, in nats.
 *
 * The gain of target sentence `t` from `size` source sentences from `first` on is
 * `values[(windows.offsets[t] + first - windows.from[t]) * longestGroup + size - 1]`.
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
}

/** Share of a target word that its group must explain; the rest is left to chance. */
const explained = 0.6

/** What each source sentence adds to the length of its group, over its words. */
const emptyWord = 0.5

/** Counts added to those of the document, so that rare words do not weigh without bound. */
const smoothing = 0.5

/**
 * One sentence in fifty is rendered so freely that its words tell nothing. So a gain is never far below 0, and a free
 * translation is not torn apart.
 */
const freely = 0.02

/** A product of factors is taken its logarithm of before it can leave the range of a number. */
const flush = 24

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
  const odds = inverseChances(target)
  const linked = linkedWords(table, target.counts.length)
  const lengths = groupLengths(source, input.sourceWeights)
  const dense = new Float64Array(target.counts.length)
  let open: OpenTarget[] = []
  let next = 0

  for (let s = 0; s < source.starts.length - 1; s++) {
    open = open.filter((sentence) => windows.to[sentence.number]! > s)
    for (; next < targets && windows.from[next]! <= s; next++) {
      if (windows.to[next]! > s) open.push(openTarget(target, next, odds, linked))
    }
    scatter(source, s, table, dense)
    for (const sentence of open) {
      gather(sentence, dense, s)
      fillGroups(gains, sentence, s, input.groupStarts[s]!, lengths)
      fillClauses(gains, sentence, s, lengths)
    }
    clear(source, s, table, dense)
  }
  return gains
}

/** A target sentence while the source sentences of its window go by. */
interface OpenTarget {
  readonly number: number
  readonly words: Int32Array
  /** One over the chance of each word; how surprising it is that it stands here. */
  readonly odds: Float64Array
  /** How much better than chance each of the last source sentences explains each word, as a ring of rows. */
  readonly rows: Float64Array
  readonly sums: Float64Array
  /** The last word of each clause. */
  readonly clauseEnds: ReadonlyArray<number>
  clausesHere: Float64Array
  clausesBefore: Float64Array
}

function openTarget(side: TokenizedSide, number: number, odds: Float64Array, linked: Uint8Array): OpenTarget {
  const {tokens, starts} = side
  let count = 0
  for (let at = starts[number]!; at < starts[number + 1]!; at++) count += linked[tokens[at]!]!
  const words = new Int32Array(count)
  const oddsOfWords = new Float64Array(count)
  const clauseEnds: number[] = []
  let next = 0
  for (let at = starts[number]!; at < starts[number + 1]!; at++) {
    const word = tokens[at]!
    if (linked[word]) {
      words[next] = word
      oddsOfWords[next++] = odds[word]!
    }
    if (side.clauseEnds[at] && next > (clauseEnds.at(-1) ?? -1) + 1) clauseEnds.push(next - 1)
  }
  return {
    number,
    words,
    odds: oddsOfWords,
    rows: new Float64Array(count * longestGroup),
    sums: new Float64Array(count),
    clauseEnds,
    clausesHere: new Float64Array(clauseEnds.length),
    clausesBefore: new Float64Array(clauseEnds.length)
  }
}

/** Words that some word of the source may mean; of the others nothing can be told. */
function linkedWords(table: SparseTable, count: number): Uint8Array {
  const linked = new Uint8Array(count)
  for (const column of table.columns) linked[column] = 1
  return linked
}

function inverseChances(side: TokenizedSide): Float64Array {
  return Float64Array.from(side.counts, (count) => (side.tokens.length + smoothing) / (count + smoothing))
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

/** Sum the rows of the words of a source sentence. */
function scatter(
  source: TokenizedSide,
  s: number,
  {starts, columns, values}: SparseTable,
  dense: Float64Array
): void {
  for (let at = source.starts[s]!; at < source.starts[s + 1]!; at++) {
    const end = starts[source.tokens[at]! + 1]!
    for (let k = starts[source.tokens[at]!]!; k < end; k++) dense[columns[k]!]! += values[k]!
  }
}

/** Undo `scatter`. */
function clear(source: TokenizedSide, s: number, {starts, columns}: SparseTable, dense: Float64Array): void {
  let touched = 0
  for (let at = source.starts[s]!; at < source.starts[s + 1]!; at++) {
    touched += starts[source.tokens[at]! + 1]! - starts[source.tokens[at]!]!
  }
  // To empty the whole row is a matter of a block of memory.
  if (touched * cheapFill > dense.length) {
    dense.fill(0)
    return
  }
  for (let at = source.starts[s]!; at < source.starts[s + 1]!; at++) {
    const end = starts[source.tokens[at]! + 1]!
    for (let k = starts[source.tokens[at]!]!; k < end; k++) dense[columns[k]!] = 0
  }
}

/** So many entries are emptied together in the time of one alone. */
const cheapFill = 16

function gather({words, odds, rows}: OpenTarget, dense: Float64Array, s: number): void {
  const row = (s % longestGroup) * words.length
  for (let k = 0; k < words.length; k++) rows[row + k] = dense[words[k]!]! * odds[k]!
}

/** The groups that end with source sentence `s`, and start with `start` at the earliest. */
function fillGroups(gains: Gains, target: OpenTarget, s: number, start: number, lengths: Float64Array): void {
  const {rows, sums} = target
  const count = sums.length
  const from = gains.windows.from[target.number]!
  const offset = gains.windows.offsets[target.number]! - from
  let length = 1
  sums.fill(0)
  for (let first = s; first >= Math.max(from, start); first--) {
    const row = (first % longestGroup) * count
    length += lengths[first]!
    const scale = explained / length
    let product = 1
    let sum = 0
    for (let k = 0; k < count; ) {
      if (k > 0) {
        sum += Math.log(product)
        product = 1
      }
      for (const end = Math.min(count, k + flush); k < end; k++) {
        product *= 1 - explained + scale * (sums[k]! += rows[row + k]!)
      }
    }
    gains.values[(offset + first) * longestGroup + s - first] = soft(sum, product)
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

/** What moving clauses at either end of the target to a neighbouring source sentence would gain. */
function fillClauses(gains: Gains, target: OpenTarget, s: number, lengths: Float64Array): void {
  const {rows, sums, clauseEnds} = target
  if (clauseEnds.length < 2) return
  const before = target.clausesHere
  const here = target.clausesBefore
  target.clausesBefore = before
  target.clausesHere = here
  const row = (s % longestGroup) * sums.length
  const scale = explained / (1 + lengths[s]!)
  let k = 0
  for (const [clause, end] of clauseEnds.entries()) {
    let product = 1
    let sum = 0
    for (; k <= end; k++) {
      product *= 1 - explained + scale * rows[row + k]!
      if (k % flush === flush - 1) {
        sum += Math.log(product)
        product = 1
      }
    }
    here[clause] = sum + Math.log(product)
  }
  const {from, offsets} = gains.windows
  if (s === from[target.number]!) return
  const at = offsets[target.number]! + s - from[target.number]!
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
