import {partsOfSpeech, type TermLanguage, termKinds} from '../../model/concept.js'
import {sourceRange} from '../../model/mapped-text.js'
import type {Row} from '../delimited-rows.js'
import {pairLanguage} from '../direction.js'
import {partOfSpeechOf, statusOf} from './cell-words.js'
import {type TermDraft, type WrittenStatus, writtenStatuses} from './concept-draft.js'
import {rowFields, type TermRow} from './group-rows.js'
import {takeKept} from './kept-terms.js'
import {countHan} from './pair-list.js'
import type {SourceLog} from './source-log.js'
import {splitAtCommas, splitTerms} from './split-terms.js'
import type {ColumnName} from './table-columns.js'
import {type Columns, cellRange} from './term-columns.js'

/** A table whose columns are known. */
export interface TermTable {
  readonly rows: ReadonlyArray<Row>
  readonly columns: Columns
  /** Whether people wrote it for readers, who know what a comma in `标注，注明` means. */
  readonly isProse?: boolean
}

/**
 * Read the rows of tables. A row with a fault is left out, and told of; so is, once for all of them, what cells hold
 * beside a term.
 */
export function readTermRows(tables: ReadonlyArray<TermTable>, log: SourceLog): TermRow[] {
  const several = new Tally()
  const kept = new Tally()
  const read = tables.flatMap(({rows, columns, isProse = false}) => {
    const chineseFirst = isChineseFirst(rows, columns)
    return rows.flatMap((row) => {
      const before = log.errors
      const own = readTermRow(row, {columns, chineseFirst, isProse, several, kept}, log)
      return own && log.errors === before ? [own] : []
    })
  })
  const dividers = tables.some(({isProse}) => isProse)
    ? 'semicolons, commas, slashes or lines'
    : 'semicolons, slashes or lines'
  several.tell(log, 'several-terms', `with several terms, divided by ${dividers}; each is a term of its own`)
  kept.tell(log, 'kept-terms', 'with the remark that a term is not translated; its Chinese is the English')
  return read
}

/** Cells that have something in common, told of as one. */
class Tally {
  #first: readonly [number, number] | undefined
  #count = 0

  add(range: readonly [number, number]): void {
    this.#first ??= range
    this.#count++
  }

  tell(log: SourceLog, rule: string, what: string): void {
    if (!this.#first) return
    log.info(rule, `Found ${this.#count} ${this.#count === 1 ? 'cell' : 'cells'} ${what}`, ...this.#first)
  }
}

interface RowContext {
  readonly columns: Columns
  readonly chineseFirst: boolean
  readonly isProse: boolean
  readonly several: Tally
  readonly kept: Tally
}

/** Of the columns `source` and `target`, the Chinese one has more ideographs. */
function isChineseFirst(rows: ReadonlyArray<Row>, columns: Columns): boolean {
  const [source, target] = (['source-term', 'target-term'] as const).map((name) => {
    const at = columns.indexOf(name)
    return at < 0 ? 0 : countHan(rows.map(({cells}) => cells[at]?.text ?? ''))
  })
  return source! >= target!
}

function readTermRow(row: Row, context: RowContext, log: SourceLog): TermRow | undefined {
  const {columns, chineseFirst, isProse, several, kept} = context
  const values = valuesOf(row, columns, log)
  const {start, end} = row
  const choose = <T extends string>(column: ColumnName, choices: ReadonlyArray<T>): T | undefined => {
    const value = values.get(column)?.toLowerCase()
    if (value === undefined) return undefined
    const found = choices.find((choice) => choice === value)
    if (!found) {
      const at = cellRange(row, columns.indexOf(column))
      log.error(
        `unknown-${column}`,
        `Unexpected ${column} \`${value}\`, expected one of ${choices.join(', ')}`,
        ...at
      )
    }
    return found
  }
  const split = (column: ColumnName) =>
    values
      .get(column)
      ?.split('|')
      .map((text) => text.trim())
      .filter(Boolean)
  /** The terms of a cell, each with its place. */
  const placed = (column: ColumnName, texts: ReadonlyArray<string>) => {
    const cell = row.cells[columns.indexOf(column)]!
    if (texts.length > 1) several.add(cellRange(row, columns.indexOf(column)))
    let from = 0
    return texts.map((text) => {
      const at = Math.max(from, cell.text.indexOf(text, from))
      from = Math.min(at + text.length, cell.text.length)
      return {text, place: log.places.place(...sourceRange(cell, at, from))}
    })
  }
  checkTags(values, row, columns, log)
  readFlag(values)
  for (const column of ['status', 'zh-status'] as const) {
    const known = statusOf(values.get(column) ?? '')
    if (known) values.set(column, known)
  }
  const pos = partOfSpeechOf(values.get('pos') ?? '')
  if (pos) values.set('pos', pos)

  const status = choose('status', writtenStatuses)
  const details = {
    status: status as WrittenStatus | undefined,
    partOfSpeech: choose('pos', partsOfSpeech),
    kind: choose('kind', termKinds),
    forms: split('forms'),
    when: split('when'),
    unless: split('unless'),
    caseSensitive: yesOrNo(choose('case', ['yes', 'no', 'true', 'false'])),
    firstMention: values.get('first-mention')
  }
  const given = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined))
  const enColumn = values.has('en') ? 'en' : chineseFirst ? 'target-term' : 'source-term'
  const english = placed(enColumn, splitTerms(values.get(enColumn) ?? '', 'en')).map(
    (term, index): TermDraft => ({
      ...term,
      language: 'en',
      ...(index === 0 ? given : status && {status: further(status, index)})
    })
  )
  for (const column of ['en-admitted', 'en-deprecated'] as const) {
    const own = column === 'en-admitted' ? ('admitted' as const) : ('deprecated' as const)
    for (const term of placed(column, splitTerms(values.get(column) ?? '', 'en'))) {
      if (!english.some(({text}) => text === term.text)) english.push({...term, language: 'en', status: own})
    }
  }

