/**
 * Whether two ideographs are no word where they stand, but the end of one and the start of the next: there is no 算力 in
 * 预算力度, and no 储能 in 存储能力.
 *
 * Texts are not cut into words to find terms, since dictionaries lack most of them. They are asked here whether a term
 * lies across two words that they have. Longer terms hardly do.
 */
export function isCrossed(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  const first = text.charCodeAt(start)
  const last = text.charCodeAt(start + 1)
  const after = text.charCodeAt(start + 2)
  if (!isIdeograph(before) || !isIdeograph(first) || !isIdeograph(last) || !isIdeograph(after)) return false
  return isWord(before, first) && isWord(last, after) && wordEnds(text.slice(start - 1, start + 3)) === 2
}

/** What is neither is NaN. */
function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

/** Two ideographs as one number, and whether the dictionary takes them for a word. */
const known = new Map<number, boolean>()
const mostKnown = 100_000

function isWord(first: number, second: number): boolean {
  const key = first * 0x10000 + second
  let word = known.get(key)
  if (word === undefined) {
    if (known.size >= mostKnown) known.clear()
    word = wordEnds(String.fromCharCode(first, second)) === 2
    known.set(key, word)
  }
  return word
}

let segmenter: Intl.Segmenter | undefined

/** Where the first word of a text ends; 0 where nobody can tell. */
function wordEnds(text: string): number {
  // Some browsers have none; then two ideographs are a term wherever they stand.
  if (typeof Intl.Segmenter !== 'function') return 0
  segmenter ??= new Intl.Segmenter('zh', {granularity: 'word'})
  for (const {segment} of segmenter.segment(text)) return segment.length
  return 0
}
