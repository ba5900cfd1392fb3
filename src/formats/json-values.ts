/** A value cut out of a JSON file, and where it stands. */
export interface JsonPiece {
  readonly text: string
  readonly line: number
  readonly column: number
  readonly offset: number
}

/**
 * Cuts the objects of one depth out of JSON that comes in pieces, so that a file of any size can be read.
 *
 * Depth 0 gives the objects of JSONL; depth 2 those in a list in an object. Nothing is checked but strings and
 * brackets: whoever parses a piece sees what is wrong with it.
 */
export class JsonCutter {
  readonly #depth: number
  readonly #onPiece: (piece: JsonPiece) => void
  /** The objects and lists around the point. */
  #nesting = 0
  #inString = false
  #escaped = false
  #piece: string | undefined
  #pieceAt = {line: 1, column: 1, offset: 0}
  #line = 1
  #lineStart = 0
  #offset = 0
  #lastWasReturn = false
  /** What stands around the pieces: the head and the tail of the file, as far as they are short. */
  around = ''

  constructor(depth: number, onPiece: (piece: JsonPiece) => void) {
    this.#depth = depth
    this.#onPiece = onPiece
  }

  /** Whether the file ended inside an object or list. */
  get isOpen(): boolean {
    return this.#nesting > 0 || this.#inString
  }

  get place(): {line: number; column: number; offset: number} {
    return {line: this.#line, column: this.#offset - this.#lineStart + 1, offset: this.#offset}
  }

  write(chunk: string): void {
    let from = 0
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at)
      if (code === newline || code === carriageReturn) {
        if (code !== newline || !this.#lastWasReturn) this.#line++
        this.#lineStart = this.#offset + at + 1
        this.#lastWasReturn = code === carriageReturn
        continue
      }
      this.#lastWasReturn = false
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false
        else if (code === backslash) this.#escaped = true
        else if (code === quote) this.#inString = false
      } else if (code === quote) this.#inString = true
      else if (code === openBrace || code === openBracket) {
        if (this.#nesting++ === this.#depth && this.#piece === undefined) {
          this.#keepAround(chunk.slice(from, at))
          from = at
          this.#piece = ''
          const offset = this.#offset + at
          this.#pieceAt = {line: this.#line, column: offset - this.#lineStart + 1, offset}
        }
      } else if (code === closeBrace || code === closeBracket) {
        if (this.#nesting > 0) this.#nesting--
        if (this.#nesting === this.#depth && this.#piece !== undefined) {
          this.#onPiece({text: this.#piece + chunk.slice(from, at + 1), ...this.#pieceAt})
          this.#piece = undefined
          from = at + 1
        }
      }
    }
    if (this.#piece === undefined) this.#keepAround(chunk.slice(from))
    else this.#piece += chunk.slice(from)
    this.#offset += chunk.length
  }

  #keepAround(text: string): void {
    if (this.around.length < mostAround) this.around += text.slice(0, mostAround)
  }
}

const mostAround = 10_000
const [newline, carriageReturn, quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [
  ...'\n\r"\\{}[]'
].map((character) => character.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number
]
