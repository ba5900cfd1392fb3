/** The source sentences that each target sentence is looked at with: from `from[t]` to `to[t]`, both non-decreasing. */
export interface Windows {
  readonly from: Int32Array
  readonly to: Int32Array
  /** Sums of the widths; one entry more than there are targets. */
  readonly offsets: Int32Array
}

export function makeWindows(from: Int32Array, to: Int32Array): Windows {
  const offsets = new Int32Array(from.length + 1)
  for (let t = 0; t < from.length; t++) offsets[t + 1] = offsets[t]! + to[t]! - from[t]!
  return {from, to, offsets}
}

/**
 * Where a group of source sentences may lie that stands in one bead with a target sentence: the group of `size` sentences lies
 * between `from[t * longestGroup + size - 1]` and `to[t * longestGroup + size - 1]`. The larger the group, the fewer sentences
 * stand beside the target in its bead, and the nearer the group must be.
 */
export interface GroupLimits {
  readonly from: Int32Array
  readonly to: Int32Array
}
