import {sliceText, sourceRange, trimText} from '../model/mapped-text.js'
import type {PlaceIndex} from '../model/place.js'
import type {Segment} from '../model/segment.js'
import type {SoftCuts} from './soft-cuts.js'
import type {SortedSegments} from './sort-out.js'

/** Cut the Chinese segments of an article where `cuts` says, and number those after them anew. */
export function cutSegments(sorted: SortedSegments, {cuts}: SoftCuts, places: PlaceIndex): SortedSegments {
  if (cuts.size === 0) return sorted
  /** How many more segments there are before each of the Chinese ones of the article. */
  const more: number[] = []
  for (const [at, offsets] of cuts) more[sorted.zh[at]!.index + 1] = offsets.length
  const last = Math.max(
    0,
    ...[...sorted.zh, ...sorted.asides.map(({segment}) => segment)].map(({index}) => index)
  )
  for (let index = 0; index <= last; index++) more[index] = (more[index] ?? 0) + (more[index - 1] ?? 0)
  const numbered = (segment: Segment, part = 0): Segment =>
    segment.language === 'zh' ? {...segment, index: segment.index + more[segment.index]! + part} : segment
  const zh = sorted.zh.map((segment, at) =>
    partsOf(segment, cuts.get(at) ?? [], places).map((part, number) => numbered(part, number))
  )
  return {
    ...sorted,
    zh: zh.flat(),
    blocks: {...sorted.blocks, zh: sorted.blocks.zh.flatMap((block, at) => zh[at]!.map(() => block))},
    asides: sorted.asides.map((aside) => ({...aside, segment: numbered(aside.segment)}))
  }
}

function partsOf(segment: Segment, offsets: ReadonlyArray<number>, places: PlaceIndex): Segment[] {
  if (offsets.length === 0) return [segment]
  const borders = [0, ...offsets, segment.text.length]
  return borders.slice(1).map((to, number) => {
    const map = trimText(sliceText(segment.map, borders[number]!, to))
    return {...segment, text: map.text, place: places.place(...sourceRange(map)), map}
  })
}
