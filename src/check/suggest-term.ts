import {nounForms} from '../glossary/inflect-word.js'
import {isAllowed, type Occurrence, termsOf} from '../model/concept.js'
import type {Language} from '../model/language.js'
import type {Found} from './rule.js'

/**
 * The preferred term in the place of a deprecated one, in its number and with its capital; an article before it follows
 * (`a`, `an`). Nothing where there is no preferred term, or the words are inflected in another way.
 */
export function suggestTerm(
  text: string,
  {concept, term, start, end}: Occurrence,
  language: Language
): Found['fix'] | undefined {
  const preferred = termsOf(concept, language).find(isAllowed)
  if (!preferred) return undefined
  if (language === 'zh') return {grade: 'suggest', text: preferred.text}
  const words = text.slice(start, end)
  const inNumber = inNumberOf(words, term.text, preferred.text)
  if (inNumber === undefined) return undefined
  const styled = withCase(words, inNumber)
  const article = /(?<![\p{L}\p{N}])(an?)(\s+)$/iu.exec(
    text.slice(Math.max(0, start - longestArticle), start)
  )
  if (!article) return {grade: 'suggest', text: styled}
  const isPlural = numberOf(words) === 'plural'
  if (isPlural) return {grade: 'suggest', text: styled}
  const right = withCase(article[1]!, articleFor(styled))
  if (right === article[1]) return {grade: 'suggest', text: styled}
  return {grade: 'suggest', text: right + article[2] + styled, from: start - article[0].length}
}

const longestArticle = 6

/** The term to use, in the number that the words have; nothing where they are neither in the one nor in the other. */
function inNumberOf(words: string, deprecated: string, preferred: string): string | undefined {
  const possessive = /['’]s$|(?<=s)['’]$/.exec(words)?.[0] ?? ''
  const bare = words.slice(0, words.length - possessive.length)
  const isSame = fold(bare) === fold(deprecated)
  const other = otherNumber(deprecated)
  if (!isSame && !other.some((form) => fold(form) === fold(bare))) return undefined
  const wanted = numberOf(bare)
  const form = numberOf(preferred) === wanted ? preferred : (otherNumber(preferred)[0] ?? preferred)
  return form + possessive
}

function otherNumber(phrase: string): string[] {
  const match = /^(.*?)(\p{L}+)$/su.exec(phrase)
  return match ? nounForms(match[2]!).map((form) => match[1]! + form) : []
}

/** By the last word: good enough to choose between two forms of a term. */
function numberOf(phrase: string): 'singular' | 'plural' {
  const last = /\p{L}+(?=\P{L}*$)/u.exec(phrase)?.[0] ?? ''
  const [form = ''] = nounForms(last)
  return form !== '' && form.length < last.length ? 'plural' : 'singular'
}

function withCase(model: string, text: string): string {
  const first = /\p{L}/u.exec(model)?.[0] ?? ''
  const isCapital = first !== '' && first !== first.toLowerCase()
  return isCapital ? text.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : text
}

/** `an` before a vowel that is heard: `an hour`, `a university`, `an AI`, `a UN`. */
export function articleFor(text: string): 'a' | 'an' {
  const word = /[\p{L}\d][\p{L}\d'-]*/u.exec(text)?.[0] ?? ''
  if (/^(?:8|11(?!\d)|18(?!\d))/.test(word)) return 'an'
  if (/^\p{Lu}[\p{Lu}\d]*$/u.test(word) && word.length > 1) return /^[AEFHILMNORSX]/.test(word) ? 'an' : 'a'
  if (/^(?:hour|honest|honou?r|heir)/i.test(word)) return 'an'
  if (/^(?:uni(?!n|m)|use|usa|usu|ut[ie]|eu|one(?![a-z])|once)/i.test(word)) return 'a'
  return /^[aeiou]/i.test(word) ? 'an' : 'a'
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .replace(/[“”"'‘’]/g, '')
}
