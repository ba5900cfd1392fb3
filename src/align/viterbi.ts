import {beadShapes} from './bead-shapes.js'
import type {Lattice} from './lattice.js'

/** The state of a path in a cell: after a bead with both sides, in a run of English or of Chinese null beads. */
const State = {pair: 0, enNull: 1, zhNull: 2} as const

/**
 * What an English null bead after a Chinese one costs more: so much that such paths count for nothing beside the same beads
 * in the other order, and yet there is a way through any band.
 */
export const turnBack = -15

/** A bead by the sentences it starts with, and its sizes. */
export interface LatticeBead {
  readonly i: number
  readonly j: number
  readonly en: number
  readonly zh: number
}

/**
 * The best path through a lattice (Viterbi 1967 over beads, as Gale & Church 1993): the beads in order.
 *
 * In a run of null beads the English ones come first, so that every set of beads is one path; only where the band
 * leaves no other way do they follow Chinese ones (see `turnBack`).
 */
export function bestPath(lattice: Lattice): LatticeBead[] {
  const {band, enCount, zhCount, beads, enNull, zhNull, nullsMeet} = lattice
  const {low, high, offsets} = band
  const cells = offsets[enCount + 1]!
  const scores = [0, 1, 2].map(() => new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)) as [
    Float64Array,
    Float64Array,
    Float64Array
  ]
  const [pair, en, zh] = scores
  // The shape of the bead that ends in a cell, with the state before it; the state before for the null beads.
  const backPair = new Uint8Array(cells)
  const backEn = new Uint8Array(cells)
  const backZh = new Uint8Array(cells)
  pair[0] = 0

  for (let i = 0; i <= enCount; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = offsets[i]! + j - low[i]!
      const best = Math.max(pair[cell]!, en[cell]!, zh[cell]!)
      if (best === Number.NEGATIVE_INFINITY) continue
      const state = best === pair[cell] ? State.pair : best === en[cell] ? State.enNull : State.zhNull
      for (let shape = 0; shape < beadShapes.length; shape++) {
        const score = best + beads[cell * beadShapes.length + shape]!
        if (score === Number.NEGATIVE_INFINITY) continue
        const bead = beadShapes[shape]!
        const to = offsets[i + bead.en]! + j + bead.zh - low[i + bead.en]!
        if (score > pair[to]!) {
          pair[to] = score
          backPair[to] = shape * 3 + state
        }
      }
      if (j < high[i]!) {
        const open = Math.max(pair[cell]!, en[cell]! + nullsMeet) + zhNull.first[j]!
        const more = zh[cell]! + zhNull.more[j]!
        zh[cell + 1] = Math.max(open, more)
        backZh[cell + 1] =
          more >= open ? State.zhNull : pair[cell]! >= en[cell]! + nullsMeet ? State.pair : State.enNull
      }
      if (i < enCount && j >= low[i + 1]!) {
        const open = Math.max(pair[cell]!, zh[cell]! + turnBack) + enNull.first[i]!
        const more = en[cell]! + enNull.more[i]!
        const to = offsets[i + 1]! + j - low[i + 1]!
        en[to] = Math.max(open, more)
        backEn[to] =
          more >= open ? State.enNull : pair[cell]! >= zh[cell]! + turnBack ? State.pair : State.zhNull
      }
    }
  }

  const path: LatticeBead[] = []
  let i = enCount
  let j = zhCount
  let state: number = scores.reduce(
    (best, values, k) => (values[cells - 1]! > scores[best]![cells - 1]! ? k : best),
    0
  )
  while (i > 0 || j > 0) {
    const cell = offsets[i]! + j - low[i]!
    if (state === State.pair) {
      const {en, zh} = beadShapes[Math.floor(backPair[cell]! / 3)]!
      state = backPair[cell]! % 3
      path.push({i: (i -= en), j: (j -= zh), en, zh})
    } else if (state === State.enNull) {
      state = backEn[cell]!
      path.push({i: --i, j, en: 1, zh: 0})
    } else {
      state = backZh[cell]!
      path.push({i, j: --j, en: 0, zh: 1})
    }
  }
  return path.reverse()
}
