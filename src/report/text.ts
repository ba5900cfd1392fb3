import {clusters} from '../formats/display-width.js'
import {visible} from '../formats/visible.js'
import type {Excerpt, Finding} from '../model/finding.js'
import {type CheckReport, summarizeChecks} from './check-report.js'

/** Colours for a terminal; each takes a text and gives it back with its codes. Plain where left out. */
export interface ReportPaint {
  readonly file?: (text: string) => string
  readonly error?: (text: string) => string
  readonly warning?: (text: string) => string
  readonly place?: (text: string) => string
  readonly rule?: (text: string) => string
  readonly caret?: (text: string) => string
  readonly summary?: (text: string) => string
}

export interface TextReportOptions {
  /** Columns of the terminal. Default 100. */
  readonly width?: number
  readonly paint?: ReportPaint
}

const defaultWidth = 100
const leastWidth = 40
const indent = '    '
const plain = (text: string): string => text

/**
 * Write a report for people: by file, each finding with the sentences of both sides and a line of carets below the
 * words. The carets are right for characters that are two columns wide.
 */
export function writeTextReport(report: CheckReport, options: TextReportOptions = {}): string {
  const width = Math.max(leastWidth, options.width ?? defaultWidth)
  const paint = {
    file: plain,
    error: plain,
    warning: plain,
    place: plain,
    rule: plain,
    caret: plain,
    summary: plain,
    ...options.paint
  }
  const lines: string[] = []
  let file: string | undefined
  for (const finding of report.findings) {
    if (finding.file !== file) {
      if (file !== undefined) lines.push('')
      file = finding.file
      lines.push(paint.file(visible(file)))
    }
    lines.push(...writeFinding(finding, width, paint))
  }
  if (lines.length) lines.push('')
  lines.push(paint.summary(summaryLine(report)))
  return `${lines.join('\n')}\n`
}

function writeFinding(finding: Finding, width: number, paint: Required<ReportPaint>): string[] {
  const {severity, message, rule, start, end, note, excerpt, related} = finding
  const colour = severity === 'error' ? paint.error : paint.warning
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`
  const lines = [
    `  ${paint.place(place)} ${colour(severity)} ${visible(message)} ${paint.rule(rule)}`,
    ...(note === undefined ? [] : [`${indent}${paint.place(`note: ${visible(note)}`)}`])
  ]
  if (excerpt) lines.push(...writeExcerpt(excerpt, width, colour))
  const [other] = related
  if (other?.excerpt) {
    const isWhole = other.excerpt.from === 0 && other.excerpt.to === other.excerpt.text.length
    lines.push(...writeExcerpt(other.excerpt, width, isWhole ? undefined : paint.caret))
  }
  return lines
}

/** A sentence, cut to a window around the words, and carets below them; without a colour no carets. */
function writeExcerpt(
  {text, from, to}: Excerpt,
  width: number,
  colour: ((text: string) => string) | undefined
): string[] {
  // A sentence may be as long as its file: what is too far away to be shown is not measured.
  const reach = width * mostUnitsOfColumn
  const {before, words, after} = windowOf(
    visible(text.slice(Math.max(0, from - reach), from)),
    visible(text.slice(from, Math.min(to, from + reach))),
    visible(text.slice(to, to + reach)),
    width - indent.length
  )
  const line = `${indent}${before}${words}${after}`
  if (!colour) return [line]
  const carets = '^'.repeat(Math.max(1, columns(words)))
  return [line, `${indent}${' '.repeat(columns(before))}${colour(carets)}`]
}

/** Code units that a column of ordinary text takes at the most, with its marks. */
const mostUnitsOfColumn = 8

const ellipsis = '…'

/** As much of a line as fits: the words first, then what stands before and after them. */
function windowOf(before: string, words: string, after: string, width: number) {
  const whole = columns(before) + columns(words) + columns(after)
  if (whole <= width) return {before, words, after}
  const shown = columns(words) > width - 2 ? headOf(words, width - 2) : words
  const room = Math.max(0, width - columns(shown) - 2)
  const behind = Math.min(columns(after), Math.max(Math.floor(room / 2), room - columns(before)))
  const front = Math.min(columns(before), room - behind)
  return {
    before: front < columns(before) ? `${ellipsis}${tailOf(before, front)}` : before,
    words: shown,
    after: behind < columns(after) ? `${headOf(after, behind)}${ellipsis}` : after
  }
}

function columns(text: string): number {
  return clusters(text).reduce((sum, {width}) => sum + width, 0)
}

function headOf(text: string, most: number): string {
  let used = 0
  let head = ''
  for (const {text: piece, width} of clusters(text)) {
    used += width
    if (used > most) break
    head += piece
  }
  return head
}

function tailOf(text: string, most: number): string {
  let used = 0
  const tail: string[] = []
  for (const {text: piece, width} of clusters(text).reverse()) {
    used += width
    if (used > most) break
    tail.push(piece)
  }
  return tail.reverse().join('')
}

/** `2 errors and 1 warning in 3 files, 120 pairs`. */
export function summaryLine(report: CheckReport): string {
  const {errors, warnings, files, pairs, known, unchecked} = summarizeChecks(report)
  const found =
    errors + warnings === 0 ? 'Nothing found' : `${count(errors, 'error')} and ${count(warnings, 'warning')}`
  const more = [
    ...(known ? [`${count(known, 'finding')} of the baseline`] : []),
    ...(unchecked ? [`${count(unchecked, 'thing')} not checked`] : [])
  ]
  return `${found} in ${count(files, 'file')}, ${count(pairs, 'pair')}${more.map((text) => `; ${text}`).join('')}`
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`
}
