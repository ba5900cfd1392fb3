import {guessUtf16} from '../article/decode.js'
import {guessChineseEncoding} from '../article/guess-encoding.js'
import {DecodeStream} from '../formats/decode-stream.js'
import {memoryFormatOfPath} from '../formats/memory-formats.js'
import {placeAfter} from '../formats/place-after.js'
import type {Point} from '../model/place.js'
import type {ReadMemorySettings} from './memory-input.js'

/** Where a file starts. */
export const fileStart: Point = {line: 1, column: 1, offset: 0}

/**
 * Make what decodes the bytes of a memory.
 *
 * @param first
 *   The first of them: where the encoding is not given, they may show it.
 * @param reached
 *   Gives the point up to which the text has been read, for the places of faults.
 */
export function createMemoryDecoder(
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
