import type {Message} from '../model/message.js'
import type {Memory, Prop, Unit, Variant} from '../model/unit.js'
import {type Direction, type DirectionOptions, resolveDirection} from './direction.js'
import {type Tell, xmlAttribute, xmlText} from './escape-xml.js'
import {propsOfUnit} from './tmx-props.js'
import {tool} from './tool.js'

export interface TmxOptions extends DirectionOptions {
  /** Write the sentences before and after as properties, for context matches. */
  readonly context?: boolean
  /** Write this as the creation date of the file and its units; otherwise no date, so that files can be compared. */
  readonly date?: Date
  /** Called for what TMX could not hold. */
  readonly report?: (message: Message) => void
}

/**
 * Write a memory as TMX 1.4, level 1 (plain text).
 *
 * Valid against the DTD and for the stricter readers: all attributes of the header, notes and properties before
 * the variants, the source variant first. White space in segments is kept. The same memory gives the same bytes.
 *
 * @throws RangeError
 *   For language tags that are not one of English and one of Chinese.
 */
export function writeTmx(memory: Pick<Memory, 'units'>, options: TmxOptions = {}): string {
  return [...tmxChunks(memory.units, options)].join('')
}

/** The same in pieces: a head, each unit, an end; for memories larger than a string. */
export function tmxChunks(units: Iterable<Unit>, options: TmxOptions = {}): Iterable<string> {
  // Wrong options throw here and now, not when the first chunk is asked for.
  const direction = resolveDirection(options)
  const date = options.date && tmxDate(options.date)
  return chunks(units, options, direction, date)
}

function* chunks(
  units: Iterable<Unit>,
  options: TmxOptions,
  direction: Direction,
  date: string | undefined
): Generator<string> {
  yield head(direction, date)
  for (const unit of units) {
    const text = writeUnit(unit, options, direction, date)
    if (text) yield text
  }
  yield '  </body>\n</tmx>\n'
}

function head(direction: Direction, date: string | undefined): string {
  const attributes = [
    ['creationtool', tool.name],
    ['creationtoolversion', tool.version],
    ['segtype', 'sentence'],
    ['o-tmf', tool.name],
    ['adminlang', 'en'],
    ['srclang', direction.tags[direction.source]],
    ['datatype', 'plaintext'],
    ...(date ? [['creationdate', date]] : [])
  ]
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n' +
    `  <header ${attributes.map(([name, value]) => `${name}="${value}"`).join(' ')}/>\n  <body>\n`
  )
}

function writeUnit(unit: Unit, options: TmxOptions, direction: Direction, date: string | undefined): string {
  const tell: Tell = (message) =>
    options.report?.({rule: 'tmx-lossy', severity: 'warning', message: `${message} (unit ${unit.id})`})
  const variants = variantsOf(unit, direction)
  if (!variants.length) {
    tell('Left out a unit without text')
    return ''
  }
  const source = direction.tags[direction.source]
  const own = tagOf(variants[0]!, tell)
  const attributes = [
    `tuid="${xmlAttribute(unit.id, tell)}"`,
    ...(date ? [`creationdate="${date}"`] : []),
    // A unit in another variety of the source, or without it, says so: readers look for the header's otherwise.
    ...(own === source ? [] : [`srclang="${own}"`])
  ]
  return [
    `    <tu ${attributes.join(' ')}>`,
    ...(unit.notes ?? []).map((note) => `      <note>${xmlText(note, tell)}</note>`),
    ...propsOfUnit(unit, options).map((prop) => `      ${writeProp(prop, tell)}`),
    ...variants.map((variant) => `      ${writeVariant(variant, tell)}`),
    '    </tu>\n'
  ].join('\n')
}

/** The source variant first: translate-toolkit takes the first one for the source, whatever its language. */
function variantsOf(unit: Unit, {source, target, tags}: Direction): Variant[] {
  const sides = [source, target].map((side) => ({tag: unit.tags?.[side] ?? tags[side], text: unit[side]}))
  return [...sides, ...(unit.others ?? [])].filter((variant) => variant.text)
}

function writeProp({type, value}: Prop, tell: Tell): string {
  return `<prop type="${xmlAttribute(type, tell)}">${xmlText(value, tell)}</prop>`
}

function writeVariant(variant: Variant, tell: Tell): string {
  return `<tuv xml:lang="${tagOf(variant, tell)}"><seg>${xmlText(variant.text, tell)}</seg></tuv>`
}

/** A tag that `xml:lang` takes; `und` for any other. */
function tagOf({tag}: Variant, tell: Tell): string {
  if (/^[a-z]{1,8}(?:-[a-z\d]{1,8}){0,8}$/i.test(tag)) return tag
  tell(`Left out the language \`${tag}\`, which is no language tag`)
  return 'und'
}

/** `20260131T235959Z`, the one form that every reader takes. */
function tmxDate(date: Date): string {
  return `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}
