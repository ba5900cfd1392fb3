import type {Language} from './language.js'
import type {Message} from './message.js'
import type {Place} from './place.js'

/** A list of concepts, and what was odd about the file it was read from. */
export interface Glossary {
  /** In the order of the file. */
  readonly concepts: ReadonlyArray<Concept>
  /** What was odd; an error means that a part of the file is not among the concepts. */
  readonly messages: ReadonlyArray<Message>
  /** Name of the file. */
  readonly file?: string
}

/** An entry of a glossary: a thing, and what it is called in both languages. */
export interface Concept {
  /** Unique in its glossary. */
  readonly id: string
  /** The field it belongs to, such as `policy`. */
  readonly domain?: string
  readonly definition?: string
  readonly note?: string
  /** Where the renderings come from. */
  readonly source?: string
  /** A `proposed` concept is a suggestion: it is found and told of, and never enforced. */
  readonly status: ConceptStatus
  /** In the order of the file; among those of a language the first preferred one is the one to use. */
  readonly terms: ReadonlyArray<Term>
  readonly examples?: ReadonlyArray<Example>
  /** Where it stands in its file. */
  readonly place?: Place
}

export type ConceptStatus = 'approved' | 'proposed'

/** What a concept is called. */
export interface Term {
  readonly text: string
  readonly language: TermLanguage
  readonly standing: Standing
  readonly partOfSpeech?: PartOfSpeech
  readonly kind?: TermKind
  /** Further spellings that count as this term: irregular inflections, mostly. */
  readonly forms?: ReadonlyArray<string>
  /** Whether capitals must agree; when absent, they must in acronyms alone. */
  readonly caseSensitive?: boolean
  /** The term has this standing only where the other side of the bead holds one of these texts. */
  readonly when?: ReadonlyArray<string>
  /** The term has this standing only where the other side of the bead holds none of these texts. */
  readonly unless?: ReadonlyArray<string>
  /** A suggestion within an approved concept: it is found and told of, and never enforced. */
  readonly proposed?: true
  /** What must stand where the concept is first mentioned, such as the full form with this one as its gloss. */
  readonly firstMention?: string
  readonly note?: string
  /** Where it stands in its file. */
  readonly place?: Place
}

export const termLanguages = ['en', 'zh-Hans', 'zh-Hant'] as const
export type TermLanguage = (typeof termLanguages)[number]

/** How a term stands: the one to use, one that may be used, one that must not, one that was used formerly. */
export const standings = ['preferred', 'admitted', 'deprecated', 'superseded'] as const
export type Standing = (typeof standings)[number]

export const partsOfSpeech = ['noun', 'verb', 'adjective', 'adverb', 'other'] as const
export type PartOfSpeech = (typeof partsOfSpeech)[number]

export const termKinds = ['full', 'short', 'acronym', 'variant'] as const
export type TermKind = (typeof termKinds)[number]

/** A pair of sentences that shows the concept at work. */
export interface Example {
  readonly en: string
  readonly zh: string
  /** The finding that the pair must give, a part of its message or its rule; absent: it must give none. */
  readonly expect?: string
  readonly place?: Place
}

/** Where a term stands in a text. */
export interface Occurrence {
  readonly concept: Concept
  readonly term: Term
  /** Offsets in the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** It is what the term asks for where the concept is first mentioned. */
  readonly isFirstMention?: true
}

/** The side of a bitext that a term belongs to. */
export function sideOf(language: TermLanguage): Language {
  return language === 'en' ? 'en' : 'zh'
}

/** Whether a standing allows a term to be used. */
export function isAllowed({standing}: Pick<Term, 'standing'>): boolean {
  return standing === 'preferred' || standing === 'admitted'
}

/** Whether a term is a suggestion only, by itself or with its concept. */
export function isProposed({status}: Concept, {proposed}: Term): boolean {
  return status === 'proposed' || proposed === true
}

/** The terms of a concept on one side, those to use first. */
export function termsOf(concept: Concept, side: Language): Term[] {
  const terms = concept.terms.filter(({language}) => sideOf(language) === side)
  return terms.sort((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing))
}

/** The term to use on one side; absent where the concept has no allowed one. */
export function preferredTerm(concept: Concept, side: Language): Term | undefined {
  return termsOf(concept, side).find(isAllowed)
}

/** What a concept is called in messages: its first Chinese term, or else its first one. */
export function conceptName(concept: Concept): string {
  return (preferredTerm(concept, 'zh') ?? concept.terms[0])?.text ?? concept.id
}
