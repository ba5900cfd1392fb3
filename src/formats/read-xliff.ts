import {hashText} from '../model/hash.js'
import type {Point} from '../model/place.js'
import type {InlineCode, Memory, Origin, Prop, Unit, Variant} from '../model/unit.js'
import {type CodedText, CodedTextBuilder} from './coded-text.js'
import {canonicalTag, pairLanguage} from './direction.js'
import {IdSet} from './id-set.js'
import {MessageLog} from './message-log.js'
import {pickVariants} from './pick-variants.js'
import {fieldsOfProps} from './tmx-props.js'
import type {ReadEnd, UnitReader} from './unit-reader.js'
import {propPrefix} from './write-xliff-12.js'
import {readType} from './xliff-marks.js'
import {type XmlElement, type XmlProblem, XmlReader} from './xml.js'

export interface ReadXliffOptions {
  /** Name of the file, for messages. */
  readonly file?: string
  /**
   * In XLIFF 1.2, make a unit of each segment (`mrk mtype="seg"`), as SDLXLIFF and MQXLIFF hold them. Default no: a unit
   * for each `trans-unit`.
   */
  readonly segments?: boolean
}

/**
 * Read XLIFF 1.2 and 2.x, and what SDLXLIFF, MQXLIFF and MXLIFF hold of 1.2.
 *
 * A `trans-unit` of 1.2 is a unit, and a segment of 2.x is one. Inline elements are marks (`codes`), annotations are
 * passed through. What other namespaces and `alt-trans` hold is no text of the unit. Never throws: faults are told with
 * line and column.
 */
export function readXliff(text: string, options: ReadXliffOptions = {}): Memory {
  const units: Unit[] = []
  const reader = new XliffReader((unit) => units.push(unit), options)
  reader.write(text)
  const {messages, source} = reader.end()
  return {units, messages, ...(source !== undefined && {source})}
}

/** Elements whose content is the mark itself (1.2). */
const nativeCodes = new Set(['bpt', 'ept', 'it', 'ph', 'sub'])
/** Elements of which nothing is read. */
const skipped = new Set([
  'alt-trans',
  'bin-unit',
  'context-group',
  'count-group',
  'skeleton',
  'internal-file',
  'glossary',
  'phase-group'
])
/** Annotations: their text is text of the unit. */
const annotations = new Set(['mrk', 'sm', 'em'])

