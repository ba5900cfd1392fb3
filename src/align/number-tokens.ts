import type {Language} from '../model/language.js'
import {numberValues} from '../numbers/number-values.js'

/** Smaller values stand in every other sentence: one, a half, zero. */
const leastTelling = 2

/** Tokens that stand for the values of the numbers in a sentence: equal for equal values in both languages. */
export function numberTokens(text: string, language: Language): string[] {
  return numberValues(text, language)
    .filter((value) => value >= leastTelling)
    .map((value) => `#${value}`)
}
