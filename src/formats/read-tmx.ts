import {hashText} from '../model/hash.js'
import type {Message} from '../model/message.js'
import type {Point} from '../model/place.js'
import type {Memory, Prop, Unit, Variant} from '../model/unit.js'
import {canonicalTag} from './direction.js'
import {MessageLog} from './message-log.js'
import {type PreferredTags, pickVariants} from './pick-variants.js'
import {fieldsOfProps} from './tmx-props.js'
import {type XmlElement, XmlReader} from './xml.js'

export interface ReadTmxOptions extends PreferredTags {
  /** Name of the file, for messages. */
  readonly file?: string
}

/**
 * Read a memory in TMX 1.1 to 1.4, as tools of all kinds write it.
 *
 * Language tags in any spelling, `lang` or `xml:lang`, units without id, several variants and languages, inline
 * codes: each unit that can be read is read, and the rest is told with line and column. Text inside `bpt`, `ept`,
 * `it`, `ph` and `ut` (and their `sub`) is code and left out; text inside `hi` and unknown elements is kept.
 * Nothing is fetched, and no entity expanded. An error that ends the reading has the rule `unreadable` or `not-tmx`.
 */
export function readTmx(text: string, options: ReadTmxOptions = {}): Memory {
  const units: Unit[] = []
  const reader = new TmxReader((unit) => units.push(unit), options)
  reader.write(text)
  const {messages, source} = reader.end()
  return {units, messages, ...(source !== undefined && {source})}
}

// Inline elements whose text is code of the original file, not words (TMX 1.4b, "Content markup").
const codes = new Set(['bpt', 'ept', 'it', 'ph', 'ut'])
const transparent = new Set(['hi', 'sub'])

/** Reads TMX piece by piece; see `readTmx`. */
export class TmxReader {
  readonly #xml: XmlReader
  readonly #log: MessageLog
  readonly #options: ReadTmxOptions
  readonly #onUnit: (unit: Unit) => void
  readonly #ids = new Set<string>()
  #source: string | undefined
  #depth = 0
  #seenRoot = false
  #hasHeader = false
  #unit: OpenUnit | undefined
  #count = 0
  /** Collects the text of the element that is being read. */
  #text: string | undefined
  #prop = ''
  #inSegment = false
  /** Depth of inline codes around the point. */
  #codeDepth = 0

