/** How many sentences of each language a bead holds. */
export interface BeadShape {
  readonly en: number
  readonly zh: number
}

/** The shapes of beads that are no null beads, in the order in which their biases stand in the weights. */
export const beadShapes: ReadonlyArray<BeadShape> = [
  ...[1, 2, 3, 4, 5, 6].map((zh) => ({en: 1, zh})),
  ...[2, 3, 4, 5, 6].map((en) => ({en, zh: 1})),
  {en: 2, zh: 2},
  {en: 2, zh: 3},
  {en: 3, zh: 2},
  {en: 2, zh: 4},
  {en: 4, zh: 2},
  {en: 3, zh: 3},
  {en: 3, zh: 4},
  {en: 4, zh: 3}
]

/** Most sentences on one side of a bead. */
export const longestGroup = 6
