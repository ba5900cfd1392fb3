import type {Lexicon} from '../lexicon/lexicon.js'

/** Weights of names that spell a whole Chinese word, or some of its syllables, in pinyin. */
const nameWeights = {all: 0.9, first: 0.45, rest: 0.54, firstTwo: 0.54, last: 0.36}

/** Longest Chinese name, in characters. */
const longestName = 4

/** Find the Chinese words of a document that an English name spells in pinyin: `Zhengzhou` gives 郑州. */
export function spellsName(
  words: ReadonlyArray<string>,
  lexicon: Lexicon
): (name: string) => ReadonlyArray<{readonly number: number; readonly weight: number}> {
  const spellings = new Map<string, {number: number; weight: number}[]>()
  for (const [number, word] of words.entries()) {
    if (word.length > longestName || word.charCodeAt(0) < 0x2e80) continue
    const syllables = [...word].map((character) => lexicon.pinyin(character))
    if (syllables.includes('')) continue
    for (const [from, to, weight] of readings(syllables.length)) {
      const spelling = syllables.slice(from, to).join('')
      // A syllable of one or two letters is an English word or an initial as often as not.
      if (spelling.length < 3 && weight < nameWeights.all) continue
      const list = spellings.get(spelling)
      if (list) list.push({number, weight})
      else spellings.set(spelling, [{number, weight}])
    }
  }
  return (name) => spellings.get(name) ?? []
}

function readings(count: number): [from: number, to: number, weight: number][] {
  const list: [number, number, number][] = [[0, count, nameWeights.all]]
  if (count > 1) list.push([0, 1, nameWeights.first], [1, count, nameWeights.rest])
  if (count > 2) list.push([0, 2, nameWeights.firstTwo], [count - 1, count, nameWeights.last])
  return list
}
