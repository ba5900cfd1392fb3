import type {Point} from '../model/place.js'
import {LineCounter} from './line-counter.js'
import {localName, type XmlElement} from './xml-element.js'
import {XmlFaults, type XmlProblem} from './xml-faults.js'
import {XmlParser} from './xml-parser.js'
import {ResumePoints} from './xml-resume.js'
import {XmlScanner} from './xml-scanner.js'

/** What a reader wants to hear of a document. */
export interface XmlHandlers {
  open?(element: XmlElement): void
  /** Text with its references resolved, and CDATA; a run may come in pieces. */
  text?(text: string): void
  close?(name: string): void
  problem(problem: XmlProblem): void
}

export interface XmlOptions {
  /** Elements within elements; a deeper document is a fatal problem. Default 1,000. */
  readonly maxDepth?: number
  /**
   * Elements of which a document holds many, one beside the other, such as units of a memory. After a fault that would
   * end the reading it goes on at the next one.
   */
  readonly resumeAt?: ReadonlyArray<string>
  /**
   * Elements that hold texts. With it faults are mended where no other reading makes sense, and told: in a text a `<` that begins
   * no tag is a character, an attribute may lack its quotes, and of one that comes twice the first counts.
   */
  readonly mendIn?: ReadonlyArray<string>
}

// Memories and rule files are a dozen levels deep; bombs are a hundred thousand.
const defaultMaxDepth = 1000

/** A text or tag that is longer is read in pieces, or by the parser, which holds less of it. */
const longestHeld = 1 << 20

/** A faulty tag of which more was read is not looked into for the start of another. */
const mostKept = 1 << 12

// Thrown through the parser to leave it in the middle of a chunk; never leaves this file.
const handOverSign = Symbol('hand over')

/**
 * Read an XML 1.0 document piece by piece.
 *
 * No DTD is fetched, and no entity is expanded but the five of XML: an undefined one stays in the text as
 * written, and is a problem. Faults never throw: they go to `handlers.problem`.
 *
 * What comes before the root is read by saxes, and what follows by a scanner for the little that memories are made of;
 * where that one stops, saxes takes over.
 */
export class XmlReader {
  readonly #handlers: XmlHandlers
  readonly #maxDepth: number
  readonly #resume: ResumePoints | undefined
  readonly #mendIn: ReadonlySet<string> | undefined
  readonly #lines = new LineCounter()
  readonly #faults: XmlFaults
  /** Reads where neither of the two below is there. */
  #parser: XmlParser
  #scanner: XmlScanner | undefined
  /** There while nothing is read until an element is found to go on with. */
  #broken: Break | undefined
  #begun = false
  #closing = false

  /** What has come and is not read, or being read; `#base` is its offset in the document, `#at` how far it is read. */
  #buffer = ''
  #base = 0
  #at = 0
  /** The end of a line that may have a second half. */
  #held = ''
  /** The point of an event that starts in text that is gone. */
  #early: Point | undefined

  constructor(handlers: XmlHandlers, options: XmlOptions = {}) {
    this.#handlers = handlers
    this.#faults = new XmlFaults((problem) => handlers.problem(problem), this.#lines)
    this.#maxDepth = options.maxDepth ?? defaultMaxDepth
    if (options.mendIn) this.#mendIn = new Set(options.mendIn)
    if (options.resumeAt?.length) this.#resume = new ResumePoints(options.resumeAt)
    this.#parser = this.#createParser()
  }

