import type {RootContent} from 'hast'
import {holdsBoth} from './cut-labels.js'
import {roleOf} from './html-elements.js'
import {languageOfName} from './markup-language.js'

/**
 * The links among the children of an element that stand for themselves, as those of a menu do.
 *
 * - A row of links with nothing around them but blanks and bars: `<a>Home 首页</a> | <a>Map 地图</a>`. Two links may be a text
 *   and its translation, and the names of languages are a switch.
 * - A link in both languages after a sentence: `We use cookies. <a>隐私政策 Privacy policy</a>`.
 */
export function linksForThemselves(children: ReadonlyArray<RootContent>): ReadonlySet<RootContent> {
  const found = new Set<RootContent>()
  if (!children.some(isLink)) return found
  let row: RootContent[] = []
  let before = ''
  const close = (after: string): void => {
    const texts = row.map(textOf)
    const hasBoth = texts.some(holdsBoth)
    const isRow = row.length > 2 || hasBoth
    const isFree = isApart(before) || (hasBoth && sentenceEnd.test(before))
    if (isRow && isFree && isApart(after) && !texts.some((text) => languageOfName(text) !== undefined))
      for (const link of row) found.add(link)
    row = []
  }
  for (const child of children) {
    if (isLink(child)) {
      row.push(child)
      continue
    }
    const isEnd = child.type === 'element' && roleOf(child) !== 'inline'
    const text = isEnd ? '' : textOf(child)
    if (!isEnd && row.length && isApart(text)) continue
    if (row.length) close(text)
    before = isEnd ? '' : isApart(text) ? before : text
  }
  if (row.length) close('')
  return found
}

function isLink(node: RootContent): boolean {
  return node.type === 'element' && node.tagName === 'a' && /\p{L}/u.test(textOf(node))
}

/** No words of a sentence that the link would be part of. */
function isApart(text: string): boolean {
  return /^[^\p{L}，,、]*$/u.test(text)
}

const sentenceEnd = /[.!?。！？]["”’)）]?\s*$/

/** The words in a node, as far as a link may be long. */
function textOf(node: RootContent): string {
  let text = ''
  let nodes = 0
  const open: RootContent[] = [node]
  for (let next = open.pop(); next && nodes < mostNodes; next = open.pop()) {
    nodes++
    if (next.type === 'text') text += next.value.slice(-longestLink)
    if (next.type === 'element') for (const child of next.children.toReversed()) open.push(child)
  }
  return text.trim()
}

const longestLink = 400
const mostNodes = 40
