import type {Matcher} from '../glossary/create-matcher.js'
import type {Lexicon} from '../lexicon/lexicon.js'
import type {Language} from '../model/language.js'
import {keyOf} from '../numbers/agreement.js'
import type {NumberPair} from '../numbers/number-comparison.js'
import type {Quantity} from '../numbers/quantity.js'
import type {FullPair} from './article.js'
import {contentWords, stands} from './content-words.js'
import {type OwnPhrase, ownPhrases} from './own-phrases.js'

/** What may know a word of both languages. */
export interface Knowledge {
  readonly lexicon?: Lexicon
  readonly glossary?: Matcher
}

/** A figure of the English that stands where another figure of the sentence belongs. */
export interface SwappedFigure {
  readonly en: Quantity
  /** The figure that the Chinese has in this place. */
  readonly zh: Quantity
  /** The English words that show it. */
  readonly beside: string
}

/** More figures in a sentence than this are a table, where words stand far from their figures. */
const mostFigures = 16

/**
 * Figures of one kind that changed places within a sentence: 41座桥梁、23条隧道 and “23 bridges and 41 tunnels”.
 *
 * Told only where the words beside the figures show it: those beside each of them stand beside exactly one figure of the
 * other language, and that is another one, round and back to the first.
 */
export function swappedFigures(
  pair: FullPair,
  figures: ReadonlyArray<NumberPair>,
  knowledge: Knowledge
): SwappedFigure[] {
  const groups = new Map<string, NumberPair[]>()
  for (const found of figures) {
    const {en, zh} = found
    if (en.kind !== zh.kind || en.kind === 'item' || en.unit !== zh.unit || en.bound || zh.bound) continue
    const key = `${en.kind} ${en.unit}`
    const group = groups.get(key)
    if (group) group.push(found)
    else groups.set(key, [found])
  }
  return [...groups.values()].flatMap((group) => {
    // Which of two equal figures is whose, nobody knows.
    const isPlain = new Set(group.map(({zh}) => keyOf(zh.value))).size === group.length
    return group.length > 1 && group.length <= mostFigures && isPlain
      ? swapsOf(pair, group, figures, knowledge)
      : []
  })
}

function swapsOf(
  {en, zh}: FullPair,
  group: ReadonlyArray<NumberPair>,
  figures: ReadonlyArray<NumberPair>,
  knowledge: Knowledge
): SwappedFigure[] {
  const english = ownPhrases(
    en.text,
    'en',
    group.map((one) => one.en)
  )
  const chinese = ownPhrases(
    zh.text,
    'zh',
    group.map((one) => one.zh)
  )
  const signs = [
    ...datesOf(figures.filter((figure) => !group.includes(figure))),
    ...namesOf(english, knowledge),
    ...conceptsOf(english, chinese, knowledge)
  ]
  const shared = sharedWords(english, chinese, signs)
  // To which English figure the words of each Chinese one lead.
  const leads = chinese.map((_, from) => onlyOne(english, (to) => shared.has(`${from} ${to}`)))
  return group.flatMap(({zh}, from) => {
    const to = leads[from]
    if (to === undefined || to === from || !isRound(leads, from)) return []
    return [{en: group[to]!.en, zh, beside: shared.get(`${from} ${to}`)!}]
  })
}

/** The only index of a list that fits, if it is one. */
function onlyOne(list: ReadonlyArray<unknown>, fits: (index: number) => boolean): number | undefined {
  const found = list.flatMap((_, index) => (fits(index) ? [index] : []))
  return found.length === 1 ? found[0] : undefined
}

/** Whether the way from a figure leads round, and back to it. */
function isRound(leads: ReadonlyArray<number | undefined>, from: number): boolean {
  const seen = new Set<number>()
  let at: number | undefined = from
  while (at !== undefined && !seen.has(at)) {
    seen.add(at)
    at = leads[at]
  }
  // Two ways to one figure show nothing.
  return at === from && leads.filter((to) => to !== undefined && seen.has(to)).length === seen.size
}

