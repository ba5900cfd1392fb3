import {readEnglishDigits} from './english-digits.js'
import type {NumberWord} from './english-words.js'
import {isDigit, shift} from './literal.js'
import {type Word, wordAfter, wordAt} from './word-at.js'

/** A number in English, in digits or words, as it stands in a text. */
export interface EnglishNumeral {
  /** Offset after its last character. */
  readonly end: number
  readonly value: number
  readonly written: 'digits' | 'words'
  readonly form: 'cardinal' | 'ordinal' | 'fraction'
  /** The power of ten that its last word or letter gives: 6 in 1.2 million, 9 in 3bn, 0 without one. */
  readonly power: number
  /** Four digits without separators, as in a year. */
  readonly plain: boolean
  /** Bounds of a vague number: dozens, tens of thousands, several hundred. */
  readonly vague?: {readonly from: number; readonly to: number}
}

/**
 * Read the number that starts at `at`, at a digit or at the start of a word.
 *
 * @returns
 *   Nothing when the word is no number there (`second`, `half` and `one` are; what they mean is for the reader).
 */
export function readEnglishNumeral(text: string, at: number): EnglishNumeral | undefined {
  if (isDigit(text.charCodeAt(at))) return readEnglishDigits(text, at)
  const start = wordAt(text, at)
  if (!start) return undefined
  if (start.text === 'a' || start.text === 'an') return readArticle(text, start)
  if (!start.number) return undefined
  // A quarter of the year, of a town: only a counted one is a part.
  if (start.text === 'quarter') return undefined
  return (
    readPlural(text, start) ??
    readPart(text, start, 1) ??
    readSeveral(text, start) ??
    readBackwards(text, start) ??
    readWords(text, start)
  )
}

// “A dozen” is any number up to the twenties.
const dozenOrSo = {from: 10, to: 19}

/** a dozen, and of a larger power: several dozen million. */
function readDozen(text: string, word: Word, dozen: EnglishNumeral): EnglishNumeral {
  const next = wordAfter(text, word.end)
  if (next?.number?.is !== 'power' || next.number.plural) return {...dozen, end: word.end, vague: dozenOrSo}
  const power = next.number.value
  const vague = {from: shift(dozenOrSo.from, power), to: shift(dozenOrSo.to, power)}
  return {...dozen, end: next.end, value: shift(dozen.value, power), power, vague}
}

/** a dozen, a hundred, a million; a third, a quarter, a half; a few hundred. */
function readArticle(text: string, article: Word): EnglishNumeral | undefined {
  const next = wordAfter(text, article.end)
  if (!next?.number) return undefined
  if (next.number.is === 'several') return next.text === 'few' ? readSeveral(text, next) : undefined
  if (next.number.is === 'power' || next.number.is === 'dozen')
    return next.number.plural ? undefined : readWords(text, next)
  if (next.number.is === 'part') return readPart(text, next, 1)
  return undefined
}

/** dozens, tens of thousands, hundreds of millions. */
function readPlural(text: string, word: Word): EnglishNumeral | undefined {
  const {number} = word
  if ((number?.is !== 'power' && number?.is !== 'dozen') || !number.plural) return undefined
  let base = number.is === 'dozen' ? number.value : 10 ** number.value
  let {end} = word
  const of = wordAfter(text, end)
  const next = of?.text === 'of' ? wordAfter(text, of.end) : undefined
  if (next?.number?.is === 'power' && next.number.plural) {
    base = shift(base, next.number.value)
    end = next.end
  }
  const vague = {from: base, to: 10 * base}
  return {
    end,
    value: base,
    written: 'words',
    form: 'cardinal',
    power: Math.floor(Math.log10(base)),
    plain: false,
    vague
  }
}

