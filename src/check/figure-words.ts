import {weekdays} from '../numbers/english-dates.js'
import type {Quantity} from '../numbers/quantity.js'
import {unitNameOf} from '../numbers/units.js'

const approximations = {about: 'about', over: 'over', under: 'at most', nearly: 'nearly'} as const

const months = 'January February March April May June July August September October November December'.split(
  ' '
)

/** A figure in English: what its words say, with the value in plain numbers. */
export function figureWords(quantity: Quantity): string {
  const {approximation, vague} = quantity
  if (vague) return `${plain(vague.from)} to ${plain(vague.to)}`
  const words = wordsOf(quantity)
  return approximation ? `${approximations[approximation]} ${words}` : words
}

function wordsOf({kind, value, unit, text}: Quantity): string {
  switch (kind) {
    case 'percent':
      return text.endsWith('折') ? `${plain(value)}% of the price` : `${plain(value)}%`
    case 'percentage-point':
      return `${plain(value)} percentage point${value === 1 ? '' : 's'}`
    case 'ordinal':
      return ordinal(value)
    case 'fraction':
      return fractionWords(value)
    case 'multiple':
      return `${plain(value)} times`
    case 'year':
      return value < 0 ? `${-value} BC` : String(value)
    case 'month':
      return months[value - 1] ?? plain(value)
    case 'weekday':
      return weekdays[value - 1] ?? plain(value)
    case 'day':
      return `day ${value}`
    case 'time':
      return clock(value)
    case 'quarter':
      return `Q${value}`
    case 'half-year':
      return `H${value}`
    case 'plan':
      return `${ordinal(value)} Five-Year Plan`
    case 'decade':
      return `${value}s`
    case 'century':
      return `${ordinal(value)} century`
    default:
      return unit ? `${plain(value)} ${unitNameOf(unit, value)}` : plain(value)
  }
}

const roundDigits = 3

/** `167,600`; no more digits than a reader wants. */
export function plain(value: number): string {
  return value.toLocaleString('en-US', {maximumFractionDigits: 6})
}

function ordinal(value: number): string {
  const last = value % 100 > 10 && value % 100 < 14 ? 0 : value % 10
  return `${value}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`
}

/** `2/3`, where it is a fraction as people write them. */
function fractionWords(value: number): string {
  for (let lower = 2; lower <= largestDivisor; lower++) {
    const upper = Math.round(value * lower)
    if (upper > 0 && Math.abs(value - upper / lower) < dust) return `${upper}/${lower}`
  }
  return plain(Number(value.toPrecision(roundDigits)))
}

const largestDivisor = 12
const dust = 1e-9

/** `9:30 p.m.` */
function clock(hours: number): string {
  const whole = Math.floor(hours)
  const minutes = Math.round((hours % 1) * 60)
  const hour = whole % 12 || 12
  return `${hour}:${String(minutes).padStart(2, '0')} ${whole % 24 < 12 ? 'a.m.' : 'p.m.'}`
}
