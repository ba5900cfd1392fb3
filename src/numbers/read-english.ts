import {codeEnd} from './codes.js'
import {englishApproximation, englishChange} from './english-context.js'
import {dateStarts, readDecade, readMonth, readWeekday} from './english-dates.js'
import {type EnglishKind, englishDayHalf, englishKind} from './english-kinds.js'
import {englishNameAt, nameStarts} from './english-names.js'
import {type EnglishNumeral, readEnglishNumeral} from './english-numeral.js'
import {phraseStarts, readPhrase} from './english-phrases.js'
import {readSpokenTime} from './english-times.js'
import {numberWords} from './english-words.js'
import {isDigit, readLiteral, shift} from './literal.js'
import {readClock, readNumericDate} from './numeric-dates.js'
import {readNumericFraction} from './numeric-fractions.js'
import {type Draft, draft, keep} from './quantity.js'
import {currencyBefore} from './unit-names.js'

const starts = new Set(['a', 'an', ...numberWords.keys(), ...nameStarts, ...phraseStarts, ...dateStarts])
const longestStart = Math.max(...[...starts].map((word) => word.length))
/** For each first letter (a is 0), a bit for each length that a start has: most words need not be looked up. */
const startLengths = new Int32Array(26)
for (const word of starts) startLengths[word.charCodeAt(0) - 97]! |= 1 << word.length

const below = /^(?: degrees?(?: [CF]\b| Celsius| Fahrenheit)?)? below (?:zero|freezing)\b/i

/** The quantities of an English text, in order. */
export function readEnglish(text: string): Draft[] {
  const drafts: Draft[] = []
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) at = readDigits(text, at, drafts)
    else if (isLetter(code)) at = readWord(text, at, drafts)
    else at++
  }
  return drafts
}

/** Read the number in digits at `at` into `drafts`. Returns where to go on. */
function readDigits(text: string, at: number, drafts: Draft[]): number {
  const code = codeEnd(text, at)
  if (code) return code
  const literal = readLiteral(text, at).end
  // 16.76万, cited in English, is no 16.76.
  if (/[万亿萬億]/.test(text[literal] ?? '')) return literal + 1
  const date = readNumericDate(text, at)
  if (date.length) return keep(drafts, ...date)
  const clock = readClock(text, at, (end) => englishDayHalf(text.slice(end, end + 5)))
  if (clock) return keep(drafts, clock)
  const decade = readDecade(text, at) ?? readNumericFraction(text, at)
  if (decade) return keep(drafts, decade)
  const short = /^([1-4])([QH])(?![A-Za-z0-9])/.exec(text.slice(at, at + 3))
  if (short) return keep(drafts, period(text, at, Number(short[1]), short[2]!))
  const numeral = readEnglishNumeral(text, at)
  if (!numeral) return readLiteral(text, at).end
  return add(text, at, numeral, drafts)
}

/** Read the word at `at` into `drafts`, if it counts. Returns where to go on. */
function readWord(text: string, at: number, drafts: Draft[]): number {
  let end = at + 1
  while (isLetter(text.charCodeAt(end))) end++
  const short = end - at === 1 ? /^([QH])([1-4])(?![A-Za-z0-9])/.exec(text.slice(at, at + 3)) : null
  if (short) return keep(drafts, period(text, at, Number(short[2]), short[1]!))
  const letter = (text.charCodeAt(at) | 0x20) - 97
  if (end - at > longestStart || !(startLengths[letter]! & (1 << (end - at)))) return end
  const first = text.slice(at, end).toLowerCase()
  if (!starts.has(first)) return end
  const name = englishNameAt(text, at, first)
  if (name) return name
  const month = readMonth(text, at, end)
  if (month.length) return keep(drafts, ...month)
  const day = readDecade(text, at) ?? readWeekday(text, at, end)
  if (day) return keep(drafts, day)
  const whole = readSpokenTime(text, at) ?? readPhrase(text, at, first)
  if (whole) return keep(drafts, whole)
  const numeral = readEnglishNumeral(text, at)
  return numeral ? add(text, at, numeral, drafts) : end
}

function add(text: string, at: number, numeral: EnglishNumeral, drafts: Draft[]): number {
  const kind = englishKind(text, at, numeral)
  if (Number.isFinite(kind.value) && !isPronoun(numeral, kind)) drafts.push(build(text, at, numeral, kind))
  return kind.end
}

/** “one” by itself stands for a person or thing more often than it counts. */
function isPronoun(numeral: EnglishNumeral, kind: EnglishKind): boolean {
  return (
    numeral.written === 'words' &&
    numeral.value < 2 &&
    numeral.power === 0 &&
    kind.kind === 'cardinal' &&
    !kind.unit
  )
}

function build(text: string, at: number, numeral: EnglishNumeral, kind: EnglishKind): Draft {
  const currency = currencyBefore(text, at)
  const from = currency?.edge ?? at
  const minus = /(?:^|[\s(,:])([-−–])$|\b(?:minus|negative) $/i.exec(text.slice(Math.max(0, from - 10), from))
  const start = minus && isDigit(text.charCodeAt(at)) ? from - (minus[1] ? 1 : 6) : from
  const isBelow = below.test(text.slice(kind.end, kind.end + 32))
  const {approximation, edge} = englishApproximation(text, start, kind.end)
  const change = englishChange(text, edge, kind.end)
  const isMillion = currency && text.slice(numeral.end, kind.end) === 'm'
  const quantity = draft(
    text,
    start,
    kind.end,
    kind.kind,
    isMillion ? shift(kind.value, 6) : kind.value,
    numeral.written
  )
  if (minus || isBelow) quantity.value = -quantity.value
  if (kind.also) quantity.also = kind.also
  // “Fell to a third”: a share, though nothing follows that it is one of.
  const isShare =
    kind.kind === 'ordinal' &&
    kind.value > 2 &&
    /\b(?:an?|one) $/i.test(text.slice(Math.max(0, start - 4), start))
  if (isShare) quantity.also = [1 / kind.value]
  if (minus && isOperation(text.slice(Math.max(0, start - 16), start))) quantity.also = [-quantity.value]
  // “Increased two times” may mean by or to two times; “doubled” cannot.
  if (kind.kind === 'multiple' && change?.direction === 'up' && change.mode !== 'to')
    quantity.also = [kind.value + 1]
  if (numeral.power && kind.kind === 'cardinal') quantity.scale = numeral.power
  const unit = currency?.unit ?? kind.unit
  if (unit) quantity.unit = unit
  if (approximation) quantity.approximation = approximation
  if (numeral.vague) quantity.vague = numeral.vague
  if (change) quantity.change = change
  return quantity
}

/** A sum takes away: `4 GiB -1 byte`, “the number of disks minus two”. A temperature falls “to minus two”. */
function isOperation(before: string): boolean {
  if (/[\d)\]][A-Za-z%]{0,5} ?$/.test(before)) return true
  const word = /([A-Za-z]+) $/.exec(before)?.[1]
  return word !== undefined && !signIntroductions.has(word.toLowerCase())
}

const signIntroductions = new Set(
  'to at of is was were are be from or and by around about nearly almost hit reached touched below above between record a the under over than with only even some'.split(
    ' '
  )
)

/** Q1, 2H. */
function period(text: string, at: number, value: number, letter: string): Draft {
  return draft(text, at, at + 2, letter === 'Q' ? 'quarter' : 'half-year', value, 'digits')
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}
