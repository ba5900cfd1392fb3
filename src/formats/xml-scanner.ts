import {exclamation, greater, isNameStart, question, slash} from './xml-characters.js'
import type {XmlElement} from './xml-element.js'
import {noTag, type StartTag, StartTagReader} from './xml-start-tag.js'
import {decodeXmlText, isOddText} from './xml-text.js'

/** What a scanner tells of. */
export interface ScanHandlers {
  open(element: XmlElement): void
  text(text: string): void
  close(name: string): void
  /** A fault of a character or two, and where it stands in the buffer. */
  fault(message: string, offset: number): void
}

/**
 * Scans what memories are made of: elements, texts, comments, CDATA. What it does not know, or what is no XML, it leaves to
 * a parser that does: it stops before it.
 *
 * It looks for the next mark instead of at each character, which takes a third of the time.
 */
export class XmlScanner {
  readonly #handlers: ScanHandlers
  /** Names of the elements around the point. */
  readonly open: string[]
  /** Where the event that is being told starts in the buffer. */
  start = 0
  /** Why it stopped: what it does not know; otherwise the buffer ends in the middle of something. */
  isOdd = false
  #hasReference = false
  #hasOdd = false
  readonly #tags: StartTagReader
  /** Elements in which what is no tag is text; where there are none, it is left to the parser. */
  readonly #texts: ReadonlySet<string> | undefined

  /**
   * @param texts
   *   Elements in which a `<` that begins no tag is text. With it faults of attributes are told and mended: one without quotes,
   *   and one that comes twice, of which the first counts.
   */
  constructor(handlers: ScanHandlers, open: ReadonlyArray<string>, texts?: ReadonlySet<string>) {
    this.#handlers = handlers
    this.open = [...open]
    this.#texts = texts
    this.#tags = new StartTagReader((message, offset) => handlers.fault(message, offset), texts !== undefined)
  }

  /** Scan a buffer from `at`. Gives where it stopped; what stands before has been told. */
  scan(buffer: string, at: number): number {
    this.isOdd = false
    this.#hasReference = buffer.includes('&', at)
    this.#hasOdd = isOddText(buffer)
    for (;;) {
      const mark = buffer.indexOf('<', at)
      if (mark < 0) return at
      if (mark > at) {
        if (!this.#text(buffer, at, mark)) return at
        at = mark
      }
      const next = this.#markup(buffer, mark)
      if (next === stopped) return mark
      at = next
    }
  }

  /** Tell the text at the end of a buffer, of which no end has come. Gives where it stopped. */
  flush(buffer: string, at: number): number {
    let end = buffer.length
    // What may go on: a reference, an end of a line, the end of CDATA, a character.
    const reference = buffer.lastIndexOf('&')
    if (reference >= at && end - reference < longestReference) end = reference
    while (end > at && /[\r\]\uD800-\uDBFF]/.test(buffer[end - 1]!)) end--
    return end > at && this.#text(buffer, at, end) ? end : at
  }

