import {lastOfAscii, separator} from './fold-term.js'

/** More words than this, and nobody writes two of them as one. */
const mostWordsToJoin = 4

/**
 * Places in a folded English form where two of its words may be written as one (`cyber security`, `cyber-security`,
 * `cybersecurity`): of the separators between them.
 *
 * @param key
 *   Code units of the form.
 */
export function joints(key: Uint16Array, length: number): ReadonlyArray<number> {
  const ends: number[] = []
  for (let at = 0; at < length; at++) if (key[at] === separatorCode) ends.push(at)
  if (ends.length === 0 || ends.length >= mostWordsToJoin) return none
  ends.push(length)
  const places: number[] = []
  let start = 0
  for (let index = 0; index < ends.length - 1; index++) {
    const end = ends[index]!
    if (canJoin(key, start, end, shortestFirst) && canJoin(key, end + 1, ends[index + 1]!, shortestSecond))
      places.push(end)
    start = end + 1
  }
  return places
}

const none: ReadonlyArray<number> = []
const separatorCode = separator.charCodeAt(0)

/** Small words and single letters would join to other words: `a part` is not `apart`. */
function canJoin(key: Uint16Array, start: number, end: number, shortest: number): boolean {
  if (end - start < shortest) return false
  return end - start > longestSmallWord || !smallWords.has(packed(key, start, end))
}

const shortestFirst = 2
const shortestSecond = 3

const longestSmallWord = 4

const smallWords = new Set(
  'a an the of in on at to for and or by from with as is no not be it all any'.split(' ').map((word) => {
    const codes = Uint16Array.from(word, (character) => character.charCodeAt(0))
    return packed(codes, 0, word.length)
  })
)

/** A small word as one number; -1 for what is not in ASCII. */
function packed(key: Uint16Array, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end; at++) {
    if (key[at]! > lastOfAscii) return -1
    number = number * (lastOfAscii + 1) + key[at]!
  }
  return number
}
