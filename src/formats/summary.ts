import {type Bead, beadType, isNullBead} from '../model/bead.js'

/** What was aligned, in numbers. */
export interface Summary {
  readonly beads: number
  /** Beads with both languages. */
  readonly pairs: number
  /** Beads with one language, or neither. */
  readonly nulls: number
  /** Pairs below `lowConfidence`. */
  readonly low: number
  /** Beads of each type, the commonest first. */
  readonly types: Readonly<Record<string, number>>
  /** Null beads of each reason, the commonest first. */
  readonly reasons: Readonly<Record<string, number>>
}

/** Pairs below it are marked for a reader to look at: as likely wrong as right. */
export const lowConfidence = 0.5

/** Whether a pair deserves a look. Null beads have a reason instead. */
export function isDoubtful(bead: Pick<Bead, 'en' | 'zh' | 'confidence'>): boolean {
  return !isNullBead(bead) && bead.confidence < lowConfidence
}

/** Count the beads of an article. */
export function summarize(beads: ReadonlyArray<Pick<Bead, 'en' | 'zh' | 'confidence' | 'reason'>>): Summary {
  const nulls = beads.filter(isNullBead)
  return {
    beads: beads.length,
    pairs: beads.length - nulls.length,
    nulls: nulls.length,
    low: beads.filter(isDoubtful).length,
    types: countBy(beads, beadType),
    reasons: countBy(nulls, (bead) => bead.reason ?? 'untranslated')
  }
}

function countBy<T>(items: ReadonlyArray<T>, key: (item: T) => string): Record<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return Object.fromEntries(sorted)
}
