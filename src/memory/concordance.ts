import type {Language} from '../model/language.js'
import type {Unit} from '../model/unit.js'
import {isHan} from '../text/scripts.js'
import {pairGram, wordGram} from './grams.js'
import type {Shelf} from './shelf.js'
import {type Token, tokenize} from './tokens.js'

export interface ConcordanceOptions {
  /** Language to look in; told by the script of the query otherwise. */
  readonly language?: Language
  /** Hits that are given; all are counted. Default 100. */
  readonly limit?: number
  /**
   * A search stops after so many milliseconds, between two texts. Default 10,000. What takes an age in one text is
   * stopped by the command line, not by the library.
   */
  readonly timeout?: number
}

/** A place where a query stands in a memory. */
export interface Hit {
  readonly unit: Unit
  /** Offsets in the text of its language. */
  readonly start: number
  readonly end: number
}

/** Where a word or phrase stands in a memory. */
export interface Concordance {
  readonly language: Language
  readonly hits: ReadonlyArray<Hit>
  /** All places, given or not. */
  readonly count: number
  /** Units that hold one. */
  readonly units: number
  /** Files that hold one; units without a place count as one file. */
  readonly files: number
  /** 0–1: how evenly the places lie over the memory; 0 when all are in one of its ten parts (Juilland's D). */
  readonly dispersion: number
  /** Whether the whole memory was searched; not when the time was up. */
  readonly complete: boolean
}

/**
 * Find every place of a word or phrase: words of English whatever their case, characters of Chinese; or of a regular
 * expression.
 *
 * @throws RangeError
 *   For a limit or time below 1. @throws TypeError For an empty query.
 */
export function findConcordance(
  query: string | RegExp,
  shelves: ReadonlyArray<Shelf>,
  options: ConcordanceOptions = {}
): Concordance {
  const {limit = 100, timeout = 10_000} = options
  if (!(limit >= 1)) throw new RangeError(`Unexpected limit \`${limit}\`, expected 1 or more`)
  if (!(timeout >= 1)) throw new RangeError(`Unexpected time \`${timeout}\`, expected 1 or more milliseconds`)
  const language = options.language ?? languageOf(typeof query === 'string' ? query : query.source)
  const search = typeof query === 'string' ? phraseSearch(query, language) : patternSearch(query)
  const tally = new Tally(shelves, limit)
  const end = performance.now() + timeout
  let complete = true
  for (const shelf of shelves) {
    if (!complete) break
    const candidates = search.candidates(shelf)
    const total = candidates ? candidates.length : shelf.count
    for (let at = 0; at < total; at++) {
      if ((at & 0xff) === 0 && performance.now() > end) {
        complete = false
        break
      }
      const index = candidates ? candidates[at]! : at
      const text = shelf.text(index, language)
      tally.add(shelf, index, search.find(text))
    }
    tally.next(shelf)
  }
  return {language, ...tally.result(), complete}
}

interface Search {
  /** The units of a shelf that may hold it, ascending; nothing where all may. */
  candidates(shelf: Shelf): ReadonlyArray<number> | undefined
  find(text: string): ReadonlyArray<readonly [start: number, end: number]>
}

/** A run of tokens, one after the other. */
function phraseSearch(query: string, language: Language): Search {
  const wanted = tokenize(query)
  if (!wanted.length) throw new TypeError(`Unexpected query \`${query}\`, expected a word`)
  const grams =
    language === 'en'
      ? wanted.map(({text}) => wordGram(text))
      : wanted.slice(1).map(({text}, index) => pairGram(wanted[index]!.text, text))
  return {
    candidates: (shelf) => (grams.length ? intersection(shelf, grams) : undefined),
    find: (text) => (mayHold(text, wanted[0]!) ? runs(text, wanted) : [])
  }
}

/** To cut a text into tokens takes longer than to see that it does not hold an ideograph. */
function mayHold(text: string, {text: first}: Token): boolean {
  return !isHan(first.codePointAt(0)!) || text.includes(first)
}

