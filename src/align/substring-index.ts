/** Longest part of a word that is looked for. */
const longestPart = 4
/** Lengths of words that are told apart by a bit each; longer ones share the last. */
const longestTold = 30

/** Finds the words of a document that contain a given run of ideographs, or are part of one. */
export class SubstringIndex {
  #numbers = new Map<string, number>()
  #lengths: Uint16Array
  #parts = new Map<string, number[]>()
  /** A bit for each length of the words that start with a unit: most units start none. */
  #lengthsByUnit = new Int32Array(0x10000)
  /** Number of the word that is a single unit, plus 1. */
  #single = new Int32Array(0x10000)
  /** A bit for each length of the parts of words that start with a unit. */
  #partsByUnit = new Uint8Array(0x10000)

  constructor(words: ReadonlyArray<string>) {
    this.#lengths = new Uint16Array(words.length)
    for (const [number, word] of words.entries()) {
      this.#numbers.set(word, number)
      this.#lengths[number] = word.length
      this.#lengthsByUnit[word.charCodeAt(0)]! |= 1 << Math.min(word.length, longestTold)
      if (word.length === 1) this.#single[word.charCodeAt(0)] = number + 1
      if (isHanWord(word)) this.#addParts(word, number)
    }
  }

  /** Length of a word in UTF-16 code units. */
  length(number: number): number {
    return this.#lengths[number]!
  }

  /** Call back with the number and the length of each word that stands in a text, the text itself included. */
  within(text: string, found: (number: number, length: number) => void): void {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const lengths = this.#lengthsByUnit[unit]!
      if (lengths === 0) continue
      if (lengths & 2) found(this.#single[unit]! - 1, 1)
      for (let size = 2; at + size <= text.length && lengths >> Math.min(size, longestTold) !== 0; size++) {
        if (!(lengths & (1 << Math.min(size, longestTold)))) continue
        const number = this.#numbers.get(text.slice(at, at + size))
        if (number !== undefined) found(number, size)
      }
    }
  }

  /** Numbers of the words that contain `part` and are longer than it. */
  containing(part: string): ReadonlyArray<number> {
    if (part.length > longestPart) return none
    const mayBe = this.#partsByUnit[part.charCodeAt(0)]! & (1 << part.length)
    return mayBe ? (this.#parts.get(part) ?? none) : none
  }

  #addParts(word: string, number: number): void {
    for (let size = 1; size < Math.min(word.length, longestPart + 1); size++) {
      for (let at = 0; at + size <= word.length; at++) {
        const part = word.slice(at, at + size)
        this.#partsByUnit[part.charCodeAt(0)]! |= 1 << size
        const list = this.#parts.get(part)
        if (!list) this.#parts.set(part, [number])
        else if (list.at(-1) !== number) list.push(number)
      }
    }
  }
}

const none: ReadonlyArray<number> = []

function isHanWord(word: string): boolean {
  return word.charCodeAt(0) >= 0x2e80
}
