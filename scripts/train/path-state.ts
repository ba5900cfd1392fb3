/** What a path has just passed: a bead with both sides, or a null bead of either language. */
export const PathState = {pair: 0, en: 1, zh: 2} as const
