import type {Language} from '../model/language.js'
import {lastAtMost} from '../model/last-at-most.js'
import type {Unit} from '../model/unit.js'
import {DamagedIndex} from './damaged-index.js'
import {escapedText} from './shelf-builder.js'
import {headerBytes, readHeader, type ShelfHeader} from './shelf-layout.js'

/** Bytes that can be read at any place: those of a file, or of memory. */
export interface ByteSource {
  /** The bytes of a stretch; they may be overwritten by the next call. Fewer where the source ends. */
  read(offset: number, length: number): Uint8Array
}

/** Reads units and postings from a shelf; see `shelf-layout.ts`. */
export class Shelf {
  readonly count: number
  readonly #source: ByteSource
  readonly #base: number
  readonly #header: ShelfHeader
  readonly #offsets: Uint32Array
  readonly #lengths: {readonly en: Uint8Array; readonly zh: Uint8Array}
  readonly #grams: Uint32Array
  readonly #starts: Uint32Array

  private constructor(source: ByteSource, base: number, header: ShelfHeader) {
    this.#source = source
    this.#base = base
    this.#header = header
    this.count = header.units
    const {units, grams, offsets, lengths, gramTable} = header
    this.#offsets = this.#numbers(offsets, units + 1)
    this.#lengths = {en: this.#read(lengths, units).slice(), zh: this.#read(lengths + units, units).slice()}
    this.#grams = this.#numbers(gramTable, grams)
    this.#starts = this.#numbers(gramTable + grams * 4, grams + 1)
  }

  /** Open a shelf that begins at `base`. Nothing where there is none. */
  static open(source: ByteSource, base: number): Shelf | undefined {
    const header = readHeader(source.read(base, headerBytes))
    return header && new Shelf(source, base, header)
  }

  get size(): number {
    return this.#header.size
  }

  /** @throws {DamagedIndex} For a stretch that is not on the shelf. */
  #read(offset: number, length: number): Uint8Array {
    if (!(length >= 0 && offset + length <= this.#header.size)) throw new DamagedIndex('number in an index')
    return this.#source.read(this.#base + offset, length)
  }

  #numbers(offset: number, count: number): Uint32Array {
    return new Uint32Array(this.#read(offset, count * 4).slice().buffer)
  }

  /** The number of tokens of each unit, 255 at most. */
  lengths(language: Language): Uint8Array {
    return this.#lengths[language]
  }

  /** Where the postings of a gram stand; nothing where no unit has it. */
  find(gram: number): {readonly start: number; readonly length: number} | undefined {
    const grams = this.#grams
    const number = lastAtMost(grams.length, (index) => grams[index]!, gram)
    if (grams[number] !== gram) return undefined
    const start = this.#starts[number]!
    return {start, length: this.#starts[number + 1]! - start}
  }

  /** The bytes of postings; valid until the next call. */
  postings({start, length}: {readonly start: number; readonly length: number}): Uint8Array {
    return this.#read(this.#header.postings + start, length)
  }

  /** A text of a unit. */
  text(index: number, language: Language): string {
    const bytes = this.#record(index)
    const en = numberAt(bytes, 0)
    return language === 'en'
      ? decode(bytes.subarray(12, 12 + en))
      : decode(bytes.subarray(12 + en, 12 + en + numberAt(bytes, 4)))
  }

  unit(index: number): Unit {
    const bytes = this.#record(index)
    const en = 12 + numberAt(bytes, 0)
    const zh = en + numberAt(bytes, 4)
    const {id, ...rest} = parse(decode(bytes.subarray(zh, zh + numberAt(bytes, 8)))) as Unit
    return {...rest, id, en: decode(bytes.subarray(12, en)), zh: decode(bytes.subarray(en, zh))}
  }

  #record(index: number): Uint8Array {
    const start = this.#offsets[index]!
    return this.#read(this.#header.records + start, this.#offsets[index + 1]! - start)
  }
}

/** A number of a record. @throws {DamagedIndex} Where the record ends before it. */
function numberAt(bytes: Uint8Array, offset: number): number {
  if (bytes.length < offset + 4) throw new DamagedIndex('record in an index')
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(offset, true)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new DamagedIndex('record in an index')
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === escapedText) return parse(decoder.decode(bytes.subarray(1))) as string
  return decoder.decode(bytes)
}

const decoder = new TextDecoder('utf-8', {ignoreBOM: true})

/** A shelf, or part of one, in memory. */
export class MemorySource implements ByteSource {
  readonly #bytes: Uint8Array

  constructor(pieces: ReadonlyArray<Uint8Array>) {
    let size = 0
    for (const piece of pieces) size += piece.length
    this.#bytes = new Uint8Array(size)
    let at = 0
    for (const piece of pieces) {
      this.#bytes.set(piece, at)
      at += piece.length
    }
  }

  read(offset: number, length: number): Uint8Array {
    return this.#bytes.subarray(offset, offset + length)
  }
}
