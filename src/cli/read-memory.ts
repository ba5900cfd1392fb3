import type {DecodeStream} from '../formats/decode-stream.js'
import {
  createUnitReader,
  memoryFormatOfPath,
  type ReadableFormat,
  sniffMemoryFormat
} from '../formats/memory-formats.js'
import {placeAfter} from '../formats/place-after.js'
import {sniffTable} from '../formats/read-delimited.js'
import type {UnitReader} from '../formats/unit-reader.js'
import type {Unit} from '../model/unit.js'
import {createMemoryDecoder, fileStart} from './decode-memory.js'
import {fileProblem} from './file-problem.js'
import {once, openBytes} from './memory-bytes.js'
import {isArticle, type MemoryInput, nameOfInput, type ReadMemorySettings} from './memory-input.js'
import {type OpenIndex, openIndex} from './open-index.js'
import {readMosesPair} from './read-moses-pair.js'
import type {Streams} from './streams.js'
import {unitsOfArticle} from './units-of-article.js'

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
    else if (typeof input !== 'string') yield* readMosesPair(input, settings)
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
    decoder ??= createMemoryDecoder(
      chunk,
      file,
      path,
      settings,
      () => reader?.place ?? placeAfter(fileStart, head)
    )
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
    yield* unitsOfArticle(bytes, file, path, settings)
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

/** Characters that show what a file is. */
const enoughToSniff = 4096

function formatOf(head: string, path: string, {from}: ReadMemorySettings): ReadableFormat | undefined {
  const named = from ?? memoryFormatOfPath(path)
  // An ending may lie: many JSON files hold a value a line.
  if (from === undefined && named === 'json' && sniffMemoryFormat(head) === 'jsonl') return 'jsonl'
  const format = named ?? sniffMemoryFormat(head) ?? sniffTable(head)
  return format === 'markdown' || format === 'html' || format === 'moses' ? undefined : format
}
