import type {Lexicon} from '../lexicon/lexicon.js'
import type {Language} from '../model/language.js'
import {cutSentences} from '../segment/cut-sentences.js'
import {type Article, type FullPair, isFull} from './article.js'
import {contentWords, stands} from './content-words.js'
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
  const full = article.pairs
    .filter(isFull)
    .map((pair) => ({...pair, [language]: withEachSentence(pair[language])}))
    .filter((pair) => pair[language].sentences.length > 1)
  if (!full.length) return []
  const usual = usualRatio(article)
  return full.flatMap((pair) =>
    language === 'en' ? uncoveredEnglish(pair, lexicon, usual) : uncoveredChinese(pair, lexicon, usual)
  )
}

/** A side with its sentences one by one, where one of them holds several: a line of a text in lines, a unit of a memory. */
function withEachSentence(side: SideText): SideText {
  const sentences = side.sentences.flatMap(([from, to]) =>
    mayHoldSeveral.test(side.text.slice(from, to))
      ? cutSentences(side.text.slice(from, to), side.language).map(
          ({start, text}) => [from + start, from + start + text.trimEnd().length] as const
        )
      : [[from, to] as const]
  )
  return sentences.length === side.sentences.length ? side : {...side, sentences}
}

const mayHoldSeveral = /[.!?。！？；…][^\p{L}\p{N}]*[\p{L}\p{N}]/u

/** Fewer words, or fewer characters, prove nothing. */
const leastWords = 4
const leastCharacters = 6
/** Shares of words that are found below which a sentence is taken to be alone. */
const englishShare = 0.17
const chineseShare = 0.35
const chineseShareOfEqual = 0.28
/** A sentence too many makes a side longer than usual; one that has its usual length is whole. */
const englishExcess = 1.05
const chineseExcess = 1.1

function uncoveredEnglish({en, zh}: FullPair, lexicon: Lexicon, usual: number): Spot[] {
  if (ratio(en, zh) < usual * englishExcess) return []
  const chinese = lexicon.simplify(zh.text)
  const lone = en.sentences.filter(([from, to]) => {
    const words = contentWords(en.text.slice(from, to), lexicon)
    const found = words.filter((word) => stands(word, chinese))
    if (words.length < leastWords || found.length > words.length * englishShare) return false
    // 请稍后再试: in a short sentence a single character may be all that there is of a word.
    return (
      words.length > shortSentence ||
      !words.some(({characters}) => characters.some((one) => chinese.includes(one)))
    )
  })
  return asSpots(en, lone)
}

/** Words of the English that this sentence alone explains: about one in three characters, where it is translated. */
function uncoveredChinese({en, zh}: FullPair, lexicon: Lexicon, usual: number): Spot[] {
  if (ratio(en, zh) > usual * chineseExcess) return []
  const words = contentWords(en.text, lexicon)
  if (words.length < leastWords) return []
  const sentences = zh.sentences.map(([from, to]) => lexicon.simplify(zh.text.slice(from, to)))
  const lone = zh.sentences.filter(([from, to], index) => {
    const count = letterCount(zh.text.slice(from, to), 'zh')
    const others = sentences.filter((_, other) => other !== index).join('\n')
    // A word that another sentence may explain as well is half a proof.
    const own = words
      .filter((word) => stands(word, sentences[index]!))
      .reduce((sum, word) => sum + (stands(word, others) ? 0.5 : 1), 0)
    // As many English sentences as Chinese ones: then hardly one of them has none.
    const share = en.sentences.length < zh.sentences.length ? chineseShare : chineseShareOfEqual
    return count >= leastCharacters && own * charactersOfWord <= count * share
  })
  return asSpots(zh, lone)
}

const charactersOfWord = 3
const shortSentence = 6

/** Where no sentence is covered, the lexicon does not know this kind of text. */
function asSpots(side: SideText, lone: ReadonlyArray<readonly [number, number]>): Spot[] {
  if (lone.length === side.sentences.length) return []
  return lone.map(([from, to]) => ({side, from, to}))
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
