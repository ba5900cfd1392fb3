import type {Block} from '../model/block.js'
import {sliceText, trimText, verbatim} from '../model/mapped-text.js'
import {countScripts} from '../text/scripts.js'

/** Offsets of what stands between `<!--` and `-->`; nothing for what else HTML takes for a comment (`<?php … ?>`). */
export function commentContent(source: string, start: number, end: number): [number, number] | undefined {
  if (!source.startsWith('<!--', start)) return undefined
  const whole = source.slice(start, end)
  const close = /--!?>$/.exec(whole.slice(4))?.[0].length ?? 0
  return [start + 4, start + whole.length - close]
}

/**
 * The blocks of a comment that holds prose (the English of a page, kept beside its Chinese); none when it is a note of
 * a tool, a condition, or a piece of markup that was switched off.
 */
export function commentBlocks(content: string, readMarkup: (markup: string) => Block[]): Block[] {
  if (/^\s*(?:\[if\b|<!\[endif|#|\?|duizhao-)/i.test(content)) return []
  const blocks = /<[a-z]/i.test(content) ? readMarkup(content) : paragraphs(content)
  return isProse(blocks.map((block) => block.text.text).join('\n')) ? blocks : []
}

function paragraphs(text: string): Block[] {
  const whole = verbatim(text)
  const blocks: Block[] = []
  let from = 0
  for (const match of text.matchAll(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)|$/g)) {
    const paragraph = trimText(sliceText(whole, from, match.index))
    from = match.index + match[0].length
    if (!paragraph.text) continue
    blocks.push({kind: 'paragraph', text: paragraph, path: [], depth: 0, comment: true, breaks: []})
  }
  return blocks
}

/** “end of header” is no prose yet. */
const fewestWords = 4

function isProse(text: string): boolean {
  const {han, words} = countScripts(text)
  return han > 1 || words >= fewestWords
}
