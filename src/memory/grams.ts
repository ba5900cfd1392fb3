import type {Language} from '../model/language.js'
import type {Token} from './tokens.js'

/**
 * What an index files a text under, as numbers of 32 bits, each once.
 *
 * English: its words; of a text of few words also their parts, three letters each, since there one other ending is
 * much. Chinese: its pairs of neighbours, and words and figures by themselves; of a short text also its ideographs.
 * Two texts that are alike share many, and rare ones.
 *
 * @param isShort
 *   Whether the small grams of short texts are wanted; by default where an index has them.
 */
export function gramsOf(
  tokens: ReadonlyArray<Token>,
  language: Language,
  isShort = tokens.length <= fewIndexed[language]
): Set<number> {
  const grams = new Set<number>()
  if (language === 'en') {
    for (const {text} of tokens) grams.add(hash(seeds.word, text))
    if (isShort) for (const {text} of tokens) addParts(grams, text)
    return grams
  }
  for (const [index, {text}] of tokens.entries()) {
    if (isShort || text.length > 1) grams.add(hash(seeds.character, text))
    const next = tokens[index + 1]
    if (next) grams.add(hash(seeds.pair, text, next.text))
  }
  return grams
}

/** The gram of one English word. */
export function wordGram(word: string): number {
  return hash(seeds.word, word)
}

/** The gram of two neighbours in Chinese. */
export function pairGram(first: string, second: string): number {
  return hash(seeds.pair, first, second)
}

/**
 * A text of so few tokens is asked for by smaller grams too: an English one of four words has none in common with one
 * in which each has another ending, a Chinese one of six characters hardly a pair after two changes.
 */
export const fewTokens = {en: 4, zh: 6}

/** So many tokens have what is like them at 70 points, and must have the small grams as well. */
const fewIndexed = {en: 6, zh: 9}

/** The grams that one edit takes from a short text, at most. */
export function gramsOfEdit(tokens: ReadonlyArray<Token>, language: Language): number {
  // An ideograph and its two pairs; a word and its parts.
  if (language === 'zh') return 3
  let longest = 0
  for (const {text} of tokens) longest = Math.max(longest, text.length)
  return longest + 1
}

function addParts(grams: Set<number>, word: string): void {
  const padded = `^${word}$`
  for (let at = 0; at + 3 <= padded.length; at++) grams.add(hash(seeds.part, padded.slice(at, at + 3)))
}

/** Grams of different kinds never meet. */
const seeds = {word: 0x811c9dc5, part: 0x2f0b4a27, character: 0x5bd1e995, pair: 0x1b873593}

/** FNV-1a over UTF-16 code units, mixed at the end. */
function hash(seed: number, first: string, second = ''): number {
  let state = seed
  for (let index = 0; index < first.length; index++) {
    state = Math.imul(state ^ first.charCodeAt(index), 0x01000193)
  }
  state = Math.imul(state ^ 0x1f, 0x01000193)
  for (let index = 0; index < second.length; index++) {
    state = Math.imul(state ^ second.charCodeAt(index), 0x01000193)
  }
  state ^= state >>> 15
  state = Math.imul(state, 0x85ebca6b)
  return (state ^ (state >>> 13)) >>> 0
}
