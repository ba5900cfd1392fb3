import {append} from '../model/append.js'
import {beadShapes} from './bead-shapes.js'
import type {Lattice} from './lattice.js'
import type {LatticeBead, PathSums} from './posteriors.js'

/**
 * What a bead costs, so that several beads that are hardly likely are not better than one that is. Found on the documents of
 * `npm run train`, as is the next; a little more or less changes nothing.
 */
const costOfBead = 0.2
/** What it costs to leave a sentence alone that has a counterpart for certain. */
const costOfNull = 0.15
/** Beads less likely than this are not looked at. */
const leastPosterior = 1e-3
const leastLog = Math.log(leastPosterior)
/** The sum of the states of a cell is at most three times the largest. */
const statesLog = Math.log(3)

/**
 * The path whose beads are right most often: that with the largest sum of their probabilities (minimum Bayes risk, Kumar &
 * Byrne 2004, for whole beads). Where many paths are about as likely, the best of them alone (Viterbi) says little; their sum
 * says which borders they have in common.
 *
 * @returns
 *   Beads in order; in a run of null beads the English ones come first.
 */
export function surestPath(lattice: Lattice, sums: PathSums): LatticeBead[] {
  const {band, enCount, zhCount} = lattice
  const likely = likelyBeads(lattice, sums)
  const covered = coverage(lattice, likely)
  const {low, high, offsets} = band
  const values = new Float64Array(offsets[enCount + 1]!).fill(Number.NEGATIVE_INFINITY)
  // The shape of the bead that ends in a cell; null beads have the numbers after those of the shapes.
  const back = new Uint8Array(values.length)
  const enNull = beadShapes.length
  const zhNull = enNull + 1
  values[0] = 0
  const offer = (cell: number, value: number, step: number) => {
    if (value <= values[cell]!) return
    values[cell] = value
    back[cell] = step
  }
  let next = 0
  for (let i = 0; i <= enCount; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = offsets[i]! + j - low[i]!
      const value = values[cell]!
      for (; next < likely.cells.length && likely.cells[next] === cell; next++) {
        const shape = likely.shapes[next]!
        const {en, zh} = beadShapes[shape]!
        const to = offsets[i + en]! + j + zh - low[i + en]!
        offer(to, value + likely.posteriors[next]! - costOfBead, shape)
      }
      if (j < high[i]!) offer(cell + 1, value - costOfNull * covered.zh[j]!, zhNull)
      if (i < enCount && j >= low[i + 1]!)
        offer(offsets[i + 1]! + j - low[i + 1]!, value - costOfNull * covered.en[i]!, enNull)
    }
  }
  const path: LatticeBead[] = []
  for (let i = enCount, j = zhCount; i > 0 || j > 0; ) {
    const step = back[offsets[i]! + j - low[i]!]!
    const {en, zh} = beadShapes[step] ?? {en: step === enNull ? 1 : 0, zh: step === zhNull ? 1 : 0}
    i -= en
    j -= zh
    path.push({i, j, en, zh})
  }
  return englishFirst(path.reverse())
}

/** Beads with both sides, in the order of the cells that they start in. */
interface LikelyBeads {
  readonly cells: ReadonlyArray<number>
  readonly shapes: ReadonlyArray<number>
  readonly posteriors: ReadonlyArray<number>
}

function likelyBeads({band, enCount, beads}: Lattice, {forward, backward, total}: PathSums): LikelyBeads {
  const {low, high, offsets} = band
  const likely = {cells: [] as number[], shapes: [] as number[], posteriors: [] as number[]}
  for (let i = 0; i <= enCount; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = offsets[i]! + j - low[i]!
      const states = [forward.pair[cell]!, forward.en[cell]!, forward.zh[cell]!]
      const before = Math.max(states[0]!, states[1]!, states[2]!) - total
      if (before === Number.NEGATIVE_INFINITY) continue
      let exact = Number.NaN
      for (let shape = 0; shape < beadShapes.length; shape++) {
        const score = beads[cell * beadShapes.length + shape]!
        if (score === Number.NEGATIVE_INFINITY) continue
        const {en, zh} = beadShapes[shape]!
        const after = score + backward.pair[offsets[i + en]! + j + zh - low[i + en]!]!
        if (before + statesLog + after < leastLog) continue
        if (Number.isNaN(exact))
          exact = before + Math.log(states.reduce((sum, state) => sum + Math.exp(state - total - before), 0))
        const posterior = Math.exp(exact + after)
        if (posterior < leastPosterior) continue
        likely.cells.push(cell)
        likely.shapes.push(shape)
        likely.posteriors.push(posterior)
      }
    }
  }
  return likely
}

/** The probability that a sentence has a counterpart. */
function coverage({band, enCount, zhCount}: Lattice, {cells, shapes, posteriors}: LikelyBeads) {
  const covered = {en: new Float64Array(enCount), zh: new Float64Array(zhCount)}
  let i = 0
  for (const [k, cell] of cells.entries()) {
    while (cell >= band.offsets[i + 1]!) i++
    const j = cell - band.offsets[i]! + band.low[i]!
    const {en, zh} = beadShapes[shapes[k]!]!
    for (let t = i; t < i + en; t++) covered.en[t]! += posteriors[k]!
    for (let t = j; t < j + zh; t++) covered.zh[t]! += posteriors[k]!
  }
  return covered
}

function englishFirst(path: ReadonlyArray<LatticeBead>): LatticeBead[] {
  const sorted: LatticeBead[] = []
  let waiting: LatticeBead[] = []
  for (const bead of path) {
    if (bead.en === 0) {
      waiting.push(bead)
      continue
    }
    if (bead.zh > 0) {
      append(sorted, waiting)
      waiting = []
    }
    sorted.push(bead)
  }
  append(sorted, waiting)
  return sorted
}
