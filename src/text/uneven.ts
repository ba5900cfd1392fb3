/**
 * Whether an English text is too short for what a Chinese one says, unless each of its capitals stands for a word: `visible`,
 * 是否可见，默认为 true. The Chinese is said of the English then, and does not translate it.
 */
export function isUneven(en: string, zh: string): boolean {
  const letters = en.length + (en.match(/\p{Lu}{2,6}/gu)?.join('').length ?? 0) * (lettersAWord - 1)
  const ideographs = zh.match(/\p{Script=Han}/gu)?.length ?? 0
  return ideographs > longestWord && letters < ideographs * fewestLetters
}

/** Ideographs of a word, whose rendering may be as short. */
const longestWord = 3
/** Letters for an ideograph; translations have twice as many. */
const fewestLetters = 1.7
/** Each letter of an acronym stands for a word of so many letters. */
export const lettersAWord = 5
/** Letters of English that say what an ideograph does, in running text. */
export const lettersAnIdeograph = 3.2
