import type {TokenizedSide} from './vocabulary.js'

/** In which sentences each word stands: those of word `w` from `starts[w]` to `starts[w + 1]`, in order, each once. */
export interface Postings {
  readonly starts: Int32Array
  readonly sentences: Int32Array
}

export function makePostings({words, tokens, starts}: TokenizedSide): Postings {
  const last = new Int32Array(words.length).fill(-1)
  const counts = new Int32Array(words.length + 1)
  eachWord(tokens, starts, last, (word) => counts[word + 1]!++)
  for (let word = 0; word < words.length; word++) counts[word + 1]! += counts[word]!
  const sentences = new Int32Array(counts[words.length]!)
  const next = counts.slice()
  last.fill(-1)
  eachWord(tokens, starts, last, (word, sentence) => {
    sentences[next[word]!++] = sentence
  })
  return {starts: counts, sentences}
}

function eachWord(
  tokens: Int32Array,
  starts: Int32Array,
  last: Int32Array,
  visit: (word: number, sentence: number) => void
): void {
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    for (let at = starts[sentence]!; at < starts[sentence + 1]!; at++) {
      const word = tokens[at]!
      if (last[word] === sentence) continue
      last[word] = sentence
      visit(word, sentence)
    }
  }
}

/** Number of the first sentence of a word that is not before `sentence`. */
export function firstPosting({starts, sentences}: Postings, word: number, sentence: number): number {
  let low = starts[word]!
  let high = starts[word + 1]!
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]! < sentence) low = middle + 1
    else high = middle
  }
  return low
}
