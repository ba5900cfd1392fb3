import type {Language} from '../model/language.js'
import {otherLanguage} from '../model/language.js'
import type {Unit} from '../model/unit.js'
import {KeyTable} from './key-table.js'
import {keyOf, keyOfPair} from './pair-keys.js'

/** A source that has another target elsewhere. */
export interface Conflict {
  readonly unit: Unit
  /** Where the first target stands: the number of its memory, and its line there. */
  readonly first: {readonly memory: number; readonly line: number}
}

/**
 * Puts memories together unit by unit: each pair once, and told which sources have different targets.
 *
 * A key of a few bytes is kept for each pair and source, so that memories of millions of units can be merged.
 */
export class MemoryMerger {
  readonly #source: Language
  readonly #pairs = new KeyTable()
  /** For each source where its first target stands: the number of its memory, and its line. */
  readonly #places = new KeyTable(true)
  readonly #onConflict: (conflict: Conflict) => void
  repeated = 0
  conflicts = 0

  constructor(source: Language, onConflict: (conflict: Conflict) => void) {
    this.#source = source
    this.#onConflict = onConflict
  }

  /** Take the next unit of a memory. Gives whether it is a new pair, and whether its source has another target. */
  add(unit: Unit, memory: number): 'new' | 'repeated' | 'conflict' {
    if (!this.#pairs.add(keyOfPair(unit))) {
      this.repeated++
      return 'repeated'
    }
    const source = unit[this.#source]
    const target = unit[otherLanguage(this.#source)]
    if (!source || !target) return 'new'
    const key = keyOf(source)
    const place = this.#places.get(key)
    if (place === undefined) {
      this.#places.add(key, memory * mostLines + (unit.point?.line ?? 0))
      return 'new'
    }
    const first = {memory: Math.floor(place / mostLines), line: place % mostLines}
    this.conflicts++
    this.#onConflict({unit, first})
    return 'conflict'
  }
}

/** No memory has so many lines: a memory and a line are one number. */
const mostLines = 2 ** 32
