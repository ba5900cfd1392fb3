import type {Lexicon} from '../lexicon/lexicon.js'
import {type Glossary, type Standing, sideOf} from '../model/concept.js'
import {type Language, otherLanguage} from '../model/language.js'
import {createMatcher, type Matcher} from './create-matcher.js'
import {chineseGrams} from './mine/chinese-grams.js'
import {englishPhrases} from './mine/english-phrases.js'
import type {TextPair} from './mine/mine-terms.js'
import {dictionarySupport} from './mine/support.js'
import type {Variants} from './term-index.js'

/** A rendering of a term, and the pairs of texts in which it stands for it. */
export interface Rendering {
  /** Empty for pairs in which none was found. */
  readonly text: string
  /** How the glossary has it; absent for one that was guessed. */
  readonly standing?: Standing
  /** Numbers of pairs of texts. */
  readonly pairs: ReadonlyArray<number>
}

export interface FindRenderingsOptions {
  /** Its concepts with the term tell the renderings to look for first. */
  readonly glossary?: Glossary
  readonly lexicon?: Lexicon
  /** Further spellings of terms, as for `createMatcher`. */
  readonly variants?: Variants | undefined
}

/**
 * Find how a term is rendered: by the renderings that a glossary has, then, in the other pairs of texts, by what they
 * have in common and others have not. The most frequent first; pairs without a rendering last.
 */
export function findRenderings(
  term: string,
  pairs: ReadonlyArray<TextPair>,
  {glossary = {concepts: [], messages: []}, lexicon, variants}: FindRenderingsOptions = {}
): Rendering[] {
  const side: Language = /\p{Script=Han}/u.test(term) ? 'zh' : 'en'
  const other = otherLanguage(side)
  const own = termMatcher(term, side, variants)
  const numbers = pairs.flatMap((pair, number) => (own.findTerms(pair[side], side).length ? [number] : []))
  const found = new Map<string, {standing?: Standing; pairs: number[]}>()
  const open: number[] = []
  const known = renderingsOf(term, side, glossary, variants)
  for (const number of numbers) {
    const text = pairs[number]![other]
    const occurrences = known.findTerms(text, other)
    const seen = new Map(occurrences.map(({term: {text, standing}}) => [text, standing]))
    for (const [text, standing] of seen) {
      const entry = found.get(text) ?? {standing, pairs: []}
      entry.pairs.push(number)
      found.set(text, entry)
    }
    if (!seen.size) open.push(number)
  }
  const guessed = guess(term, side, open, pairs, lexicon)
  const renderings: Rendering[] = [...found].map(([text, entry]) => ({text, ...entry}))
  return [
    ...[...renderings, ...guessed].sort(
      (a, b) => b.pairs.length - a.pairs.length || (a.text < b.text ? -1 : 1)
    ),
    ...unexplained(open, guessed)
  ]
}

function termMatcher(term: string, side: Language, variants: Variants | undefined): Matcher {
  const glossary: Glossary = {
    concepts: [
      {
        id: term,
        status: 'approved',
        terms: [{text: term, language: side === 'en' ? 'en' : 'zh-Hans', standing: 'preferred'}]
      }
    ],
    messages: []
  }
  return createMatcher(glossary, {variants})
}

/** Finds the other side of all concepts that have the term. */
function renderingsOf(
  term: string,
  side: Language,
  glossary: Glossary,
  variants: Variants | undefined
): Matcher {
  const whole = createMatcher(glossary, {variants})
    .findTerms(term, side)
    .filter(({start, end}) => start === 0 && end === term.length)
  const concepts = [...new Set(whole.map(({concept}) => concept))].map((concept) => ({
    ...concept,
    terms: concept.terms.filter(({language}) => sideOf(language) !== side)
  }))
  return createMatcher({concepts, messages: []}, {variants})
}

/** Renderings to guess at most. */
const mostGuesses = 20
/** Weaker ones are chance. */
const leastStrength = 0.3

/** Take the rendering that explains the open pairs best, then the one that explains the rest best, and so on. */
function guess(
  term: string,
  side: Language,
  open: ReadonlyArray<number>,
  pairs: ReadonlyArray<TextPair>,
  lexicon: Lexicon | undefined
): Rendering[] {
  if (!open.length) return []
  const candidates = pairs.map((pair) => (side === 'zh' ? phrasesOf(pair.en) : new Map<string, string>()))
  if (side === 'en') {
    const texts = pairs.map(({zh}) => zh)
    for (const {text, texts: numbers} of chineseGrams(texts, 1)) {
      for (const number of numbers) candidates[number]!.set(text, text)
    }
  }
  const totals = new Map<string, number>()
  for (const map of candidates) for (const key of map.keys()) totals.set(key, (totals.get(key) ?? 0) + 1)
  const guesses: Rendering[] = []
  let rest = [...open]
  while (rest.length && guesses.length < mostGuesses) {
    const counts = new Map<string, number>()
    for (const number of rest)
      for (const key of candidates[number]!.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
    let best = ''
    let bestStrength = leastStrength
    for (const [key, count] of counts) {
      const support = lexicon ? supportOf(term, key, side, lexicon) : 0
      const dice = (2 * count) / (rest.length + totals.get(key)!)
      // What is met once must be in the dictionary.
      const strength = count === 1 && support < leastSupport ? 0 : dice * (0.4 + support)
      if (strength > bestStrength || (strength === bestStrength && key.length > best.length)) {
        best = key
        bestStrength = strength
      }
    }
    if (!best) break
    const taken = rest.filter((number) => candidates[number]!.has(best))
    guesses.push({text: candidates[taken[0]!]!.get(best)!, pairs: taken})
    rest = rest.filter((number) => !candidates[number]!.has(best))
  }
  return guesses
}

const leastSupport = 0.5

function supportOf(term: string, key: string, side: Language, lexicon: Lexicon): number {
  return side === 'zh'
    ? dictionarySupport(key, term, lexicon)
    : dictionarySupport(term.toLowerCase(), key, lexicon)
}

/** Phrases of a text by their keys, each as it is first written. */
function phrasesOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const {key, start, end} of englishPhrases(text))
    if (!found.has(key)) found.set(key, text.slice(start, end))
  return found
}

function unexplained(open: ReadonlyArray<number>, guesses: ReadonlyArray<Rendering>): Rendering[] {
  const explained = new Set(guesses.flatMap(({pairs}) => pairs))
  const rest = open.filter((number) => !explained.has(number))
  return rest.length ? [{text: '', pairs: rest}] : []
}
