import {figureWords} from '../figure-words.js'
import {reportPairs} from '../report-figure.js'
import type {Rule} from '../rule.js'

/** A minus that is lost, or added. */
export const figureSign: Rule = {
  id: 'figure-sign',
  group: 'figures',
  description: 'A minus of the Chinese is lost in the English, or added.',
  severity: 'error',
  needs: ['pairs'],
  examples: [
    {
      pairs: [{zh: '气温降至零下18度。', en: 'The temperature fell to 18 degrees.'}],
      expect: ['2:25 Unexpected sign of `18`, expected -18 (`零下18`)']
    },
    {pairs: [{zh: '气温降至零下18度。', en: 'It was 18 degrees below zero.'}], expect: []}
  ],
  check: (article, context) =>
    reportPairs(article, context, ['sign'], ({en, zh}) => ({
      message: `Unexpected sign of \`${en.text}\`, expected ${figureWords(zh)} (\`${zh.text}\`)`,
      expected: [figureWords(zh)]
    }))
}
