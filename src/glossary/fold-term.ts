import {type CharacterTable, characterClass} from '../text/character-classes.js'
import {gapKind, gapKinds, readGap} from './gap.js'

/** What divides the words of a folded term, be it a space, a wrap or a hyphen. */
export const separator = ' '

/** What stands for an apostrophe inside a word. */
export const apostrophe = "'"

/**
 * Fold a term to what is compared: lower case, half width, Simplified, words divided by one space, without quotes and
 * middle dots. Empty for a term of marks alone, and for one that cannot stand in a text in one piece.
 */
export function foldTerm(text: string, table: CharacterTable, classes: Uint8Array): string {
  const key: number[] = []
  const length = foldInto(key, text, table, classes, Number.POSITIVE_INFINITY)
  let folded = ''
  for (let at = 0; at < length; at++) folded += String.fromCharCode(key[at]!)
  return folded
}

/**
 * Fold a term as `foldTerm` does, to code units.
 *
 * @returns
 *   How many there are; 0 where `foldTerm` gives nothing, and for more than `most`.
 */
export function foldInto(
  key: {[index: number]: number},
  text: string,
  {folded, expansions}: CharacterTable,
  classes: Uint8Array,
  most: number
): number {
  let length = 0
  let before: number = characterClass.symbol
  let at = 0
  while (at < text.length && classes[text.charCodeAt(at)]! >= characterClass.space) at++
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const kind = classes[code]!
    if (kind < characterClass.space) {
      const expansion = code <= lastOfAscii ? undefined : expansions.get(code)
      for (let part = 0; part < (expansion?.length ?? 0); part++) key[length++] = expansion!.charCodeAt(part)
      if (expansion === undefined) key[length++] = folded[code]!
      if (length > most) return 0
      before = kind
      at++
      continue
    }
    const gap = readGap(text, at, before, classes)
    const found = gap % gapKinds
    at = (gap - found) / gapKinds
    if (at >= text.length) break
    if (found === gapKind.separator || found === gapKind.lineEnd) key[length++] = separatorCode
    else if (found === gapKind.apostrophe) key[length++] = apostropheCode
    else if (found === gapKind.end) return 0
  }
  return length > most ? 0 : length
}

/** Nothing up to here is folded to several. */
export const lastOfAscii = 0x7f

const separatorCode = separator.charCodeAt(0)
const apostropheCode = apostrophe.charCodeAt(0)