  const zhStatus = choose('zh-status', writtenStatuses)
  const zhColumn = chineseFirst ? 'source-term' : 'target-term'
  const tag = values.get(chineseFirst ? 'source-language' : 'target-language')
  const chineseColumns: Array<[TermLanguage, ColumnName]> = [
    ['zh-Hans', 'zh'],
    ['zh-Hans', 'zh-Hans'],
    ['zh-Hant', 'zh-Hant'],
    [scriptOf(tag), zhColumn]
  ]
  const chinese: TermDraft[] = []
  for (const [language, column] of chineseColumns) {
    if (!values.has(column) || column === enColumn) continue
    const {rest, isKept} = takeKept(values.get(column)!)
    const parts = isProse ? splitAtCommas(rest, values.get(enColumn) ?? '') : splitTerms(rest, 'zh')
    const terms = placed(column, parts)
    if (isKept && english[0]) {
      kept.add(cellRange(row, columns.indexOf(column)))
      terms.push({text: english[0].text, place: log.places.place(...cellRange(row, columns.indexOf(column)))})
    }
    for (const [index, term] of terms.entries())
      chinese.push({...term, language, ...(zhStatus && {status: further(zhStatus, index)})})
  }

  const id = values.get('id')
  const missing = !english.length ? 'English' : !chinese.length ? 'Chinese' : ''
  if (missing && (id === undefined || !(english.length + chinese.length))) {
    log.error('missing-term', `Unexpected row without ${missing} term, expected both`, start, end)
    return undefined
  }
  const conceptStatus = choose('concept-status', ['approved', 'proposed'])
  return {
    ...(id !== undefined && {id}),
    fields: Object.fromEntries(
      rowFields.flatMap((name) => (values.has(name) ? [[name, values.get(name)]] : []))
    ),
    ...(conceptStatus && {status: conceptStatus}),
    terms: [...chinese, ...english],
    start,
    end
  }
}

/** What the cells of a row hold, by their columns. A cell without a column is told of. */
function valuesOf(row: Row, columns: Columns, log: SourceLog): Map<ColumnName, string> {
  const values = new Map<ColumnName, string>()
  for (const [index, {text}] of row.cells.entries()) {
    const value = text.trim().replace(/^'(?='*[=+\-@])/, '')
    const column = columns[index]
    if (column && column !== 'ignore') {
      if (!value) continue
      const before = values.get(column)
      const isFurther =
        before !== undefined && before !== value && (rowFields as ReadonlyArray<string>).includes(column)
      values.set(column, isFurther ? `${before}${/[.。!?！？]$/.test(before) ? ' ' : '; '}${value}` : value)
    } else if (value && !column) {
      const [start, end] = cellRange(row, index)
      log.error('csv-ragged', `Unexpected cell ${index + 1} of a row, expected ${columns.length}`, start, end)
    }
  }
  return values
}

/** A column of forbidden terms may say instead, with yes and no, whether the term of its row is. */
function readFlag(values: Map<ColumnName, string>): void {
  const isForbidden = flags.get(values.get('en-deprecated')?.toLowerCase() ?? '')
  if (isForbidden === undefined) return
  values.delete('en-deprecated')
  if (isForbidden) values.set('status', 'deprecated')
}

const flags: ReadonlyMap<string, boolean> = new Map([
  ...['no', 'false', '0', 'n', '否'].map((text) => [text, false] as const),
  ...['yes', 'true', '1', 'y', '是'].map((text) => [text, true] as const)
])

/** The status of a further term of a cell: one can be preferred. */
function further(status: WrittenStatus, index: number): WrittenStatus {
  return status === 'preferred' && index > 0 ? 'admitted' : status
}

/** The languages that a row names must be ours. */
function checkTags(
  values: ReadonlyMap<ColumnName, string>,
  row: Row,
  columns: Columns,
  log: SourceLog
): void {
  for (const column of ['source-language', 'target-language'] as const) {
    const tag = values.get(column)
    if (tag === undefined || pairLanguage(tag)) continue
    const at = cellRange(row, columns.indexOf(column))
    log.error('unknown-language', `Unexpected language \`${tag}\`, expected one of English or Chinese`, ...at)
  }
}

function scriptOf(tag: string | undefined): TermLanguage {
  return tag !== undefined && /hant|[-_](?:tw|hk|mo)\b/i.test(tag) ? 'zh-Hant' : 'zh-Hans'
}

function yesOrNo(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 'yes' || value === 'true'
}
