import type {Piece} from '../model/piece.js'
import {simplify} from '../text/simplify.js'

const shortest = 4

/**
 * Find pieces that repeat the Chinese piece beside them in the other script, as articles in three versions do.
 *
 * @returns
 *   Indices of the further versions: the Traditional ones.
 */
export function findOtherScripts(pieces: ReadonlyArray<Piece>): ReadonlySet<number> {
  const found = new Set<number>()
  for (let index = 1; index < pieces.length; index++) {
    const [before, piece] = [pieces[index - 1]!, pieces[index]!]
    if (!isCandidate(before) || !isCandidate(piece) || found.has(index - 1)) continue
    const [a, b] = [before.text.text, piece.text.text]
    const [isFirst, isSecond] = [simplify(a) !== a, simplify(b) !== b]
    if (isFirst !== isSecond && isVersion(simplify(a), simplify(b))) found.add(isFirst ? index - 1 : index)
  }
  return found
}

/** Where the markup names the script, it has been asked already. */
function isCandidate({language, aside, lang}: Piece): boolean {
  return language === 'zh' && aside === undefined && lang === undefined
}

function isVersion(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < shortest) return false
  if (Math.abs(a.length - b.length) > Math.max(a.length, b.length) / 8) return false
  return sameCharacters(a, b) > shareOfSimplified
}

/** Wording differs between the regions (软件, 軟體), so even folded versions are not equal. */
const shareOfSimplified = 0.6

/** Share of the characters of the shorter text that the other has near the same place. */
function sameCharacters(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  let same = 0
  for (let index = 0; index < length; index++) {
    if (b.slice(Math.max(0, index - 2), index + 3).includes(a[index]!)) same++
  }
  return same / length
}
