/** A sparse matrix by rows: entries of row `r` stand from `starts[r]` to `starts[r + 1]`. */
export interface SparseTable {
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float32Array
}

/** Collects the rows of a sparse table, one after the other. */
export class SparseTableBuilder {
  #starts: number[] = [0]
  #columns = new Int32Array(fewEntries)
  #values = new Float32Array(fewEntries)
  #count = 0

  add(column: number, value: number): void {
    if (this.#count === this.#columns.length) this.#grow()
    this.#columns[this.#count] = column
    this.#values[this.#count++] = value
  }

  endRow(): void {
    this.#starts.push(this.#count)
  }

  build(): SparseTable {
    return {
      starts: Int32Array.from(this.#starts),
      columns: this.#columns.slice(0, this.#count),
      values: this.#values.slice(0, this.#count)
    }
  }

  #grow(): void {
    const columns = new Int32Array(2 * this.#count)
    const values = new Float32Array(2 * this.#count)
    columns.set(this.#columns)
    values.set(this.#values)
    this.#columns = columns
    this.#values = values
  }
}

/** Room for those of a page. */
const fewEntries = 0x4000

/** The table with rows and columns exchanged. */
export function transpose(table: SparseTable, columns: number): SparseTable {
  const starts = new Int32Array(columns + 1)
  for (const column of table.columns) starts[column + 1]!++
  for (let column = 0; column < columns; column++) starts[column + 1]! += starts[column]!
  const next = starts.slice()
  const rows = new Int32Array(table.columns.length)
  const values = new Float32Array(table.columns.length)
  for (let row = 0; row + 1 < table.starts.length; row++) {
    for (let at = table.starts[row]!; at < table.starts[row + 1]!; at++) {
      const to = next[table.columns[at]!]!++
      rows[to] = row
      values[to] = table.values[at]!
    }
  }
  return {starts, columns: rows, values}
}
