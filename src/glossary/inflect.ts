import type {Term} from '../model/concept.js'
import {commonVerbs} from './common-verbs.js'
import {isPlainWord, nounForms, verbForms} from './inflect-word.js'

/**
 * The forms in which an English term is written: its head word in singular and plural; with verbs, in all tenses.
 *
 * The head of a noun phrase is its last word, or the one before the first preposition: `rates of return`. A phrase is a
 * verb phrase when its part of speech says so, when it begins with `to`, or, of several words, with a common verb; then
 * its verbs, and those after its commas and `and`, change together.
 */
export function inflect({text, partOfSpeech}: Pick<Term, 'text' | 'partOfSpeech'>): string[] {
  const words = text.trim().split(/\s+/)
  const isTo = words[0]!.toLowerCase() === 'to' && words.length > 1
  if (isTo) words.shift()
  const base = isTo ? [words.join(' ')] : []
  if (partOfSpeech === 'adjective' || partOfSpeech === 'adverb') return base
  const first = words[0]!.toLowerCase()
  if (partOfSpeech === 'verb' || isTo) return [...base, ...verbPhrases(words)]
  const isVerb = partOfSpeech === undefined && words.length > 1 && commonVerbs.has(first)
  // A guess: “pilot free trade zone” is none, and the object of one may be in the plural.
  return [...(isVerb ? verbPhrases(words) : []), ...nounPhrases(words)]
}

const prepositions = new Set(
  'of for in on at to with by from under above below between among against within without per as'.split(' ')
)

function nounPhrases(words: ReadonlyArray<string>): string[] {
  const preposition = words.findIndex((word, at) => at > 0 && prepositions.has(word.toLowerCase()))
  const last = replaceWord(words, words.length - 1, nounForms)
  return preposition > 0 ? [...replaceWord(words, preposition - 1, nounForms), ...last] : last
}

/** Change the letters of a word, leaving the marks around it and the part before a hyphen alone. */
function replaceWord(
  words: ReadonlyArray<string>,
  at: number,
  change: (word: string) => ReadonlyArray<string>
): string[] {
  const whole = words[at] ?? ''
  const [, before, word, after] = isPlainWord(whole)
    ? ['', '', whole, '']
    : (/^(.*?)([\p{L}\p{M}]+)([^\p{L}\p{M}\d]*)$/u.exec(whole) ?? [])
  if (word === undefined) return []
  return change(word).map((form) => {
    const changed = words.slice()
    changed[at] = before + form + after
    return changed.join(' ')
  })
}

function verbPhrases(words: ReadonlyArray<string>): string[] {
  const verbs = words.flatMap((word, at) => (at === 0 || startsVerb(words, at, word) ? [at] : []))
  const forms = verbs.map((at) => ({at, ...split(words[at]!)}))
  const variants: Array<(word: string) => ReadonlyArray<string>> = [
    (word) => verbForms(word).s,
    (word) => verbForms(word).past,
    (word) => verbForms(word).ing
  ]
  return variants.flatMap((variant) => {
    const most = Math.max(...forms.map(({word}) => variant(word).length))
    return Array.from({length: most}, (_, number) => {
      const changed = [...words]
      for (const {at, word, after} of forms) {
        const all = variant(word)
        changed[at] = (all[number] ?? all[0] ?? word) + after
      }
      return changed.join(' ')
    })
  })
}

function split(text: string): {word: string; after: string} {
  const word = /^[\p{L}\p{M}-]*/u.exec(text)![0]
  return {word, after: text.slice(word.length)}
}

function startsVerb(words: ReadonlyArray<string>, at: number, word: string): boolean {
  const before = words[at - 1] ?? ''
  return (
    (before.toLowerCase() === 'and' || before.endsWith(',')) &&
    commonVerbs.has(split(word).word.toLowerCase())
  )
}
