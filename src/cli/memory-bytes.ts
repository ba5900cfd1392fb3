import {createReadStream} from 'node:fs'
import {type FileHandle, open} from 'node:fs/promises'
import {pipeline, Readable} from 'node:stream'
import {createGunzip, createInflateRaw} from 'node:zlib'
import {memoryFormatOfPath} from '../formats/memory-formats.js'
import {collectBytes} from './read-source.js'

/** The bytes of a memory, unpacked; a name below that of the archive where there is one. */
export interface ByteSource {
  readonly name?: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Bytes of a memory that are read at a time. */
const chunkSize = 1 << 17

/** An archive that grows to more than this many times its size is made to fill memory or disks. */
const mostGrowth = 1000
/** Growth below this many bytes is never a bomb. */
const harmless = 64 * 1024 * 1024

/**
 * Open a memory: as it is, out of gzip, or out of a zip archive, each told by its first bytes.
 *
 * @param given
 *   The bytes of standard input, as they come. Those of an archive are collected: what is in it stands at its end.
 * @throws Error
 *   With a message for people, where an archive is broken or holds no memory.
 */
export async function openBytes(path: string, given?: AsyncIterable<Uint8Array>): Promise<ByteSource[]> {
  if (given) return await streamSources(given)
  const handle = await open(path)
  const stats = await handle.stat()
  if (!stats.isFile()) {
    await handle.close()
    if (stats.isDirectory()) throw Object.assign(new Error('a folder'), {code: 'EISDIR'})
    return await streamSources(createReadStream(path, {highWaterMark: chunkSize}))
  }
  const start = new Uint8Array(4)
  await handle.read(start, 0, 4, 0)
  if (isZip(start)) return await zipSources(new DiskFile(handle, stats.size, path))
  await handle.close()
  const bytes = createReadStream(path, {highWaterMark: chunkSize})
  return [{bytes: isGzip(start) ? gunzip(bytes, () => stats.size) : bytes}]
}

const enoughAtStart = 1 << 14

/** What comes out of a pipe has no size that is known before its end. */
async function streamSources(given: AsyncIterable<Uint8Array>): Promise<ByteSource[]> {
  const iterator = given[Symbol.asyncIterator]()
  const read: Uint8Array[] = []
  let length = 0
  // A pipe may give its first bytes one by one, and the first chunk is to show what is in it, and in which encoding.
  while (length < enoughAtStart) {
    const {value, done} = await iterator.next()
    if (done) break
    read.push(value)
    length += value.length
  }
  const rest: AsyncIterable<Uint8Array> = {[Symbol.asyncIterator]: () => iterator}
  const start = Buffer.concat(read)
  if (isZip(start)) return await zipSources(new BufferFile(await collectBytes(chain(start, rest))))
  let size = 0
  const counted = chain(start, rest, (chunk) => {
    size += chunk.length
  })
  return [{bytes: isGzip(start) ? gunzip(counted, () => size) : counted}]
}

async function* chain(
  start: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
  onChunk: (chunk: Uint8Array) => void = () => undefined
): AsyncGenerator<Uint8Array> {
  onChunk(start)
  yield* once(start)
  for await (const chunk of rest) {
    onChunk(chunk)
    yield chunk
  }
}

function isGzip([a, b]: Uint8Array): boolean {
  return a === 0x1f && b === 0x8b
}

function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && c === 3 && d === 4
}

/** Bytes that are there already, as if they came. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length || at === 0; at += chunkSize) yield bytes.subarray(at, at + chunkSize)
}

function gunzip(packed: AsyncIterable<Uint8Array>, size: () => number): AsyncIterable<Uint8Array> {
  return guarded(packed, createGunzip(), size)
}

/** Unpack, until it grows beyond reason. */
async function* guarded(
  packed: AsyncIterable<Uint8Array>,
  unpack: ReturnType<typeof createGunzip> | ReturnType<typeof createInflateRaw>,
  size: () => number
): AsyncGenerator<Uint8Array> {
  // An error on either side ends the loop below.
  pipeline(Readable.from(packed), unpack, () => undefined)
  let grown = 0
  for await (const chunk of unpack as AsyncIterable<Uint8Array>) {
    grown += chunk.length
    if (grown > harmless && grown > size() * mostGrowth) {
      throw new Error(
        `Unexpected archive that grows to more than ${mostGrowth} times its size, expected a memory`
      )
    }
    yield chunk
  }
}

