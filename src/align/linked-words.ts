import type {SparseTable} from './sparse-table.js'
import type {TokenizedSide} from './vocabulary.js'

/** The words of a sentence that are looked at; more than any sentence has. */
export const mostWords = 500
/** Counts added to those of the document, so that rare words do not weigh without bound. */
const smoothing = 0.5

/** The words of a side of which something can be told, in one row. */
export interface LinkedWords {
  readonly words: Int32Array
  /** One over the chance of each word; how surprising it is that it stands here. */
  readonly odds: Float64Array
  /** Where the words of a sentence start; one entry more than there are sentences. */
  readonly starts: Int32Array
  /** Where each clause ends; `clauseStarts` tells which are those of a sentence. */
  readonly clauseEnds: Int32Array
  readonly clauseStarts: Int32Array
}

/**
 * The words of a side that some word of the source may mean, by a table of source words × words of the side. Of a sentence
 * that never ends the first {@link mostWords} are enough: it is set beside many others, again and again.
 */
export function linkedWords(side: TokenizedSide, table: SparseTable): LinkedWords {
  const isLinked = linkedBy(table, side.counts.length)
  const {tokens, counts} = side
  const sentences = side.starts.length - 1
  const words = new Int32Array(tokens.length)
  const odds = new Float64Array(tokens.length)
  const starts = new Int32Array(sentences + 1)
  const clauseEnds = new Int32Array(tokens.length)
  const clauseStarts = new Int32Array(sentences + 1)
  let next = 0
  let clause = 0
  for (let t = 0; t < sentences; t++) {
    let clauseStart = next
    for (let at = side.starts[t]!; at < side.starts[t + 1]!; at++) {
      const word = tokens[at]!
      if (isLinked[word] && next - starts[t]! < mostWords) {
        words[next] = word
        odds[next++] = (tokens.length + smoothing) / (counts[word]! + smoothing)
      }
      if (side.clauseEnds[at] && next > clauseStart) {
        clauseEnds[clause++] = next
        clauseStart = next
      }
    }
    starts[t + 1] = next
    clauseStarts[t + 1] = clause
  }
  return {words, odds, starts, clauseEnds, clauseStarts}
}

function linkedBy(table: SparseTable, count: number): Uint8Array {
  const linked = new Uint8Array(count)
  for (const column of table.columns) linked[column] = 1
  return linked
}
