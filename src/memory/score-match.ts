import {foldText} from './fold-text.js'
import {costOfEdit, mostTokens, tokenDistance} from './token-distance.js'
import {isFigure, type Token, tokenize} from './tokens.js'

/** A text to compare others with. */
export interface Query {
  readonly text: string
  readonly folded: string
  readonly tokens: ReadonlyArray<Token>
  readonly figures: ReadonlyArray<string>
}

/** Points taken off a score, and why. */
export interface Penalty {
  readonly reason: 'figures' | 'confidence' | 'asked'
  readonly points: number
}

export interface Score {
  /** 0–100. */
  readonly score: number
  readonly penalties: ReadonlyArray<Penalty>
}

/** Two texts that are not the same but for case, width and marks never score higher, however long. */
export const highestFuzzy = 98
/** Points for figures that differ, on top of the edits: they are what is overlooked most easily. */
const pointsOfFigures = 2

export function queryOf(text: string): Query {
  const tokens = tokenize(text)
  return {text, folded: foldText(text), tokens, figures: figuresOf(tokens)}
}

/**
 * How much a text of a memory is like the one asked for: 100 the same, 99 but for case, width and punctuation, below
 * that the share of words (English) or characters (Chinese) that need no edit, rounded down, less two points where the
 * figures differ.
 *
 * @param least
 *   Scores below it need not be exact, and may be given as 0.
 */
export function scoreMatch(query: Query, text: string, tokens = tokenize(text), least = 0): Score {
  if (text === query.text) return {score: 100, penalties: []}
  const longest = Math.min(mostTokens, Math.max(query.tokens.length, tokens.length))
  if (!longest) return {score: foldText(text) === query.folded ? 99 : 0, penalties: []}
  const limit = Math.ceil(longest * costOfEdit * (1 - least / 100))
  const distance = tokenDistance(query.tokens, tokens, limit)
  if (distance > limit) return {score: 0, penalties: []}
  if (distance === 0 && foldText(text) === query.folded) return {score: 99, penalties: []}
  const share = 1 - distance / (longest * costOfEdit)
  const fuzzy = Math.min(highestFuzzy, Math.floor(share * 100 + 1e-9))
  if (sameFigures(query.figures, figuresOf(tokens))) return {score: fuzzy, penalties: []}
  return {
    score: Math.max(0, fuzzy - pointsOfFigures),
    penalties: [{reason: 'figures', points: pointsOfFigures}]
  }
}

function figuresOf(tokens: ReadonlyArray<Token>): string[] {
  const figures: string[] = []
  for (const {text} of tokens) if (isFigure(text)) figures.push(text)
  return figures.sort()
}

function sameFigures(a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean {
  return a.length === b.length && a.every((figure, index) => figure === b[index])
}
