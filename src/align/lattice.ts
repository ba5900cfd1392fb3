import type {Band} from './band.js'
import {beadShapes} from './bead-shapes.js'
import {feature, featureNames} from './feature-names.js'
import {beadFeatures, type FeatureSource, nullFeatures} from './features.js'

/** All beads of a band with their scores: what the decoder and the posteriors are computed from. */
export interface Lattice {
  readonly band: Band
  readonly enCount: number
  readonly zhCount: number
  /** Score of the bead of shape `s` from cell `c` on: `beads[c * beadShapes.length + s]`; -Infinity if there is none. */
  readonly beads: Float32Array
  /** Score of each sentence left alone, first of its run or not. */
  readonly enNull: NullScores
  readonly zhNull: NullScores
  /** Score of a run of Chinese null beads right after a run of English ones. */
  readonly nullsMeet: number
}

export interface NullScores {
  readonly first: Float64Array
  readonly more: Float64Array
}

/** Score every bead of a band. */
export function buildLattice(source: FeatureSource, band: Band, weights: Float64Array): Lattice {
  const enCount = band.low.length - 1
  const zhCount = band.high[enCount]!
  const features = new Float64Array(featureNames.length)
  const beads = scoreBeads(source, band, weights, features)
  return {
    band,
    enCount,
    zhCount,
    beads,
    enNull: nullScores(source, 'en', enCount, weights, features),
    zhNull: nullScores(source, 'zh', zhCount, weights, features),
    nullsMeet: weights[feature.nullsMeet]!
  }
}

/** Scores of all beads; -Infinity for those that leave the band, cross a block or are forbidden. */
function scoreBeads(
  source: FeatureSource,
  {low, high, offsets}: Band,
  weights: Float64Array,
  features: Float64Array
): Float32Array {
  const enCount = low.length - 1
  const scores = new Float32Array(offsets[enCount + 1]! * beadShapes.length).fill(Number.NEGATIVE_INFINITY)
  for (let i = 0; i <= enCount; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const at = (offsets[i]! + j - low[i]!) * beadShapes.length
      for (let shape = 0; shape < beadShapes.length; shape++) {
        const {en, zh} = beadShapes[shape]!
        const end = i + en
        if (end > enCount || j + zh < low[end]! || j + zh > high[end]!) continue
        const prior = priorOf(source.structure, i, j, en, zh)
        if (prior === Number.NEGATIVE_INFINITY) continue
        beadFeatures(source, i, j, shape, features)
        let score = prior + weights[feature.firstShape + shape]!
        for (let k = 0; k < feature.firstShape; k++) score += weights[k]! * features[k]!
        scores[at + shape] = score
      }
    }
  }
  return scores
}

/** What the layout adds to the score of a bead; -Infinity for one that crosses a block or is forbidden. */
export function priorOf(
  {en, zh, prior}: FeatureSource['structure'],
  i: number,
  j: number,
  enSize: number,
  zhSize: number
) {
  if (!en.blocks || !zh.blocks) return 0
  const enBlock = en.blocks[i]!
  const zhBlock = zh.blocks[j]!
  if (en.blocks[i + enSize - 1] !== enBlock || zh.blocks[j + zhSize - 1] !== zhBlock) {
    return Number.NEGATIVE_INFINITY
  }
  return prior ? prior(enBlock, zhBlock) : 0
}

function nullScores(
  source: FeatureSource,
  side: 'en' | 'zh',
  count: number,
  weights: Float64Array,
  features: Float64Array
): NullScores {
  const scores = {first: new Float64Array(count), more: new Float64Array(count)}
  for (let t = 0; t < count; t++) {
    nullFeatures(source, side, t, false, features)
    scores.first[t] = dot(weights, features)
    nullFeatures(source, side, t, true, features)
    scores.more[t] = dot(weights, features)
  }
  return scores
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!
  return sum
}
