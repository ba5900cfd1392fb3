import type {PhraseJudge} from '../model/phrase-judge.js'
import type {Piece} from '../model/piece.js'
import {layoutFacts} from './layout-facts.js'
import {byBlocks} from './layout-of-blocks.js'
import {byComments, byFences, byGroups, byPinyin, bySharedLines} from './layout-of-groups.js'
import {byHeadings, monolingual, unrelated} from './layout-of-one-language.js'
import {byTurns} from './layout-of-turns.js'
import type {Verdict} from './layout-verdict.js'

/** What the file itself says about its layout, beside its pieces. */
export interface LayoutClues {
  readonly source: string
  readonly format: string
  readonly judge: PhraseJudge
  /** The texts were aligned, and proved to be translations. */
  readonly isRelated?: boolean
}

/**
 * Tell how the two languages lie in an article, by its pieces: the name, how sure it is, and what speaks for it.
 */
export function detectLayout(pieces: ReadonlyArray<Piece>, clues: LayoutClues): Verdict {
  const {source, format, judge, isRelated} = clues
  const facts = layoutFacts(pieces, source, judge)
  const verdict =
    byHeadings(facts) ??
    monolingual(facts) ??
    byGroups(facts, format) ??
    byComments(facts) ??
    byFences(pieces) ??
    byPinyin(facts, pieces) ??
    bySharedLines(facts) ??
    (isRelated ? undefined : unrelated(facts)) ??
    byBlocks(facts) ??
    byTurns(facts, pieces, format)
  // Shares are sums of fractions, and may end a hair above 1.
  return {...verdict, confidence: Math.min(1, verdict.confidence)}
}
