import type {Glossary} from '../../model/concept.js'
import type {Row} from '../delimited-rows.js'
import {type MarkdownTable, readMarkdownTables} from '../markdown-tables.js'
import {settleIds} from './concept-draft.js'
import {groupRows} from './group-rows.js'
import type {TableOptions} from './read-table.js'
import {readTermRows, type TermTable} from './read-term-rows.js'
import {SourceLog} from './source-log.js'
import {type ColumnMap, columnsByScript, namedColumns, namesColumns, textsOf} from './term-columns.js'

/**
 * Read the tables of a Markdown file as one glossary. Each has a header, which names its columns as that of a CSV does;
 * where its cells are empty, the script tells Chinese and English apart.
 *
 * Rows that are headings (`| **A** | | |`), tables without terms, and the text around the tables are left out, and told of.
 */
export function readMarkdownGlossary(source: string, {file, map}: TableOptions = {}): Glossary {
  const log = new SourceLog(source, file)
  const {tables, others} = readMarkdownTables(source)
  const own = tables.filter((table) => isTermTable(table, map))
  for (const table of tables) {
    if (isTermTable(table, map)) continue
    // Where all are strange, each tells which of its columns are unknown.
    if (own.length) tellStrange(table, log)
    else namedColumns(table.header, map, log)
  }
  if (!tables.length)
    log.error('empty', 'Unexpected lack of a table, expected one with `zh` and `en` in its header', 0)
  const headings: Row[] = []
  const read = own.flatMap((table): TermTable[] => {
    const rows = table.rows.filter((row) => textsOf(row).some(Boolean))
    const terms = rows.filter((row) => !isHeading(row, source))
    headings.push(...rows.filter((row) => isHeading(row, source)))
    const columns =
      isBlank(table.header) && !map
        ? columnsByScript(terms, 'a bar', log)
        : namedColumns(table.header, map, log)
    return columns ? [{rows: terms, columns, isProse: true}] : []
  })
  tellHeadings(headings, log)
  if (others[0] && tables.length) {
    const what = others.length === 1 ? '1 line' : `${others.length} lines`
    log.info('text-left-out', `Found ${what} of text around the tables; left out`, ...others[0])
  }
  const concepts = settleIds(groupRows(readTermRows(read, log), log))
  if (!concepts.length && !log.hasErrors)
    log.error('empty', 'Unexpected tables without terms, expected rows', 0)
  return {concepts, messages: log.finish(), ...(file !== undefined && {file})}
}

function isTermTable({header}: MarkdownTable, map: ColumnMap | undefined): boolean {
  // A map of numbers speaks of each table.
  return isBlank(header) || namesColumns(header, map) || hasNumbers(map)
}

function hasNumbers(map: ColumnMap = {}): boolean {
  return Object.keys(map).some((name) => /^\d+$/.test(name))
}

function isBlank(row: Row): boolean {
  return !textsOf(row).some(Boolean)
}

function tellStrange({header}: MarkdownTable, log: SourceLog): void {
  const names = textsOf(header)
    .map((text) => `\`${text}\``)
    .join(', ')
  log.warn(
    'table-left-out',
    `Unexpected table whose columns ${names} hold no terms of both languages; left out`,
    header.start,
    header.end
  )
}

/** A row whose only cell is a letter, or emphasised as a whole: `**A**`. */
function isHeading(row: Row, source: string): boolean {
  const texts = textsOf(row)
  const [text] = texts
  if (!text || texts.slice(1).some(Boolean)) return false
  if (/^\p{Lu}(?:\s*[-–—~]\s*\p{Lu})?$/u.test(text)) return true
  const written = source
    .slice(row.start, row.end)
    .replace(/^\|/, '')
    .replace(/[|\s]+$/, '')
    .trim()
  return /^(\*{1,3}|_{1,3})[^*_]+\1$/.test(written)
}

function tellHeadings(rows: ReadonlyArray<Row>, log: SourceLog): void {
  const [first] = rows
  if (!first) return
  const what = rows.length === 1 ? '1 row that is a heading' : `${rows.length} rows that are headings`
  log.info(
    'headings-left-out',
    `Found ${what}, such as \`${textsOf(first)[0]}\`; left out`,
    first.start,
    first.end
  )
}
