import type {Lexicon} from './lexicon.js'

/** Whether a lexicon has a lower-case English word, in any of its forms; without one none is known. */
export function knownWords(lexicon: Lexicon | undefined): (word: string) => boolean {
  return (word) => lexicon !== undefined && lexicon.translations(lexicon.lemma(word)).length > 0
}
