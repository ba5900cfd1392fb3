import {type EnglishWord, englishWords, joinWords} from './english-word.js'

/**
 * Other spellings of an English text: all of its words British, and all American, its numerals in figures and in words,
 * its abbreviations with points and without. A serial comma is put in and taken out too, and `&` stands for `and`.
 */
export function spellings(text: string): string[] {
  return spellingsOf(englishWords(text))
}

/** `spellings` of a text whose words are known. */
export function spellingsOf(words: ReadonlyArray<EnglishWord>): string[] {
  let isSpelled = false
  let hasComma = false
  let hasAnd = false
  for (let at = 0; at < words.length; at++) {
    isSpelled ||= words[at]!.spelled !== undefined
    hasAnd ||= isAnd(words[at]!.text)
    hasComma ||= at < words.length - 1 && words[at]!.text.endsWith(',')
  }
  if (!isSpelled && !hasComma && !hasAnd) return []
  const text = joinWords(words)
  const found = new Set([text])
  if (isSpelled) {
    for (const manner of manners) {
      const spelled = words.map((word, at) => spellOne(word, manner, at, words.length))
      if (spelled.some((other, at) => other !== words[at]!.text)) found.add(spelled.join(' '))
    }
  }
  if (hasComma) for (const spelled of [...found]) addSerialComma(spelled, found)
  if (hasAnd) {
    for (const spelled of [...found])
      found.add(spelled.replace(/(?<= )(?:and|&)(?= )/gi, (word) => (word === '&' ? 'and' : '&')))
  }
  found.delete(text)
  return [...found]
}

const manners = ['british', 'american', 'figures', 'words', 'roman', 'pointed', 'pointless'] as const

function spellOne(
  {text, spelled}: EnglishWord,
  manner: (typeof manners)[number],
  at: number,
  words: number
): string {
  const other = spelled?.[manner]
  if (other === undefined) return text
  if (manner === 'figures' || manner === 'words' || manner === 'roman') {
    // Alone it may be no numeral: the `second` of a minute is not the `2nd`.
    if (words === 1 && !text.includes('-')) return text
    // At the start, `IV` is no number, and no number is written so.
    const isRoman = manner === 'roman' || (spelled?.figures !== undefined && spelled.words !== undefined)
    if (isRoman && at === 0) return text
  }
  return other
}

function isAnd(word: string): boolean {
  return word === '&' || word === 'and' || word === 'And'
}

function addSerialComma(text: string, found: Set<string>): void {
  if (/, (?:and|or) /.test(text)) found.add(text.replace(/, (and|or) /g, ' $1 '))
  else if (/, .* (?:and|or) /.test(text)) found.add(text.replace(/^(.*, .*) (and|or) (?!.* \2 )/, '$1, $2 '))
}
