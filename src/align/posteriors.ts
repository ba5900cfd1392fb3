import {beadShapes} from './bead-shapes.js'
import type {Lattice} from './lattice.js'

/**
 * Sums over all paths to and from every cell, as logarithms, by the state of the path: after a bead with both
 * sides, in a run of English or of Chinese null beads. In a run the English ones come first, so that every set of beads is one
 * path; only where the band leaves no other way do they follow Chinese ones.
 */
export interface PathSums {
  readonly forward: StateSums
  readonly backward: StateSums
  /** The sum over all paths. */
  readonly total: number
}

export interface StateSums {
  readonly pair: Float64Array
  readonly en: Float64Array
  readonly zh: Float64Array
}

/** A bead by the sentences it starts with, and its sizes. */
export interface LatticeBead {
  readonly i: number
  readonly j: number
  readonly en: number
  readonly zh: number
}

/**
 * What an English null bead after a Chinese one costs more: so much that such paths count for nothing beside the same beads
 * in the other order, and yet there is a way through any band.
 */
const turnBack = -15

const none = Number.NEGATIVE_INFINITY

/** Forward and backward sums (Baum 1972; for beads of several sentences a semi-Markov model, Sarawagi & Cohen 2004). */
export function sumPaths(lattice: Lattice): PathSums {
  const forward = sumForward(lattice)
  const backward = sumBackward(lattice)
  return {forward, backward, total: backward.pair[0]!}
}

/** The probability of a bead; of a null bead: that its sentence stands alone, wherever that be. */
export function beadPosterior(lattice: Lattice, sums: PathSums, {i, j, en, zh}: LatticeBead): number {
  if (en > 0 && zh > 0) {
    const shape = beadShapes.findIndex((bead) => bead.en === en && bead.zh === zh)
    return Math.exp(pairLogPosterior(lattice, sums, i, j, shape))
  }
  return en > 0 ? enNullPosterior(lattice, sums, i) : zhNullPosterior(lattice, sums, j)
}

/** Logarithm of the probability of the bead of a shape that starts with sentences `i` and `j`. */
export function pairLogPosterior(
  {band, beads}: Lattice,
  {forward, backward, total}: PathSums,
  i: number,
  j: number,
  shape: number
): number {
  const {en, zh} = beadShapes[shape]!
  const {low, offsets} = band
  const cell = offsets[i]! + j - low[i]!
  const score = beads[cell * beadShapes.length + shape]!
  if (score === none) return none
  const before = add(add(forward.pair[cell]!, forward.en[cell]!), forward.zh[cell]!)
  return before + score + backward.pair[offsets[i + en]! + j + zh - low[i + en]!]! - total
}

/** The probability that an English sentence stands alone. */
function enNullPosterior(lattice: Lattice, sums: PathSums, i: number): number {
  const {low, high} = lattice.band
  let sum = 0
  for (let j = low[i + 1]!; j <= high[i]!; j++) {
    const {first, more} = enNullLogPosteriors(lattice, sums, i, j)
    sum += Math.exp(first) + Math.exp(more)
  }
  return sum
}

/** Of English sentence `i` standing alone after `j` Chinese ones, as first of its run and not. */
export function enNullLogPosteriors(
  {band: {low, offsets}, enNull}: Lattice,
  {forward, backward, total}: PathSums,
  i: number,
  j: number
): {first: number; more: number} {
  const cell = offsets[i]! + j - low[i]!
  const after = backward.en[offsets[i + 1]! + j - low[i + 1]!]! - total
  return {
    first: add(forward.pair[cell]!, forward.zh[cell]! + turnBack) + enNull.first[i]! + after,
    more: forward.en[cell]! + enNull.more[i]! + after
  }
}

/** The probability that a Chinese sentence stands alone. */
function zhNullPosterior(lattice: Lattice, sums: PathSums, j: number): number {
  const {low, high} = lattice.band
  let sum = 0
  for (let i = firstRow(high, j + 1); i < low.length && low[i]! <= j; i++) {
    const {first, more} = zhNullLogPosteriors(lattice, sums, i, j)
    sum += Math.exp(first) + Math.exp(more)
  }
  return sum
}

/** Of Chinese sentence `j` standing alone after `i` English ones, as first of its run and not. */
export function zhNullLogPosteriors(
  {band: {low, offsets}, zhNull, nullsMeet}: Lattice,
  {forward, backward, total}: PathSums,
  i: number,
  j: number
): {first: number; more: number} {
  const cell = offsets[i]! + j - low[i]!
  const after = backward.zh[cell + 1]! - total
  return {
    first: add(forward.pair[cell]!, forward.en[cell]! + nullsMeet) + zhNull.first[j]! + after,
    more: forward.zh[cell]! + zhNull.more[j]! + after
  }
}

