import {type Draft, draft, type Quantity} from './quantity.js'

type Phrase = Pick<Quantity, 'kind' | 'value' | 'unit' | 'vague'>

const multiples: Readonly<Record<string, number>> = {
  half: 0.5,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  hundred: 100,
  thousand: 1000
}
const verbs: Readonly<Record<string, number>> = {
  'halve halved halves halving': 0.5,
  'twice double doubled doubles doubling': 2,
  'thrice triple tripled triples tripling treble trebled': 3,
  'quadruple quadrupled quadruples quadrupling': 4,
  'quintuple quintupled': 5
}

/** Words and phrases that say a quantity without a number word; those of several words by the first. */
const phrases = new Map<string, Phrase>([
  ...Object.entries(multiples).map(([word, value]): [string, Phrase] => [
    `${word}fold`,
    {kind: 'multiple', value}
  ]),
  ...Object.entries(verbs).flatMap(([words, value]) =>
    words.split(' ').map((word): [string, Phrase] => [word, {kind: 'multiple', value}])
  ),
  ...(['hour', 'year', 'month', 'day', 'century', 'decade', 'mile', 'kilometre', 'week'] as const).flatMap(
    (unit): Array<[string, Phrase]> =>
      ['a', 'an'].map((article) => [`${article} ${unit} and a half`, {kind: 'cardinal', value: 1.5, unit}])
  ),
  ['a kilometer and a half', {kind: 'cardinal', value: 1.5, unit: 'kilometre'}],
  ['decade', {kind: 'cardinal', value: 1, unit: 'decade'}],
  ['century', {kind: 'cardinal', value: 1, unit: 'century'}],
  ['millennium', {kind: 'cardinal', value: 1, unit: 'millennium'}],
  ['decades', {kind: 'cardinal', value: 2, unit: 'decade', vague: {from: 2, to: 10}}],
  ['centuries', {kind: 'cardinal', value: 2, unit: 'century', vague: {from: 2, to: 10}}],
  ['millennia', {kind: 'cardinal', value: 2, unit: 'millennium', vague: {from: 1, to: 10}}],
  ['centenary', {kind: 'cardinal', value: 100, unit: 'year'}],
  ['centennial', {kind: 'cardinal', value: 100, unit: 'year'}],
  ['fortnight', {kind: 'cardinal', value: 2, unit: 'week'}],
  ['round-the-clock', {kind: 'cardinal', value: 24, unit: 'hour'}],
  ['around the clock', {kind: 'cardinal', value: 24, unit: 'hour'}],
  ['around-the-clock', {kind: 'cardinal', value: 24, unit: 'hour'}]
])

const byFirst = new Map<string, string[]>()
for (const phrase of phrases.keys()) {
  const first = /^[a-z]+/.exec(phrase)![0]
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), phrase].sort((a, b) => b.length - a.length)
  )
}

/** The first words of phrases. */
export const phraseStarts: Iterable<string> = byFirst.keys()

/** The quantity that a phrase from `at` says, whose first word in lower case is `first`. */
export function readPhrase(text: string, at: number, first: string): Draft | undefined {
  for (const phrase of byFirst.get(first) ?? []) {
    const end = at + phrase.length
    if (phrase !== first && text.slice(at, end).toLowerCase() !== phrase) continue
    const {kind, value, unit, vague} = phrases.get(phrase)!
    const quantity = draft(text, at, end, kind, value, 'words')
    if (unit) quantity.unit = unit
    if (vague) quantity.vague = vague
    return quantity
  }
  return undefined
}
