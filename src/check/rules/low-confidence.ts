import {isFull} from '../article.js'
import type {Rule} from '../rule.js'
import {wholeOf} from '../side-text.js'

/** Two sentences that were put together for lack of better ones. */
export const lowConfidence: Rule = {
  id: 'low-confidence',
  group: 'article',
  description: 'Two sentences stand for each other that may not be translations.',
  severity: 'warn',
  needs: ['pairs'],
  options: {
    below: {
      type: 'number',
      min: 0,
      max: 1,
      default: 0.3,
      description: 'confidence of a pair below which it is told'
    }
  },
  examples: [
    {
      pairs: [{zh: '公园六点开门。', en: 'The orchestra rehearsed twice.', confidence: 0.1}],
      expect: ['2:1 Unexpected sentence for `公园六点开门。`, expected its translation (confidence 10 %)']
    },
    {pairs: [{zh: '公园六点开门。', en: 'The park opens at six.'}], expect: []}
  ],
  check({pairs}, {options, report}) {
    for (const pair of pairs) {
      if (!isFull(pair) || pair.confidence >= Number(options.below)) continue
      report({
        at: wholeOf(pair.en),
        message: `Unexpected sentence for \`${clip(pair.zh.text)}\`, expected its translation (confidence ${Math.round(pair.confidence * 100)} %)`,
        related: [{at: wholeOf(pair.zh)}]
      })
    }
  }
}

const longest = 40

function clip(text: string): string {
  const characters = [...text]
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text
}
