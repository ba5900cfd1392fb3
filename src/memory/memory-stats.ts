import type {Language} from '../model/language.js'
import type {Unit} from '../model/unit.js'
import {documentOf} from './split-memory.js'
import {tokenize} from './tokens.js'

/** A side of a memory in numbers. */
export interface SideStats {
  /** Units that have it. */
  readonly units: number
  /** Words of English; ideographs, words and figures of Chinese. */
  readonly words: number
  readonly characters: number
  /** Words of a unit: least, middle, mean, most. */
  readonly lengths: {
    readonly least: number
    readonly median: number
    readonly mean: number
    readonly most: number
  }
}

/** A memory in numbers. */
export interface MemoryStats {
  readonly units: number
  /** Units with both texts. */
  readonly pairs: number
  readonly documents: number
  readonly en: SideStats
  readonly zh: SideStats
  /** Texts of each language tag, the commonest first. */
  readonly languages: Readonly<Record<string, number>>
  /** Units of a confidence from 0 to 0.1, from 0.1 to 0.2 …; units without one are not counted. */
  readonly confidence: ReadonlyArray<number>
}

/** Words beyond this are one class of length. */
const longest = 1000

/** Counts a memory unit by unit. */
export class StatsCounter {
  #units = 0
  #pairs = 0
  readonly #documents = new Set<string>()
  readonly #sides = {en: new SideCounter(), zh: new SideCounter()}
  readonly #languages = new Map<string, number>()
  readonly #confidence = new Array<number>(10).fill(0)

  add(unit: Unit): void {
    this.#units++
    if (unit.en && unit.zh) this.#pairs++
    const document = documentOf(unit)
    if (document !== undefined) this.#documents.add(document)
    for (const language of ['en', 'zh'] as const) {
      if (!unit[language]) continue
      this.#sides[language].add(unit[language])
      this.#countTag(unit.tags?.[language] ?? language)
    }
    for (const {tag} of unit.others ?? []) this.#countTag(tag)
    if (unit.confidence !== undefined) {
      this.#confidence[Math.min(9, Math.floor(unit.confidence * 10))]!++
    }
  }

  #countTag(tag: string): void {
    this.#languages.set(tag, (this.#languages.get(tag) ?? 0) + 1)
  }

  result(): MemoryStats {
    const side = (language: Language): SideStats => this.#sides[language].result()
    return {
      units: this.#units,
      pairs: this.#pairs,
      documents: this.#documents.size,
      en: side('en'),
      zh: side('zh'),
      languages: Object.fromEntries([...this.#languages].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))),
      confidence: this.#confidence
    }
  }
}

class SideCounter {
  #units = 0
  #words = 0
  #characters = 0
  readonly #lengths = new Array<number>(longest + 1).fill(0)
  #least = Number.POSITIVE_INFINITY
  #most = 0

  add(text: string): void {
    const words = tokenize(text).length
    this.#units++
    this.#words += words
    for (const _ of text) this.#characters++
    this.#lengths[Math.min(longest, words)]!++
    this.#least = Math.min(this.#least, words)
    this.#most = Math.max(this.#most, words)
  }

  result(): SideStats {
    const units = this.#units
    const mean = units ? Math.round((10 * this.#words) / units) / 10 : 0
    return {
      units,
      words: this.#words,
      characters: this.#characters,
      lengths: {least: units ? this.#least : 0, median: this.#median(), mean, most: this.#most}
    }
  }

  #median(): number {
    let seen = 0
    for (const [length, count] of this.#lengths.entries()) {
      seen += count
      if (seen * 2 >= this.#units && seen) return length
    }
    return 0
  }
}
