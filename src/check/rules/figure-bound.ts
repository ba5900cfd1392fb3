import {figureWords} from '../figure-words.js'
import {reportPairs} from '../report-figure.js'
import type {Rule} from '../rule.js'

/** “Over” for 近, or “nearly” for 超过. */
export const figureBound: Rule = {
  id: 'figure-bound',
  group: 'figures',
  description: 'What is nearly a figure in the Chinese is over it in the English, or the other way round.',
  severity: 'error',
  needs: ['pairs'],
  examples: [
    {
      pairs: [{zh: '近600辆汽车下线。', en: 'Over 600 cars rolled off the line.'}],
      expect: ['2:6 Unexpected bound over 600, expected nearly 600 (`600`)']
    },
    {pairs: [{zh: '近600辆汽车下线。', en: 'Nearly 600 cars rolled off the line.'}], expect: []}
  ],
  check: (article, context) =>
    reportPairs(article, context, ['bound'], ({en, zh}) => ({
      message: `Unexpected bound ${figureWords(en)}, expected ${figureWords(zh)} (\`${zh.text}\`)`,
      expected: [figureWords(zh)]
    }))
}
