import {numberWords} from './english-words.js'
import {type Draft, draft} from './quantity.js'

const spoken = /^(?:(half|quarter|ten|twenty|five)[ -](past)|(quarter)[ -](to))[ -]([a-z]+|\d{1,2})\b/i
// The longest: “quarter past twelve”.
const reach = 24
const shares: Readonly<Record<string, number>> = {half: 30, quarter: 15, ten: 10, twenty: 20, five: 5}

/** The time of day in words that starts at `at`: half past nine (9.5), a quarter to ten. */
export function readSpokenTime(text: string, at: number): Draft | undefined {
  const match = spoken.exec(text.slice(at, at + reach))
  if (!match) return undefined
  const word = numberWords.get(match[5]!.toLowerCase())
  const hour = word?.is === 'ones' ? word.value : Number(match[5])
  if (!(hour >= 1 && hour <= 12)) return undefined
  const minutes = shares[(match[1] ?? match[3]!).toLowerCase()]! / 60
  const value = match[2] ? hour + minutes : hour - minutes
  return {...draft(text, at, at + match[0].length, 'time', value, 'words'), also: [value + 12]}
}
