import type {Lexicon} from '../lexicon/lexicon.js'
import type {Bead} from '../model/bead.js'
import {isNullBead} from '../model/bead.js'
import {joinSentences} from '../model/join.js'
import {lexicalSupport} from './lexical-support.js'

/** Fewer words than this prove nothing. */
const wordsToJudge = 20
/** Texts put together at random share up to .21 of their words, translations of prose .44 and more. */
const shareOfChance = 0.2

/**
 * Judge whether two texts are translations of each other at all, by the beads that the aligner made of them.
 *
 * @returns
 *   `false` when the words of the pairs speak against it; `undefined` when there are too few words, or no lexicon.
 */
export function areRelated(beads: ReadonlyArray<Bead>, lexicon: Lexicon | undefined): boolean | undefined {
  if (!lexicon) return undefined
  let known = 0
  let found = 0
  for (const bead of beads) {
    if (isNullBead(bead)) continue
    const support = lexicalSupport(textOf(bead, 'en'), textOf(bead, 'zh'), lexicon)
    known += support.known
    found += support.found
  }
  return known < wordsToJudge ? undefined : found > known * shareOfChance
}

function textOf(bead: Bead, language: 'en' | 'zh'): string {
  return joinSentences(
    bead[language].map(({text}) => text),
    language
  )
}
