import type {Nodes, Paragraph, Parents, RootContent, Table} from 'mdast'
import {append} from '../model/append.js'
import type {Block, BlockKind} from '../model/block.js'
import {composeText, type MappedText, sliceText, sourceRange, trimText} from '../model/mapped-text.js'
import {indexPlaces} from '../model/place.js'
import {countScripts} from '../text/scripts.js'
import {isFrontMatter, readFrontMatter} from './front-matter.js'
import {readHtmlFragment} from './html.js'
import {takeApart} from './markdown-body.js'
import {findExcess} from './markdown-limits.js'
import {languageOfName} from './markup-language.js'
import {parseMarkdown} from './parse-markdown.js'
import {type Phrasing, readPhrasing} from './phrasing.js'
import {readPlainText} from './plain-text.js'
import type {ReadResult} from './read-result.js'

/**
 * Read a Markdown article into blocks: CommonMark with GFM, front matter and emphasis that minds Chinese
 * punctuation. Comments are read as articles of their own and marked as comments.
 *
 * A file that is no article but a trap for parsers (see `findExcess`) is read as plain text, with a message.
 */
export function readMarkdown(source: string): ReadResult {
  const excess = findExcess(source)
  if (excess) {
    const message = `Unexpected ${excess.reason}, expected an article; reading plain text`
    const place = indexPlaces(source).place(excess.offset, excess.offset)
    return {
      blocks: readPlainText(source).blocks,
      messages: [{rule: 'markdown-limit', severity: 'warning', message, place}]
    }
  }
  const {body, comments} = takeApart(source)
  const groups = {next: 0}
  const outside = readBody(body, {comment: false, path: [], groups})
  const inside = comments.flatMap(({text}) => {
    // What keeps a check quiet is no part of the article.
    if (/^\s*duizhao-/.test(text.text)) return []
    const context = {comment: true, path: ['comment']}
    return isFrontMatter(text.text)
      ? readFrontMatter(text, context)
      : readBody(dedent(composeText(takeApart(text.text).body, text)), {...context, groups})
  })
  return {blocks: inOrder([...outside, ...inside]), messages: []}
}

interface Context {
  readonly comment: boolean
  readonly path: ReadonlyArray<string>
  readonly groups: {next: number}
}

