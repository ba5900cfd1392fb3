import type {Message} from '../model/message.js'
import type {Point} from '../model/place.js'
import {canonicalTag} from './direction.js'
import {IdSet} from './id-set.js'
import {MessageLog} from './message-log.js'
import {isTmxAttribute, segmentTypes, textsOfTmx, tmxDate} from './tmx-attributes.js'
import type {XmlElement} from './xml-element.js'
import {XmlReader} from './xml-reader.js'

/** `standard`: what the DTD says, and what stops readers. `strict`: what the strictest readers want besides. */
export type TmxProfile = 'standard' | 'strict'

/**
 * Finds what is wrong with a TMX file, piece by piece: each fault with its place, its rule, and how to mend it. Faults
 * of the standard are errors, wishes of strict readers warnings; these are told in the profile `strict` only.
 */
export class TmxValidator {
  readonly #xml: XmlReader
  readonly #log: MessageLog
  readonly #isStrict: boolean
  readonly #ids = new IdSet()
  #path: string[] = []
  #seen = {header: false, body: false}
  #isReadable = true
  #srclang = ''
  #unit: UnitFacts | undefined
  #pairs = new Map<string, number>()
  /** Numbers of the marks of each variant. */
  #marks: Set<string> | undefined
  #units = 0

  constructor(options: {readonly file?: string; readonly profile?: TmxProfile} = {}) {
    this.#log = new MessageLog(options.file)
    this.#isStrict = options.profile === 'strict'
    this.#xml = new XmlReader(
      {
        open: (element) => this.#open(element),
        text: (text) => this.#text(text),
        close: (name) => this.#close(name),
        problem: ({message, point, fatal, resumed}) => {
          if (fatal) this.#isReadable = false
          this.#log.add(fatal ? 'unreadable' : 'xml', 'error', `${message}; mend the XML`, point)
          if (resumed !== undefined) this.#resume(resumed)
        }
      },
      {resumeAt: ['tu'], mendIn: textsOfTmx}
    )
  }

  /** What is left of the faulty unit is not judged; the next one is. */
  #resume(depth: number): void {
    this.#path.length = depth
    this.#unit = undefined
    this.#marks = undefined
  }

  write(chunk: string): void {
    this.#xml.write(chunk)
  }

  get place(): Point {
    return this.#xml.place
  }

  end(): {messages: Message[]; units: number} {
    this.#xml.end()
    if (this.#isReadable) {
      for (const name of ['header', 'body'] as const) {
        if (!this.#seen[name])
          this.#error(`missing-${name}`, `Unexpected lack of \`${name}\`; add it`, this.#xml.place)
      }
    }
    return {messages: this.#log.finish(), units: this.#units}
  }

  #error(rule: string, message: string, point: Point = this.#xml.point): void {
    this.#log.add(rule, 'error', message, point)
  }

  #wish(rule: string, message: string, point: Point = this.#xml.point): void {
    if (this.#isStrict) this.#log.add(rule, 'warning', message, point)
  }

  #open(element: XmlElement): void {
    const {name, attributes} = element
    const parent = this.#path.at(-1) ?? ''
    this.#path.push(name)
    const allowed = Object.hasOwn(parents, name) ? parents[name] : undefined
    if (!allowed)
      this.#error('unknown-element', `Unexpected element \`${name}\`, expected one of TMX 1.4; take it out`)
    else if (!allowed.includes(parent)) {
      const where = parent ? `in \`${parent}\`` : 'as the root'
      this.#error(
        'misplaced-element',
        `Unexpected element \`${name}\` ${where}, expected it in ${list(allowed)}; move it`
      )
    }
    if (name === 'ut') this.#wish('deprecated', 'Unexpected `ut`, which TMX 1.4 has given up, expected `ph`')
    if (name === 'tmx') this.#openRoot(element)
    else if (name === 'header') this.#openHeader(attributes)
    else if (name === 'body') this.#seen.body = true
    else if (name === 'tu') this.#openUnit(attributes)
    else if (this.#unit) this.#openInUnit(element, this.#unit)
  }

  #openRoot({prefix, attributes}: XmlElement): void {
    const {version} = attributes
    if (version === undefined)
      this.#error('version', 'Unexpected lack of `version`, expected `version="1.4"`')
    else if (version !== '1.4') {
      this.#wish('version', `Unexpected version \`${version}\`, expected \`1.4\` to the letter`)
    }
    if (prefix || attributes.xmlns !== undefined) {
      this.#error('namespace', 'Unexpected namespace, expected none: TMX has no namespace; take `xmlns` out')
    }
    for (const name of Object.keys(attributes)) {
      if (name !== 'version' && !name.startsWith('xmlns') && !name.startsWith('xml:'))
        this.#unknownAttribute(name, 'tmx')
    }
  }

  #unknownAttribute(name: string, element: string): void {
    this.#error(
      'unknown-attribute',
      `Unexpected attribute \`${name}\` of \`${element}\`; say it in a \`prop\``
    )
  }

  #openHeader(attributes: XmlElement['attributes']): void {
    if (this.#seen.body) this.#error('misplaced-element', 'Unexpected `header` after `body`; move it before')
    this.#seen.header = true
    for (const name of [
      'creationtool',
      'creationtoolversion',
      'segtype',
      'o-tmf',
      'adminlang',
      'srclang',
      'datatype'
    ]) {
      if (attributes[name] === undefined) {
        this.#error(
          'missing-attribute',
          `Unexpected header without \`${name}\`, expected it; add \`${name}="${defaults[name]}"\``
        )
      }
    }
    this.#srclang = attributes.srclang ?? ''
    if (attributes.srclang !== undefined && attributes.srclang !== '*all*')
      this.#checkTag(attributes.srclang, 'srclang')
    if (attributes.adminlang !== undefined) this.#checkTag(attributes.adminlang, 'adminlang')
    this.#checkValues(attributes, 'header')
    for (const name of Object.keys(attributes)) {
      if (!isTmxAttribute(name) && name !== 'adminlang' && name !== 'srclang')
        this.#unknownAttribute(name, 'header')
    }
  }

  #checkValues(attributes: XmlElement['attributes'], element: string): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (name.endsWith('date') && !/^\d{8}T\d{6}Z$/.test(value)) {
        const mended = tmxDate(value)
        this.#wish(
          'date',
          `Unexpected date \`${value}\`, expected ${mended ? `\`${mended}\`` : 'YYYYMMDDThhmmssZ'}`
        )
      }
      if (name === 'segtype' && !segmentTypes.has(value)) {
        this.#error(
          'segtype',
          `Unexpected segtype \`${value}\` of \`${element}\`, expected one of ${[...segmentTypes].join(', ')}`
        )
      }
    }
  }

  #checkTag(tag: string, where: string): void {
    const canonical = canonicalTag(tag)
    if (canonical === undefined) {
      this.#error('language-tag', `Unexpected \`${where}\` \`${tag}\`, expected a language tag such as zh-CN`)
    } else if (tag.includes('_')) {
      this.#error('language-tag', `Unexpected \`${where}\` \`${tag}\`, expected a hyphen: \`${canonical}\``)
    } else if (canonical !== tag) {
      this.#wish('language-tag', `Unexpected \`${where}\` \`${tag}\`, expected \`${canonical}\``)
    }
  }

  #openUnit(attributes: XmlElement['attributes']): void {
    this.#units++
    this.#unit = {
      point: this.#xml.point,
      id: attributes.tuid,
      srclang: attributes.srclang ?? this.#srclang,
      tags: [],
      marks: []
    }
    const {tuid} = attributes
    if (tuid !== undefined && !this.#ids.add(tuid)) {
      this.#error('duplicate-id', `Unexpected second unit with the id \`${tuid}\`; give it another`)
    }
    this.#checkValues(attributes, 'tu')
    for (const name of Object.keys(attributes)) {
      if (!isTmxAttribute(name) && name !== 'tuid' && name !== 'srclang') this.#unknownAttribute(name, 'tu')
    }
  }

  #openInUnit({name, attributes}: XmlElement, unit: UnitFacts): void {
    const parent = this.#path.at(-2)
    if (name === 'tuv') this.#openVariant(attributes, unit)
    else if (name === 'seg') {
      this.#pairs.clear()
      if (unit.hasSegment)
        this.#error('second-segment', 'Unexpected second `seg` in a variant; make a variant of it')
      unit.hasSegment = true
      unit.isEmpty = true
      this.#marks = new Set()
    } else if (name === 'prop' || name === 'note') {
      if (name === 'prop' && attributes.type === undefined) {
        this.#error(
          'missing-attribute',
          'Unexpected `prop` without `type`; name it, such as `type="x-domain"`'
        )
      }
      const isLate = parent === 'tu' ? unit.tags.length > 0 : unit.hasSegment
      if (isLate)
        this.#error(
          'order',
          `Unexpected \`${name}\` behind ${parent === 'tu' ? 'a variant' : 'the segment'}; move it before`
        )
    } else this.#openMark(name, attributes)
  }

  #openVariant(attributes: XmlElement['attributes'], unit: UnitFacts): void {
    const tag = attributes['xml:lang'] ?? attributes.lang
    unit.hasSegment = false
    if (tag === undefined) {
      this.#error(
        'missing-language',
        `Unexpected variant without language in ${nameOf(unit)}; add \`xml:lang\``
      )
    } else {
      if (attributes['xml:lang'] === undefined)
        this.#error('lang', `Unexpected \`lang="${tag}"\`, expected \`xml:lang="${tag}"\` since TMX 1.4`)
      this.#checkTag(tag, 'xml:lang')
    }
    unit.tags.push(tag ?? '')
    this.#checkValues(attributes, 'tuv')
    for (const name of Object.keys(attributes)) {
      if (!isTmxAttribute(name) && name !== 'xml:lang' && name !== 'lang') this.#unknownAttribute(name, 'tuv')
    }
  }

  #openMark(name: string, {i, x, pos}: XmlElement['attributes']): void {
    if (!this.#marks) return
    if (x !== undefined) this.#marks.add(x)
    if (name === 'it' && pos !== 'begin' && pos !== 'end') {
      this.#error(
        'missing-attribute',
        `Unexpected \`it\` with \`pos\` \`${pos ?? ''}\`, expected \`begin\` or \`end\``
      )
    }
    if (name !== 'bpt' && name !== 'ept') return
    if (i === undefined) this.#error('missing-attribute', `Unexpected \`${name}\` without \`i\`; number it`)
    else {
      const open = this.#pairs.get(i) ?? 0
      if (name === 'bpt' && open)
        this.#error('pair', `Unexpected second \`bpt\` with \`i\` \`${i}\` in a segment; number it anew`)
      if (name === 'ept' && open !== 1)
        this.#error(
          'pair',
          `Unexpected \`ept\` with \`i\` \`${i}\`, expected a \`bpt\` of that number before it`
        )
      this.#pairs.set(i, name === 'bpt' ? 1 : 2)
    }
  }

  #text(text: string): void {
    if (this.#unit?.isEmpty && text) this.#unit.isEmpty = false
  }

  #close(name: string): void {
    this.#path.pop()
    const unit = this.#unit
    if (!unit) return
    if (name === 'seg' && this.#marks) {
      for (const [i, state] of this.#pairs) {
        if (state === 1)
          this.#error(
            'pair',
            `Unexpected \`bpt\` with \`i\` \`${i}\` without its \`ept\`; close it, or make an \`it\` of it`
          )
      }
      if (unit.isEmpty)
        this.#wish('empty-segment', `Unexpected empty segment in ${nameOf(unit)}; take the unit out`)
      unit.marks.push(this.#marks)
      this.#marks = undefined
    } else if (name === 'tuv' && !unit.hasSegment) {
      this.#error('missing-segment', `Unexpected variant without \`seg\` in ${nameOf(unit)}; add it`)
    } else if (name === 'tu') {
      this.#unit = undefined
      this.#closeUnit(unit)
    }
  }

  #closeUnit(unit: UnitFacts): void {
    const {tags, srclang, marks, point} = unit
    if (!tags.length)
      this.#error('no-variant', `Unexpected unit without variants (${nameOf(unit)}); take it out`, point)
    else if (tags.length < 2)
      this.#wish(
        'no-translation',
        `Unexpected unit with one variant (${nameOf(unit)}); translate it or take it out`,
        point
      )
    if (tags.length && srclang && srclang !== '*all*' && !tags.includes(srclang)) {
      this.#wish(
        'no-source',
        `Unexpected ${nameOf(unit)} without a variant in \`${srclang}\` to the letter; write its tag as \`srclang\` does`,
        point
      )
    }
    const [first, ...rest] = marks
    if (first && rest.some((set) => set.size !== first.size || [...set].some((x) => !first.has(x)))) {
      this.#wish(
        'mark-numbers',
        `Unexpected numbers (\`x\`) of marks that differ between the variants of ${nameOf(unit)}; number them alike`,
        point
      )
    }
  }
}

