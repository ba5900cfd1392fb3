import type {Lexicon} from '../lexicon/lexicon.js'
import {numberTokens} from './number-tokens.js'
import type {SentenceTokens} from './vocabulary.js'

// Words with their apostrophe, and the marks that end a clause.
const pieces = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:['’]\p{Script=Latin}{1,8})?|[,;:—–]/gu

const contraction = /['’](?:s|ll|d|re|ve|m)$/

/**
 * The words of an English sentence, in lower case and in their dictionary form; figures as their value (`#20`).
 *
 * @param seen
 *   Is told every word as it stands in the text, with its dictionary form.
 */
export function englishTokens(
  text: string,
  lexicon?: Lexicon,
  seen?: (surface: string, word: string) => void
): SentenceTokens {
  const words: string[] = []
  const clauses: number[] = []
  for (const [piece] of text.matchAll(pieces)) {
    const first = piece.charCodeAt(0)
    if (first === 0x2c || first === 0x3a || first === 0x3b || first === 0x2013 || first === 0x2014) {
      if (words.length > (clauses.at(-1) ?? 0)) clauses.push(words.length)
    } else {
      for (const form of expand(piece.toLowerCase())) {
        const word = lexicon?.lemma(form) ?? form
        words.push(word)
        seen?.(piece, word)
      }
    }
  }
  if (words.length > (clauses.at(-1) ?? 0)) clauses.push(words.length)
  return {words: words.concat(numberTokens(text, 'en')), clauses}
}

/** Contractions taken apart: `don't` is `do not`, `he'll` is `he`. */
function expand(form: string): string[] {
  if (/n['’]t$/.test(form)) return [notStems.get(form.slice(0, -3)) ?? form.slice(0, -3), 'not']
  return [form.replace(contraction, '')]
}

const notStems = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall']
])
