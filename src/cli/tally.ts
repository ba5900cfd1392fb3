import {type Summary, summarize} from '../formats/summary.js'
import type {Bitext} from '../model/bitext.js'

/** Counts what was aligned, over all articles. */
export class Tally {
  articles = 0
  monolingual = 0
  paragraphs = 0
  segments = 0
  beads = 0
  low = 0
  nulls = 0
  /** Beads below the least confidence. */
  omitted = 0
  #types = new Map<string, number>()
  #reasons = new Map<string, number>()
  #minConfidence: number

  constructor(minConfidence: number) {
    this.#minConfidence = minConfidence
  }

  add({beads, layout, paragraphs}: Bitext): void {
    const summary: Summary = summarize(beads)
    this.articles++
    if (layout.name.startsWith('mono') && layout.confidence) this.monolingual++
    this.paragraphs += paragraphs ?? 0
    this.beads += summary.beads
    this.low += summary.low
    this.nulls += summary.nulls
    addCounts(this.#types, summary.types)
    addCounts(this.#reasons, summary.reasons)
    for (const {en, zh, other, confidence} of beads) {
      this.segments += en.length + zh.length + (other?.length ?? 0)
      if (confidence < this.#minConfidence) this.omitted++
    }
  }

  /** The summary, a few lines. */
  text(): string {
    const mono = this.monolingual ? ` (${this.monolingual} in one language)` : ''
    const counts = [
      `${plural(this.articles, 'article')}${mono}`,
      ...(this.paragraphs ? [plural(this.paragraphs, 'paragraph')] : []),
      plural(this.segments, 'segment'),
      plural(this.beads, 'bead')
    ]
    const lines = [`${counts.join(', ')}: ${list(this.#types)}`]
    if (this.nulls) lines.push(`  without counterpart: ${list(this.#reasons)}`)
    if (this.low) {
      lines.push(
        `  ${plural(this.low, 'pair')} of low confidence (below 50%): look at those marked \`?\` in the text view`
      )
    }
    if (this.omitted) lines.push(`  left out below ${this.#minConfidence}: ${plural(this.omitted, 'bead')}`)
    return `${lines.join('\n')}\n`
  }
}

function addCounts(sums: Map<string, number>, counts: Readonly<Record<string, number>>): void {
  for (const [key, count] of Object.entries(counts)) sums.set(key, (sums.get(key) ?? 0) + count)
}

function list(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return sorted.map(([key, count]) => `${key} ×${grouped(count)}`).join(', ') || 'none'
}

/** `1 bead`, `2,345 beads`. */
export function plural(count: number, noun: string): string {
  const many = /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
  return `${grouped(count)} ${count === 1 ? noun : many}`
}

/** `2,345`. Not by `toLocaleString`, which loads the data of all languages first. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
