import {isFunctionWord} from '../../text/scripts.js'
import {nounForms} from '../inflect-word.js'

/** A phrase as it stands in a text. */
export interface Phrase {
  /** In lower case, the last word in the singular: what phrases are counted by. */
  readonly key: string
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
}

/** Terms of more words are rare, and each further word multiplies what is to be counted. */
const mostWords = 6

const word = /[\p{L}\p{N}]+(?:[-‐'’][\p{L}\p{N}]+)*/gu

/** Words that phrases neither begin nor end with, beside the function words. */
const weakWords = new Set(
  `make made take taken many much several various including such well also both per due around across along toward
  towards within without against among amid upon yet still even ever never always often year years percent billion
  million trillion yuan number one two three four five six seven eight nine ten first second third last next further
  ensure promote strengthen improve continue increase accelerate advance push carry out up keep step steps work
  s t let like need needs way ways good great new-and`.split(/\s+/)
)

/**
 * The phrases of a text that could be terms: up to six words without punctuation between them, which neither begin nor
 * end with a function word or a figure.
 */
export function englishPhrases(text: string): Phrase[] {
  const tokens = [...text.matchAll(word)].map((match) => {
    const lower = match[0].toLowerCase().replaceAll('’', "'").replace(/'s$/, '')
    return {lower, start: match.index, end: match.index + match[0].length, isEdge: isEdge(lower)}
  })
  const phrases: Phrase[] = []
  for (let first = 0; first < tokens.length; first++) {
    if (!tokens[first]!.isEdge) continue
    let key = ''
    for (let last = first; last < Math.min(tokens.length, first + mostWords); last++) {
      const token = tokens[last]!
      if (last > first && !/^[ \n]+$/.test(text.slice(tokens[last - 1]!.end, token.start))) break
      const start = tokens[first]!.start
      if (token.isEdge) phrases.push({key: key + singular(token.lower), start, end: token.end})
      key += `${token.lower} `
    }
  }
  return phrases
}

function isEdge(word: string): boolean {
  return word.length > 1 && !isFunctionWord(word) && !weakWords.has(word) && !/^[\d.,]+$/.test(word)
}

/** The singular of a word that looks like a plural. */
export function singular(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss')) return word
  return nounForms(word).find((form) => form.length < word.length) ?? word
}
