import {append} from '../model/append.js'
import type {Unit} from '../model/unit.js'
import {MemorySource, Shelf} from './shelf.js'
import {ShelfBuilder} from './shelf-builder.js'
import {ShelvedMemory} from './shelved-memory.js'

/**
 * A translation memory that answers questions: exact, context and fuzzy matches, and every place of a word.
 *
 * In memory; for memories of millions of units there is the index file of the command line.
 */
export class TranslationMemory extends ShelvedMemory {
  readonly #shelves: Shelf[] = []
  #waiting: Unit[] = []

  /** @param units Units to begin with: those of `createMemory`, or of a file. */
  constructor(units: Iterable<Unit> = []) {
    super()
    this.add(units)
  }

  /** How many units it holds. */
  override get size(): number {
    let size = this.#waiting.length
    for (const {count} of this.#shelves) size += count
    return size
  }

  add(units: Iterable<Unit>): this {
    append(this.#waiting, units)
    return this
  }

  /** What it holds, ready to be searched. */
  override get shelves(): ReadonlyArray<Shelf> {
    if (this.#waiting.length) this.#shelve()
    return this.#shelves
  }

  /** Put the units that wait on shelves, together with those of shelves that are no larger. */
  #shelve(): void {
    const units = this.#waiting
    this.#waiting = []
    const again: Unit[][] = []
    let count = units.length
    for (
      let last = this.#shelves.at(-1);
      last && last.count <= count && last.count < smallShelf;
      last = this.#shelves.at(-1)
    ) {
      const shelf = this.#shelves.pop()!
      again.unshift(Array.from({length: shelf.count}, (_, index) => shelf.unit(index)))
      count += shelf.count
    }
    let builder = new ShelfBuilder()
    for (const list of [...again, units]) {
      for (const unit of list) {
        if (builder.isFull) {
          this.#push(builder)
          builder = new ShelfBuilder()
        }
        builder.add(unit)
      }
    }
    if (builder.count) this.#push(builder)
  }

  #push(builder: ShelfBuilder): void {
    this.#shelves.push(Shelf.open(new MemorySource(builder.build()), 0)!)
  }
}

/** A larger shelf stays as it is when units are added. */
const smallShelf = 1 << 15
