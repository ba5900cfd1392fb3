import type {Lexicon} from '../lexicon/lexicon.js'
import type {Language} from '../model/language.js'
import {cutSentences} from '../segment/cut-sentences.js'
import {type Article, type FullPair, isFull} from './article.js'
import {contentWords, standByChance, stands} from './content-words.js'
import {letterCount} from './letters.js'
import type {SideText, Spot} from './side-text.js'

/**
 * Sentences of one language that stand in a pair, and whose words the other side does not hold: an aligner rather puts a
 * lone sentence to its neighbour than leaves it alone.
 *
 * Judged are pairs of several sentences, by what the lexicon finds and by their length. In the government work reports
 * that we know, the words of a sentence that was translated are found to 43 % and more in three of four cases, those of
 * one that was not to less than 10 % in nineteen of twenty.
 */
export function uncoveredSentences(article: Article, language: Language, lexicon: Lexicon): Spot[] {
  const usual = usualRatio(article)
  const find = language === 'en' ? uncoveredEnglish : uncoveredChinese
  return article.pairs.filter(isFull).flatMap((pair) => {
    const lone = find(pair, lexicon, usual)
    return lone.map(([from, to]) => ({side: pair[language], from, to}))
  })
}

type Range = readonly [from: number, to: number]

/** The sentences of a side one by one: a line of a text in lines, or a unit of a memory, may hold several. */
function eachSentence({text, sentences, language}: SideText): Range[] {
  return sentences.flatMap(([from, to]): Range[] => {
    const own = text.slice(from, to)
    if (!mayHoldSeveral.test(own)) return [[from, to]]
    return cutSentences(own, language).map((sentence) => [
      from + sentence.start,
      from + sentence.start + sentence.text.trimEnd().length
    ])
  })
}

const mayHoldSeveral = /[.!?。！？；…][^\p{L}\p{N}]*[\p{L}\p{N}]/u

/** No aligner pairs more; the time grows with their square. */
const mostSentences = 60
/** Fewer words, or fewer characters, prove nothing. */
const leastWords = 4
const leastCharacters = 8
/** Shares of words that are found below which a sentence is taken to be alone. */
const chineseShare = 0.35
const chineseShareOfEqual = 0.28
/** A sentence too many makes a side longer than usual; one that has its usual length is whole. */
const englishExcess = 1.05
const chineseExcess = 1.1

function uncoveredEnglish({en, zh}: FullPair, lexicon: Lexicon, usual: number): ReadonlyArray<Range> {
  if (ratio(en, zh) < usual * englishExcess) return []
  const sentences = eachSentence(en)
  if (sentences.length < 2 || sentences.length > mostSentences) return []
  const chinese = lexicon.simplify(zh.text)
  const lone = sentences.filter(([from, to]) => {
    const words = contentWords(en.text.slice(from, to), lexicon)
    if (!standByChance(words, chinese)) return false
    // 请稍后再试: in a short sentence a single character may be all that there is of a word.
    return (
      words.length > shortSentence ||
      !words.some(({characters}) => characters.some((one) => chinese.includes(one)))
    )
  })
  return unlessAll(lone, sentences)
}

/** Words of the English that this sentence alone explains: about one in three characters, where it is translated. */
function uncoveredChinese({en, zh}: FullPair, lexicon: Lexicon, usual: number): ReadonlyArray<Range> {
  if (ratio(en, zh) > usual * chineseExcess) return []
  const ranges = eachSentence(zh)
  if (ranges.length < 2 || ranges.length > mostSentences) return []
  const words = contentWords(en.text, lexicon)
  if (words.length < leastWords) return []
  const sentences = ranges.map(([from, to]) => lexicon.simplify(zh.text.slice(from, to)))
  // As many English sentences as Chinese ones: then hardly one of them has none.
  const share = eachSentence(en).length < ranges.length ? chineseShare : chineseShareOfEqual
  const lone = ranges.filter(([from, to], index) => {
    const count = letterCount(zh.text.slice(from, to), 'zh')
    const others = sentences.filter((_, other) => other !== index).join('\n')
    // A word that another sentence may explain as well is half a proof.
    const own = words
      .filter((word) => stands(word, sentences[index]!))
      .reduce((sum, word) => sum + (stands(word, others) ? 0.5 : 1), 0)
    if (count < leastCharacters || own * charactersOfWord > count * share) return false
    return !sharesName(zh.text.slice(from, to), zh.text.slice(0, from) + zh.text.slice(to), en.text)
  })
  return unlessAll(lone, ranges)
}

/** Whether a sentence has a name, a code or a figure that the English has too, and more often than the other sentences. */
function sharesName(sentence: string, others: string, english: string): boolean {
  const own = namesOf(sentence)
  if (!own.size) return false
  const [inOthers, inEnglish] = [namesOf(others), namesOf(english)]
  return [...own.keys()].some((name) => (inEnglish.get(name) ?? 0) > (inOthers.get(name) ?? 0))
}

/** Words in Latin letters, and figures of two digits and more, and how often each stands there. */
function namesOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [name] of text.toLowerCase().matchAll(/[a-z][a-z\d-]*[a-z\d]|\d[\d.,]*\d/g))
    counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

const charactersOfWord = 3
const shortSentence = 6

/** Where no sentence is covered, the lexicon does not know this kind of text. */
function unlessAll(lone: ReadonlyArray<Range>, sentences: ReadonlyArray<Range>): ReadonlyArray<Range> {
  return lone.length === sentences.length ? [] : lone
}

function ratio(en: SideText, zh: SideText): number {
  return letterCount(en.text, 'en') / Math.max(1, letterCount(zh.text, 'zh'))
}

/** Latin letters for a Chinese character, by the pairs of one sentence each. */
function usualRatio({pairs}: Article): number {
  const ratios = pairs
    .filter(isFull)
    .filter(
      ({en, zh}) =>
        en.sentences.length === 1 &&
        zh.sentences.length === 1 &&
        letterCount(zh.text, 'zh') >= leastCharacters
    )
    .map(({en, zh}) => ratio(en, zh))
    .sort((a, b) => a - b)
  return ratios.length < enoughPairs ? commonRatio : ratios[ratios.length >> 1]!
}

const enoughPairs = 8
const commonRatio = 4.4
