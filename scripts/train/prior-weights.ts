import type {FeatureWeights} from '../../src/align/weights.js'

/**
 * What the weights are before any text is seen: the centre of the Gaussian prior. Shapes of beads that the gold texts
 * hardly hold would be free otherwise.
 */
export const priorWeights: FeatureWeights = {
  // Trained only with an embedding at hand (`npm run train -- --embed MODULE`).
  similarity: 4,
  enNull: -4,
  zhNull: -4,
  enNullMore: -2,
  zhNullMore: -2,
  nullsMeet: -3,
  kindsDiffer: -2,
  nullStartsBlock: 0.5,
  blocksAgree: 0.5,
  blocksDiffer: -0.5,
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

/**
 * How much stronger than the others some are held to it. Left-out sentences are rare, and lie in few of the gold
 * texts: what these say of null beads tears a free novel to pieces.
 */
export const priorStrengths: FeatureWeights = {
  enNull: 30,
  zhNull: 30,
  enNullMore: 30,
  zhNullMore: 30,
  enNullLength: 30,
  zhNullLength: 30,
  nullsMeet: 30
}
