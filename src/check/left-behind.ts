import type {Article, Pair} from './article.js'

/** A Chinese text again in the place of its English; `true` for the second one. Looked for once an article. */
export function isLeftBehind(article: Article, pair: Pair): boolean {
  let found = known.get(article)
  if (!found) known.set(article, (found = findLeft(article)))
  return found.has(pair.index)
}

const known = new WeakMap<Article, ReadonlySet<number>>()
/** So near stand a sentence and what was left in its language. */
const reach = 3

function findLeft({pairs}: Article): ReadonlySet<number> {
  const left = new Set<number>()
  const seen = new Map<string, number>()
  for (const pair of pairs) {
    if (!pair.zh) continue
    const key = pair.zh.text.replace(/\s/g, '')
    const before = seen.get(key)
    if (before !== undefined && pair.index - before <= reach && !pair.en) left.add(pair.index)
    seen.set(key, pair.index)
  }
  return left
}
