import type {Block} from '../model/block.js'
import {type MappedText, sliceText, trimText, verbatim} from '../model/mapped-text.js'
import type {ReadResult} from './read-result.js'

/** A number or bullet that opens a paragraph is its marker, not its text. */
const marker = /^[ \t\u3000]*(?:[•·●▪◦]|[-*][ \t]|\d{1,3}(?:[.)](?=[ \t])|、))[ \t\u3000]*/

/**
 * Read plain text: paragraphs end at a blank line. Whether the lines within are paragraphs of their own or
 * the wraps of one is for their languages and lengths to say, so they are kept as lines.
 */
export function readPlainText(value: string | MappedText): ReadResult {
  const source = typeof value === 'string' ? verbatim(value) : value
  const blocks: Block[] = []
  let from = 0
  for (const gap of source.text.matchAll(
    /(?:\r\n|\r(?!\n)|\n)(?:[ \t\u3000\u00a0]*(?:\r\n|\r(?!\n)|\n))+|$/g
  )) {
    const paragraph = trimText(sliceText(source, from, gap.index))
    from = gap.index + gap[0].length
    if (!paragraph.text) continue
    const mark = marker.exec(paragraph.text)?.[0] ?? ''
    blocks.push({
      kind: mark ? 'item' : 'paragraph',
      text: trimText(sliceText(paragraph, mark.length, paragraph.text.length)),
      path: [],
      depth: mark ? 1 : 0,
      comment: false,
      breaks: []
    })
  }
  return {blocks, messages: []}
}
