import {beadShapes} from './bead-shapes.js'
import type {Evidence, PreparedTexts} from './evidence.js'
import {feature} from './feature-names.js'
import {crossingFeature, gainFeatures} from './gain-features.js'
import {lengthFeatures} from './length-features.js'
import {closingMarkFeatures, innerMarkFeatures, openingMarkFeatures} from './mark-features.js'
import type {Similarity} from './similarity.js'
import {noStructure, type Structure} from './structure.js'

/** Everything features are read from. */
export interface FeatureSource {
  readonly texts: PreparedTexts
  readonly evidence: Evidence
  readonly structure: Structure
  /** From an embedding of the sentences, where the caller has one. */
  readonly similarity?: Similarity
}

/**
 * Put the features of the bead of shape `shape` that starts with sentences `i` and `j` into `out`. The score of a
 * bead is their sum by weight.
 */
export function beadFeatures(
  source: FeatureSource,
  i: number,
  j: number,
  shape: number,
  out: Float64Array
): void {
  const {en, zh} = beadShapes[shape]!
  out.fill(0)
  innerFeatures(source, i, j, en, zh, out)
  startFeatures(source, i, j, out)
  endFeatures(source, i + en, j + zh, out)
  out[feature.firstShape + shape] = 1
}

/** Put those features into `out` that tell how well the two sides of a bead go together: all before `firstBorder`. */
export function innerFeatures(
  {texts, evidence, similarity}: FeatureSource,
  i: number,
  j: number,
  en: number,
  zh: number,
  out: Float64Array
): void {
  gainFeatures(evidence, i, j, en, zh, out)
  lengthFeatures(texts, i, j, en, zh, out)
  innerMarkFeatures(texts.marks, i, j, en, zh, out)
  // Beads of more sentences take the place of several, so theirs counts as often.
  out[feature.similarity] = similarity
    ? (similarity.deviation(i, j, en, zh) * (en + zh)) / similarityScale
    : 0
}

/** Add the features that all beads which start with sentences `i` and `j` have in common. */
export function startFeatures(
  {texts, evidence, structure}: FeatureSource,
  i: number,
  j: number,
  out: Float64Array
): void {
  openingMarkFeatures(texts.marks, i, j, out)
  crossingFeature(evidence, i, j, out)
  if (structure === noStructure) return
  const {en, zh} = structure
  if (en.kinds && zh.kinds && en.kinds[i] !== zh.kinds[j]) out[feature.kindsDiffer] = 1
  blockFeatures(structure, i, j, out)
}

/** Add the features that all beads which end before sentences `i` and `j` have in common. */
export function endFeatures(
  {texts, evidence, structure}: FeatureSource,
  i: number,
  j: number,
  out: Float64Array
): void {
  closingMarkFeatures(texts.marks, i - 1, j - 1, out)
  crossingFeature(evidence, i, j, out)
  if (structure !== noStructure) blockFeatures(structure, i, j, out)
}

/** Deviations go into the score by tens, for each pair of sentences. */
const similarityScale = 20

/** Features of a sentence that stands alone; `more` when the one before does so too. */
export function nullFeatures(
  {texts, structure}: FeatureSource,
  side: 'en' | 'zh',
  index: number,
  more: boolean,
  out: Float64Array
): void {
  out.fill(0)
  const blocks = structure[side].blocks
  if (blocks && blocks[index] !== blocks[index - 1]) out[feature.nullStartsBlock] = 1
  const length = texts.marks[side].length[index]!
  if (side === 'en') {
    out[more ? feature.enNullMore : feature.enNull] = 1
    out[feature.enNullLength] = Math.min(longNull, length / texts.ratio) / longNull
  } else {
    out[more ? feature.zhNullMore : feature.zhNull] = 1
    out[feature.zhNullLength] = Math.min(longNull, length) / longNull
  }
}

/** Ideographs from which on a sentence that stands alone is no odder for being longer. */
const longNull = 40

function blockFeatures({en, zh}: Structure, i: number, j: number, out: Float64Array): void {
  if (!en.blocks || !zh.blocks) return
  const endsEn = en.blocks[i - 1] !== en.blocks[i]
  const endsZh = zh.blocks[j - 1] !== zh.blocks[j]
  if (endsEn && endsZh) out[feature.blocksAgree]!++
  else if (endsEn || endsZh) out[feature.blocksDiffer]!++
}
