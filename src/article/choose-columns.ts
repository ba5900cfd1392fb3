import type {PhraseJudge} from '../model/phrase-judge.js'
import type {Piece} from '../model/piece.js'
import {lettersAnIdeograph} from '../text/uneven.js'
import {isSentence, tablesOf} from './tables.js'

/**
 * Tell the columns of a table that translate each other from those beside them: numbers of articles, commands, notes.
 *
 * Each column of the language that has fewer goes with the one of the other language that fits best, by the lexicon and
 * by length; the cells of the rest, and those of columns in neither language or of codes, are notes. Where there are
 * several such pairs of columns, the cells of a row pair within them. Where the cells of a column hold a text and its
 * translation, each is for itself.
 */
export function chooseColumns(pieces: ReadonlyArray<Piece>, judge: PhraseJudge): Piece[] {
  const changed = new Map<Piece, Piece>()
  let group = 1 + pieces.reduce((most, piece) => Math.max(most, piece.group ?? -1), -1)
  for (const table of tablesOf(pieces)) {
    const columns = columnsOf(table)
    const whole = columns.filter(({isWhole}) => isWhole)
    const pairs = whole.length ? [] : pairColumns(columns, judge)
    for (const piece of whole.length ? cellsBeside(columns) : spareCells(columns, pairs))
      changed.set(piece, {...piece, aside: 'note'})
    if (pairs.length > 1) {
      for (const pair of pairs) group = bindRows(pair, group, changed)
    }
    for (const cell of wholeCells(table)) {
      for (const piece of cell) changed.set(piece, {...piece, group})
      group++
    }
  }
  return pieces.map((piece) => changed.get(piece) ?? piece)
}

interface Column {
  readonly name: string
  readonly cells: ReadonlyArray<Piece>
  readonly language: Piece['language'] | undefined
  /** Its cells hold both languages. */
  readonly isWhole: boolean
}

/** Cells in one language beside a column that holds both, but for the rows in which a sentence in one stands there, too. */
function cellsBeside(columns: ReadonlyArray<Column>): Piece[] {
  const whole = columns.filter(({isWhole}) => isWhole).flatMap(({cells}) => cells)
  const inBoth = new Set(wholeCells(whole).flat())
  const rows = new Set(
    whole.filter((piece) => !inBoth.has(piece) && isSentence(piece)).map(({group}) => group)
  )
  return columns.flatMap(({isWhole, cells}) =>
    isWhole ? [] : cells.filter((piece) => isText(piece) && !rows.has(piece.group))
  )
}

function isText({aside, language}: Piece): boolean {
  return aside === undefined && language !== 'other'
}

/** The cells of columns that no other translates; none where a column is in no language, or all are in pairs. */
function spareCells(columns: ReadonlyArray<Column>, pairs: ReadonlyArray<ColumnPair>): Piece[] {
  if (!pairs.length) return []
  const kept = new Set(pairs.flat())
  return columns.filter((column) => !kept.has(column)).flatMap(({cells}) => cells.filter(isText))
}

/** Give the cells of two columns a group for each row; the next number that is free. */
function bindRows(pair: ColumnPair, free: number, changed: Map<Piece, Piece>): number {
  const groups = new Map<number, number>()
  for (const piece of pair.flatMap(({cells}) => cells)) {
    const group = groups.get(piece.group!) ?? free + groups.size
    groups.set(piece.group!, group)
    changed.set(piece, {...piece, group})
  }
  return free + groups.size
}

/** The columns of a table; one without a language has none that most of its cells, the first aside, are in. */
function columnsOf(table: ReadonlyArray<Piece>): Column[] {
  const cells = new Map<string, Piece[]>()
  for (const piece of table) {
    const name = piece.path.at(-1) ?? ''
    const column = cells.get(name)
    if (column) column.push(piece)
    else cells.set(name, [piece])
  }
  const header = table[0]!.group
  return [...cells].map(([name, all]) => {
    const body = all.filter((piece) => piece.group !== header)
    const languages = body.map((piece) => (isCode(piece.text.text) ? 'other' : piece.language))
    const language = (['en', 'zh', 'other'] as const).find(
      (one) => languages.filter((found) => found === one).length > body.length * shareOfColumn
    )
    return {name, cells: all, language, isWhole: holdsBoth(body)}
  })
}

const shareOfColumn = 0.7

/** The number of an article: `A-101`, `TX40`. */
function isCode(text: string): boolean {
  return /^(?=.*\d)[\p{Lu}\d][\p{Lu}\d._/-]*$/u.test(text)
}

function holdsBoth(cells: ReadonlyArray<Piece>): boolean {
  const blocks = new Set(cells.map(({block}) => block))
  return wholeCells(cells).length > blocks.size * shareOfColumn
}

/** The cells that hold both languages. */
function wholeCells(pieces: ReadonlyArray<Piece>): Piece[][] {
  const cells = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const cell = cells.get(piece.block)
    if (cell) cell.push(piece)
    else cells.set(piece.block, [piece])
  }
  return [...cells.values()].filter((cell) =>
    ['en', 'zh'].every((language) => cell.some((piece) => piece.language === language))
  )
}

type ColumnPair = readonly [en: Column, zh: Column]

/**
 * The columns of a table that translate each other: as many pairs as the language with fewer columns allows, the best
 * first. None in a table of two columns, or where a column is in no language.
 */
function pairColumns(columns: ReadonlyArray<Column>, judge: PhraseJudge): ColumnPair[] {
  if (columns.length < 3 || columns.some(({language}) => language === undefined)) return []
  const free = new Set(columns)
  const ranked = columns
    .filter(({language}) => language === 'en')
    .flatMap((en) =>
      columns
        .filter(({language}) => language === 'zh')
        .map((zh) => ({pair: [en, zh] as const, score: score(en, zh, judge)}))
    )
    .sort((a, b) => b.score - a.score)
  return ranked.flatMap(({pair}) => {
    if (!pair.every((column) => free.has(column))) return []
    for (const column of pair) free.delete(column)
    return [pair]
  })
}

/** How well two columns go together, row by row. */
function score(en: Column, zh: Column, judge: PhraseJudge): number {
  const others = new Map(zh.cells.map((piece) => [piece.group, piece.text.text]))
  let sum = 0
  for (const piece of en.cells) {
    const other = others.get(piece.group)
    if (other === undefined) continue
    const text = piece.text.text
    const judged = judge(text, other)
    const uneven = Math.abs(Math.log(text.length / other.length / lettersAnIdeograph))
    sum += (judged === true ? 1 : judged === false ? -1 : 0) - uneven / 2
  }
  return sum
}
