import {beadShapes} from './bead-shapes.js'
import type {Evidence, PreparedTexts} from './evidence.js'
import {feature} from './feature-names.js'
import {gainFeatures} from './gain-features.js'
import {lengthFeatures} from './length-features.js'
import {markFeatures} from './mark-features.js'
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
  gainFeatures(source.evidence, i, j, en, zh, out)
  lengthFeatures(source.texts, i, j, en, zh, out)
  markFeatures(source.texts, i, j, en, zh, out)
  if (source.structure !== noStructure) structureFeatures(source.structure, i, j, en, zh, out)
  if (source.similarity) {
    // Beads of more sentences take the place of several, so theirs counts as often.
    out[feature.similarity] = (source.similarity.deviation(i, j, en, zh) * (en + zh)) / similarityScale
  }
  out[feature.firstShape + shape] = 1
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

function structureFeatures(
  {en, zh}: Structure,
  i: number,
  j: number,
  enSize: number,
  zhSize: number,
  out: Float64Array
): void {
  if (en.kinds && zh.kinds && en.kinds[i] !== zh.kinds[j]) out[feature.kindsDiffer] = 1
  if (!en.blocks || !zh.blocks) return
  for (let end = 0; end < 2; end++) {
    const a = i + end * enSize
    const b = j + end * zhSize
    const endsEn = en.blocks[a - 1] !== en.blocks[a]
    const endsZh = zh.blocks[b - 1] !== zh.blocks[b]
    if (endsEn && endsZh) out[feature.blocksAgree]!++
    else if (endsEn || endsZh) out[feature.blocksDiffer]!++
  }
}
