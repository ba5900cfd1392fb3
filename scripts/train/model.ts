import {type Band, fullBand, makeBand} from '../../src/align/band.js'
import {gatherEvidence, prepareTexts} from '../../src/align/evidence.js'
import {type FeatureSource, featureNames} from '../../src/align/features.js'
import {buildLattice} from '../../src/align/lattice.js'
import {beadPosterior, sumPaths} from '../../src/align/posteriors.js'
import {noStructure} from '../../src/align/structure.js'
import {learnWords} from '../../src/align/learn-words.js'
import {translationTables} from '../../src/align/translation-tables.js'
import {defaultWeights} from '../../src/align/weights.js'
import {bestPath} from '../../src/align/viterbi.js'
import {type FeatureWeights, weightVector} from '../../src/align/weights.js'
import type {Lexicon} from '../../src/lexicon/lexicon.js'
import type {IndexBead} from '../../src/model/bead.js'
import type {GoldDocument} from './documents.js'
import {addLoss} from './likelihood.js'
import {minimise} from './minimise.js'
import {priorWeights} from './prior-weights.js'
import {buildPathGraph, type PathGraph} from './path-graph.js'

/** A gold document made ready to train on. */
export interface TrainingDocument {
  readonly document: GoldDocument
  readonly source: FeatureSource
  readonly graph: PathGraph
}

/** What the features of a document are read from, without a limit to the beads. */
export function fullSource(document: GoldDocument, lexicon?: Lexicon): FeatureSource {
  let texts = prepareTexts(document, lexicon)
  if (E.LEARN) {
    for (let round = 0; round < Number(E.LEARN); round++) {
      const source = {texts, evidence: gatherEvidence(texts, fullBand(document.en.length, document.zh.length)), structure: noStructure}
      const beads = alignReady({source}, weightVector(defaultWeights[lexicon ? 'lexicon' : 'bare']), document)
      const learnt = learnWords(texts.associations, texts.en, texts.zh, beads)
      texts = {...texts, associations: learnt, ...translationTables(learnt, texts.zh.words.length)}
    }
  }
  return {
    texts,
    evidence: gatherEvidence(texts, fullBand(document.en.length, document.zh.length)),
    structure: noStructure
  }
}

/** Sentences to either side of the gold path that training looks at. */
const margin = 15

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

/** Score differences are flattened by so much when unlikely beads are left out before training. */
const flattening = 0.5

export function makeReady(document: GoldDocument, first: FeatureWeights, lexicon?: Lexicon): TrainingDocument {
  const source = fullSource(document, lexicon)
  const band = bandAround(document)
  const lattice = buildLattice(source, band, weightVector(first).map((weight) => weight * flattening))
  return {document, source, graph: buildPathGraph(source, lattice, sumPaths(lattice), document.beads)}
}

const dropped = ((globalThis as any).process.env.DROP ?? '').split(',').filter(Boolean).map((n: string) => featureNames.indexOf(n as any))
const centre = weightVector(priorWeights)
const E = (globalThis as any).process.env
const MEET = Number(E.MEET ?? -3), MORE = Number(E.MORE ?? -2), OPEN = Number(E.OPEN ?? -4), ST = Number(E.ST ?? 30)
const nulls: Record<string, number> = {'1-0': OPEN, '0-1': OPEN, '1-0 more': MORE, '0-1 more': MORE, 'nulls meet': MEET, '1-0 length': Number(E.LEN ?? 0), '0-1 length': Number(E.LEN ?? 0)}
for (const [name, value] of Object.entries(nulls)) centre[featureNames.indexOf(name)] = value
const stiff = Float64Array.from(featureNames, (name) => (name in nulls ? ST : 1))

/** Strength of the Gaussian prior on the weights. */
const regularisation = 0.5

export function train(
  graphs: ReadonlyArray<{readonly graph: PathGraph; readonly share: number}>,
  start: Float64Array,
  iterations: number,
  l2 = regularisation
): Float64Array {
  return minimise(
    (weights, gradient) => {
      let loss = 0
      for (const d of dropped) weights[d] = 0
      for (const {graph, share} of graphs) loss += addLoss(graph, weights, gradient, share)
      for (let k = 0; k < weights.length; k++) {
        const distance = weights[k]! - centre[k]!
        const strength = l2 * stiff[k]!
        loss += (strength / 2) * distance ** 2
        gradient[k]! += strength * distance
      }
      for (const d of dropped) gradient[d] = 0
      return loss
    },
    start,
    iterations
  )
}

export function named(weights: Float64Array): FeatureWeights {
  return Object.fromEntries(featureNames.map((name, k) => [name, Math.round(weights[k]! * 1000) / 1000]))
}

/** Align a document with other weights. */
export function alignReady(
  {source}: {readonly source: FeatureSource},
  weights: Float64Array,
  {en, zh}: GoldDocument
): IndexBead[] {
  const lattice = buildLattice(source, fullBand(en.length, zh.length), weights)
  const sums = sumPaths(lattice)
  return bestPath(lattice).map((bead) => ({
    en: Array.from({length: bead.en}, (_, k) => bead.i + k),
    zh: Array.from({length: bead.zh}, (_, k) => bead.j + k),
    confidence: beadPosterior(lattice, sums, bead)
  }))
}
