import {DamagedIndex} from './damaged-index.js'
import {type ByteSource, Shelf} from './shelf.js'

/**
 * The directory of an index file: where its shelves stand.
 *
 * It is kept twice, in two slots of 64 KiB at the start of the file, and written in turn: one of them is always whole.
 * The one with the greater generation and a right checksum counts. Shelves follow; what was written once is never
 * changed, so whoever reads is not disturbed by who writes.
 *
 * A slot, in little-endian numbers of 32 bits: mark, version, generation, number of shelves; for each shelf its offset
 * (low, high), its size, its units; then the checksum of all that.
 */
export interface IndexDirectory {
  readonly generation: number
  readonly shelves: ReadonlyArray<ShelfPlace>
}

export interface ShelfPlace {
  readonly offset: number
  readonly size: number
  readonly units: number
}

export const slotBytes = 1 << 16
const slots = 2
/** Where the first shelf stands. */
export const startOfShelves = slots * slotBytes

const mark = 0x58495a44
const version = 1
const headNumbers = 4
const placeNumbers = 4
/** Shelves that a slot has room for: a few hundred million units. */
export const mostShelves = Math.floor((slotBytes / 4 - headNumbers - 1) / placeNumbers)

/** The bytes of a slot. @throws RangeError For too many shelves. */
export function encodeDirectory({generation, shelves}: IndexDirectory): Uint8Array {
  if (shelves.length > mostShelves) {
    throw new RangeError(
      `Unexpected number of shelves \`${shelves.length}\`, expected at most ${mostShelves}`
    )
  }
  const numbers = [mark, version, generation, shelves.length]
  for (const {offset, size, units} of shelves) {
    numbers.push(offset % 2 ** 32, Math.floor(offset / 2 ** 32), size, units)
  }
  numbers.push(checksum(numbers))
  const bytes = new Uint8Array(numbers.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [index, number] of numbers.entries()) view.setUint32(index * 4, number, true)
  return bytes
}

/** Where the slot of a generation stands. */
export function slotOf(generation: number): number {
  return (generation % slots) * slotBytes
}

/**
 * The directory of a file that counts; nothing where the file is no index.
 *
 * @throws {DamagedIndex}
 *   For an index of another version, or of which no slot is whole.
 */
export function readDirectory(source: ByteSource): IndexDirectory | undefined {
  let best: IndexDirectory | undefined
  let fault: DamagedIndex | undefined
  for (let slot = 0; slot < slots; slot++) {
    const bytes = source.read(slot * slotBytes, slotBytes)
    const found = decodeSlot(bytes)
    if (found && (!best || found.generation > best.generation)) best = found
    if (!found) fault ??= faultOfSlot(bytes)
  }
  if (!best && fault) throw fault
  return best
}

/** What is wrong with a slot that begins as one. */
function faultOfSlot(bytes: Uint8Array): DamagedIndex | undefined {
  if (bytes.length < 8) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== mark) return undefined
  const found = view.getUint32(4, true)
  if (found === version) return new DamagedIndex('directory of an index')
  return new DamagedIndex(`version ${found} of an index (this duizhao knows ${version})`)
}

function decodeSlot(bytes: Uint8Array): IndexDirectory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = bytes.length >= 16 ? view.getUint32(12, true) : 0
  const length = headNumbers + count * placeNumbers
  if (bytes.length < 16 || count > mostShelves || bytes.length < (length + 1) * 4) return undefined
  const numbers = Array.from({length}, (_, index) => view.getUint32(index * 4, true))
  if (
    numbers[0] !== mark ||
    numbers[1] !== version ||
    view.getUint32(length * 4, true) !== checksum(numbers)
  ) {
    return undefined
  }
  const shelves = Array.from({length: count}, (_, index) => {
    const [low, high, size, units] = numbers.slice(headNumbers + index * placeNumbers) as [
      number,
      number,
      number,
      number
    ]
    return {offset: high * 2 ** 32 + low, size, units}
  })
  return {generation: numbers[2]!, shelves}
}

/**
 * Open the shelves of a directory.
 *
 * @throws {DamagedIndex}
 *   When one of them is not there, or not whole.
 */
export function openShelves(source: ByteSource, {shelves}: IndexDirectory): Shelf[] {
  return shelves.map(({offset, size, units}) => {
    const isThere = size > 0 && source.read(offset + size - 1, 1).length === 1
    const shelf = isThere ? Shelf.open(source, offset) : undefined
    if (!shelf || shelf.size > size || shelf.count !== units) throw new DamagedIndex('end of an index')
    return shelf
  })
}

function checksum(numbers: ReadonlyArray<number>): number {
  let state = 0x811c9dc5
  for (const number of numbers) {
    state = Math.imul(state ^ (number & 0xffff), 0x01000193)
    state = Math.imul(state ^ (number >>> 16), 0x01000193)
  }
  return state >>> 0
}
