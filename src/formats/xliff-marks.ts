import type {InlineCode, Unit} from '../model/unit.js'
import {type CodedText, partners, walkCodes} from './coded-text.js'
import {codePointName, xmlAttribute, xmlTextWith} from './escape-xml.js'

/** A name (`d1`) for each mark of the file that stands in a unit. */
export function originalData(codes: NonNullable<Unit['codes']>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const {code} of [...(codes.en ?? []), ...(codes.zh ?? [])]) {
    if (code && !names.has(code)) names.set(code, `d${names.size + 1}`)
  }
  return names
}

/** A text with its marks as content of XLIFF 2: pairs as `sc` and `ec`, others as `ph`. */
export function markedContent({text, codes = []}: CodedText, data?: ReadonlyMap<string, string>): string {
  if (!codes.length) return content(text)
  const pairs = partners(codes)
  const ids = uniqueIds(codes, pairs)
  let written = ''
  walkCodes(
    {text, codes},
    (part) => (written += content(part)),
    (code, index) => (written += writeCode(code, ids[index]!, pairs[index]! >= 0, data))
  )
  return written
}

function writeCode(
  {kind, code, type}: InlineCode,
  id: string,
  isPaired: boolean,
  data: ReadonlyMap<string, string> | undefined
): string {
  const name = data?.get(code)
  const dataRef = name === undefined ? '' : ` dataRef="${name}"`
  // The end of a pair is what its start is.
  if (kind === 'close')
    return isPaired
      ? `<ec startRef="${id}"${dataRef}/>`
      : `<ec id="${id}" isolated="yes"${typeOf(type)}${dataRef}/>`
  if (kind === 'open') return `<sc id="${id}"${isPaired ? '' : ' isolated="yes"'}${typeOf(type)}${dataRef}/>`
  return `<ph id="${id}"${typeOf(type)}${dataRef}/>`
}

/** Kinds of marks that XLIFF 2 has names for, and a name of ours for the others. */
const knownTypes: Readonly<Record<string, string>> = {
  bold: ' type="fmt" subType="xlf:b"',
  italic: ' type="fmt" subType="xlf:i"',
  link: ' type="link"',
  image: ' type="image"'
}

const namesOfTypes: ReadonlyMap<string, string> = new Map(
  Object.entries(knownTypes).map(([name, attributes]) => [attributes, name])
)

function typeOf(type: string | undefined): string {
  if (!type) return ''
  return (
    (Object.hasOwn(knownTypes, type) && knownTypes[type]) ||
    ` type="other" subType="duizhao:${xmlAttribute(type)}"`
  )
}

/** The type back from its attributes. */
export function readType(type: string | undefined, subType: string | undefined): string | undefined {
  if (type === undefined) return undefined
  const own = subType === undefined ? ` type="${type}"` : ` type="${type}" subType="${subType}"`
  return namesOfTypes.get(own) ?? subType?.replace(/^duizhao:/, '') ?? type
}

/** An id for each mark, those of a pair the same: tokens, each once. Ids that are tokens stay what they are. */
function uniqueIds(codes: ReadonlyArray<InlineCode>, pairs: ReadonlyArray<number>): string[] {
  const ids: string[] = []
  const taken = new Set<string>()
  let made = 0
  for (const [index, {id = ''}] of codes.entries()) {
    const partner = pairs[index]!
    if (partner >= 0 && partner < index) {
      ids.push(ids[partner]!)
      continue
    }
    let token = /^[\w.-]{1,100}$/.test(id) ? id : `m${++made}`
    while (taken.has(token)) token = `m${++made}`
    taken.add(token)
    ids.push(token)
  }
  return ids
}

function content(text: string): string {
  return xmlTextWith(text, (code) => `<cp hex="${codePointName(code).slice(2)}"/>`)
}
