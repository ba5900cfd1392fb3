import {findAnchors} from './anchors.js'
import {type Band, fullBand, makeBand} from './band.js'
import type {PreparedTexts} from './evidence.js'
import type {Anchor} from './increasing-chain.js'
import {localBand} from './local-band.js'
import type {Structure} from './structure.js'

/** Tables of no more cells are searched whole. */
const smallTable = 900
/** Sentences to either side of the anchors. */
const margin = 3
/** Gaps between anchors with more cells are searched along their diagonal only. */
const largeGap = 40_000
/** Sentences to either side of such a diagonal. */
const marginInGap = 40

/** Choose the part of the table of all alignments that is worth searching. */
export function findBand(texts: PreparedTexts, structure: Structure): Band {
  const en = texts.en.starts.length - 1
  const zh = texts.zh.starts.length - 1
  const local = localBand(structure, en, zh)
  if (local && cellsOf(local) <= mostBeside * (en + zh)) return local
  const found = en * zh <= smallTable ? fullBand(en, zh) : bandAround(findAnchors(texts), en, zh)
  return local ? commonBand(local, found, zh) : found
}

/** A layout that leaves more cells than this for each sentence has long blocks: anchors lead through them. */
const mostBeside = 200

function cellsOf({offsets}: Band): number {
  return offsets.at(-1)!
}

/** What lies in both bands, and as much more as it takes for a way through. */
function commonBand(a: Band, b: Band, zhCount: number): Band {
  return makeBand(
    a.low.map((low, row) => Math.max(low, b.low[row]!)),
    a.high.map((high, row) => Math.min(high, b.high[row]!)),
    zhCount
  )
}

/** The rectangles between anchors, with a margin: however sentences were left out between two, the way is inside. */
export function bandAround(
  anchors: ReadonlyArray<Pick<Anchor, 'i' | 'j'>>,
  enCount: number,
  zhCount: number
): Band {
  const low = new Int32Array(enCount + 1).fill(zhCount)
  const high = new Int32Array(enCount + 1)
  let last = {i: 0, j: 0}
  for (const anchor of [...anchors, {i: enCount, j: zhCount}]) {
    const rows = anchor.i - last.i
    const columns = anchor.j - last.j
    const isLarge = rows * columns > largeGap
    for (let row = last.i; row <= anchor.i; row++) {
      const middle = last.j + (rows ? ((row - last.i) / rows) * columns : 0)
      const from = isLarge ? Math.max(last.j, middle - marginInGap) : last.j
      const to = isLarge ? Math.min(anchor.j, middle + marginInGap) : anchor.j
      low[row] = Math.min(low[row]!, Math.floor(from) - margin)
      high[row] = Math.max(high[row]!, Math.ceil(to) + 1 + margin)
    }
    last = anchor
  }
  return makeBand(low, high, zhCount)
}
