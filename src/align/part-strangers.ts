import type {Lexicon} from '../lexicon/lexicon.js'
import type {IndexBead} from '../model/bead.js'
import {countScripts} from '../text/scripts.js'
import {type Texts, textsOfBead} from './bead-texts.js'
import {areStrange, lexicalSupport, shareOfChance, strangeWords} from './lexical-support.js'
import {areLiteral} from './words-in-common.js'

/** The aligner itself hardly believes in such a pair. */
const hardly = 0.6
/** Of such a pair it is as sure as of most: what it says may be put freely. */
const surely = 0.995
/** Of so many words more would be found where the aligner is less sure, … */
const fewWords = 4
/** … and of so many one, however freely they are put. */
const manyWords = 7

/**
 * Take pairs apart that stand together only because both sides had no better partner: an exercise and the heading of
 * the next one, an instruction and a title. The aligner is not sure of them, and neither words nor figures speak for them.
 *
 * @param blocks
 *   The block of each sentence. Blocks that stand side by side without a word in common are each without a translation;
 *   between two sentences of a paragraph that are translated there is seldom one that is not.
 * @param isBound
 *   Whether the layout itself says that an English and a Chinese sentence belong together: a row, a cue, a line.
 */
export function partStrangers(
  beads: ReadonlyArray<IndexBead>,
  texts: Texts,
  blocks: {readonly en: ReadonlyArray<number>; readonly zh: ReadonlyArray<number>},
  isBound: (en: number, zh: number) => boolean,
  lexicon: Lexicon | undefined
): ReadonlyArray<IndexBead> {
  if (!lexicon) return beads
  let isLiteral: boolean | undefined
  return beads.flatMap((bead): IndexBead[] => {
    const {en, zh, confidence} = bead
    if (!en.length || !zh.length || isBound(en[0]!, zh[0]!)) return [bead]
    const [english, chinese] = textsOfBead(bead, texts)
    const isStrange =
      confidence >= hardly
        ? isOtherThanDate(english, chinese) ||
          areOtherEntries(english, chinese) ||
          isFarTooShort(english, chinese, lexicon) ||
          (areWhole(bead, blocks) &&
            (confidence < surely
              ? (strangeWords(english, chinese, lexicon, shareOfChance) ?? 0) >= fewWords
              : areStrange(english, chinese, lexicon, manyWords)) &&
            (isLiteral ??= areLiteral(beads, texts, lexicon)))
        : areStrange(english, chinese, lexicon)
    if (!isStrange) return [bead]
    const alone = {en: [], zh: [], confidence: 1 - confidence}
    return [...en.map((one) => ({...alone, en: [one]})), ...zh.map((one) => ({...alone, zh: [one]}))]
  })
}

/** Whether a bead holds all sentences of its blocks. */
function areWhole(
  bead: IndexBead,
  blocks: {readonly en: ReadonlyArray<number>; readonly zh: ReadonlyArray<number>}
): boolean {
  return (['en', 'zh'] as const).every((side) => {
    const own = blocks[side]
    const [first, last] = [bead[side][0]!, bead[side].at(-1)!]
    return own[first] !== own[first - 1] && own[last] !== own[last + 1]
  })
}

/** An ideograph or two against a sentence, of which they say not a word: `略` where a translation might stand. */
function isFarTooShort(english: string, chinese: string, lexicon: Lexicon): boolean {
  const {han, words} = countScripts(chinese)
  if (han === 0 || han + words > 2 || countScripts(english).words < wordsOfSentence) return false
  return lexicalSupport(english, chinese, lexicon, 1).found === 0
}

const wordsOfSentence = 6

/** Two entries of a list of references that bear different numbers: `[1] 陆健健. 河口生态学[M].`, `[2] LONGCORE T. …`. */
function areOtherEntries(english: string, chinese: string): boolean {
  const [one, other] = [english, chinese].map((text) => /^\[(\d{1,3})\]/.exec(text)?.[1])
  return one !== undefined && other !== undefined && one !== other
}

/** A date, and nothing else, on the Chinese side, and no figure or month in English: the date of a letter and its last line. */
function isOtherThanDate(english: string, chinese: string): boolean {
  return chineseDate.test(chinese) && !dateWord.test(english)
}

const chineseDate =
  /^[\d〇○零一二三四五六七八九十\s]{1,8}年([\d一二三四五六七八九十\s]{1,5}月([\d一二三四五六七八九十\s]{1,5}[日号])?)?$/
const dateWord =
  /\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?!\p{L})|(?:hundred|thousand|year|day)/iu