interface UnitFacts {
  readonly point: Point
  readonly id: string | undefined
  readonly srclang: string
  readonly tags: string[]
  readonly marks: Set<string>[]
  hasSegment?: boolean
  isEmpty?: boolean
}

const inline = ['seg', 'hi', 'sub']
/** Where each element of TMX 1.4 may stand. */
const parents: Readonly<Record<string, ReadonlyArray<string>>> = {
  tmx: [''],
  header: ['tmx'],
  body: ['tmx'],
  note: ['header', 'tu', 'tuv'],
  prop: ['header', 'tu', 'tuv'],
  ude: ['header'],
  map: ['ude'],
  tu: ['body'],
  tuv: ['tu'],
  seg: ['tuv'],
  bpt: inline,
  ept: inline,
  it: inline,
  ph: inline,
  hi: inline,
  ut: inline,
  sub: ['bpt', 'ept', 'it', 'ph', 'ut']
}

const defaults: Readonly<Record<string, string>> = {
  creationtool: 'unknown',
  creationtoolversion: '1',
  segtype: 'sentence',
  'o-tmf': 'unknown',
  adminlang: 'en',
  srclang: '*all*',
  datatype: 'unknown'
}

function list(names: ReadonlyArray<string>): string {
  return names.map((name) => (name ? `\`${name}\`` : 'the root')).join(', ')
}

function nameOf({id, point}: UnitFacts): string {
  return id === undefined ? `the unit of line ${point.line}` : `unit \`${id}\``
}
