/** What the rules of both languages ask about single characters. All take a string of one character, or ''. */

/** Ends a sentence in one of the two languages, or may. */
export const stopPattern = /[.!?。！？…｡．‼⁇⁈⁉‽]/u

const han = /[\p{Script=Han}〇々]/u
const upper = /[\p{Lu}\p{Lt}]/u
const lower = /\p{Ll}/u
const letter = /\p{L}/u
const digit = /\p{Nd}/u

export function isStop(char: string): boolean {
  return stopPattern.test(char)
}

export function isSpace(char: string): boolean {
  return char !== '' && char.trim() === ''
}

export function isHan(char: string): boolean {
  return char >= '\u2E80' && han.test(char)
}

export function isUpper(char: string): boolean {
  return char < '\x80' ? char >= 'A' && char <= 'Z' : upper.test(char)
}

export function isLower(char: string): boolean {
  return char < '\x80' ? char >= 'a' && char <= 'z' : lower.test(char)
}

/** Any letter, Han included. */
export function isLetter(char: string): boolean {
  return letter.test(char)
}

export function isDigit(char: string): boolean {
  return char < '\x80' ? char >= '0' && char <= '9' : digit.test(char)
}

/** A letter of an alphabet, or a digit: what English words and numbers are made of. */
export function isAlphanumeric(char: string): boolean {
  return isDigit(char) || (isLetter(char) && !isHan(char))
}

/** The whole character that starts at an offset: a surrogate pair stays together. */
export function charAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** The whole character that ends at an offset. */
export function charBefore(text: string, at: number): string {
  const last = text.charAt(at - 1)
  const isLowSurrogate = last >= '\uDC00' && last <= '\uDFFF'
  return isLowSurrogate && at >= 2 ? charAt(text, at - 2) : last
}
