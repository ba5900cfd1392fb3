import type {Language} from '../model/language.js'
import type {Unit} from '../model/unit.js'
import {type Difference, differencesOf} from './differences.js'
import {findCandidates} from './find-candidates.js'
import {foldText} from './fold-text.js'
import {type Penalty, type Query, queryOf, scoreMatch} from './score-match.js'
import type {Shelf} from './shelf.js'
import {mostOnShelf} from './shelf-layout.js'
import {tokenize} from './tokens.js'

export interface LookupOptions {
  /** Language of the text; told by its script otherwise. */
  readonly language?: Language
  /** Matches at most. Default 5. */
  readonly limit?: number
  /** Least score, 0–100. Default 70. */
  readonly minScore?: number
  /** The sentences before and after the text, in its language: a match with the same ones comes first. */
  readonly before?: string
  readonly after?: string
  /** Points taken off matches that the aligner was not sure of (below 0.5). Default 0. */
  readonly doubtfulPenalty?: number
}

/** A unit of a memory that is like the text asked for. */
export interface Match {
  readonly unit: Unit
  /** 0–100: 100 the same, 99 but for case, width and punctuation. */
  readonly score: number
  /** `context`: the same text between the same neighbours. */
  readonly kind: 'context' | 'exact' | 'fuzzy'
  readonly penalties: ReadonlyArray<Penalty>
  /** From the text of the unit to the text asked for; joined, the kept and added ones give the latter. */
  readonly differences: ReadonlyArray<Difference>
}

export interface ResolvedLookup extends LookupOptions {
  readonly language: Language
  readonly limit: number
  readonly minScore: number
}

/** Units of which the text is looked at, at most, in a search. */
const mostCompared = 2500

interface Scored {
  readonly shelf: Shelf
  readonly index: number
  readonly score: number
  readonly penalties: ReadonlyArray<Penalty>
}

/** The matches for a text on a number of shelves, the best first. */
export function lookUp(text: string, shelves: ReadonlyArray<Shelf>, options: ResolvedLookup): Match[] {
  const {language, minScore, limit} = options
  const query = queryOf(text)
  const found = query.tokens.length
    ? compare(query, shelves, gather(query, shelves, language, minScore), options)
    : []
  const matches: Match[] = []
  const pairs = new Set<string>()
  for (const {shelf, index, score, penalties} of found) {
    const unit = shelf.unit(index)
    const pair = JSON.stringify([unit.en, unit.zh])
    if (pairs.has(pair) && !options.before && !options.after) continue
    pairs.add(pair)
    matches.push(toMatch(unit, query, {score, penalties}, options))
  }
  matches.sort((a, b) => rankOf(b) - rankOf(a) || (b.unit.confidence ?? 1) - (a.unit.confidence ?? 1))
  return distinct(matches)
    .filter(({score}) => score >= minScore)
    .slice(0, limit)
}

/**
 * Candidates of all shelves, by the best score they may have, in whole points. Each is one number, of its shelf and its
 * place there: there may be a hundred thousand.
 */
function gather(
  query: Query,
  shelves: ReadonlyArray<Shelf>,
  language: Language,
  minScore: number
): ReadonlyArray<ReadonlyArray<number>> {
  const byBound: number[][] = Array.from({length: 101}, () => [])
  for (const [number, shelf] of shelves.entries()) {
    findCandidates(shelf, query.tokens, language, minScore, (index, bound) => {
      byBound[bound | 0]!.push(number * mostOnShelf + index)
    })
  }
  return byBound
}

/** Compare candidates, the most promising first, until no other can be better than those that were found. */
function compare(
  query: Query,
  shelves: ReadonlyArray<Shelf>,
  byBound: ReadonlyArray<ReadonlyArray<number>>,
  {language, limit, minScore}: ResolvedLookup
): Scored[] {
  const found: Scored[] = []
  // Some will fall away: the same pair twice, or points taken off.
  const wanted = limit + spare
  let least = minScore
  let compared = 0
  for (let bound = 100; bound >= least && compared < mostCompared; bound--) {
    for (const candidate of byBound[bound]!) {
      if (compared++ >= mostCompared) break
      const shelf = shelves[Math.floor(candidate / mostOnShelf)]!
      const index = candidate % mostOnShelf
      const text = shelf.text(index, language)
      const {score, penalties} = scoreMatch(query, text, tokenize(text), least)
      if (score < least || score === 0) continue
      const at = found.findIndex((other) => other.score < score)
      found.splice(at < 0 ? found.length : at, 0, {shelf, index, score, penalties})
      if (found.length > wanted) found.pop()
      if (found.length === wanted) least = Math.max(least, found.at(-1)!.score)
    }
  }
  return found
}

const spare = 5

function toMatch(
  unit: Unit,
  query: Query,
  {score, penalties}: Pick<Scored, 'score' | 'penalties'>,
  {language, before, after, doubtfulPenalty = 0}: ResolvedLookup
): Match {
  const isDoubtful = doubtfulPenalty > 0 && (unit.confidence ?? 1) < doubtful
  const all = isDoubtful
    ? [...penalties, {reason: 'confidence' as const, points: doubtfulPenalty}]
    : penalties
  const final = isDoubtful ? Math.max(0, score - doubtfulPenalty) : score
  const kind = score < 100 ? 'fuzzy' : hasNeighbours(unit, language, before, after) ? 'context' : 'exact'
  return {unit, score: final, kind, penalties: all, differences: differencesOf(unit[language], query.text)}
}

const doubtful = 0.5

function hasNeighbours(unit: Unit, language: Language, before?: string, after?: string): boolean {
  if (before === undefined && after === undefined) return false
  const same = (asked: string | undefined, own: string | undefined): boolean =>
    asked === undefined || (own !== undefined && foldText(asked) === foldText(own))
  return same(before, unit.before?.[language]) && same(after, unit.after?.[language])
}

function rankOf({score, kind}: Match): number {
  return kind === 'context' ? score + 1 : score
}

/** The same pair once, the best of its units. */
function distinct(matches: ReadonlyArray<Match>): Match[] {
  const pairs = new Set<string>()
  return matches.filter(({unit: {en, zh}}) => {
    const pair = JSON.stringify([en, zh])
    if (pairs.has(pair)) return false
    pairs.add(pair)
    return true
  })
}
