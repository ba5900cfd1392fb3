import type {Piece} from '../model/piece.js'
import {takesPart} from './turns.js'

/**
 * For each piece of an article the first of those that hold one sentence with it: pages and old web sites break a paragraph
 * after a comma, and the translation does not. Beads may cross the borders between such pieces.
 */
export function unbrokenPieces(pieces: ReadonlyArray<Piece>): number[] {
  const first: number[] = []
  for (const [index, piece] of pieces.entries()) {
    first.push(index > 0 && goesOn(pieces[index - 1]!, piece) ? first[index - 1]! : index)
  }
  return first
}

function goesOn(before: Piece, piece: Piece): boolean {
  if (!isProse(before) || !isProse(piece) || before.language !== piece.language) return false
  const text = before.text.text.trimEnd()
  // Lines of verse end so, too.
  if (text.length < leastProse[piece.language === 'zh' ? 'zh' : 'en']) return false
  return /[，、,]$/.test(text) || (/[；;]$/.test(text) && !opensItem.test(piece.text.text))
}

function isProse(piece: Piece): boolean {
  return (
    piece.kind === 'paragraph' && piece.group === undefined && piece.key === undefined && takesPart(piece)
  )
}

const leastProse = {en: 45, zh: 15}

/** Items of a law or a list, which end in semicolons: `（一）`, `2.`, `(a)`, `第三条`, `- `. */
const opensItem =
  /^\s*(?:[（(]?[\p{Nd}一二三四五六七八九十百]{1,3}[）).、．]|[（(]?[a-z]{1,4}[）).]|第|[-–—•·*])/iu
