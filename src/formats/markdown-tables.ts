import type {Row} from './delimited-rows.js'
import {readCell} from './markdown-cell.js'

/** A table of a Markdown file: its header, and the rows below the row of dashes. */
export interface MarkdownTable {
  readonly header: Row
  readonly rows: ReadonlyArray<Row>
}

/** The tables of a Markdown file, and what else it holds. */
export interface MarkdownTables {
  readonly tables: ReadonlyArray<MarkdownTable>
  /** Offsets of the lines outside of the tables that are not blank. */
  readonly others: ReadonlyArray<readonly [start: number, end: number]>
}

/**
 * Find the tables of a Markdown file, as GitHub writes them: a header, a row of dashes with as many cells, and rows up
 * to a blank line or another block; with bars at the edges or without, in quotes and lists too. A bar in a cell is
 * written `\|`. (A parser of Markdown knows where a cell stands, but not where each of its characters does.)
 *
 * What stands in code, comments or the front matter is no table.
 */
export function readMarkdownTables(source: string): MarkdownTables {
  const lines = linesOf(source)
  const tables: MarkdownTable[] = []
  const others: Array<readonly [number, number]> = []
  let index = 0
  let isList = false
  while (index < lines.length) {
    const line = lines[index]!
    const opaque = opaqueEnd(lines, index)
    if (opaque > index) {
      for (; index < opaque; index++) addOther(lines[index]!)
      continue
    }
    if (listItem.test(line.text)) isList = true
    else if (/^\S/.test(line.text)) isList = false
    const header = isCode(line, isList) ? undefined : headerAt(lines, index)
    if (!header) {
      addOther(line)
      index++
      continue
    }
    const rows: Row[] = []
    for (index += 2; index < lines.length && !endsTable(lines[index]!, line); index++)
      rows.push(readRow(source, lines[index]!))
    tables.push({header: readRow(source, header), rows})
  }
  return {tables, others}

  function addOther({text, start, end}: Line): void {
    if (text.trim()) others.push([start, end])
  }
}

/** A line without the marks of quotes before it. */
interface Line {
  readonly text: string
  /** Offsets of the text in the file. */
  readonly start: number
  readonly end: number
  /** How many quotes it stands in. */
  readonly quotes: number
}

const quoteMarks = /^(?: {0,3}>[ \t]?)+/

function linesOf(source: string): Line[] {
  const lines: Line[] = []
  const pattern = /[^\r\n]*(?:\r\n?|\n|$)/g
  for (const {0: whole, index} of source.matchAll(pattern)) {
    const text = whole.replace(/[\r\n]+$/, '')
    const marks = quoteMarks.exec(text)?.[0] ?? ''
    lines.push({
      text: text.slice(marks.length),
      start: index + marks.length,
      end: index + text.length,
      quotes: marks.split('>').length - 1
    })
  }
  return lines
}

const fence = /^\s*(`{3,}|~{3,})/
const listItem = /^\s*(?:[-*+]|\d{1,9}[.)])\s/
const dashes = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/
const otherBlock = /^ {0,3}(?:#{1,6}(?:\s|$)|`{3}|~{3}|<!--|(?:[-*+]|\d{1,9}[.)])\s|(?:[-*_]\s*){3,}$)/

/** The line behind a stretch that is not read as Markdown: code, a comment, front matter; `index` where there is none. */
function opaqueEnd(lines: ReadonlyArray<Line>, index: number): number {
  const {text} = lines[index]!
  const [, mark] = fence.exec(text) ?? []
  if (mark !== undefined) {
    return lineAfter(lines, index + 1, (line) => closesFence(line.text.trim(), mark)) ?? lines.length
  }
  if (/^ {0,3}<!--/.test(text)) {
    return lineAfter(lines, index, (line) => line.text.includes('-->')) ?? lines.length
  }
  if (index === 0 && text.trimEnd() === '---') {
    return lineAfter(lines, 1, (line) => /^(?:---|\.\.\.)\s*$/.test(line.text)) ?? 0
  }
  return index
}

function closesFence(text: string, mark: string): boolean {
  return text.length >= mark.length && text === mark.charAt(0).repeat(text.length)
}

function lineAfter(
  lines: ReadonlyArray<Line>,
  from: number,
  isLast: (line: Line) => boolean
): number | undefined {
  for (let index = from; index < lines.length; index++) if (isLast(lines[index]!)) return index + 1
  return undefined
}

/** Four blanks make code of a line, but not in a list. */
function isCode({text}: Line, isList: boolean): boolean {
  return !isList && /^(?: {4}| {0,3}\t)/.test(text)
}

/** The line at an index, where it heads a table. */
function headerAt(lines: ReadonlyArray<Line>, index: number): Line | undefined {
  const line = lines[index]!
  const next = lines[index + 1]
  if (!next || next.quotes !== line.quotes || !line.text.trim() || !dashes.test(next.text)) return undefined
  if (!line.text.includes('|') && !next.text.includes('|')) return undefined
  return cellRanges(line).length === cellRanges(next).length ? line : undefined
}

function endsTable(line: Line, header: Line): boolean {
  return !line.text.trim() || line.quotes !== header.quotes || otherBlock.test(line.text)
}

function readRow(source: string, line: Line): Row {
  return {
    start: line.start + line.text.length - line.text.trimStart().length,
    end: line.start + line.text.trimEnd().length,
    cells: cellRanges(line).map(([start, end]) => readCell(source, start, end))
  }
}

/** Offsets of the cells of a line, without the white space around them. */
function cellRanges({text, start}: Line): Array<[number, number]> {
  const ranges: Array<[number, number]> = []
  const last = text.trimEnd().length
  let from = text.length - text.trimStart().length
  if (text[from] === '|') from++
  for (let at = from; at <= last; at++) {
    if (at < last && text[at] === '\\' && (text[at + 1] === '|' || text[at + 1] === '\\')) at++
    else if (at === last || text[at] === '|') {
      // Behind a bar at the edge is no cell.
      if (at === last && from === last && ranges.length) break
      const cell = text.slice(from, at)
      const to = start + from + cell.trimEnd().length
      ranges.push([Math.min(to, start + from + cell.length - cell.trimStart().length), to])
      from = at + 1
    }
  }
  return ranges
}
