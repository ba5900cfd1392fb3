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

/**
 * Weights in the order of the features.
 *
 * @throws {TypeError}
 *   When there are none, or one is no finite number.
 */
export function weightVector(weights: FeatureWeights): Float64Array {
  if (typeof weights !== 'object' || weights === null)
    throw new TypeError(`Unexpected weights \`${String(weights)}\`, expected those of features by name`)
  return Float64Array.from(featureNames, (name) => {
    const weight = weights[name] ?? 0
    if (!Number.isFinite(weight))
      throw new TypeError(`Unexpected weight of \`${name}\` \`${String(weight)}\`, expected a number`)
    return weight
  })
}
