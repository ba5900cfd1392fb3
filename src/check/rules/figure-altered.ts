import {figureWords} from '../figure-words.js'
import {reportPairs} from '../report-figure.js'
import type {Rule} from '../rule.js'

/** A figure of the English with another value than that of the Chinese. */
export const figureAltered: Rule = {
  id: 'figure-altered',
  group: 'figures',
  description: 'A figure of the English has another value than in the Chinese.',
  severity: 'error',
  needs: ['pairs'],
  examples: [
    {
      pairs: [{zh: '增加值增长11.2%。', en: 'Added value grew by 12.1%.'}],
      expect: ['2:21 Unexpected figure `12.1%`, expected 11.2% (`11.2%`)']
    },
    {
      pairs: [{zh: '会议于2024年3月15日举行。', en: 'The meeting took place on March 16, 2024.'}],
      expect: ['2:33 Unexpected figure `16`, expected day 15 (`15日`)']
    },
    {pairs: [{zh: '翻一番。', en: 'It grew by 100%.'}], expect: []}
  ],
  check: (article, context) =>
    reportPairs(article, context, ['altered'], ({en, zh}) => ({
      message: `Unexpected figure \`${en.text}\`, expected ${figureWords(zh)} (\`${zh.text}\`)`,
      expected: [figureWords(zh)]
    }))
}
