import type {Lexicon} from '../lexicon/lexicon.js'
import type {PhraseJudge} from '../model/phrase-judge.js'
import {lexicalSupport} from './lexical-support.js'

/**
 * Judge by a lexicon whether two phrases may be translations: yes when it finds enough of the English words in the
 * Chinese, no when it knows the words but finds none. Without a lexicon nothing is said.
 *
 * @param shortest
 *   Characters that a rendering has at least: 1 for phrases that stand on one line, where little is found by chance.
 */
export function judgeByLexicon(lexicon: Lexicon | undefined, shortest: 1 | 2 = 2): PhraseJudge {
  if (!lexicon) return () => undefined
  return (en, zh) => {
    const {known, found} = lexicalSupport(
      en.replace(possessive, ''),
      zh,
      lexicon,
      zh.length <= longestPhrase ? shortest : 2
    )
    if (known === 0) return undefined
    if (found >= known * enough) return true
    return found === 0 && known > 1 ? false : undefined
  }
}

const enough = 0.4
const possessive = /['’]s(?!\p{L})/gu
const longestPhrase = 12
