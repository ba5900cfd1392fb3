import type {Lexicon} from '../lexicon/lexicon.js'
import type {Occurrence} from '../model/concept.js'

/** No word is longer. */
const longestWord = 4

/**
 * Whether Chinese characters that look like a term belong to the words on both sides of it: 外贸 in 对外贸易 is the end of
 * 对外 and the start of 贸易.
 */
export function liesAcrossWords(text: string, {start, end}: Occurrence, lexicon: Lexicon): boolean {
  const from = Math.max(0, start - longestWord)
  const run = lexicon.simplify(text.slice(from, end + longestWord))
  const wordsAt = (at: number): ReadonlyArray<number> => lexicon.chineseWordsAt(run, at - from)
  const crosses = (at: number, isAcross: (wordEnd: number) => boolean): boolean =>
    wordsAt(at).some((length) => isAcross(at + length))
  const middle = range(start + 1, end)
  return middle.some(
    (cut) =>
      range(from, start).some((at) => crosses(at, (wordEnd) => wordEnd === cut)) &&
      crosses(cut, (wordEnd) => wordEnd > end)
  )
}

function range(from: number, to: number): number[] {
  return Array.from({length: Math.max(0, to - from)}, (_, index) => from + index)
}
