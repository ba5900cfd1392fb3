import {SaxesParser} from 'saxes'
import {elementOf, type XmlElement} from './xml-element.js'

/** What a parser tells of. */
export interface ParseHandlers {
  open(element: XmlElement, isEmpty: boolean): void
  text(text: string): void
  close(name: string): void
  /** A fault of a character or two, and where it stands in the document. */
  fault(message: string, offset: number): void
  /** A fault of the structure: what follows cannot be told any more. */
  break(message: string, offset: number): never
}

// Faults after which saxes goes on at the right place. All others may have eaten markup.
const recoverable = new Set([
  'an XML declaration must be at the start of the document.',
  'disallowed character.',
  'undefined entity.',
  'malformed character entity.',
  'the string "]]>" is disallowed in char data.'
])

/** Parses all of XML, by saxes: from the start of a document, or from a place in the middle of it. */
export class XmlParser {
  readonly #saxes = new SaxesParser({xmlns: false})
  readonly #handlers: ParseHandlers
  /** Names of the elements around the point. */
  readonly open: string[]
  #lastClosed = ''
  /** Offset of the event that is being told. */
  start: number
  /** Where that event ends, and the next one starts. */
  end: number
  /** What saxes counts less than the document. */
  readonly #shift: number

  /**
   * @param around
   *   Names of the elements around the place where it begins, whose start tags it reads before it is listened to; nothing
   *   at the start of the document.
   * @param offset
   *   Of the place where it begins.
   */
  constructor(handlers: ParseHandlers, around?: ReadonlyArray<string>, offset = 0) {
    this.#handlers = handlers
    const start = around ? startTags(around) : ''
    if (start) this.#saxes.write(start)
    this.open = [...(around ?? [])]
    this.start = offset
    this.end = offset
    this.#shift = offset - start.length
    this.#listen()
  }

  write(text: string): void {
    this.#saxes.write(text)
  }

  /** The document is complete. */
  close(): void {
    this.#saxes.close()
  }

  #listen(): void {
    const saxes = this.#saxes
    const handlers = this.#handlers
    // Comments and instructions go unheard, so an element right after one is said to start there. A parser with more
    // than eight listeners is no fast object to V8 any more, and takes four times as long.
    saxes.on('opentag', ({name, attributes, isSelfClosing}) => {
      this.#advance()
      this.open.push(name)
      handlers.open(elementOf(name, attributes), isSelfClosing)
    })
    saxes.on('closetag', ({name}) => {
      this.#advance()
      this.open.pop()
      this.#lastClosed = name
      handlers.close(name)
    })
    saxes.on('text', (text) => {
      // Text is reported when the `<` after it has been read.
      this.#advance(1)
      if (this.open.length > 0) handlers.text(text)
    })
    saxes.on('cdata', (text) => {
      this.#advance()
      handlers.text(text)
    })
    saxes.on('doctype', (text) => {
      this.#advance()
      if (text.includes('<!ENTITY')) {
        handlers.fault('Unexpected entity declaration; entities of a DTD are not expanded', this.start)
      }
    })
    saxes.on('error', (error) => this.#tellError(error.message.replace(/^\d+:\d+: /, '')))
  }

  #advance(back = 0): void {
    this.start = this.end
    this.end = this.#saxes.position + this.#shift - back
  }

  #tellError(text: string): void {
    const message = `Unexpected XML: ${text.replace(/\.$/, '')}`
    // Stray text is noticed at its end, and told where it starts.
    const isStray = text.startsWith('text data outside')
    const offset = isStray ? this.end : this.#saxes.position + this.#shift
    if (recoverable.has(text)) this.#handlers.fault(message, offset)
    // saxes has closed the innermost element before it tells.
    if (text === 'unexpected close tag.') this.open.push(this.#lastClosed)
    if (!recoverable.has(text)) this.#handlers.break(message, offset)
  }
}

/** Start tags of elements; where there are none, a root, since behind it no other may follow. */
function startTags(names: ReadonlyArray<string>): string {
  return names.length ? names.map((name) => `<${name}>`).join('') : '<root></root>'
}
