import {type Glossary, type Standing, type TermLanguage, termLanguages} from '../model/concept.js'

/** What a glossary comes to, in numbers. */
export interface GlossaryStats {
  readonly concepts: number
  /** Concepts that are suggestions. */
  readonly proposed: number
  /** Concepts by their domains, the largest first; those without one under the empty name. */
  readonly domains: Readonly<Record<string, number>>
  /** Terms by language and standing. */
  readonly terms: Readonly<Partial<Record<TermLanguage, Readonly<Partial<Record<Standing, number>>>>>>
  /** Concepts that lack something. */
  readonly without: {
    readonly english: number
    readonly chinese: number
    readonly definition: number
  }
  readonly notes: number
  readonly examples: number
  /** Terms with `when` or `unless`. */
  readonly conditions: number
}

/** Count what a glossary holds. */
export function glossaryStats({concepts}: Glossary): GlossaryStats {
  const domains = new Map<string, number>()
  const terms: Partial<Record<TermLanguage, Partial<Record<Standing, number>>>> = {}
  const without = {english: 0, chinese: 0, definition: 0}
  let [proposed, notes, examples, conditions] = [0, 0, 0, 0]
  for (const concept of concepts) {
    const {domain = '', definition, note, status} = concept
    domains.set(domain, (domains.get(domain) ?? 0) + 1)
    if (status === 'proposed') proposed++
    if (definition === undefined) without.definition++
    if (!concept.terms.some(({language}) => language === 'en')) without.english++
    if (!concept.terms.some(({language}) => language !== 'en')) without.chinese++
    if (note !== undefined) notes++
    examples += concept.examples?.length ?? 0
    for (const term of concept.terms) {
      const counts = (terms[term.language] ??= {})
      counts[term.standing] = (counts[term.standing] ?? 0) + 1
      if (term.note !== undefined) notes++
      if (term.when || term.unless) conditions++
    }
  }
  return {
    concepts: concepts.length,
    proposed,
    domains: Object.fromEntries([...domains].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))),
    terms: Object.fromEntries(
      termLanguages.flatMap((language) => (terms[language] ? [[language, terms[language]]] : []))
    ),
    without,
    notes,
    examples,
    conditions
  }
}
