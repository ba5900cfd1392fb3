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
  apostrophe: 3,
  /** A hyphen at the end of a line: it divides words, or the line divides one. */
  lineEnd: 4
} as const

/** Divides the number that `readGap` gives into the end, and a value of `gapKind`. */
export const gapKinds = 8

/** Marks of emphasis in a row: three that end and three that begin. */
const mostEmphasis = 6

/**
 * Read what lies between two characters of a term: white space, quotes, a hyphen, a middle dot, emphasis, and what
 * nobody sees.
 *
 * A blank line ends a term; so do a dash between spaces, and two quotes or dots, since what they divide are two things.
 * White space beside ideographs and around symbols is nothing: `API 网关` is `API网关`, `R & D` is `R&D`. So are tags of
 * HTML inside of lines.
 *
 * @param before
 *   Class of the character before.
 * @returns
 *   Its end times `gapKinds`, and a value of `gapKind`.
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
    if (next < characterClass.space) {
      const tag = code === lessThan ? tagEnd(text, at) : at
      if (tag === at) break
      at = tag - 1
      continue
    }
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
  if (at >= limit) return at * gapKinds + gapKind.end
  if (lines > 1 || isDash || hyphens > 1 || marks + apostrophes > 1 || emphasis > mostEmphasis) {
    return at * gapKinds + gapKind.end
  }
  if (before !== characterClass.word || next !== characterClass.word) return at * gapKinds + gapKind.none
  // Readers of articles make a space of the end of a line.
  if (spaces && hyphens) return at * gapKinds + gapKind.lineEnd
  if (spaces || hyphens) return at * gapKinds + gapKind.separator
  return at * gapKinds + (apostrophes ? gapKind.apostrophe : gapKind.none)
}

/** Where a tag of HTML ends that marks words inside of a line, such as `<b>`; its start where there is none. */
export function tagEnd(text: string, at: number): number {
  inlineTag.lastIndex = at
  return inlineTag.test(text) ? inlineTag.lastIndex : at
}

export const lessThan = 0x3c

const inlineTag =
  /<\/?(?:a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,150})?\/?>/iy

/** A longer gap ends a term, so that no gap is read over and over. */
const longestGap = 200

const lineFeed = 10
const carriageReturn = 13
const paragraphSeparator = 0x2029
