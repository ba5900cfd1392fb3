import type {Bead} from '../model/bead.js'
import type {Bitext} from '../model/bitext.js'
import {joinSentences} from '../model/join.js'
import type {Segment} from '../model/segment.js'
import {type Column, columnsOf} from './columns.js'
import type {Cluster} from './display-width.js'
import {isDoubtful} from './summary.js'
import {visible} from './visible.js'
import {wrapText} from './wrap.js'

/** Colours for a terminal; each takes a text and gives it back with its codes. Plain where left out. */
export interface Paint {
  readonly title?: (text: string) => string
  readonly number?: (text: string) => string
  readonly place?: (text: string) => string
  readonly doubtful?: (text: string) => string
  readonly reason?: (text: string) => string
}

export interface TextOptions {
  /** Columns of the terminal, at least `minimumWidth`. Default 80. */
  readonly width?: number
  readonly paint?: Paint
}

/** A terminal narrower than this has no room for two columns. */
export const minimumWidth = 40

const defaultWidth = 80
// English takes about three columns where Chinese takes two.
const englishShare = 0.58
// Room for `42%` and a space.
const leastNumberWidth = 3

/**
 * Write an aligned article side by side for a terminal: number of the bead, line and text of both languages.
 *
 * A doubtful pair is marked with `?` and its confidence; a bead without counterpart says why. No line is wider
 * than `width`. Characters that a terminal would obey or hide are shown by name.
 *
 * @throws RangeError
 *   When the width is no whole number of at least `minimumWidth`.
 */
export function writeText(bitext: Bitext, options: TextOptions = {}): string {
  const {width = defaultWidth, paint = {}} = options
  if (!Number.isSafeInteger(width) || width < minimumWidth) {
    throw new RangeError(`Unexpected width \`${width}\`, expected at least ${minimumWidth} columns`)
  }
  const grid = measure(bitext, width)
  const rows = bitext.beads.map((bead, index) => writeBead(bead, index + 1, grid, paint))
  return [writeTitle(bitext, width, paint), ...rows].join('\n')
}

/** Columns of the view. */
interface Grid {
  readonly number: number
  readonly line: number
  readonly en: number
  readonly zh: number
}

function measure({beads}: Bitext, width: number): Grid {
  const lines = beads.flatMap(({en, zh, other}) => [en, zh, other ?? []].map((side) => lineOf(side) ?? 0))
  const number = Math.max(leastNumberWidth, digits(beads.length))
  const line = digits(lines.reduce((most, next) => Math.max(most, next), 0))
  // number, mark, two spaces, line, space, English, two spaces, line, space, Chinese
  const text = width - number - 2 * line - 7
  const en = Math.round(text * englishShare)
  return {number, line, en, zh: text - en}
}

function digits(number: number): number {
  return String(number).length
}

function writeTitle({file, layout}: Bitext, width: number, {title = plain}: Paint): string {
  const names = file.en === file.zh ? file.en : `${file.en} + ${file.zh}`
  const text = `${visible(names)} · ${visible(layout.name)} (${percent(layout.confidence)})`
  return wrapText(text, width)
    .map((line) => `${title(line.text)}\n`)
    .join('')
}

function writeBead(bead: Bead, number: number, grid: Grid, paint: Paint): string {
  const {number: paintNumber = plain, place = plain, doubtful = plain, reason = plain} = paint
  const {left, right} = columnsOf(bead)
  const en = cell(left, bead, grid.en)
  const zh = cell(right, bead, grid.zh)
  const low = isDoubtful(bead)
  const height = Math.max(en.length, zh.length, low ? 2 : 1)
  let text = ''
  for (let row = 0; row < height; row++) {
    const label = row === 0 ? String(number) : row === 1 && low ? percent(bead.confidence) : ''
    const mark = row === 0 && low ? '?' : ' '
    const line = [
      (low ? doubtful : paintNumber)(label.padStart(grid.number) + mark),
      '  ',
      place(lineLabel(left.segments, row, grid)),
      ' ',
      (left.segments.length ? plain : reason)(pad(en[row], grid.en)),
      '  ',
      place(lineLabel(right.segments, row, grid)),
      ' ',
      (right.segments.length ? plain : reason)(zh[row]?.text ?? '')
    ]
    text += `${line.join('').trimEnd()}\n`
  }
  return text
}

function cell({segments, language}: Column, bead: Bead, width: number): Cluster[] {
  if (!segments.length) return wrapText(`— ${visible(bead.reason ?? 'untranslated')}`, width)
  const texts = segments.map((segment) => visible(segment.text))
  return wrapText(joinSentences(texts, language), width)
}

function lineLabel(segments: ReadonlyArray<Segment>, row: number, grid: Grid): string {
  return String((row === 0 && lineOf(segments)) || '').padStart(grid.line)
}

function lineOf(segments: ReadonlyArray<Segment>): number | undefined {
  return segments[0]?.place.start.line
}

function pad(line: Cluster | undefined, width: number): string {
  return (line?.text ?? '') + ' '.repeat(width - (line?.width ?? 0))
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

function plain(text: string): string {
  return text
}
