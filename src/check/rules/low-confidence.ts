import {lowConfidence as doubtful} from '../../formats/summary.js'
import type {Lexicon} from '../../lexicon/lexicon.js'
import {clip} from '../../model/clip.js'
import {type FullPair, isFull} from '../article.js'
import {contentWords, standByChance, standForMost} from '../content-words.js'
import type {Rule} from '../rule.js'
import {wholeOf} from '../side-text.js'

/** Two sentences that were put together for lack of better ones. */
export const lowConfidence: Rule = {
  id: 'low-confidence',
  group: 'article',
  description: 'Two sentences stand for each other that may not be translations.',
  severity: 'warn',
  needs: ['pairs'],
  options: {
    below: {
      type: 'number',
      min: 0,
      max: 1,
      default: doubtful,
      description: 'confidence of a pair below which it is told'
    }
  },
  examples: [
    {
      pairs: [{zh: '公园六点开门。', en: 'The orchestra rehearsed twice.', confidence: 0.1}],
      expect: ['2:1 Unexpected sentence for `公园六点开门。`, expected its translation (confidence 10 %)']
    },
    {pairs: [{zh: '公园六点开门。', en: 'The park opens at six.'}], expect: []},
    // Hardly more than nothing speaks for two words, but these are each other's.
    {pairs: [{zh: '系统日志', en: 'System log', confidence: 0.4}], expect: []},
    {
      pairs: [
        {
          zh: '推进钢铁、煤炭行业市场化去产能。',
          en: 'The orchestra rehearsed the slow movement until the conductor was satisfied.',
          confidence: 0.7
        }
      ],
      expect: [
        '2:1 Unexpected sentence for `推进钢铁、煤炭行业市场化去产能。`, expected its translation (confidence 70 %, and hardly a word in common)'
      ]
    }
  ],
  check({pairs}, {options, report, lexicon}) {
    for (const pair of pairs) {
      if (!isFull(pair)) continue
      const isLow = pair.confidence < Number(options.below)
      if (isLow && lexicon && sharesMost(pair, lexicon)) continue
      if (!isLow && !(lexicon && pair.confidence < fairlySure && sharesNothing(pair, lexicon))) continue
      const why = `confidence ${Math.round(pair.confidence * 100)} %${isLow ? '' : ', and hardly a word in common'}`
      report({
        at: wholeOf(pair.en),
        message: `Unexpected sentence for \`${clip(pair.zh.text, longest)}\`, expected its translation (${why})`,
        related: [{at: wholeOf(pair.zh)}]
      })
    }
  }
}

/** A pair with this confidence is believed even if its words do not meet: it may be translated freely. */
const fairlySure = 0.8

function sharesNothing({en, zh}: FullPair, lexicon: Lexicon): boolean {
  return standByChance(contentWords(en.text, lexicon), lexicon.simplify(zh.text))
}

function sharesMost({en, zh}: FullPair, lexicon: Lexicon): boolean {
  return standForMost(contentWords(en.text, lexicon), lexicon.simplify(zh.text))
}

const longest = 40
