import type {PreparedTexts} from './evidence.js'
import {feature} from './feature-names.js'
import {Ending} from './marks.js'

/** Differences of more marks say no more. */
const mostMarks = 2

/** How well the marks of both sides of a bead go together: what ends them, speech, questions, exclamations. */
export function markFeatures(
  {marks}: PreparedTexts,
  i: number,
  j: number,
  en: number,
  zh: number,
  out: Float64Array
): void {
  const endEn = marks.en.ending[i + en - 1]!
  const endZh = marks.zh.ending[j + zh - 1]!
  both(out, endEn === Ending.question, endZh === Ending.question, feature.bothAsk, feature.oneAsks)
  both(
    out,
    endEn === Ending.exclamation,
    endZh === Ending.exclamation,
    feature.bothExclaim,
    feature.oneExclaims
  )
  if (endEn === Ending.colon && endZh === Ending.colon) out[feature.bothColon] = 1
  out[feature.questions] = difference(marks.en.questions, i, en, marks.zh.questions, j, zh)
  out[feature.exclamations] = difference(marks.en.exclamations, i, en, marks.zh.exclamations, j, zh)
  const en1 = marks.en.speech
  const zh1 = marks.zh.speech
  both(
    out,
    marks.en.opensSpeech[i] === 1,
    marks.zh.opensSpeech[j] === 1,
    feature.bothOpenSpeech,
    feature.oneOpensSpeech
  )
  both(
    out,
    marks.en.closesSpeech[i + en - 1] === 1,
    marks.zh.closesSpeech[j + zh - 1] === 1,
    feature.bothCloseSpeech,
    feature.oneClosesSpeech
  )
  both(
    out,
    en1.startsInside[i] === 1,
    zh1.startsInside[j] === 1,
    feature.bothStartInside,
    feature.oneStartsInside
  )
  if (any(marks.en.hasQuote, i, en) !== any(marks.zh.hasQuote, j, zh)) out[feature.oneQuotes] = 1
  out[feature.openings] = difference(en1.openings, i, en, zh1.openings, j, zh)
}

function both(out: Float64Array, en: boolean, zh: boolean, ifBoth: number, ifOne: number): void {
  if (en && zh) out[ifBoth] = 1
  else if (en || zh) out[ifOne] = 1
}

function difference(a: Uint8Array, i: number, en: number, b: Uint8Array, j: number, zh: number): number {
  let sum = 0
  for (let t = i; t < i + en; t++) sum += a[t]!
  for (let t = j; t < j + zh; t++) sum -= b[t]!
  return Math.min(mostMarks, Math.abs(sum))
}

function any(flags: Uint8Array, first: number, count: number): boolean {
  for (let t = first; t < first + count; t++) if (flags[t]) return true
  return false
}
