import type {NumberDifference} from '../numbers/number-comparison.js'
import type {Quantity} from '../numbers/quantity.js'
import type {Article} from './article.js'
import {figureFaults, quantityOf} from './figures.js'
import type {Found, RuleContext} from './rule.js'
import {type SideText, wholeOf} from './side-text.js'

type FaultType = NumberDifference['type']

/** What is said of two figures that should say the same; `en` is the one to change. */
type Say = (figures: {
  en: Quantity
  zh: Quantity
  difference: NumberDifference
}) => Pick<Found, 'message' | 'expected'>

/** Report the faults of some types where both sides have a figure: at the English one, the Chinese beside it. */
export function reportPairs(
  article: Article,
  {report}: RuleContext,
  types: ReadonlyArray<FaultType>,
  say: Say
): void {
  for (const {pair, difference} of figureFaults(article)) {
    const en = quantityOf(difference, 'en')
    const zh = quantityOf(difference, 'zh')
    if (!en || !zh || !types.includes(difference.type)) continue
    report({
      at: spotOf(pair.en, en),
      ...say({en, zh, difference}),
      isWarning: difference.confidence < sureConfidence,
      related: [{at: spotOf(pair.zh, zh)}]
    })
  }
}

/** Report figures that one side alone has: at the figure, the other sentence beside it. */
export function reportLone(
  article: Article,
  {report}: RuleContext,
  type: 'missing' | 'added',
  say: (quantity: Quantity) => Pick<Found, 'message' | 'expected'>
): void {
  const language = type === 'missing' ? 'zh' : 'en'
  const other = type === 'missing' ? 'en' : 'zh'
  for (const {pair, difference} of figureFaults(article)) {
    if (difference.type !== type) continue
    const quantity = quantityOf(difference, language)!
    report({
      at: spotOf(pair[language], quantity),
      ...say(quantity),
      isWarning: difference.confidence < sureConfidence,
      related: [{at: wholeOf(pair[other])}]
    })
  }
}

/** From here on a fault is an error, below it a warning. */
const sureConfidence = 0.7

function spotOf(side: SideText, {start, end}: Quantity) {
  return {side, from: start, to: end}
}
