import {assertLanguage, type Language} from '../model/language.js'
import {readEnglishNumeral} from './english-numeral.js'
import {startsHanNumeral} from './han-characters.js'
import {readHanNumeral} from './han-numeral.js'
import {isDigit, readLiteral} from './literal.js'

/**
 * The values of the numbers in a text, in order: 16.76万 and 167,600 alike, seven and 七.
 *
 * Meant for aligning: what the numbers count is left aside, and idioms, versions and model names are left out.
 *
 * @throws {TypeError}
 *   When the text is no string or the language unknown.
 */
export function numberValues(text: string, language: Language): number[] {
  if (typeof text !== 'string') throw new TypeError(`Unexpected text \`${String(text)}\`, expected a string`)
  assertLanguage(language)
  const values: number[] = []
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const isStart = language === 'zh' ? startsHanNumeral(code) : isDigit(code) || isWordStart(text, at)
    if (!isStart || (isDigit(code) && isLatin(text.charCodeAt(at - 1)))) {
      at++
      continue
    }
    const numeral = language === 'zh' ? readHanNumeral(text, at) : readEnglishNumeral(text, at)
    if (numeral && Number.isFinite(numeral.value)) values.push(numeral.value)
    at = numeral?.end ?? (isDigit(code) ? readLiteral(text, at).end : at + 1)
  }
  return values
}

function isWordStart(text: string, at: number): boolean {
  return isLatin(text.charCodeAt(at)) && !isLatin(text.charCodeAt(at - 1))
}

function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}
