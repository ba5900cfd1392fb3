import type {Message} from '../model/message.js'
import type {Memory, Unit} from '../model/unit.js'
import {foldLines} from './plain-lines.js'
import {roundConfidence} from './tmx-props.js'
import type {UnitWriter} from './unit-writer.js'

export interface TsvOptions {
  /**
   * For spreadsheets: a byte order mark, cells with quotes quoted, and an apostrophe before cells that would be
   * run as a formula. Default no: a cell is its text.
   */
  readonly excelSafe?: boolean
  /** Columns for the id of each unit and its place (`file:line:column`) too. Default no. */
  readonly ids?: boolean
  /** Called for what TSV could not hold. */
  readonly report?: (message: Message) => void
}

const header = ['en', 'zh', 'confidence']
const headerOfIds = ['id', 'place']

/** Write a memory as TSV: a header, then a unit a line. Tabs and line breaks inside texts become spaces, and are told. */
export function writeTsv(memory: Pick<Memory, 'units'>, options: TsvOptions = {}): string {
  const {head, unit} = tsvWriter(options)
  return head + memory.units.map(unit).join('')
}

/** What writes the lines of a TSV file. */
export function tsvWriter({excelSafe = false, ids = false, report}: TsvOptions = {}): UnitWriter {
  return {
    head: `${excelSafe ? mark : ''}${headerOf(ids).join('\t')}\n`,
    unit(unit) {
      const tell = (message: string): void =>
        report?.({rule: 'tsv-lossy', severity: 'info', message: `${message} (unit ${unit.id})`})
      const cells = cellsOf(unit, ids).map((text) => foldLines(text, tell))
      return `${(excelSafe ? cells.map((text) => quoteQuotes(disarm(text))) : cells).join('\t')}\n`
    },
    tail: ''
  }
}

/** What writes the lines of a CSV file (RFC 4180): line breaks and commas inside texts are kept, in quotes. */
export function csvWriter({excelSafe = false, ids = false}: TsvOptions = {}): UnitWriter {
  return {
    head: `${excelSafe ? mark : ''}${headerOf(ids).join(',')}\n`,
    unit: (unit) =>
      `${cellsOf(unit, ids)
        .map((text) => quote(excelSafe ? disarm(text) : text))
        .join(',')}\n`,
    tail: ''
  }
}

const mark = '\uFEFF'

function headerOf(ids: boolean): string[] {
  return ids ? [...header, ...headerOfIds] : header
}

function cellsOf({en, zh, confidence, id, origin}: Unit, ids: boolean): string[] {
  const cells = [en, zh, confidence === undefined ? '' : String(roundConfidence(confidence))]
  if (!ids) return cells
  const place = origin?.en ?? origin?.zh
  return [...cells, id, place ? `${place.file}:${place.line}:${place.column}` : '']
}

/** What a spreadsheet would run begins with one of `= + - @` (OWASP, "CSV injection"). */
function disarm(text: string): string {
  return /^'*[=+\-@]/.test(text) ? `'${text}` : text
}

function quoteQuotes(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
}

function quote(text: string): string {
  // White space at an end is lost by readers that trim.
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
