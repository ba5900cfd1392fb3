import type {Language} from '../model/language.js'
import type {Article} from './article.js'
import {letterCount} from './letters.js'
import type {Spot} from './side-text.js'

/** Shorter ones may be said twice. */
const least: Readonly<Record<Language, number>> = {en: 12, zh: 6}

export interface Doubled {
  readonly at: Spot
  /** Of the pair that it stands in. */
  readonly index: number
}

/** Sentences of a language that are the same as the one right before them. */
export function doubledSentences({pairs}: Article, language: Language): Doubled[] {
  const found: Doubled[] = []
  let last = ''
  for (const pair of pairs) {
    const side = pair[language]
    if (!side || (pair.reason && pair.reason !== 'untranslated')) continue
    for (const [from, to] of side.sentences) {
      const text = side.text.slice(from, to)
      const key = text.replace(/\s+/g, ' ').trim()
      if (key === last && letterCount(text, language) >= least[language])
        found.push({at: {side, from, to}, index: pair.index})
      last = key
    }
  }
  return found
}
