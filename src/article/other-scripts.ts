import type {Piece} from '../model/piece.js'
import {simplify} from '../text/simplify.js'

/**
 * Find pieces that repeat a Chinese piece in the other script, as articles in three versions do: the one beside it, or,
 * where the versions stand one after the other, the one that stands as far away as the others.
 *
 * @returns
 *   Indices of the further versions: the Traditional ones.
 */
export function findOtherScripts(pieces: ReadonlyArray<Piece>): ReadonlySet<number> {
  return new Set([...besideVersions(pieces), ...shiftedVersions(pieces)])
}

function besideVersions(pieces: ReadonlyArray<Piece>): ReadonlySet<number> {
  const found = new Set<number>()
  for (let index = 1; index < pieces.length; index++) {
    const [before, piece] = [pieces[index - 1]!, pieces[index]!]
    if (!isCandidate(before) || !isCandidate(piece) || found.has(index - 1)) continue
    const [a, b] = [ideographs(before), ideographs(piece)]
    const [first, second] = [simplify(a), simplify(b)]
    const isFirst = first !== a
    if (isFirst !== (second !== b) && isVersion(first, second)) found.add(isFirst ? index - 1 : index)
  }
  return found
}

/** Traditional pieces most of which have their version at the same distance in the Chinese of the article. */
function shiftedVersions(pieces: ReadonlyArray<Piece>): ReadonlySet<number> {
  const candidates = [...pieces.keys()].filter((index) => isCandidate(pieces[index]!))
  const texts = candidates.map((index) => ideographs(pieces[index]!))
  const folded = texts.map(simplify)
  const isTraditional = folded.map((text, at) => text !== texts[at])
  const simplified = new Map<string, number[]>()
  for (const [at, text] of folded.entries()) {
    if (isTraditional[at]) continue
    const found = simplified.get(startOf(text)) ?? []
    if (found.length < mostAlike) simplified.set(startOf(text), [...found, at])
  }
  const votes = new Map<number, number>()
  for (const [at, text] of folded.entries()) {
    if (!isTraditional[at]) continue
    for (const other of simplified.get(startOf(text)) ?? []) {
      if (isVersion(text, folded[other]!)) votes.set(at - other, (votes.get(at - other) ?? 0) + text.length)
    }
  }
  const [shift, letters] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
  const traditional = folded.reduce((sum, {length}, at) => sum + (isTraditional[at] ? length : 0), 0)
  if (letters < fewestLetters || letters * 2 < traditional) return new Set()
  const isShifted = (at: number): boolean => {
    const other = folded[at - shift]
    return other !== undefined && (other === folded[at] || isVersion(folded[at]!, other))
  }
  const inOrder = [...candidates.keys()]
  const versions = inOrder.filter((at) => isTraditional[at] && isShifted(at))
  // What is written alike in both scripts belongs to the version around it.
  const [first, last] = [versions[0]!, versions.at(-1)!]
  return new Set(
    inOrder.filter((at) => at >= first && at <= last && isShifted(at)).map((at) => candidates[at]!)
  )
}

/** Regions choose other words, but seldom the first ones. */
function startOf(text: string): string {
  return text.slice(0, 2)
}

/** Pieces with the same start that are looked at. */
const mostAlike = 8
/** Characters that the versions have at least. */
const fewestLetters = 12

/** Where the markup names the script, it has been asked already. */
function isCandidate({language, aside, lang}: Piece): boolean {
  return language === 'zh' && aside === undefined && lang === undefined
}

/** Numbers and Latin names are the same in texts that have nothing else in common: `5.4. 操作套件`, `5.4.1. 安裝套件`. */
function ideographs({text: {text}}: Piece): string {
  return text.replace(/[^\p{Script=Han}]+/gu, '')
}

function isVersion(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < shortest) return a === b && a !== ''
  if (Math.abs(a.length - b.length) > Math.max(a.length, b.length) / 8) return false
  return sameCharacters(a, b) > shareOfSimplified
}

/** In fewer ideographs, most of them may be the same by chance. */
const shortest = 4
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
