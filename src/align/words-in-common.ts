import type {Lexicon} from '../lexicon/lexicon.js'
import type {IndexBead} from '../model/bead.js'
import {joinSentences} from '../model/join.js'
import {lexicalSupport} from './lexical-support.js'

/** Texts put together at random share up to .22 of the words that a lexicon knows. */
const shareOfWords = 0.3

/** Whether the lexicon finds the words of these pairs again, all in all, as it does in translations. */
export function haveWordsInCommon(
  pairs: ReadonlyArray<IndexBead>,
  texts: {readonly en: ReadonlyArray<string>; readonly zh: ReadonlyArray<string>},
  lexicon: Lexicon
): boolean {
  let [known, found] = [0, 0]
  for (const bead of pairs) {
    const en = joinSentences(
      bead.en.map((index) => texts.en[index]!),
      'en'
    )
    const zh = joinSentences(
      bead.zh.map((index) => texts.zh[index]!),
      'zh'
    )
    const support = lexicalSupport(en, zh, lexicon)
    known += support.known
    found += support.found
  }
  return found >= known * shareOfWords
}
