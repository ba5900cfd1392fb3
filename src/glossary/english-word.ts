import {commonVerbs} from './common-verbs.js'
import {isPlainWord, nounForms} from './inflect-word.js'
import {type Spelled, spellWord} from './spell-word.js'

/** What is to know of a word of an English term, marks around it and all. */
export interface EnglishWord {
  readonly text: string
  readonly isPreposition: boolean
  readonly isCommonVerb: boolean
  /** As a noun: its plurals, or its singulars where it looks like a plural. */
  readonly nounForms: ReadonlyArray<string>
  /** How dialects spell it otherwise. */
  readonly spelled: Spelled | undefined
}

/** The words of a term. Glossaries repeat theirs: what was found out of a word is kept. */
export function englishWords(term: string): EnglishWord[] {
  const text = otherSpace.test(term) ? term.replace(/\s+/g, ' ') : term
  const words: EnglishWord[] = []
  let start = 0
  while (start <= text.length) {
    let end = text.indexOf(' ', start)
    if (end < 0) end = text.length
    if (end > start) words.push(englishWord(text.slice(start, end)))
    start = end + 1
  }
  return words
}

const otherSpace = /[^\S ]/

const known = new Map<string, EnglishWord>()
const mostKnown = 20_000

function englishWord(text: string): EnglishWord {
  let word = known.get(text)
  if (!word) {
    if (known.size >= mostKnown) known.clear()
    const lower = text.toLowerCase()
    const spelled = spellWord(text)
    word = {
      text,
      isPreposition: prepositions.has(lower),
      isCommonVerb: commonVerbs.has(lower) || isMadeVerb(spelled?.american ?? lower),
      nounForms: changeWord(text, nounForms),
      spelled
    }
    known.set(text, word)
  }
  return word
}

const prepositions = new Set(
  'of for in on at to with by from under above below between among against within without per as'.split(' ')
)

/** What ends in -ize, -yze or -ify is a verb, but for the names of measures: `size`. */
function isMadeVerb(word: string): boolean {
  if (word.length < shortestMadeVerb) return false
  return word.endsWith('yze') || word.endsWith('ify') || (word.endsWith('ize') && word.at(-4) !== 's')
}

const shortestMadeVerb = 6

/**
 * Change the letters of a word, leaving the marks around it and the part before a hyphen alone; the part before a
 * preposition is another head: `editors-in-chief`.
 */
function changeWord(text: string, change: (word: string) => ReadonlyArray<string>): ReadonlyArray<string> {
  if (isPlainWord(text)) return change(text)
  const parts = text.split('-')
  const preposition = parts.findIndex((part, at) => at > 0 && at < parts.length - 1 && prepositions.has(part))
  if (preposition > 0) {
    const rest = ['', ...parts.slice(preposition)].join('-')
    const start = parts.slice(0, preposition).join('-')
    return [...changeEnd(start, change).map((form) => form + rest), ...changeEnd(text, change)]
  }
  return changeEnd(text, change)
}

function changeEnd(text: string, change: (word: string) => ReadonlyArray<string>): ReadonlyArray<string> {
  const [, before, word, after] = /^(.*?)([\p{L}\p{M}]+)([^\p{L}\p{M}\d]*)$/u.exec(text) ?? []
  return word === undefined ? [] : change(word).map((form) => before + form + after)
}

/** Some words of a term as a text. */
export function joinWords(words: ReadonlyArray<EnglishWord>, from = 0, to = words.length): string {
  let text = ''
  for (let at = from; at < to; at++) text += at > from ? ` ${words[at]!.text}` : words[at]!.text
  return text
}
