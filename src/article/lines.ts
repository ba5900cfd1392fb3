import type {Block} from '../model/block.js'
import {type MappedText, sliceText, trimText} from '../model/mapped-text.js'

/** A line of a block. */
export interface Line {
  readonly text: MappedText
  /** The author ended the line here (or it is the last); otherwise it may be a wrap. */
  readonly ended: boolean
}

/** The lines of a block that hold anything. */
export function linesOf(block: Block): Line[] {
  const hard = new Set(block.breaks)
  const lines: Line[] = []
  let from = 0
  for (const match of block.text.text.matchAll(/\r\n|\r|\n|$/g)) {
    const text = trimText(sliceText(block.text, from, match.index))
    from = match.index + match[0].length
    if (!text.text) continue
    lines.push({text, ended: hard.has(match.index)})
  }
  const last = lines.at(-1)
  if (last) lines[lines.length - 1] = {...last, ended: true}
  return lines
}

/** Widest line that is still taken for the wrap of a longer paragraph, in columns. */
const widestWrap = 132

/**
 * Whether the line ends of a paragraph look like those that an editor's wrapping made: each line is as long as it
 * could be before the next word.
 */
export function looksWrapped(lines: ReadonlyArray<string>): boolean {
  if (lines.length < 2) return false
  const widths = lines.map(widthOf)
  const widest = Math.max(...widths)
  if (widest > widestWrap || widest < narrowestWrap) return false
  let full = 0
  for (let index = 0; index < lines.length - 1; index++) {
    const next = /^[\p{Script=Latin}\p{N}'’-]+|^./u.exec(lines[index + 1]!)![0]
    if (widths[index]! + 1 + widthOf(next) > widest - slack) full++
  }
  return full >= (lines.length - 1) * shareOfFullLines
}

const narrowestWrap = 30
const slack = 4
const shareOfFullLines = 0.8

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character >= '\u2e80' ? 2 : 1
  return width
}