/** The first row whose `high` reaches `j`. */
function firstRow(high: Int32Array, j: number): number {
  let from = 0
  let to = high.length - 1
  while (from < to) {
    const middle = (from + to) >> 1
    if (high[middle]! < j) from = middle + 1
    else to = middle
  }
  return from
}

function emptySums(cells: number): StateSums {
  return {
    pair: new Float64Array(cells).fill(none),
    en: new Float64Array(cells).fill(none),
    zh: new Float64Array(cells).fill(none)
  }
}

function sumForward({band, enCount, beads, enNull, zhNull, nullsMeet}: Lattice): StateSums {
  const {low, high, offsets} = band
  const sums = emptySums(offsets[enCount + 1]!)
  const {pair, en, zh} = sums
  /** Over all states. */
  const all = new Float64Array(pair.length)
  const terms = new Float64Array(beadShapes.length)
  pair[0] = 0
  for (let i = 0; i <= enCount; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = offsets[i]! + j - low[i]!
      let count = 0
      for (let shape = 0; shape < beadShapes.length; shape++) {
        const bead = beadShapes[shape]!
        const row = i - bead.en
        if (row < 0 || j - bead.zh < low[row]! || j - bead.zh > high[row]!) continue
        const from = offsets[row]! + j - bead.zh - low[row]!
        const score = beads[from * beadShapes.length + shape]! + all[from]!
        if (score !== none) terms[count++] = score
      }
      if (count > 0) pair[cell] = addAll(terms, count)
      if (j > low[i]!) {
        const opening = add(pair[cell - 1]!, en[cell - 1]! + nullsMeet)
        zh[cell] = add(opening + zhNull.first[j - 1]!, zh[cell - 1]! + zhNull.more[j - 1]!)
      }
      if (i > 0 && j <= high[i - 1]!) {
        const from = offsets[i - 1]! + j - low[i - 1]!
        const opening = add(pair[from]!, zh[from]! + turnBack)
        en[cell] = add(opening + enNull.first[i - 1]!, en[from]! + enNull.more[i - 1]!)
      }
      all[cell] = add(add(pair[cell]!, en[cell]!), zh[cell]!)
    }
  }
  return sums
}

function sumBackward({band, enCount, beads, enNull, zhNull, nullsMeet}: Lattice): StateSums {
  const {low, high, offsets} = band
  const cells = offsets[enCount + 1]!
  const sums = emptySums(cells)
  const terms = new Float64Array(beadShapes.length)
  sums.pair[cells - 1] = sums.en[cells - 1] = sums.zh[cells - 1] = 0
  for (let i = enCount; i >= 0; i--) {
    for (let j = high[i]!; j >= low[i]!; j--) {
      const cell = offsets[i]! + j - low[i]!
      let count = 0
      for (let shape = 0; shape < beadShapes.length; shape++) {
        const score = beads[cell * beadShapes.length + shape]!
        if (score === none) continue
        const bead = beadShapes[shape]!
        terms[count++] = score + sums.pair[offsets[i + bead.en]! + j + bead.zh - low[i + bead.en]!]!
      }
      const pairs = cell === cells - 1 ? 0 : addAll(terms, count)
      const zhAfter = j < high[i]! ? sums.zh[cell + 1]! : none
      const enAfter = i < enCount && j >= low[i + 1]! ? sums.en[offsets[i + 1]! + j - low[i + 1]!]! : none
      const zhFirst = zhAfter === none ? none : zhAfter + zhNull.first[j]!
      const zhMore = zhAfter === none ? none : zhAfter + zhNull.more[j]!
      const enFirst = enAfter === none ? none : enAfter + enNull.first[i]!
      const enMore = enAfter === none ? none : enAfter + enNull.more[i]!
      sums.pair[cell] = add(add(pairs, zhFirst), enFirst)
      sums.en[cell] = add(add(pairs, zhFirst + nullsMeet), enMore)
      sums.zh[cell] = add(add(pairs, zhMore), enFirst + turnBack)
    }
  }
  return sums
}

/** Differences beyond which the smaller summand is lost in rounding. */
const negligible = 40

function add(a: number, b: number): number {
  if (a < b) [a, b] = [b, a]
  return a - b > negligible || b === none ? a : a + Math.log1p(Math.exp(b - a))
}

/** The logarithm of a sum of many: one logarithm for all of them. */
function addAll(terms: Float64Array, count: number): number {
  let most = none
  for (let k = 0; k < count; k++) if (terms[k]! > most) most = terms[k]!
  if (most === none) return none
  let sum = 0
  for (let k = 0; k < count; k++) if (terms[k]! - most > -negligible) sum += Math.exp(terms[k]! - most)
  return most + Math.log(sum)
}
