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
  if (quantity.vague) return idle
  if (quantity.written === 'digits') return isListNumber(quantity) ? unlikely : certain
  const {kind, value, unit} = quantity
  if (kind === 'percent' || kind === 'percentage-point' || kind === 'year' || kind === 'decade')
    return certain
  if (kind === 'plan' || kind === 'half-year' || kind === 'quarter') return likely
  if (kind === 'fraction') return value === 0.5 ? unlikely : likely
  if (kind === 'multiple') return value === 2 ? unlikely : even
  if (kind === 'month' || kind === 'time' || kind === 'day') return even
  if (value <= 1) return idle
  const isMeasured = unit !== undefined && unitRow(unit).dimension !== 'time'
  if (isMeasured && !isRound(quantity)) return certain
  if (value <= small) return unlikely
  if (isRound(quantity)) return unlikely
  return value <= middling ? even : certain
}

/** “1.” at the start of a line, “(2)”: the digit has no unit, and the other text may count in another way. */
function isListNumber({kind, value, start, unit}: Quantity): boolean {
  return start <= 1 && kind === 'cardinal' && value < 100 && !unit
}

/** 百万, 千万, a hundred, a million: round numbers in words are figures of speech as often as not. */
function isRound({value}: Quantity): boolean {
  return value >= 100 && Math.log10(value) % 1 === 0
}
