import type {Lexicon} from '../../lexicon/lexicon.js'

/**
 * How well a dictionary supports that a phrase and a string render each other, 0–1: the mean of the share of characters
 * that renderings of the words hold, and of the share of content words with a rendering in the string.
 */
export function dictionarySupport(phrase: string, zh: string, lexicon: Lexicon): number {
  const simplified = lexicon.simplify(zh)
  const covered = new Uint8Array(simplified.length)
  const words = phrase.split(/[ -]/).filter((word) => !linking.has(word))
  let rendered = 0
  for (const word of words) {
    const before = rendered
    for (const form of new Set([word, lexicon.lemma(word)])) {
      for (const {zh: rendering} of lexicon.translations(form)) {
        if (mark(simplified, rendering, covered) && rendered === before) rendered++
      }
    }
  }
  const characters = covered.reduce((sum, value) => sum + value, 0) / covered.length
  return words.length ? (characters + rendered / words.length) / 2 : 0
}

const linking = new Set('a an the of in on for and or to with by from as at'.split(' '))

/** Mark where a rendering, or a good part of it, stands in the text; tells whether it does. */
function mark(text: string, rendering: string, covered: Uint8Array): boolean {
  const parts = rendering.length > 2 ? [rendering, rendering.slice(0, 2), rendering.slice(-2)] : [rendering]
  for (const part of parts) {
    const at = text.indexOf(part)
    if (at < 0) continue
    covered.fill(1, at, at + part.length)
    return true
  }
  return false
}
