import {type MappedText, TextBuilder, verbatim} from '../model/mapped-text.js'

/** A row of a table in a text file. */
export interface Row {
  /** Offsets of the row in the file, without its line end. */
  readonly start: number
  readonly end: number
  readonly cells: ReadonlyArray<MappedText>
}

/** A quote that does not do its work, and its offset. */
export interface QuoteProblem {
  readonly kind: 'unclosed' | 'stray'
  readonly at: number
}

/**
 * Cut a file into rows and cells, as RFC 4180 writes them. (csv-parse knows the lines of its records, but not where
 * each character of a cell stands, which is what we live on.) Blank lines are no rows.
 *
 * A quote that is never closed is a character, and its cell ends with the line; so is one that stands inside a quoted
 * cell without being doubled.
 */
export function readRows(
  source: string,
  delimiter: string,
  onProblem: (problem: QuoteProblem) => void = () => {}
): Row[] {
  const rows: Row[] = []
  const cellEnd = new RegExp(`[${delimiter}\\r\\n]`, 'g')
  let cells: MappedText[] = []
  let rowStart = 0
  let at = 0
  // No quote before this offset closes a cell: what was searched in vain is not searched again.
  let searched = 0
  let lineEnd = -1
  while (at < source.length) {
    const open = quoteAt(at)
    const close = open < 0 ? -1 : closingQuote(open)
    let end: number
    if (close < 0) {
      end = nextEnd(at)
      cells.push(verbatim(source, at, end))
    } else {
      cells.push(quotedText(source, open + 1, close))
      end = nextEnd(close + 1)
    }
    const isLast = source[end] !== delimiter
    at = end + 1
    if (isLast) {
      finishRow(end)
      if (source[end] === '\r' && source[at] === '\n') at++
      rowStart = at
    } else if (at === source.length) cells.push(verbatim(''))
  }
  finishRow(source.length)
  return rows

  function finishRow(end: number): void {
    const isBlank = cells.every((cell) => !cell.text.trim()) && cells.length < 2
    if (!isBlank) rows.push({start: rowStart, end, cells})
    cells = []
  }

  /** Offset of the quote that a cell begins with, perhaps after blanks; or -1. */
  function quoteAt(start: number): number {
    while (source[start] === ' ') start++
    return source[start] === '"' ? start : -1
  }

  /** Offset of the quote that ends a cell; or -1 where the first quote is but a character. */
  function closingQuote(open: number): number {
    let stray = -1
    let at = open + 1
    let quote = open < searched ? -1 : source.indexOf('"', at)
    for (; quote >= 0; quote = source.indexOf('"', at)) {
      if (source[quote + 1] === '"') at = quote + 2
      else if (endsCell(quote + 1)) {
        if (stray >= 0) onProblem({kind: 'stray', at: stray})
        return quote
      } else if (delimiter === '\t') return -1
      else if (opensCell(quote) && quote > lineEndAfter(open)) break
      else {
        stray = stray < 0 ? quote : stray
        at = quote + 1
      }
    }
    searched = Math.max(searched, quote < 0 ? source.length : quote)
    onProblem({kind: 'unclosed', at: open})
    return -1
  }

  function endsCell(after: number): boolean {
    while (source[after] === ' ') after++
    const next = source[after]
    return next === undefined || next === delimiter || next === '\r' || next === '\n'
  }

  function opensCell(quote: number): boolean {
    const before = source[quote - 1]
    return before === delimiter || before === '\r' || before === '\n'
  }

  function nextEnd(from: number): number {
    cellEnd.lastIndex = from
    return cellEnd.exec(source)?.index ?? source.length
  }

  /** Asked for offsets in ascending order, so that the last answer often holds. */
  function lineEndAfter(from: number): number {
    if (lineEnd >= from) return lineEnd
    const end = /[\r\n]/g
    end.lastIndex = from
    lineEnd = end.exec(source)?.index ?? source.length
    return lineEnd
  }
}

function quotedText(source: string, start: number, end: number): MappedText {
  const text = new TextBuilder()
  let from = start
  for (const match of source.slice(start, end).matchAll(/""|\r\n?/g)) {
    const at = start + match.index
    text.add(source.slice(from, at), from)
    from = at + match[0].length
    text.add(match[0] === '""' ? '"' : '\n', at, from)
  }
  return text.add(source.slice(from, end), from).build()
}
