import {isFull} from '../article.js'
import {figureWords} from '../figure-words.js'
import {figureComparisons} from '../figures.js'
import type {Rule} from '../rule.js'
import {swappedFigures} from '../swapped-figures.js'
import {turnedRanges} from '../turned-ranges.js'

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
      pairs: [
        {
          zh: '江苏和浙江分别种植300棵和180棵。',
          en: 'It planted 180 and 300 trees in Jiangsu and Zhejiang respectively.'
        }
      ],
      expect: [
        '2:12 Unexpected figure `180` beside “Jiangsu”, expected 300 (`300`)',
        '2:20 Unexpected figure `300` beside “Zhejiang”, expected 180 (`180`)'
      ]
    },
    {
      pairs: [
        {
          zh: '江苏和浙江分别种植300棵和180棵。',
          en: 'It planted 300 and 180 trees in Jiangsu and Zhejiang respectively.'
        }
      ],
      expect: []
    },
    {
      pairs: [{zh: 'Linux有3万名用户，Windows有5万名。', en: 'Windows has 50,000 users and Linux 30,000.'}],
      expect: []
    },
    {
      pairs: [{zh: '失业率由3%降至2.5%。', en: 'Unemployment fell from 2.5% to 3%.'}],
      expect: [
        '2:24 Unexpected figure `2.5%` beside “from”, expected 3% (`3%`)',
        '2:32 Unexpected figure `3%` beside “to”, expected 2.5% (`2.5%`)'
      ]
    },
    {pairs: [{zh: '失业率由3%降至2.5%。', en: 'Unemployment fell to 2.5% from 3%.'}], expect: []},
    {pairs: [{zh: '一半增长5.2%，一半增长7.1%。', en: 'It grew by 7.1% and 5.2%.'}], expect: []}
  ],
  check(article, {report, lexicon, glossary}) {
    const knowledge = {...(lexicon && {lexicon}), ...(glossary && {glossary})}
    for (const [index, {pairs}] of figureComparisons(article).entries()) {
      const pair = article.pairs[index]!
      if (!isFull(pair)) continue
      const swapped = [...swappedFigures(pair, pairs, knowledge), ...turnedRanges(pair, pairs)]
      for (const {en, zh, beside} of swapped) {
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
