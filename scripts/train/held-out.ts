import type {TaughtDocument} from './lessons.js'
import {alignBy, type Means, makeAlignable, train} from './model.js'
import type {HeldOut} from './report.js'

/** Steps from the weights of all documents to those without some: they are near. */
const iterations = 40
/** Shorter documents are left out together, so that training takes a minute and not three. */
const longDocument = 150
const groups = 3

/** Align every annotated document with weights that were trained without it, and without its variants. */
export function alignHeldOut(
  taught: ReadonlyArray<TaughtDocument>,
  weights: Float64Array,
  means: Means
): HeldOut[] {
  return folds(taught).flatMap((fold) => {
    const others = taught.filter((one) => !fold.includes(one)).flatMap((one) => one.lessons)
    const without = train(others, weights, iterations)
    return fold.map(({document}) => ({
      document,
      beads: alignBy(without, makeAlignable(document, means)),
      weights: without
    }))
  })
}

function folds(taught: ReadonlyArray<TaughtDocument>): TaughtDocument[][] {
  const annotated = taught.filter(({document}) => document.genre !== 'paragraphs')
  const isLong = ({document}: TaughtDocument) => document.beads.length >= longDocument
  const short = annotated.filter((one) => !isLong(one))
  return [
    ...annotated.filter(isLong).map((one) => [one]),
    ...Array.from({length: groups}, (_, k) => short.filter((_, number) => number % groups === k))
  ]
}
