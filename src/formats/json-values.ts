/** A value cut out of a JSON file, and where it stands. */
export interface JsonPiece {
  readonly text: string
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Cuts a file that comes in pieces into values; whoever parses one sees what is wrong with it. */
export interface PieceCutter {
  /** What stands around the pieces: the head and the tail of the file, as far as they are short. */
  readonly around: string
  /** Whether the file ended inside an object or list. */
  readonly isOpen: boolean
  /** How far it has read. */
  readonly place: {line: number; column: number; offset: number}
  write(chunk: string): void
  /** The file is complete. */
  end(): void
}

/**
 * Cuts the objects of one depth out of JSON that comes in pieces, so that a file of any size can be read.
 *
 * Depth 2 gives the objects in a list in an object; in a list with no object around they are one level higher. Nothing is
 * checked but strings and brackets: whoever parses a piece sees what is wrong with it.
 */
export class JsonCutter implements PieceCutter {
  #depth: number
  readonly #onPiece: (piece: JsonPiece) => void
  /** Whether the file is a list with no object around. */
  #isBare: boolean | undefined
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
  around = ''

  constructor(depth: number, onPiece: (piece: JsonPiece) => void) {
    this.#depth = depth
    this.#onPiece = onPiece
  }

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
        if (this.#isBare === undefined) {
          this.#isBare = code === openBracket
          if (this.#isBare) this.#depth--
        }
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

  end(): void {}

  #keepAround(text: string): void {
    if (this.around.length < mostAround) this.around += text.slice(0, mostAround)
  }
}

/** Cuts JSONL into its lines: what is wrong with one is no matter of the next. Empty ones are passed over. */
export class JsonLineCutter implements PieceCutter {
  readonly #onPiece: (piece: JsonPiece) => void
  readonly around = ''
  readonly isOpen = false
  #held = ''
  #line = 1
  #lineStart = 0
  #lastWasReturn = false

  constructor(onPiece: (piece: JsonPiece) => void) {
    this.#onPiece = onPiece
  }

  get place(): {line: number; column: number; offset: number} {
    const column = this.#held.length + 1
    return {line: this.#line, column, offset: this.#lineStart + this.#held.length}
  }

  write(chunk: string): void {
    // JSON escapes every line break inside a string but U+2028 and U+2029, so these must not end a line here.
    let from = 0
    for (const {0: mark, index} of chunk.matchAll(/[\r\n]/g)) {
      const text = this.#held + chunk.slice(from, index)
      const isSecondHalf = mark === '\n' && this.#lastWasReturn && text === ''
      this.#lastWasReturn = mark === '\r'
      this.#held = ''
      from = index + 1
      this.#tell(text)
      this.#lineStart += text.length + 1
      if (!isSecondHalf) this.#line++
    }
    this.#held += chunk.slice(from)
  }

  end(): void {
    this.#tell(this.#held)
  }

  #tell(text: string): void {
    const start = text.search(/\S/)
    if (start < 0) return
    this.#onPiece({text, line: this.#line, column: start + 1, offset: this.#lineStart + start})
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
