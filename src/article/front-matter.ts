import type {Block} from '../model/block.js'
import {type MappedText, sliceText, TextBuilder, trimText} from '../model/mapped-text.js'

/** `key: value` on a line of its own, perhaps as a comment (`# title: …`), where some sites keep the English. */
const entry = /^(#[ \t]*)?([A-Za-z][\w-]{0,40})[ \t]*:(?:[ \t]+|$)/

/**
 * Read the values of front matter that hold words, a `meta` block each.
 *
 * Only the outer keys are read, line by line: a value that YAML would refuse is text all the same, and nothing
 * is expanded.
 */
export function readFrontMatter(
  body: MappedText,
  options: {comment: boolean; path: ReadonlyArray<string>}
): Block[] {
  const blocks: Block[] = []
  let key = ''
  let value = new TextBuilder()
  let marked = false

  const flush = (): void => {
    const texts = itemsOf(trimText(value.build())).map(unquote)
    for (const text of texts.filter((one) => key && /\p{L}/u.test(one.text) && !isBare(one.text))) {
      blocks.push({
        kind: 'meta',
        text,
        path: options.path,
        depth: 0,
        comment: options.comment || marked,
        breaks: [],
        key
      })
    }
    value = new TextBuilder()
  }

  for (const [from, to] of lines(body.text)) {
    const line = body.text.slice(from, to)
    const match = entry.exec(line)
    if (match) {
      flush()
      marked = match[1] !== undefined
      key = baseKey(match[2]!)
      const start = from + match[0].length
      if (!/^[>|][+-]?\s*$/.test(body.text.slice(start, to))) value.append(sliceText(body, start, to))
    } else if (key && line.trim() && line.trim() !== '---') {
      // A folded value goes on; an item of a list stands on its own.
      const start = from + /^[ \t#]*(?:-[ \t]+)?/.exec(line)![0].length
      if (/^[ \t]*-[ \t]/.test(line)) flush()
      else if (value.length) value.add(' ', ...gap(body, from))
      value.append(sliceText(body, start, to))
    }
  }
  flush()
  return blocks
}

/** `title_en` and `title` are one key in two languages. */
function baseKey(key: string): string {
  return (
    key.replace(/[_-](?:en|zh|cn|eng|chs|english|chinese)$/i, '').replace(/(?:En|Zh|EN|ZH|CN)$/, '') || key
  )
}

/** Whether a comment holds front matter: every line is an entry, or goes on with one. */
export function isFrontMatter(text: string): boolean {
  const all = text.split(/\r\n?|\n/).filter((line) => line.trim() && line.trim() !== '---')
  const keys = all.flatMap((line) => entry.exec(line)?.[2] ?? [])
  const isAll = all.every((line) => /^[ \t]/.test(line) || entry.test(line) || /^- /.test(line))
  return isAll && entry.test(all[0] ?? '') && (keys.length > 1 || knownKeys.has(keys[0]!))
}

/** A comment of one line is front matter only by the name of its key: “Note: …” is prose. */
const knownKeys = new Set([
  'title',
  'linkTitle',
  'description',
  'summary',
  'subtitle',
  'content_type',
  'weight',
  'layout',
  'breadcrumb'
])

function lines(text: string): Array<[number, number]> {
  const found: Array<[number, number]> = []
  let from = 0
  for (const match of text.matchAll(/\r\n?|\n|$/g)) {
    found.push([from, match.index])
    from = match.index + match[0].length
  }
  return found
}

/** The line end before an offset, which a joining space stands for. */
function gap(body: MappedText, at: number): [number, number] {
  const before = sliceText(body, Math.max(0, at - 1), at).runs[0]
  return before ? [before.start, before.end] : [0, 0]
}

/** The items of a list on one line, which stand on their own, as those of a list of lines do; or the value as it is. */
function itemsOf(value: MappedText): MappedText[] {
  const {text} = value
  if (!/^\[[^[\]"']*,[^[\]"']*\]$/.test(text)) return [value]
  const commas = [...text.slice(0, -1).matchAll(/,/g)].map(({index}) => index)
  return [0, ...commas].map((from, index) =>
    trimText(sliceText(value, from + 1, commas[index] ?? text.length - 1))
  )
}

/** Quotation marks and brackets around a value, in which a value may be quoted again. */
function unquote(text: MappedText): MappedText {
  let bare = text
  for (let layer = 0; layer < mostLayers && isQuoted(bare.text); layer++)
    bare = trimText(sliceText(bare, 1, bare.text.length - 1))
  return bare
}

const mostLayers = 3

function isQuoted(text: string): boolean {
  const pair = text.charAt(0) + text.slice(1).slice(-1)
  return pair === '""' || pair === "''" || pair === '[]'
}

/** Dates, flags, names of templates, addresses: words of no language. */
function isBare(text: string): boolean {
  return /^[\w./:@#?&=+-]+$/.test(text) && !/^[A-Z]?[a-z]+$/.test(text)
    ? true
    : /^(?:true|false|yes|no|null|post|page|default|concept|task)$/.test(text)
}
