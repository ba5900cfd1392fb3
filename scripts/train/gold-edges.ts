import {beadShapes} from '../../src/align/bead-shapes.js'
import type {GoldBead, GoldDocument} from './documents.js'
import {PathState} from './path-state.js'

/** Tells which beads, reached in which state, lie on a path that the gold of a document allows. */
export interface GoldEdges {
  /** Whether gold tells every bead, or leaves several paths open. */
  readonly isOnePath: boolean
  has(i: number, j: number, en: number, zh: number, state: number): boolean
}

/** The edges of the one gold path, or of all paths that keep to the pairs of paragraphs. */
export function goldEdges({genre, beads, en}: GoldDocument): GoldEdges {
  return genre === 'paragraphs' ? withinPairs(beads, en.length) : ofPath(beads)
}

function ofPath(beads: ReadonlyArray<GoldBead>): GoldEdges {
  const keys = new Set<string>()
  let i = 0
  let j = 0
  let state: number = PathState.pair
  let waiting = 0
  const push = (en: number, zh: number) => {
    keys.add(`${i},${j},${en},${zh},${state}`)
    state = en && zh ? PathState.pair : en ? PathState.en : PathState.zh
    i += en
    j += zh
  }
  // English null beads come first in a run, as in the lattice.
  const flush = () => {
    for (; waiting > 0; waiting--) push(0, 1)
  }
  for (const {en, zh} of beads) {
    if (beadShapes.some((shape) => shape.en === en.length && shape.zh === zh.length)) {
      flush()
      push(en.length, zh.length)
    } else {
      // Shapes that the aligner does not know become null beads.
      for (let k = 0; k < en.length; k++) push(1, 0)
      waiting += zh.length
    }
  }
  flush()
  return {isOnePath: true, has: (i, j, en, zh, state) => keys.has(`${i},${j},${en},${zh},${state}`)}
}

function withinPairs(pairs: ReadonlyArray<GoldBead>, enCount: number): GoldEdges {
  // The number of the pair of each English sentence, and where the pairs start and end.
  const pairOf = new Int32Array(enCount + 1).fill(pairs.length)
  const borders: {i: number; j: number}[] = []
  let i = 0
  let j = 0
  for (const [number, {en, zh}] of pairs.entries()) {
    borders.push({i, j})
    pairOf.fill(number, i, i + en.length)
    i += en.length
    j += zh.length
  }
  borders.push({i, j})
  return {
    isOnePath: false,
    has: (i, j, en, zh) => {
      // At the end of a pair a Chinese null bead belongs to it, or to the next.
      for (let number = Math.min(pairOf[i]!, pairs.length - 1); number >= 0; number--) {
        const from = borders[number]!
        const to = borders[number + 1]!
        if (to.i < i) return false
        if (i >= from.i && j >= from.j && i + en <= to.i && j + zh <= to.j) return true
      }
      return false
    }
  }
}
