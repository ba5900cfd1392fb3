import {type Glossary, partsOfSpeech, type TermLanguage, termKinds} from '../../model/concept.js'
import type {Language} from '../../model/language.js'
import {type QuoteProblem, type Row, readRows} from '../delimited-rows.js'
import {pairLanguage} from '../direction.js'
import {partOfSpeechOf, statusOf} from './cell-words.js'
import {settleIds, type TermDraft, type WrittenStatus, writtenStatuses} from './concept-draft.js'
import {groupRows, rowFields, type TermRow} from './group-rows.js'
import {countHan} from './pair-list.js'
import {SourceLog} from './source-log.js'
import {splitTerms} from './split-terms.js'
import {type ColumnName, columnNames, columnOf, isHeader} from './table-columns.js'

export interface TableOptions {
  readonly file?: string | undefined
  /**
   * What columns hold, by their header or their number from 1: `{Begriff: 'zh', 3: 'note'}`. A column that holds nothing
   * of use is mapped to `ignore`.
   */
  readonly map?: Readonly<Record<string, string>> | undefined
}

/**
 * Read a table of terms: CSV (with commas, semicolons, tabs or bars) or TSV.
 *
 * With a header its columns are named; without one there are two, Chinese and English in either order, told by their
 * script, and perhaps a third with notes. An unknown column, a cell too many, an unknown status, a quote that is never
 * closed: each is an error at its place, and its row is left out.
 */
export function readTable(source: string, format: 'csv' | 'tsv', {file, map}: TableOptions = {}): Glossary {
  const log = new SourceLog(source, file)
  const delimiter = format === 'tsv' ? '\t' : sniff(source)
  const problems: QuoteProblem[] = []
  let rows = readRows(source, delimiter, (problem) => problems.push(problem))
  for (const {kind, at} of problems) log.error('csv-quote', quoteMessages[kind], at, at + 1)
  // A comment, as OmegaT writes them, is no row.
  rows = rows.filter(
    ({start, cells}, index) =>
      cells.some(({text}) => text.trim()) &&
      (source[start] !== '#' || (format === 'csv' && cells.length > 1)) &&
      !(index === 0 && delimiterLine.test(source.slice(start, start + 'sep=;'.length + 1).trim()))
  )
  const named = rows[0] && (map ? mapped(rows[0], map) : isHeader(textsOf(rows[0])))
  const columns = named ? namedColumns(rows[0]!, map, log) : plainColumns(rows, delimiter, map, log)
  rows = rows.slice(named ? 1 : 0)
  if (!rows.length && !log.hasErrors) log.error('empty', 'Unexpected table without terms, expected rows', 0)
  const drafts = columns ? groupRows(readTermRows(rows, columns, log), log) : []
  return {concepts: settleIds(drafts), messages: log.finish(), ...(file !== undefined && {file})}
}

/** The first line of a table that tells Excel how its cells are divided. */
const delimiterLine = /^sep=[,;\t|]?$/i

const quoteMessages = {
  unclosed: 'Unexpected quote that is never closed, expected another',
  stray: 'Unexpected quote inside a quoted cell, expected it doubled'
}

