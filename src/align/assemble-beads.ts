import {type Bead, type IndexBead, isNullBead, type NullReason} from '../model/bead.js'
import type {Language} from '../model/language.js'
import type {Segment} from '../model/segment.js'

/** A segment that took part in the alignment, or why it did not. */
export interface Aside {
  readonly segment: Segment
  readonly reason: NullReason
}

/**
 * Make the beads of an article from those of the aligner.
 *
 * @param reason
 *   Why an aligned segment without a counterpart stands alone.
 * @returns
 *   Beads in the order of the aligner's; a null bead holds one segment.
 */
export function assembleBeads(
  aligned: ReadonlyArray<IndexBead>,
  segments: {readonly en: ReadonlyArray<Segment>; readonly zh: ReadonlyArray<Segment>},
  reason: NullReason
): Bead[] {
  return aligned.flatMap((bead): Bead[] => {
    const en = bead.en.map((index) => segments.en[index]!)
    const zh = bead.zh.map((index) => segments.zh[index]!)
    if (en.length && zh.length) return [{en, zh, confidence: bead.confidence}]
    return [...en, ...zh].map((segment) => nullBead({segment, reason}, bead.confidence))
  })
}

/**
 * The null bead of a segment that took no part.
 *
 * @param side
 *   Of two files the one that it stands in.
 */
export function asideBead(aside: Aside, side?: Language): Bead {
  const bead = nullBead(aside, 1)
  return side === undefined || aside.segment.language === side ? bead : {...bead, side}
}

/** The beads of texts that turned out to be no translations of each other: each segment for itself. */
export function withoutLinks(beads: ReadonlyArray<Bead>): Bead[] {
  return beads.flatMap((bead) =>
    isNullBead(bead)
      ? [bead]
      : [...bead.en, ...bead.zh].map((segment) =>
          nullBead({segment, reason: 'untranslated'}, 1 - bead.confidence / 2)
        )
  )
}

/** Beads by where they start in their file, for an article that is one file. */
export function inDocumentOrder(beads: ReadonlyArray<Bead>): Bead[] {
  return beads
    .map((bead) => ({bead, start: startOf(bead)}))
    .sort((a, b) => a.start - b.start)
    .map(({bead}) => bead)
}

/** Offset of the first segment of a bead, on whichever side it is. */
export function startOf({en, zh, other}: Bead): number {
  return Math.min(
    ...[en[0], zh[0], other?.[0]].flatMap((segment) => (segment ? [segment.place.start.offset] : []))
  )
}

function nullBead({segment, reason}: Aside, confidence: number): Bead {
  const {language} = segment
  const sides = {en: language === 'en' ? [segment] : [], zh: language === 'zh' ? [segment] : []}
  return {...sides, ...(language === 'other' && {other: [segment]}), confidence, reason}
}
