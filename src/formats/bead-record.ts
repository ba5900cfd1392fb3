import {type Bead, beadType, fileSide, type NullReason} from '../model/bead.js'
import type {Bitext} from '../model/bitext.js'
import type {Language} from '../model/language.js'
import type {Place} from '../model/place.js'
import type {Segment} from '../model/segment.js'
import {roundConfidence} from './tmx-props.js'

/** A bead as JSON and JSONL hold it; `schema/bead.schema.json` says the same. */
export interface BeadRecord {
  /** English side first: `1-2`. */
  readonly type: string
  readonly en: ReadonlyArray<string>
  readonly zh: ReadonlyArray<string>
  /** Segments in neither language; only in a bead of type `0-0`. */
  readonly other?: ReadonlyArray<string>
  /** Numbers of the sentences among those of their language, from 0. */
  readonly enIndex: ReadonlyArray<number>
  readonly zhIndex: ReadonlyArray<number>
  /** 0–1, with four decimals. */
  readonly confidence: number
  /** Why a side is empty. */
  readonly reason?: NullReason
  readonly place: RecordPlace
}

/** Where a bead stands: each side from the start of its first segment to the end of its last. */
export interface RecordPlace {
  /** The file; absent where the languages come from two, which `file` of each side then names. */
  readonly file?: string
  readonly en?: SidePlace
  readonly zh?: SidePlace
  readonly other?: SidePlace
}

export interface SidePlace extends Place {
  readonly file?: string
}

/** The records of an aligned article, in document order. */
export function* beadRecords(bitext: Pick<Bitext, 'beads' | 'file'>): Generator<BeadRecord> {
  for (const bead of bitext.beads) yield toRecord(bead, bitext.file)
}

function toRecord(bead: Bead, file: Bitext['file']): BeadRecord {
  return {
    type: beadType(bead),
    en: bead.en.map(textOf),
    zh: bead.zh.map(textOf),
    ...(bead.other && {other: bead.other.map(textOf)}),
    enIndex: bead.en.map(indexOf),
    zhIndex: bead.zh.map(indexOf),
    confidence: roundConfidence(bead.confidence),
    ...(bead.reason && {reason: bead.reason}),
    place: placeOf(bead, file)
  }
}

function placeOf(bead: Bead, file: Bitext['file']): RecordPlace {
  const isOneFile = file.en === file.zh
  const name = (language: Language | 'other') => (isOneFile ? undefined : file[fileSide(bead, language)])
  const en = span(bead.en, name('en'))
  const zh = span(bead.zh, name('zh'))
  const other = span(bead.other ?? [], name('other'))
  return {...(isOneFile && {file: file.en}), ...(en && {en}), ...(zh && {zh}), ...(other && {other})}
}

function span(segments: ReadonlyArray<Segment>, file: string | undefined): SidePlace | undefined {
  const first = segments[0]
  if (!first) return undefined
  // In order of their offsets: a translation may take its sentences in another order.
  const start = segments.reduce((least, {place}) => earlier(least, place.start), first.place.start)
  const end = segments.reduce((most, {place}) => later(most, place.end), first.place.end)
  return {...(file !== undefined && {file}), start: {...start}, end: {...end}}
}

function earlier(a: Place['start'], b: Place['start']): Place['start'] {
  return b.offset < a.offset ? b : a
}

function later(a: Place['start'], b: Place['start']): Place['start'] {
  return b.offset > a.offset ? b : a
}

function textOf({text}: Segment): string {
  return text
}

function indexOf({index}: Segment): number {
  return index
}
