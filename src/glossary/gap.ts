import {characterClass} from '../text/character-classes.js'

/** What lies between two characters of a term, beyond characters that count. */
export const gapKind = {
  /** Nothing: what is there may as well be absent. */
  none: 0,
  /** Words are divided: by a space, a line wrap, a hyphen. */
  separator: 1,
  /** Nothing goes across it. */
  end: 2,
  /** An apostrophe inside a word. */
  apostrophe: 3
} as const

/** Marks of emphasis in a row: three that end and three that begin. */
const mostEmphasis = 6

/**
 * Read what lies between two characters of a term: white space, quotes, a hyphen, a middle dot, emphasis, and what
 * nobody sees.
 *
 * A blank line ends a term; so do a dash between spaces, and two quotes or dots, since what they divide are two things.
 * White space beside ideographs and around symbols is nothing: `API 网关` is `API网关`, `R & D` is `R&D`.
 *
 * @param before
 *   Class of the character before.
 * @returns
 *   Its end times four, and a value of `gapKind`.
 */
export function readGap(text: string, at: number, before: number, classes: Uint8Array): number {
  let spaces = 0
  let lines = 0
  let marks = 0
  let apostrophes = 0
  let hyphens = 0
  let emphasis = 0
  let isDash = false
  let next: number = characterClass.symbol
  const limit = Math.min(text.length, at + longestGap)
  for (; at < limit; at++) {
    const code = text.charCodeAt(at)
    next = classes[code]!
    if (next < characterClass.space) break
    if (next === characterClass.space) {
      spaces++
      if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) lines++
      if (code === paragraphSeparator) lines += 2
    } else if (next === characterClass.hyphen) {
      if (spaces) isDash = true
      hyphens++
    } else if (next === characterClass.apostrophe) apostrophes++
    else if (next === characterClass.emphasis) emphasis++
    else if (next !== characterClass.ignored) marks++
  }
  if (at === limit) return at * 4 + gapKind.end
  if (lines > 1 || isDash || hyphens > 1 || marks + apostrophes > 1 || emphasis > mostEmphasis) {
    return at * 4 + gapKind.end
  }
  if (before !== characterClass.word || next !== characterClass.word) return at * 4 + gapKind.none
  if (spaces || hyphens) return at * 4 + gapKind.separator
  return at * 4 + (apostrophes ? gapKind.apostrophe : gapKind.none)
}

/** A longer gap ends a term, so that no gap is read over and over. */
const longestGap = 200

const lineFeed = 10
const carriageReturn = 13
const paragraphSeparator = 0x2029
