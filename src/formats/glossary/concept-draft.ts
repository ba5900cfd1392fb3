import type {Concept, ConceptStatus, Example, Term, TermLanguage} from '../../model/concept.js'
import {preferredTerm, standings} from '../../model/concept.js'
import type {Place} from '../../model/place.js'

/** What a glossary calls a term: a standing, or that it is a suggestion. */
export const writtenStatuses = [...standings, 'proposed'] as const
export type WrittenStatus = (typeof writtenStatuses)[number]

/** A term as it is read; what is not told is decided when the concept is complete. */
export interface TermDraft extends Omit<Term, 'standing'> {
  readonly status?: WrittenStatus | undefined
}

/** A concept as it is read. */
export interface ConceptDraft {
  readonly id?: string
  readonly domain?: string
  readonly definition?: string
  readonly note?: string
  readonly source?: string
  readonly status?: ConceptStatus
  readonly terms: ReadonlyArray<TermDraft>
  readonly examples?: ReadonlyArray<Example>
  readonly place?: Place
}

/**
 * Decide what the file leaves open: of the terms of a language the first plain one is preferred, unless another says
 * that it is; all other plain ones are admitted.
 */
export function settleTerms(drafts: ReadonlyArray<TermDraft>): Term[] {
  const taken = new Set<TermLanguage>(
    drafts.flatMap(({status, language}) => (status === 'preferred' ? [language] : []))
  )
  return drafts.map(({status, ...term}) => {
    if (status && status !== 'proposed') return {...term, standing: status}
    const standing = taken.has(term.language) ? 'admitted' : 'preferred'
    taken.add(term.language)
    return {...term, standing, ...(status === 'proposed' && {proposed: true as const})}
  })
}

/** Gives concepts without an id one: their first Chinese term, or else their first term, numbered where it is taken. */
export function settleIds(drafts: ReadonlyArray<ConceptDraft>): Concept[] {
  const taken = new Set(drafts.flatMap(({id}) => (id === undefined ? [] : [id])))
  return drafts.map(({id, terms, status = 'approved', ...rest}) => {
    const concept = {...rest, id: id ?? '', status, terms: settleTerms(terms)}
    if (id !== undefined) return concept
    const name = (preferredTerm(concept, 'zh') ?? concept.terms[0])!.text
    let made = name
    for (let number = 2; taken.has(made); number++) made = `${name}-${number}`
    taken.add(made)
    return {...concept, id: made}
  })
}
