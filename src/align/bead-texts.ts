import type {IndexBead} from '../model/bead.js'
import {joinSentences} from '../model/join.js'
import type {Language} from '../model/language.js'

/** Sentences of each language, in order. */
export interface Texts {
  readonly en: ReadonlyArray<string>
  readonly zh: ReadonlyArray<string>
}

/** The sentences of a bead as one text a side. */
export function textsOfBead(bead: IndexBead, texts: Texts): [en: string, zh: string] {
  const textOf = (side: Language): string =>
    joinSentences(
      bead[side].map((index) => texts[side][index]!),
      side
    )
  return [textOf('en'), textOf('zh')]
}
