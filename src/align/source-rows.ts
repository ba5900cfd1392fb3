import type {SparseTable} from './sparse-table.js'
import type {TokenizedSide} from './vocabulary.js'

/** Sum the rows of the words of a source sentence. */
export function scatter(
  source: TokenizedSide,
  s: number,
  {starts, columns, values}: SparseTable,
  dense: Float64Array
): void {
  for (let at = source.starts[s]!; at < source.starts[s + 1]!; at++) {
    const end = starts[source.tokens[at]! + 1]!
    for (let k = starts[source.tokens[at]!]!; k < end; k++) dense[columns[k]!]! += values[k]!
  }
}

/** Undo `scatter`. */
export function clear(
  source: TokenizedSide,
  s: number,
  {starts, columns}: SparseTable,
  dense: Float64Array
): void {
  let touched = 0
  for (let at = source.starts[s]!; at < source.starts[s + 1]!; at++) {
    touched += starts[source.tokens[at]! + 1]! - starts[source.tokens[at]!]!
  }
  // To empty the whole row is a matter of a block of memory.
  if (touched * cheapFill > dense.length) {
    dense.fill(0)
    return
  }
  for (let at = source.starts[s]!; at < source.starts[s + 1]!; at++) {
    const end = starts[source.tokens[at]! + 1]!
    for (let k = starts[source.tokens[at]!]!; k < end; k++) dense[columns[k]!] = 0
  }
}

/** So many entries are emptied together in the time of one alone. */
const cheapFill = 16
