import type {FeatureWeights} from '../../src/align/weights.js'
import {type GoldDocument, withoutOddBeads} from './documents.js'
import {type Lesson, type Means, makeGraph} from './model.js'
import {asArticle, withoutBlock, withoutSome} from './variants.js'

/** A gold document with all that is learnt from it. */
export interface TaughtDocument {
  readonly document: GoldDocument
  readonly lessons: ReadonlyArray<Lesson>
}

/** How much a made-up variant counts beside the document itself. */
const variantShare = 0.3
/** How much a document counts of which only the pairs of paragraphs are known. */
const paragraphsShare = 0.3
/** Shorter documents have no room for a block left out. */
const longDocument = 60
/** Share of the beads that lose a side, one by one. */
const leftOutShare = 0.05
/** Sentences of the block that is left out. */
const leftOut = 20

/** Make the lessons of a document: itself, with a block left out, and as an interleaved article. */
export function teach(
  document: GoldDocument,
  seed: number,
  first: FeatureWeights,
  means: Means
): TaughtDocument {
  const lesson = (variant: GoldDocument, share: number): Lesson => ({
    graph: makeGraph(variant, first, means),
    share
  })
  if (document.genre === 'paragraphs') return {document, lessons: [lesson(document, paragraphsShare)]}
  const plain = withoutOddBeads(document)
  const lessons = [lesson(plain, 1), lesson(asArticle(plain, seed), variantShare)]
  if (plain.beads.length >= longDocument) {
    const from = Math.floor(plain.beads.length / 3)
    lessons.push(lesson(withoutBlock(plain, seed % 2 ? 'en' : 'zh', from, leftOut), variantShare))
    lessons.push(lesson(withoutSome(plain, seed, leftOutShare), variantShare))
  }
  return {document, lessons}
}
