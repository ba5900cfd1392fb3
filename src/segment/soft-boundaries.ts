import {isDigit, isSpace} from './characters.js'
import {type Enclosure, findEnclosures} from './enclosures.js'

/**
 * The offsets where a Chinese sentence may be cut when the English says the same in two: after `；`, `，`, and their
 * half-width forms. Those inside brackets, titles, quotations and numbers (`1,129`) are none, nor is a mark at the end;
 * a quotation that is the whole sentence counts as none.
 *
 * @returns
 *   Offsets after the mark and the white space that follows it, in order.
 */
export function softBoundaries(text: string): number[] {
  const pairs = outermost(findEnclosures(text).filter((pair) => !isWhole(text, pair)))
  const offsets: number[] = []
  let pair = 0
  for (const {index} of text.matchAll(/[；;，,]/g)) {
    while (pair < pairs.length && pairs[pair]!.close < index) pair++
    const isInside = pair < pairs.length && pairs[pair]!.open < index
    if (isInside || isInNumber(text, index)) continue
    let next = index + 1
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

function isInNumber(text: string, at: number): boolean {
  return text[at] === ',' && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1))
}
