/** Longest part of a word that is looked for. */
const longestPart = 4

/** Finds the words of a document that contain a given run of ideographs. */
export class SubstringIndex {
  #numbers = new Map<string, number>()
  #lengths: Uint16Array
  #parts = new Map<string, number[]>()
  /** A bit for each length of the words that start with a unit: most strings are none of them. */
  #lengthsByUnit = new Int32Array(0x10000)
  /** 1 for the units that parts of words start with. */
  #partsByUnit = new Uint8Array(0x10000)

  constructor(words: ReadonlyArray<string>) {
    this.#lengths = new Uint16Array(words.length)
    for (const [number, word] of words.entries()) {
      this.#numbers.set(word, number)
      this.#lengths[number] = word.length
      this.#lengthsByUnit[word.charCodeAt(0)]! |= 1 << (word.length & 31)
      if (isHanWord(word)) this.#addParts(word, number)
    }
  }

  /** The number of a word, if the document has it. */
  number(word: string): number | undefined {
    return this.part(word, 0, word.length)
  }

  /** The number of the word that a part of a text is, if the document has it. */
  part(text: string, at: number, size: number): number | undefined {
    const mayBe = this.#lengthsByUnit[text.charCodeAt(at)]! & (1 << (size & 31))
    return mayBe ? this.#numbers.get(text.slice(at, at + size)) : undefined
  }

  /** Length of a word in UTF-16 code units. */
  length(number: number): number {
    return this.#lengths[number]!
  }

  /** Numbers of the words that contain `part` and are longer than it. */
  containing(part: string): ReadonlyArray<number> {
    return this.#partsByUnit[part.charCodeAt(0)] ? (this.#parts.get(part) ?? none) : none
  }

  #addParts(word: string, number: number): void {
    for (let size = 1; size < Math.min(word.length, longestPart + 1); size++) {
      for (let at = 0; at + size <= word.length; at++) {
        const part = word.slice(at, at + size)
        this.#partsByUnit[part.charCodeAt(0)] = 1
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
