import type {Point} from '../model/place.js'

/** Tells lines and columns of offsets in a document that comes in pieces; lines are counted when they are asked for. */
export class LineCounter {
  #buffer = ''
  #hasReturns = false
  /** Offset, line and start of the line: of the buffer, and of the furthest point that was reached. */
  #start = {offset: 0, line: 1, lineStart: 0}
  #reached = this.#start

  /** The next buffer, which begins at an offset of the one before, or at its end. */
  take(buffer: string, offset: number): void {
    this.#start = this.#count(offset)
    this.#reached = this.#start
    this.#buffer = buffer
    this.#hasReturns = buffer.includes('\r')
  }

  /** The point of an offset in the buffer. */
  at(offset: number): Point {
    const {line, lineStart} = this.#count(offset)
    return {line, column: offset - lineStart + 1, offset}
  }

  /** The same, for offsets that ascend from call to call: nothing before them is counted again. */
  reach(offset: number): Point {
    this.#reached = this.#count(offset)
    const {line, lineStart} = this.#reached
    return {line, column: offset - lineStart + 1, offset}
  }

  #count(offset: number): {offset: number; line: number; lineStart: number} {
    const known = offset >= this.#reached.offset ? this.#reached : this.#start
    const base = this.#start.offset
    let {line, lineStart} = known
    let at = known.offset - base
    const end = offset - base
    while (at < end) {
      const next = this.#hasReturns ? nextLine(this.#buffer, at) : this.#buffer.indexOf('\n', at) + 1
      if (next === 0 || next > end) break
      line++
      lineStart = base + next
      at = next
    }
    return {offset, line, lineStart}
  }
}

/** Where the next line starts: after `\n`, `\r\n` or a lone `\r`; 0 where there is none. */
function nextLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === lineFeed) return at + 1
    if (code === carriageReturn) return text.charCodeAt(at + 1) === lineFeed ? at + 2 : at + 1
  }
  return 0
}

const lineFeed = 0x0a
const carriageReturn = 0x0d
