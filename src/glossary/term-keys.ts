import {separator} from './fold-term.js'

/** More words than this, and nobody writes two of them as one. */
const mostWordsToJoin = 4

/**
 * The keys under which a folded English form is found: as it is, and with two of its words written as one
 * (`cyber security`, `cyber-security`, `cybersecurity`).
 */
export function solidKeys(key: string): string[] {
  const words = key.split(separator)
  if (words.length < 2 || words.length > mostWordsToJoin) return [key]
  const keys = [key]
  let at = 0
  for (let index = 0; index < words.length - 1; index++) {
    at += words[index]!.length
    if (canJoin(words[index]!, words[index + 1]!)) keys.push(key.slice(0, at) + key.slice(at + 1))
    at++
  }
  return keys
}

/** Small words and single letters would join to other words: `a part` is not `apart`. */
function canJoin(a: string, b: string): boolean {
  return a.length > 1 && b.length > 2 && !smallWords.has(a) && !smallWords.has(b)
}

const smallWords = new Set(
  'a an the of in on at to for and or by from with as is no not be it all any'.split(' ')
)
