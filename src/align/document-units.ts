/**
 * The code units of the words of a document, numbered from 1 so that tables by unit stay small, and which of them
 * follow each other: most of what a lexicon offers is told by this not to occur.
 */
export class DocumentUnits {
  /** How many there are. */
  readonly count: number
  #numbers = new Uint16Array(0x10000)
  /** A bit for each pair of units that stands in a word, and seldom for another. */
  #pairs: Int32Array
  #mask: number

  constructor(words: ReadonlyArray<string>) {
    let count = 0
    let total = 0
    for (const word of words) {
      total += word.length
      for (let at = 0; at < word.length; at++) {
        const code = word.charCodeAt(at)
        if (this.#numbers[code] === 0) this.#numbers[code] = ++count
      }
    }
    this.count = count
    const bits = 2 ** Math.ceil(Math.log2(bitsForUnit * total + leastBits))
    this.#pairs = new Int32Array(bits / 32)
    this.#mask = bits - 1
    for (const word of words) {
      for (let at = 1; at < word.length; at++) {
        const bit = this.#bitOf(word.charCodeAt(at - 1), word.charCodeAt(at))
        this.#pairs[bit >> 5]! |= 1 << bit
      }
    }
  }

  /** The number of a code unit; 0 if no word has it. */
  number(code: number): number {
    return this.#numbers[code]!
  }

  /** Whether two code units may follow each other in a word. */
  follow(first: number, second: number): boolean {
    const bit = this.#bitOf(first, second)
    return (this.#pairs[bit >> 5]! & (1 << bit)) !== 0
  }

  #bitOf(first: number, second: number): number {
    return ((Math.imul(first, spread) >>> 8) ^ second) & this.#mask
  }
}

/** Enough of them that one pair in so many is taken for another. */
const bitsForUnit = 16
const leastBits = 1024
/** Spreads neighbouring numbers over all bits (Knuth, The Art of Computer Programming 3, 6.4). */
const spread = 0x9e3779b1
