import type {NullReason} from '../model/bead.js'
import type {Piece} from '../model/piece.js'
import {abstractWords, isAbstract} from './asides.js'

/**
 * Settle which pieces take no part in pairing, now that their neighbours are known.
 *
 * A credit beside its translation is an ordinary pair, a value of the front matter pairs with the value of the
 * same key, Traditional Chinese is a further version only where there is a Simplified one, and an abstract is
 * what repeats the text.
 */
export function settleAsides(pieces: ReadonlyArray<Piece>): Piece[] {
  const hasSimplified = pieces.some((piece) => piece.language === 'zh' && piece.aside === undefined)
  const keys = new Map<string, Set<string>>()
  for (const {key, language} of pieces) if (key) keys.set(key, (keys.get(key) ?? new Set()).add(language))

  return pieces.map((piece, index) => {
    const aside = settle(piece, index)
    if (aside === piece.aside) return piece
    const {aside: _, ...rest} = piece
    return aside === undefined ? rest : {...rest, aside}
  })

  function settle(piece: Piece, index: number): NullReason | undefined {
    if (piece.aside === 'other-script') return hasSimplified ? 'other-script' : undefined
    if (piece.aside === 'credit' && (isTranslatedCredit(index) || sharesLineWithText(index))) return undefined
    if (piece.aside) return piece.aside
    if (piece.key && (piece.group !== undefined || keys.get(piece.key)!.size < 2))
      return piece.group === undefined ? 'front-matter' : 'note'
    if (isAbstract(piece.text.text) && repeatsLater(piece, index)) return 'abstract'
    return undefined
  }

  /** Credits that take turns, one in each language, translate each other. */
  function isTranslatedCredit(index: number): boolean {
    let from = index
    let to = index
    while (isCredit(from - 1)) from--
    while (isCredit(to + 1)) to++
    const languages = pieces.slice(from, to + 1).map((piece) => piece.language)
    return (
      languages.length % 2 === 0 &&
      languages.every((language, at) => (language === languages[0]) === (at % 2 === 0))
    )
  }

  function isCredit(index: number): boolean {
    return pieces[index]?.aside === 'credit'
  }

  function sharesLineWithText(index: number): boolean {
    const {group, shared} = pieces[index]!
    return (
      shared === true &&
      [pieces[index - 1], pieces[index + 1]].some(
        (near) => near?.group === group && near?.aside === undefined
      )
    )
  }

  function repeatsLater(piece: Piece, index: number): boolean {
    const start = abstractWords(piece.text.text).slice(0, lengthOfRepeat)
    return (
      start.length === lengthOfRepeat &&
      pieces.slice(index + 1, index + reach).some((later) => later.text.text.includes(start))
    )
  }
}

const lengthOfRepeat = 24
/** An abstract stands near the text that it repeats. */
const reach = 40
