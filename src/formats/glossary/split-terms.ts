import type {Language} from '../../model/language.js'

/**
 * The terms that people put into one cell of a table: `a; b`, `a / b`, `甲/乙`, or a line each.
 *
 * A comma divides nothing, since terms have commas; nor does a slash inside a word (`TCP/IP`), or a mark that is quoted.
 */
export function splitTerms(text: string, side: Language): string[] {
  return partsOf(text, side === 'en' ? englishDivider : chineseDivider)
}

/**
 * The Chinese terms of a cell in which commas divide too: `标注，注明`, where the English is one or two words, and no
 * clause with a comma can be meant.
 */
export function splitAtCommas(text: string, english: string): string[] {
  const words = english.split(/[\s/-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const isShort =
    text.length <= longestList && words.length <= mostWords && !/[,，;；&]|\b(?:and|or)\b/i.test(english)
  if (!isShort) return splitTerms(text, 'zh')
  // `甲,` at the end of a line.
  return partsOf(text, dividerWithCommas).map((part) => part.replace(/(?<=\S)\s*,$/, ''))
}

function partsOf(text: string, divider: RegExp): string[] {
  const parts = text.split(divider).map((part) => part.trim())
  return [...new Set(parts.filter(Boolean))]
}

const englishDivider = /(?<![“‘「『])[;；]|\n|\s\/\s|／/
const chineseDivider = /(?<![“‘「『])[;；]|\n|\s\/\s|(?<=[\p{Script=Han}）)”])[/／](?=[\p{Script=Han}（(“])/u
/** A comma between brackets divides nothing. */
const dividerWithCommas = new RegExp(`${chineseDivider.source}|[，、](?![^（(]*[）)])`, 'u')

const mostWords = 2
/** Longer cells explain. */
const longestList = 200
