import {isFull} from '../article.js'
import {doubledSentences} from '../doubled-sentences.js'
import {hasCopy, isLeftBehind} from '../left-behind.js'
import {letterCount} from '../letters.js'
import type {Rule} from '../rule.js'
import {wholeOf} from '../side-text.js'
import {uncoveredSentences} from '../uncovered.js'

/** A sentence of the Chinese that has no English. */
export const untranslated: Rule = {
  id: 'untranslated',
  group: 'article',
  description: 'A sentence of the Chinese has no English.',
  severity: 'error',
  needs: ['pairs'],
  options: {
    least: {
      type: 'number',
      min: 1,
      max: 1000,
      default: 4,
      description: 'characters that a sentence has at least'
    }
  },
  examples: [
    {
      pairs: [
        {zh: '老桥三月起封闭维修。', en: 'The old bridge was closed in March.'},
        {zh: '公交车现在绕行更远的路线。'},
        {zh: '居民对此表示欢迎。', en: 'Residents welcomed the news.'}
      ],
      expect: ['3:1 Unexpected Chinese sentence without English, expected its translation']
    },
    {pairs: [{zh: '居民对此表示欢迎。', en: 'Residents welcomed the news.'}, {zh: '——'}], expect: []}
  ],
  check(article, {options, report, lexicon}) {
    if (article.isPartial) return
    const doubled = doubledSentences(article, 'zh')
    for (const pair of article.pairs) {
      if (isFull(pair) || !pair.zh || pair.reason !== 'untranslated') continue
      if (letterCount(pair.zh.text, 'zh') < Number(options.least)) continue
      if (isLeftBehind(article, pair) || hasCopy(article, pair) || doubled.has(pair.zh, 0)) continue
      report({
        at: wholeOf(pair.zh),
        message: 'Unexpected Chinese sentence without English, expected its translation'
      })
    }
    for (const at of lexicon ? uncoveredSentences(article, 'zh', lexicon) : []) {
      if (doubled.has(at.side, at.from)) continue
      report({
        at,
        isWarning: true,
        message: 'Unexpected Chinese sentence whose words are not in the English, expected its translation'
      })
    }
  }
}
