import type {Language} from '../model/language.js'
import type {PhraseJudge} from '../model/phrase-judge.js'
import type {Piece} from '../model/piece.js'
import {isUneven} from '../text/uneven.js'
import {isSentence, tablesOf} from './tables.js'

/**
 * Take the rows of a table apart when they hold both languages, but not as translations: names, values or commands
 * beside what is said of them. Such a table has its translation elsewhere, if any; the names are notes.
 *
 * The rows of a table speak together, by the lexicon and by how long their cells are.
 */
export function unbindRows(pieces: ReadonlyArray<Piece>, judge: PhraseJudge): Piece[] {
  /** The language of the names, if there are names, for each row that is taken apart. */
  const loose = new Map<number, Language | undefined>()
  for (const table of tablesOf(pieces)) {
    let votes = 0
    const rows = rowsOf(table)
    for (const row of rows) votes += voteOfRow(row, judge)
    if (votes >= 0) continue
    const names = rows.length >= rowsOfTable ? languageOfNames(rows.flat()) : undefined
    for (const [first] of rows) loose.set(first!.group!, names)
  }
  if (!loose.size) return [...pieces]
  return pieces.map((piece) => {
    if (piece.group === undefined || !loose.has(piece.group)) return piece
    const {group, ...rest} = piece
    return piece.language === loose.get(group!) ? {...rest, aside: piece.aside ?? 'note'} : rest
  })
}

/**
 * A description is longer than the name it is of, and may hold its translation: `visible`, 是否可见，默认为 true. Beside a
 * word and its translation there may be a note: two cells that are as long as each other are enough.
 */
function voteOfRow(row: ReadonlyArray<Piece>, judge: PhraseJudge): number {
  const cells = (language: Language) => row.filter((piece) => piece.language === language).slice(0, mostCells)
  if (cells('en').every((en) => cells('zh').every((zh) => isUneven(en.text.text, zh.text.text)))) return -1
  const [en, zh] = [textOf(row, 'en'), textOf(row, 'zh')]
  const judged = judge(en, zh)
  if (judged === undefined) return en.length * 2 < zh.length ? -1 : 0
  return judged ? 1 : -1
}

/** Of a language, in a row. */
const mostCells = 8
/** A row alone may be badly known to the lexicon. */
const rowsOfTable = 2

/** The rows that hold both languages. */
function rowsOf(table: ReadonlyArray<Piece>): Piece[][] {
  const rows = new Map<number, Piece[]>()
  for (const piece of table) rows.set(piece.group!, [...(rows.get(piece.group!) ?? []), piece])
  return [...rows.values()].filter((row) =>
    ['en', 'zh'].every((language) => row.some((piece) => piece.language === language))
  )
}

/** The language that says less; an ideograph counts as two letters. What holds sentences is more than names. */
function languageOfNames(pieces: ReadonlyArray<Piece>): Language | undefined {
  const names = textOf(pieces, 'en').length < textOf(pieces, 'zh').length * 2 ? 'en' : 'zh'
  return pieces.some((piece) => piece.language === names && isSentence(piece)) ? undefined : names
}

function textOf(row: ReadonlyArray<Piece>, language: string): string {
  return row.flatMap((piece) => (piece.language === language ? [piece.text.text] : [])).join(' ')
}
