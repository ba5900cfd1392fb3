import {isFull} from '../article.js'
import {doubledSentences} from '../doubled-sentences.js'
import {isOfPictures, leftEnglish} from '../left-english.js'
import {letterCount} from '../letters.js'
import type {Rule} from '../rule.js'
import {wholeOf} from '../side-text.js'
import {uncoveredSentences} from '../uncovered.js'

/** A sentence of the English that has no Chinese. */
export const added: Rule = {
  id: 'added',
  group: 'article',
  description: 'A sentence of the English has no Chinese.',
  severity: 'warn',
  needs: ['pairs'],
  options: {
    least: {
      type: 'number',
      min: 1,
      max: 1000,
      default: 12,
      description: 'letters that a sentence has at least'
    }
  },
  examples: [
    {
      pairs: [
        {zh: '居民对此表示欢迎。', en: 'Residents welcomed the news.'},
        {en: 'The mayor was not available for comment.'}
      ],
      expect: ['3:1 Unexpected English sentence without Chinese, expected one that the Chinese has too']
    },
    {
      pairs: [
        {
          zh: '居民对此表示欢迎。',
          en: 'Residents welcomed the news. The orchestra rehearsed the slow movement until the conductor was satisfied.'
        }
      ],
      expect: [
        '2:30 Unexpected English sentence whose words are not in the Chinese, expected one that the Chinese has too'
      ]
    },
    {
      // What stands there twice is told as such.
      pairs: [
        {
          zh: '乐队把慢板排练到指挥满意为止。居民对此表示欢迎。',
          en: 'The orchestra rehearsed the slow movement until the conductor was satisfied. Residents welcomed the news.'
        },
        {
          zh: '居民对此表示欢迎。',
          en: 'The orchestra rehearsed the slow movement until the conductor was satisfied. Residents welcomed the news.'
        }
      ],
      expect: []
    },
    {pairs: [{zh: '居民对此表示欢迎。', en: 'Residents welcomed the news.'}, {en: 'Photo'}], expect: []}
  ],
  check(article, {options, report, lexicon}) {
    if (article.isPartial) return
    const doubled = doubledSentences(article, 'en')
    for (const pair of article.pairs) {
      if (isFull(pair) || !pair.en || pair.reason !== 'untranslated') continue
      if (letterCount(pair.en.text, 'en') < Number(options.least) || doubled.has(pair.en, 0)) continue
      if (leftEnglish(article).has(pair) || isOfPictures(pair.en, article)) continue
      report({
        at: wholeOf(pair.en),
        message: 'Unexpected English sentence without Chinese, expected one that the Chinese has too'
      })
    }
    for (const at of lexicon ? uncoveredSentences(article, 'en', lexicon) : []) {
      if (doubled.has(at.side, at.from)) continue
      report({
        at,
        isWarning: true,
        message:
          'Unexpected English sentence whose words are not in the Chinese, expected one that the Chinese has too'
      })
    }
  }
}
