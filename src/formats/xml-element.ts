/** A start tag. The same one may be handed out again and again. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  readonly prefix: string
  /** By their names as written, prefix and all. `Object.prototype` is no part of it. */
  readonly attributes: Readonly<Record<string, string>>
}

/** The element of a start tag. */
export function elementOf(name: string, attributes: XmlElement['attributes']): XmlElement {
  const colon = name.indexOf(':')
  if (colon < 0) return {name, prefix: '', attributes}
  return {name: name.slice(colon + 1), prefix: name.slice(0, colon), attributes}
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
