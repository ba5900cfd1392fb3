import type {InlineCode} from '../model/unit.js'

/** A text and the marks inside it. */
export interface CodedText {
  readonly text: string
  readonly codes?: ReadonlyArray<InlineCode>
}

/** Begins the id of a mark that has no counterpart on the other side. */
export const localPrefix = '#'

/** What a reader says of a mark before it has read it. */
export type CodeStart = Omit<InlineCode, 'at' | 'code'>

/** Puts a text together from words and marks. Whatever stands inside a mark belongs to it. */
export class CodedTextBuilder {
  #text = ''
  #codes: Array<InlineCode & {code: string}> | undefined
  #depth = 0

  addText(text: string): void {
    if (this.#depth === 0) this.#text += text
    else this.#codes!.at(-1)!.code += text
  }

  /** A mark begins, and lasts until `endCode`; one inside another is part of it. */
  startCode(start: CodeStart): void {
    if (this.#depth++ === 0) this.addCode(start, '')
  }

  endCode(): void {
    this.#depth--
  }

  /** A mark that is known already. */
  addCode({kind, id, type}: CodeStart, code: string): void {
    if (!this.#codes) this.#codes = []
    this.#codes.push({
      at: this.#text.length,
      kind,
      code,
      ...(id !== undefined && {id}),
      ...(type !== undefined && {type})
    })
  }

  /** The type of the mark that opened with an id, as far as it has one. */
  typeOf(id: string): {type?: string} {
    const type = this.#codes?.findLast((code) => code.kind === 'open' && code.id === id)?.type
    return type === undefined ? {} : {type}
  }

  /** Whether the point is inside a mark. */
  get inCode(): boolean {
    return this.#depth > 0
  }

  build(): CodedText {
    return this.#codes ? {text: this.#text, codes: this.#codes} : {text: this.#text}
  }
}

/** Give the parts of a text with its marks to the handlers, in order. Marks out of place stand at the nearest one. */
export function walkCodes(
  {text, codes = []}: CodedText,
  onText: (text: string) => void,
  onCode: (code: InlineCode, index: number) => void
): void {
  let from = 0
  for (const [index, code] of codes.entries()) {
    let at = Math.min(Math.max(code.at, from), text.length)
    // Between the halves of a character nothing can stand.
    if (at > from && isSurrogate(text, at, 0xdc00) && isSurrogate(text, at - 1, 0xd800)) at--
    if (at > from) onText(text.slice(from, at))
    from = at
    onCode(code, index)
  }
  if (from < text.length) onText(text.slice(from))
}

function isSurrogate(text: string, at: number, first: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === first
}

/**
 * For each mark the index of its partner; -1 for one that stands alone, or opens or closes nothing.
 *
 * Marks of the same id belong together; of those without, highlights close what was opened last.
 */
export function partners(codes: ReadonlyArray<InlineCode>): ReadonlyArray<number> {
  const result = codes.map(() => -1)
  const open: number[] = []
  for (const [index, {kind, id, code}] of codes.entries()) {
    if (id === undefined && code) continue
    if (kind === 'open') open.push(index)
    if (kind !== 'close') continue
    const at = open.findLastIndex((opened) => codes[opened]!.id === id)
    if (at < 0) continue
    result[index] = open[at]!
    result[open[at]!] = index
    open.splice(at, 1)
  }
  return result
}
