import {hashText} from '../model/hash.js'
import type {Point} from '../model/place.js'
import type {InlineCode, Memory, Prop, Unit, Variant} from '../model/unit.js'
import {CodedTextBuilder, localPrefix} from './coded-text.js'
import {canonicalTag} from './direction.js'
import {IdSet} from './id-set.js'
import {LeftOut} from './left-out.js'
import {MessageLog} from './message-log.js'
import {OtherLanguages} from './other-languages.js'
import {type PreferredTags, pickVariants} from './pick-variants.js'
import {isTmxAttribute, textsOfTmx} from './tmx-attributes.js'
import {fieldsOfProps} from './tmx-props.js'
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

// Inline elements whose text is code of the original file, not words (TMX 1.4b, "Content markup").
const codes = new Set(['bpt', 'ept', 'it', 'ph', 'ut'])

/** What a header may hold. */
const ofHeader = new Set(['note', 'prop', 'ude'])

/** Reads TMX piece by piece; see `readTmx`. */
export class TmxReader implements UnitReader {
  readonly #xml: XmlReader
  readonly #log: MessageLog
  readonly #options: ReadTmxOptions
  readonly #onUnit: (unit: Unit) => void
  readonly #ids = new IdSet()
  readonly #languages = new OtherLanguages()
  readonly #leftOut = new LeftOut()
  #source: string | undefined
  #depth = 0
  #seenRoot = false
  #hasHeader = false
  #unit: OpenUnit | undefined
  #count = 0
  /** Collects the text of the note or property that is being read. */
  #text: string | undefined
  #prop = ''
  #segment: CodedTextBuilder | undefined
  /** For the `i` of each `bpt` in the segment, the id of its mark. */
  #pairs = new Map<string, string>()

