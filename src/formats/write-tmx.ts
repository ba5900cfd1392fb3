import type {Message} from '../model/message.js'
import type {Memory, Prop, Unit, Variant} from '../model/unit.js'
import {type Direction, type DirectionOptions, resolveDirection} from './direction.js'
import {type Tell, xmlAttribute, xmlText} from './escape-xml.js'
import {IdSet} from './id-set.js'
import {isDateAttribute, isTmxAttribute, segmentTypes, tmxDate} from './tmx-attributes.js'
import {shareMarks, writeMarks} from './tmx-marks.js'
import {propsOfUnit} from './tmx-props.js'
import {tool} from './tool.js'
import type {UnitWriter} from './unit-writer.js'

export interface TmxOptions extends DirectionOptions {
  /** 1: plain text (default). 2: the marks inside the texts too, as `bpt`, `ept`, `ph`, `it` and `hi`. */
  readonly level?: 1 | 2
  /** Write the sentences before and after as properties, for context matches. */
  readonly context?: boolean
  /** Write this as the creation date of the file and its units; otherwise no date, so that files can be compared. */
  readonly date?: Date
  /** Write the dates that a memory brought along. Default no. */
  readonly dates?: boolean
  /** Write `*all*` for the source language of the file: each variant may be the source. */
  readonly anySource?: boolean
  /** Do not tell of each unit that its marks are left out: the caller counts them (`LossCounter`). Default no. */
  readonly countsLosses?: boolean
  /** Called for what TMX could not hold. */
  readonly report?: (message: Message) => void
}

/**
 * Write a memory as TMX 1.4.
 *
 * Valid against the DTD and for the stricter readers: all attributes of the header, notes and properties before
 * the variants, the source variant first. White space in segments is kept. The same memory gives the same bytes.
 *
 * @throws RangeError
 *   For language tags that are not one of English and one of Chinese, and for another level.
 */
export function writeTmx(memory: Pick<Memory, 'units'>, options: TmxOptions = {}): string {
  return [...tmxChunks(memory.units, options)].join('')
}

/** The same in pieces: a head, each unit, an end; for memories larger than a string. */
export function tmxChunks(units: Iterable<Unit>, options: TmxOptions = {}): Iterable<string> {
  const writer = tmxWriter(options)
  return (function* () {
    yield writer.head
    for (const unit of units) {
      const text = writer.unit(unit)
      if (text) yield text
    }
    yield writer.tail
  })()
}

/** What writes the parts of a TMX file; for units that come one by one. Throws as `writeTmx` does. */
export function tmxWriter(options: TmxOptions = {}): UnitWriter {
  const {level = 1} = options
  if (level !== 1 && level !== 2)
    throw new RangeError(`Unexpected level \`${level}\` of TMX, expected 1 or 2`)
  const direction = resolveDirection(options)
  const date = options.date && isoDate(options.date)
  const ids = new WrittenIds()
  return {
    head: head(direction, date, options.anySource === true),
    unit: (unit) => writeUnit(unit, ids, options, direction, date),
    tail: '  </body>\n</tmx>\n'
  }
}

function head(direction: Direction, date: string | undefined, anySource: boolean): string {
  const attributes = [
    ['creationtool', tool.name],
    ['creationtoolversion', tool.version],
    ['segtype', 'sentence'],
    ['o-tmf', tool.name],
    ['adminlang', 'en'],
    ['srclang', anySource ? '*all*' : direction.tags[direction.source]],
    ['datatype', 'plaintext'],
    ...(date ? [['creationdate', date]] : [])
  ]
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n' +
    `  <header ${attributes.map(([name, value]) => `${name}="${value}"`).join(' ')}/>\n  <body>\n`
  )
}

