import {collapseSpace} from '../model/collapse-space.js'
import type {Language} from '../model/language.js'
import type {Article} from './article.js'
import {letterCount} from './letters.js'
import type {SideText, Spot} from './side-text.js'

/** Shorter ones may be said twice. */
const least: Readonly<Record<Language, number>> = {en: 12, zh: 6}

/** Sentences of a language that are the same as the one right before them. */
export interface DoubledSentences {
  /** Each with the index of the pair that it stands in, rising, and of the pair of the one before. */
  readonly spots: ReadonlyArray<Spot & {readonly index: number; readonly before: number}>
  /** Whether the sentence of a side that starts at an offset is one. */
  has(side: SideText, from: number): boolean
}

export function doubledSentences({pairs}: Article, language: Language): DoubledSentences {
  const spots: Array<Spot & {index: number; before: number}> = []
  const starts = new Map<SideText, Set<number>>()
  let last = ''
  let before = 0
  for (const pair of pairs) {
    const side = pair[language]
    if (!side || (pair.reason && pair.reason !== 'untranslated')) continue
    for (const [from, to] of side.sentences) {
      const text = side.text.slice(from, to)
      const key = collapseSpace(text)
      if (key === last && letterCount(text, language) >= least[language]) {
        spots.push({side, from, to, index: pair.index, before})
        starts.set(side, (starts.get(side) ?? new Set()).add(from))
      }
      last = key
      before = pair.index
    }
  }
  return {spots, has: (side, from) => starts.get(side)?.has(from) ?? false}
}
