import type {Language} from '../model/language.js'
import type {Message} from '../model/message.js'
import type {Memory, Prop, Unit} from '../model/unit.js'
import {type Direction, type DirectionOptions, resolveDirection} from './direction.js'
import {type Tell, xmlAttribute, xmlText} from './escape-xml.js'
import {lowConfidence} from './summary.js'
import {propsOfUnit, roundConfidence} from './tmx-props.js'
import {TokenIds} from './token-ids.js'
import type {UnitWriter} from './unit-writer.js'
import {isLock, isLocked} from './xliff-lock.js'
import {markedContent, originalData} from './xliff-marks.js'
import {isState, ownState} from './xliff-state.js'

export interface XliffOptions extends DirectionOptions {
  /** Write the sentences before and after too. Default no. */
  readonly context?: boolean
  /** Called for what XLIFF could not hold. */
  readonly report?: (message: Message) => void
}

/**
 * Write a memory as XLIFF 2.1: a file for each article, a unit of one segment for each pair.
 *
 * Places, confidence and alignment are notes; a doubtful pair has the substate `duizhao:low-confidence`. Further
 * properties are metadata, marks inside the texts are `sc`, `ec` and `ph` with their original data. Characters that
 * XML cannot hold are `cp` elements. Units without source text and further variants are left out and told.
 *
 * @throws RangeError
 *   For language tags that are not one of English and one of Chinese.
 */
export function writeXliff(memory: Pick<Memory, 'units'>, options: XliffOptions = {}): string {
  return [...xliffChunks(memory.units, options)].join('')
}

/** The same in pieces; units of one article are to follow each other. */
export function xliffChunks(units: Iterable<Unit>, options: XliffOptions = {}): Iterable<string> {
  const writer = xliffWriter(options)
  return (function* () {
    yield writer.head
    for (const unit of units) yield writer.unit(unit)
    yield writer.tail
  })()
}

/** What writes the parts of an XLIFF 2.1 file; for units that come one by one. Throws as `writeXliff` does. */
export function xliffWriter(options: XliffOptions = {}): UnitWriter {
  const direction = resolveDirection(options)
  const {source, target, tags} = direction
  const files = new FileGroups()
  return {
    head:
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" ' +
      `version="2.1" srcLang="${tags[source]}" trgLang="${tags[target]}">\n`,
    unit(unit) {
      const tell: Tell = (message) =>
        options.report?.({rule: 'xliff-lossy', severity: 'warning', message: `${message} (unit ${unit.id})`})
      if (unit.others) tell(`Left out ${unit.others.length} further variants`)
      if (!unit[source]) {
        tell('Left out a unit without source text')
        return ''
      }
      const start = files.startOf(fileOf(unit, direction))
      return start + writeUnit(unit, direction, files.ids.next(unit.id), options, tell)
    },
    // A document must have a file, and a file a unit.
    get tail() {
      return `${files.count ? '' : files.startOf('') + emptyUnit}  </file>\n</xliff>\n`
    }
  }
}

const emptyUnit = '    <unit id="empty"><segment><source/></segment></unit>\n'

function fileOf(unit: Unit, {source, target}: Direction): string {
  return (unit.origin?.[source] ?? unit.origin?.[target])?.file ?? ''
}

/** Opens an element for each file as its units come. Ids of units count within one. */
class FileGroups {
  count = 0
  ids = new TokenIds()
  #name: string | undefined

  startOf(name: string): string {
    if (name === this.#name) return ''
    this.#name = name
    this.ids = new TokenIds()
    const original = name ? ` original="${xmlAttribute(name)}"` : ''
    // White space matters in every segment below it.
    const tag = `  <file id="f${++this.count}"${original} xml:space="preserve">\n`
    return this.count > 1 ? `  </file>\n${tag}` : tag
  }
}

function writeUnit(unit: Unit, direction: Direction, id: string, options: XliffOptions, tell: Tell): string {
  const target = unit[direction.target]
  const notes = notesOf(unit, direction)
  const metadata = metadataOf(unit, id, direction, options)
  const data = unit.codes ? originalData(unit.codes) : undefined
  const locked = isLocked(unit) ? ' translate="no"' : ''
  let text = `    <unit id="${id}" canResegment="no"${locked}>\n`
  if (metadata.length) {
    text += '      <mda:metadata><mda:metaGroup category="duizhao">\n'
    for (const {type, value} of metadata) {
      text += `        <mda:meta type="${xmlAttribute(type, tell)}">${xmlText(value, tell)}</mda:meta>\n`
    }
    text += '      </mda:metaGroup></mda:metadata>\n'
  }
  if (notes.length) {
    text += '      <notes>\n'
    for (const note of notes) text += `        ${writeNote(note, tell)}\n`
    text += '      </notes>\n'
  }
  if (data?.size) {
    text += '      <originalData>\n'
    for (const [code, name] of data)
      text += `        <data id="${name}">${markedContent({text: code})}</data>\n`
    text += '      </originalData>\n'
  }
  text += `      <segment ${stateOf(unit, target)}>\n`
  text += `        <source>${contentOf(unit, direction.source, data)}</source>\n`
  if (target) text += `        <target>${contentOf(unit, direction.target, data)}</target>\n`
  return `${text}      </segment>\n    </unit>\n`
}

function contentOf(unit: Unit, language: Language, data: ReadonlyMap<string, string> | undefined): string {
  const codes = unit.codes?.[language]
  return markedContent({text: unit[language], ...(codes && {codes})}, data)
}

function stateOf(unit: Unit, target: string): string {
  if (!target) return 'state="initial"'
  const own = ownState(unit, '2')
  if (own) return `state="${own}"`
  const isLow = (unit.confidence ?? 1) < lowConfidence
  return isLow ? 'state="translated" subState="duizhao:low-confidence"' : 'state="translated"'
}

/** Fields that have a note of their own. */
const noted = /^x-(?:file|line|column|confidence|alignment)/

/** What a unit says beyond its notes, and its id where a token had to take its place. */
function metadataOf(unit: Unit, id: string, {target}: Direction, {context = false}: XliffOptions): Prop[] {
  return [
    ...(unit.id === id ? [] : [{type: 'x-id', value: unit.id}]),
    ...propsOfUnit({...unit, props: []}, {context}).filter(({type}) => !noted.test(type)),
    ...(unit.props ?? []).filter((prop) => !isLock(prop) && !(unit[target] && isState(prop, '2')))
  ]
}

interface Note {
  readonly category?: string
  readonly appliesTo?: 'source' | 'target'
  readonly text: string
}

function notesOf(unit: Unit, {source, target}: Direction): Note[] {
  const location = (language: Language, appliesTo: 'source' | 'target'): Note[] => {
    const origin = unit.origin?.[language]
    return origin
      ? [{category: 'location', appliesTo, text: `${origin.file}:${origin.line}:${origin.column}`}]
      : []
  }
  return [
    ...location(source, 'source'),
    ...location(target, 'target'),
    ...(unit.confidence === undefined
      ? []
      : [{category: 'confidence', text: String(roundConfidence(unit.confidence))}]),
    ...(unit.alignment ? [{category: 'alignment', text: unit.alignment}] : []),
    ...(unit.notes ?? []).map((text) => ({text}))
  ]
}

function writeNote({category, appliesTo, text}: Note, tell: Tell): string {
  const attributes = `${category ? ` category="${category}"` : ''}${appliesTo ? ` appliesTo="${appliesTo}"` : ''}`
  return `<note${attributes}>${xmlText(text, tell)}</note>`
}
