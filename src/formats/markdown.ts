import type {Bitext} from '../model/bitext.js'
import {joinSentences} from '../model/join.js'
import {type Column, columnsOf} from './columns.js'
import {visible} from './visible.js'

/**
 * Write an aligned article as a Markdown table of two columns, a bead a row.
 *
 * Texts read as they are: nothing in them becomes a mark, a tag or a new cell. A bead without counterpart has an
 * empty cell; beads with neither language stand in the left column, or in that of their file.
 */
export function writeMarkdown({beads}: Pick<Bitext, 'beads'>): string {
  const rows = beads.map((bead) => {
    const {left, right} = columnsOf(bead)
    return `| ${cell(left)} | ${cell(right)} |\n`
  })
  return `| English | 中文 |\n| --- | --- |\n${rows.join('')}`
}

function cell({segments, language}: Column): string {
  const text = joinSentences(
    segments.map((segment) => visible(segment.text)),
    language
  )
  return escapeMarkdown(text)
}

// What means something inside a cell (CommonMark 0.31, GFM tables and strikethrough). An underscore inside a word
// does not, and is left, for the sake of addresses.
const marks = /[\\`*[\]<|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?[\p{L}\p{N}]{1,32};)/gu

/** Text of a cell: what would mean something in Markdown is escaped. */
export function escapeMarkdown(text: string): string {
  return text.replace(marks, '\\$&')
}
