import type {AlteredNumber} from '../../numbers/number-comparison.js'
import {figureWords, plain} from '../figure-words.js'
import {reportPairs} from '../report-figure.js'
import type {Rule} from '../rule.js'

/** A figure that is off by a power of ten: what 万 and 亿 do to translators. */
export const figureMagnitude: Rule = {
  id: 'figure-magnitude',
  group: 'figures',
  description: 'A figure of the English is off by a power of ten.',
  severity: 'error',
  needs: ['pairs'],
  examples: [
    {
      pairs: [{zh: '生产汽车16.76万辆。', en: 'It made 1.676 million cars.'}],
      expect: ['2:9 Unexpected figure `1.676 million`, expected 167,600 (`16.76万`): 10 times too much']
    },
    {
      pairs: [{zh: '投资90亿元。', en: 'It invested 900 million yuan.'}],
      expect: [
        '2:13 Unexpected figure `900 million yuan`, expected 9,000,000,000 yuan (`90亿元`): 10 times too little'
      ]
    },
    {pairs: [{zh: '投资90亿元。', en: 'It invested 9 billion yuan.'}], expect: []}
  ],
  check: (article, context) =>
    reportPairs(article, context, ['magnitude'], ({en, zh, difference}) => ({
      message: `Unexpected figure \`${en.text}\`, expected ${figureWords(zh)} (\`${zh.text}\`): ${howMuch(difference as AlteredNumber)}`,
      expected: [figureWords(zh)]
    }))
}

function howMuch({factor = 1}: AlteredNumber): string {
  return factor > 1 ? `${plain(factor)} times too much` : `${plain(1 / factor)} times too little`
}
