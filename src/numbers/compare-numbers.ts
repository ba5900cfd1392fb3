import {type Alterations, pairAltered, pairDifference} from './altered.js'
import {excuseFor} from './excuses.js'
import {matchNumbers} from './match-numbers.js'
import type {NumberComparison, NumberDifference, NumberPair} from './number-comparison.js'
import type {Quantity} from './quantity.js'
import {readQuantities} from './read-quantities.js'
import {weight} from './weight.js'

// A figure with an excuse is reported with so much less confidence.
const excused = 0.2
const small = 0.5
const lone = 0.55
// What weighs no more (“the first”, 一) stands beside other figures without a part in them.
const idle = 0.15
// Characters of a sentence in Chinese, at most.
const sentence = 80

/**
 * Compare the figures of a Chinese text with those of its English by value.
 *
 * Spelling out (“ten” for 10) is no difference, nor are conversions of units and currencies, other words for a date,
 * or rounding that one side announces.
 *
 * @throws {TypeError}
 *   When a text is no string.
 */
export function compareNumbers(texts: {readonly en: string; readonly zh: string}): NumberComparison {
  if (typeof texts !== 'object' || texts === null) {
    throw new TypeError(`Unexpected texts \`${String(texts)}\`, expected \`{en, zh}\``)
  }
  const en = readQuantities(texts.en, 'en')
  const zh = readQuantities(texts.zh, 'zh')
  const matching = matchNumbers(en, zh)
  const altered = pairAltered(matching)
  const pairs: NumberPair[] = []
  const differences: NumberDifference[] = [...altered.differences]
  for (const pair of matching.pairs) {
    const difference = pairDifference(pair)
    if (difference) differences.push(difference)
    else pairs.push(pair)
  }
  raiseLone(altered, differences, texts.zh)
  const excuse = excuseFor(texts, {en, zh})
  for (const quantity of altered.zh) {
    const found = excuse(quantity, 'zh')
    differences.push({type: 'missing', zh: quantity, ...doubt(weight(quantity), found)})
  }
  for (const quantity of altered.en) {
    const found = excuse(quantity, 'en')
    differences.push({
      type: 'added',
      en: quantity,
      ...doubt(weight(quantity), found ?? (isExplanation(quantity) ? 'explanation' : undefined))
    })
  }
  return {pairs, differences: differences.sort((a, b) => placeOf(a) - placeOf(b))}
}

/**
 * Two small numbers in words that differ (七 and “nine”) are an error when they are all that is left over in a
 * sentence; in a paragraph each may belong to something else.
 */
function raiseLone(altered: Alterations, differences: NumberDifference[], zh: string): void {
  const [only] = altered.differences
  const others = [...altered.en, ...altered.zh].filter((quantity) => weight(quantity) > idle)
  if (altered.differences.length !== 1 || others.length || zh.length > sentence) return
  const isSmall = only!.type === 'altered' && only!.en.kind !== 'item' && only!.confidence < small
  if (isSmall) differences[0] = {...only!, confidence: lone}
}

/** Translators add a date or a number in order where the Chinese reader knows it: the 2022 Winter Olympics. */
function isExplanation({kind}: Quantity): boolean {
  return ['year', 'decade', 'century', 'ordinal', 'plan', 'month', 'day', 'quarter', 'half-year'].includes(
    kind
  )
}

function doubt(
  confidence: number,
  found: ReturnType<ReturnType<typeof excuseFor>>
): Pick<NumberDifference, 'confidence' | 'excuse'> {
  if (found) return {confidence: Math.min(confidence, excused), excuse: found}
  return confidence < small ? {confidence, excuse: 'small'} : {confidence}
}

/** Where a difference stands: in the English, or where the Chinese alone has it, before all that. */
function placeOf(difference: NumberDifference): number {
  return difference.type === 'missing' ? -1 : difference.en.start
}
