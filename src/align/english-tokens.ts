import type {Lexicon} from '../lexicon/lexicon.js'
import {numberTokens} from './number-tokens.js'
import {phrasesIn} from './phrases.js'
import {scanTokens, TokenKind} from './scan-tokens.js'
import type {SentenceTokens} from './vocabulary.js'

const contraction = /['’](?:s|ll|d|re|ve|m)$/

/**
 * The words of an English sentence, in lower case and in their dictionary form; figures as their value (`#20`),
 * phrases of the lexicon as a whole.
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
  const endClause = (): void => {
    if (words.length > (clauses.at(-1) ?? 0)) clauses.push(words.length)
  }
  scanTokens(text, (kind, start, end) => {
    if (kind === TokenKind.clauseMark) return endClause()
    if (kind !== TokenKind.latin) return
    const surface = text.slice(start, end)
    for (const form of expand(surface.toLowerCase())) {
      const word = lexicon?.lemma(form) ?? form
      words.push(word)
      seen?.(surface, word)
    }
  })
  endClause()
  const phrases = lexicon ? phrasesIn(text, lexicon) : []
  return {words: words.concat(phrases, numberTokens(text, 'en')), clauses}
}

/** Contractions taken apart: `don't` is `do not`, `he'll` is `he`. */
function expand(form: string): string[] {
  if (!/['’]/.test(form)) return [form]
  if (/n['’]t$/.test(form)) return [notStems.get(form.slice(0, -3)) ?? form.slice(0, -3), 'not']
  return [form.replace(contraction, '')]
}

const notStems = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall']
])
