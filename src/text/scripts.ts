import {isLatinLetter, latinEnd} from './latin-letters.js'

/** How much of each script a text holds. */
export interface ScriptCounts {
  /** Han ideographs; `丨` (U+4E28) counts as the bar it is used for, not as one. */
  readonly han: number
  /** Words in Latin letters. */
  readonly words: number
  /** Latin words that every English text is full of (the, of, is …). */
  readonly functionWords: number
  /** Latin words with a tone mark of pinyin on them. */
  readonly toneWords: number
  /** Punctuation that only East Asian text has: 。，、《》 … */
  readonly eastAsianMarks: number
  /** Kana and Hangul. */
  readonly otherEastAsian: number
  /** Letters of any other script. */
  readonly otherLetters: number
}

const address =
  /(?:https?:\/\/|www\.)[^\s\p{Script=Han}，。；、（）【】《》“”]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/giu
/** Paths, versions, names of variables: `storage.k8s.io/is-default`, `v1.29.3`, `max_length`. */
const identifier = /[\w-]{1,64}(?:[./_:]+(?!--)[\w-]{1,64}){1,32}/giu

// Most texts hold neither, and are told so in a fraction of the time.
const mayHoldAddress = /:\/\/|www\.|@/iu
const mayHoldIdentifier = /[\w-][./_:]+[\w-]/iu

const toneMarks = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/i

const functionWords = new Set(
  `a an the this that these those it its he she they we you i his her their our your my me him them us who which what
  of in on at to for from by with as into about over under between and or but nor not no if than then when while where
  is are was were be been being am has have had do does did will would can could should may might must shall
  there here all any some each such more most other also only how why because so very just how's it's don't`.split(
    /\s+/
  )
)

const longestFunctionWord = Math.max(...[...functionWords].map((word) => word.length))

/** Count the scripts of a text, addresses left out. */
export function countScripts(text: string): ScriptCounts {
  const counts = {
    han: 0,
    words: 0,
    functionWords: 0,
    toneWords: 0,
    eastAsianMarks: 0,
    otherEastAsian: 0,
    otherLetters: 0
  }
  const shown = blankAddresses(text)
  for (let at = 0; at < shown.length; ) {
    const code = shown.codePointAt(at)!
    if (isLatinLetter(code)) {
      const end = wordEnd(shown, at)
      const word = shown.slice(at, end)
      counts.words++
      if (isFunctionWord(word, counts.words === 1)) counts.functionWords++
      else if (toneMarks.test(word)) counts.toneWords++
      at = end
      continue
    }
    if (code >= firstOther) countOther(counts, code)
    at += code > 0xffff ? 2 : 1
  }
  return counts
}

/** Code points below are Latin letters, figures and marks. */
const firstOther = 0x2b0

function countOther(counts: {-readonly [K in keyof ScriptCounts]: number}, code: number): void {
  if (isHan(code)) counts.han++
  else if (code === bar || isCommonMark(code)) return
  else if (isEastAsianMark(code)) counts.eastAsianMarks++
  else {
    const character = String.fromCodePoint(code)
    if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character)) counts.otherEastAsian++
    else if (/\p{L}/u.test(character)) counts.otherLetters++
  }
}

/** General punctuation, arrows, signs. */
function isCommonMark(code: number): boolean {
  return (
    code >= 0x2000 &&
    code <= 0x2bff &&
    !(code >= 0x2071 && code <= 0x209c) &&
    !(code >= 0x2100 && code <= 0x2188)
  )
}

/** 、 to 】, 〔 to 〟, and full-width ！（），：；？, radicals and signs for numbers. */
function isEastAsianMark(code: number): boolean {
  if (code >= 0x2e80 && code <= 0x303b)
    return (
      code !== 0x3000 &&
      code !== 0x3012 &&
      code !== 0x3013 &&
      !(code >= 0x2fd6 && code <= 0x2fff) &&
      code !== 0x3020 &&
      !(code >= 0x302a && code <= 0x3037)
    )
  return (
    code === 0xff01 ||
    code === 0xff08 ||
    code === 0xff09 ||
    code === 0xff0c ||
    code === 0xff1a ||
    code === 0xff1b ||
    code === 0xff1f
  )
}

function wordEnd(text: string, at: number): number {
  const end = latinEnd(text, at + 1)
  const mark = text.charCodeAt(end)
  if ((mark !== 0x27 && mark !== 0x2019) || !isLatinLetter(text.charCodeAt(end + 1))) return end
  let last = end + 2
  while (isLatinLetter(text.charCodeAt(last))) last++
  return last
}

/** Whether a text is nothing but an address. */
export function isAddress(text: string): boolean {
  return /\p{L}/u.test(text) && !/\p{L}/u.test(text.replace(address, ''))
}

/**
 * Whether a Latin word is one that every English text is full of. Inside a text a capital makes it part of a name
 * (The Times), unless all of it is in capitals.
 */
export function isFunctionWord(word: string, isFirst = true): boolean {
  if (word.length > longestFunctionWord) return false
  const lower = word.toLowerCase()
  if (!functionWords.has(lower)) return false
  return isFirst || word === lower || word === 'I' || (word.length > 1 && word === word.toUpperCase())
}

/** Whether a code point is an ideograph that is read as one. */
export function isHan(code: number): boolean {
  if (code < 0x3400) return code === 0x3005 || code === 0x3007
  return (
    (code >= 0x4e00 && code <= 0x9fff && code !== bar) ||
    code <= 0x4dbf ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x323af)
  )
}

const bar = 0x4e28

/** What stands for a character that is blanked out: a figure, which belongs to no language. */
export const blank = '0'

/** A text of the same length with addresses, paths and identifiers blanked out: they tell no language. */
export function blankAddresses(text: string): string {
  const shown = mayHoldAddress.test(text)
    ? text.replace(address, (found) => blank.repeat(found.length))
    : text
  if (!mayHoldIdentifier.test(shown)) return shown
  return shown.replace(identifier, (found, at: number) =>
    isWords(found) || opensWithFigure(shown, found, at) || opensWithName(shown, found, at)
      ? found
      : blank.repeat(found.length)
  )
}

/** A sentence and the figure that opens the next one in Chinese, with no space between: `their work.1983年`, `rose.1.6万`. */
function opensWithFigure(text: string, found: string, at: number): boolean {
  if (!/^[a-z'-]{2,}\.\d+(?:\.\d+)?$/.test(found)) return false
  return /^(?:,\d{3})*\p{Script=Han}/u.test(text.slice(at + found.length, at + found.length + longestFigure))
}

const longestFigure = 20

/** The same with a name: `into partitions.PostgreSQL 支持分区。` */
function opensWithName(text: string, found: string, at: number): boolean {
  if (!/^[a-z'-]{2,}[.:]+[A-Z][A-Za-z]*$/.test(found)) return false
  return /^\s?\p{Script=Han}/u.test(text.slice(at + found.length, at + found.length + 3))
}

/**
 * Words that a missing space has glued together (`voices.Chinese`), or that a slash joins (`and/or`), are words; so are
 * initials (`p.m`, `U.S`).
 */
function isWords(address: string): boolean {
  return (
    /^(?:[A-Za-z][a-z'-]*(?:[.:]+[A-Z][a-z'-]*|\/[a-z]+)|[A-Za-z](?:\.[A-Za-z])+)$/.test(address) ||
    !/[A-Za-z]/.test(address)
  )
}
