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
    translations: (english) => joinLists(lexicons.map((lexicon) => lexicon.translations(english))),
    lemma: (word) => firstOther(lexicons, word, (lexicon) => lexicon.lemma(word)),
    chineseWordsAt(text, at) {
      const lengths = joinLists(lexicons.map((lexicon) => lexicon.chineseWordsAt(text, at)))
      return lengths.length < 2 ? lengths : [...new Set(lengths)].sort((a, b) => a - b)
    },
    simplify: (text) => firstOther(lexicons, text, (lexicon) => lexicon.simplify(text)),
    pinyin: (character) => firstOther(lexicons, '', (lexicon) => lexicon.pinyin(character))
  }
}

/** One list of several; most words are known to one lexicon only, whose list is taken as it is. */
function joinLists<Item>(lists: ReadonlyArray<ReadonlyArray<Item>>): ReadonlyArray<Item> {
  const filled = lists.filter((list) => list.length > 0)
  return filled.length < 2 ? (filled[0] ?? []) : filled.flat()
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
