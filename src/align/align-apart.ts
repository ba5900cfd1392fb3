import type {IndexBead} from '../model/bead.js'
import type {Language} from '../model/language.js'
import type {AlignOptions} from './align-segments.js'
import {alignSome} from './align-some.js'
import type {Texts} from './bead-texts.js'
import {realignStrangers} from './realign-strangers.js'
import {haveWordsInCommon} from './words-in-common.js'

/**
 * Align two kinds of sentences each by themselves: where one text stands after the other, the rows of a table between
 * them hold both languages, and no order of beads holds the rows and the texts. What the rows say is no evidence for the
 * texts, which are left alone when the aligner is not sure of them and their words are not found in each other.
 *
 * @param isApart
 *   Whether a sentence is of the kind that is aligned by itself.
 * @returns
 *   The beads of one kind, then those of the other; together they hold every sentence once.
 */
export function alignApart(
  texts: Texts,
  options: Omit<AlignOptions, 'embed'>,
  isApart: (language: Language, index: number) => boolean
): IndexBead[] {
  const all = {en: texts.en.map((_, index) => index), zh: texts.zh.map((_, index) => index)}
  const hasBoth = all.en.some((index) => isApart('en', index))
  return [false, true].flatMap((apart) => {
    const chosen = {
      en: all.en.filter((index) => isApart('en', index) === apart),
      zh: all.zh.filter((index) => isApart('zh', index) === apart)
    }
    if (!chosen.en.length && !chosen.zh.length) return []
    const beads = alignSome(chosen, texts, options)
    const found = apart ? beads : realignStrangers(beads, texts, options)
    const {lexicon} = options
    const pairs = found.filter(({en, zh}) => en.length && zh.length)
    const isProved =
      apart || !hasBoth || !lexicon || isSure(pairs) || haveWordsInCommon(pairs, texts, lexicon)
    return isProved ? found : found.flatMap(takenApart)
  })
}

function isSure(pairs: ReadonlyArray<IndexBead>): boolean {
  return pairs.reduce((sum, {confidence}) => sum + confidence, 0) >= pairs.length * surely
}

/** Texts put together at random have a mean confidence of .45 at most, translations of .7 and more. */
const surely = 0.75

function takenApart({en, zh, confidence}: IndexBead): IndexBead[] {
  const alone = en.length && zh.length ? 1 - confidence : confidence
  return [
    ...en.map((index) => ({en: [index], zh: [], confidence: alone})),
    ...zh.map((index) => ({en: [], zh: [index], confidence: alone}))
  ]
}
