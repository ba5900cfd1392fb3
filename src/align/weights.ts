import {featureNames} from './feature-names.js'
import {trainedWeights} from './trained-weights.js'

/** Weights of the features of beads, by name; one that is missing is 0. */
export type FeatureWeights = Readonly<Record<string, number>>

/** The weights of the aligner. */
export interface Weights {
  /** With a lexicon. */
  readonly lexicon: FeatureWeights
  /** Without one. */
  readonly bare: FeatureWeights
}

/** The weights that `npm run train` made. */
export const defaultWeights: Weights = trainedWeights

/** Weights in the order of the features. */
export function weightVector(weights: FeatureWeights): Float64Array {
  return Float64Array.from(featureNames, (name) => weights[name] ?? 0)
}
