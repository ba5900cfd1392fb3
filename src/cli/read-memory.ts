import {createReadStream} from 'node:fs'
import {guessUtf16} from '../article/decode.js'
import {guessChineseEncoding} from '../article/guess-encoding.js'
import {DecodeStream} from '../formats/decode-stream.js'
import {
  createUnitReader,
  type MemoryFormat,
  memoryFormatOfPath,
  type ReadableFormat,
  type ReadMemoryOptions,
  sniffMemoryFormat
} from '../formats/memory-formats.js'
import {placeAfter} from '../formats/place-after.js'
import {sniffTable} from '../formats/read-delimited.js'
import {MosesReader} from '../formats/read-moses.js'
import type {UnitReader} from '../formats/unit-reader.js'
import type {Message} from '../model/message.js'
import type {Point} from '../model/place.js'
import type {Unit} from '../model/unit.js'
import {fileProblem} from './file-problem.js'
import {once, openBytes} from './memory-bytes.js'
import {type OpenIndex, openIndex} from './open-index.js'
import type {Streams} from './streams.js'

/** A memory to read: a file, standard input (`-`), or the two files of a Moses pair. */
export type MemoryInput = string | {readonly en: string; readonly zh: string}

export interface ReadMemorySettings extends Omit<ReadMemoryOptions, 'file'> {
  /** Format of the file; told by its ending or its beginning otherwise. */
  readonly from?: MemoryFormat
  readonly encoding?: string
  /** Called for what is odd. */
  readonly report: (message: Message) => void
  /** Called with the tag of the source language, where the memory names one; before its first units. */
  readonly onSource?: (tag: string) => void
}

/** The name of a memory in messages. */
export function nameOfInput(input: MemoryInput): string {
  return typeof input === 'string' ? input : input.en
}

/**
 * Read the units of a memory as they come, in batches. What is odd is reported, with its place; a file that cannot be
 * read gives no units and an error.
 */
export async function* readMemory(
  input: MemoryInput,
  settings: ReadMemorySettings,
  streams: Streams
): AsyncGenerator<Unit[]> {
  const file = nameOfInput(input)
  try {
    const index = typeof input === 'string' && input !== '-' ? openIndex(input) : undefined
    if (index) yield* unitsOfIndex(index)
    else if (typeof input !== 'string') yield* readPair(input, settings)
    else {
      const given = input === '-' ? (streams.stdinChunks?.() ?? once(await streams.stdin())) : undefined
      for (const {name, bytes} of await openBytes(input, given)) {
        yield* readFile(bytes, name === undefined ? file : `${file}/${name}`, name ?? input, settings)
      }
    }
  } catch (error) {
    const {code, syscall} = error as NodeJS.ErrnoException
    // A defect of ours is none of the file.
    if (syscall === undefined && code === undefined && !(error as Error).message?.startsWith('Unexpected '))
      throw error
    const reasons: Record<string, string> = {
      Z_DATA_ERROR: 'Unexpected data, expected a whole archive',
      Z_BUF_ERROR: 'Unexpected end of the archive'
    }
    settings.report({
      ...fileProblem(file, error),
      file,
      ...(code && reasons[code] && {message: reasons[code]})
    })
  }
}

/** Units of an index that are read at a time. */
const batchOfIndex = 1000

function* unitsOfIndex({memory, close}: OpenIndex): Generator<Unit[]> {
  try {
    let batch: Unit[] = []
    for (const unit of memory.units()) {
      batch.push(unit)
      if (batch.length < batchOfIndex) continue
      yield batch
      batch = []
    }
    if (batch.length) yield batch
  } finally {
    close()
  }
}

async function* readFile(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  path: string,
  settings: ReadMemorySettings
): AsyncGenerator<Unit[]> {
  let batch: Unit[] = []
  let reader: UnitReader | undefined
  let head = ''
  let isTold = false
  let decoder: DecodeStream | undefined
  const decode = (chunk: Uint8Array): string => {
    decoder ??= createDecoder(chunk, file, path, settings, () => reader?.place ?? placeAfter(fileStart, head))
    return decoder.write(chunk)
  }
  const read = (text: string, isLast: boolean): Unit[] => {
    if (!reader) {
      head += text
      if (head.length < enoughToSniff && !isLast) return []
      const format = formatOf(head, path, settings)
      if (format === undefined) throw new Error(unknownFormat)
      reader = createUnitReader(format, (unit) => batch.push(unit), {...settings, file})
      text = head
      head = ''
    }
    reader.write(text)
    if (!isTold && batch.length && reader.source !== undefined) {
      isTold = true
      settings.onSource?.(reader.source)
    }
    const full = batch
    batch = []
    return full
  }
  if (isArticle(path, settings)) {
    yield* readArticle(bytes, file, path, settings)
    return
  }
  for await (const chunk of bytes) {
    const units = read(decode(chunk), false)
    if (units.length) yield units
  }
  const last = read(decoder?.end() ?? '', true)
  const {messages} = reader!.end()
  for (const message of messages) settings.report(message)
  last.push(...batch)
  if (last.length) yield last
}

const unknownFormat =
  'Unexpected format, expected TMX, XLIFF, JSON, JSONL, TSV, CSV, a Moses pair (--en, --zh), or an article; --from names it'

const fileStart: Point = {line: 1, column: 1, offset: 0}

/** Characters that show what a file is. */
const enoughToSniff = 4096

