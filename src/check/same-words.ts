import {isFunctionWord} from '../text/scripts.js'

/** Whether all words of one text stand in the other, in whatever form and order: `tax and fee cuts`, `cut taxes and fees`. */
export function haveSameWords(first: string, second: string): boolean {
  const [a, b] = [stems(first), stems(second)]
  return [...a].every((stem) => b.has(stem)) || [...b].every((stem) => a.has(stem))
}

function stems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !isFunctionWord(word)).map(stem))
}

/** Rough, and the same for both texts. */
function stem(word: string): string {
  const bare = word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ings?|ed|es|s)$/, '')
  return (bare.length < leastStem ? word : bare).replace(/e$/, '').replace(/(.)\1$/, '$1')
}

const leastStem = 3
