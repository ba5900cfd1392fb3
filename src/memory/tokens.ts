import {isHan} from '../text/scripts.js'

/** A word, a figure or an ideograph of a text, and where it stands. */
export interface Token {
  /** In lower case and half width. */
  readonly text: string
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
}

/**
 * Cut a text into what a match compares: each ideograph, and each word or figure of other scripts. Marks and white
 * space are none. A point, comma, apostrophe or hyphen inside a word or figure is part of it.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!
    const width = code > 0xffff ? 2 : 1
    if (isHan(code) || isKana(code))
      tokens.push({text: text.slice(at, at + width), start: at, end: at + width})
    else if (isWordCharacter(code)) {
      const end = endOfWord(text, at)
      tokens.push({text: foldWord(text.slice(at, end)), start: at, end})
      at = end
      continue
    }
    at += width
  }
  return tokens
}

function endOfWord(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const code = text.codePointAt(at)!
    const width = code > 0xffff ? 2 : 1
    if (isWordCharacter(code)) at += width
    else if (isInside(code) && at + 1 < text.length && isWordCharacter(text.codePointAt(at + 1)!)) at += 1
    else break
  }
  return at
}

/** What may stand inside a word or a figure: `'`, `,`, `-`, `.`, `’`. */
function isInside(code: number): boolean {
  return code === 0x27 || (code >= 0x2c && code <= 0x2e) || code === 0x2019
}

const letter = /[\p{L}\p{M}\p{N}]/u

function isWordCharacter(code: number): boolean {
  if (code < 0x80) {
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
  }
  // Marks of Chinese, and all that is an ideograph.
  if ((code >= 0x2010 && code <= 0x206f) || (code >= 0x3000 && code <= 0x9fff)) return false
  return letter.test(String.fromCodePoint(code)) && !isHan(code)
}

function isKana(code: number): boolean {
  return code >= 0x3041 && code <= 0x30ff
}

function foldWord(word: string): string {
  const plain = /^[\x20-\x7e]*$/.test(word) ? word : word.normalize('NFKC').replaceAll('’', "'")
  const lower = plain.toLowerCase()
  return /^\d/.test(lower) ? lower.replace(/,(?=\d{3})/g, '') : lower
}

/** Whether a token is a figure, or holds one. */
export function isFigure(token: string): boolean {
  return /\d/.test(token)
}
