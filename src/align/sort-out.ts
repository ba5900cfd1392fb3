import type {Language} from '../model/language.js'
import type {Piece} from '../model/piece.js'
import type {Segment} from '../model/segment.js'
import type {Aside} from './assemble-beads.js'
import {unbrokenPieces} from './broken-paragraphs.js'
import {takesPart} from './turns.js'

/** The segments of an article by what becomes of them. */
export interface SortedSegments {
  /** Those that take part in the alignment. */
  readonly en: ReadonlyArray<Segment>
  readonly zh: ReadonlyArray<Segment>
  /** The index of the piece of each of them; of the first one, where a sentence goes on over several. */
  readonly blocks: {readonly en: ReadonlyArray<number>; readonly zh: ReadonlyArray<number>}
  readonly asides: ReadonlyArray<Aside>
}

/**
 * Sort the segments of an article into those to align, by language, and those that take no part, with the reason.
 *
 * @param only
 *   The language of the file, when it has but one: segments in the other are asides.
 */
export function sortOut(
  {segments, pieceOf}: {readonly segments: ReadonlyArray<Segment>; readonly pieceOf: ReadonlyArray<number>},
  pieces: ReadonlyArray<Piece>,
  only?: Language
): SortedSegments {
  const asides: Aside[] = []
  const sorted = {en: [] as Segment[], zh: [] as Segment[]}
  const blocks = {en: [] as number[], zh: [] as number[]}
  const first = unbrokenPieces(pieces)
  for (const [index, segment] of segments.entries()) {
    const piece = pieces[pieceOf[index]!]!
    const {language} = segment
    if (language === 'other' || !takesPart(piece) || (only && language !== only)) {
      asides.push({segment, reason: piece.aside ?? 'other-language'})
    } else {
      sorted[language].push(segment)
      blocks[language].push(first[pieceOf[index]!]!)
    }
  }
  return {...sorted, blocks, asides}
}
