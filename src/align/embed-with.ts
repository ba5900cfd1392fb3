/**
 * Turns texts into vectors: what `pipeline('feature-extraction', …)` of `@huggingface/transformers` gives, as far as it
 * is used here.
 */
export type FeatureExtractor = (
  texts: string[],
  options: {pooling: 'cls' | 'mean'; normalize: boolean}
) => Promise<{readonly dims: ReadonlyArray<number>; readonly data: ArrayLike<number | bigint>}>

/** How a pipeline is asked for its vectors. */
export interface EmbedWithOptions {
  /** How the vectors of the words of a sentence become one; LaBSE has it in its first. Default: `cls`. */
  readonly pooling?: 'cls' | 'mean'
  /** Sentences embedded at once. Default: 32. */
  readonly batch?: number
}

const usualBatch = 32

/**
 * Make the `embed` of {@link alignSegments} of a pipeline for feature extraction. Sentences of about one length go
 * through it together, since all of a batch cost as much as the longest.
 *
 * @throws {RangeError}
 *   When the batch is no positive whole number, or (its promise) when the pipeline gives other than one vector a sentence.
 */
export function embedWith(
  extract: FeatureExtractor,
  {pooling = 'cls', batch = usualBatch}: EmbedWithOptions = {}
): (sentences: ReadonlyArray<string>) => Promise<Float32Array[]> {
  if (!(Number.isInteger(batch) && batch > 0))
    throw new RangeError(`Unexpected batch \`${batch}\`, expected a whole number from 1 on`)
  return async (sentences) => {
    const vectors = sentences.map(() => new Float32Array(0))
    const byLength = [...sentences.keys()].sort((a, b) => sentences[a]!.length - sentences[b]!.length)
    for (let from = 0; from < byLength.length; from += batch) {
      const indices = byLength.slice(from, from + batch)
      const {dims, data} = await extract(
        indices.map((index) => sentences[index]!),
        {pooling, normalize: true}
      )
      const [count, size] = dims
      if (dims.length !== 2 || count !== indices.length)
        throw new RangeError(`Unexpected vectors of shape [${dims}], expected [${indices.length}, size]`)
      for (const [row, index] of indices.entries())
        vectors[index] = Float32Array.from({length: size!}, (_, k) => Number(data[row * size! + k]))
    }
    return vectors
  }
}
