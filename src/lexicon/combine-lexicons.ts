import type {Lexicon} from './lexicon.js'

/**
 * One lexicon of several: it knows the renderings and the words of all. Forms (lemmas, folding, pinyin) are those of
 * the first that has something to say, so put the bundled lexicon first and glossaries after it.
 *
 * @throws {RangeError}
 *   When there is none.
 */
export function combineLexicons(...lexicons: ReadonlyArray<Lexicon>): Lexicon {
  const [first] = lexicons
  if (!first) throw new RangeError('Unexpected call without a lexicon, expected at least one')
  if (lexicons.length === 1) return first
  return {
    longestPhrase: Math.max(...lexicons.map((lexicon) => lexicon.longestPhrase)),
    translations: (english) => lexicons.flatMap((lexicon) => lexicon.translations(english)),
    lemma: (word) => firstOther(lexicons, word, (lexicon) => lexicon.lemma(word)),
    chineseWordsAt: (text, at) =>
      [...new Set(lexicons.flatMap((lexicon) => lexicon.chineseWordsAt(text, at)))].sort((a, b) => a - b),
    simplify: (text) => firstOther(lexicons, text, (lexicon) => lexicon.simplify(text)),
    pinyin: (character) => firstOther(lexicons, '', (lexicon) => lexicon.pinyin(character))
  }
}

/** The first answer that differs from `usual`. */
function firstOther(
  lexicons: ReadonlyArray<Lexicon>,
  usual: string,
  ask: (lexicon: Lexicon) => string
): string {
  for (const lexicon of lexicons) {
    const answer = ask(lexicon)
    if (answer !== usual) return answer
  }
  return usual
}
