import type {BlockKind} from '../model/block.js'
import type {Candidate} from './half-candidates.js'

/** How many lines must be cut the same way before the article is taken to mean it. */
const linesOfHabit = 3

/**
 * Kinds of line with the separators that most, or all but a few, of their lines can be cut by. Where there is a lexicon it
 * has to know some of the pairs: `iOS 安装`, `API 文档`, `CDN 引入` are no words and their translations.
 */
export function habitsOf(
  lines: ReadonlyArray<{readonly kind: BlockKind}>,
  candidates: ReadonlyArray<ReadonlyArray<Candidate>>,
  judgements: ReadonlyArray<ReadonlyArray<boolean | undefined>>,
  needsProof: boolean
): ReadonlyMap<string, 'mostly' | 'always'> {
  const counts = new Map<string, number>()
  const proofs = new Map<string, number>()
  const ofKind = new Map<BlockKind, number>()
  for (const [index, {kind}] of lines.entries()) {
    ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1)
    for (const separator of new Set(candidates[index]!.map((one) => one.separator))) {
      const name = `${kind} ${separator}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
      const isProved = candidates[index]!.some(
        (one, at) => one.separator === separator && judgements[index]![at] === true
      )
      if (isProved) proofs.set(name, (proofs.get(name) ?? 0) + 1)
    }
  }
  const habits = new Map<string, 'mostly' | 'always'>()
  for (const [name, count] of counts) {
    const share = count / ofKind.get(name.split(' ')[0] as BlockKind)!
    const isProved = !needsProof || (proofs.get(name) ?? 0) >= count * shareOfProofs
    if (count >= linesOfHabit && share > 0.5 && isProved)
      habits.set(name, share > shareOfAlways ? 'always' : 'mostly')
  }
  return habits
}

const shareOfAlways = 0.8
const shareOfProofs = 0.2
