import {unitRecord} from '../formats/unit-record.js'
import type {Unit} from '../model/unit.js'
import {gramsOf} from './grams.js'
import {headerBytes, longestCounted, mostOnShelf, writeHeader} from './shelf-layout.js'
import {tokenize} from './tokens.js'

/** Puts units on a shelf; see `shelf-layout.ts`. */
export class ShelfBuilder {
  #count = 0
  #offsets = new Uint32Array(mostOnShelf + 1)
  #lengths = {en: new Uint8Array(mostOnShelf), zh: new Uint8Array(mostOnShelf)}
  #records = new Uint8Array(1 << 16)
  #recordsEnd = 0
  #grams = new Uint32Array(1 << 16)
  #owners = new Uint16Array(1 << 16)
  #postings = 0

  get count(): number {
    return this.#count
  }

  /** Whether no more unit goes on it. */
  get isFull(): boolean {
    return this.#count === mostOnShelf || this.#recordsEnd > mostBytes
  }

  /** @throws RangeError When the shelf is full. */
  add(unit: Unit): void {
    if (this.isFull)
      throw new RangeError(`Unexpected unit \`${unit.id}\` on a full shelf, expected a new one`)
    for (const language of ['en', 'zh'] as const) {
      const tokens = tokenize(unit[language])
      this.#lengths[language][this.#count] = Math.min(longestCounted, tokens.length)
      for (const gram of gramsOf(tokens, language)) this.#file(gram)
    }
    this.#addRecord(unit)
    this.#offsets[++this.#count] = this.#recordsEnd
  }

  #file(gram: number): void {
    if (this.#postings === this.#grams.length) {
      const grams = new Uint32Array(this.#postings * 2)
      const owners = new Uint16Array(this.#postings * 2)
      grams.set(this.#grams)
      owners.set(this.#owners)
      this.#grams = grams
      this.#owners = owners
    }
    this.#grams[this.#postings] = gram
    this.#owners[this.#postings++] = this.#count
  }

  #addRecord(unit: Unit): void {
    const {en, zh, ...rest} = unitRecord(unit)
    const parts = [en, zh, JSON.stringify(rest)]
    // A character takes three bytes at most, but for pairs of surrogates, which take four.
    let most = 12
    for (const part of parts) most += part.length * 3
    while (this.#recordsEnd + most > this.#records.length) {
      const larger = new Uint8Array(this.#records.length * 2)
      larger.set(this.#records)
      this.#records = larger
    }
    const start = this.#recordsEnd
    const view = new DataView(this.#records.buffer)
    let end = start + 12
    for (const [index, part] of parts.entries()) {
      const written = encodeInto(part, this.#records.subarray(end))
      view.setUint32(start + index * 4, written, true)
      end += written
    }
    this.#recordsEnd = end
  }

  /** The bytes of the shelf, in pieces. */
  build(): Uint8Array[] {
    const count = this.#count
    const {grams, starts, postings} = this.#filePostings()
    const offsets = headerBytes
    const lengths = offsets + (count + 1) * 4
    const gramTable = align(lengths + count * 2)
    const postingsAt = gramTable + grams.byteLength + starts.byteLength
    const records = align(postingsAt + postings.length)
    const size = align(records + this.#recordsEnd)
    const header = {
      units: count,
      grams: grams.length,
      offsets,
      lengths,
      gramTable,
      postings: postingsAt,
      records,
      size
    }
    return [
      writeHeader(header),
      bytesOf(this.#offsets.subarray(0, count + 1)),
      this.#lengths.en.subarray(0, count),
      this.#lengths.zh.subarray(0, count),
      padding(lengths + count * 2),
      bytesOf(grams),
      bytesOf(starts),
      postings,
      padding(postingsAt + postings.length),
      this.#records.subarray(0, this.#recordsEnd),
      padding(records + this.#recordsEnd)
    ]
  }

  #filePostings(): {grams: Uint32Array; starts: Uint32Array; postings: Uint8Array} {
    const {keys, owners} = sortByKey(this.#grams.subarray(0, this.#postings), this.#owners)
    const grams: number[] = []
    const starts: number[] = []
    const postings = new Uint8Array(keys.length * 3)
    let end = 0
    let last = 0
    for (let index = 0; index < keys.length; index++) {
      if (index === 0 || keys[index] !== keys[index - 1]) {
        grams.push(keys[index]!)
        starts.push(end)
        last = 0
      }
      let gap = owners[index]! - last
      last = owners[index]!
      while (gap > 0x7f) {
        postings[end++] = (gap & 0x7f) | 0x80
        gap >>>= 7
      }
      postings[end++] = gap
    }
    starts.push(end)
    return {
      grams: Uint32Array.from(grams),
      starts: Uint32Array.from(starts),
      postings: postings.subarray(0, end)
    }
  }
}

/** Offsets have 32 bits, and a shelf is held in memory while it is built. */
const mostBytes = 1 << 26

/** Lone surrogates have no bytes in UTF-8: such a text is escaped as JSON does it, behind a byte that UTF-8 has not. */
export const escapedText = 0xff

function encodeInto(text: string, bytes: Uint8Array): number {
  if (!loneSurrogate.test(text)) return encoder.encodeInto(text, bytes).written
  bytes[0] = escapedText
  return 1 + encoder.encodeInto(JSON.stringify(text), bytes.subarray(1)).written
}

const loneSurrogate = /[\uD800-\uDFFF]/u
const encoder = new TextEncoder()

/** Sort pairs by their keys, those of one key in their order: four passes of a byte each. */
function sortByKey(keys: Uint32Array, owners: Uint16Array): {keys: Uint32Array; owners: Uint16Array} {
  const {length} = keys
  let from = {keys: keys.slice(), owners: owners.slice(0, length)}
  let to = {keys: new Uint32Array(length), owners: new Uint16Array(length)}
  for (let shift = 0; shift < 32; shift += 8) {
    const ends = new Uint32Array(257)
    for (let index = 0; index < length; index++) ends[((from.keys[index]! >>> shift) & 0xff) + 1]!++
    for (let byte = 0; byte < 256; byte++) ends[byte + 1]! += ends[byte]!
    for (let index = 0; index < length; index++) {
      const at = ends[(from.keys[index]! >>> shift) & 0xff]!++
      to.keys[at] = from.keys[index]!
      to.owners[at] = from.owners[index]!
    }
    ;[from, to] = [to, from]
  }
  return from
}

function bytesOf({buffer, byteOffset, byteLength}: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function align(offset: number): number {
  return (offset + 3) & ~3
}

function padding(offset: number): Uint8Array {
  return new Uint8Array(align(offset) - offset)
}