/** half, half a million, a quarter, two thirds (`count` of them). */
function readPart(text: string, word: Word, count: number): EnglishNumeral | undefined {
  if (word.number?.is !== 'part' || (word.number.plural && count === 1)) return undefined
  const value = count / word.number.value
  const result = {written: 'words', form: 'fraction', power: 0, plain: false} as const
  const next = wordAfter(text, word.end)
  const of = next?.text === 'of' ? wordAfter(text, next.end) : next
  const power = of?.text === 'a' ? wordAfter(text, of.end) : undefined
  if (power?.number?.is === 'power' && !power.number.plural) {
    return {
      ...result,
      end: power.end,
      value: shift(value, power.number.value),
      form: 'cardinal',
      power: power.number.value
    }
  }
  if (power?.number?.is === 'dozen') return {...result, end: power.end, value: value * 12, form: 'cardinal'}
  return {...result, end: word.end, value}
}

/** several hundred, a few thousand: from two to ten of them. */
function readSeveral(text: string, word: Word): EnglishNumeral | undefined {
  if (word.number?.is !== 'several') return undefined
  const next = wordAfter(text, word.end)
  if (next?.number?.is !== 'power' && next?.number?.is !== 'dozen') return undefined
  const power = readWords(text, next)
  return power && {...power, vague: {from: 2 * power.value, to: 10 * power.value}}
}

/** four-and-twenty, five and thirty, as older texts count; “between four and twenty” are two numbers. */
function readBackwards(text: string, ones: Word): EnglishNumeral | undefined {
  if (ones.number?.is !== 'ones' || ones.number.value === 0 || ones.number.value > 9) return undefined
  const and = wordAfter(text, ones.end)
  const tens = and?.text === 'and' ? wordAfter(text, and.end) : undefined
  if (tens?.number?.is !== 'tens' || wordAfter(text, tens.end)?.number) return undefined
  const isHyphened = text[ones.end] !== ' '
  if (!isHyphened && isPairOfNumbers(text, ones.end - ones.text.length)) return undefined
  const value = tens.number.value + ones.number.value
  return {end: tens.end, value, written: 'words', form: 'cardinal', power: 0, plain: false}
}

/** Words before two numbers that “and” joins. */
function isPairOfNumbers(text: string, at: number): boolean {
  return /\b(?:between|both|ages|aged|pages|chapters|numbers|questions|lines|rooms|of|at|,) $/i.test(
    text.slice(Math.max(0, at - 12), at)
  )
}

/** one hundred and twenty-three, twenty-first, two and a half million, two-thirds, nineteen ninety-eight. */
function readWords(text: string, first: Word): EnglishNumeral | undefined {
  let total = 0
  let section = 0
  let isEmpty = true
  let power = 0
  let last = Number.POSITIVE_INFINITY
  let end = first.end
  let word: Word | undefined = first
  const isBetween = /\bbetween $/i.test(
    text.slice(Math.max(0, first.end - first.text.length - 9), first.end - first.text.length)
  )
  const result = (form: EnglishNumeral['form'], value: number): EnglishNumeral => ({
    end,
    value,
    written: 'words',
    form,
    power,
    plain: false
  })

  while (word?.number) {
    const {number} = word as Word & {number: NumberWord}
    if (number.is === 'ones') {
      const joins =
        isEmpty || section % 100 === 0 || (section % 10 === 0 && section % 100 >= 20 && number.value < 10)
      if (!joins || (section === 0 && total === 0 && !isEmpty) || (number.value === 0 && !isEmpty)) break
      section += number.value
    } else if (number.is === 'tens') {
      // nineteen ninety-eight, twenty twenty-four
      if (!isEmpty && total === 0 && (section === 19 || section === 20)) section *= 100
      if (section % 100 !== 0) break
      section += number.value
    } else if (number.is === 'power' && number.value === 2) {
      if (section >= 100 || (number.plural && isEmpty)) break
      section = (isEmpty || section === 0 ? 1 : section) * 100
      power = number.value
    } else if (number.is === 'power') {
      if (number.value === 1) break
      // four hundred thousand millions: of a larger power all that went before is counted.
      const isLarger = !isEmpty && section === 0 && number.value > last
      if (!isLarger && (number.value >= last || (!isEmpty && section === 0))) break
      total = isLarger ? shift(total, number.value) : total + shift(isEmpty ? 1 : section, number.value)
      section = 0
      last = number.value
      power = number.value
    } else if (number.is === 'dozen') {
      if (total) break
      if (isEmpty) return readDozen(text, word, result('cardinal', 12))
      section *= 12
      end = word.end
      return result('cardinal', section)
    } else if (number.is === 'ordinal') {
      return readOrdinalEnd(word, number, {total, section, isEmpty, end}, result, (to) => (end = to))
    } else if (number.is === 'part') {
      const part = total === 0 && section > 0 && section < 100 ? readPart(text, word, section) : undefined
      return part ?? (isEmpty ? undefined : result('cardinal', total + section))
    } else break
    isEmpty = false
    end = word.end
    const half = readHalf(text, end)
    if (half) return addHalf(text, total + section, half)
    word = nextWord(text, end, section, total, isBetween)
  }
  return isEmpty ? undefined : result('cardinal', total + section)
}

