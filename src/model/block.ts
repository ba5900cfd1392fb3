import type {MappedText} from './mapped-text.js'

/** What a block is in its article. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'cell'
  | 'cue'
  | 'caption'
  /** A value of the front matter, a page title, a description. */
  | 'meta'
  /** Code, raw markup, formulas: kept, never translated. */
  | 'code'

/**
 * A paragraph, heading, item, cell, cue …: what a parser hands on.
 *
 * A block may hold both languages. Its text has the marks taken off and entities decoded; a `\n` stands where the
 * source breaks a line, softly or by a hard break.
 */
export interface Block {
  readonly kind: BlockKind
  readonly text: MappedText
  /**
   * What the block stands in, outermost first, each with what tells it from its siblings: `comment`, `quote`,
   * `list:2`, `table:2`, `div.card` … Translations usually share it.
   */
  readonly path: ReadonlyArray<string>
  /** Depth of a heading (1–6) or list item (from 1); 0 for others. */
  readonly depth: number
  /** The block stands in a comment of the file (where bilingual documentation keeps its English). */
  readonly comment: boolean
  /** Blocks with the same group belong together from the start: cells of a row, lines of a cue, spans of a paragraph. */
  readonly group?: number
  /** Offsets in `text` of the `\n` that are hard breaks (two spaces, a backslash, `<br>`): the author ended a line there. */
  readonly breaks: ReadonlyArray<number>
  /** Offsets `[from, to]` in `text` of code and the like: it says nothing about the language around it. */
  readonly literals?: ReadonlyArray<readonly [number, number]>
  /** The language that the markup names (`lang`, a column header, a class): a BCP 47 tag. */
  readonly lang?: string
  /** Name of the key of a `meta` block, such as `title`. */
  readonly key?: string
}
