import type {Lexicon} from '../lexicon/lexicon.js'
import {type IndexBead, isNullBead} from '../model/bead.js'
import type {AlignOptions} from './align-segments.js'
import {alignSome, type Chosen, sentencesOf} from './align-some.js'
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
  options: Pick<AlignOptions, 'blocks' | 'lexicon' | 'kinds'>
): ReadonlyArray<IndexBead> {
  const {lexicon} = options
  const alone = sentencesOf(beads.filter(isNullBead))
  const left = {en: alone.en.filter(isText.en), zh: alone.zh.filter(isText.zh)}
  if (!lexicon || Math.min(left.en.length, left.zh.length) < fewest) return beads
  const pairs = alignSome(left, texts, options).filter((bead) => !isNullBead(bead))
  if (!areSure(pairs, left, texts, lexicon)) return beads
  const paired = {en: new Set(pairs.flatMap(({en}) => en)), zh: new Set(pairs.flatMap(({zh}) => zh))}
  const others = beads.flatMap((bead): IndexBead[] => {
    if (!isNullBead(bead)) return [bead]
    const en = bead.en.filter((index) => !paired.en.has(index))
    const zh = bead.zh.filter((index) => !paired.zh.has(index))
    return en.length || zh.length ? [{...bead, en, zh}] : []
  })
  return [...others, ...pairs]
}

function areSure(pairs: ReadonlyArray<IndexBead>, left: Chosen, texts: Texts, lexicon: Lexicon): boolean {
  const count = pairs.reduce((sum, {en, zh}) => sum + en.length + zh.length, 0)
  if (count < (left.en.length + left.zh.length) * shareOfPaired) return false
  const confidence = pairs.reduce((sum, bead) => sum + bead.confidence, 0)
  return confidence >= pairs.length * surely && haveWordsInCommon(pairs, texts, lexicon)
}
