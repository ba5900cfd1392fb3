/**
 * Remembers keys (`keyOf`), and a number for each where it is asked to, in 8 or 16 bytes and the room to grow: sets and maps
 * of V8 take several times that, and a memory may have millions of units.
 */
export class KeyTable {
  /** Keys, each with its number; a key is kept plus one, since 0 is a free place. */
  #table: Float64Array
  readonly #width: number
  #mask = initialSize - 1
  #size = 0

  /** @param hasNumbers Whether there is a number for each key. */
  constructor(hasNumbers = false) {
    this.#width = hasNumbers ? 2 : 1
    this.#table = new Float64Array(this.#width * initialSize)
  }

  /** The number of a key; nothing where it was never added. */
  get(key: number): number | undefined {
    const at = this.#find(key + 1)
    return this.#table[at] === 0 ? undefined : this.#table[at + this.#width - 1]
  }

  /** Remember a key, with its number. Gives whether it is new; the number of one that was there stays. */
  add(key: number, number = 0): boolean {
    const at = this.#find(key + 1)
    if (this.#table[at] !== 0) return false
    this.#table[at] = key + 1
    if (this.#width > 1) this.#table[at + 1] = number
    if (++this.#size * 4 > this.#mask * 3) this.#grow()
    return true
  }

  /** Where a key stands, or is to stand. */
  #find(stored: number): number {
    const table = this.#table
    // Keys are well mixed in their last bits.
    let place = stored & this.#mask
    for (;;) {
      const at = place * this.#width
      if (table[at] === 0 || table[at] === stored) return at
      place = (place + 1) & this.#mask
    }
  }

  #grow(): void {
    const old = this.#table
    this.#mask = 2 * (this.#mask + 1) - 1
    this.#table = new Float64Array(this.#width * (this.#mask + 1))
    for (let from = 0; from < old.length; from += this.#width) {
      if (old[from] === 0) continue
      const at = this.#find(old[from]!)
      for (let index = 0; index < this.#width; index++) this.#table[at + index] = old[from + index]!
    }
  }
}

const initialSize = 1024