/** Words that stand in one phrase of the English and in one of the Chinese, by the numbers of both, `zh en`. */
function sharedWords(
  english: ReadonlyArray<OwnPhrase>,
  chinese: ReadonlyArray<OwnPhrase>,
  signs: ReadonlyArray<Sign>
): ReadonlyMap<string, string> {
  const shared = new Map<string, string>()
  for (const {word, isInEnglish, isInChinese} of signs) {
    const to = onlyOne(english, (index) => isInEnglish(english[index]!, index))
    const from = onlyOne(chinese, (index) => isInChinese(chinese[index]!, index))
    if (from === undefined || to === undefined) continue
    const key = `${from} ${to}`
    // The longer word says more.
    if (word.length > (shared.get(key)?.length ?? 0)) shared.set(key, word)
  }
  return shared
}

/** A word, and how it is known in either language. */
interface Sign {
  readonly word: string
  readonly isInEnglish: (phrase: OwnPhrase, index: number) => boolean
  readonly isInChinese: (phrase: OwnPhrase, index: number) => boolean
}

const dates: ReadonlySet<string> = new Set([
  'year',
  'month',
  'weekday',
  'quarter',
  'half-year',
  'plan',
  'decade',
  'century'
])

/** Years and the like, which both sides have. */
function datesOf(figures: ReadonlyArray<NumberPair>): Sign[] {
  const isIn = ({from, to}: OwnPhrase, {start}: Quantity): boolean => from <= start && start < to
  return figures
    .filter(({en, zh}) => dates.has(zh.kind) && en.kind === zh.kind)
    .map(({en, zh}) => ({
      word: en.text,
      isInEnglish: (phrase) => isIn(phrase, en),
      isInChinese: (phrase) => isIn(phrase, zh)
    }))
}

function namesOf(english: ReadonlyArray<OwnPhrase>, {lexicon}: Knowledge): Sign[] {
  const text = english.map((phrase) => phrase.text).join('\n')
  const names = [...new Set(text.match(/\p{Lu}[\p{L}\p{N}]+/gu))].map((word): Sign => {
    const spelled = new RegExp(`(?<![\\p{Script=Latin}\\p{N}])${word}(?![\\p{Script=Latin}\\p{N}])`, 'iu')
    return {
      word,
      isInEnglish: (phrase) => spelled.test(phrase.text),
      isInChinese: (phrase) => spelled.test(phrase.text) || isSpoken(word, phrase.text, lexicon)
    }
  })
  const words = lexicon
    ? contentWords(text, lexicon, leastWeight).map((found): Sign => {
        const whole = new RegExp(`(?<![a-z])${found.word}(?![a-z])`, 'i')
        return {
          word: found.word,
          isInEnglish: (phrase) => whole.test(phrase.text),
          isInChinese: (phrase) => stands(found, lexicon.simplify(phrase.text))
        }
      })
    : []
  return [...names, ...words]
}

// Below it a dictionary of phrases says that “industry” is part of 服务业.
const leastWeight = 0.6
// Shorter ones are syllables of half the language.
const leastSyllables = 5

/** Whether a name is the sound of some characters: Jiangsu and 江苏. */
function isSpoken(name: string, chinese: string, lexicon: Lexicon | undefined): boolean {
  if (!lexicon || name.length < leastSyllables) return false
  const sound = name.toLowerCase()
  const syllables = [...lexicon.simplify(chinese)].map((character) => lexicon.pinyin(character) || ' ')
  return syllables.some((_, index) => {
    let rest = sound
    for (let at = index; rest && at < syllables.length && rest.startsWith(syllables[at]!); at++)
      rest = rest.slice(syllables[at]!.length)
    return rest === ''
  })
}

function conceptsOf(
  english: ReadonlyArray<OwnPhrase>,
  chinese: ReadonlyArray<OwnPhrase>,
  {glossary}: Knowledge
): Sign[] {
  if (!glossary) return []
  const conceptsIn = (phrases: ReadonlyArray<OwnPhrase>, language: Language) =>
    phrases.map(({text}) => new Map(glossary.findTerms(text, language).map((one) => [one.concept, one])))
  const sides = {en: conceptsIn(english, 'en'), zh: conceptsIn(chinese, 'zh')}
  return sides.en.flatMap((found, index) =>
    [...found].map(
      ([concept, {start, end}]): Sign => ({
        word: english[index]!.text.slice(start, end),
        isInEnglish: (_, at) => sides.en[at]!.has(concept),
        isInChinese: (_, at) => sides.zh[at]!.has(concept)
      })
    )
  )
}
