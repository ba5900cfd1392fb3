import {UniqueIds} from '../model/hash.js'
import type {Memory, Unit} from '../model/unit.js'
import {MessageLog} from './message-log.js'

/** Read a Moses pair: two texts of which line n translates line n. */
export function readMoses(texts: {readonly en: string; readonly zh: string}, file?: string): Memory {
  const units: Unit[] = []
  const reader = new MosesReader((unit) => units.push(unit), file)
  for (const side of ['en', 'zh'] as const) reader.write(side, texts[side])
  return {units, messages: reader.end().messages}
}

/** Reads the two files of a Moses pair piece by piece, in any turn. */
export class MosesReader {
  readonly #onUnit: (unit: Unit) => void
  readonly #log: MessageLog
  readonly #ids = new UniqueIds()
  readonly #sides = {en: new LineQueue(), zh: new LineQueue()}
  #line = 0

  constructor(onUnit: (unit: Unit) => void, file?: string) {
    this.#onUnit = onUnit
    this.#log = new MessageLog(file)
  }

  /** The side that is behind: to be fed next, so that neither piles up. */
  get behind(): 'en' | 'zh' {
    return this.#sides.en.length <= this.#sides.zh.length ? 'en' : 'zh'
  }

  write(side: 'en' | 'zh', chunk: string): void {
    this.#sides[side].write(chunk)
    this.#pair()
  }

  end(): Pick<Memory, 'messages'> {
    const {en, zh} = this.#sides
    en.end()
    zh.end()
    this.#pair()
    const [longer, rest] = en.length ? ['en', en.length] : ['zh', zh.length]
    if (rest) {
      const message = `Unexpected ${rest} more lines of \`${longer}\`, expected as many in both files`
      this.#log.add('line-count', 'error', message, {line: this.#line + 1, column: 1, offset: 0})
    }
    return {messages: this.#log.finish()}
  }

  #pair(): void {
    const sides = this.#sides
    while (sides.en.length && sides.zh.length) {
      const en = sides.en.shift()
      const zh = sides.zh.shift()
      const point = {line: ++this.#line, column: 1, offset: 0}
      if (!en && !zh) continue
      if (!en.trim() || !zh.trim()) {
        this.#log.add('no-translation', 'warning', 'Unexpected line without counterpart', point)
      }
      this.#onUnit({id: this.#ids.next(`${en}\n${zh}`), en, zh, point})
    }
  }
}

/** Lines that wait for their counterparts. */
class LineQueue {
  #lines: string[] = []
  #at = 0
  #rest = ''
  #begun = false

  get length(): number {
    return this.#lines.length - this.#at
  }

  write(chunk: string): void {
    if (!this.#begun && chunk) {
      this.#begun = true
      if (chunk.startsWith('\uFEFF')) chunk = chunk.slice(1)
    }
    // Only these end a line: other readers of the pair cut at nothing else.
    const lines = (this.#rest + chunk).split('\n')
    this.#rest = lines.pop()!
    for (const line of lines) this.#lines.push(line.endsWith('\r') ? line.slice(0, -1) : line)
  }

  end(): void {
    if (this.#rest) this.#lines.push(this.#rest)
    this.#rest = ''
  }

  shift(): string {
    const line = this.#lines[this.#at++]!
    if (this.#at > 1000 && this.#at * 2 > this.#lines.length) {
      this.#lines = this.#lines.slice(this.#at)
      this.#at = 0
    }
    return line
  }
}
