import {longestGroup} from './bead-shapes.js'
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
  const linked = linkedWords(target, linkedBy(table, target.counts.length))
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

/** The words of a side of which something can be told, in one row. */
interface LinkedWords {
  readonly words: Int32Array
  /** One over the chance of each word; how surprising it is that it stands here. */
  readonly odds: Float64Array
  /** Where the words of a sentence start; one entry more than there are sentences. */
  readonly starts: Int32Array
  /** Where each clause ends; `clauseStarts` tells which are those of a sentence. */
  readonly clauseEnds: Int32Array
  readonly clauseStarts: Int32Array
}

function linkedWords(side: TokenizedSide, isLinked: Uint8Array): LinkedWords {
  const {tokens, counts} = side
  const sentences = side.starts.length - 1
  const words = new Int32Array(tokens.length)
  const odds = new Float64Array(tokens.length)
  const starts = new Int32Array(sentences + 1)
  const clauseEnds = new Int32Array(tokens.length)
  const clauseStarts = new Int32Array(sentences + 1)
  let next = 0
  let clause = 0
  for (let t = 0; t < sentences; t++) {
    let clauseStart = next
    for (let at = side.starts[t]!; at < side.starts[t + 1]!; at++) {
      const word = tokens[at]!
      if (isLinked[word]) {
        words[next] = word
        odds[next++] = (tokens.length + smoothing) / (counts[word]! + smoothing)
      }
      if (side.clauseEnds[at] && next > clauseStart) {
        clauseEnds[clause++] = next
        clauseStart = next
      }
    }
    starts[t + 1] = next
    clauseStarts[t + 1] = clause
  }
  return {words, odds, starts, clauseEnds, clauseStarts}
}

/** A target sentence while the source sentences of its window go by. */
interface OpenTarget {
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
const ring = longestGroup + 1

function openTarget({starts, clauseStarts}: LinkedWords, number: number): OpenTarget {
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

/** Words that some word of the source may mean; of the others nothing can be told. */
function linkedBy(table: SparseTable, count: number): Uint8Array {
  const linked = new Uint8Array(count)
  for (const column of table.columns) linked[column] = 1
  return linked
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

/** Add what source sentence `s` explains to what those before it did. */
function gather(
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

/** What moving clauses at either end of the target to a neighbouring source sentence would gain. */
function fillClauses(
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
