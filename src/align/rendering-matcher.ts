import type {Accumulator} from './accumulator.js'
import {DocumentUnits} from './document-units.js'

/** Shares of a weight that a part of a word keeps; single ideographs mean little by themselves. */
const partOfWord = {single: 0.5, several: 0.8}
const partOfRendering = {single: 0.25, several: 0.7}

/** Longest part of a word that is looked for. */
const longestPart = 4
/** Lengths of words that are told apart by a bit each; longer ones share the last. */
const longestTold = 30

/**
 * Finds renderings among the Chinese words of a document, exactly, within longer words or in part, and their
 * ideographs among those of the document.
 */
export class RenderingMatcher {
  /** Words by number: the weight with which each was found. */
  readonly #words: Accumulator
  /** Ideographs by number: their shares in the renderings. */
  readonly #characters: Accumulator
  readonly #units: DocumentUnits
  readonly #numbers = new Map<string, number>()
  readonly #lengths: Uint16Array
  readonly #parts = new Map<string, number[]>()
  /** By the number of a unit: a bit for each length of the words that start with it. */
  readonly #wordLengths: Int32Array
  /** A bit for each length of the parts of words that start with it. */
  readonly #partLengths: Uint8Array
  /** The word that it is, plus 1. */
  readonly #single: Int32Array
  /** The ideograph that it is, plus 1. */
  readonly #ideographs: Int32Array

  constructor(
    words: ReadonlyArray<string>,
    ideographs: ReadonlyArray<string>,
    found: {readonly words: Accumulator; readonly characters: Accumulator}
  ) {
    this.#words = found.words
    this.#characters = found.characters
    this.#units = new DocumentUnits(words)
    this.#lengths = new Uint16Array(words.length)
    this.#wordLengths = new Int32Array(this.#units.count + 1)
    this.#partLengths = new Uint8Array(this.#units.count + 1)
    this.#single = new Int32Array(this.#units.count + 1)
    this.#ideographs = new Int32Array(this.#units.count + 1)
    for (const [number, word] of words.entries()) this.#addWord(word, number)
    for (const [number, ideograph] of ideographs.entries()) {
      // Those of two units are left out.
      if (ideograph.length === 1) {
        this.#ideographs[this.#units.number(ideograph.charCodeAt(0))] = number + 1
      }
    }
  }

  /** Add what a rendering of the given weight tells of the words and ideographs of the document. */
  match(rendering: string, weight: number): void {
    const size = lengthOfMeaning(rendering)
    const share = weight / rendering.length
    for (let at = 0; at < rendering.length; at++) {
      const unit = this.#units.number(rendering.charCodeAt(at))
      if (unit === 0) continue
      const ideograph = this.#ideographs[unit]!
      if (ideograph > 0) this.#characters.add(ideograph - 1, share)
      if (at < size) this.#findWords(rendering, at, size, unit, weight)
    }
    this.#findLonger(rendering, size, weight)
  }

  /** Words that start at `at`, with the given unit. */
  #findWords(rendering: string, at: number, size: number, unit: number, weight: number): void {
    const lengths = this.#wordLengths[unit]!
    if (lengths & 2) this.#takePart(this.#single[unit]! - 1, 1, size, weight)
    if (lengths < 4 || at + 1 >= size) return
    if (!this.#units.follow(rendering.charCodeAt(at), rendering.charCodeAt(at + 1))) return
    for (let part = 2; at + part <= size && lengths >> Math.min(part, longestTold) !== 0; part++) {
      if (!(lengths & (1 << Math.min(part, longestTold)))) continue
      const number = this.#numbers.get(rendering.slice(at, at + part))
      if (number !== undefined) this.#takePart(number, part, size, weight)
    }
  }

  /** Words that contain the rendering, of `size` units, and are longer. */
  #findLonger(rendering: string, size: number, weight: number): void {
    const first = rendering.charCodeAt(0)
    if (size > longestPart || !(this.#partLengths[this.#units.number(first)]! & (1 << size))) return
    if (size > 1 && !this.#units.follow(first, rendering.charCodeAt(1))) return
    const kept = weight * (size === 1 ? partOfWord.single : partOfWord.several)
    for (const number of this.#parts.get(rendering.slice(0, size)) ?? none) {
      this.#words.max(number, (kept * size) / this.#lengths[number]!)
    }
  }

  #takePart(number: number, part: number, size: number, weight: number): void {
    const kept = part === size ? 1 : part === 1 ? partOfRendering.single : partOfRendering.several
    this.#words.max(number, (weight * part * kept) / size)
  }

  #addWord(word: string, number: number): void {
    const unit = this.#units.number(word.charCodeAt(0))
    this.#numbers.set(word, number)
    this.#lengths[number] = word.length
    this.#wordLengths[unit]! |= 1 << Math.min(word.length, longestTold)
    if (word.length === 1) this.#single[unit] = number + 1
    if (isHanWord(word)) this.#addParts(word, number)
  }

  #addParts(word: string, number: number): void {
    for (let size = 1; size < Math.min(word.length, longestPart + 1); size++) {
      for (let at = 0; at + size <= word.length; at++) {
        const part = word.slice(at, at + size)
        this.#partLengths[this.#units.number(part.charCodeAt(0))]! |= 1 << size
        const list = this.#parts.get(part)
        if (!list) this.#parts.set(part, [number])
        else if (list.at(-1) !== number) list.push(number)
      }
    }
  }
}

const none: ReadonlyArray<number> = []

/** Code units that mean something: 的, 地 and 着 at the end of a rendering belong to its grammar. */
function lengthOfMeaning(rendering: string): number {
  const {length} = rendering
  return length > 2 && isParticle(rendering.charCodeAt(length - 1)) ? length - 1 : length
}

function isParticle(code: number): boolean {
  return code === 0x7684 || code === 0x5730 || code === 0x7740
}

function isHanWord(word: string): boolean {
  return word.charCodeAt(0) >= 0x2e80
}
