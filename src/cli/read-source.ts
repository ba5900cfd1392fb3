import {createReadStream} from 'node:fs'
import {decodeSource} from '../article/decode.js'
import type {Message} from '../model/message.js'
import {fileProblem} from './file-problem.js'

/** A file to read; with its bytes where it is standard input. */
export interface SourceFile {
  /** Name for places and messages. */
  readonly file: string
  readonly path: string
  readonly bytes?: Uint8Array
}

/** The text of a file, or why there is none. */
export type Source =
  | {readonly text: string; readonly messages: ReadonlyArray<Message>}
  | {readonly error: Message}

/** Read and decode a file. What goes wrong is told, not thrown, so that other files get their turn. */
export async function readSource({file, path, bytes}: SourceFile, encoding?: string): Promise<Source> {
  const read = bytes ?? (await readBytes(path).catch((error: unknown) => fileProblem(file, error)))
  if (!(read instanceof Uint8Array)) return {error: {...read, file}}
  const source = decodeSource(read, encoding === undefined ? {} : {encoding})
  if ('error' in source) return {error: {...source.error, file}}
  if (!source.text.trim()) {
    const kind = source.text ? 'file of white space' : 'empty file'
    return {
      error: {
        rule: 'empty',
        severity: 'error',
        file,
        message: `Unexpected ${kind}, expected a text: there is nothing to read`
      }
    }
  }
  return {text: source.text, messages: source.messages.map((message) => ({...message, file}))}
}

/** A string of V8 holds half a thousand million characters; an article of a hundredth of that is a book. */
const mostBytes = 256 * 1024 * 1024

/** Read a file, or a pipe, as far as an article may go: some devices never end. */
async function readBytes(path: string): Promise<Uint8Array> {
  return collectBytes(createReadStream(path))
}

/** Put the pieces of a stream together. Throws a RangeError when they are too many. */
export async function collectBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of chunks) {
    pieces.push(piece)
    size += piece.length
    if (size > mostBytes)
      throw new RangeError(`Unexpected size of more than ${mostBytes} bytes, expected an article`)
  }
  return Buffer.concat(pieces)
}
