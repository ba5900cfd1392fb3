import {joinSentences} from '../model/join.js'
import type {Language} from '../model/language.js'
import {type MappedText, sourceRange, TextBuilder} from '../model/mapped-text.js'
import type {Place, PlaceIndex, Point} from '../model/place.js'
import type {Segment} from '../model/segment.js'

/** One side of a pair: its sentences as one text, each character with its place in the file. */
export interface SideText {
  readonly language: Language
  readonly file: string
  readonly text: string
  /** Offsets in the text of its sentences, `[from, to]`. */
  readonly sentences: ReadonlyArray<readonly [number, number]>
  /** The place in the file of the text between two of its offsets. */
  readonly placeOf: (from: number, to: number) => Place
  /** Offsets in the file of the text between two of its offsets; absent where the file is not at hand. */
  readonly rangeOf?: (from: number, to: number) => readonly [number, number]
}

/** Words of a side: what a finding points at. */
export interface Spot {
  readonly side: SideText
  readonly from: number
  readonly to: number
}

/** The whole of a side. */
export function wholeOf(side: SideText): Spot {
  return {side, from: 0, to: side.text.length}
}

/** The sentence of a side that holds an offset. */
export function sentenceAt({sentences, text}: SideText, at: number): readonly [number, number] {
  return sentences.findLast(([from]) => from <= at) ?? [0, text.length]
}

/**
 * Put the segments of a side together.
 *
 * @param places
 *   Of the file; without them a place inside a sentence of several lines is that of the sentence.
 */
export function sideOfSegments(
  segments: ReadonlyArray<Segment>,
  language: Language,
  file: string,
  places?: PlaceIndex
): SideText | undefined {
  if (!segments.length) return undefined
  const whole = new TextBuilder()
  const sentences: Array<readonly [number, number]> = []
  for (const [index, {map, text}] of segments.entries()) {
    const last = segments[index - 1]
    const gap = last ? joinSentences([last.text, text], language).length - last.text.length - text.length : 0
    // Nothing of the source stands for the space between two sentences.
    if (gap) whole.add(' '.repeat(gap), map.runs[0]?.start ?? 0, map.runs[0]?.start ?? 0)
    const from = whole.length
    whole.append(map)
    sentences.push([from, whole.length])
  }
  const map = whole.build()
  return {
    language,
    file,
    text: map.text,
    sentences,
    placeOf: (from, to) => placeIn(segments, places, sourceRange(map, from, to)),
    ...(places && {rangeOf: (from: number, to: number) => sourceRange(map as MappedText, from, to)})
  }
}

function placeIn(
  segments: ReadonlyArray<Segment>,
  places: PlaceIndex | undefined,
  [start, end]: readonly [number, number]
): Place {
  if (places) return places.place(start, end)
  return {start: pointIn(segments, start, 'start'), end: pointIn(segments, end, 'end')}
}

/** A point by the place of its segment: exact where that stands on one line. */
function pointIn(segments: ReadonlyArray<Segment>, offset: number, edge: 'start' | 'end'): Point {
  const {place} = segments.findLast((segment) => segment.place.start.offset <= offset) ?? segments[0]!
  if (place.start.line !== place.end.line) return place[edge]
  return {line: place.start.line, column: place.start.column + offset - place.start.offset, offset}
}
