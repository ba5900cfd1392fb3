import {type Band, fullBand, makeBand} from './band.js'
import type {PreparedTexts} from './evidence.js'
import {localBand} from './local-band.js'
import type {Structure} from './structure.js'

/** Tables of no more cells are searched whole. */
const smallTable = 250_000

/** Sentences to either side of the diagonal in larger ones. */
const halfWidth = 60

/** Choose the part of the table of all alignments that is worth searching. */
export function findBand(texts: PreparedTexts, structure: Structure): Band {
  const en = texts.en.starts.length - 1
  const zh = texts.zh.starts.length - 1
  const local = localBand(structure, en, zh)
  if (local) return local
  if (en * zh <= smallTable) return fullBand(en, zh)
  const low = Int32Array.from({length: en + 1}, (_, i) => Math.round((i * zh) / en) - halfWidth)
  return makeBand(
    low,
    low.map((j) => j + 2 * halfWidth),
    zh
  )
}
