import type {Lexicon} from '../lexicon/lexicon.js'
import {type IndexBead, isNullBead} from '../model/bead.js'
import {type Texts, textsOfBead} from './bead-texts.js'
import {type LexicalSupport, lexicalSupport} from './lexical-support.js'

/** Texts put together at random share up to .22 of the words that a lexicon knows. */
const shareOfWords = 0.3
/** Of classical verse a lexicon finds a word in ten, of prose, by single characters too, every second or more. */
const shareInProse = 0.35
/** So many pairs show it. */
const pairsToJudge = 50

/** Whether the lexicon finds the words of these pairs again, all in all, as it does in translations. */
export function haveWordsInCommon(pairs: ReadonlyArray<IndexBead>, texts: Texts, lexicon: Lexicon): boolean {
  const {known, found} = supportOf(pairs, texts, lexicon)
  return found >= known * shareOfWords
}

/** Whether the words of beads are found as in prose, so that it says something where none is. */
export function areLiteral(beads: ReadonlyArray<IndexBead>, texts: Texts, lexicon: Lexicon): boolean {
  const pairs = beads.filter((bead) => !isNullBead(bead)).slice(0, pairsToJudge)
  const {known, found} = supportOf(pairs, texts, lexicon, 1)
  return known > 0 && found >= known * shareInProse
}

/** How far the words of pairs are found, added up; see `lexicalSupport`. */
export function supportOf(
  pairs: ReadonlyArray<IndexBead>,
  texts: Texts,
  lexicon: Lexicon,
  shortest: 1 | 2 = 2
): LexicalSupport {
  let [known, found] = [0, 0]
  for (const bead of pairs) {
    const support = lexicalSupport(...textsOfBead(bead, texts), lexicon, shortest)
    known += support.known
    found += support.found
  }
  return {known, found}
}
