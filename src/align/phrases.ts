import {phraseKey} from '../lexicon/create-lexicon.js'
import type {Lexicon} from '../lexicon/lexicon.js'

/** Longer terms are not looked for. */
const mostWords = 8

/**
 * The phrases of an English sentence that the lexicon renders as a whole, such as the terms of a glossary; none when it
 * knows no phrases. Where two overlap, both are there.
 */
export function phrasesIn(text: string, lexicon: Lexicon): string[] {
  const longest = Math.min(mostWords, lexicon.longestPhrase)
  if (longest < 2) return []
  const found: string[] = []
  const words = phraseKey(text).split(' ')
  for (let from = 0; from < words.length; from++) {
    let phrase = words[from]!
    for (const word of words.slice(from + 1, from + longest)) {
      // Only the last word of a term is inflected, as a rule.
      const forms = [`${phrase} ${word}`, `${phrase} ${lexicon.lemma(word)}`]
      phrase = forms[0]!
      const known = forms.find((form) => lexicon.translations(form).length > 0)
      if (known) found.push(known)
    }
  }
  return found
}
