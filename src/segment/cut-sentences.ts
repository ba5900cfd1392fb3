import {assertLanguage, type Language} from '../model/language.js'
import {charAt, charBefore, isHan, isLetter, isSpace} from './characters.js'
import {endsChineseSentence} from './chinese.js'
import {endsEnglishSentence} from './english.js'
import {findSpot} from './find-spot.js'
import {findFragmentLines} from './fragment-lines.js'
import {isListMark} from './list-mark.js'
import {findListStarts} from './list-starts.js'
import {indexPairs} from './pairs.js'
import {decideByRules, findRuleBreaks, type SentenceRule, type SentenceRules} from './sentence-rules.js'
import type {Spot} from './spot.js'

/** A sentence of a text, with the white space that follows it. */
export interface Sentence {
  readonly text: string
  /** Offsets in the text that was cut, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

/** How a text is cut. */
export interface CutOptions {
  /** Rules of an SRX file, instead of the built-in ones or before them. */
  readonly rules?: SentenceRules
}

/**
 * Cut a text into its sentences.
 *
 * A newline is white space; a blank line always ends a sentence. English inside Chinese is cut by the rules of English,
 * and the other way round: `language` only decides where the words around a stop do not.
 *
 * @returns
 *   The sentences in order; joined they give the text back exactly. None for an empty text.
 */
export function cutSentences(text: string, language: Language, options: CutOptions = {}): Sentence[] {
  if (typeof text !== 'string') throw new TypeError(`Unexpected text \`${String(text)}\`, expected a string`)
  assertLanguage(language)
  const sentences: Sentence[] = []
  let start = 0
  for (const end of starts(text, language, options.rules)) {
    sentences.push({text: text.slice(start, end), start, end})
    start = end
  }
  if (start < text.length) sentences.push({text: text.slice(start), start, end: text.length})
  return sentences
}

/** The offsets where sentences start, but the first one’s. */
function starts(text: string, language: Language, rules: SentenceRules | undefined): Iterable<number> {
  if (!rules) return boundaries(text, language)
  const own = rules[language]
  const found = new Set([...findRuleBreaks(text, own)].map((at) => skipSpace(text, at)))
  if (rules.mode === 'extend') {
    for (const at of boundaries(text, language)) {
      if (!keptByRules(text, at, own)) found.add(at)
    }
  }
  found.delete(text.length)
  return [...found].sort((a, b) => a - b)
}

/** Whether the rules forbid a cut in the white space before an offset. */
function keptByRules(text: string, at: number, rules: ReadonlyArray<SentenceRule>): boolean {
  let end = at
  while (at - end < LONGEST_SPACE && isSpace(text.charAt(end - 1))) end--
  for (let place = end; place <= at; place++) {
    const said = decideByRules(text, place, rules)
    if (said) return said === 'keep'
  }
  return false
}

/** The offsets after the white space that follows each sentence but the last, in order. */
function* boundaries(text: string, language: Language): Generator<number> {
  const pairs = indexPairs(text)
  const listStarts = [...findListStarts(text), ...findFragmentLines(text)].sort((a, b) => a - b)
  // A stop, or a newline that may begin a blank line.
  const marks = /[.!?。！？…｡．‼⁇⁈⁉‽\n\r]/g
  let list = 0
  let start = skipSpace(text, 0)
  marks.lastIndex = start
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    for (; list < listStarts.length && listStarts[list]! <= match.index; list++) {
      if (listStarts[list]! > start) yield (start = listStarts[list]!)
    }
    const spot =
      match[0] === '\n' || match[0] === '\r' ? undefined : findSpot(text, language, pairs, start, match.index)
    const end = spot ? spot.end : match.index
    const next = spot ? spot.next : skipSpace(text, match.index)
    if (next >= text.length) break
    marks.lastIndex = spot ? end : next
    if (hasBlankLine(text, end, next) || listStarts[list] === next || (spot && endsSentence(spot))) {
      if (next > start) yield (start = next)
    }
  }
  for (; list < listStarts.length; list++) {
    if (listStarts[list]! > start) yield (start = listStarts[list]!)
  }
}

function endsSentence(spot: Spot): boolean {
  // Dots that open a sentence belong to it: “. . . The practice was not abandoned.”
  if (spot.start >= spot.stop || isListMark(spot)) return false
  // `<!--` opens a comment, and signs alone are no sentence.
  if (spot.text[spot.stop - 1] === '<' || isWordless(spot.text, spot.next)) return false
  // The words of a link in Markdown: `[Read on.](…)`.
  if (spot.closed?.kind === 'bracket' && spot.text[spot.end] === '(') return false
  return isChinese(spot) ? endsChineseSentence(spot) : endsEnglishSentence(spot)
}

// Signs that close an article are not more than this.
const LONGEST_TAIL = 40

function isWordless(text: string, from: number): boolean {
  return text.length - from <= LONGEST_TAIL && !/[\p{L}\p{N}]/u.test(text.slice(from))
}

/** Whose rules to ask: those of the word before the stop, then those of the word after it. */
function isChinese({text, stop, next, language}: Spot): boolean {
  const mark = text.charAt(stop)
  if ('。！？．｡'.includes(mark)) return true
  for (let at = stop; at > Math.max(0, stop - NEAR); ) {
    const char = charBefore(text, at)
    if (isHan(char)) return true
    if (isLetter(char)) return false
    at -= char.length
  }
  const after = charAt(text, next)
  return isHan(after) || (language === 'zh' && !isLetter(after))
}

// More white space than this between two sentences is not looked through for the place of a rule.
const LONGEST_SPACE = 8

// How far before a stop the word that it follows may end, with brackets, quotation marks and digits between.
const NEAR = 8

function skipSpace(text: string, at: number): number {
  while (isSpace(text.charAt(at))) at++
  return at
}

function hasBlankLine(text: string, from: number, to: number): boolean {
  let newlines = 0
  for (let at = from; at < to; at++) {
    const ends = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')
    if (ends && ++newlines === 2) return true
  }
  return false
}
