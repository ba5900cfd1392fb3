import type {ComparableBead} from './evaluate.js'
import {type SparseTable, SparseTableBuilder} from './sparse-table.js'
import {isStopWord} from './stop-words.js'
import type {TokenizedSide} from './vocabulary.js'

const E = (globalThis as any).process?.env ?? {}
/** Beads that must hold a pair of words before it is learnt. */
const leastTogether = Number(E.LT ?? 3)

/** Dice coefficient from which on a pair of words is learnt. */
const leastDice = Number(E.LD ?? 0.4)
const leastLlr = Number(E.LLR ?? 12)

/**
 * Add to associations what the text itself teaches: words that stand in the same beads again and again, names above
 * all. Measured by the Dice coefficient over the beads (Dice 1945; for translations Smadja et al. 1996).
 */
export function learnWords(
  associations: SparseTable,
  en: TokenizedSide,
  zh: TokenizedSide,
  beads: ReadonlyArray<ComparableBead & {confidence?: number}>
): SparseTable {
  const pairs = beads.filter((bead) => bead.en.length > 0 && bead.zh.length > 0)
  const enBeads = wordBeads(en, pairs.map((bead) => bead.en))
  const zhCounts = new Int32Array(zh.words.length)
  const zhWords = pairs.map((bead) => distinct(zh, bead.zh))
  for (const words of zhWords) for (const word of words) zhCounts[word]!++
  const learnt = new SparseTableBuilder()
  const together = new Int32Array(zh.words.length)
  const value = new Float64Array(zh.words.length)
  for (let word = 0; word < en.words.length; word++) {
    const touched = new Set<number>()
    for (let at = associations.starts[word]!; at < associations.starts[word + 1]!; at++) {
      touched.add(associations.columns[at]!)
      value[associations.columns[at]!] = associations.values[at]!
    }
    const inBeads = enBeads[word]!
    if (inBeads.length >= leastTogether && !isStopWord(en.words[word]!)) {
      const seen: number[] = []
      for (const bead of inBeads) {
        for (const other of zhWords[bead]!) {
          if (together[other] === 0) seen.push(other)
          together[other]!++
        }
      }
      for (const other of seen) {
        const both = together[other]!
        together[other] = 0
        if (both < leastTogether) continue
        const dice = (2 * both) / (inBeads.length + zhCounts[other]!)
        if (dice < leastDice) continue
        if (llr(both, inBeads.length, zhCounts[other]!, pairs.length) < leastLlr) continue
        if (E.SHOWL) console.log(en.words[word], zh.words[other], both, dice.toFixed(2))
        touched.add(other)
        value[other] = Math.max(value[other]!, dice)
      }
    }
    for (const other of [...touched].sort((a, b) => a - b)) {
      learnt.add(other, value[other]!)
      value[other] = 0
    }
    learnt.endRow()
  }
  return learnt.build()
}

function llr(k11: number, r: number, c: number, n: number): number {
  const h = (x: number) => (x > 0 ? x * Math.log(x) : 0)
  return 2 * (h(k11) + h(r - k11) + h(c - k11) + h(n - r - c + k11) - h(r) - h(n - r) - h(c) - h(n - c) + h(n))
}

function wordBeads(side: TokenizedSide, groups: ReadonlyArray<ReadonlyArray<number>>): number[][] {
  const found: number[][] = side.words.map(() => [])
  for (const [bead, group] of groups.entries()) for (const word of distinct(side, group)) found[word]!.push(bead)
  return found
}

function distinct(side: TokenizedSide, sentences: ReadonlyArray<number>): Set<number> {
  const words = new Set<number>()
  for (const sentence of sentences) {
    for (let at = side.starts[sentence]!; at < side.starts[sentence + 1]!; at++) words.add(side.tokens[at]!)
  }
  return words
}
