import type {Block} from '../model/block.js'
import {indexPlaces} from '../model/place.js'
import {blocksOfTree} from './html-blocks.js'
import {blockLimit, limitNesting} from './html-nesting.js'
import {moveBlocks} from './move-blocks.js'
import {parseHtml} from './parse-html.js'
import type {ReadResult} from './read-result.js'

/**
 * Read a page of HTML into blocks, as the HTML Standard parses it.
 *
 * Tags nested deeper than any page needs are left out of account, with a message; their text is read.
 */
export function readHtml(source: string): ReadResult {
  const {markup, deep} = limitNesting(source)
  const blocks = blocksOfTree(parseHtml(markup, false), markup, readInner)
  if (deep < 0) return {blocks, messages: []}
  const message = `Unexpected tag inside more than ${blockLimit} others, expected fewer; only its text is read`
  return {
    blocks,
    messages: [{rule: 'nesting', severity: 'warning', message, place: indexPlaces(source).place(deep, deep)}]
  }
}

/**
 * Read the HTML between two offsets of another file, such as a Markdown article, into blocks with places in that file.
 *
 * Groups count from 0 in each fragment.
 */
export function readHtmlFragment(source: string, start: number, end: number): Block[] {
  const {markup} = limitNesting(source.slice(start, end))
  return moveBlocks(blocksOfTree(parseHtml(markup, true), markup, readInner), start)
}

function readInner(source: string): Block[] {
  const {markup} = limitNesting(source)
  return blocksOfTree(parseHtml(markup, true), markup)
}
