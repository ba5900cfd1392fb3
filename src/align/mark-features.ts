import {feature} from './feature-names.js'
import {Ending, type SideMarks} from './marks.js'

/** The marks of the sentences of both languages. */
interface Marks {
  readonly en: SideMarks
  readonly zh: SideMarks
}

/** Differences of more marks say no more. */
const mostMarks = 2

/** How well the questions, exclamations and quotations go together that the two sides of a bead hold. */
export function innerMarkFeatures(
  {en: {before: a}, zh: {before: b}}: Marks,
  i: number,
  j: number,
  en: number,
  zh: number,
  out: Float64Array
): void {
  const endEn = i + en
  const endZh = j + zh
  out[feature.questions] = capped(
    a.questions[endEn]! - a.questions[i]! - b.questions[endZh]! + b.questions[j]!
  )
  out[feature.exclamations] = capped(
    a.exclamations[endEn]! - a.exclamations[i]! - b.exclamations[endZh]! + b.exclamations[j]!
  )
  out[feature.openings] = capped(a.openings[endEn]! - a.openings[i]! - b.openings[endZh]! + b.openings[j]!)
  out[feature.oneQuotes] = a.quotes[endEn]! > a.quotes[i]! === b.quotes[endZh]! > b.quotes[j]! ? 0 : 1
}

/** How well the marks that open sentences `i` and `j` go together. */
export function openingMarkFeatures({en, zh}: Marks, i: number, j: number, out: Float64Array): void {
  both(out, en.opensSpeech[i] === 1, zh.opensSpeech[j] === 1, feature.bothOpenSpeech, feature.oneOpensSpeech)
  both(
    out,
    en.speech.startsInside[i] === 1,
    zh.speech.startsInside[j] === 1,
    feature.bothStartInside,
    feature.oneStartsInside
  )
}

/** How well the marks that end sentences `i` and `j` go together. */
export function closingMarkFeatures({en, zh}: Marks, i: number, j: number, out: Float64Array): void {
  const endEn = en.ending[i]!
  const endZh = zh.ending[j]!
  both(out, endEn === Ending.question, endZh === Ending.question, feature.bothAsk, feature.oneAsks)
  both(
    out,
    endEn === Ending.exclamation,
    endZh === Ending.exclamation,
    feature.bothExclaim,
    feature.oneExclaims
  )
  if (endEn === Ending.colon && endZh === Ending.colon) out[feature.bothColon] = 1
  both(
    out,
    en.closesSpeech[i] === 1,
    zh.closesSpeech[j] === 1,
    feature.bothCloseSpeech,
    feature.oneClosesSpeech
  )
}

function both(out: Float64Array, en: boolean, zh: boolean, ifBoth: number, ifOne: number): void {
  if (en && zh) out[ifBoth] = 1
  else if (en || zh) out[ifOne] = 1
}

function capped(difference: number): number {
  return Math.min(mostMarks, Math.abs(difference))
}
