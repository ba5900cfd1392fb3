/** A dense row of numbers above 0 that remembers which of its entries were touched. */
export class Accumulator {
  #values: Float64Array
  #touched: Int32Array
  #count = 0

  constructor(size: number) {
    this.#values = new Float64Array(size)
    this.#touched = new Int32Array(size)
  }

  /** Raise an entry to a value, if it is lower. */
  max(at: number, value: number): void {
    const held = this.#values[at]!
    if (held === 0) this.#touched[this.#count++] = at
    if (value > held) this.#values[at] = value
  }

  add(at: number, value: number): void {
    const held = this.#values[at]!
    if (held === 0) this.#touched[this.#count++] = at
    this.#values[at] = held + value
  }

  /** Hand out the entries, in the order in which they were touched, and empty the row. */
  drain(take: (at: number, value: number) => void): void {
    for (let index = 0; index < this.#count; index++) {
      const at = this.#touched[index]!
      take(at, this.#values[at]!)
      this.#values[at] = 0
    }
    this.#count = 0
  }
}
