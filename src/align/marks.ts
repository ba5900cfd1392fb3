import type {Language} from '../model/language.js'
import {readSpeech, type Speech} from './speech.js'

/** What length and marks of a list of sentences say; one entry a sentence. */
export interface SideMarks {
  /** Letters and digits of English; ideographs, and Latin letters and digits at less, of Chinese. */
  readonly length: Float64Array
  /** The mark that ends the sentence, closing quotes and brackets stripped: one of `Ending`. */
  readonly ending: Uint8Array
  readonly questions: Uint8Array
  readonly exclamations: Uint8Array
  /** 1 where the sentence opens with a quotation mark or a dash. */
  readonly opensSpeech: Uint8Array
  /** 1 where it ends with a closing quotation mark. */
  readonly closesSpeech: Uint8Array
  /** 1 where there is a quotation mark in it. */
  readonly hasQuote: Uint8Array
  readonly speech: Speech
  readonly before: MarksBefore
}

/** Sums over all sentences before each; one entry more than there are sentences. */
export interface MarksBefore {
  readonly length: Float64Array
  readonly questions: Float64Array
  readonly exclamations: Float64Array
  /** Sentences with a quotation mark. */
  readonly quotes: Float64Array
  /** Quotations that begin. */
  readonly openings: Float64Array
}

/** Final marks, the same in both languages. */
export const Ending = {
  other: 0,
  question: 1,
  exclamation: 2,
  colon: 3,
  stop: 4,
  ellipsis: 5,
  none: 6
} as const

/** A Latin letter or digit in a Chinese sentence takes the place of so many ideographs. */
const latinInChinese = 0.4

/** Read the marks of sentences. */
export function readMarks(texts: ReadonlyArray<string>, language: Language): SideMarks {
  const marks: Omit<SideMarks, 'before'> = {
    length: new Float64Array(texts.length),
    ending: new Uint8Array(texts.length),
    questions: new Uint8Array(texts.length),
    exclamations: new Uint8Array(texts.length),
    opensSpeech: new Uint8Array(texts.length),
    closesSpeech: new Uint8Array(texts.length),
    hasQuote: new Uint8Array(texts.length),
    speech: readSpeech(texts, language)
  }
  for (const [index, text] of texts.entries()) readSentence(marks, index, text, language)
  const {speech} = marks
  for (let k = 0; k < texts.length; k++) {
    if (speech.opens[k]) marks.opensSpeech[k] = 1
    if (speech.openings[k] || speech.startsInside[k]) marks.hasQuote[k] = 1
  }
  return {
    ...marks,
    before: {
      length: runningSums(marks.length),
      questions: runningSums(marks.questions),
      exclamations: runningSums(marks.exclamations),
      quotes: runningSums(marks.hasQuote),
      openings: runningSums(speech.openings)
    }
  }
}

function runningSums(values: Float64Array | Uint8Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let k = 0; k < values.length; k++) sums[k + 1] = sums[k]! + values[k]!
  return sums
}

function readSentence(
  marks: Omit<SideMarks, 'before'>,
  index: number,
  text: string,
  language: Language
): void {
  let latin = 0
  let han = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLatinOrDigit(code)) latin++
    else if (isIdeograph(code)) han++
    else if (code === 0x3f || code === 0xff1f)
      marks.questions[index] = Math.min(255, marks.questions[index]! + 1)
    else if (code === 0x21 || code === 0xff01)
      marks.exclamations[index] = Math.min(255, marks.exclamations[index]! + 1)
    else if (isQuote(code)) marks.hasQuote[index] = 1
  }
  marks.length[index] = language === 'en' ? latin + han / latinInChinese : han + latinInChinese * latin
  readEnd(marks, index, text)
  const first = text.trimStart().charCodeAt(0)
  if (isQuote(first) || first === 0x2d || first === 0x2013 || first === 0x2014) marks.opensSpeech[index] = 1
}

function readEnd(marks: Omit<SideMarks, 'before'>, index: number, text: string): void {
  let at = text.length - 1
  for (; at >= 0; at--) {
    const code = text.charCodeAt(at)
    if (isQuote(code) || code === 0x27 || code === 0x2019) marks.closesSpeech[index] = 1
    else if (!isCloser(code)) break
  }
  marks.ending[index] = at < 0 ? Ending.none : endingOf(text.charCodeAt(at))
}

function endingOf(code: number): number {
  if (code === 0x3f || code === 0xff1f) return Ending.question
  if (code === 0x21 || code === 0xff01) return Ending.exclamation
  if (code === 0x3a || code === 0xff1a) return Ending.colon
  if (code === 0x2e || code === 0x3002 || code === 0xff0e || code === 0xff61) return Ending.stop
  if (code === 0x2026) return Ending.ellipsis
  return isLatinOrDigit(code) || isIdeograph(code) ? Ending.none : Ending.other
}

/** Straight and curly double quotes, corner brackets. */
function isQuote(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0xff02 ||
    (code >= 0x300c && code <= 0x300f)
  )
}

/** White space, brackets, and marks of Markdown that stand after the final mark. */
function isCloser(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0x29 ||
    code === 0x5d ||
    code === 0x2a ||
    code === 0x5f ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xff09 ||
    code === 0x3011 ||
    code === 0x300b
  )
}

function isLatinOrDigit(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f)
  )
}

function isIdeograph(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xd840 && code <= 0xd8bf) || code === 0x3007
}
