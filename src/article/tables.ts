import type {Piece} from '../model/piece.js'

/** Runs of cells: what stands between two tables parts them. Cells whose language the header names are left out. */
export function tablesOf(pieces: ReadonlyArray<Piece>): Piece[][] {
  const tables: Piece[][] = []
  let last: Piece | undefined
  for (const piece of pieces) {
    if (isCell(piece)) {
      if (last && isCell(last) && last.comment === piece.comment) tables.at(-1)!.push(piece)
      else tables.push([piece])
    }
    last = piece
  }
  return tables
}

function isCell(piece: Piece): boolean {
  return piece.kind === 'cell' && piece.group !== undefined && piece.lang === undefined && !piece.shared
}

/** Whether a cell ends as a sentence does: it is more than a name or a phrase. */
export function isSentence({text: {text}}: Piece): boolean {
  return /[.!?。！？]$/.test(text)
}
