import type {Band} from './band.js'
import {beadShapes} from './bead-shapes.js'
import type {PreparedTexts} from './evidence.js'
import {feature, featureNames} from './feature-names.js'
import {endFeatures, type FeatureSource, innerFeatures, nullFeatures, startFeatures} from './features.js'

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
  band: Band,
  weights: Float64Array,
  features: Float64Array
): Float32Array {
  const {low, high, offsets} = band
  const enCount = low.length - 1
  const {starts, ends} = scoreBorders(source, band, weights, features)
  const scores = new Float32Array(starts.length * beadShapes.length).fill(Number.NEGATIVE_INFINITY)
  for (let i = 0; i <= enCount; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = offsets[i]! + j - low[i]!
      const prior = priorOf(source.structure, i, j)
      if (prior === Number.NEGATIVE_INFINITY) continue
      const start = prior + starts[cell]!
      for (let shape = 0; shape < beadShapes.length; shape++) {
        const {en, zh} = beadShapes[shape]!
        const end = i + en
        if (end > enCount || j + zh < low[end]! || j + zh > high[end]!) continue
        if (isUneven(source.texts, i, j, en, zh) || crossesBlock(source.structure, i, j, en, zh)) continue
        innerFeatures(source, i, j, en, zh, features)
        let score = start + weights[feature.firstShape + shape]! + ends[offsets[end]! + j + zh - low[end]!]!
        for (let k = 0; k < feature.firstBorder; k++) score += weights[k]! * features[k]!
        scores[cell * beadShapes.length + shape] = score
      }
    }
  }
  return scores
}

/** What each cell of the band adds to the scores of the beads that start there, and of those that end there. */
function scoreBorders(
  source: FeatureSource,
  {low, high, offsets}: Band,
  weights: Float64Array,
  features: Float64Array
): {starts: Float64Array; ends: Float64Array} {
  const enCount = low.length - 1
  const zhCount = high[enCount]!
  const starts = new Float64Array(offsets[enCount + 1]!)
  const ends = new Float64Array(starts.length)
  for (let i = 0; i <= enCount; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const cell = offsets[i]! + j - low[i]!
      if (i < enCount && j < zhCount) {
        features.fill(0, feature.firstBorder, feature.firstShape)
        startFeatures(source, i, j, features)
        starts[cell] = borderScore(weights, features)
      }
      if (i > 0 && j > 0) {
        features.fill(0, feature.firstBorder, feature.firstShape)
        endFeatures(source, i, j, features)
        ends[cell] = borderScore(weights, features)
      }
    }
  }
  return {starts, ends}
}

function borderScore(weights: Float64Array, features: Float64Array): number {
  let sum = 0
  for (let k = feature.firstBorder; k < feature.firstShape; k++) sum += weights[k]! * features[k]!
  return sum
}

/** Beads of several sentences whose sides differ in length by more than this factor are no translations. */
const mostUneven = 4
/** Letters added to a length, so that short texts may differ more. */
const shortText = 12

function isUneven({marks, ratio}: PreparedTexts, i: number, j: number, en: number, zh: number): boolean {
  if (en + zh === 2) return false
  const {length} = marks.en.before
  const lengthEn = length[i + en]! - length[i]! + shortText
  const lengthZh = (marks.zh.before.length[j + zh]! - marks.zh.before.length[j]!) * ratio + shortText
  return lengthEn > mostUneven * lengthZh || lengthZh > mostUneven * lengthEn
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
