import {UniqueIds} from '../model/hash.js'
import type {Point} from '../model/place.js'
import type {Unit} from '../model/unit.js'
import {readRows} from './delimited-rows.js'
import {
  type Columns,
  columnsOfHeader,
  columnsOfRow,
  columnsOfWordfast,
  isHan,
  type OpenColumns,
  openColumns
} from './memory-columns.js'
import {MessageLog} from './message-log.js'
import {placeAfter} from './place-after.js'
import {type CellTexts, delimiterLine, shareOfPairs, sniffDelimiter, sniffedSize} from './sniff-delimiter.js'
import type {ReadEnd, UnitReader} from './unit-reader.js'

export interface ReadDelimitedOptions {
  readonly file?: string
  readonly format: 'csv' | 'tsv'
}

/**
 * Reads a memory in CSV or TSV piece by piece.
 *
 * A header names the columns: `en` and `zh`, or any tag or name of the two languages, or `source` and `target`, which the
 * script of the first texts tells apart; `confidence`, `id` and `note` as wanted; others become properties. Without
 * one, there are two columns or more, and the script of the first texts tells which is which. CSV may have semicolons, tabs
 * or bars between its cells, and is quoted as RFC 4180 says; TSV is not, unless it begins with a byte order mark, as
 * spreadsheets write it: a cell is its text.
 */
export class DelimitedReader implements UnitReader {
  readonly #log: MessageLog
  readonly #onUnit: (unit: Unit) => void
  readonly #usual: string
  /** What stands between cells, once it is known. */
  #delimiter: string | undefined
  /** What has come before that. */
  #head = ''
  /** Whether the first row names the delimiter, and is none. */
  #isTold = false
  readonly #ids = new UniqueIds()
  #quoted: boolean
  #guarded = false
  #begun = false
  #columns: Columns | undefined
  /** Columns whose languages are not known yet, and the rows that wait for it. */
  #open: OpenColumns | undefined
  #waiting: Array<{readonly cells: ReadonlyArray<string>; readonly point: Point}> = []
  #cells: string[] = []
  #cell = ''
  /** Outside of quotes, inside, or right behind a quote that may close. */
  #state: 'plain' | 'inside' | 'behind' = 'plain'
  #line = 1
  #lineStart = 0
  #offset = 0
  #rowAt = {line: 1, column: 1, offset: 0}
  #lastWasReturn = false

  constructor(onUnit: (unit: Unit) => void, {file, format}: ReadDelimitedOptions) {
    this.#onUnit = onUnit
    this.#log = new MessageLog(file)
    this.#usual = format === 'csv' ? ',' : '\t'
    this.#quoted = format === 'csv'
  }

  write(chunk: string): void {
    if (!this.#begun && chunk) {
      this.#begun = true
      if (chunk.startsWith('\uFEFF')) {
        chunk = chunk.slice(1)
        this.#quoted = true
        this.#guarded = true
      }
    }
    if (this.#delimiter === undefined) {
      this.#head += chunk
      if (this.#head.length <= sniffedSize) return
      this.#choose()
    } else this.#read(chunk, this.#delimiter)
  }

  /** Decide what stands between cells, and read what has waited for it. */
  #choose(): void {
    const head = this.#head
    this.#head = ''
    const told = delimiterLine.exec(head)?.[1]
    // Tabs are hardly ever text.
    const isUsual = this.#usual === '\t' && head.includes('\t')
    const found = told ?? (isUsual ? this.#usual : sniffDelimiter(head, {candidates, judge}))
    this.#isTold = told !== undefined
    this.#delimiter = found
    if (found !== this.#usual) {
      this.#quoted = true
      const message = `Read with ${nameOf(found)} between cells instead of ${nameOf(this.#usual)}`
      this.#log.add('delimiter', 'info', message, this.#rowAt)
    }
    this.#read(head, found)
  }

  #read(chunk: string, delimiter: string): void {
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const character = chunk[at]!
      const isEnd = character === '\n' || character === '\r'
      const isSecond = character === '\n' && this.#lastWasReturn
      this.#lastWasReturn = character === '\r'
      if (isEnd) this.#lineStart = this.#offset + at + 1
      if (isEnd && !isSecond) this.#line++
      if (this.#state === 'inside') {
        if (character !== '"') continue
        this.#cell += chunk.slice(from, at)
        from = at + 1
        this.#state = 'behind'
      } else if (character === '"' && this.#quoted && this.#state === 'behind') {
        // Two quotes are one.
        this.#cell += '"'
        from = at + 1
        this.#state = 'inside'
      } else if (character === '"' && this.#quoted && at === from && !this.#cell) {
        from = at + 1
        this.#state = 'inside'
      } else if (character === delimiter || isEnd) {
        this.#cells.push(this.#cell + chunk.slice(from, at))
        this.#cell = ''
        from = at + 1
        this.#state = 'plain'
        if (isEnd) this.#endRow(this.#offset + at + 1)
      } else if (this.#state === 'behind') this.#state = 'plain'
    }
    this.#cell += chunk.slice(from)
    this.#offset += chunk.length
  }

  readonly source = undefined

