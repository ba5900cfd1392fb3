import {readRows} from '../formats/delimited-rows.js'
import {readHeader} from './table-header.js'

/** In the order in which they are believed. */
const candidates = [',', ';', '\t'] as const

/** As much of a file as is looked at. */
const sampleSize = 1 << 16

/**
 * The delimiter of a .csv file: the one that gives a header, or else the one that cuts most rows into the same number
 * of cells. (Excel writes semicolons where the comma is the decimal mark.)
 */
export function sniffDelimiter(source: string): string {
  const sample = source.slice(0, sampleSize)
  let best: string = candidates[0]
  let bestScore = 0
  for (const candidate of candidates) {
    const rows = readRows(sample, candidate)
    // The last row of a sample may be cut off.
    const counts = (source.length > sampleSize ? rows.slice(0, -1) : rows).map((row) => row.cells.length)
    const usual = mostFrequent(counts)
    const header = rows[0] && readHeader(rows[0].cells.map((cell) => cell.text))
    const share = usual > 1 ? counts.filter((count) => count === usual).length / counts.length : 0
    const score = share + (header ? 1 : 0)
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

/** The number that occurs most; 0 when there is none. */
export function mostFrequent(counts: ReadonlyArray<number>): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  let best = 0
  for (const [count, number] of times) if (number > (times.get(best) ?? 0)) best = count
  return best
}
