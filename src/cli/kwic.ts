import {clusters} from '../formats/display-width.js'
import {show} from './show.js'

/**
 * A found word in the middle of its line, with as much before and after it as a line of `width` columns has room for.
 * Chinese takes two columns a character, so words stand below each other whatever the language.
 */
export function kwicLine(
  text: string,
  start: number,
  end: number,
  width: number,
  paint: (text: string) => string = (found) => found
): string {
  const found = take(clusters(show(text.slice(start, end))), Math.floor(width / 2))
  const left = Math.floor((width - found.width) / 2)
  const right = width - found.width - left
  const before = take(clusters(show(text.slice(Math.max(0, start - width * 2), start))).reverse(), left)
  const after = take(clusters(show(text.slice(end, end + width * 2))), right)
  const reversed = before.parts.reverse().join('')
  return `${' '.repeat(left - before.width)}${reversed}${paint(found.parts.join(''))}${after.parts.join('')}`.trimEnd()
}

function take(
  pieces: ReadonlyArray<{readonly text: string; readonly width: number}>,
  most: number
): {readonly parts: string[]; readonly width: number} {
  const parts: string[] = []
  let width = 0
  for (const piece of pieces) {
    if (width + piece.width > most) break
    parts.push(piece.text)
    width += piece.width
  }
  return {parts, width}
}
