import type {Piece} from '../model/piece.js'

/** Simplified and Traditional versions of a text share at least this many characters in their places. */
const shareOfSame = 0.4
const shortest = 4

/**
 * Find pieces that repeat the Chinese piece beside them in the other script, as articles in three versions do.
 *
 * @param simplify
 *   Folds Traditional characters to Simplified, one for one. Without it, the later of two versions is taken for
 *   the further one; with it, the Traditional one is.
 * @returns
 *   Indices of the further versions.
 */
export function findOtherScripts(
  pieces: ReadonlyArray<Piece>,
  simplify?: (text: string) => string
): ReadonlySet<number> {
  const found = new Set<number>()
  for (let index = 1; index < pieces.length; index++) {
    const [before, piece] = [pieces[index - 1]!, pieces[index]!]
    if (!isCandidate(before) || !isCandidate(piece) || found.has(index - 1)) continue
    const [a, b] = [before.text.text, piece.text.text]
    if (!simplify) {
      if (a !== b && isVersion(a, b, shareOfSame)) found.add(index)
      continue
    }
    const [isFirst, isSecond] = [simplify(a) !== a, simplify(b) !== b]
    if (isFirst !== isSecond && isVersion(simplify(a), simplify(b), shareOfSimplified))
      found.add(isFirst ? index - 1 : index)
  }
  return found
}

/** Where the markup names the script, it has been asked already. */
function isCandidate({language, aside, lang}: Piece): boolean {
  return language === 'zh' && aside === undefined && lang === undefined
}

function isVersion(a: string, b: string, share: number): boolean {
  if (Math.min(a.length, b.length) < shortest) return false
  if (Math.abs(a.length - b.length) > Math.max(a.length, b.length) / 8) return false
  return sameCharacters(a, b) > share
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
