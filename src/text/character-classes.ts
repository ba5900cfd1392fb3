import {simplifiedPairs} from './simplified-characters.js'

/** What a character does where terms are looked for. */
export const characterClass = {
  /** Punctuation and symbols: they count, and are no part of words. */
  symbol: 0,
  /** Letters and figures of scripts that put spaces between words. */
  word: 1,
  /** Characters of scripts without spaces: ideographs, kana, Hangul; and what is written in two code units. */
  ideograph: 2,
  space: 3,
  /** Seen by nobody: zero-width characters, soft hyphens, combining marks; and signs of trade marks. */
  ignored: 4,
  quote: 5,
  apostrophe: 6,
  hyphen: 7,
  /** 间隔号, in all its spellings. */
  middleDot: 8,
  /** Marks of emphasis and of code in Markdown. */
  emphasis: 9
} as const

/** All characters of the basic plane, by their code units. */
export interface CharacterTable {
  /** What a character is folded to: lower case, half width, without diacritics, Simplified. */
  readonly folded: Uint16Array
  /** A value of `characterClass`. */
  readonly classes: Uint8Array
  /** Characters that are folded to several: `ﬁ`, `ß`, `æ`. */
  readonly expansions: ReadonlyMap<number, string>
}

let table: CharacterTable | undefined

/** The table, made when it is first asked for (some ten milliseconds). */
export function characterTable(): CharacterTable {
  table ??= makeTable()
  return table
}

const quotes = '"“”„‟«»‹›「」『』〝〞〟＂﹁﹂﹃﹄《》〈〉'
const apostrophes = "'‘’‛ʼ＇"
const hyphens = '-‐‑‒–−﹣－'
const middleDots = '·•‧∙⋅・･⸱'
const emphasis = '*_`~'
/** Finds out whether a text holds a mark of emphasis. */
export const emphasisMark = new RegExp(`[${emphasis}]`)
const invisible = /[\p{M}\p{Cf}\u115F\u1160\u3164\uFFA0™®©℠]+/gu

function makeTable(): CharacterTable {
  const folded = new Uint16Array(0x10000)
  for (let code = 0; code < folded.length; code++) folded[code] = code
  const classes = new Uint8Array(0x10000)
  const expansions = new Map<number, string>(Object.entries(ligatures).map(([a, b]) => [a.charCodeAt(0), b]))
  for (const [from, to] of ideographs) classes.fill(characterClass.ideograph, from, to + 1)
  for (const [from, to] of alphabets) {
    foldRange(from, to, folded, classes, expansions)
  }
  for (let at = 0; at < simplifiedPairs.length; at += 2) {
    folded[simplifiedPairs.charCodeAt(at)] = simplifiedPairs.charCodeAt(at + 1)
  }
  for (const code of expansions.keys()) classes[code] = characterClass.word
  mark(quotes, characterClass.quote)
  mark(apostrophes, characterClass.apostrophe)
  mark(hyphens, characterClass.hyphen)
  mark(middleDots, characterClass.middleDot)
  mark(emphasis, characterClass.emphasis)
  return {folded, classes, expansions}

  function mark(characters: string, value: number): void {
    for (const character of characters) classes[character.charCodeAt(0)] = value
  }
}

/** Scripts without spaces, and surrogates: the halves of rare ideographs and of emoji. */
const ideographs = [
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3021, 0x3029],
  [0x3040, 0x30fa],
  [0x30fc, 0x318f],
  [0x31a0, 0x9fff],
  [0xac00, 0xdfff],
  [0xf900, 0xfaff],
  [0xff66, 0xffdc]
] as const

/** Where characters have case, width, or marks. */
const alphabets = [
  [0, 0x2fff],
  [0x3000, 0x33ff],
  [0xa000, 0xabff],
  [0xf900, 0xffff]
] as const

/** What compatibility forms of Unicode do not tell. */
const ligatures: Readonly<Record<string, string>> = {ß: 'ss', ẞ: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe'}

/** All characters of a range at once: to normalise and ask about each alone takes ten times as long. */
function foldRange(
  from: number,
  to: number,
  folded: Uint16Array,
  classes: Uint8Array,
  expansions: Map<number, string>
): void {
  const characters = Array.from({length: to - from + 1}, (_, index) => String.fromCharCode(from + index))
  const all = characters.join('')
  for (const {index, 0: run} of all.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (let code = from + index; code < from + index + run.length; code++)
      classes[code] ||= characterClass.word
  }
  markRuns(/\s+/g, characterClass.space)
  markRuns(invisible, characterClass.ignored)
  const plains = characters
    .join(divider)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .split(divider)
  for (const [index, plain] of plains.entries()) {
    const code = from + index
    if (classes[code] === characterClass.ignored) continue
    if (plain.length === 1) folded[code] = plain.charCodeAt(0)
    else if (/^[\p{L}\p{N}]+$/u.test(plain)) expansions.set(code, plain)
  }

  function markRuns(pattern: RegExp, value: number): void {
    for (const {index, 0: run} of all.matchAll(pattern)) {
      classes.fill(value, from + index, from + index + run.length)
    }
  }
}

/** Of private use: no range has it, and nothing is folded to it. */
const divider = '\uE000'
