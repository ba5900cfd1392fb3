import type {PhraseJudge} from '../model/phrase-judge.js'
import type {Piece} from '../model/piece.js'
import {tablesOf} from './tables.js'

/**
 * Take the rows of a table apart when they hold both languages, but not as translations: names, values or commands
 * beside what is said of them. Such a table has its translation elsewhere, if any.
 *
 * The rows of a table speak together, by the lexicon; without its word they stay bound.
 */
export function unbindRows(pieces: ReadonlyArray<Piece>, judge: PhraseJudge): Piece[] {
  const loose = new Set<number>()
  for (const table of tablesOf(pieces)) {
    let votes = 0
    const groups = new Set<number>()
    for (const row of rowsOf(table)) {
      groups.add(row[0]!.group!)
      const judged = judge(textOf(row, 'en'), textOf(row, 'zh'))
      votes +=
        judged === true
          ? 1
          : judged === false || textOf(row, 'en').length * 2 < textOf(row, 'zh').length
            ? -1
            : 0
    }
    if (votes < 0) for (const group of groups) loose.add(group)
  }
  if (!loose.size) return [...pieces]
  return pieces.map((piece) => {
    if (piece.group === undefined || !loose.has(piece.group)) return piece
    const {group: _, ...rest} = piece
    return rest
  })
}

/** The rows that hold both languages. */
function rowsOf(table: ReadonlyArray<Piece>): Piece[][] {
  const rows = new Map<number, Piece[]>()
  for (const piece of table) rows.set(piece.group!, [...(rows.get(piece.group!) ?? []), piece])
  return [...rows.values()].filter((row) =>
    ['en', 'zh'].every((language) => row.some((piece) => piece.language === language))
  )
}

function textOf(row: ReadonlyArray<Piece>, language: string): string {
  return row.flatMap((piece) => (piece.language === language ? [piece.text.text] : [])).join(' ')
}