function runs(text: string, wanted: ReadonlyArray<Token>): Array<[number, number]> {
  const tokens = tokenize(text)
  const found: Array<[number, number]> = []
  for (let at = 0; at + wanted.length <= tokens.length; at++) {
    if (!wanted.every((token, index) => token.text === tokens[at + index]!.text)) continue
    found.push([tokens[at]!.start, tokens[at + wanted.length - 1]!.end])
    at += wanted.length - 1
  }
  return found
}

/** Texts longer than this are searched in their beginning only: an odd pattern may take the square of the length. */
const longestSearched = 5000

function patternSearch(pattern: RegExp): Search {
  const flags = new Set([...pattern.flags, 'g'])
  flags.delete('y')
  const global = new RegExp(pattern.source, [...flags].join(''))
  return {
    candidates: () => undefined,
    find(text) {
      const found: Array<[number, number]> = []
      for (const match of text.slice(0, longestSearched).matchAll(global)) {
        if (match[0]) found.push([match.index, match.index + match[0].length])
      }
      return found
    }
  }
}

/** The units that have all of the grams. */
function intersection(shelf: Shelf, grams: ReadonlyArray<number>): number[] {
  const lists: Array<{readonly start: number; readonly length: number}> = []
  for (const gram of new Set(grams)) {
    const list = shelf.find(gram)
    if (!list) return []
    lists.push(list)
  }
  lists.sort((a, b) => a.length - b.length)
  let kept: number[] | undefined
  for (const list of lists) {
    const own = decode(shelf.postings(list))
    const all: Set<number> | undefined = kept && new Set(own)
    kept = kept ? kept.filter((index) => all!.has(index)) : own
    // To read the list of a common word takes longer than to look at a few texts.
    if (kept.length < 50) break
  }
  return kept ?? []
}

function decode(postings: Uint8Array): number[] {
  const indices: number[] = []
  let index = 0
  let gap = 0
  let shift = 0
  for (const byte of postings) {
    gap |= (byte & 0x7f) << shift
    shift += 7
    if (byte > 0x7f) continue
    index += gap
    indices.push(index)
    gap = 0
    shift = 0
  }
  return indices
}

/** Parts of the memory that are compared for the dispersion. */
const parts = 10

class Tally {
  readonly #limit: number
  readonly #total: number
  readonly #hits: Hit[] = []
  readonly #files = new Set<string>()
  readonly #parts = new Array<number>(parts).fill(0)
  #before = 0
  #count = 0
  #units = 0

  constructor(shelves: ReadonlyArray<Shelf>, limit: number) {
    this.#limit = limit
    this.#total = shelves.reduce((sum, {count}) => sum + count, 0)
  }

  add(shelf: Shelf, index: number, found: ReadonlyArray<readonly [number, number]>): void {
    if (!found.length) return
    this.#units++
    this.#count += found.length
    const used = Math.min(parts, this.#total)
    this.#parts[Math.floor(((this.#before + index) * used) / this.#total)]! += found.length
    const unit = shelf.unit(index)
    this.#files.add((unit.origin?.en ?? unit.origin?.zh)?.file ?? '')
    for (const [start, end] of found) if (this.#hits.length < this.#limit) this.#hits.push({unit, start, end})
  }

  next({count}: Shelf): void {
    this.#before += count
  }

  result(): Omit<Concordance, 'language' | 'complete'> {
    return {
      hits: this.#hits,
      count: this.#count,
      units: this.#units,
      files: this.#files.size,
      dispersion: this.#dispersion()
    }
  }

  /** Juilland's D: 1 less the coefficient of variation over the parts, by the most it can be. */
  #dispersion(): number {
    const used = Math.min(parts, this.#total)
    if (!this.#count || used < 2) return 0
    const mean = this.#count / used
    const variance = this.#parts.slice(0, used).reduce((sum, count) => sum + (count - mean) ** 2, 0) / used
    return Math.max(0, 1 - Math.sqrt(variance) / mean / Math.sqrt(used - 1))
  }
}

function languageOf(text: string): Language {
  for (const character of text) if (isHan(character.codePointAt(0)!)) return 'zh'
  return 'en'
}
