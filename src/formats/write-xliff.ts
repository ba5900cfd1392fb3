import {UniqueIds} from '../model/hash.js'
import type {Language} from '../model/language.js'
import type {Message} from '../model/message.js'
import type {Memory, Unit} from '../model/unit.js'
import {type Direction, type DirectionOptions, resolveDirection} from './direction.js'
import {codePointName, type Tell, xmlAttribute, xmlText, xmlTextWith} from './escape-xml.js'
import {lowConfidence} from './summary.js'
import {roundConfidence} from './tmx-props.js'

export interface XliffOptions extends DirectionOptions {
  /** Called for what XLIFF could not hold. */
  readonly report?: (message: Message) => void
}

/**
 * Write a memory as XLIFF 2.1: a file for each article, a unit of one segment for each pair.
 *
 * Places, confidence and alignment are notes; a doubtful pair has the substate `duizhao:low-confidence`.
 * Characters that XML cannot hold are `cp` elements. Units without source text and further variants are left out
 * and told.
 *
 * @throws RangeError
 *   For language tags that are not one of English and one of Chinese.
 */
export function writeXliff(memory: Pick<Memory, 'units'>, options: XliffOptions = {}): string {
  const direction = resolveDirection(options)
  const {source, target, tags} = direction
  const ids = new TokenIds()
  const files = [...groupByFile(memory.units, direction)].map(([name, units], index) =>
    writeFile(name, units, index + 1, direction, ids, options)
  )
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" ' +
    `srcLang="${tags[source]}" trgLang="${tags[target]}">\n` +
    // A document must have a file, and a file a unit.
    (files.join('') || `${fileTag(1, '')}\n${emptyUnit}  </file>\n`) +
    '</xliff>\n'
  )
}

const emptyUnit = '    <unit id="empty"><segment><source/></segment></unit>\n'

function groupByFile(units: ReadonlyArray<Unit>, {source, target}: Direction): Map<string, Unit[]> {
  const groups = new Map<string, Unit[]>()
  for (const unit of units) {
    const name = (unit.origin?.[source] ?? unit.origin?.[target])?.file ?? ''
    const group = groups.get(name)
    if (group) group.push(unit)
    else groups.set(name, [unit])
  }
  return groups
}

function writeFile(
  name: string,
  units: ReadonlyArray<Unit>,
  number: number,
  direction: Direction,
  ids: TokenIds,
  options: XliffOptions
): string {
  const written = units.map((unit) => writeUnit(unit, direction, ids, options)).join('')
  return `${fileTag(number, name)}\n${written || emptyUnit}  </file>\n`
}

/** White space matters in every segment below it. */
function fileTag(number: number, name: string): string {
  const original = name ? ` original="${xmlAttribute(name)}"` : ''
  return `  <file id="f${number}"${original} xml:space="preserve">`
}

function writeUnit(unit: Unit, direction: Direction, ids: TokenIds, {report}: XliffOptions): string {
  const tell: Tell = (message) =>
    report?.({rule: 'xliff-lossy', severity: 'warning', message: `${message} (unit ${unit.id})`})
  const source = unit[direction.source]
  const target = unit[direction.target]
  if (unit.others) tell(`Left out ${unit.others.length} further variants`)
  if (!source) {
    tell('Left out a unit without source text')
    return ''
  }
  const notes = notesOf(unit, direction).map((note) => `        ${writeNote(note, tell)}\n`)
  return [
    `    <unit id="${ids.next(unit.id)}" canResegment="no">\n`,
    ...(notes.length ? ['      <notes>\n', ...notes, '      </notes>\n'] : []),
    `      <segment ${stateOf(unit, target)}>\n`,
    `        <source>${content(source)}</source>\n`,
    ...(target ? [`        <target>${content(target)}</target>\n`] : []),
    '      </segment>\n    </unit>\n'
  ].join('')
}

function stateOf(unit: Unit, target: string): string {
  if (!target) return 'state="initial"'
  const isLow = (unit.confidence ?? 1) < lowConfidence
  return isLow ? 'state="translated" subState="duizhao:low-confidence"' : 'state="translated"'
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

function content(text: string): string {
  return xmlTextWith(text, (code) => `<cp hex="${codePointName(code).slice(2)}"/>`)
}

/** Ids as NMTOKEN, each once: those of other memories may hold anything. */
class TokenIds {
  #taken = new Set<string>()
  #made = new UniqueIds()

  next(id: string): string {
    let token = /^[\w.-]{1,200}$/.test(id) ? id : this.#made.next(id)
    while (this.#taken.has(token)) token = this.#made.next(id)
    this.#taken.add(token)
    return token
  }
}