/** The ordinal that ends a number (twenty-first), or names its parts (one third). */
function readOrdinalEnd(
  word: Word,
  number: {readonly value: number; readonly ones: boolean},
  so: {readonly total: number; readonly section: number; readonly isEmpty: boolean; readonly end: number},
  result: (form: EnglishNumeral['form'], value: number) => EnglishNumeral,
  moveTo: (end: number) => void
): EnglishNumeral {
  if (so.isEmpty) {
    moveTo(word.end)
    return result('ordinal', number.value)
  }
  const {section, total} = so
  if (
    number.ones &&
    ((section % 100 >= 20 && section % 10 === 0) || (section % 100 === 0 && (section || total)))
  ) {
    moveTo(word.end)
    return result('ordinal', total + section + number.value)
  }
  if (!total && section === 1 && number.value > 2) {
    moveTo(word.end)
    return result('fraction', 1 / number.value)
  }
  if (number.value >= 100) {
    moveTo(word.end)
    return result('ordinal', total + section * number.value)
  }
  return result('cardinal', total + section)
}

/** Where “and a half” ends, if it follows. */
function readHalf(text: string, at: number): number | undefined {
  const match = /^ and a half\b/i.exec(text.slice(at, at + 12))
  return match ? at + match[0].length : undefined
}

function addHalf(text: string, value: number, end: number): EnglishNumeral {
  const next = wordAfter(text, end)
  const isPower = next?.number?.is === 'power' && !next.number.plural
  return {
    end: isPower ? next.end : end,
    value: isPower && next.number?.is === 'power' ? shift(value + 0.5, next.number.value) : value + 0.5,
    written: 'words',
    form: 'cardinal',
    power: isPower && next.number?.is === 'power' ? next.number.value : 0,
    plain: false
  }
}

/** The word that goes on with a number, an “and” left out where it joins: one hundred and five. */
function nextWord(
  text: string,
  at: number,
  section: number,
  total: number,
  isBetween: boolean
): Word | undefined {
  const next = wordAfter(text, at)
  if (next?.text !== 'and') return next
  const isRound = section % 100 === 0 && (section > 0 || total > 0)
  const after = isRound && !isBetween ? wordAfter(text, next.end) : undefined
  if (after?.number?.is !== 'ones' && after?.number?.is !== 'tens' && after?.number?.is !== 'ordinal')
    return undefined
  // “one hundred and two hundred” are two numbers.
  let beyond = wordAfter(text, after.end)
  if (after.number.is === 'tens' && beyond?.number?.is === 'ones') beyond = wordAfter(text, beyond.end)
  if (beyond?.number?.is !== 'power') return after
  return section > 0 && beyond.number.value > 2 ? after : undefined
}
