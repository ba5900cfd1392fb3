import type {Unit} from '../model/unit.js'
import {type Concordance, type ConcordanceOptions, findConcordance} from './concordance.js'
import {type LookupOptions, lookUp, type Match} from './lookup.js'
import {resolveLookup} from './resolve-lookup.js'
import type {Shelf} from './shelf.js'

/** A memory on shelves, wherever these stand: it can be counted, read and asked. */
export abstract class ShelvedMemory {
  /** What it holds, ready to be searched. */
  abstract get shelves(): ReadonlyArray<Shelf>

  /** How many units it holds. */
  get size(): number {
    let size = 0
    for (const {count} of this.shelves) size += count
    return size
  }

  /** All units, in no order but that of each call that added some. */
  *units(): Generator<Unit> {
    for (const shelf of this.shelves)
      for (let index = 0; index < shelf.count; index++) yield shelf.unit(index)
  }

  /**
   * The matches for a text, the best first.
   *
   * @throws RangeError
   *   For a score that is not from 0 to 100, or a limit that is no whole number above 0.
   */
  lookup(text: string, options: LookupOptions = {}): Match[] {
    return lookUp(text, this.shelves, resolveLookup(text, options))
  }

  /**
   * Every place of a word or phrase, or of a regular expression, with counts.
   *
   * @throws RangeError
   *   For a limit or a time below 1. @throws TypeError For an empty query.
   */
  concordance(query: string | RegExp, options: ConcordanceOptions = {}): Concordance {
    return findConcordance(query, this.shelves, options)
  }
}
