import {sideOf, type Term} from '../model/concept.js'
import {englishWords} from './english-word.js'
import {inflectWords} from './inflect.js'
import {isAcronym} from './inflect-word.js'
import {spellings, spellingsOf} from './spellings.js'

/**
 * All ways in which a term may be written, but for what it asks for at its first mention: its text, the forms it names,
 * and for English its inflections and both spellings.
 */
export function termForms(term: Term): string[] {
  const {text, forms: named = none, language} = term
  if (sideOf(language) !== 'en') return named.length ? [...new Set([text, ...named])] : [text]
  const words = englishWords(text)
  const inflected = inflectWords(words, term.partOfSpeech)
  const spelled = spellingsOf(words)
  if (!named.length && !spelled.length && inflected.length < 2) return [text, ...inflected]
  const forms = [text, ...named, ...spelled, ...inflected]
  // What has one spelling has it in all of its forms.
  if (spelled.length) for (const form of inflected) forms.push(...spellings(form))
  return [...new Set(forms)]
}

const none: ReadonlyArray<string> = []

/** Whether capitals must agree where the term is looked for. */
export function isCaseSensitive({text, caseSensitive}: Pick<Term, 'text' | 'caseSensitive'>): boolean {
  return caseSensitive ?? looksLikeAcronym(text)
}

/** `IT` is not `it`; longer words in capitals are shouted. */
function looksLikeAcronym(text: string): boolean {
  return text.length <= longestAcronym && isAcronym(text) && (text.match(/\p{Lu}/gu) ?? []).length > 1
}

const longestAcronym = 6
