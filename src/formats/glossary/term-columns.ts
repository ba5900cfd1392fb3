import type {Row} from '../delimited-rows.js'
import {pairLanguage} from '../direction.js'
import {rowFields} from './group-rows.js'
import {countHan} from './pair-list.js'
import type {SourceLog} from './source-log.js'
import {
  type ColumnName,
  columnNames,
  columnsOfHeader,
  haveBothLanguages,
  isHeader,
  isLeftOut
} from './table-columns.js'

/** What each column of a table holds. */
export type Columns = ReadonlyArray<ColumnName | undefined>

/** What columns hold, by their header or their number from 1. */
export type ColumnMap = Readonly<Record<string, string>>

/** Whether a row names the columns below it, by itself or in a map. */
export function namesColumns(row: Row, map: ColumnMap | undefined): boolean {
  const texts = textsOf(row)
  const isMapped = map && Object.keys(map).some((name) => !/^\d+$/.test(name) && texts.includes(name))
  return isMapped || isHeader(texts)
}

/** The columns that a header and a map name; absent where there is a fault, which is told. */
export function namedColumns(row: Row, map: ColumnMap | undefined, log: SourceLog): Columns | undefined {
  const before = log.errors
  const texts = textsOf(row)
  const known = columnNames as ReadonlyArray<string>
  const given = texts.map((text, index) => map?.[text] ?? map?.[String(index + 1)])
  // A name of ours stands for its column, so that a map and a header are understood together.
  const columns = columnsOfHeader(
    texts.map((text, index) => (known.includes(given[index] ?? '') ? given[index]! : text))
  )
  const seen = new Set<ColumnName>()
  let isTold = false
  for (const [index, text] of texts.entries()) {
    const column = columns[index]
    const [start, end] = cellRange(row, index)
    const choices = columnNames.join(', ')
    if (given[index] !== undefined && !known.includes(given[index])) {
      const message = `Unexpected column \`${given[index]}\` in the map, expected one of ${choices}`
      log.error('unknown-column', message, start, end)
    } else if (!column && text) {
      // All names are told once.
      const names = isTold ? 'a name that is known' : `one of ${choices}`
      isTold = true
      const message = `Unexpected column \`${text}\`, expected ${names}, or a map that says what it holds, such as \`--map "${text}=note"\` or \`--map "${text}=ignore"\``
      log.error('unknown-column', message, start, end)
    } else if (column && column !== 'ignore' && seen.has(column) && !isFurther(texts, columns, index)) {
      const message = `Unexpected second column \`${text}\` for ${column}, expected one`
      log.error('duplicate-column', message, start, end)
    }
    if (column) seen.add(column)
  }
  if (log.errors === before && !haveBothLanguages(columns)) {
    log.error(
      'missing-column',
      'Unexpected lack of a column, expected `zh` and `en`, or `source` and `target`',
      row.start,
      row.end
    )
  }
  return log.errors > before ? undefined : columns
}

/** Whether a column tells under another name more of the same: `Remarks` beside `Notes`. */
function isFurther(texts: ReadonlyArray<string>, columns: Columns, index: number): boolean {
  const column = columns[index]
  if (!(rowFields as ReadonlyArray<string>).includes(column ?? '')) return false
  return !texts.some((text, at) => at < index && columns[at] === column && text === texts[index])
}

/** Tell which columns are left out that hold something, since it is nothing of a concept. */
export function tellLeftOut(header: Row, columns: Columns, rows: ReadonlyArray<Row>, log: SourceLog): void {
  const left = textsOf(header).flatMap((text, index) =>
    columns[index] === 'ignore' && isLeftOut(text) && rows.some(({cells}) => cells[index]?.text.trim())
      ? [index]
      : []
  )
  if (!left.length) return
  const names = [...new Set(left.map((index) => `\`${textsOf(header)[index]}\``))]
  log.info(
    'left-out-columns',
    `Left out ${left.length} ${left.length === 1 ? 'column' : 'columns'} that a glossary has no room for: ${names.join(', ')}`,
    ...cellRange(header, left[0]!)
  )
}

/** The columns of a table without a header, of which a map tells some by their numbers. */
export function numberedColumns(first: Row, map: ColumnMap, log: SourceLog): Columns | undefined {
  const numbers = Object.keys(map).map(Number)
  const width = Math.max(...numbers.filter((number) => number > 0), 0)
  return namedColumns({...first, cells: Array.from({length: width}, () => ({text: '', runs: []}))}, map, log)
}

/**
 * The columns of a table whose rows say their languages themselves, as DeepL writes them: two terms, and the tags of both.
 * Absent for any other.
 */
export function columnsByTags(rows: ReadonlyArray<Row>): Columns | undefined {
  const [first] = rows
  if (!first) return undefined
  const tags = textsOf(first).slice(2, 4).map(pairLanguage)
  if (!tags.includes('en') || !tags.includes('zh')) return undefined
  const isTagged = rows.every((row) => {
    const texts = textsOf(row)
    return texts.length >= 4 && texts.slice(2, 4).every((text, index) => pairLanguage(text) === tags[index])
  })
  return isTagged ? [...(tags as Array<'en' | 'zh'>), 'ignore', 'ignore', 'note'] : undefined
}

/**
 * The columns of a table that nothing names: Chinese and English in either order, told by their script, and perhaps
 * notes. Absent where there are more or fewer, or neither is Chinese, which is told.
 */
export function columnsByScript(
  rows: ReadonlyArray<Row>,
  divider: string,
  log: SourceLog
): Columns | undefined {
  const [first] = rows
  if (!first) return undefined
  const width = Math.max(...textsOf(first).map((text, index) => (text ? index + 1 : 0)))
  if (width < 2 || width > 3) {
    log.error(
      'missing-header',
      `Unexpected row of ${width} ${width === 1 ? 'cell' : 'cells'} without a header, expected one with \`zh\` and \`en\`, a map such as \`--map 1=zh --map 2=en\`, or two columns divided by ${divider}`,
      first.start,
      first.end
    )
    return undefined
  }
  const column = rows.every(({cells}, index) => !index === !countHan([cells[0]?.text ?? ''])) ? 0 : 1
  const others = rows.slice(1)
  const names = textsOf(first)
  // One without Chinese above others that all have it, and in it words: names that nobody knows.
  const isNames =
    others.length > 0 &&
    names.slice(0, 2).every((name) => countHan([name]) === 0 && /\p{L}{3}/u.test(name)) &&
    names[0] !== names[1] &&
    others.every(({cells}) => countHan([cells[column]?.text ?? '']) > 0)
  if (isNames) {
    log.error(
      'unknown-header',
      `Unexpected first row \`${names.slice(0, width).join(divider === 'a tab' ? ' → ' : ', ')}\` without Chinese, expected a header with \`zh\` and \`en\`, or a map that says what its columns hold: ${names
        .slice(0, 2)
        .map((name, index) => `\`--map "${name}=${index === column ? 'zh' : 'en'}"\``)
        .join(' ')}`,
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

/** The texts of the cells of a row. */
export function textsOf({cells}: Row): string[] {
  return cells.map(({text}) => text.trim())
}

/** Offsets of a cell; those of its row where it is empty. */
export function cellRange(row: Row, index: number): [number, number] {
  const runs = row.cells[index]?.runs ?? []
  return runs.length ? [runs[0]!.start, runs.at(-1)!.end] : [row.start, row.end]
}
