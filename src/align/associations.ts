import type {Lexicon} from '../lexicon/lexicon.js'
import {spellsName} from './names.js'
import {type SparseTable, SparseTableBuilder} from './sparse-table.js'
import {SubstringIndex} from './substring-index.js'

/** What English words of a document may mean in its Chinese. */
export interface Associations {
  /** English words × Chinese words: 0–1, how likely one renders the other. */
  readonly words: SparseTable
  /** English words × ideographs: the share of each in the renderings of the word. */
  readonly characters: SparseTable
}

/** The words of a document, by number. */
export interface DocumentWords {
  readonly en: ReadonlyArray<string>
  readonly zh: ReadonlyArray<string>
  /** The ideographs of the Chinese. */
  readonly characters: ReadonlyArray<string>
  /** Further forms under which an English word may stand in the lexicon: those it has in the text. */
  readonly surfaces: ReadonlyMap<string, ReadonlySet<string>>
}

/** Shares of a weight that a part of a word keeps; single ideographs mean little by themselves. */
const partOfWord = {single: 0.5, several: 0.8}
const partOfRendering = {single: 0.25, several: 0.7}

/**
 * Associate the words of a document through the lexicon: renderings found exactly, within longer words, or in
 * part; equal words and figures in both languages; names and their pinyin.
 */
export function associate(document: DocumentWords, lexicon?: Lexicon): Associations {
  const zhNumbers = new Map(document.zh.map((word, number) => [word, number]))
  const characterNumbers = numbersByUnit(document.characters)
  const names = lexicon ? spellsName(document.zh, lexicon) : undefined
  const words = new SparseTableBuilder()
  const characters = new SparseTableBuilder()
  const row = new Accumulator(document.zh.length)
  const matcher = new RenderingMatcher(document.zh, row)
  const shares = new Accumulator(document.characters.length)

  for (const word of document.en) {
    const same = zhNumbers.get(word)
    if (same !== undefined) row.max(same, 1)
    if (lexicon && names) {
      const surfaces = document.surfaces.get(word)
      let total = 1
      for (const form of formsOf(word, surfaces)) {
        for (const {zh, weight} of lexicon.translations(form)) {
          matcher.match(trimParticle(zh), weight)
          const share = weight / zh.length
          for (let at = 0; at < zh.length; at++) {
            const number = characterNumbers[zh.charCodeAt(at)]!
            if (number > 0) shares.add(number - 1, share)
          }
          total += weight
        }
      }
      shares.drain((number, share) => characters.add(number, share / total))
      if (surfaces && isCapitalised(surfaces)) {
        for (const {number, weight} of names(word)) row.max(number, weight)
      }
    }
    row.drain((number, weight) => words.add(number, weight))
    words.endRow()
    characters.endRow()
  }
  return {words: words.build(), characters: characters.build()}
}

/** The number of each ideograph, plus 1, by its code unit; those of two units are left out. */
function numbersByUnit(characters: ReadonlyArray<string>): Int32Array {
  const numbers = new Int32Array(0x10000)
  for (const [number, character] of characters.entries()) {
    if (character.length === 1) numbers[character.charCodeAt(0)] = number + 1
  }
  return numbers
}

/** The forms under which a word may stand in the lexicon. */
function formsOf(word: string, surfaces: ReadonlySet<string> | undefined): string[] {
  const forms = [word]
  for (const surface of surfaces ?? []) {
    const form = surface.toLowerCase()
    if (form !== word) forms.push(form)
  }
  return forms
}

/** Finds a rendering among the words of a document: exactly, within longer words, or in part. */
class RenderingMatcher {
  #index: SubstringIndex
  #row: Accumulator
  #rendering = ''
  #weight = 0

  constructor(words: ReadonlyArray<string>, row: Accumulator) {
    this.#index = new SubstringIndex(words)
    this.#row = row
  }

  match(rendering: string, weight: number): void {
    this.#rendering = rendering
    this.#weight = weight
    this.#index.within(rendering, this.#takePart)
    const kept = weight * (rendering.length === 1 ? partOfWord.single : partOfWord.several)
    for (const number of this.#index.containing(rendering)) {
      this.#row.max(number, (kept * rendering.length) / this.#index.length(number))
    }
  }

  #takePart = (number: number, size: number): void => {
    const {length} = this.#rendering
    const kept = size === length ? 1 : size === 1 ? partOfRendering.single : partOfRendering.several
    this.#row.max(number, (this.#weight * size * kept) / length)
  }
}

/** 的, 地 and 着 at the end of a rendering belong to its grammar, not to its meaning. */
function trimParticle(rendering: string): string {
  return rendering.length > 2 && isParticle(rendering.charCodeAt(rendering.length - 1))
    ? rendering.slice(0, -1)
    : rendering
}

function isParticle(code: number): boolean {
  return code === 0x7684 || code === 0x5730 || code === 0x7740
}

function isCapitalised(surfaces: ReadonlySet<string>): boolean {
  for (const surface of surfaces) if (surface !== surface.toLowerCase()) return true
  return false
}

/** A dense row that remembers which of its entries were touched. */
class Accumulator {
  #values: Float64Array
  #touched: Int32Array
  #count = 0

  constructor(size: number) {
    this.#values = new Float64Array(size)
    this.#touched = new Int32Array(size)
  }

  /** Entries are above 0. */
  max(at: number, value: number): void {
    const held = this.#values[at]!
    if (held === 0) this.#touched[this.#count++] = at
    if (value > held) this.#values[at] = value
  }

  add(at: number, value: number): void {
    const held = this.#values[at]!
    if (held === 0) this.#touched[this.#count++] = at
    this.#values[at] = held + value
  }

  /** Hand out the entries, in the order in which they were touched, and empty the row. */
  drain(take: (at: number, value: number) => void): void {
    for (let index = 0; index < this.#count; index++) {
      const at = this.#touched[index]!
      take(at, this.#values[at]!)
      this.#values[at] = 0
    }
    this.#count = 0
  }
}
