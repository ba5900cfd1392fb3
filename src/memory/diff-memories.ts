import type {Unit} from '../model/unit.js'
import {type Difference, differencesOf} from './differences.js'

/** What became of a unit from one memory to another. */
export type UnitChange =
  | {readonly kind: 'added' | 'removed'; readonly unit: Unit}
  | {
      readonly kind: 'changed'
      readonly before: Unit
      readonly after: Unit
      readonly en: ReadonlyArray<Difference>
      readonly zh: ReadonlyArray<Difference>
    }

/** What differs between two memories. */
export interface MemoryDiff {
  /** In the order of the newer memory; what was removed stands last. */
  readonly changes: ReadonlyArray<UnitChange>
  readonly unchanged: number
}

/**
 * Compare two memories: units that were added, removed, and changed.
 *
 * Pairs that are in both are the same, whatever their ids and order. Of the others those with the same id are one unit
 * that was changed; then those with the same English, or the same Chinese.
 */
export function diffMemories(before: Iterable<Unit>, after: Iterable<Unit>): MemoryDiff {
  const old = new Pool(before)
  const rest: Unit[] = []
  let unchanged = 0
  for (const unit of after) {
    if (old.take('pair', unit)) unchanged++
    else rest.push(unit)
  }
  const partners = new Map<Unit, Unit>()
  for (const key of ['id', 'en', 'zh'] as const) {
    for (const unit of rest) {
      const partner = partners.has(unit) ? undefined : old.take(key, unit)
      if (partner) partners.set(unit, partner)
    }
  }
  const changes: UnitChange[] = rest.map((unit) => {
    const partner = partners.get(unit)
    if (!partner) return {kind: 'added', unit}
    return {
      kind: 'changed',
      before: partner,
      after: unit,
      en: differencesOf(partner.en, unit.en),
      zh: differencesOf(partner.zh, unit.zh)
    }
  })
  for (const unit of old.left()) changes.push({kind: 'removed', unit})
  return {changes, unchanged}
}

type Key = 'pair' | 'id' | 'en' | 'zh'

/** Units that have no partner yet, by what they are found by. */
class Pool {
  readonly #units: ReadonlyArray<Unit>
  readonly #taken = new Set<Unit>()
  readonly #by = new Map<Key, Map<string, Unit[]>>()

  constructor(units: Iterable<Unit>) {
    this.#units = [...units]
  }

  take(key: Key, unit: Unit): Unit | undefined {
    const value = keyOf(key, unit)
    if (!value) return undefined
    const list = this.#index(key).get(value)
    for (let found = list?.pop(); found; found = list?.pop()) {
      if (this.#taken.has(found)) continue
      this.#taken.add(found)
      return found
    }
    return undefined
  }

  /** Made when it is first asked for, of what is left then; the first unit of a key is taken first. */
  #index(key: Key): Map<string, Unit[]> {
    let index = this.#by.get(key)
    if (!index) {
      index = new Map()
      for (const unit of [...this.#units].reverse()) {
        if (this.#taken.has(unit)) continue
        const value = keyOf(key, unit)
        const list = index.get(value)
        if (list) list.push(unit)
        else index.set(value, [unit])
      }
      this.#by.set(key, index)
    }
    return index
  }

  left(): Unit[] {
    return this.#units.filter((unit) => !this.#taken.has(unit))
  }
}

function keyOf(key: Key, unit: Unit): string {
  return key === 'pair' ? `${unit.en}\n${unit.zh}` : unit[key]
}
