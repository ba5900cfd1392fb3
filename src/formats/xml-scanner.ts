import {elementOf, type XmlElement} from './xml-element.js'
import {decodeXmlAttribute, decodeXmlText, isOddText} from './xml-text.js'

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
  /** Start tags by how they are written: most are written a million times. */
  readonly #known = new Map<string, KnownTag>()
  #tag: KnownTag | undefined
  /** Whether the tag that is being read has a fault, which is to be told each time. */
  #isFaulty = false
  /** Its faults, told when it has proved to be a tag. */
  readonly #faults: Array<{readonly message: string; readonly offset: number}> = []
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
    const end = buffer.indexOf('>', mark)
    if (end < 0) return stopped
    const written = end - mark < longestKnown ? buffer.slice(mark + 1, end) : ''
    const known = this.#known.get(written)
    if (known) return this.#tell(known, mark, end + 1)
    this.#isFaulty = false
    const at = this.#readTag(buffer, mark)
    if (at === stopped) {
      if (!this.isOdd || !this.#inText) return stopped
      this.isOdd = false
      return this.#textOf(mark)
    }
    const tag = this.#tag!
    // A `>` in a value, or a fault, which is to be told again.
    if (at === end + 1 && written && !this.#hasOdd && !this.#isFaulty && this.#known.size < mostKnown)
      this.#known.set(written, tag)
    return this.#tell(tag, mark, at)
  }

  #tell({written, element, isEmpty}: KnownTag, mark: number, end: number): number {
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

  /** Read the tag at a mark into `#tag`; gives where it ends. */
  #readTag(buffer: string, mark: number): number {
    const {length} = buffer
    let at = mark + 1
    let code = buffer.charCodeAt(at)
    while (isNameCharacter(code)) code = buffer.charCodeAt(++at)
    const name = buffer.slice(mark + 1, at)
    const attributes = new Attributes()
    let isEmpty = false
    if (this.#faults.length) this.#faults.length = 0
    for (;;) {
      const before = at
      while (isSpace(code)) code = buffer.charCodeAt(++at)
      if (at >= length) return stopped
      if (code === greater) break
      if (code === slash) {
        if (at + 1 >= length) return stopped
        if (buffer.charCodeAt(++at) !== greater) return this.#stop()
        isEmpty = true
        break
      }
      if (at === before || !isNameStart(code)) return this.#stop()
      const start = at
      while (isNameCharacter(code)) code = buffer.charCodeAt(++at)
      const key = buffer.slice(start, at)
      while (isSpace(code)) code = buffer.charCodeAt(++at)
      if (at >= length) return stopped
      if (code !== equals) return this.#stop()
      do code = buffer.charCodeAt(++at)
      while (isSpace(code))
      if (at >= length) return stopped
      const isBare = code !== doubleQuote && code !== singleQuote
      if (isBare && !this.#texts) return this.#stop()
      const from = isBare ? at : at + 1
      const end = isBare ? bareEnd(buffer, at) : buffer.indexOf(code === doubleQuote ? '"' : "'", at + 1)
      if (end < 0) return stopped
      const raw = buffer.slice(from, end)
      const isAgain = key in attributes
      if (raw.includes('<') || (isAgain && !this.#texts) || (isBare && !raw)) return this.#stop()
      if (isBare) this.#mend('Unexpected value without quotes', `${key}="${raw}"`, start)
      if (isAgain) this.#mend('Unexpected second attribute', `one \`${key}\``, start)
      const isPlain = !this.#hasOdd && !unevenValue.test(raw)
      const value = isPlain ? raw : decodeXmlAttribute(raw, this.#faultFrom(from))
      if (!isAgain) attributes[key] = value
      at = isBare ? end : end + 1
      code = buffer.charCodeAt(at)
    }
    for (const {message, offset} of this.#faults.splice(0)) this.#handlers.fault(message, offset)
    this.#tag = {written: name, element: elementOf(name, attributes), isEmpty}
    return at + 1
  }

  #mend(what: string, expected: string, offset: number): void {
    this.#isFaulty = true
    this.#faults.push({message: `${what}, expected ${expected}`, offset})
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

interface KnownTag {
  /** Its name, with prefix. */
  readonly written: string
  readonly element: XmlElement
  readonly isEmpty: boolean
}

/** Attributes by name. An object without prototype would be a slow one to V8; the prototype of these is empty. */
const Attributes = function Attributes() {} as unknown as new () => Record<string, string>
Attributes.prototype = Object.create(null)

/** Where a value without quotes ends; nothing but letters, figures and a few marks is believed to be one. */
function bareEnd(buffer: string, from: number): number {
  let at = from
  while (isNameCharacter(buffer.charCodeAt(at))) at++
  return at
}

const stopped = -1
const longestReference = 128
/** Start tags that are longer, or after so many others, are read anew each time. */
const longestKnown = 100
const mostKnown = 300
const dataStart = '<![CDATA['
const unevenValue = /[&\t\n]/

const slash = 0x2f
const greater = 0x3e
const equals = 0x3d
const exclamation = 0x21
const question = 0x3f
const doubleQuote = 0x22
const singleQuote = 0x27

const [nameStart, nameCharacter, space] = [1, 2, 4]
const kinds = new Uint8Array(0x80)
for (let code = 0; code < 0x80; code++) {
  const character = String.fromCharCode(code)
  kinds[code] =
    (/[A-Za-z_:]/.test(character) ? nameStart : 0) |
    (/[\w:.-]/.test(character) ? nameCharacter : 0) |
    (/[ \t\r\n]/.test(character) ? space : 0)
}

function isNameStart(code: number): boolean {
  return (kinds[code]! & nameStart) !== 0
}

function isNameCharacter(code: number): boolean {
  return (kinds[code]! & nameCharacter) !== 0
}

function isSpace(code: number): boolean {
  return (kinds[code]! & space) !== 0
}
