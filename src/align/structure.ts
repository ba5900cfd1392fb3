/** How sentences stand in their articles. */
export interface Structure {
  readonly en: SideStructure
  readonly zh: SideStructure
  /** Log-odds that two blocks are translations of each other; -Infinity forbids. */
  readonly prior?: (enBlock: number, zhBlock: number) => number
}

export interface SideStructure {
  /** Number of the block of each sentence, non-decreasing. */
  readonly blocks?: ReadonlyArray<number>
  /** Kind of the block of each sentence. */
  readonly kinds?: ReadonlyArray<string>
}

/** No blocks, no kinds. */
export const noStructure: Structure = {en: {}, zh: {}}
