import {isFull} from '../article.js'
import type {Rule} from '../rule.js'
import {type SideText, wholeOf} from '../side-text.js'

/** A heading of one level, whose translation has another. */
export const headingLevel: Rule = {
  id: 'heading-level',
  group: 'article',
  description: 'A heading and its translation have different levels.',
  severity: 'warn',
  needs: ['pairs', 'source'],
  examples: [
    {
      article: '## The park at dawn\n\n### 清晨的公园\n\nIt opens at six.\n\n公园六点开门。\n',
      expect: ['1:4 Unexpected heading of level 2, expected level 3 as in the Chinese']
    },
    {article: '## The park at dawn\n\n## 清晨的公园\n', expect: []}
  ],
  check(article, {report}) {
    if (!article.source) return
    for (const pair of article.pairs) {
      if (!isFull(pair)) continue
      const levels = {en: levelOf(pair.en, article.source.en), zh: levelOf(pair.zh, article.source.zh)}
      if (!levels.en || !levels.zh || levels.en === levels.zh) continue
      report({
        at: wholeOf(pair.en),
        message: `Unexpected heading of level ${levels.en}, expected level ${levels.zh} as in the Chinese`,
        related: [{at: wholeOf(pair.zh)}]
      })
    }
  }
}

/** The level of a heading in Markdown; 0 for what is none. */
function levelOf(side: SideText, source: string): number {
  const start = side.rangeOf?.(0, side.text.length)[0] ?? 0
  const line = source
    .slice(Math.max(0, start - longestMark), start)
    .split(/[\r\n]/)
    .at(-1)!
  return /^[\s>*+-]*(#{1,6})[ \t]/.exec(line)?.[1]?.length ?? 0
}

/** Marks of quotes and lists before the marks of a heading. */
const longestMark = 40
