import {type Band, fullBand, makeBand} from '../../src/align/band.js'
import {gatherEvidence, prepareTexts} from '../../src/align/evidence.js'
import type {FeatureSource} from '../../src/align/features.js'
import {buildLattice} from '../../src/align/lattice.js'
import {beadPosterior, sumPaths} from '../../src/align/posteriors.js'
import {bestPath} from '../../src/align/viterbi.js'
import {type FeatureWeights, weightVector} from '../../src/align/weights.js'
import type {Lexicon} from '../../src/lexicon/lexicon.js'
import type {IndexBead} from '../../src/model/bead.js'
import type {GoldDocument} from './documents.js'
import {addLoss} from './likelihood.js'
import {minimise} from './minimise.js'
import {buildPathGraph, type PathGraph} from './path-graph.js'
import {priorStrengths, priorWeights} from './prior-weights.js'

/** Features of a document, for all its beads. */
export function fullSource(document: GoldDocument, lexicon?: Lexicon): FeatureSource {
  const texts = prepareTexts(document, lexicon)
  const evidence = gatherEvidence(texts, fullBand(document.en.length, document.zh.length))
  return {texts, evidence, structure: document.structure}
}

/** Score differences are flattened by so much when unlikely beads are left out before training. */
const flattening = 0.5

/** Make the graph of a document that training runs over. `first` weights tell which beads are worth a thought. */
export function makeGraph(document: GoldDocument, source: FeatureSource, first: FeatureWeights): PathGraph {
  const band = bandAround(document)
  const lattice = buildLattice(
    source,
    band,
    weightVector(first).map((weight) => weight * flattening)
  )
  return buildPathGraph(source, lattice, sumPaths(lattice), document.beads)
}

/** Sentences to either side of the gold path that training looks at. */
const margin = 12

function bandAround({en, zh, beads}: GoldDocument): Band {
  const low = new Int32Array(en.length + 1).fill(zh.length)
  const high = new Int32Array(en.length + 1)
  let i = 0
  let j = 0
  for (const bead of [...beads, {en: [], zh: []}]) {
    for (let row = Math.max(0, i - margin); row <= Math.min(en.length, i + margin); row++) {
      low[row] = Math.min(low[row]!, Math.max(0, j - margin))
      high[row] = Math.max(high[row]!, j + margin)
    }
    i += bead.en.length
    j += bead.zh.length
  }
  return makeBand(low, high, zh.length)
}

/** A graph and how much its document counts. */
export interface Lesson {
  readonly graph: PathGraph
  readonly share: number
}

const centre = weightVector(priorWeights)
const strengths = weightVector(priorStrengths).map((strength) => strength || 1)

/** Strength of the Gaussian prior on the weights. */
const regularisation = 0.5

/** Weights that make the gold paths likely, from `start` on. */
export function train(lessons: ReadonlyArray<Lesson>, start: Float64Array, iterations: number): Float64Array {
  const loss = (weights: Float64Array, gradient: Float64Array): number => {
    let sum = 0
    for (const {graph, share} of lessons) sum += addLoss(graph, weights, gradient, share)
    for (let k = 0; k < weights.length; k++) {
      const distance = weights[k]! - centre[k]!
      sum += (regularisation / 2) * strengths[k]! * distance ** 2
      gradient[k]! += regularisation * strengths[k]! * distance
    }
    return sum
  }
  return minimise(loss, start, iterations)
}

/** Align a document with other weights. */
export function alignBy(weights: Float64Array, source: FeatureSource, {en, zh}: GoldDocument): IndexBead[] {
  const lattice = buildLattice(source, fullBand(en.length, zh.length), weights)
  const sums = sumPaths(lattice)
  return bestPath(lattice).map((bead) => ({
    en: Array.from({length: bead.en}, (_, k) => bead.i + k),
    zh: Array.from({length: bead.zh}, (_, k) => bead.j + k),
    confidence: beadPosterior(lattice, sums, bead)
  }))
}
