import type {Message} from '../model/message.js'
import type {Memory, Unit} from '../model/unit.js'
import {foldLines} from './plain-lines.js'
import {roundConfidence} from './tmx-props.js'

export interface TsvOptions {
  /**
   * For spreadsheets: a byte order mark, cells with quotes quoted, and an apostrophe before cells that would be
   * run as a formula. Default no: a cell is its text.
   */
  readonly excelSafe?: boolean
  /** Called for what TSV could not hold. */
  readonly report?: (message: Message) => void
}

const header = ['en', 'zh', 'confidence']

/** Write a memory as TSV: a header, then a unit a line. Tabs and line breaks inside texts become spaces, and are told. */
export function writeTsv(memory: Pick<Memory, 'units'>, options: TsvOptions = {}): string {
  const lines = memory.units.map((unit) => cells(unit, options).join('\t'))
  return `${options.excelSafe ? '\uFEFF' : ''}${[header.join('\t'), ...lines].join('\n')}\n`
}

function cells(unit: Unit, {excelSafe, report}: TsvOptions): string[] {
  const tell = (message: string): void =>
    report?.({rule: 'tsv-lossy', severity: 'info', message: `${message} (unit ${unit.id})`})
  const texts = [unit.en, unit.zh].map((text) => foldLines(text, tell))
  const confidence = unit.confidence === undefined ? '' : String(roundConfidence(unit.confidence))
  return [...(excelSafe ? texts.map(protect) : texts), confidence]
}

/** What a spreadsheet would run begins with one of `= + - @` (OWASP, "CSV injection"). */
function protect(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text
  return safe.includes('"') ? `"${safe.replaceAll('"', '""')}"` : safe
}
