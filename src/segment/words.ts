import {charAt, charBefore, isAlphanumeric, isSpace} from './characters.js'

// Longest word that is looked at; longer ones are none.
const LONGEST_WORD = 40

/** What follows a stop. */
export interface WordAfter {
  /** Marks that open before the word. */
  readonly opening: string
  /** The first character that is no opening mark. */
  readonly first: string
  /** The word or number; empty when a sign follows. */
  readonly word: string
}

const openingMarks = /[“‘「『«"'([*_`~¿¡—–-]{0,6}/y
const wordPattern = /[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}’'-]{0,40}/uy

export function wordAfter(text: string, next: number): WordAfter {
  openingMarks.lastIndex = next
  openingMarks.test(text)
  const from = openingMarks.lastIndex
  wordPattern.lastIndex = from
  return {
    opening: text.slice(next, from),
    first: charAt(text, from),
    word: wordPattern.exec(text)?.[0] ?? ''
  }
}

/** The word that ends at an offset and starts at `from` or after, with the full stops inside it: `U.S`, `Jane’s`. */
export function wordBefore(text: string, end: number, from: number): string {
  let start = end
  while (start > from && end - start < LONGEST_WORD) {
    const char = charBefore(text, start)
    if (!isAlphanumeric(char) && !"'’-.°".includes(char)) break
    start -= char.length
  }
  return text.slice(start, end).replace(/^['’.-]{1,40}/, '')
}

/** All that stands around an offset without white space, as far as a name could reach. */
export function tokenAround(text: string, at: number): string {
  let start = at
  while (at - start < LONGEST_WORD && start > 0 && !isSpace(text.charAt(start - 1))) start--
  let end = at
  while (end - at < LONGEST_WORD && end < text.length && !isSpace(text.charAt(end))) end++
  return text.slice(start, end)
}
