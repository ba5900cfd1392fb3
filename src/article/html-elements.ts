import type {Element, RootContent} from 'hast'
import type {BlockKind} from '../model/block.js'
import {languageOfName, languageOfTag} from './markup-language.js'

/** What the reader does with an element. */
export type ElementRole = 'nothing' | 'break' | 'meta' | 'code' | 'block' | 'inline'

/** Scripts and styles are no text. */
const nothing = names('script style iframe noembed noframes link base wbr')

/** Code, markup that is not shown, and drawings. */
const code = names('pre textarea xmp listing plaintext template svg')

const block = names(
  `html head body address article aside blockquote caption center col colgroup dd details dialog dir div dl dt fieldset
  figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p
  search section select summary table tbody td tfoot th thead tr ul video audio`
)

export function roleOf(element: Element): ElementRole {
  const name = element.tagName
  if (nothing.has(name)) return 'nothing'
  if (name === 'br') return 'break'
  if (name === 'title' || name === 'meta') return 'meta'
  if (code.has(name)) return 'code'
  return block.has(name) || blockStyle.test(attribute(element, 'style')) ? 'block' : 'inline'
}

const blockStyle = /(?:^|[\s;])display\s*:\s*(?:block|flex|grid|table)/

/**
 * The children that are read as text. Annotations of ruby without brackets (`<rp>`) for plain text are not: they would
 * stand in the middle of the word that they gloss.
 */
export function readableChildren(element: Element): ReadonlyArray<RootContent> {
  if (element.tagName !== 'ruby' || element.children.some((child) => isNamed(child, 'rp')))
    return element.children
  return element.children.filter((child) => !isNamed(child, 'rt') && !isNamed(child, 'rtc'))
}

/** The kind of the text in a block element; nothing where it is that of the element around. */
export function kindOf(element: Element): BlockKind | undefined {
  if (headingLevel(element)) return 'heading'
  return kinds.get(element.tagName)
}

const kinds = new Map<string, BlockKind>([
  ['li', 'item'],
  ['dt', 'item'],
  ['dd', 'item'],
  ['option', 'item'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['summary', 'heading'],
  ['caption', 'caption'],
  ['figcaption', 'caption'],
  ['legend', 'caption'],
  ['blockquote', 'paragraph'],
  ['table', 'paragraph'],
  ['body', 'paragraph']
])

/** 1–6, or 0 for what is no heading. */
export function headingLevel(element: Element): number {
  return /^h[1-6]$/.test(element.tagName) ? Number(element.tagName[1]) : 0
}

export const lists: ReadonlySet<string> = names('ul ol dl menu dir')

/** What an element adds to the path of its blocks: `quote`, `div.card`, `section#intro`; classes of language do not count. */
export function pathEntry(element: Element): string | undefined {
  const name = element.tagName
  if (name === 'blockquote') return 'quote'
  if (!containers.has(name)) return undefined
  const id = attribute(element, 'id')
  const own = classes(element).find((word) => !languageOfName(word))
  return own ? `${name}.${own}` : id ? `${name}#${id}` : name
}

const containers = names(
  'div section article nav aside header footer figure details form fieldset dialog search'
)

/**
 * The language that the element names for its text. The page as a whole names one even where it holds two, so what
 * `<html>` and `<body>` say is not handed on.
 */
export function languageOf(element: Element): string | undefined {
  if (element.tagName === 'html' || element.tagName === 'body') return undefined
  return (
    languageOfTag(attribute(element, 'lang') || attribute(element, 'xmlLang')) ??
    languageOfTag(attribute(element, 'its-locale-filter-list')) ??
    classes(element)
      .map(languageOfName)
      .find((language) => language !== undefined)
  )
}

/** The value of an attribute, as hast names it; empty where there is none. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name]
  return typeof value === 'string' ? value : ''
}

function classes(element: Element): string[] {
  const value = element.properties.className
  return Array.isArray(value) ? value.map(String) : []
}

function isNamed(node: RootContent, name: string): boolean {
  return node.type === 'element' && node.tagName === name
}

function names(list: string): Set<string> {
  return new Set(list.split(/\s+/))
}
