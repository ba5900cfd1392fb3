import type {IndexBead} from '../../src/model/bead.js'
import {addCounts, type Counts, countBeads, f1} from './counts.js'
import type {GoldDocument} from './documents.js'

/** An alignment of a document that was kept out of the training. */
export interface HeldOut {
  readonly document: GoldDocument
  readonly beads: ReadonlyArray<IndexBead>
  /** The weights it was aligned with. */
  readonly weights: Float64Array
}

type Aligned = Pick<HeldOut, 'document' | 'beads'>

/** Strict scores of each document and genre, and the calibration, as lines. */
export function report(results: ReadonlyArray<Aligned>): string[] {
  const genres = new Map<string, Counts[]>()
  const lines = results.map(({document, beads}) => {
    const counts = countBeads(document.beads, beads)
    genres.set(document.genre, [...(genres.get(document.genre) ?? []), counts])
    return `  ${document.name.padEnd(32)} ${scores(counts)}`
  })
  for (const [genre, list] of genres) lines.push(`${genre.padEnd(34)} ${scores(addCounts(list))}`)
  return [...lines, ...calibration(results).map(lineOf)]
}

function scores(counts: Counts): string {
  const {right, found, gold} = counts
  return `beads ${String(gold).padStart(5)}  P ${(right / found).toFixed(4)}  R ${(right / gold).toFixed(4)}  F1 ${f1(counts).toFixed(4)}`
}

/** Beads of a tenth of confidence, their mean confidence, and the share that is right. */
export interface Tenth {
  readonly from: number
  readonly beads: number
  readonly mean: number
  readonly right: number
}

/** How often beads of each tenth of confidence are right, null beads included. */
export function calibration(results: ReadonlyArray<Aligned>): Tenth[] {
  const bins = Array.from({length: 10}, () => ({count: 0, confidence: 0, right: 0}))
  for (const {document, beads} of results) {
    const gold = new Set(document.beads.map((bead) => `${bead.en}|${bead.zh}`))
    for (const bead of beads) {
      const bin = bins[Math.min(9, Math.floor(bead.confidence * 10))]!
      bin.count++
      bin.confidence += bead.confidence
      if (gold.has(`${bead.en}|${bead.zh}`)) bin.right++
    }
  }
  return bins.flatMap(({count, confidence, right}, k) =>
    count ? [{from: k / 10, beads: count, mean: confidence / count, right: right / count}] : []
  )
}

/** A tenth as a line, with the standard error that its share would have if the confidence were true. */
export function lineOf({from, beads, mean, right}: Tenth): string {
  const span = `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}`
  const error = Math.sqrt((mean * (1 - mean)) / beads)
  return `confidence ${span}: ${String(beads).padStart(5)} beads, mean ${mean.toFixed(3)}, right ${right.toFixed(3)} (chance: ±${error.toFixed(3)})`
}
