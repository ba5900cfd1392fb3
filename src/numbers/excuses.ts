import type {Language} from '../model/language.js'
import {isConverted, keyOf} from './agreement.js'
import type {Excuse} from './number-comparison.js'
import type {Quantity} from './quantity.js'
import {unitRow} from './units.js'

const relativeChinese = /[今去前明后當当同本每近这那]年|次年|翌年|新年|年[初底末]|一年[来里]/
const relativeEnglish =
  /\b(?:this|last|next|past|previous|following|same|current|that|the|new|each|every) year\b|\byear\b|\bannual/i
const relativeDay = {
  en: /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|recently|the other day|(?:this|last|next) (?:month|week))\b/i,
  zh: /[今昨明前后当同次翌]日|[今昨明前后当]天|近日|日前|[本上下当同]月|[周期][一二三四五六日天]/
}
// The 14th Plan began in 2021, and each lasts five years.
const planBase = 1951
const planLength = 5
const brackets = /[(（]\s*(?:about |around |approximately |some |equivalent to |约合?|合|折合)?$/i

interface Sides<T> {
  readonly en: T
  readonly zh: T
}

/** Find why a figure that stands on one side alone need not be an error. */
export function excuseFor(
  texts: Sides<string>,
  all: Sides<ReadonlyArray<Quantity>>
): (quantity: Quantity, language: Language) => Excuse | undefined {
  const values = {en: valuesOf(all.en), zh: valuesOf(all.zh)}
  const before = {en: previousOf(all.en), zh: previousOf(all.zh)}
  const codes = {en: digitRuns(texts.en), zh: digitRuns(texts.zh)}
  const plans = new Set([...all.en, ...all.zh].filter(({kind}) => kind === 'plan').map(({value}) => value))
  return (quantity, language) => {
    const other = language === 'en' ? 'zh' : 'en'
    if (values[other].has(keyOf(quantity.value))) return 'repeated'
    if (codes[other].has(String(Math.abs(quantity.value)))) return 'name'
    if (isConversion(texts[language], quantity, before[language].get(quantity), all[other]))
      return 'conversion'
    if (quantity.kind === 'plan' && /five-year|五年/i.test(texts[other])) return 'date'
    if ((quantity.kind === 'day' || quantity.kind === 'month') && relativeDay[other].test(texts[other]))
      return 'date'
    if (quantity.kind === 'year') {
      const isRelative = (language === 'en' ? relativeChinese : relativeEnglish).test(texts[other])
      if (isRelative || isPlanYear(quantity.value, plans)) return 'date'
    }
    return undefined
  }
}

function isPlanYear(year: number, plans: ReadonlySet<number>): boolean {
  const first = (year - planBase) / planLength
  return plans.has(first) || plans.has(first - (planLength - 1) / planLength)
}

/** Figures of the other text that a conversion is held against. */
const mostOthers = 200

/** Whether a figure in brackets repeats the one before it in another unit. */
function isConversion(
  text: string,
  quantity: Quantity,
  previous: Quantity | undefined,
  others: ReadonlyArray<Quantity>
): boolean {
  if (
    !previous ||
    !quantity.unit ||
    !brackets.test(text.slice(Math.max(0, quantity.start - 16), quantity.start))
  )
    return false
  const isNear = quantity.start - previous.end <= 24
  return (
    isNear &&
    previous.unit !== undefined &&
    unitRow(previous.unit).dimension === unitRow(quantity.unit).dimension &&
    // The one before may be wrong, and this one right.
    [previous, ...others.slice(0, mostOthers)].some((other) => isConverted(quantity, other))
  )
}

function previousOf(quantities: ReadonlyArray<Quantity>): ReadonlyMap<Quantity, Quantity> {
  return new Map(quantities.slice(1).map((quantity, index) => [quantity, quantities[index]!]))
}

function valuesOf(quantities: ReadonlyArray<Quantity>): ReadonlySet<string> {
  return new Set(quantities.map(({value}) => keyOf(value)))
}

/** The runs of digits in a text, those of names and versions included. */
function digitRuns(text: string): ReadonlySet<string> {
  return new Set(text.match(/\d+(?:\.\d+)?/g))
}
