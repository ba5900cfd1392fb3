import {simplifiedPairs} from './simplified-characters.js'
import {expandedTexts, foldedPairs, invisibleRuns, spaceRuns, wordRuns} from './unicode-table.js'

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
  /** All code units that are folded to another one. */
  readonly changed: ReadonlyArray<number>
  /** All code units of a class from `space` on. */
  readonly gaps: ReadonlyArray<number>
}

let table: CharacterTable | undefined

/** The table, made when it is first asked for. */
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

function makeTable(): CharacterTable {
  const folded = new Uint16Array(0x10000)
  for (let code = 0; code < folded.length; code++) folded[code] = code
  const classes = new Uint8Array(0x10000)
  const expansions = new Map<number, string>()
  const changed: number[] = []
  const gaps: number[] = []
  for (const [from, to] of readRuns(wordRuns)) classes.fill(characterClass.word, from, to + 1)
  for (const [from, to] of ideographs) classes.fill(characterClass.ideograph, from, to + 1)
  for (const pairs of [foldedPairs, simplifiedPairs]) {
    for (let at = 0; at < pairs.length; at += 2) {
      const code = pairs.charCodeAt(at)
      folded[code] = pairs.charCodeAt(at + 1)
      changed.push(code)
    }
  }
  for (const text of expandedTexts.split('|')) {
    expansions.set(text.charCodeAt(0), text.slice(1))
    classes[text.charCodeAt(0)] = characterClass.word
  }
  for (const [from, to] of readRuns(spaceRuns)) markRun(from, to, characterClass.space)
  for (const [from, to] of readRuns(invisibleRuns)) markRun(from, to, characterClass.ignored)
  markEach(quotes, characterClass.quote)
  markEach(apostrophes, characterClass.apostrophe)
  markEach(hyphens, characterClass.hyphen)
  markEach(middleDots, characterClass.middleDot)
  markEach(emphasis, characterClass.emphasis)
  return {folded, classes, expansions, changed, gaps}

  function markEach(characters: string, value: number): void {
    for (let at = 0; at < characters.length; at++)
      markRun(characters.charCodeAt(at), characters.charCodeAt(at), value)
  }

  function markRun(from: number, to: number, value: number): void {
    classes.fill(value, from, to + 1)
    for (let code = from; code <= to; code++) gaps.push(code)
  }
}

function readRuns(runs: string): Array<[from: number, to: number]> {
  return runs.split(' ').map((run) => {
    const [from, to = from] = run.split('-').map((code) => Number.parseInt(code, 36))
    return [from!, to!]
  })
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
