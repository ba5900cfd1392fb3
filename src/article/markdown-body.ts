import {type MappedText, TextBuilder, verbatim} from '../model/mapped-text.js'

/** A Markdown file taken apart before it is parsed. */
export interface MarkdownBody {
  /** The article without its comments and the lines that only a site generator reads. */
  readonly body: MappedText
  /** What the comments hold, each with the offset of its `<!--`. */
  readonly comments: ReadonlyArray<{readonly text: MappedText; readonly offset: number}>
}

/**
 * Take comments and template lines out of a Markdown file.
 *
 * Comments hold the English of many documentation sites. To the parser they would be raw markup that ends lists
 * and tables, or is cut in two by them; so they are read as articles of their own, and the body is parsed without.
 * A comment on lines of its own leaves a blank line, except between two rows of a table.
 */
export function takeApart(source: string): MarkdownBody {
  const body = new TextBuilder()
  const comments: Array<{text: MappedText; offset: number}> = []
  let fence = ''
  let at = 0
  const keep = (to: number): void => {
    body.add(source.slice(at, to), at)
    at = to
  }
  const drop = (to: number, left: string): void => {
    body.add(left, at, to)
    at = to
  }

  for (let line = 0; line < source.length; ) {
    const end = lineEnd(source, line)
    const text = source.slice(line, end)
    const mark = fenceMark.exec(text)?.[1]
    if (
      mark &&
      (fence
        ? closes(text, fence)
        : !mark.startsWith('`') || !text.slice(text.indexOf(mark) + mark.length).includes('`'))
    ) {
      fence = fence ? '' : mark
    } else if (!fence && templateLine.test(text)) {
      keep(line)
      drop(end, '\n')
    } else if (!fence && container.test(text)) {
      keep(line)
      drop(line + container.exec(text)![0].length, '\n')
      // The title of Docusaurus stands in brackets: `:::tip[Title]`.
      const [bracketed, title] = bracketedTitle.exec(source.slice(at, end)) ?? []
      if (bracketed !== undefined) {
        drop(at + 1, '')
        keep(at + title!.length)
        drop(at + bracketed.length - title!.length - 1, '')
      }
      keep(end)
      drop(end, '\n')
    } else if (!fence && callout.test(text)) {
      const [marked, quote] = callout.exec(text)!
      keep(line + quote!.length)
      drop(line + marked.length, '')
      keep(end)
      // Its title, if it has one, is a paragraph of its own.
      if (text.slice(marked.length).trim()) drop(end, `${quote}\n`)
    } else if (!fence) {
      const open = commentStart(text)
      const close = open < 0 ? -1 : source.indexOf('-->', line + open + 4)
      if (close >= 0) {
        const start = line + open
        comments.push({text: verbatim(source, start + 4, trimDashes(source, close)), offset: start})
        const alone =
          !source.slice(line, start).trim() && !source.slice(close + 3, lineEnd(source, close)).trim()
        keep(alone ? line : start)
        drop(
          alone ? lineEnd(source, close) : close + 3,
          alone ? (betweenRows(source, line, lineEnd(source, close)) ? '' : '\n') : ''
        )
        line = at
        continue
      }
    }
    line = end
  }
  keep(source.length)
  return {body: body.build(), comments}
}

const fenceMark = /^(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})/

/** Lines of Liquid, Hugo and Jinja; what stands between them is ordinary text. */
const templateLine = /^[ \t>]*(?:\{\{[<%][^\n]*[>%]\}\}|\{%[^\n]*%\})[ \t]*(?:\r\n?|\n)?$/

/** The fence of a container (`::: tip Title`); a title after it is text. */
const container = /^[ \t]*:{3,}[ \t]*(?:\{[^}\n]*\}|[a-z][\w-]*)?[ \t]*/

const bracketedTitle = /^\[([^\n]*)\][ \t]*(?:\{[^}\n]*\})?[ \t]*(?=\r?\n?$)/

/** What kind of note a quotation is, on GitHub and in Obsidian: `> [!NOTE]`, `> [!tip]- Title`. */
const callout = /^((?:[ \t]*>){1,9}[ \t]*)\[![A-Za-z][\w-]{0,40}\][+-]?[ \t]*/

function closes(line: string, fence: string): boolean {
  const mark = line.trim().replace(/^[>\s]+/, '')
  return mark.startsWith(fence) && !mark.replaceAll(fence[0]!, '').trim()
}

/** Offset of the first `<!--` of a line that is not in a code span, or -1. */
function commentStart(line: string): number {
  let from = line.indexOf('<!--')
  while (from >= 0) {
    const ticks = line.slice(0, from).split('`').length - 1
    if (ticks % 2 === 0) return from
    from = line.indexOf('<!--', from + 4)
  }
  return -1
}

function betweenRows(source: string, start: number, end: number): boolean {
  const before = source.lastIndexOf('\n', start - 2)
  return /^[ \t]*\|/.test(source.slice(before + 1, start)) && /^[ \t]*\|/.test(source.slice(end, end + 100))
}

/** A comment may end in more than two dashes (`--->`). */
function trimDashes(source: string, close: number): number {
  while (source[close - 1] === '-') close--
  return close
}

/** Offset after the line end that follows `from`. */
function lineEnd(source: string, from: number): number {
  for (let index = from; index < source.length; index++) {
    if (source[index] === '\n') return index + 1
    if (source[index] === '\r') return source[index + 1] === '\n' ? index + 2 : index + 1
  }
  return source.length
}
