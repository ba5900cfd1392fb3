import type {InlineCode, Variant} from '../model/unit.js'
import {localPrefix, partners, walkCodes} from './coded-text.js'
import {type Tell, xmlAttribute, xmlText} from './escape-xml.js'
import {highlight} from './read-tmx-segment.js'

/** The number (`x`) of each mark that all variants of a unit have, by its id. */
export type SharedMarks = ReadonlyMap<string, number>

/**
 * Number the marks that stand in all variants, since strict readers want the same numbers in each.
 *
 * Ids that are numbers stay what they are. Marks that stand in some variants only get none.
 */
export function shareMarks(variants: ReadonlyArray<Variant>): SharedMarks {
  const shared = new Map<string, number>()
  const [first, ...rest] = variants.map(({codes = []}) => countIds(codes))
  const ids = [...(first ?? [])].filter(
    ([id, count]) => !id.startsWith(localPrefix) && rest.every((ids) => ids.get(id) === count)
  )
  const taken = new Set(
    ids
      .map(([id]) => id)
      .filter(isNumber)
      .map(Number)
  )
  let next = 1
  for (const [id] of ids) {
    if (isNumber(id)) shared.set(id, Number(id))
    else {
      while (taken.has(next)) next++
      taken.add(next)
      shared.set(id, next)
    }
  }
  return shared
}

function isNumber(id: string): boolean {
  return /^[1-9]\d{0,8}$/.test(id)
}

/** How often each id stands in a text: what closes bears the number of what it closes. */
function countIds(codes: ReadonlyArray<InlineCode>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {id} of codes) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** A text with its marks as elements of TMX, level 2. What opens or closes nothing is an `it`. */
export function writeMarks({text, codes = []}: Variant, shared: SharedMarks, tell: Tell): string {
  const pairs = partners(codes)
  const highlights = nestedHighlights(codes, pairs)
  const numbers = new Map<number, number>()
  let written = ''
  walkCodes(
    {text, codes},
    (part) => (written += xmlText(part, tell)),
    (code, index) => {
      const partner = pairs[index]!
      // What ends a pair is what began it, whatever is said of the end.
      if (isHighlight(code.kind === 'close' && partner >= 0 ? codes[partner]! : code)) {
        if (highlights.has(index))
          written += code.kind === 'open' ? `<hi${xOf(code, shared)}${typeOf(code)}>` : '</hi>'
        else tell('Left out a highlight that crosses another')
        return
      }
      const name = nameOf(code, partner)
      let attributes = ''
      if (name === 'bpt') numbers.set(index, numbers.size + 1)
      if (name === 'bpt' || name === 'ept') {
        attributes = ` i="${numbers.get(name === 'bpt' ? index : partner)}"`
      } else if (name === 'it') attributes = ` pos="${code.kind === 'open' ? 'begin' : 'end'}"`
      // The end of a pair has neither a number of its own nor a type.
      if (name !== 'ept') attributes += xOf(code, shared) + typeOf(code, tell)
      written += `<${name}${attributes}>${xmlText(code.code, tell)}</${name}>`
    }
  )
  return written
}

function nameOf({kind}: InlineCode, partner: number): 'bpt' | 'ept' | 'it' | 'ph' {
  if (kind === 'alone') return 'ph'
  if (partner < 0) return 'it'
  return kind === 'open' ? 'bpt' : 'ept'
}

function xOf({id}: InlineCode, shared: SharedMarks): string {
  const number = id === undefined ? undefined : shared.get(id)
  return number === undefined ? '' : ` x="${number}"`
}

function typeOf({type, ...code}: InlineCode, tell?: Tell): string {
  const own = isHighlight({type, ...code} as InlineCode) ? type?.slice(highlight.length + 1) : type
  return own ? ` type="${xmlAttribute(own, tell)}"` : ''
}

function isHighlight({code, kind, type}: InlineCode): boolean {
  return code === '' && kind !== 'alone' && (type === highlight || type?.startsWith(`${highlight}:`) === true)
}

/** Highlights hold what they highlight, so they must lie one in another. */
function nestedHighlights(
  codes: ReadonlyArray<InlineCode>,
  pairs: ReadonlyArray<number>
): ReadonlySet<number> {
  const nested = new Set<number>()
  const open: number[] = []
  for (const [index, code] of codes.entries()) {
    if (pairs[index]! < 0) continue
    if (code.kind === 'open' && isHighlight(code)) open.push(index)
    else if (code.kind === 'close') {
      const at = open.lastIndexOf(pairs[index]!)
      if (at < 0) continue
      open.length = at
      nested.add(index).add(pairs[index]!)
    }
  }
  return nested
}
