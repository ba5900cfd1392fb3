import type {Band} from './band.js'
import type {Gains} from './gains.js'

/** For every border of beads within a band, what would be gained if clauses might cross it, in nats. */
export interface Crossings {
  readonly band: Band
  /** By the cells of the band. */
  readonly values: Float32Array
}

/** Look at each border once: many beads start and end at it. */
export function findCrossings(english: Gains, chinese: Gains, band: Band): Crossings {
  const {low, high, offsets} = band
  const values = new Float32Array(offsets.at(-1)!)
  for (let i = 0; i < low.length; i++) {
    for (let j = low[i]!; j <= high[i]!; j++)
      values[offsets[i]! + j - low[i]!] = crossing(english, chinese, i, j)
  }
  return {band, values}
}

/** What would be gained at the border after `i` English and `j` Chinese sentences. */
export function crossingAt({band: {low, offsets}, values}: Crossings, i: number, j: number): number {
  return values[offsets[i]! + j - low[i]!]!
}

/**
 * What would be gained if the clauses at the border between sentences `i - 1` and `i`, `j - 1` and `j` might cross
 * it. A clause that is rendered in the sentence beyond says that this is no border of beads.
 */
function crossing(english: Gains, chinese: Gains, i: number, j: number): number {
  const enCount = english.windows.from.length
  const zhCount = chinese.windows.from.length
  if (i === 0 || j === 0 || i === enCount || j === zhCount) return 0
  return (
    clausesAt(english, i - 1, j, english.lastClauses) +
    clausesAt(english, i, j, english.firstClauses) +
    clausesAt(chinese, j - 1, i, chinese.lastClauses) +
    clausesAt(chinese, j, i, chinese.firstClauses)
  )
}

function clausesAt(
  {windows: {from, to, offsets}}: Gains,
  t: number,
  s: number,
  values: Float32Array
): number {
  return s > from[t]! && s < to[t]! ? values[offsets[t]! + s - from[t]!]! : 0
}
