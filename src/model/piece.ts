import type {NullReason} from './bead.js'
import type {BlockKind} from './block.js'
import type {MappedText} from './mapped-text.js'

/** A block, or the part of a block, that is in one language: what is paired with its translation. */
export interface Piece {
  readonly language: 'en' | 'zh' | 'other'
  /** Soft wraps joined; a `\n` is left only where the author ended a line. */
  readonly text: MappedText
  readonly kind: BlockKind
  readonly path: ReadonlyArray<string>
  readonly depth: number
  readonly comment: boolean
  /** Number of the block it comes from, in document order. */
  readonly block: number
  /** Pieces of one group are translations of each other from the start (see `Block.group`). */
  readonly group?: number
  /** The language that the markup names (see `Block.lang`). */
  readonly lang?: string
  /** It shares its line, and its group, with a piece in the other language. */
  readonly shared?: true
  readonly key?: string
  /** Set when the piece never takes part in a pair. */
  readonly aside?: NullReason
}
