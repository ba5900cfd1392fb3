import type {Language} from './language.js'
import type {MappedText} from './mapped-text.js'
import type {Place} from './place.js'

/** A sentence, or what stands for one: a heading, a cell, a line of verse. */
export interface Segment {
  /** Its words: marks taken off, entities decoded, soft wraps joined by a space (English) or nothing (Chinese). */
  readonly text: string
  /** `other` is neither English nor Chinese: pinyin, code, another language. */
  readonly language: Language | 'other'
  /** Where it stands in its file. */
  readonly place: Place
  /** Each of its characters in the file. */
  readonly map: MappedText
  /** Number of the segment among those of its language, from 0, in document order. */
  readonly index: number
}

/** The words of two lists of segments. */
export function textsOf({
  en,
  zh
}: {
  readonly en: ReadonlyArray<Segment>
  readonly zh: ReadonlyArray<Segment>
}): {
  en: string[]
  zh: string[]
} {
  return {en: en.map(({text}) => text), zh: zh.map(({text}) => text)}
}
