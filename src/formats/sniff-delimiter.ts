import {readRows} from './delimited-rows.js'

/** Texts of the cells of a row. */
export type CellTexts = ReadonlyArray<string>

export interface SniffOptions {
  /** In the order in which they are believed. Default: comma, semicolon, tab. */
  readonly candidates?: ReadonlyArray<string>
  /** How much cutting the rows so speaks for it, beside the number of their cells, which speaks up to 1. */
  readonly judge: (rows: ReadonlyArray<CellTexts>) => number
}

/** As much of a file as is looked at. */
export const sniffedSize = 1 << 16

/** Excel takes its delimiter from such a first line. */
export const delimiterLine = /^"?sep=([,;\t|])"?(?:\r\n?|\n)/i

/**
 * The delimiter of a .csv file: the one that `judge` likes, or else the one that cuts most rows into the same number of cells.
 * (Excel writes semicolons where the comma is the decimal mark.)
 */
export function sniffDelimiter(source: string, {candidates = [',', ';', '\t'], judge}: SniffOptions): string {
  const sample = source.slice(0, sniffedSize)
  let best = candidates[0]!
  let bestScore = 0
  for (const candidate of candidates) {
    const all = readRows(sample, candidate).map(({cells}) => cells.map(({text}) => text))
    // The last row of a sample may be cut off.
    const rows = source.length > sniffedSize ? all.slice(0, -1) : all
    const counts = rows.map((cells) => cells.length)
    const usual = mostFrequent(counts)
    const share = usual > 1 ? counts.filter((count) => count === usual).length / counts.length : 0
    const score = share + judge(rows)
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

/** The share of rows with a text in each of the languages: a wrong delimiter leaves words of both in a cell. */
export function shareOfPairs(rows: ReadonlyArray<CellTexts>): number {
  const isPair = (cells: CellTexts): boolean =>
    cells.some((cell) => isHan(cell) && !isLatin(cell)) && cells.some((cell) => isLatin(cell) && !isHan(cell))
  return rows.length ? rows.filter(isPair).length / rows.length : 0
}

function isHan(cell: string): boolean {
  return /\p{Script=Han}/u.test(cell)
}

function isLatin(cell: string): boolean {
  return /[A-Za-z]/.test(cell)
}
