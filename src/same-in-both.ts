import type {Aside} from './align/assemble-beads.js'
import type {SortedSegments} from './align/sort-out.js'
import {collapseSpace} from './model/collapse-space.js'
import type {Language} from './model/language.js'
import type {Segment} from './model/segment.js'

/** The segments of two files. */
export type TwoFiles = Readonly<Record<Language, SortedSegments>>

/**
 * Set aside what stands in both files in the same words: names of packages in a table, titles, and sentences that were not
 * translated. The other file has them in the wrong language, so that they would be put to what stands beside them.
 *
 * @returns
 *   The segments of both files; what was set aside has no counterpart.
 */
export function setSameAside({en, zh}: TwoFiles): Record<Language, SortedSegments> {
  return {en: without(en, 'en', zh.asides), zh: without(zh, 'zh', en.asides)}
}

function without(sorted: SortedSegments, language: Language, others: ReadonlyArray<Aside>): SortedSegments {
  const same = countOf(others)
  if (!same.size) return sorted
  const kept: number[] = []
  const asides: Aside[] = [...sorted.asides]
  for (const [index, segment] of sorted[language].entries()) {
    const key = keyOf(segment)
    const left = same.get(key) ?? 0
    if (left) {
      same.set(key, left - 1)
      asides.push({segment, reason: 'untranslated'})
    } else kept.push(index)
  }
  if (kept.length === sorted[language].length) return sorted
  asides.sort((a, b) => a.segment.place.start.offset - b.segment.place.start.offset)
  return {
    ...sorted,
    [language]: kept.map((index) => sorted[language][index]!),
    blocks: {...sorted.blocks, [language]: kept.map((index) => sorted.blocks[language][index]!)},
    asides
  }
}

/** How often each text stands in the other file, in the wrong language or in none. */
function countOf(asides: ReadonlyArray<Aside>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {segment, reason} of asides) {
    if (reason !== 'other-language' && reason !== 'code') continue
    const key = keyOf(segment)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function keyOf({text}: Segment): string {
  return collapseSpace(text)
}
