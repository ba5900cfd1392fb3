import type {Lexicon} from '../lexicon/lexicon.js'
import {isFunctionWord} from '../text/scripts.js'

/** An English word that the dictionary has Chinese for. */
export interface ContentWord {
  readonly word: string
  /** Of two characters and more. */
  readonly renderings: ReadonlyArray<string>
  /** Renderings of one character: half the dictionary stands for something else with them. */
  readonly characters: ReadonlyArray<string>
}

/** The words of an English text that say something, each once, with renderings that are as sure as that. */
export function contentWords(english: string, lexicon: Lexicon, leastWeight = 0): ContentWord[] {
  const words = new Set(
    english
      .toLowerCase()
      .match(/[a-z]{3,}/g)
      ?.slice(0, mostWords)
  )
  return [...words].flatMap((word) => {
    if (isFunctionWord(word)) return []
    const found = [...lexicon.translations(word), ...lexicon.translations(lexicon.lemma(word))]
    const all = found
      .filter(({weight}) => weight >= leastWeight)
      .map(({zh}) => zh.replace(/(?<=..)[的地着]$/, ''))
    const renderings = all.filter((zh) => zh.length > 1)
    const characters = all.filter((zh) => zh.length === 1)
    return renderings.length ? [{word, renderings, characters}] : []
  })
}

const mostWords = 400

/** Fewer words prove nothing. */
const leastWords = 4
/** Of the words of a translation a third and more stand in the Chinese; of texts put together at random, about so many. */
const chanceShare = 0.17

/** Whether no more of the words stand in a Chinese text, in simplified characters, than do by chance. */
export function standByChance(words: ReadonlyArray<ContentWord>, chinese: string): boolean {
  if (words.length < leastWords) return false
  return words.filter((word) => stands(word, chinese)).length <= words.length * chanceShare
}

/** Words of a translation that stand in the Chinese, at the least, for it to be believed against its confidence. */
const shareOfSure = 0.6

/** Whether most of the words stand in a Chinese text, in simplified characters: a short one too. */
export function standForMost(words: ReadonlyArray<ContentWord>, chinese: string): boolean {
  return (
    words.length > 0 && words.filter((word) => stands(word, chinese)).length >= words.length * shareOfSure
  )
}

/** Whether the Chinese has a word, in simplified characters, or the word itself. */
export function stands({word, renderings}: ContentWord, chinese: string): boolean {
  return renderings.some((rendering) => chinese.includes(rendering)) || chinese.toLowerCase().includes(word)
}
