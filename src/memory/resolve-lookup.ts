import type {Language} from '../model/language.js'
import {isHan} from '../text/scripts.js'
import type {LookupOptions, ResolvedLookup} from './lookup.js'

/** Check the options of a look-up, and fill in what is missing. Throws a RangeError for values out of range. */
export function resolveLookup(text: string, options: LookupOptions): ResolvedLookup {
  const {minScore = 70, limit = 5, language = languageOfText(text)} = options
  if (typeof text !== 'string') throw new TypeError(`Unexpected text \`${String(text)}\`, expected a string`)
  if (!(minScore >= 0 && minScore <= 100)) {
    throw new RangeError(`Unexpected minimum score \`${minScore}\`, expected 0 to 100`)
  }
  if (!Number.isSafeInteger(limit) || limit < 1) {
    throw new RangeError(`Unexpected limit \`${limit}\`, expected a whole number above 0`)
  }
  if (language !== 'en' && language !== 'zh') {
    throw new RangeError(`Unexpected language \`${String(language)}\`, expected \`en\` or \`zh\``)
  }
  return {...options, minScore, limit, language}
}

/** A text with an ideograph is asked for among Chinese ones. */
export function languageOfText(text: string): Language {
  for (const character of text) if (isHan(character.codePointAt(0)!)) return 'zh'
  return 'en'
}
