import type {Element, RootContent} from 'hast'
import {languageOfName} from './markup-language.js'

/** The first row of a table that names languages in its cells. */
export interface TableHead {
  readonly row: Element
  /** The languages by column. */
  readonly columns: ReadonlyArray<string | undefined>
}

/** The first row of a table with the languages that its cells name; nothing unless it names two. */
export function headOfTable(table: Element): TableHead | undefined {
  const parts = table.children.filter((node) => node.type === 'element')
  const rows = parts.flatMap((part) => (part.tagName === 'tr' ? [part] : part.children))
  const first = rows.find((node) => node.type === 'element' && node.tagName === 'tr')
  const columns = first?.type === 'element' ? columnLanguages(first) : undefined
  return columns && {row: first as Element, columns}
}

/**
 * Whether the cells of a row belong together: unless they hold the headings, tables and long runs of paragraphs of a
 * page that is laid out by a table.
 */
export function isRowOfTexts(row: Element): boolean {
  let parts = 0
  for (const element of descendants(row)) {
    if (layout.has(element.tagName)) return false
    if (paragraphs.has(element.tagName) && ++parts > mostParagraphs) return false
  }
  return true
}

const layout = new Set(['table', 'h1', 'h2', 'h3', 'article', 'section', 'nav', 'form'])

const paragraphs = new Set(['p', 'div', 'li', 'br', 'dd'])

/** Two languages of a passage of a few paragraphs may stand side by side. */
const mostParagraphs = 16

/** Columns that a cell takes up; the HTML Standard lets it be 1,000 at most. */
export function columnSpan(cell: Element): number {
  return Math.min(1000, Math.max(1, Number(cell.properties.colSpan) || 1))
}

function columnLanguages(row: Element): Array<string | undefined> | undefined {
  const languages: Array<string | undefined> = []
  for (const cell of row.children) {
    if (cell.type !== 'element') continue
    languages.push(languageOfName(shortText(cell)))
    for (let more = columnSpan(cell) - 1; more > 0; more--) languages.push(undefined)
  }
  return new Set(languages.filter((language) => language !== undefined)).size > 1 ? languages : undefined
}

/** Longest name of a language in the head of a column. */
const longestName = 40

function shortText(element: Element): string {
  let text = ''
  for (const child of element.children) {
    if (child.type === 'text') text += child.value
    else if (child.type === 'element')
      for (const inner of child.children) if (inner.type === 'text') text += inner.value
    if (text.length > longestName) break
  }
  return text
}

function* descendants(element: Element): Generator<Element> {
  const open: RootContent[] = [...element.children]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type !== 'element') continue
    yield node
    for (const child of node.children) open.push(child)
  }
}
