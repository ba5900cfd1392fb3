import {partOfSpeechOf} from '../formats/glossary/cell-words.js'
import type {PartOfSpeech} from '../model/concept.js'

/** A term as people write it into a glossary, with brackets behind it that no text has. */
export interface Bracketed {
  /** What stands before the brackets. */
  readonly text: string
  /** What is in them: `address (n.)`, `编译（动词）`. */
  readonly partOfSpeech?: PartOfSpeech
  /** Or: `gross domestic product (GDP)`. */
  readonly acronym?: string
}

/** Take the brackets from a term that hold its part of speech or its acronym; absent where there are none. */
export function readBracketed(term: string): Bracketed | undefined {
  // Most terms have none, and need no pattern.
  if (!term.endsWith(')') && !term.endsWith('）')) return undefined
  const open = Math.max(term.lastIndexOf('('), term.lastIndexOf('（'))
  const text = term.slice(0, open).trim()
  const inside = term.slice(open + 1, -1).trim()
  if (open < 1 || !text) return undefined
  const partOfSpeech = partOfSpeechOf(inside)
  if (partOfSpeech) return {text, partOfSpeech}
  return acronym.test(inside) ? {text, acronym: inside} : undefined
}

/** Two capitals at least: `SMEs`, `R&D`, `BaaS`. */
const acronym = /^(?=.*\p{Lu}.*\p{Lu})\p{Lu}[\p{L}\d&+./-]{1,9}$/u
