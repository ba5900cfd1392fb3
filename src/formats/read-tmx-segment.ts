import type {InlineCode} from '../model/unit.js'
import {type CodedText, CodedTextBuilder, localPrefix} from './coded-text.js'
import type {XmlElement} from './xml-element.js'

/** The type of a highlight, which is an element of TMX itself; behind a colon its own type. */
export const highlight = 'hi'

// Inline elements whose text is code of the original file, not words (TMX 1.4b, "Content markup").
const codes = new Set(['bpt', 'ept', 'it', 'ph', 'ut'])

/** Reads what stands in the segments of TMX, words and marks, one segment after the other. */
export class TmxSegmentReader {
  readonly #onUnknown: (name: string) => void
  /** There in a segment. */
  #builder: CodedTextBuilder | undefined
  /** For the `i` of each `bpt` in the segment, the id of its mark. */
  readonly #pairs = new Map<string, string>()

  /**
   * @param onUnknown
   *   Called with the name of an element that is none of TMX; its text is text.
   */
  constructor(onUnknown: (name: string) => void) {
    this.#onUnknown = onUnknown
  }

  /** Whether the point is in a segment; the functions below are for that case. */
  get isOpen(): boolean {
    return this.#builder !== undefined
  }

  /** A segment begins. */
  start(): void {
    this.#builder = new CodedTextBuilder()
    if (this.#pairs.size) this.#pairs.clear()
  }

  /** The rest of the segment is not read. */
  drop(): void {
    this.#builder = undefined
  }

  /** An element begins. */
  open({name, attributes}: XmlElement): void {
    const segment = this.#builder!
    if (!codes.has(name)) {
      if (name === 'hi' && !segment.inCode) {
        const {x, type} = attributes
        segment.addCode(
          {kind: 'open', ...(x !== undefined && {id: x}), type: type ? `${highlight}:${type}` : highlight},
          ''
        )
      } else if (name !== 'hi' && name !== 'sub') this.#onUnknown(name)
      return
    }
    const id = this.#idOf(name, attributes)
    segment.startCode({
      kind: kindOf(name, attributes.pos),
      ...(id !== undefined && {id}),
      ...(attributes.type !== undefined && {type: attributes.type})
    })
  }

  /** What closes has the number of what it closes, which may have a name of its own (`x`). */
  #idOf(name: string, {i, x}: XmlElement['attributes']): string | undefined {
    // The `i` of one variant has nothing to do with that of another.
    if (name === 'ept') return i === undefined ? undefined : (this.#pairs.get(i) ?? localId(i))
    if (name === 'bpt' && i !== undefined) this.#pairs.set(i, x ?? localId(i))
    return x ?? (i === undefined ? undefined : localId(i))
  }

  /** Words, or the code of a mark. */
  text(text: string): void {
    this.#builder!.addText(text)
  }

  /** An element ends. */
  close(name: string): void {
    const segment = this.#builder!
    if (codes.has(name)) segment.endCode()
    else if (name === 'hi' && !segment.inCode) segment.addCode({kind: 'close', type: highlight}, '')
  }

  /** The segment ends. Gives what stood in it. */
  end(): CodedText {
    const {text, codes} = this.#builder!.build()
    this.#builder = undefined
    return codes ? {text, codes: namedHighlights(codes)} : {text}
  }
}

function localId(i: string): string {
  return `${localPrefix}${i}`
}

function kindOf(name: string, pos: string | undefined): InlineCode['kind'] {
  if (name === 'bpt' || (name === 'it' && pos === 'begin')) return 'open'
  return name === 'ept' || (name === 'it' && pos === 'end') ? 'close' : 'alone'
}

/** The end of a highlight has no attributes: it gets those of its start. */
function namedHighlights(all: ReadonlyArray<InlineCode>): ReadonlyArray<InlineCode> {
  const open: InlineCode[] = []
  return all.map((code) => {
    if (code.code || !code.type?.startsWith(highlight)) return code
    if (code.kind === 'open') {
      open.push(code)
      return code
    }
    const start = open.pop()
    return start ? {...start, at: code.at, kind: 'close'} : code
  })
}
