import {eastAsianWidth} from 'get-east-asian-width'

/** A stretch of text that takes its columns as a whole. */
export interface Cluster {
  readonly text: string
  /** Terminal columns. */
  readonly width: number
}

// A flag, an emoji with all that is joined to it, or a character with its marks. Not `Intl.Segmenter`, which copies
// the whole text for each cluster (V8 of Node 20): quadratic.
const cluster =
  /\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{M}|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*|[\s\S](?:\p{M}|\u200C|\u200D|[\u1160-\u11FF\uD7B0-\uD7FB\uFF9E\uFF9F])*/gu

/** Columns that a line takes in a terminal: two for Chinese and emoji, none for combining marks. */
export function displayWidth(text: string): number {
  return clusters(text).reduce((sum, {width}) => sum + width, 0)
}

/** The user-perceived characters of a text, each with its columns. */
export function clusters(text: string): Cluster[] {
  if (/^[ -~]*$/.test(text)) return [...text].map((character) => ({text: character, width: 1}))
  return (text.match(cluster) ?? []).flatMap((segment) => {
    const width = clusterWidth(segment)
    if (width <= 2) return [{text: segment, width}]
    // Odd scripts make clusters of any length; a line must be able to break inside those.
    return [...segment].map((character) => ({text: character, width: codePointWidth(character)}))
  })
}

function clusterWidth(text: string): number {
  if (/\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u.test(text)) return 2
  let width = 0
  for (const character of text) width += codePointWidth(character)
  return width
}

// Marks are drawn on the character before; Hangul vowels and finals are drawn within their syllable.
const zeroWidth = /[\p{M}\p{Default_Ignorable_Code_Point}\u1160-\u11FF\uD7B0-\uD7FB]/u

function codePointWidth(character: string): number {
  // Ambiguous characters (curly quotes, Greek, …) are narrow, as UAX #11 advises and most terminals draw them.
  return zeroWidth.test(character) ? 0 : eastAsianWidth(character.codePointAt(0)!)
}
