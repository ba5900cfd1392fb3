import {fileSide, type NullReason} from '../model/bead.js'
import type {Bitext} from '../model/bitext.js'
import type {Language} from '../model/language.js'
import {indexPlaces} from '../model/place.js'
import type {Segment} from '../model/segment.js'
import {type SideText, sideOfSegments} from './side-text.js'

/** What rules look at: the pairs of an article, of two files, or of a memory. */
export interface Article {
  readonly file: {readonly en: string; readonly zh: string}
  readonly pairs: ReadonlyArray<Pair>
  /** Whether both languages are there, and belong together. */
  readonly isBilingual: boolean
  /** Only some of it is meant to be in both languages, such as the headings. */
  readonly isPartial?: boolean
  /** All of it is in one language. */
  readonly isMonolingual: boolean
  /** The text of the files, where it is at hand. */
  readonly source?: {readonly en: string; readonly zh: string}
}

/** A bead as the rules see it. */
export interface Pair {
  readonly index: number
  readonly en?: SideText
  readonly zh?: SideText
  /** 0–1: how likely both sides belong together. */
  readonly confidence: number
  /** Why a side is empty. */
  readonly reason?: NullReason
}

/** A pair with both of its sides. */
export type FullPair = Pair & {readonly en: SideText; readonly zh: SideText}

export function isFull(pair: Pair): pair is FullPair {
  return pair.en !== undefined && pair.zh !== undefined
}

const partial: ReadonlySet<string> = new Set(['bilingual-heading'])

/** The article of a bitext. */
export function articleOfBitext({beads, file, layout, source}: Bitext): Article {
  const en = source && indexPlaces(source.en)
  const places = {en, zh: source && (source.zh === source.en ? en : indexPlaces(source.zh))}
  const pairs = beads.map((bead, index): Pair => {
    const sideOf = (language: Language) => {
      const side = fileSide(bead, language)
      return sideOfSegments(bead[language].filter(isText), language, file[side], places[side])
    }
    const sides = {en: sideOf('en'), zh: sideOf('zh')}
    return {
      index,
      confidence: bead.confidence,
      ...(sides.en && {en: sides.en}),
      ...(sides.zh && {zh: sides.zh}),
      ...(bead.reason && {reason: bead.reason})
    }
  })
  const isBilingual = layout.name !== 'not-bilingual' && pairs.some(isFull)
  const isPartial = partial.has(layout.name)
  return {
    file,
    pairs,
    isBilingual,
    isPartial,
    isMonolingual: layout.name.startsWith('mono'),
    ...(source && {source})
  }
}

/** In plain text a comment for the checks is a line like others. */
function isText({text}: Segment): boolean {
  return !/^<!--\s*duizhao-/.test(text)
}
