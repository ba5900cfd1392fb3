/**
 * What stands for a soft wrap between two lines: a space, or nothing where a side is Chinese (ideographs and their
 * punctuation know no spaces between them). Marks that both languages have are of the language beside them.
 */
export function joint(before: string, after: string): '' | ' ' {
  return spacelessEnd.test(before.slice(-glance)) || spacelessStart.test(after.slice(0, glance)) ? '' : ' '
}

/** Enough for an ideograph behind the marks that may follow it: `好。……”’`. */
const glance = 8

const spacelessEnd = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef—·][“”‘’…]*$/u
const spacelessStart = /^[“”‘’…]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef—·]/u
