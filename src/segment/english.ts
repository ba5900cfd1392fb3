import {abbreviationKind, startsSentences} from './abbreviations.js'
import {charAt, isDigit, isHan, isLower, isUpper} from './characters.js'
import {endsGluedSentence} from './glued.js'
import type {Spot} from './spot.js'
import {tokenAround, type WordAfter, wordAfter, wordBefore} from './words.js'

/** Whether an English sentence ends at a spot. */
export function endsEnglishSentence(spot: Spot): boolean {
  const {text, start, stop, stopEnd, end, next, inside, closed, sealed} = spot
  if (inside && inside.kind !== 'quote') return false
  if (',;:，；：、)）]}'.includes(charAt(text, next))) return false
  if (closed?.kind === 'bracket' && !sealed && isAside(spot)) return false
  const after = wordAfter(text, next)
  const isDot = text[stop] === '.' && stopEnd === stop + 1
  const before = isDot ? wordBefore(text, stop, start) : ''
  if (isHan(after.first))
    return sealed || (isDot ? !isAbbreviation(before) : next > end || !isAddress(text, stop))
  if (next === end) return endsGluedSentence(spot, after)
  if (isLower(after.first) && !isBrand(after.word)) return endsBeforeLowerCase(spot, before)
  if (sealed) return true
  if (closed?.kind === 'quote' && !isDot && isAttribution(text, next)) return false
  if (isCitation(text, next)) return false
  if (isDot) return endsAtDot(spot, before, after)
  if (inside && isCry(spot)) return false
  if (isEllipsis(text, stop, stopEnd)) return closed !== undefined || !/^I(?:['’]|$)/.test(after.word)
  if (end > stop + 1 || text[stop] !== '!' || startsSentences(after.word)) return true
  return !namesWithMark.has(wordBefore(text, stop, start))
}

// Names that carry an exclamation mark.
const namesWithMark = new Set(['Yahoo', 'Jeopardy', 'Yum', 'Panic', 'Jumpstart'])

/** A bracket that ends with a stop but does not end the sentence around it: (Ind.), [...], (!). */
function isAside({text, start, stop, closed}: Spot): boolean {
  if (stop === closed!.open + 1) return true
  return text[stop] === '.' && closed!.open > start && isAbbreviation(wordBefore(text, stop, closed!.open))
}

/** The question mark before the query of a URL. */
function isAddress(text: string, stop: number): boolean {
  return text[stop] === '?' && tokenAround(text, stop).includes('://')
}

/** xFusion, iPhone, eBay. */
function isBrand(word: string): boolean {
  return /^\p{Ll}{1,2}\p{Lu}/u.test(word)
}

// Who writes so many marks writes no capitals either.
const shouting = 3

/** Lower case starts a sentence after a whole word with a full stop, and where the writer uses no capitals at all. */
function endsBeforeLowerCase({text, start, stop, stopEnd, inside, closed}: Spot, before: string): boolean {
  if (closed) return false
  const isInformal = isLower(charAt(text, start)) && !inside
  if (text[stop] === '?' || text[stop] === '!') return isInformal || (stopEnd - stop >= shouting && !inside)
  if (isInformal && before === 'no') return true
  return isWholeWord(before) && !isAbbreviation(before)
}

function isWholeWord(word: string): boolean {
  return /^(?:\p{L}[\p{L}’']{3,}|\d+|[a-z]*[aeiouy][a-z]*)$/u.test(word)
}

function isAbbreviation(word: string): boolean {
  return abbreviationKind(word) !== undefined || /^\p{L}$/u.test(word)
}

const attribution =
  /^(?:(?:\p{Lu}[\p{L}.’'-]{0,20}|the|de|von|van) ){1,4}(?:said|says|asked|asks|replied|cried|shouted|answered|wrote|added|told|called|exclaimed|whispered|demanded|inquired|wondered|thought|protested|snapped|repeated)\b/u
const longestAttribution = 80

/** “Is he here?” Mary asked. */
function isAttribution(text: string, next: number): boolean {
  return attribution.test(text.slice(next, next + longestAttribution))
}

const citation = /\([^()\n.!?]{1,60}\)[.?!,;:]/y

/** A short bracket that belongs to the sentence before it: “…the end.” (Smith 55). */
function isCitation(text: string, next: number): boolean {
  citation.lastIndex = next
  return citation.test(text)
}

// The cries and questions of a quotation this short inside a sentence stay with it: and he cried “The people! Theft!”
const longestCry = 40

function isCry({start, inside}: Spot): boolean {
  return inside!.open > start && inside!.close - inside!.open <= longestCry
}

function isEllipsis(text: string, stop: number, stopEnd: number): boolean {
  return /^(?:…+|\.[. \u00A0]+)$/.test(text.slice(stop, stopEnd))
}

// “in the 5th cent. B.C. it was”
const era = /(?:A\.D|B\.C|C\.E)\b/y

function endsAtDot(spot: Spot, before: string, after: WordAfter): boolean {
  era.lastIndex = spot.next
  if (era.test(spot.text)) return false
  if (spot.closed) return true
  const isStarter = startsSentences(after.word) && isUpper(after.first)
  if (isUpper(after.first) && isMeasure(spot)) return true
  // J. Smith goes on, “vitamin C. It” and “you and I. Did” end.
  if (/^\p{L}$/u.test(before)) return isStarter || isAfterAddress(spot) || isCounted(spot)
  switch (abbreviationKind(before)) {
    case undefined:
      return true
    case 'title':
      // “our sales rep. She left”
      return isStarter && before === before.toLowerCase()
    case 'link':
      return false
    case 'counter':
      if (isAnswer(spot)) return true
      return !isNumber(after) && (isStarter || before === before.toLowerCase())
    case 'time':
      return isUpper(after.first) && !timeTail.test(after.word) && !isClockOpening(spot)
    default:
      return isStarter
  }
}

/** “See https://example.org/?a=b. Then call.”: the last letter of an address is no initial. */
function isAfterAddress({text, stop}: Spot): boolean {
  return tokenAround(text, stop).includes('://')
}

/** “two questions of Part B. Dictionaries …”: a letter that its word counts is no initial. */
function isCounted({text, start, stop}: Spot): boolean {
  return counted.test(text.slice(Math.max(start, stop - longestCounted), stop))
}

const longestCounted = 16
const counted =
  /\b(?:Part|Section|Group|Class|Grade|Type|Plan|Option|Table|Figure|Appendix|Annex|Schedule|Exhibit|Gate|Hall|Building|Block|Room|Terminal|Team|Level|Vitamin|vitamin|type|grade|group|plan) [A-Z]$/

/** “Weighs only 220 g. Withstands winds”: a unit after a figure is no initial. */
function isMeasure({text, start, stop}: Spot): boolean {
  return measure.test(text.slice(Math.max(start, stop - longestMeasure), stop))
}

const longestMeasure = 10
const measure = /\d\s?(?:[ckm]?m|[km]?g|[cm]?l|t|h|s|ha|min|hrs?|secs?|lbs?|oz|ft|yds?)$/

/** “No. That is all.” and “A: No. Charging …” say no; “in No. 5” counts. */
function isAnswer({text, start, stop, next}: Spot): boolean {
  const isAlone = /^[^\p{L}]{0,3}(?:\p{Lu}\p{L}{0,12}: ?)?No$/u.test(text.slice(start, stop))
  return isAlone && !isDigit(charAt(text, next))
}

/** 5, 3a, IV, B. */
function isNumber({first, word}: WordAfter): boolean {
  return isDigit(first) || /^(?:[IVXLC]+|[A-Z])$/.test(word)
}

const timeTail =
  /^(?:[A-Z]{2,4}|Eastern|Central|Pacific|Mountain|Greenwich|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/
const clockOpening = /^["“‘']?(?:At|By|Around|About|Before|After|Until|From|Since|On)\s[\w.: ]{1,12}$/
const longestClockOpening = 24

/** “At 5 a.m. Mr. Smith went”: nothing but the time has been said. */
function isClockOpening({text, start, stop}: Spot): boolean {
  return stop - start <= longestClockOpening && clockOpening.test(text.slice(start, stop))
}
