import type {Bead} from './bead.js'
import type {Message} from './message.js'

/** An article and its translation, aligned. */
export interface Bitext {
  /** In document order; together they hold every segment exactly once. */
  readonly beads: ReadonlyArray<Bead>
  /** How the article was read. */
  readonly layout: Layout
  /** What was odd about the article. */
  readonly messages: ReadonlyArray<Message>
  /** Name of the file, or of the two files. */
  readonly file: {readonly en: string; readonly zh: string}
  /** How many pieces of text in one language were read: paragraphs, headings, items, cells, cues; absent where lines are sentences. */
  readonly paragraphs?: number
  /** The text that was read, or the two texts; absent where the bitext comes from elsewhere. */
  readonly source?: {readonly en: string; readonly zh: string}
}

/** How the two languages lie in an article. */
export interface Layout {
  /** A name of `layoutNames`. */
  readonly name: string
  /** 0–1. */
  readonly confidence: number
  /** What was seen, a sentence each. */
  readonly evidence: ReadonlyArray<string>
}
