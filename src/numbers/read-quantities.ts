import {assertLanguage, type Language} from '../model/language.js'
import {markItems} from './list-numbers.js'
import type {Quantity} from './quantity.js'
import {joinRanges} from './ranges.js'
import {readChinese} from './read-chinese.js'
import {readEnglish} from './read-english.js'

/**
 * Read the figures of a text, in order: numbers in digits and words with their units, dates, shares, ranges.
 *
 * Idioms (十分, 千方百计, “one of”), names (三亚, 百度), models and versions (JSQ6, GPT-4, v1.29.3) are no figures.
 *
 * @throws {TypeError}
 *   When the text is no string or the language unknown.
 */
export function readQuantities(text: string, language: Language): Quantity[] {
  if (typeof text !== 'string') throw new TypeError(`Unexpected text \`${String(text)}\`, expected a string`)
  assertLanguage(language)
  const drafts = language === 'zh' ? readChinese(text) : readEnglish(text)
  markItems(text, drafts)
  return joinRanges(text, drafts, language)
}
