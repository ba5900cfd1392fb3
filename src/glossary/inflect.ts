import type {Term} from '../model/concept.js'
import {commonVerbs} from './common-verbs.js'
import {type EnglishWord, englishWords, joinWords} from './english-word.js'
import {isPlainWord, verbForms} from './inflect-word.js'

/**
 * The forms in which an English term is written: its head word in singular and plural; with verbs, in all tenses.
 *
 * The head of a noun phrase is its last word, or the one before the first preposition: `rates of return`. A phrase is a
 * verb phrase when its part of speech says so, or when it begins with `to` or a common verb; then its verbs, and those after its commas and `and`, change together.
 */
export function inflect({text, partOfSpeech}: Pick<Term, 'text' | 'partOfSpeech'>): string[] {
  return inflectWords(englishWords(text), partOfSpeech)
}

/** `inflect` of a term whose words are known. */
export function inflectWords(all: ReadonlyArray<EnglishWord>, partOfSpeech: Term['partOfSpeech']): string[] {
  const [first] = all
  if (!first) return []
  const isTo = all.length > 1 && first.text.toLowerCase() === 'to'
  const words = isTo ? all.slice(1) : all
  const found = isTo ? [joinWords(words)] : []
  if (partOfSpeech === 'adjective' || partOfSpeech === 'adverb') return found
  if (partOfSpeech === 'verb' || isTo) return [...found, ...verbPhrases(words.map(({text}) => text))]
  // A guess: “pilot free trade zone” is none, and the object of one may be in the plural.
  if (partOfSpeech === undefined && first.isCommonVerb)
    found.push(...verbPhrases(words.map(({text}) => text)))
  addNounPhrases(words, found)
  return found
}

function addNounPhrases(words: ReadonlyArray<EnglishWord>, found: string[]): void {
  let head = 1
  while (head < words.length && !words[head]!.isPreposition) head++
  if (head < words.length) addNounForms(words, head - 1, found)
  addNounForms(words, words.length - 1, found)
}

function addNounForms(words: ReadonlyArray<EnglishWord>, at: number, found: string[]): void {
  const {nounForms} = words[at]!
  if (nounForms.length === 0) return
  const before = at > 0 ? `${joinWords(words, 0, at)} ` : ''
  const after = at < words.length - 1 ? ` ${joinWords(words, at + 1)}` : ''
  for (const form of nounForms) found.push(before + form + after)
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

/** A word and the marks behind it. */
function split(text: string): {word: string; after: string} {
  if (isPlainWord(text)) return {word: text, after: ''}
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
