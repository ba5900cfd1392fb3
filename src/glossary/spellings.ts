import {type EnglishWord, englishWords, joinWords} from './english-word.js'

/**
 * British and American spellings of an English text: all of its words in the one, and all in the other, beside the
 * text itself. A serial comma is put in and taken out too, and `&` stands for `and`.
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
  for (const dialect of ['british', 'american'] as const) {
    if (words.some(({spelled}) => spelled?.[dialect] !== undefined))
      found.add(words.map((word) => word.spelled?.[dialect] ?? word.text).join(' '))
  }
  if (hasComma) for (const spelled of [...found]) addSerialComma(spelled, found)
  if (hasAnd) {
    for (const spelled of [...found])
      found.add(spelled.replace(/(?<= )(?:and|&)(?= )/gi, (word) => (word === '&' ? 'and' : '&')))
  }
  found.delete(text)
  return [...found]
}

function isAnd(word: string): boolean {
  return word === '&' || word === 'and' || word === 'And'
}

function addSerialComma(text: string, found: Set<string>): void {
  if (/, (?:and|or) /.test(text)) found.add(text.replace(/, (and|or) /g, ' $1 '))
  else if (/, .* (?:and|or) /.test(text)) found.add(text.replace(/^(.*, .*) (and|or) (?!.* \2 )/, '$1, $2 '))
}
