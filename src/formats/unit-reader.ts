import type {Message} from '../model/message.js'
import type {Point} from '../model/place.js'

/** Reads the text of a memory piece by piece, and hands on its units as it finds them. Never throws for an odd file. */
export interface UnitReader {
  write(chunk: string): void
  /** Tag of the source language, as soon as the memory has named one. */
  readonly source: string | undefined
  /** How far it has read. */
  readonly place: Point
  /** The file is complete. */
  end(): ReadEnd
}

/** What is known at the end of a memory. */
export interface ReadEnd {
  /** What was odd about it. */
  readonly messages: Message[]
  /** Tag of its source language, where it names one. */
  readonly source?: string
}
