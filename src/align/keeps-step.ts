import type {TurnFacts} from './layout-facts.js'

/** So many pairs tell; fewer keep step by chance. */
const pairsToTell = 6
/** Mean deviation of the ratios of lengths, as logarithms: of translations up to .25, of texts put together .43 and more. */
const mostUneven = 0.3

/**
 * Whether the turns of an article are in pairs whose lengths go together, one short and one long as the other is: so do
 * translations, also those of an old text, whose words no lexicon knows.
 */
export function lengthsKeepStep(turns: ReadonlyArray<Pick<TurnFacts, 'mass'>>): boolean {
  return [0, 1].some((first) => {
    const ratios: number[] = []
    for (let at = first; at + 1 < turns.length; at += 2)
      ratios.push(Math.log(turns[at]!.mass / turns[at + 1]!.mass))
    if (ratios.length < pairsToTell) return false
    const middle = [...ratios].sort((a, b) => a - b)[ratios.length >> 1]!
    return ratios.reduce((sum, ratio) => sum + Math.abs(ratio - middle), 0) < ratios.length * mostUneven
  })
}