/** Reads XLIFF piece by piece; see `readXliff`. */
export class XliffReader implements UnitReader {
  readonly #xml: XmlReader
  readonly #log: MessageLog
  readonly #onUnit: (unit: Unit) => void
  readonly #options: ReadXliffOptions
  readonly #ids = new IdSet()
  #depth = 0
  /** Depth of the element that is skipped; 0 when none is. */
  #skipDepth = 0
  #prefix = ''
  #isVersion2 = false
  #isRead = false
  #source: string | undefined
  #target: string | undefined
  #original = ''
  #count = 0
  #unit: OpenUnit | undefined
  /** Collects the text of the note, property or piece of data that is being read. */
  #text: string | undefined
  #side: {readonly name: 'source' | 'target'; readonly depth: number; readonly tag: string} | undefined
  #content: CodedTextBuilder | undefined
  /** How deep the segment of 1.2 is that is being read. */
  #segmentDepth: number | undefined
  /** What is written when a mark of 2.x ends. */
  #closing: Array<{
    readonly depth: number
    readonly code: string
    readonly id?: string
    readonly type?: string
  }> = []
  #metaType = ''

  constructor(onUnit: (unit: Unit) => void, options: ReadXliffOptions = {}) {
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
      {resumeAt: ['trans-unit', 'unit']}
    )
  }

  #tellProblem({message, point, fatal, resumed}: XmlProblem): void {
    if (fatal)
      this.#log.add('unreadable', 'error', this.#isRead ? message : `${message} (expected XLIFF)`, point)
    else if (resumed === undefined) this.#log.add('xml', 'error', message, point)
    else {
      const lost = this.#unit ? `${nameOf(this.#unit)} is left out` : 'reading goes on at the next unit'
      this.#log.add('xml', 'error', `${message}; ${lost}`, point)
      this.#unit = undefined
      this.#content = undefined
      this.#side = undefined
      this.#text = undefined
      this.#closing = []
      this.#segmentDepth = undefined
      this.#skipDepth = 0
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

  end(): ReadEnd {
    this.#xml.end()
    return {messages: this.#log.finish(), ...(this.#source !== undefined && {source: this.#source})}
  }

  #open(element: XmlElement): void {
    this.#depth++
    if (this.#skipDepth) return
    if (this.#depth === 1) this.#openRoot(element)
    else if (this.#content) this.#openInline(element, this.#content)
    else this.#openElement(element)
  }

  #openElement(element: XmlElement): void {
    const {name, prefix} = element
    const isOurs = prefix === this.#prefix
    if (this.#unit && prefix === 'mda') {
      if (name === 'meta') {
        this.#metaType = element.attributes.type ?? ''
        this.#text = ''
      }
      return
    }
    const isSkipped = name === 'seg-source' ? !this.#options.segments : skipped.has(name)
    if (!isOurs || isSkipped) {
      // Metadata and matches of other namespaces; those around whole groups may hold units, and are looked into.
      if (this.#unit || isSkipped) this.#skipDepth = this.#depth
      return
    }
    if (name === 'file') this.#openFile(element)
    else if (name === 'trans-unit' || name === 'unit') this.#openUnit(element)
    else if (this.#unit) this.#openPart(element, this.#unit)
  }

  #openRoot({name, prefix, attributes}: XmlElement): void {
    if (name !== 'xliff') {
      this.#log.add(
        'not-xliff',
        'error',
        `Unexpected root element \`${name}\`, expected \`xliff\``,
        this.#xml.point
      )
      this.#xml.stop()
    }
    this.#isRead = true
    this.#prefix = prefix
    const namespace = attributes[prefix ? `xmlns:${prefix}` : 'xmlns'] ?? ''
    this.#isVersion2 = /document:2/.test(namespace) || /^2/.test(attributes.version ?? '')
    if (!/^(?:1\.[012]|2\.[012])$/.test(attributes.version ?? '')) {
      const message = `Unexpected version \`${attributes.version ?? ''}\` of XLIFF, expected 1.2, 2.0 or 2.1`
      this.#log.add('version', 'warning', message, this.#xml.point)
    }
    if (this.#isVersion2) {
      this.#source = this.#tagOf(attributes.srcLang)
      this.#target = this.#tagOf(attributes.trgLang)
    }
  }

  #tagOf(written: string | undefined): string | undefined {
    const trimmed = written?.trim()
    return trimmed ? (canonicalTag(trimmed) ?? trimmed) : undefined
  }

  #openFile({attributes}: XmlElement): void {
    this.#original = attributes.original ?? ''
    if (this.#isVersion2) return
    this.#source = this.#tagOf(attributes['source-language'])
    this.#target = this.#tagOf(attributes['target-language'])
  }

  #openUnit({attributes}: XmlElement): void {
    const point = this.#xml.point
    this.#unit = {
      id: attributes.id,
      point,
      notes: [],
      props: [],
      data: new Map(),
      source: [],
      target: [],
      segments: 0
    }
    const {approved, resname} = attributes
    if (approved !== undefined && !this.#isVersion2)
      this.#unit.props.push({type: 'x-approved', value: approved})
    if (resname !== undefined) this.#unit.props.push({type: 'x-resname', value: resname})
    if (!this.#source) {
      this.#log.add(
        'missing-language',
        'error',
        'Unexpected file without source language, expected `source-language` or `srcLang`',
        point
      )
    }
  }

  #openPart({name, attributes}: XmlElement, unit: OpenUnit): void {
    if (name === 'note') {
      unit.note = attributes
      this.#text = ''
    } else if (name === 'data') {
      unit.dataId = attributes.id ?? ''
      this.#text = ''
    } else if (name === 'cp' && this.#text !== undefined) this.#text += characterOf(attributes.hex)
    else if (name === 'segment') {
      unit.segment = {id: attributes.id, point: this.#xml.point}
      unit.state = attributes.subState ?? attributes.state
    } else if (name === 'ignorable') unit.segment = undefined
    else if (name === 'seg-source') {
      // The source again, cut into segments.
      unit.source.length = 0
      this.#side = {name: 'source', depth: this.#depth, tag: unit.sourceTag ?? this.#source ?? 'und'}
      this.#content = new CodedTextBuilder()
    } else if (name === 'source' || name === 'target') {
      const fallback = name === 'source' ? this.#source : this.#target
      const tag = this.#tagOf(attributes['xml:lang']) ?? fallback ?? 'und'
      this.#side = {name, depth: this.#depth, tag}
      this.#content = new CodedTextBuilder()
      if (name === 'target' && attributes.state !== undefined) unit.state = attributes.state
    }
  }

  #openInline(element: XmlElement, content: CodedTextBuilder): void {
    const {name, attributes} = element
    if (name === 'cp') content.addText(characterOf(attributes.hex))
    else if (this.#isVersion2) this.#openMark(element, content)
    else if (nativeCodes.has(name)) {
      const {id, rid, ctype, pos} = attributes
      const own = name === 'bpt' || name === 'ept' ? (rid ?? id) : id
      content.startCode({kind: kindOf(name, pos), ...idAndType(own, ctype)})
    } else if (name === 'g') {
      content.addCode({kind: 'open', ...idAndType(attributes.id, attributes.ctype)}, '')
      this.#closing.push({depth: this.#depth, code: '', ...idAndType(attributes.id, attributes.ctype)})
    } else if (name === 'x' || name === 'bx' || name === 'ex') {
      const {id, rid, ctype} = attributes
      const kind = name === 'x' ? 'alone' : name === 'bx' ? 'open' : 'close'
      content.addCode(
        {kind, ...idAndType(kind === 'alone' ? id : (rid ?? id), ctype)},
        attributes['equiv-text'] ?? ''
      )
    } else if (name === 'mrk' && this.#options.segments && attributes.mtype === 'seg') {
      this.#segmentDepth = this.#depth
      this.#unit?.[this.#side!.name].push({mid: attributes.mid ?? '', ...content.build()})
      this.#content = new CodedTextBuilder()
    } else if (!annotations.has(name)) this.#tellUnknown(name)
  }

  #openMark({name, attributes}: XmlElement, content: CodedTextBuilder): void {
    const data = (ref: string | undefined): string =>
      ref === undefined ? '' : (this.#unit?.data.get(ref) ?? '')
    const type = readType(attributes.type, attributes.subType)
    if (name === 'pc') {
      const mark = idAndType(attributes.id, type)
      content.addCode({kind: 'open', ...mark}, data(attributes.dataRefStart))
      this.#closing.push({depth: this.#depth, code: data(attributes.dataRefEnd), ...mark})
    } else if (name === 'ph' || name === 'sc' || name === 'ec') {
      const kind = name === 'ph' ? 'alone' : name === 'sc' ? 'open' : 'close'
      content.addCode(
        {kind, ...idAndType(attributes.startRef ?? attributes.id, type)},
        data(attributes.dataRef)
      )
    } else if (!annotations.has(name)) this.#tellUnknown(name)
  }

  #tellUnknown(name: string): void {
    this.#log.add('unknown-element', 'warning', `Unexpected element \`${name}\` in a text`, this.#xml.point)
  }

  #addText(text: string): void {
    if (this.#skipDepth) return
    if (this.#content) this.#content.addText(text)
    else if (this.#text !== undefined) this.#text += text
  }

  #close(name: string): void {
    const depth = this.#depth--
    if (this.#skipDepth) {
      if (depth === this.#skipDepth) this.#skipDepth = 0
      return
    }
    const unit = this.#unit
    if (!unit) return
    if (this.#content) this.#closeInline(name, depth, this.#content, unit)
    else if (name === 'note') this.#closeNote(unit)
    else if (name === 'data') unit.data.set(unit.dataId ?? '', this.#takeText())
    else if (name === 'meta' && this.#text !== undefined)
      unit.props.push({type: this.#metaType, value: this.#takeText()})
    else if (name === 'segment') this.#closeSegment(unit)
    else if (name === 'ignorable') clear(unit)
    else if (name === 'trans-unit') this.#closeTransUnit(unit)
    else if (name === 'unit') {
      if (!unit.segments)
        this.#log.add(
          'no-segment',
          'warning',
          `Unexpected unit without segments (${nameOf(unit)})`,
          unit.point
        )
      this.#unit = undefined
    }
  }

  #closeInline(name: string, depth: number, content: CodedTextBuilder, unit: OpenUnit): void {
    const side = this.#side!
    if (depth === side.depth) {
      unit[side.name].push(content.build())
      unit[`${side.name}Tag`] = side.tag
      this.#content = undefined
      this.#side = undefined
    } else if (this.#closing.at(-1)?.depth === depth) {
      const {code, id, type} = this.#closing.pop()!
      content.addCode({kind: 'close', ...idAndType(id, type)}, code)
    } else if (!this.#isVersion2 && nativeCodes.has(name)) content.endCode()
    else if (this.#segmentDepth === depth) {
      // Marks of terms and comments inside a segment end nothing.
      this.#segmentDepth = undefined
      unit[side.name].push({mid: unit[side.name].at(-1)?.mid ?? '', isSegment: true, ...content.build()})
      this.#content = new CodedTextBuilder()
    }
  }

  #closeNote(unit: OpenUnit): void {
    const text = this.#takeText()
    const {category, appliesTo, from} = unit.note ?? {}
    if (category === 'confidence' || category === 'alignment')
      unit.props.push({type: `x-${category}`, value: text})
    else if (category === 'location' && appliesTo) unit[`${appliesTo as 'source' | 'target'}Place`] = text
    else if (from !== undefined && /^(?:x-|@)/.test(from)) unit.props.push({type: from, value: text})
    else if (from?.startsWith(propPrefix)) unit.props.push({type: from.slice(propPrefix.length), value: text})
    else unit.notes.push(text)
  }

  #takeText(): string {
    const text = this.#text ?? ''
    this.#text = undefined
    return text
  }

  #closeTransUnit(unit: OpenUnit): void {
    this.#unit = undefined
    if (!unit.source.length) {
      this.#log.add('no-source', 'error', `Unexpected unit without source (${nameOf(unit)})`, unit.point)
    }
    const isSegmented = this.#options.segments && unit.source.some(({isSegment}) => isSegment)
    if (!isSegmented) this.#hand(unit, joined(unit.source), joined(unit.target), unit.id)
    else {
      const targets = new Map(unit.target.filter(({isSegment}) => isSegment).map((part) => [part.mid, part]))
      for (const source of unit.source.filter(({isSegment}) => isSegment)) {
        this.#hand(unit, source, targets.get(source.mid), `${unit.id ?? ''}-${source.mid}`)
      }
    }
  }

  #closeSegment(unit: OpenUnit): void {
    const {segment} = unit
    unit.segments++
    const id = unit.segments === 1 ? unit.id : `${unit.id ?? ''}-${segment?.id ?? unit.segments}`
    if (!unit.source.length) {
      this.#log.add(
        'no-source',
        'error',
        `Unexpected segment without source (${nameOf(unit)})`,
        segment?.point
      )
    }
    this.#hand(unit, joined(unit.source), joined(unit.target), id)
    clear(unit)
  }

  #hand(
    unit: OpenUnit,
    source: CodedText | undefined,
    target: CodedText | undefined,
    id: string | undefined
  ): void {
    const variants: Variant[] = []
    if (source) variants.push({...variantOf(source), tag: unit.sourceTag ?? this.#source ?? 'und'})
    if (target) variants.push({...variantOf(target), tag: unit.targetTag ?? this.#target ?? 'und'})
    if (!target?.text)
      this.#log.add('no-translation', 'info', `Unexpected unit without target (${nameOf(unit)})`, unit.point)
    const own = unit.props.findIndex(({type}) => type === 'x-id')
    const kept = own < 0 ? id : unit.props[own]!.value
    const props: Prop[] = unit.props.filter((_, index) => index !== own)
    // The states that we write say nothing that the confidence does not.
    if (unit.state && !/^(?:initial|translated|new|needs-review-translation|duizhao:.*)$/.test(unit.state)) {
      props.push({type: 'x-state', value: unit.state})
    }
    const origin = this.#originOf(unit, variants)
    this.#onUnit({
      id: this.#idOf(kept, variants, unit.point),
      ...pickVariants(variants),
      ...(props.length > 0 && fieldsOfProps(props)),
      ...(origin && {origin}),
      ...(unit.notes.length > 0 && {notes: unit.notes}),
      point: unit.segment?.point ?? unit.point
    })
  }

  #originOf(unit: OpenUnit, variants: ReadonlyArray<Variant>): Unit['origin'] {
    let origin: {en?: Origin; zh?: Origin} | undefined
    for (const [index, text] of [unit.sourcePlace, unit.targetPlace].entries()) {
      const found = /^([\s\S]*):([1-9]\d{0,8}):([1-9]\d{0,8})$/.exec(text ?? '')
      const tag = variants[index]?.tag ?? (index ? this.#target : this.#source)
      const language = tag === undefined ? undefined : pairLanguage(tag)
      if (!found || !language) continue
      origin = {...origin, [language]: {file: found[1]!, line: Number(found[2]), column: Number(found[3])}}
    }
    return origin
  }

  #idOf(id: string | undefined, variants: ReadonlyArray<Variant>, point: Point): string {
    this.#count++
    if (id === undefined)
      return hashText([this.#count, ...variants.map(({tag, text}) => `${tag} ${text}`)].join('\n'))
    // The ids of one file may come again in another.
    if (!this.#ids.add(`${this.#original}\n${id}`)) {
      this.#log.add(
        'duplicate-id',
        'warning',
        `Unexpected second unit with the id \`${id}\`; both are kept`,
        point
      )
    }
    return id
  }
}

interface Part extends CodedText {
  /** In 1.2, the number of the segment; between segments that of the one before. */
  readonly mid?: string
  readonly isSegment?: boolean
}

/** A unit of which the end has not been read. */
interface OpenUnit {
  readonly id: string | undefined
  readonly point: Point
  readonly notes: string[]
  readonly props: Prop[]
  readonly data: Map<string, string>
  readonly source: Part[]
  readonly target: Part[]
  segments: number
  segment?: {readonly id: string | undefined; readonly point: Point} | undefined
  state?: string | undefined
  note?: XmlElement['attributes']
  dataId?: string
  sourceTag?: string
  targetTag?: string
  sourcePlace?: string
  targetPlace?: string
}

function clear(unit: OpenUnit): void {
  unit.source.length = 0
  unit.target.length = 0
  unit.state = undefined
}

/** The parts of a side as one text; nothing where it has none. */
function joined(parts: ReadonlyArray<Part>): CodedText | undefined {
  if (parts.length < 2) return parts[0]
  const codes: InlineCode[] = []
  let text = ''
  for (const part of parts) {
    for (const code of part.codes ?? []) codes.push({...code, at: code.at + text.length})
    text += part.text
  }
  return codes.length ? {text, codes} : {text}
}

function variantOf({text, codes}: CodedText): Omit<Variant, 'tag'> {
  return codes ? {text, codes} : {text}
}

function idAndType(id: string | undefined, type: string | undefined): {id?: string; type?: string} {
  return {...(id !== undefined && {id}), ...(type !== undefined && {type: type.replace(/^x-(?=.)/, '')})}
}

function kindOf(name: string, pos: string | undefined): InlineCode['kind'] {
  if (name === 'bpt' || (name === 'it' && pos === 'open')) return 'open'
  return name === 'ept' || (name === 'it' && pos === 'close') ? 'close' : 'alone'
}

/** A character by its number; one of our own writing may be half a character or none that XML allows. */
function characterOf(hex: string | undefined): string {
  const code = /^[\da-f]{1,6}$/i.test(hex ?? '') ? Number.parseInt(hex!, 16) : 0xfffd
  return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code)
}

function nameOf({id, point}: OpenUnit): string {
  return id === undefined ? `the unit of line ${point.line}` : `unit \`${id}\``
}
