import type {FeatureWeights} from '../../src/align/weights.js'

/**
 * What the weights are before any text is seen: the centre of the Gaussian prior. Beads that the gold texts hardly
 * hold would be free otherwise; a free novel must not be torn into null beads because reports have none.
 */
export const priorWeights: FeatureWeights = {
  '1-0': -4,
  '0-1': -4,
  '1-0 more': -3,
  '0-1 more': -3,
  'nulls meet': -3,
  '1-4': -1,
  '1-5': -2,
  '1-6': -2,
  '4-1': -1,
  '5-1': -2,
  '6-1': -2,
  '2-4': -1,
  '4-2': -1,
  '3-3': -1,
  '3-4': -2,
  '4-3': -2
}
