import type {Unit} from '../model/unit.js'
import {type Concordance, type ConcordanceOptions, findConcordance} from './concordance.js'
import {openShelves, readDirectory} from './index-directory.js'
import {type LookupOptions, lookUp, type Match} from './lookup.js'
import type {ByteSource, Shelf} from './shelf.js'
import {resolveLookup} from './translation-memory.js'

/**
 * A translation memory in an index file, which `duizhao tm index` makes: nothing but the directory of its grams is held
 * in memory. It shows the memory as it was when it was opened, whoever writes meanwhile.
 */
export class StoredMemory {
  readonly shelves: ReadonlyArray<Shelf>

  private constructor(shelves: ReadonlyArray<Shelf>) {
    this.shelves = shelves
  }

  /** Open an index. Nothing where the bytes are none. */
  static open(source: ByteSource): StoredMemory | undefined {
    const directory = readDirectory(source)
    const shelves = directory && openShelves(source, directory)
    return shelves && new StoredMemory(shelves)
  }

  get size(): number {
    let size = 0
    for (const {count} of this.shelves) size += count
    return size
  }

  *units(): Generator<Unit> {
    for (const shelf of this.shelves)
      for (let index = 0; index < shelf.count; index++) yield shelf.unit(index)
  }

  /** The matches for a text, the best first. Throws as that of `TranslationMemory` does. */
  lookup(text: string, options: LookupOptions = {}): Match[] {
    return lookUp(text, this.shelves, resolveLookup(text, options))
  }

  /** Every place of a word or phrase. Throws as that of `TranslationMemory` does. */
  concordance(query: string | RegExp, options: ConcordanceOptions = {}): Concordance {
    return findConcordance(query, this.shelves, options)
  }
}
