import {abbreviationKind, startsSentences} from './abbreviations.js'
import {charAt, charBefore, isLower, isUpper} from './characters.js'
import type {Spot} from './spot.js'
import {tokenAround, type WordAfter, wordBefore} from './words.js'

/**
 * Whether a sentence ends at a spot without white space after it: `Union.“We`, `bought 1,000.That is a lot`.
 *
 * Names of files, sites and members (`Node.js`, `System.Text`, `a.b@c.com`) look the same, so the next sentence must
 * show clearly.
 */
export function endsGluedSentence(
  {text, start, stop, stopEnd, end, next, closed, sealed}: Spot,
  after: WordAfter
): boolean {
  if (!isUpper(after.first)) return false
  if (end > stopEnd) return sealed || closed?.kind !== 'bracket'
  const before = wordBefore(text, stop, start)
  const isAbbreviated = abbreviationKind(before) !== undefined || /^\p{L}$/u.test(before)
  if (/[“‘"([]/.test(after.opening)) return !isAbbreviated
  // Part of an address, a path or a formula.
  if (/[@/\\_=]/.test(tokenAround(text, stop))) return false
  const startsClearly = startsSentences(after.word) || abbreviationKind(after.word) === 'title'
  if (text[stop] !== '.') return isLower(charBefore(text, stop)) && (startsClearly || isPlainName(after.word))
  if (isAbbreviated) return false
  if (/^\p{Ll}{2,}$/u.test(before) || before === '') {
    return (
      startsClearly || (isPlainName(after.word) && /^[\s,]?$/.test(charAt(text, next + after.word.length)))
    )
  }
  return startsClearly && /^(?:\p{Lu}\p{Ll}+|[\d,]{2,})$/u.test(before)
}

function isPlainName(word: string): boolean {
  return /^\p{Lu}[\p{Ll}’']*$/u.test(word)
}
