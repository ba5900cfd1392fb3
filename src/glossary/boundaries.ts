import {characterClass} from '../text/character-classes.js'

/**
 * Whether a term may begin at an offset: a letter or figure must not go on from another of its kind, a symbol not from
 * the same symbol. Ideographs have no boundary, and none stands against another script: `5G网络` holds `5G`.
 */
export function canStart(text: string, start: number, classes: Uint8Array): boolean {
  const first = text.charCodeAt(start)
  let at = start - 1
  while (at >= 0 && classes[text.charCodeAt(at)] === characterClass.ignored) at--
  if (at < 0) return true
  const before = text.charCodeAt(at)
  if (classes[first] === characterClass.symbol) return before !== first
  if (classes[first] !== characterClass.word) return true
  const kind = classes[before]
  if (kind === characterClass.word) return false
  // Behind an apostrophe: the t of don't; behind an underscore: part of a name.
  if (kind === characterClass.apostrophe || before === underscore) return !isWord(text, at - 1, classes)
  return !(isFigure(first) && isPoint(before) && isFigure(text.charCodeAt(at - 1)))
}

/** Whether a term may end before an offset; see `canStart`. A possessive may follow it. */
export function canEnd(text: string, start: number, end: number, classes: Uint8Array): boolean {
  const last = text.charCodeAt(lastOf(text, end, classes))
  let at = end
  while (at < text.length && classes[text.charCodeAt(at)] === characterClass.ignored) at++
  if (at >= text.length) return true
  const after = text.charCodeAt(at)
  if (classes[last] === characterClass.symbol) return after !== last
  if (classes[last] !== characterClass.word) return true
  const kind = classes[after]
  if (kind === characterClass.word) return false
  if (after === underscore) return !isWord(text, at + 1, classes)
  if (kind === characterClass.apostrophe) return isPossessive(text, at + 1, classes)
  // `C` is not in `C++`, nor `F` in `F#`.
  if (end - start <= longestLanguageName && (after === plus || after === hash)) {
    // But 5G is in `5G+工业互联网`, with quotes too.
    const next = classes[text.charCodeAt(at + 1)]
    const isJoined =
      next === characterClass.word || next === characterClass.ideograph || next === characterClass.quote
    // Two letters before one plus are no language: `AI+`.
    const isAdded = end - start > 1 && text.charCodeAt(at + 1) !== plus
    return after === plus && (isJoined || isAdded)
  }
  return !(isFigure(last) && isPoint(after) && isFigure(text.charCodeAt(at + 1)))
}

const underscore = 0x5f
const plus = 0x2b
const hash = 0x23
const longestLanguageName = 2

function lastOf(text: string, end: number, classes: Uint8Array): number {
  let at = end - 1
  while (at > 0 && classes[text.charCodeAt(at)] === characterClass.ignored) at--
  return at
}

/** Behind an apostrophe: the s of a possessive, or nothing of the word. */
function isPossessive(text: string, at: number, classes: Uint8Array): boolean {
  if (!isWord(text, at, classes)) return true
  const code = text.charCodeAt(at)
  return (code === 0x73 || code === 0x53) && !isWord(text, at + 1, classes)
}

function isWord(text: string, at: number, classes: Uint8Array): boolean {
  return at >= 0 && at < text.length && classes[text.charCodeAt(at)] === characterClass.word
}

function isFigure(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
}

function isPoint(code: number): boolean {
  return code === 0x2e || code === 0x2c
}
