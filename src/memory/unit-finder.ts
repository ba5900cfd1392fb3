import type {Unit} from '../model/unit.js'

const languages = ['en', 'zh'] as const

/** Finds the unit of an article that a unit of a work file was made of. */
export class UnitFinder {
  readonly #byId = new Map<string, number>()
  readonly #byText = new Map<string, number[]>()
  readonly #taken = new Set<number>()

  constructor(units: ReadonlyArray<Unit>) {
    for (const [index, unit] of units.entries()) {
      this.#byId.set(unit.id, index)
      for (const language of languages) {
        const key = `${language} ${plain(unit[language])}`
        const list = this.#byText.get(key)
        if (list) list.push(index)
        else this.#byText.set(key, [index])
      }
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
    this.#taken.add(index)
    return index
  }

  #findByText(unit: Unit): number | undefined {
    const lists = languages.map((language) => this.#byText.get(`${language} ${plain(unit[language])}`) ?? [])
    const both = lists[0]!.filter((index) => lists[1]!.includes(index))
    const found = [...(both.length ? both : [...new Set(lists.flat())])].filter(
      (index) => !this.#taken.has(index)
    )
    return both.length || found.length === 1 ? found[0] : undefined
  }
}

function isHash(id: string): boolean {
  return /^[\da-f]{16}(?:-\d+)?$/.test(id)
}

/** White space is what formats fold. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
