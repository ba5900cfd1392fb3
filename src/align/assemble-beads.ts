import type {Bead, IndexBead, NullReason} from '../model/bead.js'
import type {Segment} from '../model/segment.js'

/** A segment that took part in the alignment, or why it did not. */
export interface Aside {
  readonly segment: Segment
  readonly reason: NullReason
}

/**
 * Put the beads of an article together: the aligned ones, and a null bead for each segment that took no part.
 *
 * @param reason
 *   Why an aligned segment without a counterpart stands alone.
 * @returns
 *   Beads in document order: by where their first segment stands.
 */
export function assembleBeads(
  aligned: ReadonlyArray<IndexBead>,
  segments: {readonly en: ReadonlyArray<Segment>; readonly zh: ReadonlyArray<Segment>},
  asides: ReadonlyArray<Aside>,
  reason: NullReason
): Bead[] {
  const beads = aligned.flatMap((bead): Bead[] => {
    const en = bead.en.map((index) => segments.en[index]!)
    const zh = bead.zh.map((index) => segments.zh[index]!)
    if (en.length && zh.length) return [{en, zh, confidence: bead.confidence}]
    return [
      ...en.map((segment) => ({en: [segment], zh: [], confidence: bead.confidence, reason})),
      ...zh.map((segment) => ({en: [], zh: [segment], confidence: bead.confidence, reason}))
    ]
  })
  return inDocumentOrder([...beads, ...asides.map(nullBead)])
}

function nullBead({segment, reason}: Aside): Bead {
  const sides = {
    en: segment.language === 'en' ? [segment] : [],
    zh: segment.language === 'zh' ? [segment] : []
  }
  return segment.language === 'other' ? {...sides, other: [segment], confidence: 1, reason} : {...sides, confidence: 1, reason}
}

function inDocumentOrder(beads: ReadonlyArray<Bead>): Bead[] {
  return beads
    .map((bead) => ({bead, start: startOf(bead)}))
    .sort((a, b) => a.start - b.start)
    .map(({bead}) => bead)
}

function startOf({en, zh, other}: Bead): number {
  return Math.min(...[en[0], zh[0], other?.[0]].flatMap((segment) => (segment ? [segment.place.start.offset] : [])))
}
