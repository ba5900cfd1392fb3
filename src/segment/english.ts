import {abbreviationKind, startsSentences} from './abbreviations.js'
import {charAt, charBefore, isAlphanumeric, isDigit, isHan, isLower, isSpace, isUpper} from './characters.js'
import type {Spot} from './spot.js'

/** Whether an English sentence ends at a spot. */
export function endsEnglishSentence(spot: Spot): boolean {
  const {text, stop, stopEnd, end, next, inside, closed} = spot
  if (inside && inside.kind !== 'quote') return false
  if (',;:，；：、)）]'.includes(charAt(text, next))) return false
  const after = wordAfter(text, next)
  if (isHan(after.first)) return !isAbbreviated(spot)
  if (next === end) return endsGlued(spot, after)
  if (after.isCitation) return false
  const isDot = isSingleDot(text, stop, stopEnd)
  if (isLower(after.first) && !isBrand(after.word)) {
    return isDot && !closed && !isAbbreviated(spot) && isPlainWord(wordBefore(text, stop))
  }
  if (isDot) return endsAtDot(spot, after)
  if (isEllipsis(text, stop, stopEnd)) return !closed ? !/^I(?:\b|$)/.test(after.word) : true
  if (text[stop] === '!' && stopEnd === stop + 1 && end === stopEnd)
    return !namesWithMark.has(wordBefore(text, stop))
  return true
}

// Names that carry an exclamation mark.
const namesWithMark = new Set(['Yahoo', 'Jeopardy', 'Yum', 'Oklahoma', 'Mamma Mia', 'E'])

// Longest word that is looked at; longer ones are none.
const LONGEST_WORD = 40

interface After {
  /** The first character that is no opening mark. */
  readonly first: string
  readonly word: string
  /** A digit, bracket or other sign stood before the first letter. */
  readonly opening: string
  /** A short bracket with more of the sentence after it: “…the end.” (Smith 55). */
  readonly isCitation: boolean
}

