/**
 * What stands for a soft wrap between two lines: a space, or nothing where a side is Chinese (ideographs and their
 * punctuation know no spaces between them) or a word goes on after its hyphen. Marks that both languages have are of the
 * language beside them.
 */
export function joint(before: string, after: string): '' | ' ' {
  if (hyphenEnd.test(before.slice(-glance)) && hyphenStart.test(after.slice(0, glance))) return ''
  return spacelessEnd.test(before.slice(-glance)) || spacelessStart.test(after.slice(0, glance)) ? '' : ' '
}

/** Enough for an ideograph behind the marks that may follow it: `好。……”’`. */
const glance = 8

const spacelessEnd = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef—·][“”‘’…]*$/u
const spacelessStart = /^[“”‘’…]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef—·]/u

/** A word goes on (`well-` `known`); not before the small words of `short- and long-term`. */
const hyphenEnd = /\p{Ll}-$/u
const hyphenStart = /^(?!(?:and|or|to|nor|but|und)\b)\p{Ll}/u

/** Whether the hyphen at the end of a line only parts a word there, as in a text copied from a page. */
export function breaksWord(before: string, after: string, isWord: (word: string) => boolean): boolean {
  const start = wordStart.exec(before.slice(-longestHalf))?.[0]
  const end = start && wordEnd.exec(after.slice(0, longestHalf))?.[0]
  return end ? isWord((start.slice(0, -1) + end).toLowerCase()) : false
}

const longestHalf = 24
const wordStart = /(?<![\p{L}\p{N}-])\p{L}\p{Ll}*-$/u
const wordEnd = /^\p{Ll}+(?![\p{L}\p{N}-])/u