function readBody(body: MappedText, context: Context): Block[] {
  const blocks: Block[] = []
  const tree = parseMarkdown(body.text)
  walk(tree, context.path, 0)
  return blocks

  function walk(parent: Parents, path: ReadonlyArray<string>, depth: number): void {
    let lists = 0
    for (const node of parent.children as RootContent[]) {
      if (node.type === 'heading') push('heading', readPhrasing(node.children, body.text), path, node.depth)
      else if (node.type === 'paragraph') {
        const pictures = picturesAbove(node)
        const [above, text] = [node.children.slice(0, pictures), node.children.slice(pictures)]
        if (above.length) push('caption', readPhrasing(above, body.text), path, depth)
        const kind = parent.type === 'listItem' ? 'item' : 'paragraph'
        push(kind, readPhrasing(text, body.text), path, depth)
      } else if (node.type === 'code') pushCode(node, path)
      else if (node.type === 'yaml')
        append(blocks, readFrontMatter(nodeText(node), {comment: context.comment, path}))
      else if (node.type === 'html') pushHtml(node, path)
      else if (node.type === 'list') walk(node, [...path, `list:${lists++}`], depth + 1)
      else if (node.type === 'table') {
        const columns = readColumns(node)
        for (const row of node.children) {
          const group = context.groups.next++
          for (const [at, cell] of row.children.entries()) {
            const column = row === node.children[0] ? headerOf(columns[at]) : columns[at]
            push(
              column?.key ? 'meta' : 'cell',
              readPhrasing(cell.children, body.text),
              [...path, `column:${at}`],
              0,
              {group, ...column}
            )
          }
        }
      } else if (node.type === 'blockquote') walk(node, [...path, 'quote'], depth)
      else if (node.type === 'footnoteDefinition') walk(node, [...path, 'footnote'], depth)
      else if ('children' in node) walk(node as Parents, path, depth)
    }
  }

  function push(
    kind: BlockKind,
    {text, breaks, literals}: Phrasing,
    path: ReadonlyArray<string>,
    depth: number,
    row: {readonly group?: number; readonly lang?: string; readonly key?: string} = {}
  ): void {
    const bare = kind === 'heading' ? withoutAnchor(text) : text
    if (!bare.text.trim()) return
    blocks.push({
      kind,
      text: composeText(bare, body),
      path,
      depth,
      comment: context.comment,
      breaks,
      literals,
      ...row
    })
  }

  function nodeText(node: Nodes): MappedText {
    return sliceText(body, node.position!.start.offset!, node.position!.end.offset!)
  }

  /** Prose that is indented is prose; a fence that names English or Chinese holds some; one without a language may hold a list of words. */
  function pushCode(node: Nodes & {type: 'code'}, path: ReadonlyArray<string>): void {
    const text = nodeText(node)
    const fenced = /^\s*(?:`{3}|~{3})/.test(text.text)
    const inside = fenced ? trimText(withoutFence(text)) : trimText(text)
    if (!inside.text) return
    const named = node.lang || node.meta
    const trans =
      /\btrans=(\w+)/.exec(`${node.lang ?? ''} ${node.meta ?? ''}`)?.[1] ?? languageOfName(node.lang ?? '')
    if (trans) append(blocks, readBody(inside, {...context, path: [...path, `fence:${trans}`]}))
    else if (!named && isProse(inside.text))
      blocks.push(
        ...readPlainText(inside).blocks.map((block) => ({...block, path, comment: context.comment}))
      )
    else blocks.push({kind: 'code', text: inside, path, depth: 0, comment: context.comment, breaks: []})
  }

  function pushHtml(node: Nodes, path: ReadonlyArray<string>): void {
    const {start, end} = node.position!
    // Groups count from 0 in each fragment; give them numbers that no other group has.
    const first = context.groups.next
    for (const block of readHtmlFragment(body.text, start.offset!, end.offset!)) {
      const placed = {
        ...block,
        text: composeText(block.text, body),
        path: [...path, ...block.path],
        comment: context.comment || block.comment
      }
      blocks.push(block.group === undefined ? placed : {...placed, group: first + block.group})
      if (block.group !== undefined)
        context.groups.next = Math.max(context.groups.next, first + block.group + 1)
    }
  }
}

/**
 * What the header of a table says of its columns: their languages (`English 英文`, `简体中文`), and, where two
 * columns have one, that the others hold notes.
 */
function readColumns({children: [header]}: Table): Array<{readonly lang?: string; readonly key?: string}> {
  const names = (header?.children ?? []).map(toText)
  const named = names.map(
    (name) => languageOfName(name) ?? languageOfName(/\p{Script=Han}+/u.exec(name)?.[0] ?? '')
  )
  const langs = hasWordsBesidePinyin(names, named)
    ? named.map((lang, at) => lang ?? (isPinyin(names[at]!) ? undefined : 'zh'))
    : named
  const isNamed = new Set(langs.filter((lang) => lang !== undefined)).size > 1
  return langs.map((lang, at) => (lang ? {lang} : isNamed ? {key: names[at]!.trim() || 'note'} : {}))
}

/** Beside pinyin and English, the third column holds the words: `生词 | 拼音 | English`. */
function hasWordsBesidePinyin(
  names: ReadonlyArray<string>,
  named: ReadonlyArray<string | undefined>
): boolean {
  const others = names.filter((name, at) => named[at] === undefined && !isPinyin(name))
  return names.some(isPinyin) && others.length === 1 && named.some((lang) => lang?.startsWith('en'))
}

function isPinyin(name: string): boolean {
  return /^(?:hanyu )?pinyin$|^(?:汉语)?拼音$/i.test(name.trim())
}

/** The header of a named column names it, no more. */
function headerOf(column: {readonly lang?: string; readonly key?: string} | undefined): {
  readonly key?: string
} {
  return column?.lang || column?.key ? {key: 'header'} : {}
}

function toText(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(toText).join('') : ''
}

/** A heading may end in the anchor that its site gives it: `{#overview}`. */
function withoutAnchor(text: MappedText): MappedText {
  const anchor = /\s*\{#[^{}]{1,200}\}\s*$/.exec(text.text.slice(-220))
  return anchor ? sliceText(text, 0, text.text.length - anchor[0].length) : text
}

function withoutFence(text: MappedText): MappedText {
  const first = text.text.search(/[\r\n]/)
  if (first < 0) return sliceText(text, 0, 0)
  const last = /[\r\n][ \t>]*(?:`{3,}|~{3,})[ \t]*$/.exec(text.text)
  return sliceText(text, first, last ? last.index : text.text.length)
}

/** Whether code is no code: Chinese on most of its lines, or sentences of English. */
function isProse(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim())
  if (lines.some((line) => /[{};]\s*$|^\s*(?:\$|#!|\/\/|import |def |func )/.test(line))) return false
  const {words, functionWords} = countScripts(text)
  const chinese = lines.filter((line) => countScripts(line).han > 0).length
  return (
    chinese * 2 > lines.length || (words >= 8 && functionWords * 6 >= words && /[.!?][”"')]*\s*$/.test(text))
  )
}

function isPicture(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return true
  if (node.type !== 'paragraph' && node.type !== 'link') return node.type === 'text' && !node.value.trim()
  return node.children.every(isPicture)
}

/** How many children of a paragraph are pictures, on lines of their own above its text. */
function picturesAbove({children}: Paragraph): number {
  if (children.every(isPicture)) return children.length
  const first = children.findIndex((node) => !isPicture(node))
  return first > 0 && children[first]!.type === 'text' && /^[ \t]*[\r\n]/.test(children[first].value)
    ? first
    : 0
}

/** Comments in a list are indented as the list is; to the parser that would be code. */
function dedent(text: MappedText): MappedText {
  const lines = text.text
    .split(/\r\n?|\n/)
    .slice(1)
    .filter((line) => line.trim())
  const indent = lines.reduce((least, line) => Math.min(least, /^ */.exec(line)![0].length), Infinity)
  if (!Number.isFinite(indent) || indent === 0) return text
  const starts = [...text.text.matchAll(/\r\n?|\n/g)].map((match) => match.index + match[0].length)
  let from = 0
  const parts: MappedText[] = []
  for (const start of starts) {
    parts.push(sliceText(text, from, start))
    from = start + Math.min(indent, /^ */.exec(text.text.slice(start, start + indent))![0].length)
  }
  parts.push(sliceText(text, from, text.text.length))
  return joinAll(parts)
}

function joinAll(parts: ReadonlyArray<MappedText>): MappedText {
  let at = 0
  const runs = parts.flatMap((part) => {
    const moved = part.runs.map((run) => ({...run, at: run.at + at}))
    at += part.text.length
    return moved
  })
  return {text: parts.map((part) => part.text).join(''), runs}
}

function inOrder(blocks: ReadonlyArray<Block>): Block[] {
  return blocks
    .map((block) => ({block, start: sourceRange(block.text)[0]}))
    .sort((a, b) => a.start - b.start)
    .map(({block}) => block)
}
