import {type Enclosure, findEnclosures} from './enclosures.js'

/** The pairs of a text, ready to be asked from left to right. */
export interface Pairs {
  /** By the offset of the closing mark. */
  readonly byClose: ReadonlyMap<number, Enclosure>
  readonly byOpen: ReadonlyMap<number, Enclosure>
  /** The innermost pair around an offset; offsets must not decrease from call to call. */
  around(offset: number): Enclosure | undefined
}

/** Find the pairs of a text. */
export function indexPairs(text: string): Pairs {
  const enclosures = findEnclosures(text)
  const byOpen = new Map(enclosures.map((pair) => [pair.open, pair]))
  const byClose = new Map(enclosures.map((pair) => [pair.close, pair]))
  const open: Enclosure[] = []
  let index = 0
  function around(offset: number): Enclosure | undefined {
    for (; index < enclosures.length && enclosures[index]!.open < offset; index++) {
      while (open.length && open.at(-1)!.close < enclosures[index]!.open) open.pop()
      open.push(enclosures[index]!)
    }
    while (open.length && open.at(-1)!.close < offset) open.pop()
    return open.at(-1)
  }
  return {byOpen, byClose, around}
}
