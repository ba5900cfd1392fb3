import {isFull} from '../article.js'
import {figureWords} from '../figure-words.js'
import {figureComparisons} from '../figures.js'
import type {Rule} from '../rule.js'
import {swappedFigures} from '../swapped-figures.js'

/** Two figures that have each other's place. */
export const figureSwapped: Rule = {
  id: 'figure-swapped',
  group: 'figures',
  description: 'Figures of a sentence changed places, as the words beside them show.',
  severity: 'warn',
  needs: ['pairs'],
  examples: [
    {
      pairs: [{zh: 'Linux有3万名用户，Windows有5万名。', en: 'Linux has 50,000 users and Windows 30,000.'}],
      expect: [
        '2:11 Unexpected figure `50,000` beside “Linux”, expected 30,000 (`3万`)',
        '2:36 Unexpected figure `30,000` beside “Windows”, expected 50,000 (`5万`)'
      ]
    },
    {
      pairs: [
        {
          zh: 'Linux和Windows分别增长5.2%和7.1%。',
          en: 'Linux and Windows grew by 7.1% and 5.2%, respectively.'
        }
      ],
      expect: [
        '2:27 Unexpected figure `7.1%` beside “Linux”, expected 5.2% (`5.2%`)',
        '2:36 Unexpected figure `5.2%` beside “Windows”, expected 7.1% (`7.1%`)'
      ]
    },
    {
      pairs: [{zh: 'Linux有3万名用户，Windows有5万名。', en: 'Windows has 50,000 users and Linux 30,000.'}],
      expect: []
    },
    {pairs: [{zh: '一半增长5.2%，一半增长7.1%。', en: 'It grew by 7.1% and 5.2%.'}], expect: []}
  ],
  check(article, {report, lexicon, glossary}) {
    const knowledge = {...(lexicon && {lexicon}), ...(glossary && {glossary})}
    for (const [index, {pairs}] of figureComparisons(article).entries()) {
      const pair = article.pairs[index]!
      if (!isFull(pair)) continue
      for (const {en, zh, beside} of swappedFigures(pair, pairs, knowledge)) {
        report({
          at: {side: pair.en, from: en.start, to: en.end},
          message: `Unexpected figure \`${en.text}\` beside “${beside}”, expected ${figureWords(zh)} (\`${zh.text}\`)`,
          expected: [figureWords(zh)],
          related: [{at: {side: pair.zh, from: zh.start, to: zh.end}}]
        })
      }
    }
  }
}
