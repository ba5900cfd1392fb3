import type {Language} from '../model/language.js'
import {keyOf} from '../numbers/agreement.js'
import {compareNumbers} from '../numbers/compare-numbers.js'
import type {NumberComparison, NumberDifference} from '../numbers/number-comparison.js'
import type {Quantity} from '../numbers/quantity.js'
import {readQuantities} from '../numbers/read-quantities.js'
import {type Article, type FullPair, isFull, type Pair} from './article.js'
import {neighboursOf} from './neighbours.js'

/** A figure that is wrong, and the pair that holds it. */
export interface FigureFault {
  readonly pair: FullPair
  readonly difference: NumberDifference
}

/** Below it a translator may well have meant what stands there. */
export const leastConfidence = 0.5
/** A pair less likely than this is as likely none, and says nothing about its figures. */
const leastPairConfidence = 0.3
/** Sentences before and after that may hold a figure which moved, or was put to the wrong neighbour. */
const reach = 2

const found = new WeakMap<Article, ReadonlyArray<FigureFault>>()

/** The figures of an article that do not agree with those of the other side. Looked for once. */
export function figureFaults(article: Article): ReadonlyArray<FigureFault> {
  const known = found.get(article)
  if (known) return known
  const faults = findFaults(article)
  found.set(article, faults)
  return faults
}

const compared = new WeakMap<Article, ReadonlyArray<NumberComparison>>()

/** The figures of each pair, compared; none where a pair says nothing about its figures. Looked for once. */
export function figureComparisons(article: Article): ReadonlyArray<NumberComparison> {
  let comparisons = compared.get(article)
  if (!comparisons) {
    comparisons = article.pairs.map((pair) =>
      isFull(pair) && pair.confidence >= leastPairConfidence
        ? compareNumbers({en: pair.en.text, zh: pair.zh.text})
        : {pairs: [], differences: []}
    )
    compared.set(article, comparisons)
  }
  return comparisons
}

function findFaults(article: Article): FigureFault[] {
  const {pairs} = article
  const differences = figureComparisons(article).map((comparison) => comparison.differences)
  const spare = spareFigures(pairs, differences)
  return pairs.flatMap((pair, index) => {
    if (!isFull(pair)) return []
    return differences[index]!.filter(
      (difference) =>
        difference.confidence >= leastConfidence && !isElsewhere(difference, pairs, index, spare)
    ).map((difference) => ({pair, difference}))
  })
}

/** Values that each pair has to spare, by language: figures without partner, and those of sentences without one. */
type Spare = ReadonlyArray<Readonly<Record<Language, ReadonlySet<string>>>>

function spareFigures(
  pairs: ReadonlyArray<Pair>,
  differences: ReadonlyArray<ReadonlyArray<NumberDifference>>
): Spare {
  return pairs.map((pair, index) => {
    const spare = {en: new Set<string>(), zh: new Set<string>()}
    for (const language of ['en', 'zh'] as const) {
      const quantities =
        isFull(pair) && pair.confidence >= leastPairConfidence
          ? differences[index]!.flatMap((difference) => quantityOf(difference, language) ?? [])
          : readQuantities(pair[language]?.text ?? '', language)
      for (const {value} of quantities) spare[language].add(keyOf(value))
    }
    return spare
  })
}

/** Whether what is missing here is to spare next door: the translator moved it, or a sentence was cut elsewhere. */
function isElsewhere(
  difference: NumberDifference,
  pairs: ReadonlyArray<Pair>,
  index: number,
  spare: Spare
): boolean {
  const en = quantityOf(difference, 'en')
  const zh = quantityOf(difference, 'zh')
  const around = neighboursOf(pairs, index, reach)
  const near = (language: Language, {value}: Quantity): boolean =>
    around.some((pair) => spare[pair.index]![language].has(keyOf(value)))
  return (!zh || near('en', zh)) && (!en || near('zh', en))
}

/** The figure of a difference in one of the languages. */
export function quantityOf(difference: NumberDifference, language: Language): Quantity | undefined {
  return language in difference ? (difference as Record<Language, Quantity>)[language] : undefined
}
