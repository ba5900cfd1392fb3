/** Sorted texts, one after the other in a row of code units, and how to find them by their first unit. */
export interface TextRows {
  readonly units: Uint8Array | Uint16Array
  /** Where each text starts; one entry more than there are texts. */
  readonly starts: Uint32Array
  /** By each code unit, the first text that starts with it or a later one; one entry more than there are units. */
  readonly index: Uint32Array
}

/** Put sorted texts into rows. */
export function textRows(texts: ReadonlyArray<string>, units: Uint8Array | Uint16Array): TextRows {
  const starts = new Uint32Array(texts.length + 1)
  const index = new Uint32Array((units instanceof Uint8Array ? 0x100 : 0x10000) + 1)
  for (const [number, text] of texts.entries()) {
    starts[number + 1] = starts[number]! + text.length
    index[text.charCodeAt(0) + 1] = number + 1
  }
  for (let unit = 1; unit < index.length; unit++) index[unit] = Math.max(index[unit]!, index[unit - 1]!)
  return {units, starts, index}
}

/** Sorted texts, found by their first unit and by halving. */
export class SortedTexts {
  readonly #units: Uint8Array | Uint16Array
  readonly #starts: Uint32Array
  readonly #index: Uint32Array

  constructor({units, starts, index}: TextRows) {
    this.#units = units
    this.#starts = starts
    this.#index = index
  }

  /** The number of a text; -1 if it is not there. */
  find(text: string): number {
    const first = text.charCodeAt(0)
    if (!(first < this.#index.length - 1)) return -1
    let low = this.#index[first]!
    let high = this.#index[first + 1]!
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
    if (!(first < this.#index.length - 1)) return lengths
    // The texts that share `depth` units with the other stand together, the one that ends there first.
    let low = this.#index[first]!
    let high = this.#index[first + 1]!
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