interface RandomFile {
  readonly size: number
  read(offset: number, length: number): Promise<Uint8Array>
  stream(start: number, end: number): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

class BufferFile implements RandomFile {
  readonly #bytes: Uint8Array
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }
  get size(): number {
    return this.#bytes.length
  }
  async read(offset: number, length: number): Promise<Uint8Array> {
    return this.#bytes.subarray(offset, offset + length)
  }
  stream(start: number, end: number): AsyncIterable<Uint8Array> {
    return once(this.#bytes.subarray(start, end))
  }
  async close(): Promise<void> {}
}

class DiskFile implements RandomFile {
  readonly #handle: FileHandle
  readonly size: number
  readonly #path: string
  constructor(handle: FileHandle, size: number, path: string) {
    this.#handle = handle
    this.size = size
    this.#path = path
  }
  async read(offset: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length)
    const {bytesRead} = await this.#handle.read(bytes, 0, length, offset)
    return bytes.subarray(0, bytesRead)
  }
  stream(start: number, end: number): AsyncIterable<Uint8Array> {
    return createReadStream(this.#path, {start, end: end - 1, highWaterMark: chunkSize})
  }
  async close(): Promise<void> {
    await this.#handle.close()
  }
}

/** The longest comment of an archive, and its last record. */
const longestEnd = 65_557
/** More entries than this, and it is no archive of memories. */
const mostEntries = 10_000

/** The memories in a zip archive, told by their endings; a single file whatever its ending (APPNOTE 6.3, 4.3). */
async function zipSources(file: RandomFile): Promise<ByteSource[]> {
  try {
    const entries = await zipEntries(file)
    const files = entries.filter(({name}) => !name.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name))
    const memories = files.filter(({name}) => memoryFormatOfPath(name))
    const chosen = memories.length ? memories : files.length === 1 ? files : []
    if (!chosen.length)
      throw new Error('Unexpected archive without a memory, expected .tmx, .xlf, .json, .tsv … in it')
    const sources: ByteSource[] = []
    for (const {name, method, offset, packed, isEncrypted} of chosen) {
      if (isEncrypted || (method !== 0 && method !== 8)) {
        throw new Error(
          `Unexpected packing of \`${name}\`, expected a plain zip archive (deflate, no password)`
        )
      }
      const local = viewOf(await file.read(offset, 30))
      if (local.byteLength < 30 || local.getUint32(0, true) !== 0x04034b50) {
        throw new Error(`Unexpected place of \`${name}\` in the archive, expected a whole zip file`)
      }
      const start = offset + 30 + local.getUint16(26, true) + local.getUint16(28, true)
      const bytes = file.stream(start, start + packed)
      const unpacked = method === 8 ? guarded(bytes, createInflateRaw(), () => packed) : bytes
      sources.push({name, bytes: /\.gz$/i.test(name) ? gunzip(unpacked, () => packed) : unpacked})
    }
    return sources
  } finally {
    await file.close()
  }
}

interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly offset: number
  readonly isEncrypted: boolean
}

async function zipEntries(file: RandomFile): Promise<ZipEntry[]> {
  const length = Math.min(file.size, longestEnd)
  const end = await file.read(file.size - length, length)
  const view = viewOf(end)
  let at = end.length - 22
  while (at >= 0 && view.getUint32(at, true) !== 0x06054b50) at--
  if (at < 0) throw new Error('Unexpected end of the archive, expected a whole zip file')
  const count = view.getUint16(at + 10, true)
  const size = view.getUint32(at + 12, true)
  const start = view.getUint32(at + 16, true)
  if (start === 0xffffffff || count > mostEntries || start + size > file.size) {
    throw new Error('Unexpected archive, expected a zip file below 4 GB with few files')
  }
  const directory = await file.read(start, size)
  const fields = viewOf(directory)
  const entries: ZipEntry[] = []
  for (let offset = 0; entries.length < count && offset + 46 <= directory.length; ) {
    if (fields.getUint32(offset, true) !== 0x02014b50) break
    const nameLength = fields.getUint16(offset + 28, true)
    entries.push({
      name: new TextDecoder().decode(directory.subarray(offset + 46, offset + 46 + nameLength)),
      method: fields.getUint16(offset + 10, true),
      packed: fields.getUint32(offset + 20, true),
      offset: fields.getUint32(offset + 42, true),
      isEncrypted: (fields.getUint16(offset + 8, true) & 1) === 1
    })
    offset += 46 + nameLength + fields.getUint16(offset + 30, true) + fields.getUint16(offset + 32, true)
  }
  return entries
}

function viewOf({buffer, byteOffset, byteLength}: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
