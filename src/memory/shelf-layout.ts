/**
 * A shelf holds up to 65,536 units and the grams that lead to them, in one stretch of bytes that never changes.
 *
 * All numbers are little-endian. A header of twelve 32-bit numbers: mark, version, units, grams, then where each part
 * starts, then the whole length. The parts:
 *
 * - offsets: for each unit, and after the last, where its record starts (32 bits)
 * - lengths: for each unit the number of its English tokens, then for each that of its Chinese ones (8 bits, 255 at most)
 * - grams: sorted (32 bits); then for each, and after the last, where its postings start (32 bits)
 * - postings: for each gram the numbers of its units, ascending, as differences in LEB128
 * - records: length of the English bytes, of the Chinese bytes, of the rest (32 bits each), then these in UTF-8; the
 *   rest is JSON of the other fields
 */
export const shelfMark = 0x48535a44
export const shelfVersion = 1

/** Units on a shelf: so many that a counter for each stays in the cache of a processor. */
export const mostOnShelf = 1 << 16

export const longestCounted = 255
export const headerNumbers = 12
export const headerBytes = headerNumbers * 4

export interface ShelfHeader {
  readonly units: number
  readonly grams: number
  readonly offsets: number
  readonly lengths: number
  readonly gramTable: number
  readonly postings: number
  readonly records: number
  readonly size: number
}

export function writeHeader(header: ShelfHeader): Uint8Array {
  const {units, grams, offsets, lengths, gramTable, postings, records, size} = header
  const bytes = new Uint8Array(headerBytes)
  const view = new DataView(bytes.buffer)
  const numbers = [
    shelfMark,
    shelfVersion,
    units,
    grams,
    offsets,
    lengths,
    gramTable,
    postings,
    records,
    size
  ]
  for (const [index, number] of numbers.entries()) view.setUint32(index * 4, number, true)
  return bytes
}

/** Read a header; nothing where there is none that we know. */
export function readHeader(bytes: Uint8Array): ShelfHeader | undefined {
  if (bytes.length < headerBytes) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerBytes)
  const number = (index: number): number => view.getUint32(index * 4, true)
  if (number(0) !== shelfMark || number(1) !== shelfVersion) return undefined
  return {
    units: number(2),
    grams: number(3),
    offsets: number(4),
    lengths: number(5),
    gramTable: number(6),
    postings: number(7),
    records: number(8),
    size: number(9)
  }
}
