/**
 * A tree of folded terms: an open hash of (node, symbol) → node in one typed array. The root is 0.
 *
 * Most steps of a search are in vain, and such a step costs one look into memory. Where only one term is left, what is
 * to come of it lies in one row, its tail; a place in a tail is a negative node. So a tree of many long terms has few
 * branches, and is made fast.
 */
export class Trie {
  /** Node, symbol, next node; a next node of 0 marks a free place. */
  #slots = new Int32Array(3 * firstSize)
  #mask = firstSize - 1
  #used = 0
  #nodes = 1
  /** What was put at each node, plus 1; 0 where nothing ends. */
  #values = new Int32Array(firstSize)
  /** Symbols that are to come at each place of a tail. */
  #tails = new Uint16Array(firstSize)
  /** What was put at each place of a tail, plus 1. */
  #tailValues = new Int32Array(firstSize)
  /** No tail begins at 0, since there is no −0. */
  #tailEnd = 1

  /** Put a key of some symbols into the tree; returns the node at its end. Nodes hold until the next one is put in. */
  insert(key: Uint16Array, length: number): number {
    this.#reserve(length)
    let node = 0
    for (let at = 0; at < length; at++) {
      const slot = this.#slot(node, key[at]!)
      const next = this.#slots[slot + 2]!
      if (next < 0) return this.#follow(slot, key, at + 1, length)
      if (next === 0) {
        const tail = this.#addTail(key, at + 1, length)
        this.#put(node, key[at]!, -tail)
        return -(tail + length - at - 1)
      }
      node = next
    }
    return node
  }

  /** Set the value at a node. */
  set(node: number, value: number): void {
    if (node < 0) this.#tailValues[-node] = value + 1
    else this.#values[node] = value + 1
  }

  /** The node that a symbol leads to; 0 where there is none. */
  next(node: number, symbol: number): number {
    if (node < 0) return this.#tails[-node] === symbol ? node - 1 : 0
    return this.#slots[this.#slot(node, symbol) + 2]!
  }

  /** The value at a node; -1 where no key ends. */
  value(node: number): number {
    return (node < 0 ? this.#tailValues[-node]! : this.#values[node]!) - 1
  }

  /** Where a step is in the table, or where it would be. */
  #slot(node: number, symbol: number): number {
    const slots = this.#slots
    let slot = hash(node, symbol) & this.#mask
    for (;;) {
      const at = slot * 3
      if (slots[at + 2] === 0 || (slots[at] === node && slots[at + 1] === symbol)) return at
      slot = (slot + 1) & this.#mask
    }
  }

  #put(node: number, symbol: number, next: number): void {
    const at = this.#slot(node, symbol)
    this.#slots[at] = node
    this.#slots[at + 1] = symbol
    this.#slots[at + 2] = next
    this.#used++
  }

  /** Put the rest of a key at the end of the tails; returns where it begins. */
  #addTail(key: Uint16Array, from: number, length: number): number {
    const start = this.#tailEnd
    for (let at = from; at < length; at++) this.#tails[this.#tailEnd++] = key[at]!
    this.#tails[this.#tailEnd++] = endOfTail
    return start
  }

  /** Follow a key along the tail that a slot leads to, which grows or branches where the key does; returns the end. */
  #follow(slot: number, key: Uint16Array, from: number, length: number): number {
    const start = -this.#slots[slot + 2]!
    let place = start
    let at = from
    while (at < length && this.#tails[place] === key[at]) {
      place++
      at++
    }
    if (at === length) return -place
    return this.#tails[place] === endOfTail
      ? this.#extend(slot, start, place, key, at, length)
      : this.#branch(slot, start, place, key, at, length)
  }

  /** A tail that is not the last one moves to the end first. */
  #extend(slot: number, start: number, place: number, key: Uint16Array, at: number, length: number): number {
    let end = place
    if (place + 1 === this.#tailEnd) this.#tailEnd--
    else {
      end = this.#tailEnd + place - start
      this.#tails.copyWithin(this.#tailEnd, start, place)
      this.#tailValues.copyWithin(this.#tailEnd, start, place + 1)
      this.#slots[slot + 2] = -this.#tailEnd
      this.#tailEnd = end
    }
    this.#addTail(key, at, length)
    return -(end + length - at)
  }

  /** Make nodes of a tail up to where a key leaves it. */
  #branch(slot: number, start: number, place: number, key: Uint16Array, at: number, length: number): number {
    let node = this.#addNode(start)
    this.#slots[slot + 2] = node
    for (let shared = start; shared < place; shared++) {
      const child = this.#addNode(shared + 1)
      this.#put(node, this.#tails[shared]!, child)
      node = child
    }
    this.#put(node, this.#tails[place]!, -(place + 1))
    const tail = this.#addTail(key, at + 1, length)
    this.#put(node, key[at]!, -tail)
    return -(tail + length - at - 1)
  }

  /** A node with the value of a place of a tail. */
  #addNode(place: number): number {
    this.#values[this.#nodes] = this.#tailValues[place]!
    return this.#nodes++
  }

  /** Make room for what a key may add: all of its tail as nodes, and another tail. */
  #reserve(length: number): void {
    // A third full at most, so that most looks hit a free place at once.
    while ((this.#used + length + 2) * 3 > this.#mask) this.#grow()
    while (this.#nodes + length + 2 > this.#values.length) this.#values = larger(this.#values, Int32Array)
    while (this.#tailEnd + 2 * (length + 2) > this.#tails.length) {
      this.#tails = larger(this.#tails, Uint16Array)
      this.#tailValues = larger(this.#tailValues, Int32Array)
    }
  }

  #grow(): void {
    const old = this.#slots
    const size = 4 * (this.#mask + 1)
    this.#slots = new Int32Array(3 * size)
    this.#mask = size - 1
    this.#used = 0
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2] !== 0) this.#put(old[at]!, old[at + 1]!, old[at + 2]!)
    }
  }
}

const firstSize = 1 << 13

/** No symbol of a key. */
const endOfTail = 0xffff

function larger<T extends Int32Array | Uint16Array>(array: T, kind: new (size: number) => T): T {
  const copy = new kind(2 * array.length)
  copy.set(array)
  return copy
}

/** Multiplied by odd numbers and mixed, so that neighbours lie far apart. */
function hash(node: number, symbol: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
