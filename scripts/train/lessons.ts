import type {FeatureSource} from '../../src/align/features.js'
import type {FeatureWeights} from '../../src/align/weights.js'
import type {Lexicon} from '../../src/lexicon/lexicon.js'
import {type GoldDocument, withoutOddBeads} from './documents.js'
import {fullSource, type Lesson, makeGraph} from './model.js'
import {asArticle, withoutBlock} from './variants.js'

/** A gold document with all that is learnt from it. */
export interface TaughtDocument {
  readonly document: GoldDocument
  readonly source: FeatureSource
  readonly lessons: ReadonlyArray<Lesson>
}

/** How much a made-up variant counts beside the document itself. */
const variantShare = 0.3
/** Shorter documents have no room for a block left out. */
const longDocument = 60
/** Sentences that are left out. */
const leftOut = 20

/** Make the lessons of a document: itself, with a block left out, and as an interleaved article. */
export function teach(
  document: GoldDocument,
  seed: number,
  first: FeatureWeights,
  lexicon?: Lexicon
): TaughtDocument {
  const lesson = (variant: GoldDocument, share: number): Lesson => ({
    graph: makeGraph(variant, fullSource(variant, lexicon), first),
    share
  })
  const plain = withoutOddBeads(document)
  const lessons = [lesson(plain, 1), lesson(asArticle(plain, seed), variantShare)]
  if (plain.beads.length >= longDocument) {
    const from = Math.floor(plain.beads.length / 3)
    lessons.push(lesson(withoutBlock(plain, seed % 2 ? 'en' : 'zh', from, leftOut), variantShare))
  }
  return {document, source: fullSource(document, lexicon), lessons}
}
