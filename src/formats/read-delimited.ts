import {UniqueIds} from '../model/hash.js'
import type {Point} from '../model/place.js'
import type {Unit} from '../model/unit.js'
import {pairLanguage} from './direction.js'
import {MessageLog} from './message-log.js'
import type {ReadEnd, UnitReader} from './unit-reader.js'

export interface ReadDelimitedOptions {
  readonly file?: string
  readonly delimiter: ',' | '\t'
}

/**
 * Reads a memory in CSV or TSV piece by piece.
 *
 * A header names the columns: `en` and `zh`, or any tag or name of the two languages, or `source` and `target`, which the
 * script of the first texts tells apart; `confidence`, `id` and `note` as wanted; others become properties. Without
 * one, there are two columns or more, and the script of the first texts tells which is which. CSV is quoted as RFC 4180 says; TSV is not, unless it begins with a byte order mark, as spreadsheets
 * write it: a cell is its text.
 */
export class DelimitedReader implements UnitReader {
  readonly #log: MessageLog
  readonly #onUnit: (unit: Unit) => void
  readonly #delimiter: string
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
  #offset = 0
  #rowAt = {line: 1, column: 1, offset: 0}
  #lastWasReturn = false

  constructor(onUnit: (unit: Unit) => void, {file, delimiter}: ReadDelimitedOptions) {
    this.#onUnit = onUnit
    this.#log = new MessageLog(file)
    this.#delimiter = delimiter
    this.#quoted = delimiter === ','
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
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const character = chunk[at]!
      const isEnd = character === '\n' || character === '\r'
      const isSecond = character === '\n' && this.#lastWasReturn
      this.#lastWasReturn = character === '\r'
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
      } else if (character === this.#delimiter || isEnd) {
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
    return this.#rowAt
  }

  end(): ReadEnd {
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
    if (this.#open) {
      this.#waiting.push({cells, point})
      const zh = (['source', 'target'] as const).find((name) => isHan(cells[this.#open![name]] ?? ''))
      if (zh || this.#waiting.length >= mostWaiting) this.#decide(zh === 'source' ? 'target' : 'source')
      return
    }
    if (!this.#columns) {
      this.#columns = columnsOfHeader(cells)
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

/** What each column holds, by its index. */
interface Columns extends OtherColumns {
  readonly en: number
  readonly zh: number
}

interface OpenColumns extends OtherColumns {
  readonly source: number
  readonly target: number
}

interface OtherColumns {
  readonly id?: number
  readonly confidence?: number
  readonly note?: number
  readonly props: ReadonlyArray<{readonly type: string; readonly index: number}>
  /** All of these. */
  readonly all: ReadonlySet<number>
}

const names: Readonly<Record<string, 'en' | 'zh' | 'id' | 'confidence' | 'note'>> = {
  english: 'en',
  英文: 'en',
  英语: 'en',
  chinese: 'zh',
  中文: 'zh',
  汉语: 'zh',
  id: 'id',
  tuid: 'id',
  confidence: 'confidence',
  score: 'confidence',
  note: 'note',
  notes: 'note',
  comment: 'note',
  备注: 'note'
}

function columnsOfHeader(cells: ReadonlyArray<string>): Columns | undefined {
  const {en, zh, ...others} = readHeader(cells, (name) => (name.length < 20 ? pairLanguage(name) : undefined))
  return en === undefined || zh === undefined ? undefined : {...others, en, zh}
}

/** A header that names the sides, but not the languages. */
function openColumns(cells: ReadonlyArray<string>): OpenColumns | undefined {
  const isSide = (name: string): name is 'source' | 'target' => name === 'source' || name === 'target'
  const {source, target, ...others} = readHeader(cells, (name) => (isSide(name) ? name : undefined))
  return source === undefined || target === undefined ? undefined : {...others, source, target}
}

function readHeader<T extends string>(
  cells: ReadonlyArray<string>,
  meaningOf: (name: string) => T | undefined
): Partial<Record<T | 'en' | 'zh' | 'id' | 'confidence' | 'note', number>> & OtherColumns {
  const found: Partial<Record<string, number>> = {}
  const props: Array<{type: string; index: number}> = []
  const all = new Set<number>()
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim().toLowerCase()
    const meaning = (Object.hasOwn(names, name) && names[name]) || meaningOf(name)
    if (meaning && found[meaning] === undefined) found[meaning] = index
    else if (name) props.push({type: cell.trim(), index})
    if (name) all.add(index)
  }
  return {...found, props, all} as ReturnType<typeof readHeader<T>>
}

/** Without a header the script tells: the first cell with ideographs is Chinese, the first other one English. */
function columnsOfRow(cells: ReadonlyArray<string>): Columns | undefined {
  const zh = cells.findIndex(isHan)
  const en = cells.findIndex((cell, index) => index !== zh && /\p{L}/u.test(cell))
  return en < 0 || zh < 0 ? undefined : {en, zh, props: [], all: new Set([en, zh])}
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}
