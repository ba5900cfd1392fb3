import type {Lexicon} from '../lexicon/lexicon.js'
import type {IndexBead} from '../model/bead.js'
import {type AlignOptions, alignSegments} from './align-segments.js'
import type {Texts} from './bead-texts.js'
import {haveWordsInCommon} from './words-in-common.js'

/** Fewer sentences than this on either side are left alone. */
const fewest = 3
/** Of a translation that stands elsewhere most is found, … */
const shareOfPaired = 0.6
/** … the aligner is sure of it, and the lexicon knows its words again. */
const surely = 0.8

/**
 * Pair what is left, when it is a text and its translation in different places: a lesson has the text, then its new words
 * with their meanings, then the translation. The aligner cannot cross the words; so the sentences without a counterpart
 * are aligned once more, by themselves.
 *
 * @param isText
 *   Whether a sentence is running text.
 * @returns
 *   The beads with the new pairs among them; the same when those are not sure.
 */
export function pairLeftovers(
  beads: ReadonlyArray<IndexBead>,
  texts: Texts,
  isText: {readonly en: (index: number) => boolean; readonly zh: (index: number) => boolean},
  {blocks, lexicon, kinds}: Pick<AlignOptions, 'blocks' | 'lexicon' | 'kinds'>
): ReadonlyArray<IndexBead> {
  const alone = beads.filter(({en, zh}) => !en.length || !zh.length)
  const left = {
    en: alone.flatMap(({en}) => en).filter(isText.en),
    zh: alone.flatMap(({zh}) => zh).filter(isText.zh)
  }
  if (!lexicon || Math.min(left.en.length, left.zh.length) < fewest) return beads
  const pick = <T>(from: {readonly en: ReadonlyArray<T>; readonly zh: ReadonlyArray<T>}) => ({
    en: left.en.map((index) => from.en[index]!),
    zh: left.zh.map((index) => from.zh[index]!)
  })
  const again = alignSegments(pick(texts), {
    lexicon,
    ...(blocks && {blocks: pick(blocks)}),
    ...(kinds && {kinds: pick(kinds)})
  })
  const pairs = again
    .filter(({en, zh}) => en.length && zh.length)
    .map((bead) => ({
      ...bead,
      en: bead.en.map((at) => left.en[at]!),
      zh: bead.zh.map((at) => left.zh[at]!)
    }))
  if (!areSure(pairs, left, texts, lexicon)) return beads
  const paired = {en: new Set(pairs.flatMap(({en}) => en)), zh: new Set(pairs.flatMap(({zh}) => zh))}
  const others = beads.flatMap((bead): IndexBead[] => {
    if (bead.en.length && bead.zh.length) return [bead]
    const en = bead.en.filter((index) => !paired.en.has(index))
    const zh = bead.zh.filter((index) => !paired.zh.has(index))
    return en.length || zh.length ? [{...bead, en, zh}] : []
  })
  return [...others, ...pairs]
}

function areSure(
  pairs: ReadonlyArray<IndexBead>,
  left: {readonly en: ReadonlyArray<number>; readonly zh: ReadonlyArray<number>},
  texts: Texts,
  lexicon: Lexicon
): boolean {
  const count = pairs.reduce((sum, {en, zh}) => sum + en.length + zh.length, 0)
  if (count < (left.en.length + left.zh.length) * shareOfPaired) return false
  const confidence = pairs.reduce((sum, bead) => sum + bead.confidence, 0)
  return confidence >= pairs.length * surely && haveWordsInCommon(pairs, texts, lexicon)
}
