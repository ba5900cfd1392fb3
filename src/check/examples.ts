import {verbatim} from '../model/mapped-text.js'
import {indexPlaces} from '../model/place.js'
import type {Segment} from '../model/segment.js'
import {readBitext} from '../read-bitext.js'
import {type Article, articleOfBitext, type Pair} from './article.js'
import type {RuleExample} from './rule.js'
import {sideOfSegments} from './side-text.js'

/** The article of an example: its pairs, the Chinese of each on a line before its English, or the article as it is. */
export function articleOfExample({pairs, article, file = 'example.md'}: RuleExample): Article {
  if (article !== undefined) return articleOfBitext(readBitext(article, {file}))
  return articleOfPairs(pairs ?? [], file)
}

/** An article of pairs of sentences, each on a line of its own. */
export function articleOfPairs(pairs: NonNullable<RuleExample['pairs']>, file: string): Article {
  const source = pairs.flatMap(({zh, en}) => [zh, en].filter((text) => text !== undefined)).join('\n')
  const places = indexPlaces(source)
  let at = 0
  const sideOf = (text: string | undefined, language: 'en' | 'zh') => {
    if (text === undefined) return undefined
    const map = verbatim(source, at, at + text.length)
    const segment: Segment = {text, language, map, place: places.place(at, at + text.length), index: 0}
    at += text.length + 1
    return sideOfSegments([segment], language, file, places)
  }
  const read = pairs.map(({zh, en, confidence = 1}, index): Pair => {
    const sides = {zh: sideOf(zh, 'zh'), en: sideOf(en, 'en')}
    return {
      index,
      confidence,
      ...(sides.en && {en: sides.en}),
      ...(sides.zh && {zh: sides.zh}),
      ...((!sides.en || !sides.zh) && {reason: 'untranslated' as const})
    }
  })
  return {
    file: {en: file, zh: file},
    pairs: read,
    isBilingual: true,
    isMonolingual: false,
    source: {en: source, zh: source}
  }
}
