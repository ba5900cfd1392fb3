import type {Language} from '../model/language.js'
import type {Enclosure} from './enclosures.js'

/** A place where a sentence may end: stops, and the marks that close after them. */
export interface Spot {
  readonly text: string
  readonly language: Language
  /** Where the sentence that may end here starts, white space skipped. */
  readonly start: number
  /** The first stop. */
  readonly stop: number
  /** After the last stop. */
  readonly stopEnd: number
  /** After the marks that close: quotation marks, brackets, emphasis, notes. */
  readonly end: number
  /** The next character that is not white space; the length of the text when there is none. */
  readonly next: number
  /** The innermost pair that is still open at `end`. */
  readonly inside: Enclosure | undefined
  /** The outermost pair that closes between `stop` and `end`. */
  readonly closed: Enclosure | undefined
  /** Another stop stands after the marks that close: “Go!”. */
  readonly sealed: boolean
}
