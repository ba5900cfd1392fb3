import type {Language} from '../model/language.js'
import {fewTokens, gramsOf, gramsOfEdit} from './grams.js'
import type {Shelf} from './shelf.js'
import {longestCounted, mostOnShelf} from './shelf-layout.js'
import type {Token} from './tokens.js'

/** A unit that may be like a text, and the best score that its grams allow. */
export interface Candidate {
  readonly shelf: Shelf
  readonly index: number
  readonly bound: number
}

/** Postings that are read of a shelf beyond those that are needed: more tell more, and take time. In bytes. */
const budget = 128 * 1024

/**
 * The share of a gram that an edit of the query takes away, by language: a Chinese edit breaks two pairs, an English one
 * a word; that words may have another form makes it a little less.
 */
const editsOfMiss = {en: 0.8, zh: 0.5}

/** Counts how many grams of the query each unit of a shelf has. One for all, since nothing waits between two calls. */
const counts = new Uint8Array(mostOnShelf)
const touched = new Uint16Array(mostOnShelf)

/**
 * Find the units of a shelf that may score at least `least`.
 *
 * A unit that is like the query has most of its grams, so one that misses too many of the rarest need not be looked at;
 * the commonest, which half of all units have, are read last, and only as far as there is time.
 */
export function findCandidates(
  shelf: Shelf,
  tokens: ReadonlyArray<Token>,
  language: Language,
  least: number,
  onCandidate: (index: number, bound: number) => void
): void {
  const isShort = tokens.length <= fewTokens[language]
  const grams = gramsOf(tokens, language, isShort)
  const weight = isShort ? 1 / gramsOfEdit(tokens, language) : editsOfMiss[language]
  // Of a longer text every token may have a partner, so that what is added costs edits and no gram.
  const share = least / 100
  const edits = tokens.length * (1 - share) * (isShort ? 1 / Math.max(share, leastShare) : 1)
  const mostMissing = Math.min(grams.size - 1, Math.floor(edits / weight))
  const lists: Array<{readonly start: number; readonly length: number}> = []
  for (const gram of grams) {
    const list = shelf.find(gram)
    if (list) lists.push(list)
  }
  lists.sort((a, b) => a.length - b.length)
  const absent = grams.size - lists.length
  if (absent > mostMissing) return
  let found = 0
  let taken = absent
  let read = 0
  for (const list of lists) {
    // A unit that has none of so many grams is too far from the query: those that follow tell of the others only.
    const isEnough = taken > mostMissing
    if (isEnough && read + list.length > budget) break
    read += list.length
    taken++
    if (isEnough) countAgain(shelf.postings(list))
    else found = count(shelf.postings(list), found)
  }
  const lengths = shelf.lengths(language)
  const needed = Math.max(1, taken - mostMissing)
  const own = Math.min(longestCounted, tokens.length)
  for (let at = 0; at < found; at++) {
    const index = touched[at]!
    const shared = counts[index]!
    counts[index] = 0
    if (shared < needed) continue
    const length = lengths[index]!
    const longer = length > own ? length : own
    const difference = length > own ? length - own : own - length
    const missing = (taken - shared) * weight
    const bound = 100 * (1 - (missing > difference ? missing : difference) / longer)
    if (bound >= least) onCandidate(index, bound)
  }
}

/** Below it, nothing is like anything. */
const leastShare = 0.3

/** Count a gram for the units that have others, and for those that have none yet. */
function count(postings: Uint8Array, found: number): number {
  const {length} = postings
  let index = 0
  for (let at = 0; at < length; ) {
    let byte = postings[at++]!
    let gap = byte & 0x7f
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = postings[at++]!
      gap |= (byte & 0x7f) << shift
    }
    index += gap
    const before = counts[index]!
    if (before === 0) touched[found++] = index
    // A counter that is full stays so.
    if (before < 255) counts[index] = before + 1
  }
  return found
}

/** Count a gram for the units that have others. */
function countAgain(postings: Uint8Array): void {
  const {length} = postings
  let index = 0
  for (let at = 0; at < length; ) {
    let byte = postings[at++]!
    let gap = byte & 0x7f
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = postings[at++]!
      gap |= (byte & 0x7f) << shift
    }
    index += gap
    const before = counts[index]!
    if (before !== 0 && before < 255) counts[index] = before + 1
  }
}
