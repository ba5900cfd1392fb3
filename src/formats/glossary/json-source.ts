import type {SourceLog} from './source-log.js'
import {deepestSource, type SourceEntry, type SourceNode, type SourceScalar} from './source-node.js'

/** Read JSON (RFC 8259) with the place of each value; at a fault that is told, nothing is given. */
export function readJsonSource(source: string, log: SourceLog): SourceNode | undefined {
  try {
    return new JsonReader(source).read()
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    log.error('glossary-syntax', error.message, error.at, error.at + 1)
    return undefined
  }
}

class JsonFault extends Error {
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

/** As much of a broken string as a message shows. */
const shownOfString = 40

const space = /[ \t\r\n]*/y
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

class JsonReader {
  #source: string
  #at = 0
  #depth = 0

  constructor(source: string) {
    this.#source = source
  }

  read(): SourceNode {
    const node = this.#value()
    this.#skip()
    if (this.#at < this.#source.length) this.#fail('the end of the file')
    return node
  }

  #value(): SourceNode {
    this.#skip()
    const first = this.#source[this.#at]
    if (first === '{' || first === '[') {
      if (++this.#depth > deepestSource) {
        throw new JsonFault(
          `Unexpected depth of more than ${deepestSource} lists, expected a glossary`,
          this.#at
        )
      }
      const node = first === '{' ? this.#map() : this.#list()
      this.#depth--
      return node
    }
    return first === '"' ? this.#string() : this.#word()
  }

  #map(): SourceNode {
    const start = this.#at++
    const entries: SourceEntry[] = []
    while (!this.#closes('}', entries.length)) {
      this.#skip()
      if (this.#source[this.#at] !== '"') this.#fail('a key in double quotes')
      const key = this.#string()
      this.#skip()
      if (this.#source[this.#at] !== ':') this.#fail('`:`')
      this.#at++
      entries.push({key: key.text, start: key.start, end: key.end, value: this.#value()})
    }
    return {kind: 'map', entries, start, end: this.#at}
  }

  #list(): SourceNode {
    const start = this.#at++
    const items: SourceNode[] = []
    while (!this.#closes(']', items.length)) items.push(this.#value())
    return {kind: 'list', items, start, end: this.#at}
  }

  /** Whether the list or map ends here; steps over the end, or over the comma before a further item. */
  #closes(end: string, count: number): boolean {
    this.#skip()
    if (this.#source[this.#at] === end) {
      this.#at++
      return true
    }
    if (count === 0) return false
    if (this.#source[this.#at] !== ',') this.#fail(`\`,\` or \`${end}\``)
    this.#at++
    this.#skip()
    if (this.#source[this.#at] === end) this.#fail('a value behind the comma')
    return false
  }

  #string(): SourceScalar {
    const start = this.#at
    let end = start + 1
    while (end < this.#source.length && !/["\r\n]/.test(this.#source[end]!)) {
      end += this.#source[end] === '\\' ? 2 : 1
    }
    const written = this.#source.slice(start, ++end)
    try {
      const text = JSON.parse(written) as string
      this.#at = end
      return {kind: 'text', text, start, end}
    } catch {
      const shown = written.slice(0, shownOfString).trimEnd()
      throw new JsonFault(
        `Unexpected string ${shown}, expected it closed on its line, without control characters and unknown escapes`,
        start
      )
    }
  }

  #word(): SourceScalar {
    const text = this.#match(word)
    if (text === undefined) this.#fail('a value')
    const kind = text === 'null' ? 'null' : text === 'true' || text === 'false' ? 'boolean' : 'number'
    return {kind, text, start: this.#at - text.length, end: this.#at}
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const text = pattern.exec(this.#source)?.[0]
    if (text !== undefined) this.#at += text.length
    return text
  }

  #skip(): void {
    space.lastIndex = this.#at
    space.exec(this.#source)
    this.#at = space.lastIndex
  }

  #fail(expected: string): never {
    const point = this.#source.codePointAt(this.#at)
    const found = point === undefined ? 'end of the file' : `\`${String.fromCodePoint(point)}\``
    throw new JsonFault(`Unexpected ${found} in JSON, expected ${expected}`, this.#at)
  }
}
