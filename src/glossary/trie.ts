/**
 * A tree of folded terms: an open hash of (node, symbol) → node in one typed array. The root is 0.
 *
 * Most steps of a search are in vain, and such a step costs one look into memory.
 */
export class Trie {
  /** Node, symbol, next node; a next node of 0 marks a free place. */
  #slots = new Int32Array(3 * firstSize)
  #mask = firstSize - 1
  #nodes = 1
  /** What was put at each node, plus 1; 0 where nothing ends. */
  #values = new Int32Array(firstSize)

  /** The value at the end of a key is set to what `change` makes of the one that was there. */
  insert(
    key: string,
    symbolOf: (code: number) => number,
    change: (value: number | undefined) => number
  ): void {
    let node = 0
    for (let at = 0; at < key.length; at++) node = this.#child(node, symbolOf(key.charCodeAt(at)))
    const value = this.value(node)
    this.#values[node] = change(value < 0 ? undefined : value) + 1
  }

  /** The node that a symbol leads to; 0 where there is none. */
  next(node: number, symbol: number): number {
    const slots = this.#slots
    let slot = hash(node, symbol) & this.#mask
    for (;;) {
      const at = slot * 3
      const next = slots[at + 2]!
      if (next === 0) return 0
      if (slots[at] === node && slots[at + 1] === symbol) return next
      slot = (slot + 1) & this.#mask
    }
  }

  /** The value at a node; -1 where no key ends. */
  value(node: number): number {
    return this.#values[node]! - 1
  }

  #child(node: number, symbol: number): number {
    const found = this.next(node, symbol)
    if (found) return found
    // A third full at most, so that most looks hit a free place at once.
    if (this.#nodes * 3 > this.#mask) this.#grow()
    const child = this.#nodes++
    this.#put(node, symbol, child)
    return child
  }

  #put(node: number, symbol: number, next: number): void {
    let slot = hash(node, symbol) & this.#mask
    while (this.#slots[slot * 3 + 2] !== 0) slot = (slot + 1) & this.#mask
    this.#slots.set([node, symbol, next], slot * 3)
  }

  #grow(): void {
    const old = this.#slots
    const size = 4 * (this.#mask + 1)
    this.#slots = new Int32Array(3 * size)
    this.#mask = size - 1
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2] !== 0) this.#put(old[at]!, old[at + 1]!, old[at + 2]!)
    }
    const values = new Int32Array(size)
    values.set(this.#values)
    this.#values = values
  }
}

const firstSize = 1 << 12

/** Multiplied by odd numbers and mixed, so that neighbours lie far apart. */
function hash(node: number, symbol: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
