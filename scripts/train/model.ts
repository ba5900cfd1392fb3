import type {Band} from '../../src/align/band.js'
import {gatherEvidence, type PreparedTexts, prepareTexts} from '../../src/align/evidence.js'
import type {FeatureSource} from '../../src/align/features.js'
import {bandAround, findBand} from '../../src/align/find-band.js'
import {buildLattice} from '../../src/align/lattice.js'
import {beadPosterior, sumPaths} from '../../src/align/posteriors.js'
import {Similarity} from '../../src/align/similarity.js'
import {surestPath} from '../../src/align/surest-path.js'
import {type FeatureWeights, weightVector} from '../../src/align/weights.js'
import type {Lexicon} from '../../src/lexicon/lexicon.js'
import type {IndexBead} from '../../src/model/bead.js'
import type {GoldDocument} from './documents.js'
import {addLoss} from './likelihood.js'
import {minimise} from './minimise.js'
import {buildPathGraph, type PathGraph} from './path-graph.js'
import {priorStrengths, priorWeights} from './prior-weights.js'

/** What a document is read with. */
export interface Means {
  readonly lexicon?: Lexicon | undefined
  /** The vector of each sentence, where an embedding is trained on. */
  readonly vectors?: ReadonlyMap<string, Float32Array> | undefined
}

/** Features of a document, for the beads of a band. */
function sourceOf(document: GoldDocument, texts: PreparedTexts, band: Band, {vectors}: Means): FeatureSource {
  const {en, zh, structure} = document
  const of = (sentences: ReadonlyArray<string>) => sentences.map((sentence) => vectors!.get(sentence)!)
  return {
    texts,
    evidence: gatherEvidence(texts, band, structure),
    structure,
    ...(vectors && {similarity: new Similarity(of(en), of(zh))})
  }
}

/** Score differences are flattened by so much when unlikely beads are left out before training. */
const flattening = 0.5

/** Make the graph of a document that training runs over. `first` weights tell which beads are worth a thought. */
export function makeGraph(document: GoldDocument, first: FeatureWeights, means: Means): PathGraph {
  const band = bandAround(bordersOf(document), document.en.length, document.zh.length)
  const source = sourceOf(document, prepareTexts(document, means.lexicon), band, means)
  const lattice = buildLattice(
    source,
    band,
    weightVector(first).map((weight) => weight * flattening)
  )
  return buildPathGraph(source, lattice, sumPaths(lattice), document)
}

/** Where the gold beads start. */
function bordersOf({beads}: GoldDocument): {i: number; j: number}[] {
  const borders: {i: number; j: number}[] = []
  let i = 0
  let j = 0
  for (const {en, zh} of beads) {
    borders.push({i, j})
    i += en.length
    j += zh.length
  }
  return borders
}

/** A graph and how much its document counts. */
export interface Lesson {
  readonly graph: PathGraph
  readonly share: number
}

const centre = weightVector(priorWeights)
const strengths = weightVector(priorStrengths).map((strength) => strength || 1)

/** Strength of the Gaussian prior on the weights. */
const regularisation = 1

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

/** What a document is aligned with, whatever the weights. */
export interface Alignable {
  readonly band: Band
  readonly source: FeatureSource
}

export function makeAlignable(document: GoldDocument, means: Means): Alignable {
  const texts = prepareTexts(document, means.lexicon)
  const band = findBand(texts, document.structure)
  return {band, source: sourceOf(document, texts, band, means)}
}

/** Align a document with other weights. */
export function alignBy(weights: Float64Array, {band, source}: Alignable): IndexBead[] {
  const lattice = buildLattice(source, band, weights)
  const sums = sumPaths(lattice)
  return surestPath(lattice, sums).map((bead) => ({
    en: Array.from({length: bead.en}, (_, k) => bead.i + k),
    zh: Array.from({length: bead.zh}, (_, k) => bead.j + k),
    confidence: beadPosterior(lattice, sums, bead)
  }))
}
