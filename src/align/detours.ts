import type {Anchor} from './increasing-chain.js'

/** Most anchors of a detour; more in a row are right. */
const longestDetour = 8
/** Sentences off the line from which on anchors are doubted. */
const farOff = 6
/** How far the anchors on either side of a detour may be off the slope of the text: a line goes through them. */
const nearby = 3
/** A gap without anchors of more cells would take long to search. */
const largestGap = 10_000

/**
 * Drop anchors that leave the line between those before and after them, and come back to it: passages that resemble each
 * other lead astray so. Where both texts do have something of their own there, nothing is lost but time, since the
 * search looks at all between two anchors.
 *
 * @param anchors
 *   Anchors that rise on both sides.
 * @param enCount
 * @param zhCount
 *   How many sentences there are, for the slope of the line and its end.
 */
export function withoutDetours(anchors: ReadonlyArray<Anchor>, enCount: number, zhCount: number): Anchor[] {
  const slope = zhCount / Math.max(1, enCount)
  const kept: Pick<Anchor, 'i' | 'j'>[] = [{i: -1, j: -1}]
  const all = [...anchors, {i: enCount, j: zhCount}]
  for (let k = 0; k < anchors.length; ) {
    const before = kept.at(-1)!
    const size = detourAt(all, k, before, slope)
    if (size) k += size
    else kept.push(all[k++]!)
  }
  return kept.slice(1) as Anchor[]
}

/** How many anchors from `k` on are off the line from the one before to the one after them; 0 if they are not. */
function detourAt(
  all: ReadonlyArray<Pick<Anchor, 'i' | 'j'>>,
  k: number,
  before: Pick<Anchor, 'i' | 'j'>,
  slope: number
): number {
  const off = (anchor: Pick<Anchor, 'i' | 'j'>) => anchor.j - before.j - slope * (anchor.i - before.i)
  if (Math.abs(off(all[k]!)) <= farOff) return 0
  for (let size = 1; size <= longestDetour && k + size < all.length; size++) {
    const after = all[k + size]!
    if ((after.i - before.i) * (after.j - before.j) > largestGap) return 0
    if (Math.abs(off(after)) <= nearby) return size
  }
  return 0
}
