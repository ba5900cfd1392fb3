import {closeSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, rmSync, writeSync} from 'node:fs'
import {
  encodeDirectory,
  type IndexDirectory,
  readDirectory,
  type ShelfPlace,
  slotOf,
  startOfShelves
} from '../memory/index-directory.js'
import {type ByteSource, Shelf} from '../memory/shelf.js'
import {ShelfBuilder} from '../memory/shelf-builder.js'
import type {Unit} from '../model/unit.js'
import {showPath} from './show.js'
import {UsageError} from './usage-error.js'

/** The bytes of an open file. */
export class FileSource implements ByteSource {
  readonly #file: number
  // No Buffer: a slice of one is no copy.
  #buffer = new Uint8Array(1 << 16)

  constructor(file: number) {
    this.#file = file
  }

  read(offset: number, length: number): Uint8Array {
    if (length > this.#buffer.length) this.#buffer = new Uint8Array(length * 2)
    let done = 0
    while (done < length) {
      const read = readSync(this.#file, this.#buffer, done, length - done, offset + done)
      if (!read) break
      done += read
    }
    return this.#buffer.subarray(0, done)
  }
}

/**
 * Writes an index file, one process at a time. Units are there for readers after `commit`; whatever ends the process
 * before, the file stays what it was.
 */
export class IndexWriter {
  readonly #file: number
  readonly #lock: string
  #directory: IndexDirectory
  /** Shelves that are written, but not in the directory yet. */
  #written: ShelfPlace[] = []
  #builder = new ShelfBuilder()
  #end: number
  #isClosed = false

  private constructor(file: number, lock: string, directory: IndexDirectory, end: number) {
    this.#file = file
    this.#lock = lock
    this.#directory = directory
    this.#end = end
  }

  /** Make a new index in an empty file. */
  static create(path: string): IndexWriter {
    const lock = takeLock(path)
    return new IndexWriter(openSync(path, 'w+'), lock, {generation: 0, shelves: []}, startOfShelves)
  }

  /** Open an index to add to it. @throws {UsageError} When the file is none, or another process writes to it. */
  static open(path: string): IndexWriter {
    const lock = takeLock(path)
    try {
      const file = openSync(path, 'r+')
      const directory = readDirectory(new FileSource(file))
      if (!directory) {
        closeSync(file)
        throw new UsageError(
          `Unexpected file \`${showPath(path)}\`, expected an index that \`duizhao tm index\` made`
        )
      }
      // Behind everything that was ever written, so that no reader of an older state is disturbed.
      return new IndexWriter(file, lock, directory, Math.max(startOfShelves, fstatSync(file).size))
    } catch (error) {
      rmSync(lock, {force: true})
      throw error
    }
  }

  get units(): number {
    let units = 0
    for (const shelf of this.#directory.shelves) units += shelf.units
    return units
  }

  /** Bytes of shelves that newer ones have replaced. */
  get waste(): number {
    let live = startOfShelves
    for (const {size} of this.#directory.shelves) live += size
    return this.#end - live
  }

  add(units: Iterable<Unit>): void {
    for (const unit of units) {
      if (this.#builder.isFull) this.#write()
      this.#builder.add(unit)
    }
  }

  /** Let readers see what was added: first the shelves, then the directory that names them. */
  commit(): void {
    const kept = this.#absorb()
    if (this.#builder.count) this.#write()
    const generation = this.#directory.generation + 1
    const directory = {generation, shelves: [...kept, ...this.#written]}
    fsyncSync(this.#file)
    this.#put(encodeDirectory(directory), slotOf(generation))
    fsyncSync(this.#file)
    this.#directory = directory
    this.#written = []
  }

  /** Small shelves at the end go onto the new one, so that many small additions do not make many shelves. */
  #absorb(): ReadonlyArray<ShelfPlace> {
    const kept = [...this.#directory.shelves]
    const source = new FileSource(this.#file)
    for (let last = kept.at(-1); last && !this.#written.length; last = kept.at(-1)) {
      if (last.units > this.#builder.count || last.units > mostAbsorbed) break
      const shelf = Shelf.open(source, last.offset)
      if (!shelf) break
      const units = Array.from({length: shelf.count}, (_, index) => shelf.unit(index))
      kept.pop()
      this.add(units)
    }
    return kept
  }

  #write(): void {
    const place = {offset: align(this.#end), size: 0, units: this.#builder.count}
    let at = place.offset
    for (const piece of this.#builder.build()) {
      this.#put(piece, at)
      at += piece.length
    }
    this.#written.push({...place, size: at - place.offset})
    this.#end = at
    this.#builder = new ShelfBuilder()
  }

  #put(bytes: Uint8Array, offset: number): void {
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(this.#file, bytes, done, bytes.length - done, offset + done)
    }
  }

  /** May be called again. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    closeSync(this.#file)
    rmSync(this.#lock, {force: true})
  }
}

/** A larger shelf is not written anew for a few more units. */
const mostAbsorbed = 1 << 15

function align(offset: number): number {
  return Math.ceil(offset / 8) * 8
}

/** A file beside the index that names the process that writes; one that a killed process left is taken over. */
function takeLock(path: string): string {
  const lock = `${path}.lock`
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(lock, 'wx')
      writeSync(file, `${process.pid}\n`)
      closeSync(file)
      return lock
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const owner = Number.parseInt(readLock(lock), 10)
      if (Number.isSafeInteger(owner) && owner !== process.pid && isAlive(owner)) {
        throw new UsageError(
          `Unexpected second writer of \`${showPath(path)}\`, expected process ${owner} to end first`
        )
      }
      rmSync(lock, {force: true})
    }
  }
  throw new UsageError(`Unexpected second writer of \`${showPath(path)}\`, expected one at a time`)
}

function readLock(lock: string): string {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
