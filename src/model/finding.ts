import type {Language} from './language.js'
import type {Point} from './place.js'

/** What a check found: where, what is there, what was expected, and why. */
export interface Finding {
  /** Id of the rule, in plain words: `term-deprecated`. */
  readonly rule: string
  readonly severity: 'error' | 'warning'
  /** “Unexpected X, expected Y”. */
  readonly message: string
  readonly file: string
  /** The exact words in the file: of the side to change, or what has no partner. */
  readonly start: Point
  readonly end: Point
  /** What is there. */
  readonly actual?: string
  /** What would be right; any of them. */
  readonly expected?: ReadonlyArray<string>
  /** The Chinese of the concept of the glossary. */
  readonly concept?: string
  /** What the glossary says about it. */
  readonly note?: string
  /** The other side, and further places. */
  readonly related: ReadonlyArray<RelatedPlace>
  /** The sentence that holds the words. */
  readonly excerpt?: Excerpt
  /** How to mend it. */
  readonly fix?: Fix
  /** The same as long as the rule, the words of the sentence, and which of the same it is do not change. */
  readonly fingerprint: string
}

/** A place that a finding also speaks of. */
export interface RelatedPlace {
  readonly file: string
  readonly start: Point
  readonly end: Point
  /** The words that stand there, or what they are. */
  readonly message: string
  readonly excerpt?: Excerpt
}

/** A sentence, and the offsets of the words in it. */
export interface Excerpt {
  readonly language: Language
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Edits of the file of a finding, by offsets in its decoded text. */
export interface Fix {
  /** `safe`: case, spelling, hyphens; `suggest`: other words, that somebody should read. */
  readonly grade: FixGrade
  readonly edits: ReadonlyArray<Edit>
}

export type FixGrade = 'safe' | 'suggest'

export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}
