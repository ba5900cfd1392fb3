import {append} from '../model/append.js'
import type {NullReason} from '../model/bead.js'
import type {Language} from '../model/language.js'
import type {Context, Origin, Prop, Unit} from '../model/unit.js'

const languages = ['en', 'zh'] as const

/** What `<prop>` elements say of a unit in our own words; all else stays in `props`. */
export type PropFields = Pick<
  Unit,
  'origin' | 'confidence' | 'alignment' | 'reason' | 'before' | 'after' | 'props'
>

/** The fields of a unit that TMX has no place for, as properties, ours first; those that are attributes left out. */
export function propsOfUnit(unit: Unit, options: {readonly context?: boolean} = {}): Prop[] {
  const props: Prop[] = []
  const add = (type: string, value: string | number | undefined): void => {
    if (value !== undefined) props.push({type, value: String(value)})
  }
  if (unit.origin) {
    const {en, zh} = unit.origin
    if (en && zh && en.file !== zh.file) {
      add('x-file-en', en.file)
      add('x-file-zh', zh.file)
    } else {
      add('x-file', (en ?? zh)?.file)
    }
    for (const language of languages) {
      add(`x-line-${language}`, unit.origin[language]?.line)
      add(`x-column-${language}`, unit.origin[language]?.column)
    }
  }
  add('x-confidence', unit.confidence === undefined ? undefined : roundConfidence(unit.confidence))
  add('x-alignment', unit.alignment)
  add('x-reason', unit.reason)
  if (options.context) {
    for (const language of languages) {
      add(`x-context-before-${language}`, unit.before?.[language])
      add(`x-context-after-${language}`, unit.after?.[language])
    }
  }
  if (unit.props) for (const prop of unit.props) if (!prop.type.startsWith('@')) props.push(prop)
  return props
}

/** The fields back from the properties. One that we would not have written so stays a property. */
export function fieldsOfProps(all: ReadonlyArray<Prop>): PropFields {
  // Most memories are none of ours, and have nothing to look for.
  let own: Map<string, string> | undefined
  const props: Prop[] = []
  for (const prop of all) {
    if (prop.type.startsWith('x-') && isOwn(prop) && !own?.has(prop.type)) {
      own ??= new Map()
      own.set(prop.type, prop.value)
    } else props.push(prop)
  }
  if (!own) return {props}
  const origin = originOf(own)
  if (!origin) append(props, placesIn(own))
  const before = contextOf(own, 'before')
  const after = contextOf(own, 'after')
  const confidence = own.get('x-confidence')
  const alignment = own.get('x-alignment')
  const reason = own.get('x-reason')
  return {
    ...(origin && {origin}),
    ...(confidence !== undefined && {confidence: Number(confidence)}),
    ...(alignment !== undefined && {alignment}),
    ...(reason !== undefined && {reason: reason as NullReason}),
    ...(before && {before}),
    ...(after && {after}),
    ...(props.length > 0 && {props})
  }
}

const anything = /^/
const count = /^[1-9]\d{0,8}$/

// The names of our properties, each with what its value looks like.
const shapes: ReadonlyMap<string, RegExp> = new Map([
  ['x-file', anything],
  ...languages.flatMap(
    (language): Array<[string, RegExp]> => [
      [`x-file-${language}`, anything],
      [`x-line-${language}`, count],
      [`x-column-${language}`, count],
      [`x-context-before-${language}`, anything],
      [`x-context-after-${language}`, anything]
    ]
  ),
  ['x-confidence', /^(?:0(?:\.\d{1,9})?|1(?:\.0{1,9})?)$/],
  ['x-alignment', /^\d{1,9}-\d{1,9}$/],
  ['x-reason', /^[a-z]{1,20}(?:-[a-z]{1,20}){0,2}$/]
])

function isOwn({type, value}: Prop): boolean {
  return shapes.get(type)?.test(value) ?? false
}

function originOf(own: ReadonlyMap<string, string>): Unit['origin'] {
  if (!own.has('x-file') && !own.has('x-file-en') && !own.has('x-file-zh')) return undefined
  const side = (language: Language): Origin | undefined => {
    const file = own.get(`x-file-${language}`) ?? own.get('x-file')
    const line = own.get(`x-line-${language}`)
    const column = own.get(`x-column-${language}`)
    if (file === undefined || !line || !column) return undefined
    return {file, line: Number(line), column: Number(column)}
  }
  const en = side('en')
  const zh = side('zh')
  return en || zh ? {...(en && {en}), ...(zh && {zh})} : undefined
}

function contextOf(own: ReadonlyMap<string, string>, where: 'before' | 'after'): Context | undefined {
  const en = own.get(`x-context-${where}-en`)
  const zh = own.get(`x-context-${where}-zh`)
  if (en === undefined && zh === undefined) return undefined
  return {...(en !== undefined && {en}), ...(zh !== undefined && {zh})}
}

/** What was taken for parts of a place, and makes none: kept as it was. */
function placesIn(own: ReadonlyMap<string, string>): Prop[] {
  const props: Prop[] = []
  for (const [type, value] of own) if (/^x-(?:file|line|column)/.test(type)) props.push({type, value})
  return props
}

/** A confidence with four decimals: more is noise, and makes memories differ in git. */
export function roundConfidence(confidence: number): number {
  return Math.round(confidence * 1e4) / 1e4
}
