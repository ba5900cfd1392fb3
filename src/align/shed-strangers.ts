import type {Lexicon} from '../lexicon/lexicon.js'
import type {IndexBead} from '../model/bead.js'
import {lettersAnIdeograph} from '../text/uneven.js'
import {type Texts, textsOfBead} from './bead-texts.js'
import {lexicalSupport, strangeWords, unsaidBy} from './lexical-support.js'

/** Where the aligner is so sure of a bead of several sentences, it is right. */
const sure = 0.98

/**
 * Let go of sentences at an end of a bead that nothing of the other side translates: the last sentence of a paragraph was
 * added, or left out, and the aligner put it to the one before. Where no word and no figure speak for these sentences but
 * those that the others of the bead say, and the lengths go better together without them, they are left alone.
 */
export function shedStrangers(
  beads: ReadonlyArray<IndexBead>,
  texts: Texts,
  lexicon: Lexicon | undefined
): ReadonlyArray<IndexBead> {
  if (!lexicon) return beads
  return beads.flatMap((bead) => {
    const {en, zh, confidence} = bead
    if (!en.length || !zh.length || en.length + zh.length < 3 || confidence >= sure) return [bead]
    const cuts = [...ends(bead, 'en'), ...ends(bead, 'zh')].filter((cut) =>
      isRight(bead, cut, texts, lexicon)
    )
    const best = cuts.sort((a, b) => unevenness(a.rest, texts) - unevenness(b.rest, texts))[0]
    if (!best) return [bead]
    const alone = best.shed.map((index): IndexBead => {
      const given = {en: [], zh: [], confidence: 1 - confidence}
      return {...given, [best.side]: [index]}
    })
    return best.isFirst ? [...alone, best.rest] : [best.rest, ...alone]
  })
}

interface Cut {
  readonly side: 'en' | 'zh'
  readonly shed: ReadonlyArray<number>
  readonly isFirst: boolean
  readonly rest: IndexBead
}

/** What a side may do without: its first sentences, or its last, but not all. */
function ends(bead: IndexBead, side: 'en' | 'zh'): Cut[] {
  const all = bead[side]
  return all.slice(1).flatMap((_, before) => {
    const at = before + 1
    const [head, tail] = [all.slice(0, at), all.slice(at)]
    return [
      {side, shed: head, isFirst: true, rest: {...bead, [side]: tail}},
      {side, shed: tail, isFirst: false, rest: {...bead, [side]: head}}
    ]
  })
}

function isRight(bead: IndexBead, {side, shed, rest}: Cut, texts: Texts, lexicon: Lexicon): boolean {
  const [english, chinese] = textsOfBead({...bead, [side]: shed}, texts)
  const [englishLeft, chineseLeft] = textsOfBead(rest, texts)
  const unsaid = side === 'en' ? unsaidBy(englishLeft, chinese, lexicon) : chinese
  const words = strangeWords(english, unsaid, lexicon)
  if (!words) return false
  const gain = unevenness(bead, texts) - unevenness(rest, texts)
  // An address stays in a translation: a sentence with another one has none here, whatever the lengths.
  const isEven =
    addressesOf(side === 'en' ? english : chinese).some(
      (one) => !(side === 'en' ? chinese : english).includes(one)
    ) ||
    gain > (words < fewWords ? plainly : clearly) ||
    (unevenness(rest, texts) < usual && words >= wordsOfCertainty)
  return isEven && isTranslated(englishLeft, chineseLeft, lexicon)
}

/** Whether enough words of the English are found: in a phrase, or where they are most of them, by one character, too. */
function isTranslated(english: string, chinese: string, lexicon: Lexicon): boolean {
  const [sure, all] = ([2, 1] as const).map((shortest) => lexicalSupport(english, chinese, lexicon, shortest))
  const {known, found} = chinese.length <= longestPhrase ? all! : sure!
  return found >= known * shareOfFound || all!.found >= all!.known * shareOfMost
}

function addressesOf(text: string): string[] {
  return text.match(/(?:https?:\/\/|www\.|[\w.]{1,60}@)[\w.-]{3,60}/g) ?? []
}

/** How much more even a bead is without a sentence that is none of its. */
const clearly = 0.15
/** And without one of so few words that it is no wonder that none of them is found. */
const plainly = 0.24
const fewWords = 3
/** Sentences and their translations are hardly ever less even. */
const usual = 0.4
/** Where none of so many words is found, lengths alone prove nothing. */
const wordsOfCertainty = 6

/** In so few characters a rendering of one of them is hardly found by chance. */
const longestPhrase = 20

/** Of the words of a translation 44 % are found, or more. */
const shareOfFound = 0.3
const shareOfMost = 0.6

/** How far the lengths of a bead are from those of a translation. */
function unevenness(bead: IndexBead, texts: Texts): number {
  const [english, chinese] = textsOfBead(bead, texts)
  return Math.abs(Math.log(english.length / chinese.length / lettersAnIdeograph))
}
