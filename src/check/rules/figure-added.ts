import {reportLone} from '../report-figure.js'
import type {Rule} from '../rule.js'

/** A figure of the English that the Chinese does not have. */
export const figureAdded: Rule = {
  id: 'figure-added',
  group: 'figures',
  description: 'A figure of the English is not in the Chinese.',
  severity: 'error',
  needs: ['pairs'],
  examples: [
    {
      pairs: [{zh: '这家企业去年建成投产。', en: 'The plant, with 3,200 workers, opened last year.'}],
      expect: ['2:17 Unexpected figure `3,200`, expected one that the Chinese has too']
    },
    {pairs: [{zh: '亏损1.36万亿元。', en: 'It lost 1.36 trillion yuan ($188.6 billion).'}], expect: []}
  ],
  check: (article, context) =>
    reportLone(article, context, 'added', (quantity) => ({
      message: `Unexpected figure \`${quantity.text}\`, expected one that the Chinese has too`,
      expected: []
    }))
}
