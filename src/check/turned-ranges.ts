import type {NumberPair} from '../numbers/number-comparison.js'
import type {FullPair} from './article.js'
import type {SwappedFigure} from './swapped-figures.js'

/**
 * Figures of a rise or fall whose ends changed places: 由3%降至2.5% and “from 2.5% to 3%”.
 *
 * Told where both languages name the two ends, 从 and 至, “from” and “to”.
 */
export function turnedRanges({en, zh}: FullPair, figures: ReadonlyArray<NumberPair>): SwappedFigure[] {
  const inOrder = [...figures].sort((a, b) => a.zh.start - b.zh.start)
  return inOrder.slice(1).flatMap((last, index): SwappedFigure[] => {
    const first = inOrder[index]!
    if (first.en.kind !== last.en.kind || first.zh.kind !== last.zh.kind || first.zh.value === last.zh.value)
      return []
    const between = zh.text.slice(first.zh.end, last.zh.start)
    const isFromTo =
      chineseFrom.test(before(zh.text, first.zh.start)) &&
      chineseTo.test(between) &&
      !chineseStop.test(between)
    if (!isFromTo || last.en.start > first.en.start) return []
    const isTurned =
      /\bfrom $/.test(words(before(en.text, last.en.start))) &&
      /\bto $/.test(words(before(en.text, first.en.start))) &&
      !/[,;.]\s/.test(en.text.slice(last.en.end, first.en.start))
    if (!isTurned) return []
    return [
      {en: last.en, zh: first.zh, beside: 'from'},
      {en: first.en, zh: last.zh, beside: 'to'}
    ]
  })
}

const chineseFrom = /[由从從自](?:[^\d，。；、]{0,8}(?:的|年))?约?$/u
const chineseTo = /[至到为為]约?$/u
const chineseStop = /[。；！？]/u
const reach = 30

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - reach), at)
}

/** Without the words that tell how exact a figure is. */
function words(text: string): string {
  return text.toLowerCase().replace(/(?:about|around|nearly|almost|over|some|approximately|the) $/, '')
}
