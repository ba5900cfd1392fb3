import type {Glossary} from '../../model/concept.js'
import {type QuoteProblem, readRows} from '../delimited-rows.js'
import {type CellTexts, delimiterLine, shareOfPairs, sniffDelimiter} from '../sniff-delimiter.js'
import {settleIds} from './concept-draft.js'
import {groupRows} from './group-rows.js'
import {readTermRows} from './read-term-rows.js'
import {SourceLog} from './source-log.js'
import {isHeader} from './table-columns.js'
import {
  type ColumnMap,
  columnsByScript,
  columnsByTags,
  namedColumns,
  namesColumns,
  numberedColumns,
  tellLeftOut
} from './term-columns.js'

export interface TableOptions {
  readonly file?: string | undefined
  /**
   * What columns hold, by their header or their number from 1: `{Begriff: 'zh', 3: 'note'}`. A column that holds nothing
   * of use is mapped to `ignore`.
   */
  readonly map?: ColumnMap | undefined
}

/**
 * Read a table of terms: CSV (with commas, semicolons, tabs, bars or full-width commas) or TSV.
 *
 * With a header its columns are named; without one there are two, Chinese and English in either order, told by their
 * script, and perhaps a third with notes. An unknown column, a cell too many, an unknown status, a quote that is never
 * closed: each is an error at its place, and its row is left out.
 */
export function readTable(source: string, format: 'csv' | 'tsv', {file, map}: TableOptions = {}): Glossary {
  const log = new SourceLog(source, file)
  const delimiter = format === 'tsv' ? '\t' : delimiterOf(source)
  const problems: QuoteProblem[] = []
  let rows = readRows(source, delimiter, (problem) => problems.push(problem))
  for (const {kind, at} of problems) log.error('csv-quote', quoteMessages[kind], at, at + 1)
  // A comment, as OmegaT writes them, is no row.
  rows = rows.filter(
    ({start, cells}, index) =>
      cells.some(({text}) => text.trim()) &&
      (source[start] !== '#' || (format === 'csv' && cells.length > 1)) &&
      !(index === 0 && delimiterLine.test(source))
  )
  const [first] = rows
  const tagged = map ? undefined : columnsByTags(rows)
  const isNamed = first !== undefined && !tagged && namesColumns(first, map)
  const shown = delimiter === '\t' ? 'a tab' : `\`${delimiter}\``
  const columns = !first
    ? undefined
    : isNamed
      ? namedColumns(first, map, log)
      : map
        ? numberedColumns(first, map, log)
        : (tagged ?? columnsByScript(rows, shown, log))
  rows = rows.slice(isNamed ? 1 : 0)
  if (isNamed && columns) tellLeftOut(first, columns, rows, log)
  if (!rows.length && !log.hasErrors) log.error('empty', 'Unexpected table without terms, expected rows', 0)
  // Where a quote goes astray, nobody knows where a cell ends.
  const sound = rows.filter(({start, end}) => !problems.some(({at}) => at >= start && at <= end))
  const drafts = columns ? groupRows(readTermRows([{rows: sound, columns}], log), log) : []
  return {concepts: settleIds(drafts), messages: log.finish(), ...(file !== undefined && {file})}
}

const quoteMessages = {
  unclosed: 'Unexpected quote that is never closed, expected another',
  stray: 'Unexpected quote inside a quoted cell, expected it doubled'
}

/** The delimiter that the file names or that gives a header, or else the one that most rows have, and equally often. */
function delimiterOf(source: string): string {
  const told = delimiterLine.exec(source)?.[1]
  // Comments, as OmegaT writes them, have none.
  return told ?? sniffDelimiter(source.replace(comments, ''), {candidates, judge})
}

const comments = /^#[^\t,;|，\r\n]*(?:\r\n?|\n)/gm

/** A header, and rows with a term in each of the languages, speak for a delimiter. */
function judge(rows: ReadonlyArray<CellTexts>): number {
  const [first] = rows
  return (first && isHeader(first) ? 1 : 0) + shareOfPairs(rows)
}

/** In the order in which they are believed; the last ones stand in lists that people type. */
const candidates = [',', ';', '\t', '|', '，', '=', '：', ':']
