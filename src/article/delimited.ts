import {type Row, readRows} from '../formats/delimited-rows.js'
import {delimiterLine, mostFrequent, sniffDelimiter} from '../formats/sniff-delimiter.js'
import type {Block} from '../model/block.js'
import {type MappedText, sourceRange, trimText} from '../model/mapped-text.js'
import type {Message} from '../model/message.js'
import {indexPlaces} from '../model/place.js'
import type {ReadResult} from './read-result.js'
import {type Column, readHeader} from './table-header.js'

/**
 * Read a table of texts: CSV (with commas, semicolons or tabs) or TSV.
 *
 * Each row is a group, each cell that holds anything a block. A header is not among the blocks: it names the
 * languages of the columns, and those that hold data about the texts, the cells of which are `meta` blocks.
 *
 * @throws RangeError
 *   When the format is neither `csv` nor `tsv`.
 */
export function readDelimited(source: string, format: 'csv' | 'tsv'): ReadResult {
  if (format !== 'csv' && format !== 'tsv') {
    throw new RangeError(`Unexpected format \`${String(format)}\`, expected \`csv\` or \`tsv\``)
  }
  const places = indexPlaces(source)
  const messages: Message[] = []
  const rows = readRows(source, delimiterOf(source, format), ({kind, at}) =>
    warn('csv-quote', quoteMessages[kind], at, at + 1)
  )
  if (delimiterLine.test(source)) rows.shift()
  const header = rows[0] && readHeader(rows[0].cells.map((cell) => cell.text))
  const texts = header ? rows.slice(1) : rows
  const width = header?.length ?? mostFrequent(rows.map(widthOf))
  for (const row of rows) {
    const found = widthOf(row)
    if (found > width || row.cells.length < width) {
      const cells = found === 1 ? '1 cell' : `${found} cells`
      warn('csv-ragged', `Unexpected row of ${cells}, expected ${width}`, row.start, row.end)
    }
  }
  messages.sort((a, b) => a.place!.start.offset - b.place!.start.offset)
  return {blocks: texts.flatMap((row, group) => blocksOfRow(row, group, header)), messages}

  function warn(rule: string, message: string, start: number, end: number): void {
    messages.push({rule, severity: 'warning', message, place: places.place(start, end)})
  }
}

/** A cell that holds anything, without the quotes around it. */
export interface TableCell {
  readonly start: number
  readonly end: number
  readonly isQuoted: boolean
}

/** The cells of a table in their order, and what stands between them. */
export function tableCells(
  source: string,
  format: 'csv' | 'tsv'
): {readonly cells: ReadonlyArray<TableCell>; readonly delimiter: string} {
  const delimiter = delimiterOf(source, format)
  const cells = readRows(source, delimiter).flatMap(({cells}) =>
    cells.flatMap((cell): TableCell[] => {
      if (!cell.runs.length) return []
      const [start, end] = sourceRange(cell)
      // The text of a quoted cell begins behind its quote, that of others behind a delimiter or line end.
      return [{start, end, isQuoted: source[start - 1] === '"'}]
    })
  )
  return {cells, delimiter}
}

function delimiterOf(source: string, format: 'csv' | 'tsv'): string {
  if (format === 'tsv') return '\t'
  const told = delimiterLine.exec(source)?.[1]
  return told ?? sniffDelimiter(source, {judge: ([first]) => (first && readHeader(first) ? 1 : 0)})
}

const quoteMessages = {
  unclosed: 'Unexpected quote that is never closed, expected another; the cell ends with its line',
  stray: 'Unexpected quote inside a quoted cell, expected it doubled'
}

/** Cells of a row, empty ones at its end left out. */
function widthOf(row: Row): number {
  return row.cells.findLastIndex((cell) => cell.text.trim()) + 1
}

function blocksOfRow(row: Row, group: number, header: ReadonlyArray<Column> | undefined): Block[] {
  return row.cells.flatMap((cell, index): Block[] => {
    const text = trimText(cell)
    if (!text.text) return []
    const column = header?.[index]
    const shared = {text, path: [`column:${index}`], depth: 0, comment: false, group, breaks: lineEnds(text)}
    if (column?.isData) return [{...shared, kind: 'meta', key: column.name}]
    return [{...shared, kind: 'cell', ...(column?.lang === undefined ? {} : {lang: column.lang})}]
  })
}

/** The author of a cell ended its lines. */
function lineEnds({text}: MappedText): number[] {
  return [...text.matchAll(/\n/g)].map((match) => match.index)
}
