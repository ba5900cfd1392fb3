import type {Change} from '../../numbers/quantity.js'
import {plain} from '../figure-words.js'
import {reportPairs} from '../report-figure.js'
import type {Rule} from '../rule.js'

/** A rise told as a fall, or “to” told as “by”. */
export const figureDirection: Rule = {
  id: 'figure-direction',
  group: 'figures',
  description: 'A rise of the Chinese is a fall in the English, or what grew to a figure grew by it.',
  severity: 'error',
  needs: ['pairs'],
  examples: [
    {
      pairs: [{zh: '出口增长5%。', en: 'Exports fell by 5%.'}],
      expect: ['2:17 Unexpected fall by `5%`, expected a rise (`5%`)']
    },
    {
      pairs: [{zh: '比重提高到5%。', en: 'The share rose by 5%.'}],
      expect: ['2:19 Unexpected rise by `5%`, expected a rise to 5 (`5%`)']
    },
    {pairs: [{zh: '出口下降5%。', en: 'Exports were down 5%.'}], expect: []}
  ],
  check: (article, context) =>
    reportPairs(article, context, ['direction', 'to-by'], ({en, zh, difference}) => {
      const isTurned = difference.type === 'direction'
      const right = isTurned
        ? noun(zh.change!)
        : `${noun(zh.change!)} ${zh.change!.mode ?? 'by'} ${plain(zh.value)}`
      const by = en.change!.mode ? ` ${en.change!.mode}` : ''
      return {
        message: `Unexpected ${noun(en.change!)}${by || ' of'} \`${en.text}\`, expected a ${right} (\`${zh.text}\`)`,
        expected: [`a ${right}`]
      }
    })
}

function noun({direction}: Change): string {
  return direction === 'up' ? 'rise' : 'fall'
}
