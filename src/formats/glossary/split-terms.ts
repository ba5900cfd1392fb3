import type {Language} from '../../model/language.js'

/**
 * The terms that people put into one cell of a table: `a; b`, `a / b`, `甲/乙`, or a line each.
 *
 * A comma divides nothing, since terms have commas; nor does a slash inside a word (`TCP/IP`).
 */
export function splitTerms(text: string, side: Language): string[] {
  const parts = text.split(side === 'en' ? englishDivider : chineseDivider).map((part) => part.trim())
  return [...new Set(parts.filter(Boolean))]
}

const englishDivider = /[;；\n]|\s\/\s|／/
const chineseDivider = /[;；\n]|\s\/\s|(?<=[\p{Script=Han}）)”])[/／](?=[\p{Script=Han}（(“])/u
