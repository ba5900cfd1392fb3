import {longestNumberWord, type NumberWord, numberWords} from './english-words.js'

/** A word, and what it counts. */
export interface Word {
  readonly text: string
  readonly end: number
  readonly number: NumberWord | undefined
}

/** The word after one space or hyphen. */
export function wordAfter(text: string, at: number): Word | undefined {
  const code = text.charCodeAt(at)
  return code === 0x20 || code === 0x2d || code === 0xa0 || code === 0x2010 || code === 0x2011
    ? wordAt(text, at + 1)
    : undefined
}

/** The word at an offset; nothing when it is too long to count. */
export function wordAt(text: string, at: number): Word | undefined {
  let end = at
  while (end - at <= longestNumberWord && isLetter(text.charCodeAt(end))) end++
  if (end === at || end - at > longestNumberWord) return undefined
  const word = text.slice(at, end).toLowerCase()
  return {text: word, end, number: numberWords.get(word)}
}

/** The letters glued to a number. */
export function lettersAt(text: string, at: number): string {
  let end = at
  while (end < at + 6 && isLetter(text.charCodeAt(end))) end++
  return text.slice(at, end)
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}
