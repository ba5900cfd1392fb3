import type {Lexicon} from '../lexicon/lexicon.js'
import {append} from '../model/append.js'
import {numberTokens} from './number-tokens.js'
import {scanTokens, TokenKind} from './scan-tokens.js'
import {segmentHan} from './segment-han.js'
import type {SentenceTokens} from './vocabulary.js'

/**
 * The words of a Chinese sentence in Simplified characters; Latin words in lower case and in their dictionary form,
 * figures as their value (`#20`). Without a lexicon ideographs are left out: there is nothing to match them with.
 */
export function chineseTokens(text: string, lexicon?: Lexicon): SentenceTokens {
  const words: string[] = []
  const clauses: number[] = []
  const endClause = (): void => {
    if (words.length > (clauses.at(-1) ?? 0)) clauses.push(words.length)
  }
  const simplified = lexicon?.simplify(text) ?? text
  scanTokens(simplified, (kind, start, end) => {
    if (kind === TokenKind.clauseMark) endClause()
    else if (kind === TokenKind.latin) {
      const form = simplified.slice(start, end).toLowerCase()
      words.push(lexicon?.lemma(form) ?? form)
    } else if (lexicon) append(words, segmentHan(simplified.slice(start, end), lexicon))
  })
  endClause()
  append(words, numberTokens(text, 'zh'))
  return {words, clauses}
}
