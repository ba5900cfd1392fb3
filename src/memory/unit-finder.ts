import {collapseSpace} from '../model/collapse-space.js'
import type {Language} from '../model/language.js'
import type {Unit} from '../model/unit.js'

const languages = ['en', 'zh'] as const

/** Finds the unit of an article that a unit of a work file was made of. */
export class UnitFinder {
  readonly #units: ReadonlyArray<Unit>
  readonly #byId = new Map<string, number>()
  /** Units that are not found yet, by both of their texts, and by each. */
  readonly #byBoth = new Map<string, Set<number>>()
  readonly #byText = new Map<string, Set<number>>()
  readonly #taken = new Set<number>()

  constructor(units: ReadonlyArray<Unit>) {
    this.#units = units
    for (const [index, unit] of units.entries()) {
      this.#byId.set(unit.id, index)
      addTo(this.#byBoth, keyOfBoth(unit), index)
      for (const language of languages) addTo(this.#byText, keyOfText(unit, language), index)
    }
  }

  /** Whether a unit of the article has been found. */
  isFound(index: number): boolean {
    return this.#taken.has(index)
  }

  /** By its id; a tool that gives ids of its own leaves one of the texts as it was. */
  find(unit: Unit): number | undefined {
    const index = this.#byId.get(unit.id) ?? (isHash(unit.id) ? undefined : this.#findByText(unit))
    if (index === undefined || this.#taken.has(index)) return undefined
    this.#take(index)
    return index
  }

  /** The first with both texts, or the only one with one of them. */
  #findByText(unit: Unit): number | undefined {
    const both = this.#byBoth.get(keyOfBoth(unit))
    if (both) return both.values().next().value
    const found = new Set<number>()
    for (const language of languages) {
      for (const index of this.#byText.get(keyOfText(unit, language)) ?? []) {
        found.add(index)
        if (found.size > 1) return undefined
      }
    }
    return found.values().next().value
  }

  #take(index: number): void {
    const unit = this.#units[index]!
    this.#taken.add(index)
    this.#byBoth.get(keyOfBoth(unit))?.delete(index)
    for (const language of languages) this.#byText.get(keyOfText(unit, language))?.delete(index)
  }
}

function addTo(map: Map<string, Set<number>>, key: string, index: number): void {
  const known = map.get(key)
  if (known) known.add(index)
  else map.set(key, new Set([index]))
}

function keyOfText(unit: Unit, language: Language): string {
  // White space is what formats fold.
  return `${language} ${collapseSpace(unit[language])}`
}

function keyOfBoth(unit: Unit): string {
  return languages.map((language) => collapseSpace(unit[language])).join('\n')
}

function isHash(id: string): boolean {
  return /^[\da-f]{16}(?:-\d+)?$/.test(id)
}
