import {sideOf, type Term} from '../model/concept.js'
import {readBracketed} from './bracketed.js'
import {englishWords} from './english-word.js'
import {inflectWords} from './inflect.js'
import {isAcronym} from './inflect-word.js'
import {chineseNumerals} from './numerals.js'
import {spellings, spellingsOf} from './spellings.js'

/**
 * All ways in which a term may be written, but for what it asks for at its first mention: its text, the forms it names,
 * its numerals in figures and in words, and for English its inflections and spellings; of `address (v.)` and `joint venture (JV)` those without brackets too.
 */
export function termForms(term: Term): string[] {
  const bracketed = readBracketed(term.text)
  if (!bracketed) return plainForms(term)
  const {text, partOfSpeech = term.partOfSpeech, acronym} = bracketed
  const {language} = term
  const forms = [
    ...plainForms(term),
    ...plainForms({text, language, ...(partOfSpeech && {partOfSpeech})}),
    ...(acronym === undefined ? [] : plainForms({text: acronym, language}))
  ]
  return [...new Set(forms)]
}

function plainForms(term: Pick<Term, 'text' | 'language' | 'forms' | 'partOfSpeech'>): string[] {
  const {text, forms: named = none, language} = term
  if (sideOf(language) !== 'en') {
    const numerals = chineseNumerals(text)
    return named.length || numerals.length ? [...new Set([text, ...named, ...numerals])] : [text]
  }
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

/** Whether capitals must agree where a form of a term is looked for: in acronyms, be they the term or another form. */
export function isCaseSensitive(
  {text, caseSensitive}: Pick<Term, 'text' | 'caseSensitive'>,
  form: string
): boolean {
  return caseSensitive ?? (looksLikeAcronym(text) || looksLikeAcronym(form))
}

/** `IT` is not `it`, nor `ITs` `its`; longer words in capitals are shouted. */
function looksLikeAcronym(text: string): boolean {
  if (text.length > longestAcronym + 1) return false
  const singular = text.endsWith('s') ? text.slice(0, -1) : text
  return (
    singular.length <= longestAcronym && isAcronym(singular) && (singular.match(/\p{Lu}/gu) ?? []).length > 1
  )
}

const longestAcronym = 6
