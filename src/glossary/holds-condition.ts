import type {Term} from '../model/concept.js'
import {characterTable} from '../text/character-classes.js'
import {foldTerm} from './fold-term.js'

/**
 * Whether the condition of a term holds, so that it has its standing: the other side holds one of the texts of `when`,
 * and none of `unless`. A term without a condition always has its standing.
 */
export function holdsCondition({when, unless}: Pick<Term, 'when' | 'unless'>, otherSide: string): boolean {
  if (!when && !unless) return true
  const table = characterTable()
  const fold = (text: string) => foldTerm(text, table, table.classes)
  // Sentence by sentence a text may be folded to nothing; then it is compared as it is.
  const folded = foldLong(otherSide, fold)
  const holds = (text: string) => folded.includes(fold(text) || text)
  return (when?.some(holds) ?? true) && !unless?.some(holds)
}

/** Fold a text that may have marks on which no term goes across. */
function foldLong(text: string, fold: (text: string) => string): string {
  return text
    .split(/([。！？；，,.;:!?\n]+)/)
    .map((part) => fold(part) || part)
    .join('')
}
