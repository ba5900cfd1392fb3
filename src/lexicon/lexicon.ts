/** What the aligner wants to know of words: a bilingual dictionary, English to Chinese, and the forms of both. */
export interface Lexicon {
  /** Chinese renderings of an English word or phrase in lower case, in its dictionary form; empty when unknown. */
  translations(english: string): ReadonlyArray<Translation>
  /** Most words a phrase of this lexicon has; 1 when it holds single words only. */
  readonly longestPhrase: number
  /** The dictionary form of a lower-case English word: `went` gives `go`; an unknown word gives itself. */
  lemma(word: string): string
  /** Lengths of the words that start at an offset of a run of Simplified characters, rising. */
  chineseWordsAt(text: string, at: number): ReadonlyArray<number>
  /** Traditional characters folded to Simplified, one code unit for one. */
  simplify(text: string): string
  /** The syllable of a Simplified character, without its tone: `zhong` for 中; empty when unknown. */
  pinyin(character: string): string
}

/** A rendering of an English word. */
export interface Translation {
  /** In Simplified characters. */
  readonly zh: string
  /** 0–1: how surely it renders the word. */
  readonly weight: number
}
