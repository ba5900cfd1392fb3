import type {Matcher} from '../glossary/create-matcher.js'
import {holdsCondition} from '../glossary/holds-condition.js'
import {type Concept, isAllowed, type Occurrence, termsOf} from '../model/concept.js'
import type {Language} from '../model/language.js'
import type {Pair} from './article.js'
import type {SideText, Spot} from './side-text.js'

/** The terms that stand in both sides of a pair. */
export interface PairTerms {
  readonly en: ReadonlyArray<Occurrence>
  readonly zh: ReadonlyArray<Occurrence>
}

const known = new WeakMap<Matcher, WeakMap<Pair, PairTerms>>()

/** The terms of a pair; those whose condition the other side does not meet are passed over. Looked for once. */
export function pairTerms(pair: Pair, glossary: Matcher): PairTerms {
  let found = known.get(glossary)
  if (!found) known.set(glossary, (found = new WeakMap()))
  let terms = found.get(pair)
  if (!terms)
    found.set(pair, (terms = {en: termsOfSide(pair, 'en', glossary), zh: termsOfSide(pair, 'zh', glossary)}))
  return terms
}

function termsOfSide(pair: Pair, language: Language, glossary: Matcher): Occurrence[] {
  const side = pair[language]
  if (!side) return []
  const other = pair[language === 'en' ? 'zh' : 'en']?.text
  const accept = ({term}: Occurrence): boolean => holds(term, other)
  return glossary.findTerms(side.text, language, {accept})
}

/** Whether the other side meets the condition of a term. Without another side nothing is known, so nothing is said. */
function holds(term: Occurrence['term'], other: string | undefined): boolean {
  return other === undefined ? !term.when && !term.unless : holdsCondition(term, other)
}

/** Terms of some concepts that a text holds, those within longer terms of other concepts too. */
export function termsWithin(
  text: string,
  language: Language,
  concepts: ReadonlyArray<Concept>,
  glossary: Matcher
): Occurrence[] {
  return glossary.findTerms(text, language, {accept: ({concept}) => concepts.includes(concept)})
}

/** Where an occurrence stands. */
export function spotOf(side: SideText, {start, end}: Pick<Occurrence, 'start' | 'end'>): Spot {
  return {side, from: start, to: end}
}

/** Texts of the terms to use on one side, the preferred ones first. */
export function allowedTexts(concept: Concept, language: Language): string[] {
  return termsOf(concept, language)
    .filter(isAllowed)
    .map(({text}) => text)
}

/** Texts as a message lists them: `a`, `b` or `c`. */
export function listed(texts: ReadonlyArray<string>): string {
  const shown = texts.slice(0, mostListed).map((text) => `\`${text}\``)
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}

const mostListed = 3

/** What the glossary says about a concept, for the reader of a finding. */
export function noteOf(concept: Concept, term?: Occurrence['term']): string | undefined {
  return term?.note ?? concept.note ?? concept.definition
}
