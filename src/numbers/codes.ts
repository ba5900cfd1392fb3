import {powerSuffixes} from './english-words.js'
import {isDigit, type Literal, readLiteral} from './literal.js'
import {shortUnitAt} from './unit-names.js'

// Words that join a figure with a hyphen; behind any other a number is part of a name (GPT-4, COVID-19).
const joiners = new Set([
  'mid',
  'pre',
  'post',
  'early',
  'late',
  'sub',
  'non',
  'to',
  'or',
  'and',
  'plus',
  'minus',
  'top'
])
// Letters glued to a number that leave it a number, besides units and powers of ten.
const tails = new Set([
  'st',
  'nd',
  'rd',
  'th',
  's',
  'am',
  'pm',
  'x',
  'X',
  'fold',
  'pp',
  'ppt',
  'ppts',
  'bp',
  'bps',
  'pct',
  'yuan',
  'AM',
  'PM',
  'm',
  'b'
])
// Standards: GB/T 15834—2011, ISO 9001:2015.
const standard = /\b(?:GB|GB\/T|ISO|IEC|ISO\/IEC|RFC|JIS|IEEE|ANSI|YD\/T|HJ|DB\d\d) ?$/

// Names that look like an amount.
const names = new Set(['3M', '2B', '3C', '2K', '4K', '8K', '3D', '2D', '4D', '5G', '4G', '3G', '6G', '2G'])

/**
 * Where the code ends that the digits at `at` belong to: a model (JSQ6, 5G), a version (v1.29.3), a name (GPT-4).
 *
 * @returns
 *   Nothing when the digits are a number of their own.
 */
export function codeEnd(text: string, at: number): number | undefined {
  const literal = readLiteral(text, at)
  if (standard.test(text.slice(Math.max(0, at - 9), at))) {
    return (
      literal.end + (/^(?:[-–—:]\d{2,4})?/.exec(text.slice(literal.end, literal.end + 5))?.[0].length ?? 0)
    )
  }
  if (isManualPage(text, at, literal.end) || isCitation(text, at, literal)) return literal.end
  const isName = isPartOfWord(text, at)
  if (!isName && !Number.isNaN(literal.value)) {
    const end = lettersEnd(text, literal.end)
    if (end === literal.end && !isDigit(text.charCodeAt(end))) return undefined
    const letters = text.slice(literal.end, end)
    // 8168B is a model, 816B may be an amount.
    const isModel = letters === 'B' && literal.plain && literal.digits > 3
    if (!isModel && !names.has(text.slice(at, end)) && isTail(text, literal.end, letters)) return undefined
  }
  return wordEnd(text, literal.end)
}

/** The section of a manual page, glued to its name: `deb(5)`, `malloc(3)`. */
function isManualPage(text: string, at: number, end: number): boolean {
  return (
    end === at + 1 &&
    text[at - 1] === '(' &&
    text[end] === ')' &&
    /[a-z][a-z0-9_.:+-]*\($/.test(text.slice(Math.max(0, at - 24), at)) &&
    /[1-9]/.test(text[at]!)
  )
}

/** The number of a note or of a source: `[12]`. Notes are counted anew in a translation. */
function isCitation(text: string, at: number, {end, plain, digits}: Literal): boolean {
  return plain && digits <= 3 && text[at - 1] === '[' && text[end] === ']'
}

/** Whether letters glued to a number are its suffix or unit. */
function isTail(text: string, at: number, letters: string): boolean {
  return tails.has(letters) || powerSuffixes.has(letters) || shortUnitAt(text, at) !== undefined
}

/** Whether a word goes on into the digits: JSQ6, GPT-4, item_3. */
function isPartOfWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1)
  if (isLetter(code)) return !/(?:RMB|CNY|USD|EUR|GBP|JPY|HKD)$/.test(text.slice(Math.max(0, at - 3), at))
  if (code === 0x5f || code === 0x23) return true
  // U+300B
  if (code === 0x2b) return text[at - 2] === 'U' && !isLetter(text.charCodeAt(at - 3))
  const isHyphen = code === 0x2d || code === 0x2011 || code === 0x2f || code === 0x2e
  if (!isHyphen || !isLetter(text.charCodeAt(at - 2))) return false
  if (code === 0x2e)
    return !/\b(?:No|Nos|Art|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vol|p|pp|Fig|approx|ca|c)$/i.test(
      text.slice(Math.max(0, at - 8), at - 1)
    )
  const word = /[A-Za-z]+$/.exec(text.slice(Math.max(0, at - 8), at - 1))![0]
  return !joiners.has(word.toLowerCase())
}

/** The end of letters, digits and what joins them. */
function wordEnd(text: string, at: number): number {
  let end = at
  for (;;) {
    const code = text.charCodeAt(end)
    if (isLetter(code) || isDigit(code) || code === 0x5f) end++
    else if ((code === 0x2d || code === 0x2e) && isAlphanumeric(text.charCodeAt(end + 1))) end += 2
    else return end
  }
}

function lettersEnd(text: string, at: number): number {
  let end = at
  while (isLetter(text.charCodeAt(end))) end++
  return end
}

function isAlphanumeric(code: number): boolean {
  return isLetter(code) || isDigit(code)
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}
