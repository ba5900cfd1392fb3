/**
 * Remembers which ids have been seen, in a few bytes each: a memory may have millions.
 *
 * It keeps 64 bits of each. Among a million ids the odds that two are taken for one are one to thirty million.
 */
export class IdSet {
  /** Two numbers an entry; an entry of two zeros is free. */
  #table = new Uint32Array(2 * initialSize)
  #mask = initialSize - 1
  #size = 0

  /** Add an id. Gives whether it is new. */
  add(id: string): boolean {
    let a = 0x811c9dc5
    let b = 0x9747b28c
    for (let index = 0; index < id.length; index++) {
      const code = id.charCodeAt(index)
      a = Math.imul(a ^ code, 0x01000193)
      b = Math.imul(b ^ code, 0x5bd1e995)
      b ^= b >>> 15
    }
    a = Math.imul(a ^ (a >>> 16), 0x85ebca6b)
    const isNew = this.#insert(a >>> 0, (b | 1) >>> 0)
    if (isNew && ++this.#size * 2 > this.#mask) this.#grow()
    return isNew
  }

  #insert(low: number, high: number): boolean {
    const table = this.#table
    for (let at = low & this.#mask; ; at = (at + 1) & this.#mask) {
      if (table[2 * at + 1] === 0) {
        table[2 * at] = low
        table[2 * at + 1] = high
        return true
      }
      if (table[2 * at] === low && table[2 * at + 1] === high) return false
    }
  }

  #grow(): void {
    const old = this.#table
    this.#mask = 2 * (this.#mask + 1) - 1
    this.#table = new Uint32Array(2 * (this.#mask + 1))
    for (let at = 0; at < old.length; at += 2) if (old[at + 1] !== 0) this.#insert(old[at]!, old[at + 1]!)
  }
}

const initialSize = 1024
