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
import type {GoldDocument} from './documents.js'
import {type GoldEdges, goldEdges} from './gold-edges.js'
import {PathState} from './path-state.js'

/** A lattice cut down to the beads worth a thought, with their features: what training runs over. */
export interface PathGraph {
  readonly nodes: number
  /** Edges sorted by the node they start from; nodes are numbered so that every edge leads upwards. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The bead that each edge stands for: one bead may be reached in several states. */
  readonly bead: Int32Array
  /** Numbers of the edges that gold paths may take, in order. */
  readonly gold: Int32Array
  /** What the layout adds to the score of each bead. */
  readonly prior: Float64Array
  /** Features of the beads, sparse. */
  readonly starts: Int32Array
  readonly features: Uint8Array
  readonly values: Float64Array
}

/** Beads less likely than this under flattened first weights are left out. */
const leastPosterior = 1e-3

/** Build the graph of a lattice and the gold of its document. */
export function buildPathGraph(
  source: FeatureSource,
  lattice: Lattice,
  sums: PathSums,
  document: GoldDocument
): PathGraph {
  const {band, enCount, zhCount} = lattice
  const builder = new GraphBuilder(source, lattice, goldEdges(document))
  for (let i = 0; i <= enCount; i++) {
    for (let j = band.low[i]!; j <= band.high[i]!; j++) {
      const cell = band.offsets[i]! + j - band.low[i]!
      for (const [shape, {en, zh}] of beadShapes.entries()) {
        const isThere = lattice.beads[cell * beadShapes.length + shape]! !== Number.NEGATIVE_INFINITY
        if (!isThere && !builder.isGold({i, j, en, zh})) continue
        builder.add(
          {i, j, en, zh},
          [PathState.pair, PathState.en, PathState.zh],
          pairLogPosterior(lattice, sums, i, j, shape),
          (out) => beadFeatures(source, i, j, shape, out)
        )
      }
      if (i < enCount && j >= band.low[i + 1]!) {
        const {first, more} = enNullLogPosteriors(lattice, sums, i, j)
        const bead = {i, j, en: 1, zh: 0}
        builder.add(bead, [PathState.pair], first, (out) => nullFeatures(source, 'en', i, false, out))
        builder.add(bead, [PathState.en], more, (out) => nullFeatures(source, 'en', i, true, out))
      }
      if (j < band.high[i]!) {
        const {first, more} = zhNullLogPosteriors(lattice, sums, i, j)
        const bead = {i, j, en: 0, zh: 1}
        builder.add(bead, [PathState.pair], first, (out) => nullFeatures(source, 'zh', j, false, out))
        builder.add(bead, [PathState.en], first, (out) => {
          nullFeatures(source, 'zh', j, false, out)
          out[feature.nullsMeet] = 1
        })
        builder.add(bead, [PathState.zh], more, (out) => nullFeatures(source, 'zh', j, true, out))
      }
    }
  }
  return builder.build(enCount, zhCount)
}

interface BeadPlace {
  readonly i: number
  readonly j: number
  readonly en: number
  readonly zh: number
}

class GraphBuilder {
  #source: FeatureSource
  #band: Lattice['band']
  #gold: GoldEdges
  #edges: {from: number; to: number; bead: number; isGold: boolean}[] = []
  #prior: number[] = []
  #starts: number[] = [0]
  #features: number[] = []
  #values: number[] = []
  #row = new Float64Array(featureNames.length)

  constructor(source: FeatureSource, {band}: Lattice, gold: GoldEdges) {
    this.#source = source
    this.#band = band
    this.#gold = gold
  }

  add(
    place: BeadPlace,
    states: ReadonlyArray<number>,
    logPosterior: number,
    fill: (out: Float64Array) => void
  ): void {
    const isLikely = logPosterior > Math.log(leastPosterior)
    const {i, j, en, zh} = place
    const to = en && zh ? PathState.pair : en ? PathState.en : PathState.zh
    let bead = -1
    for (const state of states) {
      const isGold = this.#gold.has(i, j, en, zh, state)
      if (!isGold && !isLikely) continue
      if (bead < 0) bead = this.#addBead(place, fill)
      this.#edges.push({from: this.#node(i, j, state), to: this.#node(i + en, j + zh, to), bead, isGold})
    }
  }

  /** Whether the one gold path has a bead, however odd it is. */
  isGold({i, j, en, zh}: BeadPlace): boolean {
    const states = [PathState.pair, PathState.en, PathState.zh]
    return this.#gold.isOnePath && states.some((state) => this.#gold.has(i, j, en, zh, state))
  }

  #addBead({i, j, en, zh}: BeadPlace, fill: (out: Float64Array) => void): number {
    fill(this.#row)
    for (let k = 0; k < this.#row.length; k++) {
      if (this.#row[k] === 0) continue
      this.#features.push(k)
      this.#values.push(this.#row[k]!)
    }
    this.#starts.push(this.#features.length)
    return this.#prior.push(en && zh ? priorOf(this.#source.structure, i, j) : 0) - 1
  }

  #node(i: number, j: number, state: number): number {
    return (this.#band.offsets[i]! + j - this.#band.low[i]!) * 3 + state
  }

  build(enCount: number, zhCount: number): PathGraph {
    // Only nodes that edges touch; all states of the last cell are the end, which has the highest number.
    const end = this.#node(enCount, zhCount, 0)
    const edges = this.#edges.sort((a, b) => a.from - b.from)
    const used = new Set<number>()
    for (const {from, to} of edges) used.add(from).add(Math.min(to, end))
    const numbers = new Map([...used].sort((a, b) => a - b).map((node, number) => [node, number]))
    return {
      nodes: numbers.size,
      from: Int32Array.from(edges, ({from}) => numbers.get(from)!),
      to: Int32Array.from(edges, ({to}) => numbers.get(Math.min(to, end))!),
      bead: Int32Array.from(edges, ({bead}) => bead),
      gold: Int32Array.from(edges.flatMap(({isGold}, edge) => (isGold ? [edge] : []))),
      prior: Float64Array.from(this.#prior),
      starts: Int32Array.from(this.#starts),
      features: Uint8Array.from(this.#features),
      values: Float64Array.from(this.#values)
    }
  }
}