  constructor(onUnit: (unit: Unit) => void, options: ReadTmxOptions = {}) {
    this.#onUnit = onUnit
    this.#options = options
    this.#log = new MessageLog(options.file)
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
      const lost = this.#unit ? `${nameOf(this.#unit)} is left out` : 'reading goes on at the next unit'
      this.#log.add('xml', 'error', `${message}; ${lost}`, point)
      this.#unit = undefined
      this.#segment = undefined
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
    this.#languages.tell(this.#log)
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
    else if (this.#segment) this.#openInline(element, this.#segment)
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
    const props: Prop[] = []
    this.#unit = {id: attributes.tuid, point: this.#xml.point, variants: [], props, notes: []}
    addAttributes(attributes, props)
  }

  /** A unit stands in no other: the end of the one before is missing. */
  #openNested(unit: OpenUnit, attributes: XmlElement['attributes']): void {
    this.#log.add(
      'unclosed-unit',
      'error',
      `Unexpected unit inside ${nameOf(unit)}, expected its end`,
      this.#xml.point
    )
    this.#segment = undefined
    this.#text = undefined
    this.#closeUnit(unit)
    this.#openUnit(attributes)
  }

  #openPart({name, attributes}: XmlElement, unit: OpenUnit): void {
    if (name === 'tuv') {
      const written = (attributes['xml:lang'] ?? attributes.lang)?.trim()
      unit.tag = written ? (canonicalTag(written) ?? written) : 'und'
      addAttributes(attributes, unit.props)
      if (!written) {
        const message = `Unexpected variant without language in ${nameOf(unit)}, expected \`xml:lang\``
        this.#log.add('missing-language', 'error', message, this.#xml.point)
      }
    } else if (name === 'seg') {
      this.#segment = new CodedTextBuilder()
      if (this.#pairs.size) this.#pairs.clear()
    } else if (name === 'prop' || name === 'note') {
      this.#prop = attributes.type ?? ''
      this.#text = ''
    } else this.#tellUnknown(name)
  }

  #openInline({name, attributes}: XmlElement, segment: CodedTextBuilder): void {
    if (!codes.has(name)) {
      if (name === 'hi' && !segment.inCode) {
        const {x, type} = attributes
        segment.addCode(
          {kind: 'open', ...(x !== undefined && {id: x}), type: type ? `${highlight}:${type}` : highlight},
          ''
        )
      } else if (name !== 'hi' && name !== 'sub') this.#tellUnknown(name)
      return
    }
    const id = this.#idOfCode(name, attributes)
    segment.startCode({
      kind: kindOf(name, attributes.pos),
      ...(id !== undefined && {id}),
      ...(attributes.type !== undefined && {type: attributes.type})
    })
  }

  /** What closes has the number of what it closes, which may have a name of its own (`x`). */
  #idOfCode(name: string, {i, x}: XmlElement['attributes']): string | undefined {
    // The `i` of one variant has nothing to do with that of another.
    if (name === 'ept') return i === undefined ? undefined : (this.#pairs.get(i) ?? localId(i))
    if (name === 'bpt' && i !== undefined) this.#pairs.set(i, x ?? localId(i))
    return x ?? (i === undefined ? undefined : localId(i))
  }

  #tellUnknown(name: string): void {
    this.#log.add('unknown-element', 'warning', `Unexpected element \`${name}\` in a unit`, this.#xml.point)
  }

  #addText(text: string): void {
    if (this.#segment) this.#segment.addText(text)
    else if (this.#text !== undefined) this.#text += text
  }

  #close(name: string): void {
    this.#depth--
    const unit = this.#unit
    if (!unit) return
    if (this.#segment) {
      if (name === 'seg') this.#closeSegment(unit, this.#segment)
      else if (codes.has(name)) this.#segment.endCode()
      else if (name === 'hi' && !this.#segment.inCode) {
        this.#segment.addCode({kind: 'close', type: highlight}, '')
      }
    } else if (name === 'tu') this.#closeUnit(unit)
    else if (name === 'prop') unit.props.push({type: this.#prop, value: this.#takeText()})
    else if (name === 'note') unit.notes.push(this.#takeText())
  }

  #closeSegment(unit: OpenUnit, segment: CodedTextBuilder): void {
    this.#segment = undefined
    const {text, codes} = segment.build()
    if (!text) {
      this.#log.add(
        'empty-segment',
        'warning',
        `Unexpected empty segment in ${nameOf(unit)}`,
        this.#xml.point
      )
    }
    const tag = unit.tag ?? 'und'
    unit.variants.push(codes ? {tag, text, codes: namedHighlights(codes)} : {tag, text})
  }

  #takeText(): string {
    const text = this.#text ?? ''
    this.#text = undefined
    return text
  }

  #closeUnit(unit: OpenUnit): void {
    this.#unit = undefined
    const texts: string[] = []
    for (const {tag, text} of unit.variants) if (text) texts.push(tag)
    if (texts.length < 2) {
      const message = `Unexpected unit with less than two texts (${nameOf(unit)})`
      this.#log.add('no-translation', 'warning', message, unit.point)
    }
    const picked = pickVariants(unit.variants, this.#options)
    // Variants without language have been told.
    const isNamed = !texts.includes('und')
    if (!this.#languages.admit(picked, isNamed ? texts : [], unit.point)) return
    const {en, zh, tags, codes, others} = picked
    // Field by field: to spread objects takes several times as long.
    const read: {-readonly [Field in keyof Unit]: Unit[Field]} = {id: this.#idOf(unit), en, zh}
    if (tags) read.tags = tags
    if (codes) read.codes = codes
    if (others) read.others = others
    if (unit.props.length) Object.assign(read, fieldsOfProps(unit.props))
    if (unit.notes.length) read.notes = unit.notes
    read.point = unit.point
    this.#onUnit(read)
  }

  #idOf(unit: OpenUnit): string {
    this.#count++
    if (unit.id === undefined) {
      return hashText([this.#count, ...unit.variants.map(({tag, text}) => `${tag} ${text}`)].join('\n'))
    }
    if (!this.#ids.add(unit.id)) {
      const message = `Unexpected second unit with the id \`${unit.id}\`; both are kept`
      this.#log.add('duplicate-id', 'warning', message, unit.point)
    }
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
}

/** The type of a highlight, which is an element of TMX itself; behind a colon its own type. */
export const highlight = 'hi'

function localId(i: string): string {
  return `${localPrefix}${i}`
}

function kindOf(name: string, pos: string | undefined): InlineCode['kind'] {
  if (name === 'bpt' || (name === 'it' && pos === 'begin')) return 'open'
  return name === 'ept' || (name === 'it' && pos === 'end') ? 'close' : 'alone'
}

/** The end of a highlight has no attributes: it gets those of its start. */
function namedHighlights(all: ReadonlyArray<InlineCode>): ReadonlyArray<InlineCode> {
  const open: InlineCode[] = []
  return all.map((code) => {
    if (code.code || !code.type?.startsWith(highlight)) return code
    if (code.kind === 'open') {
      open.push(code)
      return code
    }
    const start = open.pop()
    return start ? {...start, at: code.at, kind: 'close'} : code
  })
}

/** Who made a unit, when, how often it was used: what the unit does not say yet. */
function addAttributes(attributes: XmlElement['attributes'], props: Prop[]): void {
  for (const name in attributes) {
    if (!isTmxAttribute(name)) continue
    const type = `@${name}`
    if (!props.some((prop) => prop.type === type)) props.push({type, value: attributes[name]!})
  }
}

function nameOf({id, point}: OpenUnit): string {
  return id === undefined ? `the unit of line ${point.line}` : `unit \`${id}\``
}
