import type {Unit} from '../model/unit.js'
import {type Concordance, type ConcordanceOptions, findConcordance} from './concordance.js'
import {type LookupOptions, lookUp, type Match} from './lookup.js'
import type {Shelf} from './shelf.js'
import {resolveLookup, type UnitStore} from './translation-memory.js'

/** Several memories that are asked as one, in index files or not; what is the best match of all comes first. */
export class JoinedMemory implements UnitStore {
  readonly shelves: ReadonlyArray<Shelf>

  constructor(stores: ReadonlyArray<UnitStore>) {
    this.shelves = stores.flatMap(({shelves}) => shelves)
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
