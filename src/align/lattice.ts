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
  const {marks, ratio} = source.texts
  const lengths = {en: sumsOf(marks.en.length, 1), zh: sumsOf(marks.zh.length, ratio)}
  const scores = new Float32Array(offsets[enCount + 1]! * beadShapes.length).fill(Number.NEGATIVE_INFINITY)
  for (let i = 0; i <= enCount; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const at = (offsets[i]! + j - low[i]!) * beadShapes.length
      const prior = priorOf(source.structure, i, j)
      if (prior === Number.NEGATIVE_INFINITY) continue
      for (let shape = 0; shape < beadShapes.length; shape++) {
        const {en, zh} = beadShapes[shape]!
        const end = i + en
        if (end > enCount || j + zh < low[end]! || j + zh > high[end]!) continue
        if (isUneven(lengths, i, j, en, zh) || crossesBlock(source.structure, i, j, en, zh)) continue
        beadFeatures(source, i, j, shape, features)
        let score = prior + weights[feature.firstShape + shape]!
        for (let k = 0; k < feature.firstShape; k++) score += weights[k]! * features[k]!
        scores[at + shape] = score
      }
    }
  }
  return scores
}

/** Beads of several sentences whose sides differ in length by more than this factor are no translations. */
const mostUneven = 4
/** Letters added to a length, so that short texts may differ more. */
const shortText = 12

function isUneven(
  lengths: {readonly en: Float64Array; readonly zh: Float64Array},
  i: number,
  j: number,
  en: number,
  zh: number
): boolean {
  if (en + zh === 2) return false
  const lengthEn = lengths.en[i + en]! - lengths.en[i]! + shortText
  const lengthZh = lengths.zh[j + zh]! - lengths.zh[j]! + shortText
  return lengthEn > mostUneven * lengthZh || lengthZh > mostUneven * lengthEn
}

/** Sums of all values before each, times a factor. */
function sumsOf(values: Float64Array, factor: number): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let k = 0; k < values.length; k++) sums[k + 1] = sums[k]! + values[k]! * factor
  return sums
}

/** What the layout adds to the score of a bead that starts with sentences `i` and `j`; -Infinity forbids it. */
export function priorOf({en, zh, prior}: FeatureSource['structure'], i: number, j: number): number {
  if (!prior || !en.blocks || !zh.blocks || i === en.blocks.length || j === zh.blocks.length) return 0
  return prior(en.blocks[i]!, zh.blocks[j]!)
}

function crossesBlock(
  {en, zh}: FeatureSource['structure'],
  i: number,
  j: number,
  enSize: number,
  zhSize: number
): boolean {
  if (!en.blocks || !zh.blocks) return false
  return en.blocks[i + enSize - 1] !== en.blocks[i] || zh.blocks[j + zhSize - 1] !== zh.blocks[j]
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