/** The delimiter that gives a header, or else the one that most rows have, and equally often. */
function sniff(source: string): string {
  const told = /^sep=([,;\t|])/i.exec(source)?.[1]
  if (told !== undefined) return told
  const sample = source.slice(0, sampleSize)
  let best = ','
  let bestScore = 0
  for (const delimiter of [',', ';', '\t', '|']) {
    const rows = readRows(sample, delimiter)
    const widths = rows.map(({cells}) => cells.length)
    const usual = widths[widths.length >> 1] ?? 1
    const share = usual > 1 ? widths.filter((width) => width === usual).length / widths.length : 0
    const score = share + (rows[0] && isHeader(textsOf(rows[0])) ? 1 : 0)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

const sampleSize = 1 << 16

function textsOf({cells}: Row): string[] {
  return cells.map(({text}) => text.trim())
}

/** Whether a map speaks of the cells of the first row. */
function mapped(row: Row, map: Readonly<Record<string, string>>): boolean {
  const texts = textsOf(row)
  return isHeader(texts) || Object.keys(map).some((name) => !/^\d+$/.test(name) && texts.includes(name))
}

type Columns = ReadonlyArray<ColumnName | undefined>

function namedColumns(row: Row, map: TableOptions['map'], log: SourceLog): Columns | undefined {
  const texts = textsOf(row)
  const hasTarget =
    texts.some((text) => columnOf(text, false) === 'target-term') ||
    Object.values(map ?? {}).includes('target-term')
  const seen = new Set<string>()
  const columns = texts.map((text, index): ColumnName | undefined => {
    const [start, end] = cellRange(row, index)
    const given = map?.[text] ?? map?.[String(index + 1)]
    const column =
      given === undefined ? columnOf(text, hasTarget) : columnNames.find((name) => name === given)
    if (given !== undefined && !column) {
      log.error(
        'unknown-column',
        `Unexpected column \`${given}\` in the map, expected one of ${columnNames.join(', ')}`,
        start,
        end
      )
    } else if (!column && text) {
      log.error(
        'unknown-column',
        `Unexpected column \`${text}\`, expected one of ${columnNames.join(', ')}, or a map such as \`${text}=note\``,
        start,
        end
      )
    } else if (column && column !== 'ignore' && seen.has(column)) {
      log.error(
        'duplicate-column',
        `Unexpected second column \`${text}\` for ${column}, expected one`,
        start,
        end
      )
    }
    if (column) seen.add(column)
    return column
  })
  if (!log.hasErrors) checkLanguages(seen, row, log)
  return log.hasErrors ? undefined : columns
}

function checkLanguages(seen: ReadonlySet<string>, row: Row, log: SourceLog): void {
  const hasChinese = seen.has('zh') || seen.has('zh-Hans') || seen.has('zh-Hant')
  if ((hasChinese && seen.has('en')) || (seen.has('source-term') && seen.has('target-term'))) return
  log.error(
    'missing-column',
    'Unexpected lack of a column, expected `zh` and `en`, or `source` and `target`',
    row.start,
    row.end
  )
}

function plainColumns(
  rows: ReadonlyArray<Row>,
  delimiter: string,
  map: TableOptions['map'],
  log: SourceLog
): Columns | undefined {
  const [first] = rows
  if (!first) return undefined
  if (map) {
    const width = Math.max(
      ...Object.keys(map)
        .map(Number)
        .filter((number) => number > 0),
      0
    )
    return namedColumns(
      {...first, cells: Array.from({length: width}, () => ({text: '', runs: []}))},
      map,
      log
    )
  }
  const width = Math.max(...textsOf(first).map((text, index) => (text ? index + 1 : 0)))
  if (width < 2 || width > 3) {
    const shown = delimiter === '\t' ? 'a tab' : `\`${delimiter}\``
    log.error(
      'missing-header',
      `Unexpected row of ${width} ${width === 1 ? 'cell' : 'cells'} without a header, expected one with \`zh\` and \`en\`, or two columns divided by ${shown}`,
      first.start,
      first.end
    )
    return undefined
  }
  const [a, b] = [0, 1].map((index) => countHan(rows.map(({cells}) => cells[index]?.text ?? '')))
  if (a === b) {
    log.error(
      'missing-header',
      'Unexpected columns of which neither is Chinese, expected a header with `zh` and `en`',
      first.start,
      first.end
    )
    return undefined
  }
  return [...(a! > b! ? (['zh', 'en'] as const) : (['en', 'zh'] as const)), 'note']
}

function readTermRows(rows: ReadonlyArray<Row>, columns: Columns, log: SourceLog): TermRow[] {
  const pairIsChineseFirst = isChineseFirst(rows, columns)
  const shared: Row[] = []
  const read = rows.flatMap((row) => {
    const before = log.errors
    const own = readTermRow(row, columns, pairIsChineseFirst, log, () => shared.push(row))
    return own && log.errors === before ? [own] : []
  })
  if (shared[0]) {
    const {start, end} = shared[0]
    log.info(
      'several-terms',
      `Found ${shared.length} ${shared.length === 1 ? 'cell' : 'cells'} with several terms, divided by semicolons, slashes or lines; each is a term of its own`,
      start,
      end
    )
  }
  return read
}

/** Of the columns `source` and `target`, the Chinese one has more ideographs. */
function isChineseFirst(rows: ReadonlyArray<Row>, columns: Columns): boolean {
  const [source, target] = (['source-term', 'target-term'] as const).map((name) => {
    const at = columns.indexOf(name)
    return at < 0 ? 0 : countHan(rows.map(({cells}) => cells[at]?.text ?? ''))
  })
  return source! >= target!
}

function readTermRow(
  row: Row,
  columns: Columns,
  chineseFirst: boolean,
  log: SourceLog,
  onSeveral: () => void
): TermRow | undefined {
  const values = new Map<ColumnName, string>()
  for (const [index, {text}] of row.cells.entries()) {
    const value = text.trim().replace(/^'(?='*[=+\-@])/, '')
    const column = columns[index]
    if (column && column !== 'ignore') {
      if (value) values.set(column, value)
    } else if (value && !column) {
      const [start, end] = cellRange(row, index)
      log.error('csv-ragged', `Unexpected cell ${index + 1} of a row, expected ${columns.length}`, start, end)
    }
  }
  const [start, end] = [row.start, row.end]
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
  const splitCell = (text: string | undefined, side: Language): string[] => {
    const found = splitTerms(text ?? '', side)
    if (found.length > 1) onSeveral()
    return found
  }
  const place = log.places.place(start, end)
  const base = {place}
  const en = values.get('en') ?? values.get(chineseFirst ? 'target-term' : 'source-term')
  const sourceTag = values.get(chineseFirst ? 'source-language' : 'target-language')
  const chinese: Array<[TermLanguage, string | undefined]> = [
    ['zh-Hans', values.get('zh')],
    ['zh-Hans', values.get('zh-Hans')],
    ['zh-Hant', values.get('zh-Hant')],
    [scriptOf(sourceTag), values.get(chineseFirst ? 'source-term' : 'target-term')]
  ]
  checkTags(values, row, columns, log)
  for (const column of ['status', 'zh-status'] as const) {
    const known = statusOf(values.get(column) ?? '')
    if (known) values.set(column, known)
  }
  const zhStatus = choose('zh-status', writtenStatuses)
  const status = choose('status', writtenStatuses)
  const terms: TermDraft[] = []
  for (const [language, text] of chinese) {
    for (const [index, one] of splitCell(text, 'zh').entries())
      terms.push({text: one, language, ...base, ...(zhStatus && {status: further(zhStatus, index)})})
  }
  const pos = partOfSpeechOf(values.get('pos') ?? '')
  if (pos) values.set('pos', pos)
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
  const english = splitCell(en, 'en').map((text, index): TermDraft => {
    const own = index === 0 ? given : status && {status: further(status, index)}
    return {text, language: 'en', ...base, ...own}
  })
  for (const column of ['en-admitted', 'en-deprecated'] as const) {
    const own = {...base, status: column === 'en-admitted' ? ('admitted' as const) : ('deprecated' as const)}
    for (const text of splitTerms(values.get(column) ?? '', 'en')) {
      if (!english.some((term) => term.text === text)) english.push({text, language: 'en', ...own})
    }
  }
  terms.push(...english)
  const id = values.get('id')
  const missing = !english.length ? 'English' : terms.length === english.length ? 'Chinese' : ''
  if (missing && (id === undefined || !terms.length)) {
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
    terms,
    start,
    end
  }
}

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

function cellRange(row: Row, index: number): [number, number] {
  const runs = row.cells[index]?.runs ?? []
  return runs.length ? [runs[0]!.start, runs.at(-1)!.end] : [row.start, row.end]
}
