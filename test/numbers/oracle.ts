import {recognizeNumber, recognizeOrdinal, recognizePercentage} from '@microsoft/recognizers-text-number'
import type {Language} from '../../src/model/language.js'
import {readQuantities} from '../../src/numbers/read-quantities.js'

/** A number that the oracle reads in a sentence, and we do not, or not so. */
export interface Disagreement {
  readonly language: Language
  readonly sentence: string
  readonly words: string
  readonly theirs: string
  readonly ours: string
}

/** How many numbers the oracle reads in a sentence, and those we read otherwise. */
export function consult(
  sentence: string,
  language: Language
): {count: number; disagreements: Disagreement[]} {
  const culture = language === 'zh' ? 'zh-cn' : 'en-us'
  const ours = readQuantities(sentence, language)
  const theirs = [recognizeNumber, recognizeOrdinal, recognizePercentage].flatMap((recognize) =>
    recognize(sentence, culture).filter(({resolution}) => resolution?.value != null)
  )
  const disagreements = theirs.flatMap(({text, start, end, resolution}) => {
    const value = Number(String(resolution.value).replace('%', ''))
    const beside = ours.filter((quantity) => quantity.start <= end && quantity.end > start)
    const isSame = beside.some((quantity) =>
      [quantity.value, ...(quantity.also ?? [])].some(
        (other) => Math.abs(other - value) <= 1e-6 * Math.max(1, Math.abs(value))
      )
    )
    if (isSame) return []
    const values = beside.map((quantity) => String(Number(quantity.value.toPrecision(12)))).join(' ') || '–'
    return [{language, sentence, words: text, theirs: String(resolution.value), ours: values}]
  })
  return {count: theirs.length, disagreements}
}
