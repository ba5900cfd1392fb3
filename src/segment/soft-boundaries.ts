import {isSpace} from './characters.js'
import {type Enclosure, findEnclosures} from './enclosures.js'

/**
 * The offsets where a Chinese sentence may be cut when the English has two sentences for it: after `；`, its half-width
 * form, and `……`. Those inside brackets, titles and quotations are none, nor is a mark at the end; a quotation that is the whole
 * sentence counts as none. After a comma the parts would be no sentences.
 *
 * @returns
 *   Offsets after the mark and the white space that follows it, in order.
 */
export function softBoundaries(text: string): number[] {
  const pairs = outermost(findEnclosures(text).filter((pair) => !isWhole(text, pair)))
  const offsets: number[] = []
  let pair = 0
  for (const {0: mark, index} of text.matchAll(/[；;]|…+/g)) {
    while (pair < pairs.length && pairs[pair]!.close < index) pair++
    const isInside = pair < pairs.length && pairs[pair]!.open < index
    if (isInside) continue
    let next = index + mark.length
    while (isSpace(text.charAt(next))) next++
    if (next < text.length) offsets.push(next)
  }
  return offsets
}

function outermost(pairs: ReadonlyArray<Enclosure>): Enclosure[] {
  const found: Enclosure[] = []
  for (const pair of pairs) {
    if (pair.open > (found.at(-1)?.close ?? -1)) found.push(pair)
  }
  return found
}

function isWhole(text: string, {kind, open, close}: Enclosure): boolean {
  return kind === 'quote' && text.slice(0, open).trim() === '' && text.slice(close + 1).trim() === ''
}
