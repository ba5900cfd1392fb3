import type {Quantity} from '../../src/numbers/quantity.js'

/**
 * A quantity in one line: its words, kind and value, then what else is known, such as
 * `近600辆 = cardinal 600 nearly` or `5% = percent 5 lower up`.
 */
export function describe(quantity: Quantity): string {
  const {text, kind, value, unit, approximation, bound, change, vague, also} = quantity
  const facts = [
    kind,
    String(Number(value.toPrecision(12))),
    unit,
    approximation,
    vague && `vague:${vague.from}..${vague.to}`,
    bound,
    change?.direction,
    change?.mode,
    also && `also:${also.map((other) => Number(other.toPrecision(12))).join(',')}`
  ]
  return `${text} = ${facts.filter(Boolean).join(' ')}`
}
