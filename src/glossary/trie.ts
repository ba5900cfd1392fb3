/**
 * A tree of folded terms: an open hash of (node, symbol) → node in one typed array. The root is 0.
 *
 * Most steps of a search are in vain, and such a step costs one look into memory. Where there is one way to go on, what
 * is to come lies in one row, a tail, which ends where its term does, or jumps to the node where ways part. A place in a
 * tail is a negative node. So the tree has few nodes, and is made fast.
 */
export class Trie {
  /** Node, symbol, next node; a next node of 0 marks a free place. */
  #slots: Int32Array
  #mask: number
  #used = 0
  #nodes = 1
  /** What was put at each node, plus 1, and whether it is a joint; 0 where nothing ends. */
  #values = new Int32Array(firstSize)
  /** Symbols that are to come at each place of a tail. */
  #tails = new Uint16Array(firstSize)
  /** What was put at each place of a tail, plus 1; where it jumps, the node that it jumps to. */
  #tailValues = new Int32Array(firstSize)
  /** No tail begins at 0, since there is no −0. */
  #tailEnd = 1

  /** The key that was put in last, and the nodes on its way, by how many of its symbols lead there. */
  #last = new Uint16Array(0)
  #lastLength = 0
  readonly #path = [0]
  readonly #depths = [0]

  /**
   * @param keys
   *   How many are to come, more or less: what there is room for needs not be moved.
   */
  constructor(keys: number) {
    let size = firstSize
    while (size < keys * slotsOfKey) size *= 2
    this.#slots = new Int32Array(3 * size)
    this.#mask = size - 1
  }

  /** Put a key of some symbols into the tree; returns the node at its end. Nodes hold until the next one is put in. */
  insert(key: Uint16Array, length: number): number {
    this.#reserve(length)
    // The forms of a term have much in common: where the last key went the same way, its nodes are known.
    const last = this.#last
    let common = 0
    while (common < length && common < this.#lastLength && last[common] === key[common]) common++
    while (this.#depths[this.#depths.length - 1]! > common) {
      this.#depths.pop()
      this.#path.pop()
    }
    this.#remember(key, common, length)
    let node = this.#path[this.#path.length - 1]!
    let at = this.#depths[this.#depths.length - 1]!
    while (at < length) {
      const slot = this.#slot(node, key[at]!)
      const next = this.#slots[slot + 2]!
      at++
      if (next >= 0) {
        if (next === 0) return this.#addBranch(node, key, at - 1, length)
        node = next
        this.#depths.push(at)
        this.#path.push(node)
        continue
      }
      let place = -next
      while (at < length && this.#tails[place] === key[at]) {
        place++
        at++
      }
      const mark = this.#tails[place]!
      if (mark === jump) {
        node = this.#tailValues[place]!
        this.#depths.push(at)
        this.#path.push(node)
      } else if (at === length) return -place
      else if (mark === endOfTail) return this.#extend(slot, place, key, at, length)
      else return this.#addBranch(this.#part(slot, place), key, at, length)
    }
    return node
  }

  /** The node on the way of the key that was put in last, behind some of its symbols. */
  nodeAt(length: number): number {
    let step = this.#depths.length - 1
    while (this.#depths[step]! > length) step--
    let node = this.#path[step]!
    for (let at = this.#depths[step]!; at < length; at++) node = this.next(node, this.#last[at]!)
    return node
  }

  #remember(key: Uint16Array, from: number, length: number): void {
    if (length > this.#last.length) {
      const longer = new Uint16Array(2 * length)
      longer.set(this.#last)
      this.#last = longer
    }
    for (let at = from; at < length; at++) this.#last[at] = key[at]!
    this.#lastLength = length
  }

  /** Set the value at a node. */
  set(node: number, value: number): void {
    if (node < 0) this.#tailValues[-node] = (this.#tailValues[-node]! & jointBit) | (value + 1)
    else this.#values[node] = (this.#values[node]! & jointBit) | (value + 1)
  }

  /** Make a joint of a node: a place in a key where words may be divided. */
  setJoint(node: number): void {
    if (node < 0) this.#tailValues[-node]! |= jointBit
    else this.#values[node]! |= jointBit
  }

  isJoint(node: number): boolean {
    return ((node < 0 ? this.#tailValues[-node]! : this.#values[node]!) & jointBit) !== 0
  }

  /** The node that a symbol leads to; 0 where there is none. */
  next(node: number, symbol: number): number {
    if (node < 0) return this.#tails[-node] === symbol ? this.#at(1 - node) : 0
    return this.#slots[this.#slot(node, symbol) + 2]!
  }

  /** The value at a node; -1 where no key ends. */
  value(node: number): number {
    return ((node < 0 ? this.#tailValues[-node]! : this.#values[node]!) & ~jointBit) - 1
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

  /** The node at a place of a tail. */
  #at(place: number): number {
    return this.#tails[place] === jump ? this.#tailValues[place]! : -place
  }

  /** Go on from a node with the rest of a key; returns the node at its end. */
  #addBranch(node: number, key: Uint16Array, at: number, length: number): number {
    const tail = this.#addTail(key, at + 1, length)
    this.#put(node, key[at]!, -tail)
    return -(tail + length - at - 1)
  }

  /** Put the rest of a key at the end of the tails; returns where it begins. */
  #addTail(key: Uint16Array, from: number, length: number): number {
    const start = this.#tailEnd
    for (let at = from; at < length; at++) this.#tails[this.#tailEnd++] = key[at]!
    this.#tails[this.#tailEnd++] = endOfTail
    return start
  }

  /** A tail that is not the last one moves to the end first. */
  #extend(slot: number, place: number, key: Uint16Array, at: number, length: number): number {
    const start = -this.#slots[slot + 2]!
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

  /** Make a node of a place in the tail that a slot leads to; returns it. */
  #part(slot: number, place: number): number {
    const node = this.#nodes++
    const symbol = this.#tails[place]!
    this.#values[node] = this.#tailValues[place]!
    if (this.#slots[slot + 2] === -place) this.#slots[slot + 2] = node
    else {
      this.#tails[place] = jump
      this.#tailValues[place] = node
    }
    this.#put(node, symbol, this.#at(place + 1))
    return node
  }

  /** Make room for what a key may add: a node with two ways, and a tail that is written twice. */
  #reserve(length: number): void {
    // A third full at most, so that most looks hit a free place at once.
    while ((this.#used + 2) * 3 > this.#mask) this.#grow()
    if (this.#nodes === this.#values.length) this.#values = larger(this.#values, Int32Array)
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

/** Most keys part from one other: two slots, in a table that is a third full. */
const slotsOfKey = 6

/** Above all values. */
const jointBit = 1 << 30

/** No symbols of a key. */
const endOfTail = 0xffff
const jump = 0xfffe

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
