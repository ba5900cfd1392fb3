import {figureWords} from '../figure-words.js'
import {reportLone} from '../report-figure.js'
import type {Rule} from '../rule.js'

/** A figure of the Chinese that the English leaves out. */
export const figureMissing: Rule = {
  id: 'figure-missing',
  group: 'figures',
  description: 'A figure of the Chinese is missing in the English.',
  severity: 'error',
  needs: ['pairs'],
  examples: [
    {
      pairs: [
        {zh: '全市规上工业增加值增长11.2%，对GDP贡献率超过70%。', en: 'Industrial output grew by 11.2%.'}
      ],
      expect: ['1:27 Unexpected lack of the figure `70%` in the English, expected over 70%']
    },
    {pairs: [{zh: '这是十分重要的一步。', en: 'This is a very important step.'}], expect: []},
    {pairs: [{zh: '他买了10本书。', en: 'He bought ten books.'}], expect: []}
  ],
  check: (article, context) =>
    reportLone(article, context, 'missing', (quantity) => ({
      message: `Unexpected lack of the figure \`${quantity.text}\` in the English, expected ${figureWords(quantity)}`,
      expected: [figureWords(quantity)]
    }))
}
