import {type SparseTable, transpose} from './sparse-table.js'

/** What remains for words that the lexicon does not link, in the denominator. */
const unseen = 0.2

/**
 * Turn associations into translation probabilities: each row, and each column, divided by its sum (and a little
 * for what the lexicon does not know), as the first step of IBM Model 1 does (Brown et al. 1993).
 */
export function translationTables(
  associations: SparseTable,
  zhCount: number
): {
  /** English words × Chinese words: P(zh | en). */
  readonly enToZh: SparseTable
  /** Chinese words × English words: P(en | zh). */
  readonly zhToEn: SparseTable
} {
  return {enToZh: normalise(associations), zhToEn: normalise(transpose(associations, zhCount))}
}

function normalise(table: SparseTable): SparseTable {
  const values = new Float32Array(table.values.length)
  for (let row = 0; row + 1 < table.starts.length; row++) {
    let sum = unseen
    for (let at = table.starts[row]!; at < table.starts[row + 1]!; at++) sum += table.values[at]!
    for (let at = table.starts[row]!; at < table.starts[row + 1]!; at++) values[at] = table.values[at]! / sum
  }
  return {starts: table.starts, columns: table.columns, values}
}
