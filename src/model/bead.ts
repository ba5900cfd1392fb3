import type {Language} from './language.js'
import type {Segment} from './segment.js'

/** The segments of one language with the segments of the other that say the same. */
export interface Bead {
  /** Empty where the Chinese has no translation (a `0-1` bead). */
  readonly en: ReadonlyArray<Segment>
  /** Empty where the English has no translation (a `1-0` bead). */
  readonly zh: ReadonlyArray<Segment>
  /** Segments in neither language (pinyin, code); only in a bead without English and Chinese. */
  readonly other?: ReadonlyArray<Segment>
  /** 0–1: how likely the bead is right. */
  readonly confidence: number
  /** Why a side is empty; only in a null bead. */
  readonly reason?: NullReason
  /** The one of two files that a null bead stands in, where it is not that of its language: Chinese in the English file. */
  readonly side?: Language
}

/** Why a segment stands alone. */
export type NullReason =
  /** No counterpart was found. */
  | 'untranslated'
  /** The whole article is in one language. */
  | 'monolingual'
  | 'front-matter'
  | 'code'
  | 'url'
  /** Bylines, photo credits, producers, sources, notices of rights. */
  | 'credit'
  /** An abstract that repeats the text. */
  | 'abstract'
  /** A label between passages, such as 【重要讲话】. */
  | 'marker'
  /** A note of the translator or the editor. */
  | 'note'
  | 'pinyin'
  | 'other-language'
  /** A further version of the Chinese, in the other script. */
  | 'other-script'

/** Beads of the aligner, by the indices of their sentences. */
export interface IndexBead {
  readonly en: ReadonlyArray<number>
  readonly zh: ReadonlyArray<number>
  /** 0–1: how likely the bead is right. */
  readonly confidence: number
}

/** The type of a bead, English side first: `1-1`, `1-2`, `0-1` … */
export function beadType(bead: {
  readonly en: ReadonlyArray<unknown>
  readonly zh: ReadonlyArray<unknown>
}): string {
  return `${bead.en.length}-${bead.zh.length}`
}

/** Which of two files the segments of a language, or those in neither, stand in. */
export function fileSide({side}: Pick<Bead, 'side'>, language: Language | 'other'): Language {
  return side ?? (language === 'zh' ? 'zh' : 'en')
}

/** Whether a side of the bead is empty. */
export function isNullBead(bead: {
  readonly en: ReadonlyArray<unknown>
  readonly zh: ReadonlyArray<unknown>
}): boolean {
  return bead.en.length === 0 || bead.zh.length === 0
}
