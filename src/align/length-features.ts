import type {PreparedTexts} from './evidence.js'
import {feature} from './feature-names.js'

/** Variance of a length for each letter of it (Gale & Church 1993 measured 6.8 for European languages). */
const variance = 6
/** Letters added to a length, so that headings of a few letters do not count as much as sentences. */
const shortText = {variance: 10, ratio: 12}
/** Free translations have long tails: the squared deviation is cut off here. */
const mostDeviation = 25
const deviationScale = 5
/** Ratios of lengths within e^0.4 are usual. */
const usualDeviation = 0.4

/** How well the lengths of both sides of a bead go together. */
export function lengthFeatures(
  {marks, ratio}: PreparedTexts,
  i: number,
  j: number,
  en: number,
  zh: number,
  out: Float64Array
): void {
  const lengthEn = marks.en.before.length[i + en]! - marks.en.before.length[i]!
  const lengthZh = (marks.zh.before.length[j + zh]! - marks.zh.before.length[j]!) * ratio
  const difference = lengthEn - lengthZh
  const spread = ((lengthEn + lengthZh) / 2 + shortText.variance) * variance
  out[feature.lengthSquared] = Math.min(mostDeviation, (difference * difference) / spread) / deviationScale
  const deviation = Math.log((lengthEn + shortText.ratio) / (lengthZh + shortText.ratio))
  out[feature.lengthRatio] = Math.abs(deviation)
  out[feature.englishLonger] = Math.max(0, deviation - usualDeviation)
  out[feature.englishShorter] = Math.max(0, -deviation - usualDeviation)
}
