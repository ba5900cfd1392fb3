import type {Point} from '../model/place.js'
import type {Prop, Variant} from '../model/unit.js'
import {isTmxAttribute} from './tmx-attributes.js'
import type {XmlElement} from './xml-element.js'

/** A unit of TMX of which the end has not been read. */
export interface TmxUnitDraft {
  readonly id: string | undefined
  readonly point: Point
  readonly variants: Variant[]
  readonly props: Prop[]
  readonly notes: string[]
  /** Tag of the variant that is being read. */
  tag?: string
}

/** A unit that begins. */
export function draftTmxUnit(attributes: XmlElement['attributes'], point: Point): TmxUnitDraft {
  const draft: TmxUnitDraft = {id: attributes.tuid, point, variants: [], props: [], notes: []}
  addAttributes(draft, attributes)
  return draft
}

/** Who made a unit, when, how often it was used: what the unit does not say yet. */
export function addAttributes({props}: TmxUnitDraft, attributes: XmlElement['attributes']): void {
  for (const name in attributes) {
    if (!isTmxAttribute(name)) continue
    const type = `@${name}`
    if (!props.some((prop) => prop.type === type)) props.push({type, value: attributes[name]!})
  }
}

/** A unit in messages. */
export function nameOfDraft({id, point}: TmxUnitDraft): string {
  return id === undefined ? `the unit of line ${point.line}` : `unit \`${id}\``
}
