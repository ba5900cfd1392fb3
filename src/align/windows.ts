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
