import {
  doubleQuote,
  equals,
  greater,
  isNameCharacter,
  isNameStart,
  isSpace,
  singleQuote,
  slash
} from './xml-characters.js'
import {elementOf, type XmlElement} from './xml-element.js'
import {decodeXmlAttribute, type TextFault} from './xml-text.js'

/** A start tag, or the tag of an empty element. */
export interface StartTag {
  /** Its name, with prefix. */
  readonly written: string
  readonly element: XmlElement
  readonly isEmpty: boolean
}

/** What `StartTagReader.read` gives where it has read no tag. */
export const noTag = -1

/** Reads start tags, and knows them again: most are written a million times. */
export class StartTagReader {
  readonly #onFault: TextFault
  readonly #mends: boolean
  /** Tags by how they are written. */
  readonly #known = new Map<string, StartTag>()
  /** The one that was read last. */
  tag: StartTag | undefined
  /** Why it has read none: it does not know what stands there; otherwise the buffer ends in the middle of it. */
  isOdd = false
  /** Whether the tag that is being read has a fault, which is to be told each time. */
  #isMended = false
  /** Its faults, told when it has proved to be a tag. */
  readonly #faults: Array<{readonly message: string; readonly offset: number}> = []

  /**
   * @param onFault
   *   Called with where the fault stands in the buffer.
   * @param mends
   *   Whether attributes without quotes are read, and of two of the same name the first; otherwise such a tag is odd.
   */
  constructor(onFault: TextFault, mends: boolean) {
    this.#onFault = onFault
    this.#mends = mends
  }

  /**
   * Read the tag at a mark into `tag`.
   *
   * @param hasOdd
   *   Whether the buffer has anything odd in its texts; see `isOddText`.
   * @returns
   *   Where it ends; `noTag` where it is cut, or odd.
   */
  read(buffer: string, mark: number, hasOdd: boolean): number {
    this.isOdd = false
    const end = buffer.indexOf('>', mark)
    if (end < 0) return noTag
    const written = end - mark < longestKnown ? buffer.slice(mark + 1, end) : ''
    const known = this.#known.get(written)
    if (known) {
      this.tag = known
      return end + 1
    }
    this.#isMended = false
    const at = this.#readTag(buffer, mark, hasOdd)
    // A `>` in a value, or a fault, which is to be told again.
    if (at === end + 1 && written && !hasOdd && !this.#isMended && this.#known.size < mostKnown)
      this.#known.set(written, this.tag!)
    return at
  }

  #readTag(buffer: string, mark: number, hasOdd: boolean): number {
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
      if (at >= length) return noTag
      if (code === greater) break
      if (code === slash) {
        if (at + 1 >= length) return noTag
        if (buffer.charCodeAt(++at) !== greater) return this.#stop()
        isEmpty = true
        break
      }
      if (at === before || !isNameStart(code)) return this.#stop()
      const start = at
      while (isNameCharacter(code)) code = buffer.charCodeAt(++at)
      const key = buffer.slice(start, at)
      while (isSpace(code)) code = buffer.charCodeAt(++at)
      if (at >= length) return noTag
      if (code !== equals) return this.#stop()
      do code = buffer.charCodeAt(++at)
      while (isSpace(code))
      if (at >= length) return noTag
      const isBare = code !== doubleQuote && code !== singleQuote
      if (isBare && !this.#mends) return this.#stop()
      const from = isBare ? at : at + 1
      const end = isBare ? bareEnd(buffer, at) : buffer.indexOf(code === doubleQuote ? '"' : "'", at + 1)
      if (end < 0) return noTag
      const raw = buffer.slice(from, end)
      const isAgain = key in attributes
      if (raw.includes('<') || (isAgain && !this.#mends) || (isBare && !raw)) return this.#stop()
      if (isBare) this.#mend('Unexpected value without quotes', `${key}="${raw}"`, start)
      if (isAgain) this.#mend('Unexpected second attribute', `one \`${key}\``, start)
      const isPlain = !hasOdd && !unevenValue.test(raw)
      const value = isPlain
        ? raw
        : decodeXmlAttribute(raw, (message, offset) => this.#onFault(message, from + offset))
      if (!isAgain) attributes[key] = value
      at = isBare ? end : end + 1
      code = buffer.charCodeAt(at)
    }
    for (const {message, offset} of this.#faults.splice(0)) this.#onFault(message, offset)
    this.tag = {written: name, element: elementOf(name, attributes), isEmpty}
    return at + 1
  }

  #mend(what: string, expected: string, offset: number): void {
    this.#isMended = true
    this.#faults.push({message: `${what}, expected ${expected}`, offset})
  }

  #stop(): typeof noTag {
    this.isOdd = true
    return noTag
  }
}

/** Start tags that are longer, or after so many others, are read anew each time. */
const longestKnown = 100
const mostKnown = 300
const unevenValue = /[&\t\n]/

/** Attributes by name. An object without prototype would be a slow one to V8; the prototype of these is empty. */
const Attributes = function Attributes() {} as unknown as new () => Record<string, string>
Attributes.prototype = Object.create(null)

/** Where a value without quotes ends; nothing but letters, figures and a few marks is believed to be one. */
function bareEnd(buffer: string, from: number): number {
  let at = from
  while (isNameCharacter(buffer.charCodeAt(at))) at++
  return at
}
