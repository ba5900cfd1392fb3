import {evaluateAlignment} from '../../src/align/evaluate.js'
import type {IndexBead} from '../../src/model/bead.js'
import type {GoldDocument} from './documents.js'

/** An alignment of a document that was kept out of the training. */
export interface HeldOut {
  readonly document: GoldDocument
  readonly beads: ReadonlyArray<IndexBead>
}

/** Strict scores of each document and genre, and the calibration, as lines. */
export function report(results: ReadonlyArray<HeldOut>): string[] {
  const lines: string[] = []
  const genres = new Map<string, {right: number; found: number; gold: number}>()
  for (const {document, beads} of results) {
    const counts = count(document, beads)
    const total = genres.get(document.genre) ?? {right: 0, found: 0, gold: 0}
    genres.set(document.genre, {
      right: total.right + counts.right,
      found: total.found + counts.found,
      gold: total.gold + counts.gold
    })
    lines.push(`  ${document.name.padEnd(32)} ${scores(counts)}`)
  }
  for (const [genre, counts] of genres) lines.push(`${genre.padEnd(34)} ${scores(counts)}`)
  return [...lines, ...calibration(results)]
}

function count({beads: gold}: GoldDocument, beads: ReadonlyArray<IndexBead>) {
  const {types} = evaluateAlignment(gold, beads)
  let [right, found, all] = [0, 0, 0]
  for (const type of types.values()) {
    right += Math.round(type.precision * type.predicted)
    found += type.predicted
    all += type.gold
  }
  return {right, found, gold: all}
}

function scores({right, found, gold}: {right: number; found: number; gold: number}): string {
  const f1 = (2 * right) / (found + gold)
  return `beads ${String(gold).padStart(5)}  P ${(right / found).toFixed(4)}  R ${(right / gold).toFixed(4)}  F1 ${f1.toFixed(4)}`
}

/** How often beads of each tenth of confidence are right. */
function calibration(results: ReadonlyArray<HeldOut>): string[] {
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
    count === 0
      ? []
      : `confidence ${(k / 10).toFixed(1)}–${((k + 1) / 10).toFixed(1)}: ${String(count).padStart(5)} beads, mean ${(confidence / count).toFixed(3)}, right ${(right / count).toFixed(3)}`
  )
}
