import {SaxesParser} from 'saxes'
import type {Point} from '../model/place.js'

/** What a reader wants to hear of a document. */
export interface XmlHandlers {
  open?(element: XmlElement): void
  /** Text with its references resolved, and CDATA; a run may come in pieces. */
  text?(text: string): void
  close?(name: string): void
  problem(problem: XmlProblem): void
}

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  readonly prefix: string
  /** By their names as written, prefix and all. An object without prototype. */
  readonly attributes: Readonly<Record<string, string>>
}

/** A fault of the document. */
export interface XmlProblem {
  readonly message: string
  readonly point: Point
  /** Nothing after it was read. */
  readonly fatal: boolean
}

export interface XmlOptions {
  /** Elements within elements; a deeper document is a fatal problem. Default 1,000. */
  readonly maxDepth?: number
}

// Memories and rule files are a dozen levels deep; bombs are a hundred thousand.
const defaultMaxDepth = 1000

// A file with more faults than this is not worth reading on: it is another kind of file, or an attack.
const maxProblems = 100

// Faults of a character or two, after which saxes goes on at the right place. All others may have eaten markup.
const recoverable = new Set([
  'disallowed character.',
  'undefined entity.',
  'malformed character entity.',
  'the string "]]>" is disallowed in char data.'
])

/**
 * Read an XML 1.0 document piece by piece.
 *
 * No DTD is fetched, and no entity is expanded but the five of XML: an undefined one stays in the text as
 * written, and is a problem. Faults never throw: they go to `handlers.problem`.
 */
export class XmlReader {
  #parser = new SaxesParser({xmlns: false})
  #handlers: XmlHandlers
  #maxDepth: number
  #depth = 0
  #problems = 0
  #begun = false
  #stopped = false
  // Start of the event being reported, and its end, where the next one starts. Plain numbers: a point for each event
  // would be most of what reading allocates.
  #line = 1
  #column = 1
  #offset = 0
  #endLine = 1
  #endColumn = 1
  #endOffset = 0

  constructor(handlers: XmlHandlers, options: XmlOptions = {}) {
    this.#handlers = handlers
    this.#maxDepth = options.maxDepth ?? defaultMaxDepth
    this.#listen()
  }

  /** Where the event that is being reported starts. */
  get point(): Point {
    return {line: this.#line, column: this.#column, offset: this.#offset}
  }

  /** How far it has read. */
  get place(): Point {
    const {line, columnIndex, position} = this.#parser
    return {line, column: columnIndex + 1, offset: position}
  }

  /** Whether reading ended early, by `stop` or by a fatal problem. */
  get stopped(): boolean {
    return this.#stopped
  }

  write(chunk: string): void {
    if (!this.#begun && chunk) {
      this.#begun = true
      if (chunk.startsWith('\uFEFF')) chunk = chunk.slice(1)
      // saxes would skip a second mark in silence.
      if (chunk.startsWith('\uFEFF')) this.#tell('Unexpected second byte order mark', true)
    }
    this.#guard(() => this.#parser.write(chunk))
  }

  /** The document is complete. */
  end(): void {
    if (!this.#begun) this.#tell('Unexpected empty file, expected XML', true)
    this.#guard(() => this.#parser.close())
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

  #listen(): void {
    const parser = this.#parser
    const handlers = this.#handlers
    // Comments and instructions go unheard, so an element right after one is said to start there. A parser with more
    // than eight listeners is no fast object to V8 any more, and takes four times as long.
    parser.on('opentag', (tag) => {
      this.#advance()
      const colon = tag.name.indexOf(':')
      if (++this.#depth > this.#maxDepth) {
        this.#fail(`Unexpected depth of elements, expected at most ${this.#maxDepth}`)
      }
      handlers.open?.({
        name: tag.name.slice(colon + 1),
        prefix: tag.name.slice(0, Math.max(0, colon)),
        attributes: tag.attributes
      })
    })
    parser.on('closetag', (tag) => {
      this.#advance()
      this.#depth--
      handlers.close?.(tag.name.slice(tag.name.indexOf(':') + 1))
    })
    parser.on('text', (text) => {
      // Text is reported when the `<` after it has been read.
      this.#advance(1)
      if (this.#depth > 0) handlers.text?.(text)
    })
    parser.on('cdata', (text) => {
      this.#advance()
      handlers.text?.(text)
    })
    parser.on('doctype', (text) => {
      this.#advance()
      if (text.includes('<!ENTITY')) {
        this.#fault('Unexpected entity declaration; entities of a DTD are not expanded')
      }
    })
    parser.on('error', (error) => this.#problem(error.message.replace(/^\d+:\d+: /, '')))
  }

  #advance(back = 0): void {
    this.#line = this.#endLine
    this.#column = this.#endColumn
    this.#offset = this.#endOffset
    const parser = this.#parser
    this.#endLine = parser.line
    this.#endColumn = parser.columnIndex + 1 - back
    this.#endOffset = parser.position - back
  }

  #problem(text: string): void {
    const fatal = !recoverable.has(text)
    // Stray text is noticed at its end, and told where it starts.
    const isStray = text.startsWith('text data outside')
    const {line, columnIndex, position} = this.#parser
    this.#line = isStray ? this.#endLine : line
    this.#column = isStray ? this.#endColumn : columnIndex + 1
    this.#offset = isStray ? this.#endOffset : position
    if (fatal) this.#fail(`Unexpected XML: ${text.replace(/\.$/, '')}`)
    this.#fault(`Unexpected XML: ${text.replace(/\.$/, '')}`)
  }

  #fault(message: string): void {
    if (++this.#problems > maxProblems) {
      this.#fail(`Unexpected number of faults, expected at most ${maxProblems} in a file worth reading`)
    }
    this.#tell(message, false)
  }

  #fail(message: string): never {
    this.#tell(message, true)
    throw stopSign
  }

  #tell(message: string, fatal: boolean): void {
    if (fatal) this.#stopped = true
    this.#handlers.problem({message, point: this.point, fatal})
  }
}

// Thrown through saxes to leave it in the middle of a chunk; never leaves this file.
const stopSign = Symbol('stop')

/** Read a whole XML document; see `XmlReader`. A byte order mark at its start is skipped. */
export function parseXml(source: string, handlers: XmlHandlers, options: XmlOptions = {}): void {
  const reader = new XmlReader(handlers, options)
  reader.write(source)
  reader.end()
}
