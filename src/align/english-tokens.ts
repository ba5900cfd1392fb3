import type {Lexicon} from '../lexicon/lexicon.js'
import {append} from '../model/append.js'
import {numberTokens} from './number-tokens.js'
import {phrasesIn} from './phrases.js'
import {scanTokens, TokenKind} from './scan-tokens.js'
import type {SentenceTokens} from './vocabulary.js'

const contraction = /['’](?:s|ll|d|re|ve|m)$/

/**
 * The words of an English sentence, in lower case and in their dictionary form; figures as their value (`#20`),
 * phrases of the lexicon as a whole.
 *
 * @param document
 *   Those of the document that it stands in.
 */
export function englishTokens(
  text: string,
  lexicon?: Lexicon,
  document: EnglishWords = new EnglishWords(lexicon)
): SentenceTokens {
  const words: string[] = []
  const clauses: number[] = []
  const endClause = (): void => {
    if (words.length > (clauses.at(-1) ?? 0)) clauses.push(words.length)
  }
  scanTokens(text, (kind, start, end) => {
    if (kind === TokenKind.clauseMark) endClause()
    else if (kind === TokenKind.latin)
      for (const word of document.read(text.slice(start, end))) words.push(word)
  })
  endClause()
  if (lexicon) append(words, phrasesIn(text, lexicon))
  append(words, numberTokens(text, 'en'))
  return {words, clauses}
}

/** The English words of a document: each is looked up once. */
export class EnglishWords {
  readonly #lexicon: Lexicon | undefined
  readonly #read = new Map<string, ReadonlyArray<string>>()
  readonly #surfaces = new Map<string, Set<string>>()

  constructor(lexicon: Lexicon | undefined) {
    this.#lexicon = lexicon
  }

  /** The ways in which each word, in its dictionary form, was written. */
  get surfaces(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#surfaces
  }

  /** What stands in a text as one word, as words in their dictionary form. */
  read(surface: string): ReadonlyArray<string> {
    let words = this.#read.get(surface)
    if (!words) {
      words = expand(surface.toLowerCase()).map((form) => this.#lexicon?.lemma(form) ?? form)
      this.#read.set(surface, words)
      for (const word of words) {
        const surfaces = this.#surfaces.get(word)
        if (surfaces) surfaces.add(surface)
        else this.#surfaces.set(word, new Set([surface]))
      }
    }
    return words
  }
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
