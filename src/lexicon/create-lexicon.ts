import {regularLemma} from './english-lemma.js'
import type {Lexicon, Translation} from './lexicon.js'

/** A pair of renderings: a term of a glossary, a line of a word list. */
export interface LexiconEntry {
  readonly en: string
  /** In Simplified characters. */
  readonly zh: string
  /** 0–1: how surely the one renders the other; 1 unless told otherwise. */
  readonly weight?: number
}

/**
 * Make a lexicon of pairs, such as the terms of a glossary. Combine it with the bundled one by `combineLexicons`.
 *
 * @throws {RangeError}
 *   When a weight is not above 0 and at most 1.
 */
export function createLexicon(entries: Iterable<LexiconEntry>): Lexicon {
  const renderings = new Map<string, Translation[]>()
  const words = new Set<string>()
  /** Lengths of the words that start with a code unit, rising: most units start none. */
  const lengths = new Map<number, number[]>()
  let longestPhrase = 1
  for (const {en, zh, weight = 1} of entries) {
    if (!(weight > 0 && weight <= 1))
      throw new RangeError(`Unexpected weight \`${weight}\`, expected above 0 to 1`)
    const key = phraseKey(en)
    const word = zh.replace(/[^\p{Script=Han}]+/gu, '')
    if (!key || !word) continue
    longestPhrase = Math.max(longestPhrase, key.split(' ').length)
    if (!words.has(word)) {
      words.add(word)
      const known = lengths.get(word.charCodeAt(0)) ?? []
      if (!known.includes(word.length)) known.push(word.length)
      lengths.set(
        word.charCodeAt(0),
        known.sort((a, b) => a - b)
      )
    }
    renderings.set(key, [...(renderings.get(key) ?? []), {zh: word, weight}])
  }
  const isHead = (word: string) => renderings.has(word)
  return {
    longestPhrase,
    translations: (english) => renderings.get(english) ?? [],
    lemma: (word) => regularLemma(word, isHead),
    chineseWordsAt: (text, at) =>
      (lengths.get(text.charCodeAt(at)) ?? []).filter(
        (size) => at + size <= text.length && words.has(text.slice(at, at + size))
      ),
    simplify: (text) => text,
    pinyin: () => ''
  }
}

/** An English phrase as the aligner looks it up: its words in lower case, divided by single spaces. */
export function phraseKey(english: string): string {
  return (english.toLowerCase().match(/[\p{Script=Latin}\p{M}]+|\d+/gu) ?? []).join(' ')
}
