import {type MappedText, TextBuilder} from '../model/mapped-text.js'
import {entityAt} from '../text/entities.js'

/**
 * The text of a cell of a Markdown table, as a reader sees it: escapes, character references, emphasis, code, links and
 * the tags of HTML that GitHub knows are resolved; `<br>` is a line end, unless it but wraps a term. What only looks like a mark stays: `A*`, `a_b`,
 * `Vec<T>`.
 */
export function readCell(source: string, start: number, end: number): MappedText {
  const edits = new CellScanner(source, start, end).scan()
  const text = new TextBuilder()
  let from = start
  for (const edit of edits) {
    text.add(source.slice(from, edit.start), from).add(edit.text, edit.start, edit.end)
    from = edit.end
  }
  return text.add(source.slice(from, end), from).build()
}

/** A stretch of the source, and what stands for it. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

interface Opener {
  readonly start: number
  readonly mark: string
}

const lineBreak = /<br\s*\/?>/iy
const tag =
  /<(?:!--[^<>]*--|\/?(?:a|abbr|b|big|cite|code|del|em|font|i|img|ins|kbd|mark|rp|rt|ruby|s|small|span|strike|strong|sub|sup|tt|u|var)(?:\s[^<>\r\n]*)?\/?)>/iy
const autolink = /<([a-z][a-z\d+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/iy
const destination =
  /\(\s*(?:<[^<>\r\n]*>|(?:[^\s()<\\]|\\.|\([^\s()]*\))*)(?:\s+(?:"[^"\r\n]*"|'[^'\r\n]*'))?\s*\)/y
const label = /\[[^\s[\]][^[\]\r\n]*\]|\[\]/y
const footnote = /\[\^[^\s[\]]+\]/y
const escapable = /[!-/:-@[-`{-~]/
const wordCharacter = /[\p{L}\p{N}]/u

/** Reads a cell once, from left to right; a mark that opens waits on a stack for the one that closes. */
class CellScanner {
  readonly #source: string
  readonly #end: number
  readonly #start: number
  readonly #edits: Edit[] = []
  readonly #openers: Opener[] = []
  readonly #brackets: number[] = []
  /** Lengths of rows of backticks that nothing closes from here on. */
  readonly #unclosed = new Set<number>()

  constructor(source: string, start: number, end: number) {
    this.#source = source
    this.#start = start
    this.#end = end
  }

  scan(): Edit[] {
    let at = this.#start
    while (at < this.#end) at = this.#step(at)
    return this.#edits.sort((a, b) => a.start - b.start)
  }

  /** Read what stands at an offset; returns where to go on. */
  #step(at: number): number {
    const character = this.#source[at]!
    switch (character) {
      case '\\':
        if (at + 1 >= this.#end || !escapable.test(this.#source[at + 1]!)) return at + 1
        this.#remove(at, at + 1)
        return at + 2
      case '&': {
        const entity = entityAt(this.#source, at)
        return entity ? this.#replace(at, at + entity.length, entity.text) : at + 1
      }
      case '`':
        return this.#code(at)
      case '<':
        return this.#tag(at)
      case '[':
        return this.#openBracket(at)
      case ']':
        return this.#closeBracket(at)
      case '*':
      case '_':
      case '~':
        return this.#emphasis(at)
      default:
        return at + 1
    }
  }

  #code(at: number): number {
    const length = this.#runLength(at)
    const open = at + length
    if (this.#unclosed.has(length)) return open
    let close = this.#source.indexOf('`', open)
    while (close >= 0 && close < this.#end && this.#runLength(close) !== length)
      close = this.#source.indexOf('`', close + this.#runLength(close))
    if (close < 0 || close >= this.#end) {
      this.#unclosed.add(length)
      return open
    }
    const inside = this.#source.slice(open, close)
    const padding = inside.length > 2 && inside.startsWith(' ') && inside.endsWith(' ') ? 1 : 0
    this.#remove(at, open + padding)
    // A bar is escaped in code too, and nothing else is.
    for (let bar = inside.indexOf('\\|'); bar >= 0; bar = inside.indexOf('\\|', bar + 2))
      this.#remove(open + bar, open + bar + 1)
    return this.#remove(close - padding, close + length)
  }

  #tag(at: number): number {
    const lineEnd = this.#match(lineBreak, at)
    if (lineEnd) return this.#lineBreak(at, at + lineEnd.length)
    const link = this.#match(autolink, at)
    if (link) {
      this.#remove(at, at + 1)
      return this.#remove(at + link.length - 1, at + link.length)
    }
    const found = this.#match(tag, at)
    return found ? this.#remove(at, at + found.length) : at + 1
  }

  /** `function call <br>syntax`, `call syntax<br>(UFCS)`: where a column was too narrow, nothing new begins. */
  #lineBreak(start: number, end: number): number {
    const isBlankBefore = start > this.#start && !this.#source[start - 1]!.trim()
    const after = end < this.#end ? this.#source[end]! : ' '
    if (after === '(' || after === '（') return this.#replace(start, end, isBlankBefore ? '' : ' ')
    return this.#replace(start, end, isBlankBefore && after.trim() ? '' : '\n')
  }

  #openBracket(at: number): number {
    const note = this.#match(footnote, at)
    if (note) return this.#remove(at, at + note.length)
    this.#brackets.push(at)
    return at + 1
  }

  /** Of a link its text is left, of an image what describes it. Brackets that are no link are brackets. */
  #closeBracket(at: number): number {
    const open = this.#brackets.pop()
    if (open === undefined) return at + 1
    const target = this.#match(destination, at + 1) ?? this.#match(label, at + 1)
    if (target === undefined) return at + 1
    const isImage = open > this.#start && this.#source[open - 1] === '!'
    this.#remove(isImage ? open - 1 : open, open + 1)
    return this.#remove(at, at + 1 + target.length)
  }

  #emphasis(at: number): number {
    const length = this.#runLength(at)
    const end = at + length
    const mark = this.#source.slice(at, end)
    const before = at > this.#start ? this.#source[at - 1]! : ' '
    const after = end < this.#end ? this.#source[end]! : ' '
    // As GitHub has it, and an underscore inside a word is one.
    const isInside = mark.startsWith('_') && wordCharacter.test(before) && wordCharacter.test(after)
    // A single tilde stands in ranges, `10~20`.
    if (isInside || length > 3 || (mark.startsWith('~') && length !== 2)) return end
    if (before.trim()) {
      const index = this.#openers.findLastIndex((opener) => opener.mark === mark)
      if (index >= 0) {
        const {start} = this.#openers[index]!
        this.#openers.length = index
        this.#remove(start, start + length)
        return this.#remove(at, end)
      }
    }
    // Kinds of marks are few; of each the last one that opens is enough.
    if (after.trim()) this.#open(at, mark)
    return end
  }

  #open(start: number, mark: string): void {
    const index = this.#openers.findIndex((opener) => opener.mark === mark)
    if (index >= 0) this.#openers.splice(index, 1)
    this.#openers.push({start, mark})
  }

  #runLength(at: number): number {
    const character = this.#source[at]
    let end = at
    while (end < this.#end && this.#source[end] === character) end++
    return end - at
  }

  /** What a sticky pattern finds at an offset, inside the cell. */
  #match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at
    const found = pattern.exec(this.#source)?.[0]
    return found !== undefined && at + found.length <= this.#end ? found : undefined
  }

  #remove(start: number, end: number): number {
    return this.#replace(start, end, '')
  }

  #replace(start: number, end: number, text: string): number {
    this.#edits.push({start, end, text})
    return end
  }
}
