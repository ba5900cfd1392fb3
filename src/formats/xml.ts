import {SaxesParser} from 'saxes'
import type {Point} from '../model/place.js'
import {LineCounter} from './line-counter.js'
import {elementOf, type XmlElement, XmlScanner} from './xml-scanner.js'

export type {XmlElement} from './xml-scanner.js'

/** What a reader wants to hear of a document. */
export interface XmlHandlers {
  open?(element: XmlElement): void
  /** Text with its references resolved, and CDATA; a run may come in pieces. */
  text?(text: string): void
  close?(name: string): void
  problem(problem: XmlProblem): void
}

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

// A file with more faults than this is not worth reading on: it is another kind of file, or an attack. A long one may have
// more of them.
const maxProblems = 100
const charactersOfProblem = 1000

// Faults after which saxes goes on at the right place. All others may have eaten markup.
const recoverable = new Set([
  'an XML declaration must be at the start of the document.',
  'disallowed character.',
  'undefined entity.',
  'malformed character entity.',
  'the string "]]>" is disallowed in char data.'
])

/** A text or tag that is longer is read in pieces, or by the parser, which holds less of it. */
const longestHeld = 1 << 20

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
  /** Finds the elements where reading goes on after a fault. */
  readonly #resume: RegExp | undefined
  readonly #mendIn: ReadonlySet<string> | undefined
  readonly #lines = new LineCounter()
  /** The one that reads now; neither while the element is looked for where reading goes on. */
  #parser: SaxesParser | undefined
  #scanner: XmlScanner | undefined
  /** Names of the elements around the point, while saxes reads or nobody does. */
  #open: string[] = []
  #lastClosed = ''
  /** The fault after which reading goes on, if there is something to go on with. */
  #broken: Omit<XmlProblem, 'fatal'> | undefined
  #problems = 0
  #begun = false
  #stopped = false
  #closing = false

  /** What has come and is not read, or being read; `#base` is its offset in the document, `#at` how far it is read. */
  #buffer = ''
  #base = 0
  #at = 0
  /** The end of a line that may have a second half. */
  #held = ''

  // Offsets of the event that saxes reports: its start, and its end, where the next one starts.
  #eventStart = 0
  #eventEnd = 0
  /** The point of an event that starts in text that is gone. */
  #early: Point | undefined
  /** What saxes counts less than the document. */
  #shift = 0

  constructor(handlers: XmlHandlers, options: XmlOptions = {}) {
    this.#handlers = handlers
    this.#maxDepth = options.maxDepth ?? defaultMaxDepth
    if (options.mendIn) this.#mendIn = new Set(options.mendIn)
    const names = options.resumeAt ?? []
    if (names.length)
      this.#resume = new RegExp(`<(?:[A-Za-z][\\w.-]{0,50}:)?(?:${names.join('|')})(?=[\\s/>])`, 'g')
    this.#parser = this.#createParser()
  }

  /** Where the event that is being reported starts. */
  get point(): Point {
    if (this.#scanner) return this.#lines.reach(this.#base + this.#scanner.start)
    return this.#early?.offset === this.#eventStart ? this.#early : this.#lines.at(this.#eventStart)
  }

  /** How far it has read. */
  get place(): Point {
    return this.#lines.at(this.#base + this.#buffer.length)
  }

  /** Whether reading ended early, by `stop` or by a fatal problem. */
  get stopped(): boolean {
    return this.#stopped
  }

  write(chunk: string): void {
    if (this.#stopped) return
    if (!this.#begun && chunk) {
      this.#begun = true
      if (chunk.startsWith('\uFEFF')) chunk = chunk.slice(1)
      // saxes would skip a second mark in silence.
      if (chunk.startsWith('\uFEFF')) this.#guard(() => this.#fail('Unexpected second byte order mark', 0))
    }
    const text = this.#held + chunk
    this.#held = text.endsWith('\r') ? '\r' : ''
    this.#take(this.#held ? text.slice(0, -1) : text)
    this.#guard(() => this.#read())
  }

  /** The document is complete. */
  end(): void {
    if (!this.#begun) this.#guard(() => this.#fail('Unexpected empty file, expected XML', 0))
    this.#take(this.#held)
    this.#closing = true
    this.#guard(() => this.#read())
  }

  /** Read no further; for handlers that have seen enough. */
  stop(): never {
    this.#stopped = true
    throw stopSign
  }

  #guard(work: () => void): void {
    if (this.#stopped) return
    try {
      work()
    } catch (error) {
      if (error !== stopSign) throw error
    }
  }

  /** Put a chunk behind what is not read yet. */
  #take(chunk: string): void {
    if (this.#parser && this.#eventEnd >= this.#base) this.#early = this.#lines.at(this.#eventEnd)
    // What may have to be read again after a fault.
    const kept =
      this.#parser && this.#resume ? Math.min(this.#at, this.#base + this.#at - this.#eventEnd, mostKept) : 0
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
        : this.#parser
          ? this.#parse(this.#parser)
          : this.#seek()
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
    this.#handOver(scanner.open)
    return false
  }

  /** Let saxes go on from here, after it has read the start tags of the elements around. */
  #handOver(open: ReadonlyArray<string>): void {
    const start = open.length ? open.map((name) => `<${name}>`).join('') : '<root></root>'
    this.#open = [...open]
    this.#scanner = undefined
    this.#eventEnd = this.#base + this.#at
    this.#shift = this.#eventEnd - start.length
    this.#parser = this.#createParser(start)
  }

  #parse(parser: SaxesParser): boolean {
    const rest = this.#at ? this.#buffer.slice(this.#at) : this.#buffer
    this.#at = this.#buffer.length
    try {
      if (rest) parser.write(rest)
      if (this.#closing) parser.close()
      return true
    } catch (error) {
      if (error !== handOverSign) throw error
      return false
    }
  }

  /** Go on at the next element that the document has many of. */
  #seek(): boolean {
    const broken = this.#broken!
    this.#resume!.lastIndex = this.#at
    const found = this.#resume!.exec(this.#buffer)
    if (found) {
      this.#at = found.index
      this.#handlers.problem({...broken, fatal: false})
      this.#scanner = this.#createScanner(this.#open)
      return false
    }
    if (this.#closing) {
      this.#stopped = true
      this.#handlers.problem({message: broken.message, point: broken.point, fatal: true})
      return true
    }
    // The tag may be cut.
    const cut = this.#buffer.lastIndexOf('<')
    const isCut = cut >= this.#at && this.#buffer.length - cut < longestName
    this.#at = isCut ? cut : this.#buffer.length
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
        fault: (message, offset) => this.#fault(message, this.#base + offset)
      },
      open,
      this.#mendIn
    )
    return scanner
  }

  /** @param start What it reads before it is listened to. */
  #createParser(start?: string): SaxesParser {
    const parser = new SaxesParser({xmlns: false})
    if (start !== undefined) parser.write(start)
    const handlers = this.#handlers
    const advance = (back = 0): void => {
      this.#eventStart = this.#eventEnd
      this.#eventEnd = parser.position + this.#shift - back
    }
    // Comments and instructions go unheard, so an element right after one is said to start there. A parser with more
    // than eight listeners is no fast object to V8 any more, and takes four times as long.
    parser.on('opentag', ({name, attributes, isSelfClosing}) => {
      advance()
      if (this.#open.push(name) > this.#maxDepth) this.#failDepth()
      handlers.open?.(elementOf(name, attributes))
      if (start !== undefined || isSelfClosing) return
      // The root is there: the scanner takes over.
      this.#parser = undefined
      this.#at = this.#eventEnd - this.#base
      this.#scanner = this.#createScanner(this.#open)
      throw handOverSign
    })
    parser.on('closetag', ({name}) => {
      advance()
      this.#open.pop()
      this.#lastClosed = name
      handlers.close?.(localName(name))
    })
    parser.on('text', (text) => {
      // Text is reported when the `<` after it has been read.
      advance(1)
      if (this.#open.length > 0) handlers.text?.(text)
    })
    parser.on('cdata', (text) => {
      advance()
      handlers.text?.(text)
    })
    parser.on('doctype', (text) => {
      advance()
      if (text.includes('<!ENTITY')) {
        this.#fault('Unexpected entity declaration; entities of a DTD are not expanded', this.#eventStart)
      }
    })
    parser.on('error', (error) => {
      const text = error.message.replace(/^\d+:\d+: /, '')
      const message = `Unexpected XML: ${text.replace(/\.$/, '')}`
      // Stray text is noticed at its end, and told where it starts.
      const isStray = text.startsWith('text data outside')
      const offset = isStray ? this.#eventEnd : parser.position + this.#shift
      if (recoverable.has(text)) this.#fault(message, offset)
      // saxes has closed the innermost element before it tells.
      if (text === 'unexpected close tag.') this.#open.push(this.#lastClosed)
      if (!recoverable.has(text)) this.#break(message, offset)
    })
    return parser
  }

  #failDepth(): never {
    return this.#fail(`Unexpected depth of elements, expected at most ${this.#maxDepth}`, this.point.offset)
  }

  #fault(message: string, offset: number): void {
    this.#countProblem(offset)
    this.#handlers.problem({message, point: this.#lines.at(offset), fatal: false})
  }

  #countProblem(offset: number): void {
    if (++this.#problems <= maxProblems + offset / charactersOfProblem) return
    this.#fail(
      `Unexpected number of faults (${this.#problems}), expected fewer in a file worth reading`,
      offset
    )
  }

  /** A fault of the structure: the end, or a leap to the next element that the document has many of. */
  #break(message: string, offset: number): never {
    if (!this.#resume || !this.#open.length) this.#fail(message, offset)
    this.#countProblem(offset)
    const around = this.#open.findIndex((name) => this.#isResumed(name))
    if (around >= 0) this.#open = this.#open.slice(0, around)
    this.#broken = {message, point: this.#lines.at(offset), resumed: this.#open.length}
    this.#parser = undefined
    // What was taken for a part of the faulty tag may be the next element; the tag itself is none.
    const next = offset > this.#eventEnd ? this.#eventEnd + 1 : this.#eventEnd
    this.#at = Math.max(0, next - this.#base)
    throw handOverSign
  }

  #isResumed(name: string): boolean {
    this.#resume!.lastIndex = 0
    return this.#resume!.test(`<${name}>`)
  }

  #fail(message: string, offset: number): never {
    this.#stopped = true
    this.#handlers.problem({message, point: this.#lines.at(offset), fatal: true})
    throw stopSign
  }
}

/** A faulty tag of which more was read is not looked into for the start of another. */
const mostKept = 1 << 12

/** Longer names of elements are not looked for after a fault. */
const longestName = 128

// Thrown through saxes to leave it in the middle of a chunk; never leaves this file.
const stopSign = Symbol('stop')
const handOverSign = Symbol('hand over')

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Read a whole XML document; see `XmlReader`. A byte order mark at its start is skipped. */
export function parseXml(source: string, handlers: XmlHandlers, options: XmlOptions = {}): void {
  const reader = new XmlReader(handlers, options)
  reader.write(source)
  reader.end()
}
