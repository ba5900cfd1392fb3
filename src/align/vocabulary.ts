/** The words of a sentence, in order. */
export interface SentenceTokens {
  readonly words: ReadonlyArray<string>
  /**
   * Counts of words after which a clause ends: at a comma, semicolon, colon or dash, and at the end of the sentence.
   * Tokens after the last one (values of numbers) belong to no clause.
   */
  readonly clauses: ReadonlyArray<number>
}

/** The tokens of a list of sentences: numbers for words, all in one row, as the inner loops want them. */
export interface TokenizedSide {
  /** The words, by their number. */
  readonly words: ReadonlyArray<string>
  /** Occurrences of each word. */
  readonly counts: Int32Array
  /** Numbers of the words of all sentences, in order. */
  readonly tokens: Int32Array
  /** Where the tokens of a sentence start; one entry more than there are sentences. */
  readonly starts: Int32Array
  /** 1 at the last token of a clause. */
  readonly clauseEnds: Uint8Array
}

/** Numbers the words of sentences as they come. */
export class SideBuilder {
  #numbers = new Map<string, number>()
  #counts: number[] = []
  #tokens: number[] = []
  #clauseEnds: number[] = []
  #starts: number[] = [0]

  add({words, clauses}: SentenceTokens): void {
    const start = this.#tokens.length
    for (const word of words) {
      let number = this.#numbers.get(word)
      if (number === undefined) {
        number = this.#numbers.size
        this.#numbers.set(word, number)
        this.#counts.push(0)
      }
      this.#counts[number]!++
      this.#tokens.push(number)
      this.#clauseEnds.push(0)
    }
    for (const clause of clauses) this.#clauseEnds[start + clause - 1] = 1
    this.#starts.push(this.#tokens.length)
  }

  build(): TokenizedSide {
    return {
      words: [...this.#numbers.keys()],
      counts: Int32Array.from(this.#counts),
      tokens: Int32Array.from(this.#tokens),
      starts: Int32Array.from(this.#starts),
      clauseEnds: Uint8Array.from(this.#clauseEnds)
    }
  }
}
