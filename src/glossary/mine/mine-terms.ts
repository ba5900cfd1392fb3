import type {Lexicon} from '../../lexicon/lexicon.js'
import type {Glossary} from '../../model/concept.js'
import {createMatcher} from '../create-matcher.js'
import type {Variants} from '../term-index.js'
import {chineseGrams, type Gram} from './chinese-grams.js'
import {englishPhrases, type Phrase, singular} from './english-phrases.js'
import {dictionarySupport} from './support.js'

/** A pair of texts that say the same. */
export interface TextPair {
  readonly en: string
  readonly zh: string
}

/** A pair of terms that the texts suggest. */
export interface Proposal {
  readonly zh: string
  /** As it is most often written. */
  readonly en: string
  /** Pairs of texts with both, with the Chinese, and with the English. */
  readonly counts: {readonly both: number; readonly zh: number; readonly en: number}
  /** What proposals are sorted by. */
  readonly score: number
  /** Numbers of two pairs of texts that hold both, the shortest ones. */
  readonly examples: ReadonlyArray<number>
}

export interface MineOptions {
  /** Tells which words render each other; without it counts alone decide. */
  readonly lexicon?: Lexicon
  /** What is in it is left out. */
  readonly glossary?: Glossary
  /** Further spellings of its terms, as for `createMatcher`. */
  readonly variants?: Variants | undefined
  /** Pairs of texts that a pair of terms must be in. Default 3. */
  readonly minCount?: number
  /** Default 200. */
  readonly limit?: number
}

/**
 * Propose pairs of terms, best first.
 *
 * A string of ideographs and an English phrase go together when they mostly are in the same pairs of texts, and when
 * the dictionary knows their parts for renderings of each other; each must be the best partner of the other.
 */
export function mineTerms(pairs: ReadonlyArray<TextPair>, options: MineOptions = {}): Proposal[] {
  const {lexicon, glossary, variants, minCount = 3, limit = 200} = options
  const phrases = pairs.map(({en}) => englishPhrases(en))
  const english = indexPhrases(phrases, minCount)
  const isKnown = knownTerms(glossary, variants)
  const grams = chineseGrams(
    pairs.map(({zh}) => zh),
    minCount,
    lexicon && ((text, at) => lexicon.chineseWordsAt(text, at))
  ).filter(({text}) => !isKnown(text))
  const candidates = grams.flatMap((gram) => partnersOf(gram, english, minCount, lexicon))
  const chosen = mutual(candidates)
  return withoutParts(chosen)
    .sort((a, b) => b.score - a.score || (a.gram.text < b.gram.text ? -1 : 1))
    .slice(0, limit)
    .map(({gram, phrase, both, score}) => {
      const examples = examplesOf(gram, phrase, english, pairs)
      return {
        zh: gram.text,
        en: surfaceOf(phrase, phrases, pairs, english),
        counts: {both, zh: gram.texts.length, en: english.texts.get(phrase)!.length},
        score: Number(score.toFixed(3)),
        examples
      }
    })
}

interface EnglishIndex {
  /** Numbers of the texts that hold a phrase. */
  readonly texts: ReadonlyMap<string, ReadonlyArray<number>>
  /** Phrases of each text, each once, those that are in enough texts. */
  readonly phrases: ReadonlyArray<ReadonlyArray<string>>
}

function indexPhrases(phrases: ReadonlyArray<ReadonlyArray<Phrase>>, minCount: number): EnglishIndex {
  const texts = new Map<string, number[]>()
  for (const [number, list] of phrases.entries()) {
    for (const key of new Set(list.map(({key}) => key))) {
      const known = texts.get(key)
      if (known) known.push(number)
      else texts.set(key, [number])
    }
  }
  for (const [key, numbers] of texts) if (numbers.length < minCount) texts.delete(key)
  leaveOutParts(texts)
  return {
    texts,
    phrases: phrases.map((list) => [...new Set(list.map(({key}) => key))].filter((key) => texts.has(key)))
  }
}

/** Leave out phrases that hardly stand alone: `Yangtze Economic` is always followed by `Belt`. */
function leaveOutParts(texts: Map<string, ReadonlyArray<number>>): void {
  const wholes = new Map<string, number>()
  for (const [key, {length}] of texts) {
    const words = key.split(' ')
    for (let first = 0; first < words.length; first++) {
      for (let last = first; last < words.length; last++) {
        if (last - first === words.length - 1) continue
        const part = [...words.slice(first, last), singular(words[last]!)].join(' ')
        wholes.set(part, Math.max(wholes.get(part) ?? 0, length))
      }
    }
  }
  for (const [part, length] of wholes) {
    if (length >= (texts.get(part)?.length ?? Number.POSITIVE_INFINITY) * shareOfWhole) texts.delete(part)
  }
}

