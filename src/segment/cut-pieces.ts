import {sourceRange} from '../model/mapped-text.js'
import type {Piece} from '../model/piece.js'
import type {PlaceIndex} from '../model/place.js'
import type {Segment} from '../model/segment.js'
import {cutPiece} from './cut-piece.js'
import type {SentenceRules} from './sentence-rules.js'

/** The segments of an article, and the piece that each was cut from. */
export interface CutArticle {
  readonly segments: ReadonlyArray<Segment>
  /** Index of the piece of each segment. */
  readonly pieceOf: ReadonlyArray<number>
}

/** Cut the pieces of an article into segments, in document order, numbered by language. */
export function cutPieces(
  pieces: ReadonlyArray<Piece>,
  places: PlaceIndex,
  rules?: SentenceRules
): CutArticle {
  const segments: Segment[] = []
  const pieceOf: number[] = []
  const next = {en: 0, zh: 0, other: 0}
  for (const [index, piece] of pieces.entries()) {
    for (const map of cutPiece(piece, rules)) {
      const place = places.place(...sourceRange(map))
      segments.push({text: map.text, language: piece.language, place, map, index: next[piece.language]++})
      pieceOf.push(index)
    }
  }
  return {segments, pieceOf}
}
