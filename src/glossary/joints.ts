import {lastOfAscii, separator} from './fold-term.js'

/**
 * Where words of a folded English form may be written as one: `cyber security`, `cyber-security`, `cybersecurity`.
 *
 * Of such a form the index holds one key, without the separators at its joints, and a mark at each. Where a text has a
 * separator at a mark, the search goes across it, and writes it down; so it knows which joints of a form are closed.
 */
export interface Joints {
  /** Length of the key without the separators at the joints. */
  readonly length: number
  /** The places of the joints in the key: see `addJoint`. */
  readonly places: number
}

/** More words than this, and nobody writes two of them as one. */
const mostWordsToJoin = 4

/** Longer keys have no joints, so that the places of three of them fit into a number. */
const longestKey = 0x3ff
const bitsOfPlace = 10

/** Add a place, a number above 0, to others before it in the key; -1 for more than forms have joints. */
export function addJoint(places: number, place: number): number {
  return places < 0 || jointAt(places, mostJoints - 1) > 0 ? -1 : (places << bitsOfPlace) | place
}

/** Whether a form with joints is written where the search went across some: at most one of its joints is closed. */
export function fitsJoints(joints: number, crossed: number): boolean {
  if (joints === crossed) return true
  // Take away the last of the joints, or the one before it, or the first.
  for (let after = 0; joints >> (after * bitsOfPlace) > 0; after++) {
    const low = joints & ((1 << (after * bitsOfPlace)) - 1)
    if ((((joints >> ((after + 1) * bitsOfPlace)) << (after * bitsOfPlace)) | low) === crossed) return true
  }
  return false
}

/** The joint of some places that is the first, second or third from the end; 0 where there are fewer. */
export function jointAt(places: number, fromEnd: number): number {
  return (places >> (fromEnd * bitsOfPlace)) & longestKey
}

/** Forms have fewer joints than this. */
export const mostJoints = mostWordsToJoin - 1

/**
 * Take the separators at its joints out of a folded form.
 *
 * @param key
 *   Code units of the form.
 */
export function closeJoints(key: Uint16Array, length: number): Joints {
  const separators = countSeparators(key, length)
  if (separators === 0 || separators >= mostWordsToJoin || length > longestKey) return {length, places: 0}
  let places = 0
  let start = 0
  let end = endOfWord(key, 0, length)
  let kept = end
  while (end < length) {
    const next = endOfWord(key, end + 1, length)
    const isJoint = canJoin(key, start, kept, shortestFirst) && canJoin(key, end + 1, next, shortestSecond)
    if (isJoint) places = addJoint(places, kept)
    else key[kept++] = separatorCode
    start = kept
    for (let at = end + 1; at < next; at++) key[kept++] = key[at]!
    end = next
  }
  return {length: kept, places}
}

function countSeparators(key: Uint16Array, length: number): number {
  let count = 0
  for (let at = 0; at < length; at++) if (key[at] === separatorCode) count++
  return count
}

function endOfWord(key: Uint16Array, start: number, length: number): number {
  let at = start
  while (at < length && key[at] !== separatorCode) at++
  return at
}

const separatorCode = separator.charCodeAt(0)

/** Small words would join to other words: `a part` is not `apart`; short ones mostly, but for figures: `COVID-19`. */
function canJoin(key: Uint16Array, start: number, end: number, shortest: number): boolean {
  if (end - start < shortest && !isNumber(key, start, end)) return false
  return end - start > longestSmallWord || !smallWords.has(packed(key, start, end))
}

const shortestFirst = 1
const shortestSecond = 3

function isNumber(key: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (key[at]! < 0x30 || key[at]! > 0x39) return false
  return true
}

const longestSmallWord = 4

const smallWords = new Set(
  'a i an the of in on at to for and or by from with as is no not be it all any'.split(' ').map((word) => {
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
