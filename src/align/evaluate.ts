import {beadType} from '../model/bead.js'

/** The sentences of a bead, by their indices; the beads of an alignment in any order. */
export interface ComparableBead {
  readonly en: ReadonlyArray<number>
  readonly zh: ReadonlyArray<number>
  /** Its type where the numbers are not those of sentences. Default: how many numbers there are of each. */
  readonly type?: string
}

/** Precision, recall and their harmonic mean, 0–1; 0 where there is nothing to divide by. */
export interface Scores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** How well an alignment agrees with another. */
export interface AlignmentEvaluation {
  /** Beads that agree in every sentence. */
  readonly strict: Scores
  /** Beads that agree in a sentence of each language. */
  readonly lax: Scores
  /** Strict scores by the type of the bead (`1-1`, `1-2` …), with the number of beads of either alignment. */
  readonly types: ReadonlyMap<string, Scores & {readonly gold: number; readonly predicted: number}>
}

/**
 * Compare an alignment with a gold one. Beads with an empty side are not counted, as usual (Sennrich & Volk 2010).
 */
export function evaluateAlignment(
  gold: ReadonlyArray<ComparableBead>,
  predicted: ReadonlyArray<ComparableBead>
): AlignmentEvaluation {
  const truth = new Comparison(gold)
  const guess = new Comparison(predicted)
  const types = new Map<string, Scores & {gold: number; predicted: number}>()
  const typeOf = (bead: ComparableBead) => bead.type ?? beadType(bead)
  for (const type of [...new Set([...truth.beads, ...guess.beads].map(typeOf))].sort()) {
    const isType = (bead: ComparableBead) => typeOf(bead) === type
    const [a, b] = [truth.beads.filter(isType), guess.beads.filter(isType)]
    types.set(type, {
      ...scores(b.filter(truth.has).length, b.length, a.filter(guess.has).length, a.length),
      gold: a.length,
      predicted: b.length
    })
  }
  const count = (beads: ReadonlyArray<ComparableBead>, test: (bead: ComparableBead) => boolean) =>
    beads.filter(test).length
  return {
    strict: scores(
      count(guess.beads, truth.has),
      guess.beads.length,
      count(truth.beads, guess.has),
      truth.beads.length
    ),
    lax: scores(
      count(guess.beads, truth.meets),
      guess.beads.length,
      count(truth.beads, guess.meets),
      truth.beads.length
    ),
    types
  }
}

class Comparison {
  readonly beads: ReadonlyArray<ComparableBead>
  #keys: Set<string>
  /** Numbers of the beads that hold a sentence, by the sentence. */
  #en = new Map<number, number[]>()
  #zh = new Map<number, Set<number>>()

  constructor(beads: ReadonlyArray<ComparableBead>) {
    this.beads = beads.filter((bead) => bead.en.length > 0 && bead.zh.length > 0)
    this.#keys = new Set(this.beads.map(key))
    for (const [number, bead] of this.beads.entries()) {
      for (const i of bead.en) this.#en.set(i, [...(this.#en.get(i) ?? []), number])
      for (const j of bead.zh) this.#zh.set(j, (this.#zh.get(j) ?? new Set()).add(number))
    }
  }

  /** Whether the same bead is here. */
  has = (bead: ComparableBead): boolean => this.#keys.has(key(bead))

  /** Whether a bead here shares a sentence of each language. */
  meets = (bead: ComparableBead): boolean =>
    this.has(bead) ||
    bead.en.some((i) => this.#en.get(i)?.some((number) => bead.zh.some((j) => this.#zh.get(j)?.has(number))))
}

function key({en, zh}: ComparableBead): string {
  return `${en.join(',')}|${zh.join(',')}`
}

function scores(rightFound: number, found: number, rightGold: number, gold: number): Scores {
  const precision = found ? rightFound / found : 0
  const recall = gold ? rightGold / gold : 0
  return {precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0}
}
