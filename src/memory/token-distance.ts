import type {Token} from './tokens.js'

/** Tokens compared: longer texts are compared by their beginnings. */
export const mostTokens = 1000

/** An edit costs two, so that half an edit is a whole number. */
export const costOfEdit = 2

/**
 * The edit distance of two lists of tokens, in halves of an edit: a token put in, taken out or changed for another
 * costs two; changed for another form of the same word (walk, walked) it costs one.
 *
 * @param limit
 *   Distances above it need not be exact: something above it is given.
 */
export function tokenDistance(a: ReadonlyArray<Token>, b: ReadonlyArray<Token>, limit: number): number {
  if (a.length > mostTokens || b.length > mostTokens) {
    return tokenDistance(a.slice(0, mostTokens), b.slice(0, mostTokens), limit)
  }
  let start = 0
  let endA = a.length
  let endB = b.length
  while (start < endA && start < endB && a[start]!.text === b[start]!.text) start++
  while (endA > start && endB > start && a[endA - 1]!.text === b[endB - 1]!.text) {
    endA--
    endB--
  }
  const rows = endA - start
  const columns = endB - start
  if (!rows || !columns) return (rows + columns) * costOfEdit
  if (Math.abs(rows - columns) * costOfEdit > limit) return limit + 1
  // Cells further from the diagonal than the limit allows are never part of a good path (Ukkonen 1985).
  const band = Math.floor(limit / costOfEdit)
  const far = limit + 1
  let previous = new Array<number>(columns + 1)
  let current = new Array<number>(columns + 1)
  for (let column = 0; column <= columns; column++) previous[column] = column * costOfEdit
  for (let row = 1; row <= rows; row++) {
    const word = a[start + row - 1]!.text
    const first = Math.max(1, row - band)
    const last = Math.min(columns, row + band)
    current[first - 1] = first === 1 ? row * costOfEdit : far
    let least = current[first - 1]!
    for (let column = first; column <= last; column++) {
      const diagonal = previous[column - 1]! + costOfChange(word, b[start + column - 1]!.text)
      const above = column === row + band && row + band <= columns ? far : previous[column]! + costOfEdit
      const left = current[column - 1]! + costOfEdit
      const cost = diagonal < above ? (diagonal < left ? diagonal : left) : above < left ? above : left
      current[column] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return far
    ;[previous, current] = [current, previous]
  }
  return previous[columns]!
}

/** 0 for the same, 1 for two forms of a word, 2 for two words. */
function costOfChange(a: string, b: string): number {
  if (a === b) return 0
  return a.length > 3 && b.length > 3 && areForms(a, b) ? 1 : costOfEdit
}

/** Letters that endings have at most. */
const longestEnding = 3

/** Two forms of a word begin alike, and differ in their endings: `-s`, `-ed`, `-ing`. Figures have no forms. */
function areForms(a: string, b: string): boolean {
  let same = 0
  while (same < a.length && same < b.length && a.charCodeAt(same) === b.charCodeAt(same)) same++
  if (same < 3 || a.length - same > longestEnding || b.length - same > longestEnding) return false
  return same * 5 >= Math.max(a.length, b.length) * 3 && !/\d/.test(a) && !/\d/.test(b)
}
