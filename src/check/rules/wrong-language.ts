import {isFull} from '../article.js'
import {isLeftBehind} from '../left-behind.js'
import {hasWords, isOfPictures, isProse, leftEnglish} from '../left-english.js'
import {letterCount} from '../letters.js'
import type {Rule} from '../rule.js'
import {wholeOf} from '../side-text.js'

/** A sentence that was left in the language it came in. */
export const wrongLanguage: Rule = {
  id: 'wrong-language',
  group: 'article',
  description: 'A sentence stands in Chinese where its English should be, or the other way round.',
  severity: 'error',
  needs: ['pairs'],
  examples: [
    {
      pairs: [
        {zh: '公园六点开门。', en: 'The park opens at six.'},
        {zh: '门票十元。'},
        {zh: '门票十元。'},
        {zh: '欢迎参观。', en: 'You are welcome.'}
      ],
      expect: ['4:1 Unexpected Chinese sentence, expected its English']
    },
    {
      pairs: [{zh: '门票十元。', en: '门票十元。'}],
      expect: ['2:1 Unexpected Chinese sentence, expected its English']
    },
    {
      pairs: [
        {zh: 'Tickets are sold at the eastern gate.', en: 'Tickets are sold at the eastern gate.'},
        {zh: 'Harbour Authority of Eastport', en: 'Harbour Authority of Eastport'},
        {zh: 'harbour-schedule --format=json', en: 'harbour-schedule --format=json'}
      ],
      expect: [
        '1:1 Unexpected English sentence, expected its Chinese',
        '3:1 Unexpected English sentence, expected its Chinese'
      ]
    },
    {pairs: [{zh: '公园六点开门。', en: 'The park (公园) opens at six.'}], expect: []}
  ],
  check(article, {report}) {
    for (const pair of article.pairs) {
      if (isLeftBehind(article, pair) && pair.zh) {
        report({at: wholeOf(pair.zh), message: 'Unexpected Chinese sentence, expected its English'})
      }
      if (!isFull(pair)) continue
      if (isIn(pair.en.text, 'zh', 'en'))
        report({
          at: wholeOf(pair.en),
          message: 'Unexpected Chinese sentence, expected its English',
          related: [{at: wholeOf(pair.zh)}]
        })
      if (isIn(pair.zh.text, 'en', 'zh') && hasWords(pair.zh.text))
        report({
          at: wholeOf(pair.zh),
          message: english,
          related: [{at: wholeOf(pair.en)}],
          // The name of a house or of a book may be kept.
          isWarning: !isProse(pair.zh.text)
        })
    }
    for (const {copy, original} of leftEnglish(article).copies) {
      if (letterCount(copy.en!.text, 'en') < leastLetters.en || !isProse(copy.en!.text)) continue
      if (isOfPictures(copy.en!, article)) continue
      report({at: wholeOf(copy.en!), message: english, related: [{at: wholeOf(original.en!)}]})
    }
  }
}

const english = 'Unexpected English sentence, expected its Chinese'

/** Names and codes are the same in both languages; a sentence has more letters than those. */
const leastLetters = {zh: 4, en: 25}

/** Whether a text is in one language, and not in the other at all. */
function isIn(text: string, language: 'en' | 'zh', other: 'en' | 'zh'): boolean {
  return letterCount(text, language) >= leastLetters[language] && letterCount(text, other) === 0
}
