import {type CharacterTable, characterClass} from '../text/character-classes.js'
import {gapKind, readGap} from './gap.js'

/** What divides the words of a folded term, be it a space, a wrap or a hyphen. */
export const separator = ' '

/** What stands for an apostrophe inside a word. */
export const apostrophe = "'"

/**
 * Fold a term to what is compared: lower case, half width, Simplified, words divided by one space, without quotes and
 * middle dots. Empty for a term of marks alone, and for one that cannot stand in a text in one piece.
 */
export function foldTerm(text: string, {folded, expansions}: CharacterTable, classes: Uint8Array): string {
  let key = ''
  let before: number = characterClass.symbol
  let at = 0
  while (at < text.length && classes[text.charCodeAt(at)]! >= characterClass.space) at++
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const kind = classes[code]!
    if (kind < characterClass.space) {
      key += expansions.get(code) ?? String.fromCharCode(folded[code]!)
      before = kind
      at++
      continue
    }
    const gap = readGap(text, at, before, classes)
    at = gap >> 2
    if (at >= text.length) break
    if ((gap & 3) === gapKind.separator) key += separator
    else if ((gap & 3) === gapKind.apostrophe) key += apostrophe
    else if ((gap & 3) === gapKind.end) return ''
  }
  return key
}
