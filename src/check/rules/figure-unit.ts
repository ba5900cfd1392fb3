import {figureWords} from '../figure-words.js'
import {reportPairs} from '../report-figure.js'
import type {Rule} from '../rule.js'

/** A figure with the right number and the wrong unit. */
export const figureUnit: Rule = {
  id: 'figure-unit',
  group: 'figures',
  description: 'A figure of the English has another unit than in the Chinese.',
  severity: 'error',
  needs: ['pairs'],
  examples: [
    {
      pairs: [{zh: '比重提高2个百分点。', en: 'Its share rose by 2 percent.'}],
      expect: ['2:19 Unexpected unit of `2 percent`, expected 2 percentage points (`2个百分点`)']
    },
    {
      pairs: [{zh: '合同额5亿美元。', en: 'The contract is worth 500 million yuan.'}],
      expect: ['2:23 Unexpected unit of `500 million yuan`, expected 500,000,000 dollars (`5亿美元`)']
    },
    {pairs: [{zh: '面积1500亩。', en: 'It covers 100 hectares.'}], expect: []}
  ],
  check: (article, context) =>
    reportPairs(article, context, ['unit'], ({en, zh}) => ({
      message: `Unexpected unit of \`${en.text}\`, expected ${figureWords(zh)} (\`${zh.text}\`)`,
      expected: [figureWords(zh)]
    }))
}
