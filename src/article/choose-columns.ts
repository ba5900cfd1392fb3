import type {PhraseJudge} from '../model/phrase-judge.js'
import type {Piece} from '../model/piece.js'
import {tablesOf} from './tables.js'

/**
 * Tell the columns of a table that translate each other from those beside them: numbers of articles, commands, notes.
 *
 * A table with as many columns of English as of Chinese is left as it is. Of too many columns in one language those are
 * kept that go best with the columns of the other, by the lexicon and by length; the cells of the rest, and those of
 * columns in neither language, are notes. Where the cells of a column hold a text and its translation, each is for itself.
 */
export function chooseColumns(pieces: ReadonlyArray<Piece>, judge: PhraseJudge): Piece[] {
  const changed = new Map<Piece, Piece>()
  let group = 1 + pieces.reduce((most, piece) => Math.max(most, piece.group ?? -1), -1)
  for (const table of tablesOf(pieces)) {
    const columns = columnsOf(table)
    const whole = columns.filter(({isWhole}) => isWhole)
    for (const piece of whole.length ? cellsBeside(columns) : spareCells(columns, judge))
      changed.set(piece, {...piece, aside: 'note'})
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

/** Cells in one language beside a column that holds both. */
function cellsBeside(columns: ReadonlyArray<Column>): Piece[] {
  return columns.flatMap(({isWhole, cells}) => (isWhole ? [] : cells.filter(isText)))
}

function isText({aside, language}: Piece): boolean {
  return aside === undefined && language !== 'other'
}

function spareCells(columns: ReadonlyArray<Column>, judge: PhraseJudge): Piece[] {
  if (columns.length < 3 || columns.some(({language}) => language === undefined)) return []
  const en = columns.filter(({language}) => language === 'en')
  const zh = columns.filter(({language}) => language === 'zh')
  if (!en.length || !zh.length) return []
  const kept = new Set(en.length > zh.length ? best(en, zh, judge) : best(zh, en, judge))
  return columns
    .filter((column) => !kept.has(column) && !(column.language !== 'other' && en.length === zh.length))
    .flatMap(({cells}) => cells.filter(isText))
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
    const language = (['en', 'zh', 'other'] as const).find(
      (one) => body.filter((piece) => piece.language === one).length > body.length * shareOfColumn
    )
    return {name, cells: all, language, isWhole: holdsBoth(body)}
  })
}

const shareOfColumn = 0.7

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

/** All of the fewer columns, and as many of the more, each the one that goes best with one of the fewer. */
function best(more: ReadonlyArray<Column>, fewer: ReadonlyArray<Column>, judge: PhraseJudge): Column[] {
  const free = new Set(more)
  const chosen = fewer.map((column) => {
    const ranked = [...free]
      .map((other) => ({other, score: score(other, column, judge)}))
      .sort((a, b) => b.score - a.score)
    free.delete(ranked[0]!.other)
    return ranked[0]!.other
  })
  return [...fewer, ...chosen]
}

/** How well two columns go together, row by row. */
function score(a: Column, b: Column, judge: PhraseJudge): number {
  const [en, zh] = a.language === 'en' ? [a, b] : [b, a]
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

const lettersAnIdeograph = 3.2
