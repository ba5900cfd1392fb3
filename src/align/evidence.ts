import type {Lexicon} from '../lexicon/lexicon.js'
import {append} from '../model/append.js'
import {associate} from './associations.js'
import {type Band, chineseWindows, englishWindows, groupLimits, groupStarts} from './band.js'
import {chineseTokens} from './chinese-tokens.js'
import {type Crossings, findCrossings} from './crossings.js'
import {EnglishWords, englishTokens} from './english-tokens.js'
import {computeGains, type Gains} from './gains.js'
import {readMarks, type SideMarks} from './marks.js'
import type {SparseTable} from './sparse-table.js'
import {isStopWord} from './stop-words.js'
import {noStructure, type Structure} from './structure.js'
import {translationTables} from './translation-tables.js'
import {SideBuilder, type TokenizedSide} from './vocabulary.js'

/** Two texts as the aligner sees them. */
export interface PreparedTexts {
  readonly marks: {readonly en: SideMarks; readonly zh: SideMarks}
  /** English letters to a Chinese ideograph, in these texts. */
  readonly ratio: number
  readonly en: TokenizedSide
  readonly zh: TokenizedSide
  /** The ideographs of the Chinese, each a token. */
  readonly characters: TokenizedSide
  /** English × Chinese words, 0–1. */
  readonly associations: SparseTable
  readonly enToZh: SparseTable
  readonly zhToEn: SparseTable
  readonly enToCharacters: SparseTable
}

/** How well the words of the one language explain those of the other, within a band. */
export interface Evidence {
  /** English sentences explained by Chinese words. */
  readonly english: Gains
  /** Chinese sentences explained by English words. */
  readonly chinese: Gains
  /** Chinese sentences explained by English words, character by character. */
  readonly characters: Gains
  /** What clauses would gain by crossing the borders of beads. */
  readonly crossings: Crossings
}

/** Read the texts once: marks, words, and what they may mean. */
export function prepareTexts(
  texts: {readonly en: ReadonlyArray<string>; readonly zh: ReadonlyArray<string>},
  lexicon?: Lexicon
): PreparedTexts {
  const english = new EnglishWords(lexicon)
  const en = new SideBuilder()
  for (const text of texts.en) en.add(englishTokens(text, lexicon, english))
  const zh = new SideBuilder()
  const ideographs = new SideBuilder()
  for (const text of texts.zh) {
    const tokens = chineseTokens(text, lexicon)
    zh.add(tokens)
    ideographs.add(splitIdeographs(tokens))
  }
  const sides = {en: en.build(), zh: zh.build(), characters: ideographs.build()}
  const {words, characters} = associate(
    {en: sides.en.words, zh: sides.zh.words, characters: sides.characters.words, surfaces: english.surfaces},
    lexicon
  )
  const marks = {en: readMarks(texts.en, 'en'), zh: readMarks(texts.zh, 'zh')}
  return {
    marks,
    ratio: lengthRatio(marks.en, marks.zh),
    ...sides,
    associations: words,
    ...translationTables(words, sides.zh.words.length),
    enToCharacters: characters
  }
}

/** Compute the gains that the beads of a band need. */
export function gatherEvidence(
  texts: PreparedTexts,
  band: Band,
  structure: Structure = noStructure
): Evidence {
  const enCount = texts.en.starts.length - 1
  const zhCount = texts.zh.starts.length - 1
  const blocks = {en: structure.en.blocks, zh: structure.zh.blocks}
  const zhWeights = new Float32Array(texts.zh.words.length).fill(1)
  const enWeights = Float32Array.from(texts.en.words, (word) => (isStopWord(word) ? stopWordWeight : 1))
  const windows = {en: chineseWindows(band, blocks.en), zh: englishWindows(band, zhCount, blocks.en)}
  const limits = groupLimits(band, zhCount)
  const fromEnglish = {
    source: texts.en,
    sourceWeights: enWeights,
    windows: windows.zh,
    groupStarts: groupStarts(enCount, blocks.en),
    limits: limits.zh
  }
  const english = computeGains({
    target: texts.en,
    source: texts.zh,
    sourceWeights: zhWeights,
    table: texts.zhToEn,
    windows: windows.en,
    groupStarts: groupStarts(zhCount, blocks.zh),
    limits: limits.en
  })
  const chinese = computeGains({...fromEnglish, target: texts.zh, table: texts.enToZh})
  const characters = computeGains({...fromEnglish, target: texts.characters, table: texts.enToCharacters})
  return {english, chinese, characters, crossings: findCrossings(english, chinese, band)}
}

/** How much a function word counts in the length of the group that it stands in: it explains little. */
const stopWordWeight = 0.3

/** Usual English letters to an ideograph, and how many ideographs that experience is worth. */
const usualRatio = 3
const ratioExperience = 60

function lengthRatio(en: SideMarks, zh: SideMarks): number {
  const total = {en: sum(en.length), zh: sum(zh.length)}
  return (total.en + usualRatio * ratioExperience) / (total.zh + ratioExperience)
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

function splitIdeographs({words, clauses}: {words: ReadonlyArray<string>; clauses: ReadonlyArray<number>}) {
  const characters: string[] = []
  const ends: number[] = []
  let clause = 0
  for (const [number, word] of words.entries()) {
    if (word.charCodeAt(0) >= 0x2e80) append(characters, word)
    if (clauses[clause] === number + 1) {
      if (characters.length > (ends.at(-1) ?? 0)) ends.push(characters.length)
      clause++
    }
  }
  return {words: characters, clauses: ends}
}
