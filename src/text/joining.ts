/**
 * What stands for a soft wrap between two lines: a space, or nothing where a side is Chinese (ideographs and their
 * punctuation know no spaces between them).
 */
export function joint(before: string, after: string): '' | ' ' {
  return spaceless.test(before.slice(-1)) || spaceless.test(after.slice(0, 1)) ? '' : ' '
}

const spaceless = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·]/u
