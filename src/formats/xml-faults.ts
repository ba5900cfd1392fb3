import type {Point} from '../model/place.js'
import type {LineCounter} from './line-counter.js'

/** A fault of the document. */
export interface XmlProblem {
  readonly message: string
  readonly point: Point
  /** Nothing after it was read. */
  readonly fatal: boolean
  /**
   * Reading goes on at the next of the elements that `resumeAt` names, with so many elements open: what was read since
   * the last one closed is lost.
   */
  readonly resumed?: number
}

// A file with more faults than this is not worth reading on: it is another kind of file, or an attack. A long one may have
// more of them.
const maxProblems = 100
const charactersOfProblem = 1000

// Thrown through a parser to leave it in the middle of a chunk; never leaves this file.
const stopSign = Symbol('stop')

/** Tells the faults of a document, and ends the reading: at a fatal one, after too many, or when it is told to. */
export class XmlFaults {
  readonly #tell: (problem: XmlProblem) => void
  readonly #lines: LineCounter
  #count = 0
  #stopped = false

  constructor(tell: (problem: XmlProblem) => void, lines: LineCounter) {
    this.#tell = tell
    this.#lines = lines
  }

  /** Whether reading ended early. */
  get stopped(): boolean {
    return this.#stopped
  }

  /** Do some work, until it ends the reading; none after that. */
  guard(work: () => void): void {
    if (this.#stopped) return
    try {
      work()
    } catch (error) {
      if (error !== stopSign) throw error
    }
  }

  /** End the reading. */
  stop(): never {
    this.#stopped = true
    throw stopSign
  }

  /** Tell a fault after which reading goes on where it stands. */
  tell(message: string, offset: number): void {
    this.count(offset)
    this.#tell({message, point: this.#lines.at(offset), fatal: false})
  }

  /** Count a fault that is told later. */
  count(offset: number): void {
    if (++this.#count <= maxProblems + offset / charactersOfProblem) return
    this.fail(`Unexpected number of faults (${this.#count}), expected fewer in a file worth reading`, offset)
  }

  /** Tell a fault that ends the reading. */
  fail(message: string, offset: number): never {
    return this.failAt(message, this.#lines.at(offset))
  }

  /** The same, at a point that may be no longer at hand. */
  failAt(message: string, point: Point): never {
    this.#stopped = true
    this.#tell({message, point, fatal: true})
    throw stopSign
  }
}
