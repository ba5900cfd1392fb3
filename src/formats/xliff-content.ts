import {clip} from '../model/clip.js'
import {hashText} from '../model/hash.js'
import {otherLanguage} from '../model/language.js'
import type {Message} from '../model/message.js'
import type {Point} from '../model/place.js'
import type {InlineCode, Origin, Prop, Unit, Variant} from '../model/unit.js'
import type {CodedText} from './coded-text.js'
import {canonicalTag, pairLanguage} from './direction.js'
import {IdSet} from './id-set.js'
import {LeftOut} from './left-out.js'
import {MessageLog} from './message-log.js'
import {OtherLanguages} from './other-languages.js'
import {pickVariants} from './pick-variants.js'
import {fieldsOfProps} from './tmx-props.js'
import {lock} from './xliff-lock.js'
import {propOfState} from './xliff-state.js'
import type {XmlElement} from './xml-element.js'

/** A unit of which the end has not been read. */
export interface UnitDraft {
  readonly id: string | undefined
  readonly point: Point
  readonly notes: string[]
  readonly props: Prop[]
  /** Where the sides stand in their article, as notes of ours say: `file:line:column`. */
  readonly places: {source?: string; target?: string}
}

/** A side of a unit. */
export interface Side extends CodedText {
  readonly tag: string
}

/** What a unit becomes a unit of a memory with: its texts, or those of one of its segments. */
export interface ReadSides {
  readonly id: string | undefined
  readonly source?: Side | undefined
  readonly target?: Side | undefined
  readonly state?: string | undefined
  readonly point: Point
}

/** What the readers of both versions of XLIFF share: messages, languages, and the way from what was read to units. */
export class XliffContent {
  readonly log: MessageLog
  /** Tags of the file that is being read. */
  source: string | undefined
  target: string | undefined
  /** Name of the article that is being read. */
  original = ''
  /** The unit that is being read. */
  unit: UnitDraft | undefined
  /** Units that have begun. */
  begun = 0
  readonly #onUnit: (unit: Unit) => void
  readonly #pointOf: () => Point
  readonly #ids = new IdSet()
  readonly #leftOut = new LeftOut()
  readonly #languages = new OtherLanguages()
  #count = 0
  /** Whether the language of targets was told by their script, and said so. */
  #isNamed = false

  constructor(onUnit: (unit: Unit) => void, pointOf: () => Point, file: string | undefined) {
    this.#onUnit = onUnit
    this.#pointOf = pointOf
    this.log = new MessageLog(file)
  }

  /** Where the element that has just been opened stands. */
  get point(): Point {
    return this.#pointOf()
  }

  openUnit({attributes}: XmlElement, notes: ReadonlyArray<string>, isLocked: boolean): UnitDraft {
    const {point} = this
    this.begun++
    const props = isLocked ? [lock] : []
    this.unit = {id: attributes.id, point, notes: [...notes], props, places: {}}
    if (!this.source) {
      const message = 'Unexpected file without source language, expected `source-language` or `srcLang`'
      this.log.add('missing-language', 'error', message, point)
    }
    return this.unit
  }