function formatOf(head: string, path: string, {from}: ReadMemorySettings): ReadableFormat | undefined {
  const named = from ?? memoryFormatOfPath(path)
  // An ending may lie: many JSON files hold a value a line.
  if (from === undefined && named === 'json' && sniffMemoryFormat(head) === 'jsonl') return 'jsonl'
  const format = named ?? sniffMemoryFormat(head) ?? sniffTable(head)
  return format === 'markdown' || format === 'html' || format === 'moses' ? undefined : format
}

export function isArticle(path: string, {from}: Pick<ReadMemorySettings, 'from'>): boolean {
  const format = from ?? memoryFormatOfPath(path)
  return (
    format === 'markdown' ||
    format === 'html' ||
    (from === undefined && /\.(?:txt|text|srt|vtt)$/i.test(path))
  )
}

/** Tables and other articles are aligned first. */
async function* readArticle(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  path: string,
  settings: ReadMemorySettings
): AsyncGenerator<Unit[]> {
  const {collectBytes, readSource} = await import('./read-source.js')
  const {readBitext} = await import('../read-bitext.js')
  const {loadLexicon} = await import('../lexicon/load-lexicon.js')
  const {createMemory} = await import('../memory/create-memory.js')
  const collected = await collectBytes(bytes)
  const source = await readSource({file, path, bytes: collected}, settings.encoding)
  if ('error' in source) {
    settings.report(source.error)
    return
  }
  if (/\.te?xt$/i.test(path) && sniffTable(source.text) === 'tsv') {
    for (const message of source.messages) settings.report(message)
    // A mark says that a spreadsheet has written it, and put texts into quotes.
    yield readTable(`${hasMark(collected) ? '\uFEFF' : ''}${source.text}`, file, settings)
    return
  }
  const format = settings.from === 'html' || settings.from === 'markdown' ? {format: settings.from} : {}
  const bitext = readBitext(source.text, {file, ...format, lexicon: await loadLexicon()})
  for (const message of [...source.messages, ...bitext.messages]) settings.report(message)
  const {units, omitted} = createMemory([bitext], {marks: true})
  if (omitted.nulls) {
    const message = `Left out ${omitted.nulls} beads without counterpart`
    settings.report({rule: 'no-translation', severity: 'info', message, file})
  }
  if (units.length) yield [...units]
}

/** Spreadsheets call a table with tabs a text, and so does Wordfast a memory. */
function readTable(text: string, file: string, settings: ReadMemorySettings): Unit[] {
  const units: Unit[] = []
  const reader = createUnitReader('tsv', (unit) => units.push(unit), {...settings, file})
  reader.write(text)
  const message = 'Read as a table, with tabs between cells'
  settings.report({rule: 'table', severity: 'info', message, file})
  for (const message of reader.end().messages) settings.report(message)
  return units
}

function hasMark([a, b, c]: Uint8Array): boolean {
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
}

function createDecoder(
  first: Uint8Array,
  file: string,
  path: string,
  {encoding, from, report}: ReadMemorySettings,
  reached: () => Point
): DecodeStream {
  const onFault = (message: string, before: string): void => {
    const place = placeAfter(reached(), before)
    report({rule: 'encoding', severity: 'error', message, file, place: {start: place, end: place}})
  }
  const format = from ?? memoryFormatOfPath(path)
  // Of a file without a name that is neither XML nor JSON nothing but a table can be read.
  const isTable = format === undefined ? !/^\s*[<{[]/.test(latin(first)) : /^[tc]sv$/.test(format)
  // XML says what it is in; a table of a Chinese spreadsheet does not.
  const guess = (): string | undefined => guessUtf16(first) ?? guessChineseEncoding(first)
  const guessed = encoding ?? (isTable && !isUtf8(first) ? guess() : undefined)
  return new DecodeStream(onFault, guessed)
}

/** How a file begins, for what is ASCII in it. */
function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 100)).replace(
    /^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)|\0/g,
    ''
  )
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true})
    return true
  } catch {
    return false
  }
}

async function* readPair(
  input: {readonly en: string; readonly zh: string},
  settings: ReadMemorySettings
): AsyncGenerator<Unit[]> {
  let batch: Unit[] = []
  const reader = new MosesReader((unit) => batch.push(unit), input.en)
  const sides = {en: textsOf(input.en, settings), zh: textsOf(input.zh, settings)}
  const done = {en: false, zh: false}
  while (!done.en || !done.zh) {
    const side = done[reader.behind] ? (reader.behind === 'en' ? 'zh' : 'en') : reader.behind
    const {value, done: isDone} = await sides[side].next()
    if (isDone) done[side] = true
    else reader.write(side, value)
    if (batch.length) yield batch
    batch = []
  }
  for (const message of reader.end().messages) settings.report(message)
  if (batch.length) yield batch
}

async function* textsOf(path: string, settings: ReadMemorySettings): AsyncGenerator<string> {
  let decoder: DecodeStream | undefined
  let point = fileStart
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    decoder ??= createDecoder(chunk, path, path, {from: 'tsv', ...settings}, () => point)
    const text = decoder.write(chunk)
    point = placeAfter(point, text)
    yield text
  }
  if (decoder) yield decoder.end()
}

/** The files of inputs. */
export function pathsOfInputs(inputs: ReadonlyArray<MemoryInput>): string[] {
  return inputs.flatMap((input) => (typeof input === 'string' ? [input] : [input.en, input.zh]))
}

/** Those that are articles. */
export function articlesOf(
  inputs: ReadonlyArray<MemoryInput>,
  options: Pick<ReadMemorySettings, 'from'>
): string[] {
  return pathsOfInputs(inputs.filter((input) => typeof input === 'string' && isArticle(input, options)))
}
