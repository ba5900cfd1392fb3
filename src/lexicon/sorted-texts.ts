/** Sorted texts, one after the other in a row of code units, found by their first unit and by halving. */
export class SortedTexts {
  readonly count: number
  #units: Uint8Array | Uint16Array
  #starts: Int32Array
  /** Where the texts with a first unit start, by unit. */
  #buckets: Int32Array

  /**
   * @param lengths
   *   Length of each text.
   * @param mask
   *   The bits of a length that are one.
   */
  constructor(units: Uint8Array | Uint16Array, lengths: Uint8Array, mask = 255) {
    this.count = lengths.length
    this.#units = units
    this.#starts = new Int32Array(this.count + 1)
    this.#buckets = new Int32Array((units instanceof Uint8Array ? 0x100 : 0x10000) + 1)
    for (let number = 0; number < this.count; number++) {
      const start = this.#starts[number]!
      this.#starts[number + 1] = start + (lengths[number]! & mask)
      this.#buckets[units[start]! + 1] = number + 1
    }
    for (let unit = 1; unit < this.#buckets.length; unit++) {
      if (this.#buckets[unit]! < this.#buckets[unit - 1]!) this.#buckets[unit] = this.#buckets[unit - 1]!
    }
  }

  /** The number of a text; -1 if it is not there. */
  find(text: string): number {
    const first = text.charCodeAt(0)
    if (!(first < this.#buckets.length - 1)) return -1
    let low = this.#buckets[first]!
    let high = this.#buckets[first + 1]!
    while (low < high) {
      const middle = (low + high) >> 1
      const order = this.#compare(text, middle)
      if (order === 0) return middle
      if (order > 0) low = middle + 1
      else high = middle
    }
    return -1
  }

  text(number: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#starts[number]!, this.#starts[number + 1]!))
  }

  #compare(text: string, number: number): number {
    const start = this.#starts[number]!
    const length = this.#starts[number + 1]! - start
    const shared = Math.min(text.length, length)
    for (let at = 0; at < shared; at++) {
      const difference = text.charCodeAt(at) - this.#units[start + at]!
      if (difference !== 0) return difference
    }
    return text.length - length
  }
}