const opened = /[“‘「『«"'([*_`~¿¡—–-]{0,6}/y
const wordPattern = /[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}’'-]{0,40}/uy
const shortBracket = /\([^()\n.!?]{1,60}\)[.?!,;:]/y

function wordAfter(text: string, next: number): After {
  opened.lastIndex = next
  opened.test(text)
  const from = opened.lastIndex
  wordPattern.lastIndex = from
  const word = wordPattern.exec(text)?.[0] ?? ''
  shortBracket.lastIndex = next
  return {
    first: charAt(text, from),
    word,
    opening: text.slice(next, from),
    isCitation: shortBracket.test(text)
  }
}

/** The word that ends at an offset, with the full stops inside it: `U.S`, `Jane’s`. */
function wordBefore(text: string, stop: number): string {
  let start = stop
  while (start > 0 && stop - start < LONGEST_WORD) {
    const char = charBefore(text, start)
    if (!isAlphanumeric(char) && !"'’-.°".includes(char)) break
    start -= char.length
  }
  return text.slice(start, stop).replace(/^['’.-]+/, '')
}

function isSingleDot(text: string, stop: number, stopEnd: number): boolean {
  return stopEnd === stop + 1 && text[stop] === '.'
}

function isEllipsis(text: string, stop: number, stopEnd: number): boolean {
  return (
    text[stop] === '…' ||
    (text[stop] === '.' && stopEnd > stop + 1 && /^[. \u00A0]+$/.test(text.slice(stop, stopEnd)))
  )
}

/** xFusion, iPhone, eBay. */
function isBrand(word: string): boolean {
  return /^\p{Ll}{1,2}\p{Lu}/u.test(word)
}

/** A word that nobody would take for an abbreviation. */
function isPlainWord(word: string): boolean {
  return /^\p{L}[\p{L}’']{3,}$/u.test(word) || /^(?:\d+|[a-z]*[aeiou][a-z]*)$/.test(word)
}

function isAbbreviated({text, stop, stopEnd}: Spot): boolean {
  if (!isSingleDot(text, stop, stopEnd)) return false
  const word = wordBefore(text, stop)
  return abbreviationKind(word) !== undefined || /^\p{Lu}$/u.test(word)
}

/** No white space after the stop: a sentence ends only where the next one shows clearly. */
function endsGlued({text, stop, stopEnd, end, next, closed}: Spot, after: After): boolean {
  if (closed && end > stopEnd) return closed.kind === 'quote' && isUpper(after.first)
  if (!isUpper(after.first)) return false
  if (/[“‘"([]/.test(after.opening)) return !isAbbreviatedWord(wordBefore(text, stop))
  const before = wordBefore(text, stop)
  // A name of a file, a site or a member: Node.js, System.Text, Jane.Doe@example.com.
  if (/[@/\\_=]/.test(aroundWord(text, stop, next))) return false
  const isEnglish =
    (/^\p{Lu}[\p{Ll}’']*$/u.test(after.word) &&
      /[\s,]/.test(charAt(text, next + after.word.length) || ' ')) ||
    startsSentences(after.word)
  if (text[stop] !== '.') return isLower(charBefore(text, stop)) && /^\p{Lu}\p{Ll}*$/u.test(after.word)
  if (isAbbreviatedWord(before)) return false
  if (/^\p{Ll}{2,}$/u.test(before)) return isEnglish
  return (
    (startsSentences(after.word) || abbreviationKind(after.word) === 'title') &&
    /^(?:\p{Lu}\p{Ll}+|[\d,]{2,})$/u.test(before)
  )
}

function isAbbreviatedWord(word: string): boolean {
  return abbreviationKind(word) !== undefined || /^\p{Lu}$/u.test(word)
}

/** What stands around a stop without white space, as far as a name could reach. */
function aroundWord(text: string, stop: number, next: number): string {
  let start = stop
  while (start > 0 && stop - start < LONGEST_WORD && !isSpace(text.charAt(start - 1))) start--
  let end = next
  while (end < text.length && end - next < LONGEST_WORD && !isSpace(text.charAt(end))) end++
  return text.slice(start, end)
}

const listMark = /^[•⁃◦▪‣-]?\s?\(?(?:(?:\d{1,3}\.){0,4}\d{1,3}|[a-z]|[ivx]{1,5}|[IVX]{1,5})$/
const clockOpening =
  /^["“‘']?(?:At|By|Around|About|Before|After|Until|From|Since|On|It was|It is)\s[\w.: ]{1,12}$/

function endsAtDot(spot: Spot, after: After): boolean {
  const {text, start, stop, end, closed} = spot
  const sentence = text.slice(start, Math.min(stop, start + LONGEST_WORD))
  const isShort = stop - start < LONGEST_WORD
  // “1. The first item”, “IV. Conclusions”: the mark of a list is no sentence.
  if (isShort && listMark.test(sentence) && !(sentence === 'I' && startsSentences(after.word))) return false
  if (closed && end > stop + 1) return true
  const word = wordBefore(text, stop)
  if (/^\p{Lu}$/u.test(word)) return endsAtInitial(text, stop, word, after)
  const kind = abbreviationKind(word)
  const isStarter = startsSentences(after.word)
  switch (kind) {
    case undefined:
      return true
    case 'title':
    case 'link':
      return false
    case 'counter':
      return (
        !isDigit(after.first) && !/^[IVXLC]+$/.test(after.word) && (isStarter || word === word.toLowerCase())
      )
    case 'time':
      return isUpper(after.first) && !(isShort && clockOpening.test(sentence))
    default:
      return isStarter && isUpper(after.first)
  }
}

/** After a single capital: J. Smith goes on, “vitamin C. It” and “you and I. Did” end. */
function endsAtInitial(text: string, stop: number, word: string, after: After): boolean {
  if (!startsSentences(after.word)) return false
  return word !== 'A' || isLower(charBefore(text, stop - 2))
}
