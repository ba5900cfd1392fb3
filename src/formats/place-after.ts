import type {Point} from '../model/place.js'

/** The point where a text ends that starts at another point. A byte order mark at the start of a file has no column. */
export function placeAfter({line, column, offset}: Point, text: string): Point {
  const shown = offset === 0 ? text.replace(/^\uFEFF/, '') : text
  let lines = line
  let lineStart = -1
  for (const {0: end, index} of shown.matchAll(/\r\n?|\n/g)) {
    lines++
    lineStart = index + end.length
  }
  return {
    line: lines,
    column: lineStart < 0 ? column + shown.length : shown.length - lineStart + 1,
    offset: offset + shown.length
  }
}