  #text(buffer: string, from: number, to: number): boolean {
    this.start = from
    const raw = buffer.slice(from, to)
    if (this.open.length === 0) {
      this.isOdd = !/^[ \t\r\n]*$/.test(raw)
      return !this.isOdd
    }
    const isPlain = !this.#hasOdd && !(this.#hasReference && raw.includes('&'))
    this.#handlers.text(isPlain ? raw : decodeXmlText(raw, this.#faultFrom(from)))
    return true
  }

  #faultFrom(from: number): (message: string, offset: number) => void {
    return (message, offset) => this.#handlers.fault(message, from + offset)
  }

  #markup(buffer: string, mark: number): number {
    if (mark + 1 === buffer.length) return stopped
    const code = buffer.charCodeAt(mark + 1)
    if (code === slash) return this.#close(buffer, mark)
    if (this.open.length === 0) {
      return code === exclamation || code === question ? this.#passOver(buffer, mark) : this.#stop()
    }
    if (isNameStart(code)) return this.#open(buffer, mark)
    if (code === exclamation || code === question) return this.#passOver(buffer, mark)
    // Names in other scripts.
    if (code >= 0x80) return this.#stop()
    return this.#textOf(mark)
  }

  /** A `<` that begins no tag. */
  #textOf(mark: number): number {
    this.#handlers.fault('Unexpected `<`, expected `&lt;`', mark)
    this.start = mark
    this.#handlers.text('<')
    return mark + 1
  }

  /** Whether the point is in a text, so that what is no tag can only be words. */
  get #inText(): boolean {
    return this.#texts !== undefined && this.open.some((name) => this.#texts!.has(name))
  }

  #stop(): typeof stopped {
    this.isOdd = true
    return stopped
  }

  #close(buffer: string, mark: number): number {
    const name = this.open.at(-1)
    if (name === undefined) return this.#stop()
    let end = mark + 2 + name.length
    if (!buffer.startsWith(name, mark + 2) || buffer.charCodeAt(end) !== greater) {
      end = buffer.indexOf('>', mark)
      if (end < 0) return stopped
      if (buffer.slice(mark + 2, end).replace(/[ \t\r\n]+$/, '') !== name) return this.#stop()
    }
    this.open.pop()
    this.start = mark
    this.#handlers.close(name)
    return end + 1
  }

  #open(buffer: string, mark: number): number {
    const end = this.#tags.read(buffer, mark, this.#hasOdd)
    if (end !== noTag) return this.#tell(this.#tags.tag!, mark, end)
    if (!this.#tags.isOdd) return stopped
    return this.#inText ? this.#textOf(mark) : this.#stop()
  }

  #tell({written, element, isEmpty}: StartTag, mark: number, end: number): number {
    this.start = mark
    this.open.push(written)
    this.#handlers.open(element)
    if (isEmpty) {
      this.open.pop()
      this.start = end
      this.#handlers.close(written)
    }
    return end
  }

  /** Comments and instructions say nothing; CDATA is text. */
  #passOver(buffer: string, mark: number): number {
    const isInstruction = buffer.charCodeAt(mark + 1) === question
    const isData = buffer.startsWith(dataStart, mark)
    if (!isInstruction && !isData && !buffer.startsWith('<!--', mark)) {
      const isCut = dataStart.startsWith(buffer.slice(mark)) || '<!--'.startsWith(buffer.slice(mark))
      return isCut ? stopped : this.#stop()
    }
    if (isData && this.open.length === 0) return this.#stop()
    const endMark = isInstruction ? '?>' : isData ? ']]>' : '-->'
    const from = mark + (isInstruction ? 2 : isData ? dataStart.length : 4)
    const end = buffer.indexOf(endMark, from)
    if (end < 0) return stopped
    const raw = buffer.slice(from, end)
    this.start = mark
    if (isInstruction && !/^[A-Za-z_:][\w.:-]*(?:\s|$)/.test(raw)) return this.#stop()
    if (isInstruction && /^xml(?:\s|$)/i.test(raw)) {
      this.#handlers.fault('Unexpected XML declaration, expected it at the start of the file', mark)
    }
    if (!isData && !isInstruction && (raw.includes('--') || raw.endsWith('-'))) {
      this.#handlers.fault('Unexpected `--` in a comment', from + raw.indexOf('-'))
    }
    // References say nothing here; characters that XML cannot hold are faults everywhere.
    if (this.#hasOdd) decodeXmlText(raw.replaceAll('&', '+'), this.#faultFrom(from), true)
    if (isData && raw) this.#handlers.text(this.#hasOdd ? raw.replace(/\r\n?/g, '\n') : raw)
    return end + endMark.length
  }
}

/** Gives that nothing more was read. */
const stopped = -1
const longestReference = 128
const dataStart = '<![CDATA['
