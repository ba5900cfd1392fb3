import type {ComparableBead} from '../align/evaluate.js'
import type {Language} from '../model/language.js'

/** A bead by the texts of its sides, and the sentences in them (`1-2`). */
export interface TextBead {
  readonly en: string
  readonly zh: string
  readonly type: string
}

/** Characters after the last bead in which the text of the next is looked for. */
const reach = 20_000
/** Gold beads after the last that a longer text may hold. */
const mostInside = 8

/**
 * Number the beads of two alignments of one text, so that they can be compared: by the stretches of it that each holds.
 * White space does not count. Beads of the same two texts are the same bead, wherever they stand.
 */
export function numberTexts(
  gold: ReadonlyArray<TextBead>,
  predicted: ReadonlyArray<TextBead>
): {gold: ComparableBead[]; predicted: ComparableBead[]} {
  const folded = {gold: gold.map(fold), predicted: predicted.map(fold)}
  const en = numberSide(folded, 'en')
  const zh = numberSide(folded, 'zh')
  const beads = (of: 'gold' | 'predicted') =>
    folded[of].map(({type}, k): ComparableBead => ({en: en[of][k]!, zh: zh[of][k]!, type}))
  return {gold: beads('gold'), predicted: beads('predicted')}
}

interface FoldedBead extends TextBead {
  readonly key: string
}

function fold({en, zh, type}: TextBead): FoldedBead {
  const bead = {en: en.replace(/\s+/g, ''), zh: zh.replace(/\s+/g, ''), type}
  return {...bead, key: `${bead.en}\n${bead.zh}`}
}

type Range = readonly [from: number, to: number]
type Folded = {readonly gold: ReadonlyArray<FoldedBead>; readonly predicted: ReadonlyArray<FoldedBead>}

/** For each bead the numbers of the stretches that it holds on one side. */
function numberSide({gold, predicted}: Folded, side: Language): {gold: number[][]; predicted: number[][]} {
  const known = new Map<string, ReadonlyArray<Range>>()
  const placed: Range[] = []
  const parts: string[] = []
  let length = 0
  const ranges = {
    gold: gold.map((bead) => {
      const before = known.get(bead.key)
      if (before) return before
      const range: Range = [length, length + bead[side].length]
      length = range[1]
      parts.push(bead[side])
      placed.push(range)
      const own = bead[side] ? [range] : []
      known.set(bead.key, own)
      return own
    }),
    predicted: [] as ReadonlyArray<Range>[]
  }
  const finder = new Finder(parts, placed)
  ranges.predicted = predicted.map((bead) => {
    const same = known.get(bead.key)
    if (same) {
      finder.passOver(same)
      return same
    }
    const found = bead[side] ? finder.find(bead[side]) : []
    if (found.length || !bead[side]) return found
    // A text that gold does not have: a stretch of its own.
    const own: Range = [length, length + bead[side].length]
    length = own[1]
    return [own]
  })
  const borders = [...new Set([...ranges.gold, ...ranges.predicted].flat(2))].sort((a, b) => a - b)
  const numbers = new Map(borders.map((border, number) => [border, number]))
  const numbersOf = (list: ReadonlyArray<Range>) =>
    list.flatMap(([from, to]) => {
      const first = numbers.get(from)!
      return Array.from({length: numbers.get(to)! - first}, (_, k) => first + k)
    })
  return {gold: ranges.gold.map(numbersOf), predicted: ranges.predicted.map(numbersOf)}
}

/** Finds texts in that of the gold beads, mostly in their order. */
class Finder {
  #whole: string
  #parts: ReadonlyArray<string>
  #ranges: ReadonlyArray<Range>
  #byText: Map<string, Range>
  #at = 0
  #part = 0

  constructor(parts: ReadonlyArray<string>, ranges: ReadonlyArray<Range>) {
    this.#whole = parts.join('')
    this.#parts = parts
    this.#ranges = ranges
    this.#byText = new Map(parts.map((text, number) => [text, ranges[number]!]))
  }

  passOver(ranges: ReadonlyArray<Range>): void {
    const last = ranges.at(-1)
    if (last) this.#at = last[1]
  }

  find(text: string): ReadonlyArray<Range> {
    const at = this.#whole.slice(this.#at, this.#at + reach + text.length).indexOf(text)
    if (at >= 0) {
      const from = this.#at + at
      this.#at = from + text.length
      return [[from, this.#at]]
    }
    const elsewhere = this.#byText.get(text)
    return elsewhere ? [elsewhere] : this.#inside(text)
  }

  /** The gold beads that a text holds, beside words that gold does not have. */
  #inside(text: string): Range[] {
    while (this.#part < this.#ranges.length && this.#ranges[this.#part]![1] <= this.#at) this.#part++
    const found: Range[] = []
    for (let k = this.#part; k < Math.min(this.#parts.length, this.#part + mostInside); k++) {
      if (this.#parts[k] && text.includes(this.#parts[k]!)) found.push(this.#ranges[k]!)
    }
    this.#at = found.at(-1)?.[1] ?? this.#at
    return found
  }
}