  get place(): Point {
    if (this.#delimiter === undefined) return placeAfter({line: 1, column: 1, offset: 0}, this.#head)
    return {line: this.#line, column: this.#offset - this.#lineStart + 1, offset: this.#offset}
  }

  end(): ReadEnd {
    if (this.#delimiter === undefined) this.#choose()
    if (this.#state === 'inside') {
      this.#log.add('quote', 'error', 'Unexpected end of the file inside quotes', this.#rowAt)
    }
    if (this.#cell || this.#cells.length) {
      this.#cells.push(this.#cell)
      this.#endRow(this.#offset)
    }
    if (this.#open) this.#decide('source')
    if (!this.#begun)
      this.#log.add('unreadable', 'error', 'Unexpected empty file, expected a table', this.#rowAt)
    return {messages: this.#log.finish()}
  }

  #endRow(end: number): void {
    const cells = this.#cells
    const point = this.#rowAt
    this.#cells = []
    this.#rowAt = {line: this.#line, column: 1, offset: end}
    if (cells.every((cell) => !cell.trim())) return
    if (this.#isTold) {
      this.#isTold = false
      return
    }
    if (this.#open) {
      this.#waiting.push({cells, point})
      const zh = (['source', 'target'] as const).find((name) => isHan(cells[this.#open![name]] ?? ''))
      if (zh || this.#waiting.length >= mostWaiting) this.#decide(zh === 'source' ? 'target' : 'source')
      return
    }
    if (!this.#columns) {
      this.#columns = columnsOfHeader(cells) ?? columnsOfWordfast(cells)
      if (this.#columns) return
      this.#open = openColumns(cells)
      if (this.#open) return
      this.#columns = columnsOfRow(cells)
      if (!this.#columns) {
        const message =
          'Unexpected row, expected a header that names `en` and `zh`, or an English and a Chinese cell'
        this.#log.add('columns', 'error', message, point)
        return
      }
    }
    this.#readRow(cells, this.#columns, point)
  }

  /** Take one of two columns for the English, and read what has waited for it. */
  #decide(english: 'source' | 'target'): void {
    const {source, target, ...others} = this.#open!
    this.#open = undefined
    this.#columns = {
      ...others,
      ...(english === 'source' ? {en: source, zh: target} : {en: target, zh: source})
    }
    for (const {cells, point} of this.#waiting.splice(0)) this.#readRow(cells, this.#columns, point)
  }

  #readRow(cells: ReadonlyArray<string>, columns: Columns, point: NonNullable<Unit['point']>): void {
    const text = (index: number | undefined): string => {
      const cell = index === undefined ? '' : (cells[index] ?? '')
      return this.#guarded ? cell.replace(/^'(?='*[=+\-@])/, '') : cell
    }
    const en = text(columns.en)
    const zh = text(columns.zh)
    const further = cells.filter((cell, index) => cell.trim() && !columns.all.has(index)).length
    if (further) {
      const message = `Unexpected ${further === 1 ? 'cell' : `${further} cells`} without a column; left out`
      this.#log.add('further-cells', 'warning', message, point)
    }
    if (!en && !zh) {
      this.#log.add('empty-row', 'warning', 'Unexpected row without texts', point)
      return
    }
    if (!en || !zh) this.#log.add('no-translation', 'warning', 'Unexpected row with one text', point)
    const written = text(columns.confidence).trim()
    const confidence = written ? Number(written) : Number.NaN
    const isConfidence = confidence >= 0 && confidence <= 1
    if (written && !isConfidence) {
      this.#log.add(
        'confidence',
        'warning',
        `Unexpected confidence \`${written}\`, expected a number from 0 to 1`,
        point
      )
    }
    const note = text(columns.note)
    const props = columns.props.flatMap(({type, index}) => (text(index) ? [{type, value: text(index)}] : []))
    this.#onUnit({
      id: text(columns.id) || this.#ids.next(`${en}\n${zh}`),
      en,
      zh,
      ...(isConfidence && {confidence}),
      ...(note && {notes: [note]}),
      ...(props.length > 0 && {props}),
      point
    })
  }
}

/** Rows that wait until one tells the languages; without ideographs in so many of them it is no Chinese memory. */
const mostWaiting = 1000

/** Whether a text without a name is a table of texts in both languages, and of which kind; nothing for any other. */
export function sniffTable(head: string): 'csv' | 'tsv' | undefined {
  const text = head.replace(/^\uFEFF/, '')
  const delimiter = delimiterLine.exec(text)?.[1] ?? sniffDelimiter(text, {candidates, judge})
  const rows = readRows(text.slice(0, sniffedSize), delimiter).map(({cells}) => cells.map(({text}) => text))
  if (judge(rows) < leastJudged) return undefined
  return delimiter === '\t' ? 'tsv' : 'csv'
}

/** A header, or a pair in half of the rows: a few commas in an article are no table. */
const leastJudged = 0.5

/** In the order in which they are believed. */
const candidates = [',', ';', '\t', '|']

/** A header, and rows with a cell in each of the languages, speak for a delimiter. */
function judge(rows: ReadonlyArray<CellTexts>): number {
  const [first] = rows
  if (!first) return 0
  const isHeader = [columnsOfHeader, openColumns, columnsOfWordfast].some((read) => read(first) !== undefined)
  return (isHeader ? 1 : 0) + shareOfPairs(rows)
}

function nameOf(delimiter: string): string {
  return delimiter === '\t' ? 'tabs' : `\`${delimiter}\``
}
