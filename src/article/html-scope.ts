import type {Element, RootContent} from 'hast'
import type {Block, BlockKind} from '../model/block.js'
import {attribute, headingLevel, kindOf, languageOf, lists, pathEntry} from './html-elements.js'
import {languageOfName} from './markup-language.js'

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
  /** Languages that the head of the table names, by column. */
  readonly columns?: ReadonlyArray<string | undefined> | undefined
  /** What of its kind was met inside: lists, tables, columns. */
  readonly met: {list: number; table: number; column: number}
}

export const rootScope: () => Scope = () => ({
  kind: 'paragraph',
  path: [],
  level: 0,
  lists: 0,
  met: metNothing()
})

/** The scope inside a block element. */
export function blockScope(element: Element, outer: Scope, newGroup: () => number): Scope {
  const name = element.tagName
  const isCell = name === 'td' || name === 'th'
  const isList = lists.has(name)
  const column = outer.met.column
  if (isCell) outer.met.column += Math.max(1, Number(element.properties.colSpan) || 1)
  const entry = isCell
    ? `column:${column}`
    : isList
      ? `list:${outer.met.list++}`
      : name === 'table'
        ? `table:${outer.met.table++}`
        : pathEntry(element)
  return {
    kind: kindOf(element) ?? outer.kind,
    path: entry ? [...outer.path, entry] : outer.path,
    level: headingLevel(element),
    lists: outer.lists + (isList ? 1 : 0),
    lang:
      languageOf(element) ??
      (name === 'td' ? outer.columns?.[column] : undefined) ??
      outer.inline ??
      outer.lang,
    group: name === 'tr' ? newGroup() : outer.group,
    columns: name === 'table' ? undefined : outer.columns,
    met: metNothing()
  }
}

/** The scope inside an inline element. */
export function inlineScope(element: Element, outer: Scope): Scope {
  const inline = outer.inline ?? languageOf(element)
  return inline === undefined ? outer : {...outer, inline}
}

/** Languages that a row of a table names in its cells, by column; nothing unless it names two. */
export function columnLanguages(row: Element): Array<string | undefined> | undefined {
  const languages: Array<string | undefined> = []
  for (const cell of row.children) {
    if (cell.type !== 'element') continue
    languages[languages.length + (Number(attribute(cell, 'colSpan')) || 1) - 1] = languageOfName(
      shortText(cell)
    )
  }
  return new Set(languages.filter((language) => language !== undefined)).size > 1 ? languages : undefined
}

/** Longest name of a language in the head of a column. */
const longestName = 40

function shortText(element: Element): string {
  let text = ''
  const open: RootContent[] = [...element.children].reverse()
  for (let node = open.pop(); node && text.length <= longestName; node = open.pop()) {
    if (node.type === 'text') text += node.value
    else if (node.type === 'element') open.push(...[...node.children].reverse())
  }
  return text
}

function metNothing(): Scope['met'] {
  return {list: 0, table: 0, column: 0}
}
