import type {Point} from '../model/place.js'
import type {Memory, Unit} from '../model/unit.js'
import {canonicalTag} from './direction.js'
import {TmxUnitFinisher} from './finish-tmx-unit.js'
import {LeftOut} from './left-out.js'
import {MessageLog} from './message-log.js'
import type {PreferredTags} from './pick-variants.js'
import {TmxSegmentReader} from './read-tmx-segment.js'
import {textsOfTmx} from './tmx-attributes.js'
import {addAttributes, draftTmxUnit, nameOfDraft, type TmxUnitDraft} from './tmx-unit-draft.js'
import type {ReadEnd, UnitReader} from './unit-reader.js'
import type {XmlElement} from './xml-element.js'
import type {XmlProblem} from './xml-faults.js'
import {XmlReader} from './xml-reader.js'

export interface ReadTmxOptions extends PreferredTags {
  /** Name of the file, for messages. */
  readonly file?: string
}

/**
 * Read a memory in TMX 1.1 to 1.4, as tools of all kinds write it.
 *
 * Language tags in any spelling, `lang` or `xml:lang`, units without id, several variants and languages, inline
 * codes: each unit that can be read is read, and the rest is told with line and column. What stands inside `bpt`,
 * `ept`, `it`, `ph` and `ut` (and their `sub`) is a mark, and goes to `codes`; text inside `hi` and unknown elements is
 * text. Nothing is fetched, and no entity expanded. An error that ends the reading has the rule `unreadable` or
 * `not-tmx`.
 */
export function readTmx(text: string, options: ReadTmxOptions = {}): Memory {
  const units: Unit[] = []
  const reader = new TmxReader((unit) => units.push(unit), options)
  reader.write(text)
  const {messages, source} = reader.end()
  return {units, messages, ...(source !== undefined && {source})}
}

/** What a header may hold. */
const ofHeader = new Set(['note', 'prop', 'ude'])

/** Reads TMX piece by piece; see `readTmx`. */
export class TmxReader implements UnitReader {
  readonly #xml: XmlReader
  readonly #log: MessageLog
  readonly #onUnit: (unit: Unit) => void
  readonly #units: TmxUnitFinisher
  readonly #leftOut = new LeftOut()
  #source: string | undefined
  #depth = 0
  #seenRoot = false
  #hasHeader = false
  #unit: TmxUnitDraft | undefined
  /** Collects the text of the note or property that is being read. */
  #text: string | undefined
  #prop = ''
  readonly #segment = new TmxSegmentReader((name) => this.#tellUnknown(name))