  /** Hand on a unit. */
  hand(draft: UnitDraft, {id, source, state, point, ...sides}: ReadSides): void {
    const target = sides.target && this.#named(sides.target, source?.tag ?? this.source, draft)
    const variants: Variant[] = []
    if (source) variants.push(variantOf(source))
    if (target) variants.push(variantOf(target))
    const picked = pickVariants(variants)
    const tags = [source?.tag ?? this.source, target?.tag ?? this.target] as const
    const known = tags.filter((tag) => tag !== undefined)
    if (!this.#languages.admit(picked, known, point)) return
    if (!target?.text) {
      const message = `Unexpected unit without target (${nameOf(draft)})`
      this.log.add('no-translation', 'info', message, draft.point)
    }
    const own = draft.props.findIndex(({type}) => type === 'x-id')
    const kept = own < 0 ? id : draft.props[own]!.value
    const props: Prop[] = draft.props.filter((_, index) => index !== own)
    const said = props.find(({type}) => type === 'x-confidence')?.value
    const ofState = propOfState(state, said === undefined ? undefined : Number(said), Boolean(target?.text))
    if (ofState) props.push(ofState)
    const origin = this.#originOf(draft, tags)
    this.#onUnit({
      id: this.#idOf(kept, variants, draft.point),
      ...picked,
      ...(props.length > 0 && fieldsOfProps(props)),
      ...(origin && {origin}),
      ...(draft.notes.length > 0 && {notes: draft.notes}),
      point
    })
  }

  /** A target of which the file does not say the language: the script tells English from Chinese. */
  #named(target: Side, source: string | undefined, {point}: UnitDraft): Side {
    const from = source === undefined ? undefined : pairLanguage(source)
    if (target.tag !== 'und' || !from || !/\p{L}/u.test(target.text)) return target
    if (/\p{Script=Han}/u.test(target.text) !== (from === 'en')) return target
    const tag = otherLanguage(from)
    if (!this.#isNamed) {
      const message = `Unexpected file without target language, expected \`target-language\` or \`trgLang\`; read as \`${tag}\`, which its script is`
      this.log.add('missing-language', 'warning', message, point)
    }
    this.#isNamed = true
    return {...target, tag}
  }

  #originOf({places}: UnitDraft, tags: ReadonlyArray<string | undefined>): Unit['origin'] {
    let origin: {en?: Origin; zh?: Origin} | undefined
    for (const [index, place] of [places.source, places.target].entries()) {
      const tag = tags[index]
      const language = tag === undefined ? undefined : pairLanguage(tag)
      const found = placePattern.exec(place ?? '')
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
    if (!this.#ids.add(`${this.original}\n${id}`)) {
      const message = `Unexpected second unit with the id \`${id}\`; both are kept`
      this.log.add('duplicate-id', 'warning', message, point)
    }
    return id
  }

  /** Pass over an element, and count it. */
  leaveOut({name, prefix}: Pick<XmlElement, 'name' | 'prefix'>, point: Point = this.point): undefined {
    const written = prefix ? `${prefix}:${name}` : name
    const known = Object.hasOwn(passedOver, name) ? passedOver[name] : undefined
    if (known) this.tellLoss(`\`${written}\` (${known.what})`, known.severity ?? 'info', point)
    else this.tellLoss(`\`${written}\``, /comment|note/i.test(name) ? 'warning' : 'info', point)
    return undefined
  }

  /** Count what is lost; once in the messages for each kind. */
  tellLoss(what: string, severity: Message['severity'], point: Point = this.point): void {
    this.#leftOut.add(what, severity, point)
  }

  /** What stands beside the text of a note. */
  loseOfNote(attributes: XmlElement['attributes'], names: ReadonlyArray<string>): void {
    for (const name of names)
      if (attributes[name] !== undefined) this.tellLoss(`\`${name}\` of notes; their text is kept`, 'info')
  }

  /** A note that belongs to no unit. */
  loseNote(text: string, point: Point): void {
    const shown = clip(text, longestShown)
    this.log.add('left-out', 'warning', `Left out a note on the whole file: “${shown}”`, point)
  }

  /** A tag in canonical case, or as it is written. */
  tagOf(written: string | undefined): string | undefined {
    const trimmed = written?.trim()
    return trimmed ? (canonicalTag(trimmed) ?? trimmed) : undefined
  }

  tellUnknown(name: string): void {
    this.log.add('unknown-element', 'warning', `Unexpected element \`${name}\` in a text`, this.point)
  }

  /** All that there is to tell. */
  finish(): Message[] {
    this.#languages.tell(this.log)
    this.#leftOut.tell(this.log)
    return this.log.finish()
  }
}

/** A place, as our notes write it. */
export const placePattern = /^([\s\S]*):([1-9]\d{0,8}):([1-9]\d{0,8})$/

const longestShown = 80

/** What elements are for that hold no text of a unit. What people have written, or may miss, is a warning. */
const passedOver: Readonly<Record<string, {readonly what: string; readonly severity?: 'warning'}>> = {
  'alt-trans': {what: 'proposed translations', severity: 'warning'},
  matches: {what: 'proposed translations', severity: 'warning'},
  'bin-unit': {what: 'units that are no texts', severity: 'warning'},
  glossary: {what: 'terms', severity: 'warning'},
  skeleton: {what: 'the original file without its texts'},
  skl: {what: 'the original file without its texts'},
  reference: {what: 'files to look at'},
  changeTrack: {what: 'earlier versions'},
  resourceData: {what: 'files to look at'},
  metadata: {what: 'metadata of no unit'},
  'count-group': {what: 'counts'},
  'context-group': {what: 'context of no unit'},
  'prop-group': {what: 'properties of no unit'},
  'phase-group': {what: 'phases of the work'}
}

/** The parts of a side as one text; nothing where it has none. */
export function joined(parts: ReadonlyArray<CodedText>): CodedText | undefined {
  if (parts.length < 2) return parts[0]
  const codes: InlineCode[] = []
  let text = ''
  for (const part of parts) {
    for (const code of part.codes ?? []) codes.push({...code, at: code.at + text.length})
    text += part.text
  }
  return codes.length ? {text, codes} : {text}
}

export function idAndType(id: string | undefined, type: string | undefined): {id?: string; type?: string} {
  return {...(id !== undefined && {id}), ...(type !== undefined && {type: type.replace(/^x-(?=.)/, '')})}
}

/** A unit in messages. */
export function nameOf({id, point}: UnitDraft): string {
  return id === undefined ? `the unit of line ${point.line}` : `unit \`${id}\``
}

function variantOf({tag, text, codes}: Side): Variant {
  return codes ? {tag, text, codes} : {tag, text}
}
