import type {EnglishNumeral} from './english-numeral.js'
import {powerSuffixes} from './english-words.js'
import {readLiteral, shift} from './literal.js'
import {lettersAt, wordAfter} from './word-at.js'

/** 147,000; 1.12 million; 3.5bn; 21st; 2½. */
export function readEnglishDigits(text: string, at: number): EnglishNumeral | undefined {
  const literal = readLiteral(text, at)
  if (Number.isNaN(literal.value)) return undefined
  const base = {written: 'digits', form: 'cardinal', power: 0, plain: false} as const
  const glued = lettersAt(text, literal.end)
  if (/^(?:st|nd|rd|th)$/i.test(glued) && !literal.decimals) {
    return {...base, end: literal.end + 2, value: literal.value, form: 'ordinal'}
  }
  const suffix = powerSuffixes.get(glued)
  if (suffix)
    return {...base, end: literal.end + glued.length, value: shift(literal.value, suffix), power: suffix}
  const next = glued ? undefined : wordAfter(text, literal.end)
  if (next?.number?.is === 'power') {
    return {...base, end: next.end, value: shift(literal.value, next.number.value), power: next.number.value}
  }
  if (next?.number?.is === 'dozen') return {...base, end: next.end, value: literal.value * 12}
  const short =
    next && text[literal.end] === ' '
      ? powerSuffixes.get(text.slice(next.end - next.text.length, next.end))
      : 0
  if (short && short > 3 && next!.text.length > 1) {
    return {...base, end: next!.end, value: shift(literal.value, short), power: short}
  }
  return {...base, end: literal.end, value: literal.value, plain: literal.plain && literal.digits === 4}
}