function writeUnit(
  unit: Unit,
  ids: WrittenIds,
  options: TmxOptions,
  direction: Direction,
  date: string | undefined
): string {
  const tell: Tell = (message) =>
    options.report?.({rule: 'tmx-lossy', severity: 'warning', message: `${message} (unit ${unit.id})`})
  const variants = variantsOf(unit, direction)
  if (!variants.length) {
    tell('Left out a unit without text')
    return ''
  }
  const source = direction.tags[direction.source]
  const own = tagOf(variants[0]!, tell)
  let text = '    <tu'
  if (unit.id) text += ` tuid="${xmlAttribute(ids.next(unit.id, tell), tell)}"`
  if (unit.props || date) text += attributesOf(unit, options, date, tell)
  // A unit in another variety of the source, or without it, says so: readers look for the header's otherwise.
  if (own !== source && !options.anySource) text += ` srclang="${own}"`
  text += '>\n'
  const marks = options.level === 2 ? shareMarks(variants) : undefined
  if (!marks && !options.countsLosses) tellMarks(variants, tell)
  if (unit.notes) for (const note of unit.notes) text += `      <note>${xmlText(note, tell)}</note>\n`
  for (const prop of propsOfUnit(unit, options)) text += `      ${writeProp(prop, tell)}\n`
  for (const variant of variants) {
    const segment = marks ? writeMarks(variant, marks, tell) : xmlText(variant.text, tell)
    const tag = variant === variants[0] ? own : tagOf(variant, tell)
    text += `      <tuv xml:lang="${tag}"><seg>${segment}</seg></tuv>\n`
  }
  return `${text}    </tu>\n`
}

/** Ids come once in a file; those of memories that are put together may not. */
class WrittenIds {
  readonly #seen = new IdSet()
  /** For ids that came again, the last number behind one. */
  readonly #numbers = new Map<string, number>()

  next(id: string, tell: Tell): string {
    if (this.#seen.add(id)) return id
    let number = this.#numbers.get(id) ?? 1
    while (!this.#seen.add(`${id}-${++number}`));
    if (!this.#numbers.size)
      tell(`Named a unit \`${id}-${number}\`, whose id came before; further ones likewise`)
    this.#numbers.set(id, number)
    return `${id}-${number}`
  }
}

/** The source variant first: translate-toolkit takes the first one for the source, whatever its language. */
function variantsOf(unit: Unit, {source, target, tags}: Direction): Variant[] {
  const variants: Variant[] = []
  for (let index = 0; index < 2; index++) {
    const side = index === 0 ? source : target
    const codes = unit.codes?.[side]
    if (!unit[side] && !codes) continue
    const tag = unit.tags?.[side] ?? tags[side]
    variants.push(codes ? {tag, text: unit[side], codes} : {tag, text: unit[side]})
  }
  if (unit.others) for (const other of unit.others) if (other.text || other.codes) variants.push(other)
  return variants
}

/** What a memory said of the unit in attributes: dates if they are wanted, and only what TMX allows. */
function attributesOf(unit: Unit, options: TmxOptions, date: string | undefined, tell: Tell): string {
  let attributes = ''
  let hasDate = false
  for (const {type, value} of unit.props ?? []) {
    if (!type.startsWith('@')) continue
    const name = type.slice(1)
    if (!isTmxAttribute(name)) {
      tell(`Left out \`${type}\`, which is no attribute of TMX`)
      continue
    }
    let text: string | undefined = value
    if (isDateAttribute(name)) {
      if (!options.dates) continue
      text = tmxDate(value)
      hasDate ||= name === 'creationdate' && text !== undefined
      if (text === undefined) tell(`Left out the date \`${value}\`, expected one such as 20260131T235959Z`)
    } else if (name === 'segtype' && !segmentTypes.has(value)) {
      text = undefined
      tell(`Left out the type \`${value}\`, expected one of ${[...segmentTypes].join(', ')}`)
    }
    if (text !== undefined) attributes += ` ${name}="${xmlAttribute(text, tell)}"`
  }
  return date && !hasDate ? ` creationdate="${date}"${attributes}` : attributes
}

function tellMarks(variants: ReadonlyArray<Variant>, tell: Tell): void {
  let count = 0
  for (const {codes} of variants) count += codes?.length ?? 0
  if (count) tell(`Left out ${count} marks inside the texts, which level 2 would hold`)
}

function writeProp({type, value}: Prop, tell: Tell): string {
  return `<prop type="${xmlAttribute(type, tell)}">${xmlText(value, tell)}</prop>`
}

/** A tag that `xml:lang` takes; `und` for any other. */
function tagOf({tag}: Variant, tell: Tell): string {
  if (/^[a-z]{1,8}(?:-[a-z\d]{1,8}){0,8}$/i.test(tag)) return tag
  tell(`Left out the language \`${tag}\`, which is no language tag`)
  return 'und'
}

function isoDate(date: Date): string {
  return tmxDate(date.toISOString())!
}
