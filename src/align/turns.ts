import type {Language} from '../model/language.js'
import type {Piece} from '../model/piece.js'

/** Pieces of one language that follow each other, with nothing of the other between them. */
export interface Turn {
  readonly language: Language
  /** Indices of its pieces in the article. */
  readonly pieces: ReadonlyArray<number>
}

/** The turns of an article, in order: what takes part in pairing and is not bound to a group or a key already. */
export function turnsOf(pieces: ReadonlyArray<Piece>): Turn[] {
  const bound = boundGroups(pieces)
  const turns: Array<{language: Language; pieces: number[]}> = []
  for (const [index, piece] of pieces.entries()) {
    if (!takesPart(piece) || piece.key !== undefined || (piece.group !== undefined && bound.has(piece.group)))
      continue
    const last = turns.at(-1)
    if (last?.language === piece.language) last.pieces.push(index)
    else turns.push({language: piece.language as Language, pieces: [index]})
  }
  return turns
}

/** Whether a piece may be one side of a pair. */
export function takesPart(piece: Piece): boolean {
  return piece.aside === undefined && piece.language !== 'other'
}

/** Groups that hold both languages: their pieces pair with each other and with nothing else. */
export function boundGroups(pieces: ReadonlyArray<Piece>): ReadonlySet<number> {
  const languages = new Map<number, Set<string>>()
  for (const piece of pieces) {
    if (piece.group === undefined || !takesPart(piece)) continue
    languages.set(piece.group, (languages.get(piece.group) ?? new Set()).add(piece.language))
  }
  return new Set([...languages].filter(([, found]) => found.size === 2).map(([group]) => group))
}