function knownTerms(glossary: Glossary | undefined, variants: Variants | undefined): (zh: string) => boolean {
  if (!glossary) return () => false
  const matcher = createMatcher(glossary, {variants})
  return (zh) => matcher.findTerms(zh, 'zh').some(({start, end}) => start === 0 && end === zh.length)
}

interface Candidate {
  readonly gram: Gram
  readonly phrase: string
  readonly both: number
  /** How near the two are to being always together, weighed by the dictionary. */
  readonly strength: number
  readonly score: number
}

/** Best partners of a gram that are looked at. */
const mostPartners = 6
/** Weaker pairs are chance. */
const leastStrength = 0.35
/** What full support of the dictionary adds. */
const weightOfSupport = 1.2
/** Texts of a gram that are looked at: a sample is enough for what is in all of them. */
const mostTexts = 400

function partnersOf(
  gram: Gram,
  english: EnglishIndex,
  minCount: number,
  lexicon: Lexicon | undefined
): Candidate[] {
  const counts = new Map<string, number>()
  for (const number of gram.texts.slice(0, mostTexts)) {
    for (const phrase of english.phrases[number]!) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  }
  const found: Candidate[] = []
  for (const [phrase, both] of counts) {
    if (both < minCount) continue
    const dice = (2 * both) / (gram.texts.length + english.texts.get(phrase)!.length)
    if (dice * (1 + weightOfSupport) < leastStrength) continue
    const support = lexicon ? dictionarySupport(phrase, gram.text, lexicon) : 0
    // Pairs that are rare are together by chance more often.
    const strength = dice * (1 + weightOfSupport * support)
    if (strength < leastStrength) continue
    found.push({
      gram,
      phrase,
      both,
      strength,
      score: strength * Math.log2(1 + both) * lengthBonus(gram.text, phrase)
    })
  }
  return found.sort((a, b) => b.strength - a.strength).slice(0, mostPartners)
}

/** Longer strings and phrases are terms more often. */
function lengthBonus(zh: string, phrase: string): number {
  const words = phrase.split(' ').length
  return (zh.length > 2 ? 1.25 : 1) * (words > 1 ? 1.25 : 1)
}

/** Pairs in which each is the best partner of the other. */
function mutual(candidates: ReadonlyArray<Candidate>): Candidate[] {
  const best = {zh: new Map<string, Candidate>(), en: new Map<string, Candidate>()}
  for (const candidate of candidates) {
    keepBetter(best.zh, candidate.gram.text, candidate)
    keepBetter(best.en, candidate.phrase, candidate)
  }
  return candidates.filter(
    (candidate) =>
      best.zh.get(candidate.gram.text) === candidate && best.en.get(candidate.phrase) === candidate
  )
}

function keepBetter(map: Map<string, Candidate>, key: string, candidate: Candidate): void {
  const known = map.get(key)
  const isBetter =
    !known ||
    candidate.strength > known.strength ||
    (candidate.strength === known.strength && candidate.gram.text.length > known.gram.text.length)
  if (isBetter) map.set(key, candidate)
}

/** A part of a longer string that hardly stands alone is left out. */
function withoutParts(candidates: ReadonlyArray<Candidate>): Candidate[] {
  const byLength = [...candidates].sort((a, b) => b.gram.text.length - a.gram.text.length)
  const wholes = new Map<string, number>()
  return byLength.filter(({gram: {text, texts}}) => {
    const isPart = (wholes.get(text) ?? 0) >= texts.length * shareOfWhole
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 2; end <= text.length; end++) {
        const part = text.slice(start, end)
        wholes.set(part, Math.max(wholes.get(part) ?? 0, texts.length))
      }
    }
    return !isPart
  })
}

const shareOfWhole = 0.8

function examplesOf(
  gram: Gram,
  phrase: string,
  {texts}: EnglishIndex,
  pairs: ReadonlyArray<TextPair>
): number[] {
  const english = new Set(texts.get(phrase)!)
  const both = gram.texts.filter((number) => english.has(number))
  const length = (number: number) => pairs[number]!.en.length + pairs[number]!.zh.length
  return both.sort((a, b) => length(a) - length(b) || a - b).slice(0, 2)
}

/** How a phrase is written most often. */
function surfaceOf(
  phrase: string,
  phrases: ReadonlyArray<ReadonlyArray<Phrase>>,
  pairs: ReadonlyArray<TextPair>,
  {texts}: EnglishIndex
): string {
  const counts = new Map<string, number>()
  for (const number of texts.get(phrase)!) {
    for (const {key, start, end} of phrases[number]!) {
      if (key !== phrase) continue
      const text = pairs[number]!.en.slice(start, end).replace(/\s+/g, ' ')
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
}
