import {beadShapes} from '../../src/align/bead-shapes.js'
import {feature, featureNames} from '../../src/align/feature-names.js'
import {beadFeatures, type FeatureSource, nullFeatures} from '../../src/align/features.js'
import {type Lattice, priorOf} from '../../src/align/lattice.js'
import {
  enNullLogPosteriors,
  type PathSums,
  pairLogPosterior,
  zhNullLogPosteriors
} from '../../src/align/posteriors.js'
import type {GoldBead} from './documents.js'

/** A lattice cut down to the beads worth a thought, with their features: what training runs over. */
export interface PathGraph {
  readonly nodes: number
  /** Edges sorted by the node they start from; nodes are numbered so that every edge leads upwards. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** What the layout adds to the score of each edge. */
  readonly prior: Float64Array
  /** Features of the edges, sparse. */
  readonly starts: Int32Array
  readonly features: Uint8Array
  readonly values: Float64Array
  /** Sum of the features of the gold path. */
  readonly gold: Float64Array
  /** What the layout adds to the score of the gold path. */
  readonly goldPrior: number
}

/** Beads less likely than this under flattened first weights are left out. */
const leastPosterior = 1e-5

const State = {pair: 0, en: 1, zh: 2} as const

/** Build the graph of a lattice and the gold beads of its document. */
export function buildPathGraph(
  source: FeatureSource,
  lattice: Lattice,
  sums: PathSums,
  beads: ReadonlyArray<GoldBead>
): PathGraph {
  const {band, enCount, zhCount} = lattice
  const edges: {from: number; to: number; prior: number; features: Float64Array}[] = []
  const node = (i: number, j: number, state: number) => (band.offsets[i]! + j - band.low[i]!) * 3 + state
  const goldKeys = new Set<string>()
  const goldEdges = goldPath(beads)
  for (const edge of goldEdges) goldKeys.add(`${edge.i},${edge.j},${edge.en},${edge.zh},${edge.from}`)
  const gold = new Float64Array(featureNames.length)
  let found = 0
  let goldPrior = 0

  const consider = (
    i: number,
    j: number,
    en: number,
    zh: number,
    states: number[],
    logPosterior: number,
    fill: (out: Float64Array) => void
  ) => {
    for (const state of states) {
      const isGold = goldKeys.has(`${i},${j},${en},${zh},${state}`)
      if (!isGold && !(logPosterior > Math.log(leastPosterior))) continue
      const features = new Float64Array(featureNames.length)
      fill(features)
      const to = en && zh ? State.pair : en ? State.en : State.zh
      const prior = en && zh ? priorOf(source.structure, i, j) : 0
      edges.push({from: node(i, j, state), to: node(i + en, j + zh, to), prior, features})
      if (isGold) {
        found++
        goldPrior += prior
        for (let k = 0; k < gold.length; k++) gold[k]! += features[k]!
      }
    }
  }

  for (let i = 0; i <= enCount; i++) {
    for (let j = band.low[i]!; j <= band.high[i]!; j++) {
      for (const [shape, {en, zh}] of beadShapes.entries()) {
        const cell = band.offsets[i]! + j - band.low[i]!
        if (lattice.beads[cell * beadShapes.length + shape]! === Number.NEGATIVE_INFINITY) continue
        consider(i, j, en, zh, [0, 1, 2], pairLogPosterior(lattice, sums, i, j, shape), (out) =>
          beadFeatures(source, i, j, shape, out)
        )
      }
      if (i < enCount && j >= band.low[i + 1]!) {
        const {first, more} = enNullLogPosteriors(lattice, sums, i, j)
        consider(i, j, 1, 0, [State.pair], first, (out) => nullFeatures(source, 'en', i, false, out))
        consider(i, j, 1, 0, [State.en], more, (out) => nullFeatures(source, 'en', i, true, out))
      }
      if (j < band.high[i]!) {
        const {first, more} = zhNullLogPosteriors(lattice, sums, i, j)
        consider(i, j, 0, 1, [State.pair], first, (out) => nullFeatures(source, 'zh', j, false, out))
        consider(i, j, 0, 1, [State.en], first, (out) => {
          nullFeatures(source, 'zh', j, false, out)
          out[feature.nullsMeet] = 1
        })
        consider(i, j, 0, 1, [State.zh], more, (out) => nullFeatures(source, 'zh', j, true, out))
      }
    }
  }
  if (found !== goldEdges.length)
    throw new Error(`Unexpected ${found} gold beads in the lattice, expected ${goldEdges.length}`)
  return {...pack(edges, node(enCount, zhCount, 0)), gold, goldPrior}
}

/** Gold beads with the state before them; shapes that the aligner does not know become null beads. */
function goldPath(beads: ReadonlyArray<GoldBead>) {
  const path: {i: number; j: number; en: number; zh: number; from: number}[] = []
  let i = 0
  let j = 0
  let state: number = State.pair
  let waiting = 0
  const push = (en: number, zh: number) => {
    path.push({i, j, en, zh, from: state})
    state = en && zh ? State.pair : en ? State.en : State.zh
    i += en
    j += zh
  }
  const flush = () => {
    while (waiting > 0) {
      push(0, 1)
      waiting--
    }
  }
  for (const {en, zh} of beads) {
    if (beadShapes.some((shape) => shape.en === en.length && shape.zh === zh.length)) {
      flush()
      push(en.length, zh.length)
    } else {
      for (let k = 0; k < en.length; k++) push(1, 0)
      waiting += zh.length
    }
  }
  flush()
  return path
}

function pack(
  edges: {from: number; to: number; prior: number; features: Float64Array}[],
  endCell: number
): Omit<PathGraph, 'gold' | 'goldPrior'> {
  // Only nodes that edges touch; all states of the last cell are the end, which has the highest number.
  const used = [...new Set(edges.flatMap(({from, to}) => [from, to >= endCell ? endCell : to]))].sort(
    (a, b) => a - b
  )
  const numbers = new Map(used.map((node, number) => [node, number]))
  edges.sort((a, b) => a.from - b.from)
  const features: number[] = []
  const values: number[] = []
  const starts = [0]
  for (const edge of edges) {
    for (const [k, value] of edge.features.entries()) {
      if (value === 0) continue
      features.push(k)
      values.push(value)
    }
    starts.push(features.length)
  }
  return {
    nodes: used.length,
    from: Int32Array.from(edges, ({from}) => numbers.get(from)!),
    to: Int32Array.from(edges, ({to}) => numbers.get(to >= endCell ? endCell : to)!),
    prior: Float64Array.from(edges, ({prior}) => prior),
    starts: Int32Array.from(starts),
    features: Uint8Array.from(features),
    values: Float64Array.from(values)
  }
}
