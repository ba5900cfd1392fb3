import type {Quantity} from './quantity.js'
import {unitRow} from './units.js'

// How much a figure must be in the translation: what editors were seen to leave out, by form.
const certain = 0.9
const likely = 0.7
const even = 0.55
const unlikely = 0.3
const idle = 0.15
// Numbers in words up to here turn into other words (both, few, every decade).
const small = 10
const middling = 20

/** How likely it is an error that a figure has no partner, 0–1. */
export function weight(quantity: Quantity): number {
  // Both a Monday and a date are seldom said again.
  if (quantity.vague || quantity.kind === 'item' || quantity.kind === 'weekday') return idle
  if (quantity.written === 'digits') return isOne(quantity) ? unlikely : certain
  const {kind, value, unit} = quantity
  if (value <= 1 && kind !== 'fraction' && kind !== 'quarter' && kind !== 'half-year') return idle
  // 百分之百 is “entirely”.
  if (kind === 'percent' && value === 100) return unlikely
  if (kind === 'percent' || kind === 'percentage-point' || kind === 'year' || kind === 'decade')
    return certain
  if (kind === 'plan' || kind === 'half-year' || kind === 'quarter') return likely
  if (kind === 'fraction') return value === 0.5 ? unlikely : likely
  if (kind === 'multiple') return value <= 2 || isRound(quantity) ? unlikely : even
  if (kind === 'month' || kind === 'day') return even
  if (kind === 'time') return unlikely
  const isMeasured = unit !== undefined && unitRow(unit).dimension !== 'time'
  if (isMeasured && !isRound(quantity)) return certain
  if (value <= small) return unlikely
  if (isRound(quantity)) return unlikely
  return value <= middling ? even : certain
}

/** 1个百分点 is “a percentage point”, and 1 em “an em”. */
function isOne({kind, value}: Quantity): boolean {
  return value === 1 && (kind === 'cardinal' || kind === 'percentage-point')
}

/** 百万, 千万, a hundred, a million: round numbers in words are figures of speech as often as not. */
function isRound({value}: Quantity): boolean {
  return value >= 100 && Math.log10(value) % 1 === 0
}
