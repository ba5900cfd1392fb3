import type {Lexicon} from '../lexicon/lexicon.js'
import type {Bead} from '../model/bead.js'
import {isNullBead} from '../model/bead.js'
import {joinSegments} from '../model/join.js'
import {lexicalSupport} from './lexical-support.js'

/** Fewer words than this prove nothing. */
const wordsToJudge = 20
/** Of longer texts so many pairs are looked at, from beginning to end: their share of words is that of all within .02. */
const mostPairs = 500
/** Texts with more sentences than this on either side, and hardly a pair, are judged by that. */
const sentencesToJudge = 10
/**
 * What speaks against texts. Translations of prose share .44 of their words and more, free ones of novels and verse .1 to .45;
 * texts put together at random up to .22. The pairs of the former have a mean confidence of .7 and more, those of the
 * latter of .45 at most.
 */
const limits = [
  {words: 0.05, confidence: 1},
  {words: 0.2, confidence: 0.75},
  {words: 0.3, confidence: 0.5}
]

/**
 * Judge whether two texts are translations of each other at all, by the beads that the aligner made of them.
 *
 * @returns
 *   `false` when the words of the pairs speak against it, and the aligner is not sure of them; `undefined` when there are
 *   too few words, or no lexicon.
 */
export function areRelated(beads: ReadonlyArray<Bead>, lexicon: Lexicon | undefined): boolean | undefined {
  if (!lexicon) return undefined
  const pairs = beads.filter((bead) => !isNullBead(bead))
  let [known, found] = [0, 0]
  const step = Math.ceil(pairs.length / mostPairs)
  for (let index = 0; index < pairs.length; index += step) {
    const bead = pairs[index]!
    const support = lexicalSupport(joinSegments(bead.en, 'en'), joinSegments(bead.zh, 'zh'), lexicon)
    known += support.known
    found += support.found
  }
  if (known < wordsToJudge) {
    const alone = {en: countAlone(beads, 'en'), zh: countAlone(beads, 'zh')}
    return Math.min(alone.en, alone.zh) > Math.max(sentencesToJudge, pairs.length) ? false : undefined
  }
  const mean = pairs.reduce((sum, {confidence}) => sum + confidence, 0) / pairs.length
  return !limits.some((limit) => found <= known * limit.words && mean <= limit.confidence)
}

/** Sentences that could have a counterpart and have none. */
function countAlone(beads: ReadonlyArray<Bead>, language: 'en' | 'zh'): number {
  return beads.reduce((sum, bead) => sum + (bead.reason === 'untranslated' ? bead[language].length : 0), 0)
}
