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
  const joined = words.slice(1).map((word, at) => {
    const parts = [...words.slice(0, at), words[at]! + word, ...words.slice(at + 2)]
    return canJoin(words[at]!, word) ? parts.join(separator) : key
  })
  return [...new Set([key, ...joined])]
}

/** Small words and single letters would join to other words: `a part` is not `apart`. */
function canJoin(a: string, b: string): boolean {
  return a.length > 1 && b.length > 2 && !smallWords.has(a) && !smallWords.has(b)
}

const smallWords = new Set(
  'a an the of in on at to for and or by from with as is no not be it all any'.split(' ')
)
