import type {Language} from '../model/language.js'
import {readQuantities} from './read-quantities.js'

/**
 * The values of the figures in a text, in order: 16.76万 and 167,600 alike, seven and 七, 70% and 七成 (70).
 *
 * Meant for aligning: what the figures count is left aside. Of a vague number it is the lower bound.
 *
 * @throws {TypeError}
 *   When the text is no string or the language unknown.
 */
export function numberValues(text: string, language: Language): number[] {
  return readQuantities(text, language).map(({value}) => value)
}