  constructor(onUnit: (unit: Unit) => void, options: ReadTmxOptions = {}) {
    this.#onUnit = onUnit
    this.#log = new MessageLog(options.file)
    this.#units = new TmxUnitFinisher(this.#log, options)
    this.#xml = new XmlReader(
      {
        open: (element) => this.#open(element),
        text: (text) => this.#addText(text),
        close: (name) => this.#close(name),
        problem: (problem) => this.#tellProblem(problem)
      },
      {resumeAt: ['tu'], mendIn: textsOfTmx}
    )
  }

  #tellProblem({message, point, fatal, resumed}: XmlProblem): void {
    if (fatal) {
      this.#log.add('unreadable', 'error', this.#seenRoot ? message : `${message} (expected TMX)`, point)
    } else if (resumed === undefined) this.#log.add('xml', 'error', message, point)
    else {
      const lost = this.#unit ? `${nameOfDraft(this.#unit)} is left out` : 'reading goes on at the next unit'
      this.#log.add('xml', 'error', `${message}; ${lost}`, point)
      this.#unit = undefined
      this.#segment.drop()
      this.#text = undefined
      this.#depth = resumed
    }
  }

  get source(): string | undefined {
    return this.#source
  }

  get place(): Point {
    return this.#xml.place
  }

  write(chunk: string): void {
    this.#xml.write(chunk)
  }

  /** The file is complete. */
  end(): ReadEnd {
    this.#xml.end()
    this.#units.tell()
    this.#leftOut.tell(this.#log)
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
    if (name === 'tu' && this.#unit) this.#openNested(this.#unit, attributes)
    else if (this.#segment.isOpen) this.#segment.open(element)
    else if (this.#unit) this.#openPart(element, this.#unit)
    else if (name === 'tu') this.#openUnit(attributes)
    else if (name === 'header') this.#openHeader(attributes)
    else if (ofHeader.has(name)) this.#leftOut.add(`\`${name}\` of the header`, 'info', this.#xml.point)
    else if (name === 'body' && !this.#hasHeader) {
      this.#log.add('no-header', 'warning', 'Unexpected body, expected a header before it', this.#xml.point)
    }
  }

  #openHeader(attributes: XmlElement['attributes']): void {
    this.#hasHeader = true
    const tag = attributes.srclang
    if (tag !== undefined) this.#source = canonicalTag(tag) ?? tag
  }

  #openUnit(attributes: XmlElement['attributes']): void {
    this.#unit = draftTmxUnit(attributes, this.#xml.point)
  }

  /** A unit stands in no other: the end of the one before is missing. */
  #openNested(unit: TmxUnitDraft, attributes: XmlElement['attributes']): void {
    this.#log.add(
      'unclosed-unit',
      'error',
      `Unexpected unit inside ${nameOfDraft(unit)}, expected its end`,
      this.#xml.point
    )
    this.#segment.drop()
    this.#text = undefined
    this.#closeUnit(unit)
    this.#openUnit(attributes)
  }

  #openPart({name, attributes}: XmlElement, unit: TmxUnitDraft): void {
    if (name === 'tuv') {
      const written = (attributes['xml:lang'] ?? attributes.lang)?.trim()
      unit.tag = written ? (canonicalTag(written) ?? written) : 'und'
      addAttributes(unit, attributes)
      if (!written) {
        const message = `Unexpected variant without language in ${nameOfDraft(unit)}, expected \`xml:lang\``
        this.#log.add('missing-language', 'error', message, this.#xml.point)
      }
    } else if (name === 'seg') this.#segment.start()
    else if (name === 'prop' || name === 'note') {
      this.#prop = attributes.type ?? ''
      this.#text = ''
    } else this.#tellUnknown(name)
  }

  #tellUnknown(name: string): void {
    this.#log.add('unknown-element', 'warning', `Unexpected element \`${name}\` in a unit`, this.#xml.point)
  }

  #addText(text: string): void {
    if (this.#segment.isOpen) this.#segment.text(text)
    else if (this.#text !== undefined) this.#text += text
  }

  #close(name: string): void {
    this.#depth--
    const unit = this.#unit
    if (!unit) return
    if (this.#segment.isOpen) {
      if (name === 'seg') this.#closeSegment(unit)
      else this.#segment.close(name)
    } else if (name === 'tu') this.#closeUnit(unit)
    else if (name === 'prop') unit.props.push({type: this.#prop, value: this.#takeText()})
    else if (name === 'note') unit.notes.push(this.#takeText())
  }

  #closeSegment(unit: TmxUnitDraft): void {
    const {text, codes} = this.#segment.end()
    if (!text) {
      this.#log.add(
        'empty-segment',
        'warning',
        `Unexpected empty segment in ${nameOfDraft(unit)}`,
        this.#xml.point
      )
    }
    const tag = unit.tag ?? 'und'
    unit.variants.push(codes ? {tag, text, codes} : {tag, text})
  }

  #takeText(): string {
    const text = this.#text ?? ''
    this.#text = undefined
    return text
  }

  #closeUnit(unit: TmxUnitDraft): void {
    this.#unit = undefined
    const finished = this.#units.finish(unit)
    if (finished) this.#onUnit(finished)
  }
}
