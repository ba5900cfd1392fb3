import {lastAtMost} from '../model/last-at-most.js'
import {applyEdits, type SourceEdit} from '../model/source-edit.js'
import {type TableCell, tableCells} from './delimited.js'

/**
 * Edits of texts in a CSV file, made fit for its cells: quotes are doubled in a cell that is quoted, and a cell that comes to
 * hold a delimiter or the end of a line is quoted.
 */
export function quoteCells(source: string, edits: ReadonlyArray<SourceEdit>): SourceEdit[] {
  const {cells, delimiter} = tableCells(source, 'csv')
  const byCell = new Map<TableCell | undefined, SourceEdit[]>()
  for (const edit of edits) {
    const cell = cellAt(cells, edit.start)
    const list = byCell.get(cell)
    if (list) list.push(edit)
    else byCell.set(cell, [edit])
  }
  return [...byCell].flatMap(([cell, own]) => (cell ? editsOfCell(source, cell, own, delimiter) : own))
}

function editsOfCell(
  source: string,
  {start, end, isQuoted}: TableCell,
  edits: ReadonlyArray<SourceEdit>,
  delimiter: string
): ReadonlyArray<SourceEdit> {
  if (isQuoted) return edits.map((edit) => ({...edit, text: edit.text.replaceAll('"', '""')}))
  const inside = edits.map((edit) => ({...edit, start: edit.start - start, end: edit.end - start}))
  const text = applyEdits(source.slice(start, end), inside)
  const isBreaking = text.includes(delimiter) || /[\r\n]|^ *"/.test(text)
  return isBreaking ? [{start, end, text: `"${text.replaceAll('"', '""')}"`}] : edits
}

function cellAt(cells: ReadonlyArray<TableCell>, offset: number): TableCell | undefined {
  const cell = cells[lastAtMost(cells.length, (index) => cells[index]!.start, offset)]
  return cell && cell.start <= offset && offset <= cell.end ? cell : undefined
}
