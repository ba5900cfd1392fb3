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
 * Cuts the values of one depth out of JSON that comes in pieces, so that a file of any size can be read.
 *
 * Depth 2 gives the values of a list in an object, and the objects and lists of an object in it; in a list with no object
 * around they are one level higher. Nothing is checked but strings and brackets: whoever parses a piece sees what is wrong
 * with it.
 */
export class JsonCutter implements PieceCutter {
  #depth: number
  readonly #onPiece: (piece: JsonPiece) => void
  readonly #passedOver: ReadonlySet<string>
  /** Whether the file is a list with no object around. */
  #isBare: boolean | undefined
  /** What the pieces around the point stand in. */
  #container: 'list' | 'object' | 'passed over' = 'object'
  /** Whether the piece has no brackets around it: a number, a text. */
  #isScalar = false
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
  /** The end of what stands around the pieces so far. */
  #tail = ''

  /** @param passedOver Names of lists and objects that hold no pieces. */
  constructor(depth: number, passedOver: ReadonlySet<string>, onPiece: (piece: JsonPiece) => void) {
    this.#depth = depth
    this.#passedOver = passedOver
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
    const start = (at: number): void => {
      this.#keepAround(chunk.slice(from, at))
      from = at
      this.#piece = ''
      const offset = this.#offset + at
      this.#pieceAt = {line: this.#line, column: offset - this.#lineStart + 1, offset}
    }
    const end = (at: number): void => {
      this.#onPiece({text: (this.#piece! + chunk.slice(from, at)).trimEnd(), ...this.#pieceAt})
      this.#piece = undefined
      this.#isScalar = false
      from = at
    }
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
        continue
      }
      const isOpen = code === openBrace || code === openBracket
      const isClose = code === closeBrace || code === closeBracket
      if (this.#nesting === this.#depth && this.#container !== 'passed over') {
        if (this.#piece === undefined) {
          const isScalar = this.#container === 'list' && !isOpen && !isClose && code !== comma && code > space
          if (isScalar) this.#isScalar = true
          if (isOpen || isScalar) start(at)
        } else if (this.#isScalar && (isClose || code === comma)) end(at)
      }
      if (code === quote) this.#inString = true
      else if (isOpen) {
        if (this.#isBare === undefined) {
          this.#isBare = code === openBracket
          if (this.#isBare) this.#depth--
        }
        if (++this.#nesting === this.#depth && this.#piece === undefined) {
          const name = keyBefore(this.#tail + chunk.slice(from, at))
          const isPassedOver = name !== undefined && this.#passedOver.has(name)
          this.#container = isPassedOver ? 'passed over' : code === openBracket ? 'list' : 'object'
        }
      } else if (isClose) {
        if (this.#nesting > 0) this.#nesting--
        if (this.#nesting === this.#depth && this.#piece !== undefined) end(at + 1)
      }
    }
    if (this.#piece === undefined) this.#keepAround(chunk.slice(from))
    else this.#piece += chunk.slice(from)
    this.#offset += chunk.length
  }

  end(): void {}

  #keepAround(text: string): void {
    this.#tail = (this.#tail + text.slice(-longestKey)).slice(-longestKey)
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

/** The name in front of a list or object. */
function keyBefore(text: string): string | undefined {
  return /"([^"\\]*)"\s*:\s*$/.exec(text.slice(-longestKey))?.[1]
}

const mostAround = 10_000
const longestKey = 100
const space = 0x20
const comma = 0x2c
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
