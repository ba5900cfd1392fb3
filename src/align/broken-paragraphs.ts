import type {Piece} from '../model/piece.js'
import {takesPart} from './turns.js'

/**
 * For each piece of an article the first of those that may be one sentence in translation: pages and old web sites break a
 * paragraph after a comma, and where lines of both languages take turns, two of one may be one of the other. Beads may
 * cross the borders between such pieces.
 */
export function unbrokenPieces(pieces: ReadonlyArray<Piece>): number[] {
  const first: number[] = []
  for (const [index, piece] of pieces.entries()) {
    const isOne = index > 0 && (goesOn(pieces[index - 1]!, piece) || areTwoLines(pieces, index))
    first.push(isOne ? first[index - 1]! : index)
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

/** Whether a line and the one before it are alone between lines of the other language, all in one paragraph. */
function areTwoLines(pieces: ReadonlyArray<Piece>, index: number): boolean {
  const [outer, before, piece, after] = [-2, -1, 0, 1].map((step) => pieces[index + step])
  const isHere = (one: Piece | undefined) => one !== undefined && one.block === piece!.block
  if (!isHere(before) || before!.language !== piece!.language) return false
  if (
    ![before!, piece!].every(
      (one) => isProse(one) && one.text.text.length >= leastProse[one.language === 'zh' ? 'zh' : 'en']
    )
  )
    return false
  const isOther = (one: Piece) => takesPart(one) && one.language !== piece!.language
  const beside = [outer, after].filter(isHere) as Piece[]
  return beside.length > 0 && beside.every(isOther)
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
