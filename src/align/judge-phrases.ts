import type {Lexicon} from '../lexicon/lexicon.js'
import type {PhraseJudge} from '../model/phrase-judge.js'
import {isFunctionWord} from '../text/scripts.js'

/**
 * Judge by a lexicon whether two phrases may be translations: yes when it knows enough of the English words in the
 * Chinese, no when it knows the words but finds none. Without a lexicon nothing is said.
 */
export function judgeByLexicon(lexicon: Lexicon | undefined): PhraseJudge {
  if (!lexicon) return () => undefined
  return (en, zh) => {
    const words = (en.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []).filter(
      (word) => !isFunctionWord(word)
    )
    const chinese = lexicon.simplify(zh)
    let known = 0
    let found = 0
    for (const word of words.slice(0, mostWords)) {
      const all = lexicon.translations(lexicon.lemma(word))
      if (all.length) known++
      if (zh.toLowerCase().includes(word)) continue
      if (all.some((one) => one.zh.length > 1 && chinese.includes(one.zh))) found++
      else if (all.some((one) => one.zh.length > 1 && shares(one.zh, chinese))) found += half
    }
    if (!known) return undefined
    if (found >= known * enough) return true
    return found === 0 && known > 1 ? false : undefined
  }
}

const mostWords = 12
const half = 0.5
const enough = 0.4

function shares(rendering: string, chinese: string): boolean {
  return [...rendering].some((character) => chinese.includes(character) && !light.includes(character))
}

/** Characters that too many words hold to say anything. */
const light = '的地得了性化者人子不一有'
