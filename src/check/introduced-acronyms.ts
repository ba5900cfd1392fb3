import type {Matcher} from '../glossary/create-matcher.js'
import {type Concept, isAllowed} from '../model/concept.js'
import type {Article} from './article.js'
import {pairTerms} from './terms.js'

/** The acronyms that an article gives to renderings of a concept, by concept, each with the first pair that does so. */
export type Introduced = ReadonlyMap<Concept, ReadonlyMap<string, number>>

/** Find what stands in brackets after a rendering that the glossary allows: `new energy vehicles (NEVs)`. */
export function introducedAcronyms({pairs}: Article, glossary: Matcher): Introduced {
  const found = new Map<Concept, Map<string, number>>()
  for (const [index, pair] of pairs.entries()) {
    if (!pair.en || !/[(（]/.test(pair.en.text)) continue
    for (const {concept, term, start, end} of pairTerms(pair, glossary).en) {
      const acronym = inBrackets.exec(pair.en.text.slice(end, end + longest))?.[1]
      if (!acronym || !isAllowed(term) || acronym[0] !== pair.en.text[start]!.toUpperCase()) continue
      const acronyms = found.get(concept)
      if (!acronyms) found.set(concept, new Map([[acronym, index]]))
      else if (!acronyms.has(acronym)) acronyms.set(acronym, index)
    }
  }
  return found
}

/** How often a text has an acronym that stands for one of the concepts, given in this pair or before it. */
export function countAcronyms(
  introduced: Introduced,
  concepts: ReadonlyArray<Concept>,
  text: string,
  index: number
): number {
  const acronyms = new Set(
    concepts.flatMap((concept) =>
      [...(introduced.get(concept) ?? [])].flatMap(([acronym, from]) => (from <= index ? [acronym] : []))
    )
  )
  if (!acronyms.size) return 0
  return (text.match(/[\p{L}\d]+/gu) ?? []).filter(
    (word) => acronyms.has(word) || (word.endsWith('s') && acronyms.has(word.slice(0, -1)))
  ).length
}

/** Capitals and figures, two at least. */
const inBrackets = /^["”’'\s]*[(（]\s*["“]?(\p{Lu}[\p{Lu}\d]{1,7})s?["”]?\s*[)）]/u
const longest = 24
