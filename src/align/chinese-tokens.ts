import type {Lexicon} from '../lexicon/lexicon.js'
import {append} from '../model/append.js'
import {numberTokens} from './number-tokens.js'
import {segmentHan} from './segment-han.js'
import type {SentenceTokens} from './vocabulary.js'

// Runs of ideographs, words in Latin letters, and the marks that end a clause.
const pieces =
  /[\p{Script=Han}]+|\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:['’]\p{Script=Latin}{1,8})?|[,;:，；：—–]/gu

const firstIdeograph = 0x2e80
const lastIdeograph = 0xfeff

/**
 * The words of a Chinese sentence in Simplified characters; Latin words in lower case and in their dictionary form,
 * figures as their value (`#20`). Without a lexicon ideographs are left out: there is nothing to match them with.
 */
export function chineseTokens(text: string, lexicon?: Lexicon): SentenceTokens {
  const words: string[] = []
  const clauses: number[] = []
  for (const [piece] of (lexicon?.simplify(text) ?? text).matchAll(pieces)) {
    const first = piece.charCodeAt(0)
    if (isClauseMark(first)) {
      if (words.length > (clauses.at(-1) ?? 0)) clauses.push(words.length)
    } else if (first < firstIdeograph || first > lastIdeograph) {
      const form = piece.toLowerCase()
      words.push(lexicon?.lemma(form) ?? form)
    } else if (lexicon) {
      append(words, segmentHan(piece, lexicon))
    }
  }
  if (words.length > (clauses.at(-1) ?? 0)) clauses.push(words.length)
  return {words: words.concat(numberTokens(text, 'zh')), clauses}
}

function isClauseMark(code: number): boolean {
  return (
    code === 0x2c ||
    code === 0x3a ||
    code === 0x3b ||
    code === 0x2013 ||
    code === 0x2014 ||
    code === 0xff0c ||
    code === 0xff1a ||
    code === 0xff1b
  )
}
