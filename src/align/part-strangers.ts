import type {Lexicon} from '../lexicon/lexicon.js'
import type {IndexBead} from '../model/bead.js'
import {joinSentences} from '../model/join.js'
import {lexicalSupport} from './lexical-support.js'

interface Texts {
  readonly en: ReadonlyArray<string>
  readonly zh: ReadonlyArray<string>
}

/** The aligner itself hardly believes in such a pair … */
const hardly = 0.6
/** … and the lexicon knows so many of its English words, and finds none of them in the Chinese. */
const wordsToTell = 3

/**
 * Take pairs apart that stand together only because both sides had no better partner: an exercise and the heading of
 * the next one, an instruction and a title. The aligner is not sure of them, and neither words nor figures speak for them.
 *
 * @param isBound
 *   Whether the layout itself says that an English and a Chinese sentence belong together: a row, a cue, a line.
 */
export function partStrangers(
  beads: ReadonlyArray<IndexBead>,
  texts: Texts,
  isBound: (en: number, zh: number) => boolean,
  lexicon: Lexicon | undefined
): ReadonlyArray<IndexBead> {
  if (!lexicon) return beads
  return beads.flatMap((bead): IndexBead[] => {
    const {en, zh, confidence} = bead
    if (!en.length || !zh.length || confidence >= hardly || isBound(en[0]!, zh[0]!)) return [bead]
    const english = joinSentences(
      en.map((index) => texts.en[index]!),
      'en'
    )
    const chinese = joinSentences(
      zh.map((index) => texts.zh[index]!),
      'zh'
    )
    const {known, found} = lexicalSupport(english, chinese, lexicon, 1)
    if (found > 0 || known < wordsToTell || sharesFigure(english, chinese)) return [bead]
    const alone = {en: [], zh: [], confidence: 1 - confidence}
    return [...en.map((one) => ({...alone, en: [one]})), ...zh.map((one) => ({...alone, zh: [one]}))]
  })
}

function sharesFigure(english: string, chinese: string): boolean {
  const figures = new Set(english.match(/\d+/g))
  return chinese.match(/\d+/g)?.some((figure) => figures.has(figure)) ?? false
}
