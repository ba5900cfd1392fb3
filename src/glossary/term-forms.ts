import {sideOf, type Term} from '../model/concept.js'
import {inflect} from './inflect.js'
import {isAcronym} from './inflect-word.js'
import {spellings} from './spellings.js'

/** A way in which a term may be written. */
export interface TermForm {
  readonly text: string
  readonly isFirstMention: boolean
}

/**
 * All ways in which a term may be written: its text, the forms it names, and for English its inflections and both
 * spellings.
 */
export function termForms(term: Term): TermForm[] {
  const texts = new Set([term.text, ...(term.forms ?? [])])
  if (sideOf(term.language) === 'en') {
    for (const form of [term.text, ...inflect(term)]) {
      texts.add(form)
      for (const spelled of spellings(form)) texts.add(spelled)
    }
  }
  const forms = [...texts].map((text) => ({text, isFirstMention: false}))
  return term.firstMention === undefined ? forms : [...forms, {text: term.firstMention, isFirstMention: true}]
}

/** Whether capitals must agree where the term is looked for. */
export function isCaseSensitive({text, caseSensitive}: Pick<Term, 'text' | 'caseSensitive'>): boolean {
  return caseSensitive ?? looksLikeAcronym(text)
}

/** `IT` is not `it`; longer words in capitals are shouted. */
function looksLikeAcronym(text: string): boolean {
  return text.length <= longestAcronym && isAcronym(text) && (text.match(/\p{Lu}/gu) ?? []).length > 1
}

const longestAcronym = 6
