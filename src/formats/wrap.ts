import {type Cluster, clusters} from './display-width.js'

// Chinese may break between any two characters, but no line starts with what closes or ends with what opens
// (GB/T 15834 5.1.2, JIS X 4051 "kinsoku").
const noStart = /^[、，。．！？；：）】》〉」』”’…—％%,.!?;:)\]}»›]/
const noEnd = /^[（【《〈「『“‘([{«‹]/

/**
 * Break a text into lines of at most `width` columns: English at spaces, Chinese between characters.
 *
 * A word that is longer than a line is cut. There is always at least one line. `width` must be at least 2.
 */
export function wrapText(text: string, width: number): Cluster[] {
  const pieces = clusters(text)
  const lines: Cluster[] = []
  let start = 0
  let used = 0
  let lastBreak = 0
  for (let index = 0; index < pieces.length; index++) {
    if (canBreak(pieces, index)) lastBreak = index
    const piece = pieces[index]!
    // A space that does not fit ends its line without being seen.
    if (used + piece.width > width && piece.text !== ' ') {
      const cut = lastBreak > start ? lastBreak : index
      lines.push(lineOf(pieces, start, cut))
      start = cut
      used = widthOf(pieces, start, index)
    }
    used += piece.width
  }
  lines.push(lineOf(pieces, start, pieces.length))
  return lines
}

/** Whether a line may start at a cluster. */
function canBreak(pieces: ReadonlyArray<Cluster>, index: number): boolean {
  const before = pieces[index - 1]
  const next = pieces[index]!
  if (!before || next.text === ' ') return false
  if (before.text === ' ') return true
  return (before.width === 2 || next.width === 2) && !noStart.test(next.text) && !noEnd.test(before.text)
}

function lineOf(pieces: ReadonlyArray<Cluster>, start: number, end: number): Cluster {
  while (end > start && pieces[end - 1]!.text === ' ') end--
  const line = pieces.slice(start, end)
  return {text: line.map((piece) => piece.text).join(''), width: widthOf(pieces, start, end)}
}

function widthOf(pieces: ReadonlyArray<Cluster>, start: number, end: number): number {
  let width = 0
  for (let index = start; index < end; index++) width += pieces[index]!.width
  return width
}
