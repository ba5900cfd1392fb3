import {beadShapes, longestGroup} from './bead-shapes.js'
import {type GroupLimits, makeWindows, type Windows} from './windows.js'

/**
 * The part of the table of all alignments that is searched: after `i` English sentences, from `low[i]` to `high[i]`
 * Chinese ones. Both never decrease, neighbouring rows overlap, and both corners belong to it, so there is
 * always a way through.
 */
export interface Band {
  readonly low: Int32Array
  readonly high: Int32Array
  /** Number of the first cell of each row; one entry more than there are rows. */
  readonly offsets: Float64Array
}

/** Make a band of any bounds: they are widened where it takes that to keep the promises of a band. */
export function makeBand(low: Int32Array, high: Int32Array, zhCount: number): Band {
  const last = low.length - 1
  low[0] = 0
  high[last] = zhCount
  for (let i = last; i >= 0; i--) {
    low[i] = clamp(Math.min(low[i]!, low[i + 1] ?? zhCount), 0, zhCount)
  }
  for (let i = 0; i <= last; i++) {
    high[i] = clamp(Math.max(high[i]!, high[i - 1] ?? 0, low[i]!, low[i + 1] ?? 0), 0, zhCount)
  }
  const offsets = new Float64Array(last + 2)
  for (let i = 0; i <= last; i++) offsets[i + 1] = offsets[i]! + high[i]! - low[i]! + 1
  return {low, high, offsets}
}

/** The whole table. */
export function fullBand(enCount: number, zhCount: number): Band {
  return makeBand(new Int32Array(enCount + 1), new Int32Array(enCount + 1).fill(zhCount), zhCount)
}

/**
 * Chinese sentences that beads in the band may set beside each English sentence.
 *
 * @param blocks
 *   The block of each English sentence; beads don't cross them.
 */
export function chineseWindows(band: Band, blocks?: ReadonlyArray<number>): Windows {
  const count = band.low.length - 1
  const from = new Int32Array(count)
  const to = new Int32Array(count)
  const starts = groupStarts(count, blocks)
  for (let i = 0, end = 0; i < count; i++) {
    from[i] = band.low[starts[i]!]!
    while (end < count && starts[end]! <= i) end++
    to[i] = band.high[end]!
  }
  return makeWindows(from, to)
}

/** The first sentence that a group with each sentence at its end may start with. */
export function groupStarts(count: number, blocks?: ReadonlyArray<number>): Int32Array {
  const starts = new Int32Array(count)
  for (let i = 0, block = 0; i < count; i++) {
    if (blocks && blocks[i] !== blocks[block]) block = i
    starts[i] = Math.max(blocks ? block : 0, i - longestGroup + 1)
  }
  return starts
}

/** English sentences that beads in the band may set beside each Chinese sentence. */
export function englishWindows(band: Band, zhCount: number, blocks?: ReadonlyArray<number>): Windows {
  const {from, to} = chineseWindows(band, blocks)
  const first = new Int32Array(zhCount)
  const end = new Int32Array(zhCount)
  let i = 0
  let k = 0
  for (let j = 0; j < zhCount; j++) {
    while (i < to.length && to[i]! <= j) i++
    while (k < from.length && from[k]! <= j) k++
    first[j] = Math.min(i, k)
    end[j] = k
  }
  return makeWindows(first, end)
}

/** Where the groups of each language may lie that beads in the band set beside each sentence of the other. */
export function groupLimits({low, high}: Band, zhCount: number): {en: GroupLimits; zh: GroupLimits} {
  const first = new Int32Array(zhCount + 1)
  const last = new Int32Array(zhCount + 1)
  let i = 0
  let k = 0
  for (let j = 0; j <= zhCount; j++) {
    while (high[i]! < j) i++
    while (k + 1 < low.length && low[k + 1]! <= j) k++
    first[j] = i
    last[j] = k
  }
  return {en: limitsWithin(low, high), zh: limitsWithin(first, last)}
}

/** The most sentences of one language in a bead with so many of the other. */
const mostBeside = Array.from({length: longestGroup}, (_, index) =>
  Math.max(...beadShapes.map(({en, zh}) => (zh === index + 1 ? en : 0)))
)

/** A bead that holds a sentence starts and ends within the bounds `low` and `high` of some border near it. */
function limitsWithin(low: Int32Array, high: Int32Array): GroupLimits {
  const count = low.length - 1
  const from = new Int32Array(count * longestGroup)
  const to = new Int32Array(count * longestGroup)
  for (let t = 0, at = 0; t < count; t++) {
    for (const beside of mostBeside) {
      from[at] = low[Math.max(0, t - beside + 1)]!
      to[at++] = high[Math.min(count, t + beside)]!
    }
  }
  return {from, to}
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
