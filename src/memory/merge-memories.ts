import type {Language} from '../model/language.js'
import {otherLanguage} from '../model/language.js'
import type {Unit} from '../model/unit.js'
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
  readonly #pairs = new Set<number>()
  /** For each source the key of its first target, and where it stands. */
  readonly #targets = new Map<
    number,
    {readonly target: number; readonly memory: number; readonly line: number}
  >()
  readonly #onConflict: (conflict: Conflict) => void
  repeated = 0
  conflicts = 0

  constructor(source: Language, onConflict: (conflict: Conflict) => void) {
    this.#source = source
    this.#onConflict = onConflict
  }

  /** Take the next unit of a memory. Gives whether it is a new pair, and whether its source has another target. */
  add(unit: Unit, memory: number): 'new' | 'repeated' | 'conflict' {
    const pair = keyOfPair(unit)
    if (this.#pairs.has(pair)) {
      this.repeated++
      return 'repeated'
    }
    this.#pairs.add(pair)
    const source = unit[this.#source]
    const target = unit[otherLanguage(this.#source)]
    if (!source || !target) return 'new'
    const first = this.#targets.get(keyOf(source))
    if (!first) {
      this.#targets.set(keyOf(source), {target: keyOf(target), memory, line: unit.point?.line ?? 0})
      return 'new'
    }
    this.conflicts++
    this.#onConflict({unit, first})
    return 'conflict'
  }
}
