import {isLatinLetter, latinEnd} from '../text/latin-letters.js'

/** What stands in a sentence for the aligner: words in Latin letters, runs of ideographs, marks that end a clause. */
export const TokenKind = {latin: 0, han: 1, clauseMark: 2} as const

/**
 * Go through the words in Latin letters (with an apostrophe inside: `don't`), the runs of ideographs and the clause
 * marks of a sentence, in order. By code units, since this runs over every character of every text.
 *
 * @param take
 *   Is told the kind of each, and where it starts and ends.
 */
export function scanTokens(text: string, take: (kind: number, start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    let end = at + 1
    if (isLatinLetter(code)) {
      end = latinEnd(text, end)
      const apostrophe = text.charCodeAt(end)
      if ((apostrophe === 0x27 || apostrophe === 0x2019) && isLatinLetter(text.charCodeAt(end + 1))) {
        const most = end + 1 + longestContraction
        for (end += 2; end < most && isLatinLetter(text.charCodeAt(end)); ) end++
      }
      take(TokenKind.latin, at, end)
    } else if (isIdeograph(code)) {
      while (isIdeograph(text.charCodeAt(end)) || isLowSurrogate(text.charCodeAt(end))) end++
      take(TokenKind.han, at, end)
    } else if (isClauseMark(code)) take(TokenKind.clauseMark, at, end)
    at = end
  }
}

/** Letters after an apostrophe that belong to the word; more are a quotation. */
const longestContraction = 8

/** Ideographs, 々, 〇, and the first halves of those beyond U+20000. */
function isIdeograph(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff && (code <= 0x4dbf || code >= 0x4e00)) ||
    code === 0x3005 ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd88f)
  )
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

function isClauseMark(code: number): boolean {
  return (
    code === 0x2c ||
    code === 0x3a ||
    code === 0x3b ||
    code === 0x2013 ||
    code === 0x2014 ||
    code === 0xff0c ||
    code === 0xff1a ||
    code === 0xff1b
  )
}