  /** Where the event that is being reported starts. */
  get point(): Point {
    if (this.#scanner) return this.#lines.reach(this.#base + this.#scanner.start)
    const {start} = this.#parser
    return this.#early?.offset === start ? this.#early : this.#lines.at(start)
  }

  /** How far it has read. */
  get place(): Point {
    return this.#lines.at(this.#base + this.#buffer.length)
  }

  /** Whether reading ended early, by `stop` or by a fatal problem. */
  get stopped(): boolean {
    return this.#faults.stopped
  }

  write(chunk: string): void {
    if (this.stopped) return
    if (!this.#begun && chunk) {
      this.#begun = true
      if (chunk.startsWith('\uFEFF')) chunk = chunk.slice(1)
      // saxes would skip a second mark in silence.
      if (chunk.startsWith('\uFEFF'))
        this.#faults.guard(() => this.#faults.fail('Unexpected second byte order mark', 0))
    }
    const text = this.#held + chunk
    this.#held = text.endsWith('\r') ? '\r' : ''
    this.#take(this.#held ? text.slice(0, -1) : text)
    this.#faults.guard(() => this.#read())
  }

  /** The document is complete. */
  end(): void {
    if (!this.#begun) this.#faults.guard(() => this.#faults.fail('Unexpected empty file, expected XML', 0))
    this.#take(this.#held)
    this.#closing = true
    this.#faults.guard(() => this.#read())
  }

  /** Read no further; for handlers that have seen enough. */
  stop(): never {
    return this.#faults.stop()
  }

  /** Put a chunk behind what is not read yet. */
  #take(chunk: string): void {
    const {end} = this.#parser
    const isParsed = !this.#scanner && !this.#broken
    if (isParsed && end >= this.#base) this.#early = this.#lines.at(end)
    // What may have to be read again after a fault.
    const kept = isParsed && this.#resume ? Math.min(this.#at, this.#base + this.#at - end, mostKept) : 0
    const from = this.#at - kept
    this.#buffer = from < this.#buffer.length ? this.#buffer.slice(from) + chunk : chunk
    this.#base += from
    this.#at = kept
    this.#lines.take(this.#buffer, this.#base)
  }

  /** Read what has come, by whom it is due to: each may hand over to another in the middle of it. */
  #read(): void {
    for (;;) {
      const isDone = this.#scanner
        ? this.#scan(this.#scanner)
        : this.#broken && this.#resume
          ? this.#seek(this.#broken, this.#resume)
          : this.#parse()
      if (isDone) return
    }
  }

  /** Gives whether all that has come was read, or is to wait for more. */
  #scan(scanner: XmlScanner): boolean {
    this.#at = scanner.scan(this.#buffer, this.#at)
    if (!scanner.isOdd && !this.#closing) {
      if (this.#buffer.length - this.#at < longestHeld) return true
      if (this.#buffer[this.#at] !== '<') {
        this.#at = scanner.flush(this.#buffer, this.#at)
        if (!scanner.isOdd) return true
      }
    }
    this.#scanner = undefined
    this.#parser = this.#createParser(scanner.open, this.#base + this.#at)
    return false
  }

  #parse(): boolean {
    const rest = this.#at ? this.#buffer.slice(this.#at) : this.#buffer
    this.#at = this.#buffer.length
    try {
      if (rest) this.#parser.write(rest)
      if (this.#closing) this.#parser.close()
      return true
    } catch (error) {
      if (error !== handOverSign) throw error
      return false
    }
  }

  /** Go on at the next element that the document has many of. */
  #seek({message, point, open}: Break, resume: ResumePoints): boolean {
    const found = resume.find(this.#buffer, this.#at)
    if (found !== undefined) {
      this.#at = found
      this.#handlers.problem({message, point, fatal: false, resumed: open.length})
      this.#broken = undefined
      this.#scanner = this.#createScanner(open)
      return false
    }
    if (this.#closing) this.#faults.failAt(message, point)
    this.#at = resume.endOfSearch(this.#buffer, this.#at)
    return true
  }

  #createScanner(open: ReadonlyArray<string>): XmlScanner {
    const handlers = this.#handlers
    const scanner: XmlScanner = new XmlScanner(
      {
        open: (element) => {
          if (scanner.open.length > this.#maxDepth) this.#failDepth()
          handlers.open?.(element)
        },
        text: (text) => handlers.text?.(text),
        close: (name) => handlers.close?.(localName(name)),
        fault: (message, offset) => this.#faults.tell(message, this.#base + offset)
      },
      open,
      this.#mendIn
    )
    return scanner
  }

  /** A parser for the start of the document, or one that goes on with some elements open. */
  #createParser(around?: ReadonlyArray<string>, offset?: number): XmlParser {
    const handlers = this.#handlers
    const parser: XmlParser = new XmlParser(
      {
        open: (element, isEmpty) => {
          if (parser.open.length > this.#maxDepth) this.#failDepth()
          handlers.open?.(element)
          if (around || isEmpty) return
          // The root is there: the scanner takes over.
          this.#at = parser.end - this.#base
          this.#scanner = this.#createScanner(parser.open)
          throw handOverSign
        },
        text: (text) => handlers.text?.(text),
        close: (name) => handlers.close?.(localName(name)),
        fault: (message, offset) => this.#faults.tell(message, offset),
        break: (message, offset) => this.#break(message, offset)
      },
      around,
      offset
    )
    return parser
  }

  #failDepth(): never {
    const message = `Unexpected depth of elements, expected at most ${this.#maxDepth}`
    return this.#faults.fail(message, this.point.offset)
  }

  /** A fault of the structure: the end, or a leap to the next element that the document has many of. */
  #break(message: string, offset: number): never {
    const {open, end} = this.#parser
    if (!this.#resume || !open.length) this.#faults.fail(message, offset)
    this.#faults.count(offset)
    const around = open.findIndex((name) => this.#resume!.has(name))
    this.#broken = {
      message,
      point: this.#lines.at(offset),
      open: around < 0 ? [...open] : open.slice(0, around)
    }
    // What was taken for a part of the faulty tag may be the next element; the tag itself is none.
    const next = offset > end ? end + 1 : end
    this.#at = Math.max(0, next - this.#base)
    throw handOverSign
  }
}

/** A fault after which reading goes on at a further element. */
interface Break {
  readonly message: string
  readonly point: Point
  /** Names of the elements around that one. */
  readonly open: ReadonlyArray<string>
}
