/** Turns sentences into vectors, one each, all of one length, so that translations lie near each other. */
export type Embed = (
  sentences: ReadonlyArray<string>
) => ReadonlyArray<Float32Array> | Promise<ReadonlyArray<Float32Array>>

/** Pairs of sentences that are looked at to see how alike any two are. */
const pairsLookedAt = 2000
/** Deviations from the usual beyond these say no more. */
const leastDeviation = -3
const mostDeviation = 12
/** Primes that spread the pairs looked at over the texts. */
const strides = {en: 7919, zh: 104_729}
/** Vectors that are all alike would be divided by nothing. */
const leastSpread = 1e-3

/**
 * How alike the vectors of groups of sentences are. A group has the sum of the vectors of its sentences, each of length 1
 * (Thompson & Koehn 2019 embed the group itself, at many times the cost).
 */
export class Similarity {
  readonly #en: Float32Array
  readonly #zh: Float32Array
  readonly #size: number
  readonly #mean: number
  readonly #spread: number

  /**
   * @throws {RangeError}
   *   When vectors differ in length.
   */
  constructor(en: ReadonlyArray<Float32Array>, zh: ReadonlyArray<Float32Array>) {
    this.#size = (en[0] ?? zh[0])?.length ?? 0
    this.#en = sumsOf(en, this.#size)
    this.#zh = sumsOf(zh, this.#size)
    let [sum, squares, count] = [0, 0, 0]
    for (; count < pairsLookedAt && en.length && zh.length; count++) {
      const cosine = this.cosine((count * strides.en) % en.length, (count * strides.zh) % zh.length, 1, 1)
      sum += cosine
      squares += cosine * cosine
    }
    this.#mean = count ? sum / count : 0
    this.#spread = count ? Math.sqrt(Math.max(0, squares / count - this.#mean ** 2)) + leastSpread : 1
  }

  /** By how many standard deviations two groups are more alike than any two sentences of the texts. */
  deviation(i: number, j: number, en: number, zh: number): number {
    const deviation = (this.cosine(i, j, en, zh) - this.#mean) / this.#spread
    return Math.max(leastDeviation, Math.min(mostDeviation, deviation))
  }

  cosine(i: number, j: number, en: number, zh: number): number {
    const size = this.#size
    let [product, lengthEn, lengthZh] = [0, 0, 0]
    for (let k = 0; k < size; k++) {
      const a = this.#en[(i + en) * size + k]! - this.#en[i * size + k]!
      const b = this.#zh[(j + zh) * size + k]! - this.#zh[j * size + k]!
      product += a * b
      lengthEn += a * a
      lengthZh += b * b
    }
    return lengthEn > 0 && lengthZh > 0 ? product / Math.sqrt(lengthEn * lengthZh) : 0
  }
}

/** Sums of all vectors before each, every vector brought to length 1. */
function sumsOf(vectors: ReadonlyArray<Float32Array>, size: number): Float32Array {
  const sums = new Float32Array((vectors.length + 1) * size)
  for (const [number, vector] of vectors.entries()) {
    if (vector.length !== size)
      throw new RangeError(`Unexpected vector of ${vector.length} numbers, expected ${size} as of the others`)
    let squares = 0
    for (const value of vector) squares += value * value
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
    for (let k = 0; k < size; k++) {
      sums[(number + 1) * size + k] = sums[number * size + k]! + vector[k]! * scale
    }
  }
  return sums
}
