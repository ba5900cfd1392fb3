import {lastAtMost} from '../../model/last-at-most.js'
import {doubledSentences} from '../doubled-sentences.js'
import type {Rule} from '../rule.js'

/** A sentence that was pasted twice. */
export const sentenceDoubled: Rule = {
  id: 'sentence-doubled',
  group: 'article',
  description: 'A sentence stands twice, one after the other, and only once in the other language.',
  severity: 'warn',
  needs: ['pairs'],
  examples: [
    {
      pairs: [
        {zh: '老桥三月起封闭维修。', en: 'The old bridge was closed in March.'},
        {en: 'The old bridge was closed in March.'},
        {zh: '居民对此表示欢迎。', en: 'Residents welcomed the news.'}
      ],
      expect: ['3:1 Unexpected sentence that stands there a second time, expected it once, as in the Chinese']
    },
    {
      pairs: [
        {zh: '回家吧，回家吧。', en: 'Come home again.'},
        {zh: '回家吧，回家吧。', en: 'Come home again.'}
      ],
      expect: []
    }
  ],
  check(article, {report}) {
    const doubled = {en: doubledSentences(article, 'en'), zh: doubledSentences(article, 'zh')}
    const names = {en: 'English', zh: 'Chinese'}
    for (const [language, other] of [
      ['zh', 'en'],
      ['en', 'zh']
    ] as const) {
      const others = doubled[other].spots
      for (const {index, ...at} of doubled[language].spots) {
        // A refrain stands twice in both.
        const near = others[lastAtMost(others.length, (number) => others[number]!.index, index + reach)]
        if (near && Math.abs(near.index - index) <= reach) continue
        report({
          at,
          message: `Unexpected sentence that stands there a second time, expected it once, as in the ${names[other]}`
        })
      }
    }
  }
}

/** Pairs within which the other language may say its sentence twice. */
const reach = 2
