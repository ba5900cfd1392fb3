import {UniqueIds} from '../model/hash.js'
import {joinSentences} from '../model/join.js'
import type {Point} from '../model/place.js'
import type {Origin, Unit} from '../model/unit.js'
import type {BeadRecord, SidePlace} from './bead-record.js'
import {isBeadRecord} from './is-bead-record.js'
import {JsonCutter, JsonLineCutter, type JsonPiece, type PieceCutter} from './json-values.js'
import {MessageLog} from './message-log.js'
import {OtherLanguages} from './other-languages.js'
import type {ReadEnd, UnitReader} from './unit-reader.js'
import {faultOfUnit, memoryVersion, unitRecord} from './unit-record.js'

/**
 * Reads the JSON of memories, or of aligned articles, piece by piece: beads with both languages become units, and beads
 * with one are told.
 */
export class UnitJsonReader implements UnitReader {
  readonly #log: MessageLog
  readonly #onUnit: (unit: Unit) => void
  readonly #ids = new UniqueIds()
  readonly #languages = new OtherLanguages()
  readonly #cutter: PieceCutter
  #begun = false
  #pieces = 0
  readonly #isLines: boolean

  /** @param lines Whether the file is JSONL: a unit or bead a line, and none around them. */
  constructor(
    onUnit: (unit: Unit) => void,
    options: {readonly file?: string; readonly lines?: boolean} = {}
  ) {
    this.#onUnit = onUnit
    this.#isLines = options.lines === true
    this.#log = new MessageLog(options.file)
    // The list of units stands in an object: `{"units": [{…}]}`.
    const read = (piece: JsonPiece): void => this.#read(piece)
    this.#cutter = options.lines ? new JsonLineCutter(read) : new JsonCutter(2, aboutArticles, read)
  }

  get source(): string | undefined {
    return /"source"\s*:\s*"([^"\\]*)"/.exec(this.#cutter.around)?.[1]
  }

  get place(): Point {
    return this.#cutter.place
  }

  write(chunk: string): void {
    if (!this.#begun && chunk) {
      this.#begun = true
      if (chunk.startsWith('\uFEFF')) chunk = chunk.slice(1)
    }
    this.#cutter.write(chunk)
  }

  end(): ReadEnd {
    this.#cutter.end()
    const {around, isOpen, place} = this.#cutter
    // No lines are a memory without units.
    if (!this.#begun && !this.#isLines)
      this.#log.add('unreadable', 'error', 'Unexpected empty file, expected JSON', place)
    else if (isOpen) this.#log.add('unreadable', 'error', 'Unexpected end of the file inside JSON', place)
    const stray = around.replace(/"(?:[^"\\]|\\.)*"|[\s{}[\],:]|true|false|null|[-+.\deE]/g, '')
    const isEmpty =
      !this.#isLines && !this.#pieces && !isOpen && !/^\s*(?:$|\[)|"(?:units|beads)"\s*:/.test(around)
    const fault = stray
      ? `Unexpected text \`${stray.slice(0, 20)}\`, expected JSON`
      : isEmpty
        ? 'Unexpected JSON without units, expected a list of them in `units`, or of beads in `beads`'
        : undefined
    if (fault) this.#log.add('unreadable', 'error', fault, {line: 1, column: 1, offset: 0})
    const version = /"duizhaoMemory"\s*:\s*(\d+)/.exec(around)?.[1]
    if (version !== undefined && Number(version) !== memoryVersion) {
      this.#log.add(
        'version',
        'error',
        `Unexpected version ${version} of a memory, expected ${memoryVersion}`
      )
    }
    this.#languages.tell(this.#log)
    const {source} = this
    return {messages: this.#log.finish(), ...(source !== undefined && {source})}
  }

  #read({text, line, column, offset}: JsonPiece): void {
    this.#pieces++
    const point = {line, column, offset}
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch (error) {
      this.#log.add('json', 'error', `Unexpected JSON: ${(error as Error).message}`, point)
      return
    }
    // Several articles are a list of them.
    if (isArticle(value)) for (const bead of value.beads) this.#readValue(bead, point)
    else this.#readValue(value, point)
  }

  #readValue(value: unknown, point: NonNullable<Unit['point']>): void {
    if (isBeadRecord(value)) this.#readBead(value, point)
    else {
      const fault = faultOfUnit(value)
      if (fault === undefined) {
        const unit = value as Unit
        const tags = unit.others?.map(({tag}) => tag) ?? []
        if (!unit.en && !unit.zh && !tags.length)
          this.#log.add('no-translation', 'warning', 'Unexpected unit without texts', point)
        if (!this.#languages.admit(unit, tags, point)) return
        this.#onUnit({...unitRecord(unit), id: unit.id ?? this.#ids.next(`${unit.en}\n${unit.zh}`), point})
      } else
        this.#log.add(
          'json',
          'error',
          `Unexpected JSON, expected a unit of a memory or a bead: ${fault}`,
          point
        )
    }
  }

  #readBead(bead: BeadRecord, point: NonNullable<Unit['point']>): void {
    const en = joinSentences(bead.en, 'en')
    const zh = joinSentences(bead.zh, 'zh')
    if (!en || !zh) {
      this.#log.add(
        'no-translation',
        'info',
        `Left out a bead without counterpart (${bead.reason ?? bead.type})`,
        point
      )
      return
    }
    const origin = {...originOf('en', bead), ...originOf('zh', bead)}
    const files = [origin.en?.file ?? '', origin.zh?.file ?? '', en, zh]
    this.#onUnit({
      id: this.#ids.next(files.join('\n')),
      en,
      zh,
      confidence: bead.confidence,
      alignment: bead.type,
      origin,
      point
    })
  }
}

function originOf(language: 'en' | 'zh', {place}: BeadRecord): {en?: Origin; zh?: Origin} {
  const side: SidePlace | undefined = place[language]
  const file = side?.file ?? place.file
  return side && file !== undefined
    ? {[language]: {file, line: side.start.line, column: side.start.column}}
    : {}
}

function isArticle(value: unknown): value is {readonly beads: ReadonlyArray<unknown>} {
  return typeof value === 'object' && value !== null && 'beads' in value && Array.isArray(value.beads)
}

/** What the JSON of an article holds beside its beads. */
const aboutArticles = new Set(['layout', 'messages', 'summary', 'file'])
