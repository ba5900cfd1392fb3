import type {Lexicon} from '../lexicon/lexicon.js'
import type {IndexBead} from '../model/bead.js'
import {type Texts, textsOfBead} from './bead-texts.js'
import {lexicalSupport} from './lexical-support.js'

/** Texts put together at random share up to .22 of the words that a lexicon knows. */
const shareOfWords = 0.3

/** Whether the lexicon finds the words of these pairs again, all in all, as it does in translations. */
export function haveWordsInCommon(pairs: ReadonlyArray<IndexBead>, texts: Texts, lexicon: Lexicon): boolean {
  let [known, found] = [0, 0]
  for (const bead of pairs) {
    const support = lexicalSupport(...textsOfBead(bead, texts), lexicon)
    known += support.known
    found += support.found
  }
  return found >= known * shareOfWords
}
