import {append} from '../model/append.js'
import type {Language} from '../model/language.js'
import type {Unit} from '../model/unit.js'
import {isHan} from '../text/scripts.js'
import {type Concordance, type ConcordanceOptions, findConcordance} from './concordance.js'
import {type LookupOptions, lookUp, type Match, type ResolvedLookup} from './lookup.js'
import {MemorySource, Shelf} from './shelf.js'
import {ShelfBuilder} from './shelf-builder.js'

/** Anything that holds units on shelves, and can be asked. */
export interface UnitStore {
  readonly shelves: ReadonlyArray<Shelf>
}

/**
 * A translation memory that answers questions: exact, context and fuzzy matches, and every place of a word.
 *
 * In memory; for memories of millions of units there is the index file of the command line.
 */
export class TranslationMemory implements UnitStore {
  readonly #shelves: Shelf[] = []
  #waiting: Unit[] = []

  /** @param units Units to begin with: those of `createMemory`, or of a file. */
  constructor(units: Iterable<Unit> = []) {
    this.add(units)
  }

  /** How many units it holds. */
  get size(): number {
    let size = this.#waiting.length
    for (const {count} of this.#shelves) size += count
    return size
  }

  add(units: Iterable<Unit>): this {
    append(this.#waiting, units)
    return this
  }

  /** All units, in no order but that of each call of `add`. */
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

  /** What it holds, ready to be searched. */
  get shelves(): ReadonlyArray<Shelf> {
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

/** Check the options of a look-up, and fill in what is missing. Throws a RangeError for values out of range. */
export function resolveLookup(text: string, options: LookupOptions): ResolvedLookup {
  const {minScore = 70, limit = 5, language = languageOfText(text)} = options
  if (typeof text !== 'string') throw new TypeError(`Unexpected text \`${String(text)}\`, expected a string`)
  if (!(minScore >= 0 && minScore <= 100)) {
    throw new RangeError(`Unexpected minimum score \`${minScore}\`, expected 0 to 100`)
  }
  if (!Number.isSafeInteger(limit) || limit < 1) {
    throw new RangeError(`Unexpected limit \`${limit}\`, expected a whole number above 0`)
  }
  if (language !== 'en' && language !== 'zh') {
    throw new RangeError(`Unexpected language \`${String(language)}\`, expected \`en\` or \`zh\``)
  }
  return {...options, minScore, limit, language}
}

/** A text with an ideograph is asked for among Chinese ones. */
export function languageOfText(text: string): Language {
  for (const character of text) if (isHan(character.codePointAt(0)!)) return 'zh'
  return 'en'
}
