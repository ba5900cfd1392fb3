/** A pair of sentences that look like translations, and how much. */
export interface Anchor {
  readonly i: number
  readonly j: number
  readonly score: number
}

/**
 * The heaviest chain of anchors in which both sides rise (a longest increasing subsequence by weight, over a tree of
 * prefix maxima, Fenwick 1994).
 */
export function increasingChain(anchors: ReadonlyArray<Anchor>, zhCount: number): Anchor[] {
  const sorted = [...anchors].sort((a, b) => a.i - b.i || b.j - a.j)
  const total = new Float64Array(sorted.length)
  const before = new Int32Array(sorted.length).fill(-1)
  // Number of the best chain that ends at or before a sentence, by the tree; -1 for none.
  const tree = new Int32Array(zhCount + 1).fill(-1)
  const better = (a: number, b: number) => a >= 0 && (b < 0 || total[a]! > total[b]!)
  let best = -1
  for (const [number, {j, score}] of sorted.entries()) {
    let previous = -1
    for (let at = j; at > 0; at -= at & -at) if (better(tree[at]!, previous)) previous = tree[at]!
    total[number] = score + (previous >= 0 ? total[previous]! : 0)
    before[number] = previous
    for (let at = j + 1; at <= zhCount; at += at & -at) if (better(number, tree[at]!)) tree[at] = number
    if (better(number, best)) best = number
  }
  const chain: Anchor[] = []
  for (let number = best; number >= 0; number = before[number]!) chain.push(sorted[number]!)
  return chain.reverse()
}
