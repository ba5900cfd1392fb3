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

  /**
   * Lengths of the texts that stand at an offset of another text, rising.
   *
   * @param isAsked
   *   Tells by its number whether a text counts.
   */
  prefixes(text: string, at: number, isAsked: (number: number) => boolean): number[] {
    const lengths: number[] = []
    const first = text.charCodeAt(at)
    if (!(first < this.#buckets.length - 1)) return lengths
    // The texts that share `depth` units with the other stand together, the one that ends there first.
    let low = this.#buckets[first]!
    let high = this.#buckets[first + 1]!
    for (let depth = 1; low < high; depth++) {
      if (this.#length(low) === depth) {
        if (isAsked(low)) lengths.push(depth)
        low++
      }
      if (at + depth >= text.length) break
      const unit = text.charCodeAt(at + depth)
      low = this.#firstFrom(low, high, depth, unit)
      high = this.#firstFrom(low, high, depth, unit + 1)
    }
    return lengths
  }

  /** Of the texts from `low` to `high`, all longer than `depth`, the first whose unit there is at least `unit`. */
  #firstFrom(low: number, high: number, depth: number, unit: number): number {
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#units[this.#starts[middle]! + depth]! < unit) low = middle + 1
      else high = middle
    }
    return low
  }

  #length(number: number): number {
    return this.#starts[number + 1]! - this.#starts[number]!
  }

  text(number: number): string {
    let text = ''
    for (let at = this.#starts[number]!; at < this.#starts[number + 1]!; at++) {
      text += String.fromCharCode(this.#units[at]!)
    }
    return text
  }

  #compare(text: string, number: number): number {
    const start = this.#starts[number]!
    const length = this.#length(number)
    const shared = Math.min(text.length, length)
    for (let at = 0; at < shared; at++) {
      const difference = text.charCodeAt(at) - this.#units[start + at]!
      if (difference !== 0) return difference
    }
    return text.length - length
  }
}
