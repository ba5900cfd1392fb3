import {lastAtMost} from './last-at-most.js'

/** A point in a decoded source file (its BOM stripped). */
export interface Point {
  /** From 1; a line ends at LF, CRLF or CR, as editors show it. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
  /** From 0, in UTF-16 code units. */
  readonly offset: number
}

/** A stretch of a source file. `end` is the point after its last character. */
export interface Place {
  readonly start: Point
  readonly end: Point
}

/** The places of a file by offset. */
export interface PlaceIndex {
  /** The point at an offset; offsets past the end give the end. */
  point(offset: number): Point
  /** The place from one offset to another. */
  place(start: number, end: number): Place
}

/** Index the lines of a file once, so that each look-up afterwards takes logarithmic time. */
export function indexPlaces(source: string): PlaceIndex {
  const starts = [0]
  for (const match of source.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length)

  function point(offset: number): Point {
    const at = Math.max(0, Math.min(offset, source.length))
    const line = lastAtMost(starts.length, (number) => starts[number]!, at)
    return {line: line + 1, column: at - starts[line]! + 1, offset: at}
  }

  return {point, place: (start, end) => ({start: point(start), end: point(end)})}
}
