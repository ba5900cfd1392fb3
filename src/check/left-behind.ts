import type {Article, Pair} from './article.js'
import {letterCount} from './letters.js'

/** Whether a pair is a Chinese text again in the place of its English: the second of the two, alone. */
export function isLeftBehind(article: Article, pair: Pair): boolean {
  return leftOf(article).copies.has(pair.index)
}

/** Whether the English of a pair is such a copy of its Chinese. */
export function hasCopy(article: Article, pair: Pair): boolean {
  return leftOf(article).originals.has(pair.index)
}

/** Looked for once an article. */
function leftOf(article: Article): Left {
  let found = known.get(article)
  if (!found) known.set(article, (found = findLeft(article)))
  return found
}

interface Left {
  readonly copies: ReadonlySet<number>
  readonly originals: ReadonlySet<number>
}

const known = new WeakMap<Article, Left>()
/** So near stand a sentence and what was left in its language. */
const reach = 3

/** A name of a few characters, a version in the other script, a note, a credit and a label may be the same by right. */
function isSentence({zh, reason}: Pair): boolean {
  const isText = reason === undefined || reason === 'untranslated' || reason === 'other-language'
  return isText && letterCount(zh!.text, 'zh') >= leastLetters
}

const leastLetters = 4

function findLeft({pairs}: Article): Left {
  const copies = new Set<number>()
  const originals = new Set<number>()
  const seen = new Map<string, Pair>()
  for (const pair of pairs) {
    if (!pair.zh) continue
    const key = pair.zh.text.replace(/\s/g, '')
    const before = seen.get(key)
    if (before && pair.index - before.index <= reach && !pair.en) {
      if (!isSentence(pair)) continue
      copies.add(pair.index)
      if (!before.en) originals.add(before.index)
    }
    seen.set(key, pair)
  }
  return {copies, originals}
}
