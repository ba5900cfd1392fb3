import {longestGroup} from './bead-shapes.js'
import {crossingAt} from './crossings.js'
import type {Evidence} from './evidence.js'
import {feature} from './feature-names.js'
import type {Gains} from './gains.js'

/** Gains go into the score by tens of nats, so that weights are of one size. */
const gainScale = 10
const leastScale = 5

/** How well the words of a bead explain each other. */
export function gainFeatures(
  evidence: Evidence,
  i: number,
  j: number,
  en: number,
  zh: number,
  out: Float64Array
): void {
  let english = 0
  let least = leastScale
  for (let t = i; t < i + en; t++) {
    const gain = gainOf(evidence.english, t, j, zh)
    english += gain
    if (gain < least) least = gain
  }
  out[feature.gainEnglish] = english / gainScale
  out[feature.leastEnglish] = en > 1 ? Math.max(-1, least / leastScale) : 0
  let chinese = 0
  let characters = 0
  least = leastScale
  for (let t = j; t < j + zh; t++) {
    const byWords = gainOf(evidence.chinese, t, i, en)
    const byCharacters = gainOf(evidence.characters, t, i, en)
    chinese += byWords
    characters += byCharacters
    if (byWords + byCharacters < least) least = byWords + byCharacters
  }
  out[feature.gainChinese] = chinese / gainScale
  out[feature.gainCharacters] = characters / gainScale
  out[feature.leastChinese] = zh > 1 ? Math.max(-1, least / leastScale) : 0
}

/** What clauses would gain by crossing the border after `i` English and `j` Chinese sentences. */
export function crossingFeature({crossings}: Evidence, i: number, j: number, out: Float64Array): void {
  out[feature.crossingClauses]! += crossingAt(crossings, i, j) / gainScale
}

function gainOf({windows, values}: Gains, target: number, first: number, size: number): number {
  return values[(windows.offsets[target]! + first - windows.from[target]!) * longestGroup + size - 1]!
}