  constructor(onUnit: (unit: Unit) => void, options: ReadTmxOptions = {}) {
    this.#onUnit = onUnit
    this.#options = options
    this.#log = new MessageLog(options.file)
    this.#xml = new XmlReader({
      open: (element) => this.#open(element),
      text: (text) => this.#addText(text),
      close: (name) => this.#close(name),
      problem: ({message, point, fatal}) => {
        const isOther = fatal && !this.#seenRoot
        const rule = fatal ? 'unreadable' : 'xml'
        this.#log.add(rule, 'error', isOther ? `${message} (expected TMX)` : message, point)
      }
    })
  }

  write(chunk: string): void {
    this.#xml.write(chunk)
  }

  /** The file is complete. */
  end(): {messages: Message[]; source?: string} {
    this.#xml.end()
    return {messages: this.#log.finish(), ...(this.#source !== undefined && {source: this.#source})}
  }

  #open(element: XmlElement): void {
    const {name, attributes} = element
    this.#seenRoot = true
    if (this.#depth++ === 0 && name !== 'tmx') {
      this.#log.add(
        'not-tmx',
        'error',
        `Unexpected root element \`${name}\`, expected \`tmx\``,
        this.#xml.point
      )
      this.#xml.stop()
    }
    if (this.#inSegment) this.#openInline(element)
    else if (name === 'header') this.#openHeader(attributes)
    else if (name === 'body' && !this.#hasHeader) {
      this.#log.add('no-header', 'warning', 'Unexpected body, expected a header before it', this.#xml.point)
    } else if (name === 'tu') this.#openUnit(attributes)
    else if (this.#unit) this.#openPart(element, this.#unit)
  }

  #openHeader(attributes: XmlElement['attributes']): void {
    this.#hasHeader = true
    const tag = attributes.srclang
    if (tag !== undefined) this.#source = canonicalTag(tag) ?? tag
  }

  #openUnit(attributes: XmlElement['attributes']): void {
    this.#unit = {id: attributes.tuid, point: this.#xml.point, variants: [], props: [], notes: [], codes: 0}
  }

  #openPart({name, attributes}: XmlElement, unit: OpenUnit): void {
    if (name === 'tuv') {
      const written = (attributes['xml:lang'] ?? attributes.lang)?.trim()
      unit.tag = written ? (canonicalTag(written) ?? written) : 'und'
      if (!written) {
        const message = `Unexpected variant without language in ${nameOf(unit)}, expected \`xml:lang\``
        this.#log.add('missing-language', 'error', message, this.#xml.point)
      }
    } else if (name === 'seg') {
      this.#inSegment = true
      this.#codeDepth = 0
      this.#text = ''
    } else if (name === 'prop' || name === 'note') {
      this.#prop = attributes.type ?? ''
      this.#text = ''
    } else this.#tellUnknown(name)
  }

  #openInline({name}: XmlElement): void {
    if (codes.has(name)) {
      this.#codeDepth++
      if (this.#unit) this.#unit.codes++
    } else if (!transparent.has(name)) this.#tellUnknown(name)
  }

  #tellUnknown(name: string): void {
    this.#log.add('unknown-element', 'warning', `Unexpected element \`${name}\` in a unit`, this.#xml.point)
  }

  #addText(text: string): void {
    if (this.#text !== undefined && this.#codeDepth === 0) this.#text += text
  }

  #close(name: string): void {
    this.#depth--
    const unit = this.#unit
    if (!unit) return
    if (this.#inSegment && codes.has(name)) this.#codeDepth--
    else if (name === 'seg') this.#closeSegment(unit)
    else if (this.#inSegment) return
    else if (name === 'prop') unit.props.push({type: this.#prop, value: this.#takeText()})
    else if (name === 'note') unit.notes.push(this.#takeText())
    else if (name === 'tu') this.#closeUnit(unit)
  }

  #closeSegment(unit: OpenUnit): void {
    this.#inSegment = false
    const text = this.#takeText()
    if (!text) {
      this.#log.add(
        'empty-segment',
        'warning',
        `Unexpected empty segment in ${nameOf(unit)}`,
        this.#xml.point
      )
    }
    unit.variants.push({tag: unit.tag ?? 'und', text})
  }

  #takeText(): string {
    const text = this.#text ?? ''
    this.#text = undefined
    return text
  }

  #closeUnit(unit: OpenUnit): void {
    this.#unit = undefined
    if (unit.variants.filter(({text}) => text).length < 2) {
      const message = `Unexpected unit with less than two texts (${nameOf(unit)})`
      this.#log.add('no-translation', 'warning', message, unit.point)
    }
    if (unit.codes > 0) {
      const message = `Read ${nameOf(unit)} without its ${unit.codes} inline codes`
      this.#log.add('inline-codes', 'info', message, unit.point)
    }
    this.#onUnit({
      id: this.#idOf(unit),
      ...pickVariants(unit.variants, this.#options),
      ...fieldsOfProps(unit.props),
      ...(unit.notes.length > 0 && {notes: unit.notes}),
      point: unit.point
    })
  }

  #idOf(unit: OpenUnit): string {
    this.#count++
    if (unit.id === undefined) {
      return hashText([this.#count, ...unit.variants.map(({tag, text}) => `${tag} ${text}`)].join('\n'))
    }
    if (this.#ids.has(unit.id)) {
      const message = `Unexpected second unit with the id \`${unit.id}\`; both are kept`
      this.#log.add('duplicate-id', 'warning', message, unit.point)
    }
    this.#ids.add(unit.id)
    return unit.id
  }
}

/** A unit of which the end has not been read. */
interface OpenUnit {
  readonly id: string | undefined
  readonly point: Point
  readonly variants: Variant[]
  readonly props: Prop[]
  readonly notes: string[]
  /** Tag of the variant that is being read. */
  tag?: string
  codes: number
}

function nameOf({id, point}: OpenUnit): string {
  return id === undefined ? `the unit of line ${point.line}` : `unit \`${id}\``
}
