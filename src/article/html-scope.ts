import type {Element} from 'hast'
import type {Block, BlockKind} from '../model/block.js'
import {headingLevel, kindOf, languageOf, lists, pathEntry} from './html-elements.js'
import {columnSpan, isRowOfTexts, type TableHead} from './html-table.js'

/** What an element hands down to the text in it. */
export interface Scope {
  readonly kind: BlockKind
  readonly path: Block['path']
  /** Level of the heading. */
  readonly level: number
  /** Lists around. */
  readonly lists: number
  /** Language of the block. */
  readonly lang?: string | undefined
  /** Language of the outermost inline element that names one. */
  readonly inline?: string | undefined
  /** Number of the row around. */
  readonly group?: number | undefined
  /** The head of the table around, which names languages. */
  readonly head?: TableHead | undefined
  /** In the row of that head. */
  readonly isHead?: boolean
  /** In a cell of it that names a language, and is no text. */
  readonly isName?: boolean
  /** What of its kind was met inside: lists, tables, columns. */
  readonly met: {list: number; table: number; column: number}
}

export function rootScope(): Scope {
  return {kind: 'paragraph', path: [], level: 0, lists: 0, met: metNothing()}
}

/** The scope inside a block element. */
export function blockScope(element: Element, outer: Scope, newGroup: () => number): Scope {
  const name = element.tagName
  if (name === 'tr')
    return {
      ...outer,
      group: isRowOfTexts(element) ? newGroup() : undefined,
      isHead: element === outer.head?.row,
      met: metNothing()
    }
  const isCell = name === 'td' || name === 'th'
  // The cell of a page that is laid out by a table is no cell.
  const inLayout = isCell && outer.group === undefined
  const column = outer.met.column
  if (isCell) outer.met.column += columnSpan(element)
  const entry = isCell ? (inLayout ? undefined : `column:${column}`) : entryOf(element, outer)
  const named = isCell && !inLayout ? outer.head?.columns[column] : undefined
  const head = name === 'td' && !outer.isHead ? named : undefined
  return {
    kind: inLayout ? 'paragraph' : (kindOf(element) ?? outer.kind),
    path: entry ? [...outer.path, entry] : outer.path,
    level: headingLevel(element) || outer.level,
    lists: outer.lists + (lists.has(name) ? 1 : 0),
    lang: languageOf(element) ?? head ?? outer.inline ?? outer.lang,
    group: outer.group,
    head: name === 'table' ? undefined : outer.head,
    isHead: name === 'table' ? false : (outer.isHead ?? false),
    isName: isCell ? outer.isHead === true && named !== undefined : (outer.isName ?? false),
    met: metNothing()
  }
}

function entryOf(element: Element, outer: Scope): string | undefined {
  if (lists.has(element.tagName)) return `list:${outer.met.list++}`
  if (element.tagName === 'table') return `table:${outer.met.table++}`
  return pathEntry(element)
}

/** The scope inside an inline element. */
export function inlineScope(element: Element, outer: Scope): Scope {
  const inline = outer.inline ?? languageOf(element)
  return inline === undefined ? outer : {...outer, inline}
}

function metNothing(): Scope['met'] {
  return {list: 0, table: 0, column: 0}
}
