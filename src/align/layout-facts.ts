import type {PhraseJudge} from '../model/phrase-judge.js'
import type {Piece} from '../model/piece.js'
import {affinity} from './affinity.js'
import {boundGroups, takesPart, type Turn, turnsOf} from './turns.js'

/** How two neighbouring pieces of different languages stand to each other in the file. */
export type Contact = 'line' | 'break' | 'wrap' | 'block' | 'comment'

/** What is to be seen of the layout of an article. */
export interface LayoutFacts {
  /** Amount of text, in English letters; an ideograph counts as about three. */
  readonly mass: {readonly en: number; readonly zh: number; readonly enInComments: number; readonly zhInComments: number; readonly grouped: number}
  readonly turns: ReadonlyArray<Turn>
  /** Pieces in a group that holds both languages, and how many of these groups begin with English. */
  readonly groups: {readonly count: number; readonly englishFirst: number; readonly kind: Piece['kind'] | undefined}
  /** Lines that hold a text and its translation. */
  readonly sharing: {readonly count: number; readonly englishFirst: number; readonly kind: Piece['kind'] | undefined}
  /** How often neighbours of different language stand so to each other. */
  readonly contacts: Readonly<Record<Contact, number>>
  readonly pinyin: number
  /** Sum of how much better English goes with the Chinese after it than with the Chinese before it. */
  readonly englishFirst: number
  readonly pairing: number
}

const lettersAnIdeograph = 3.2

/** Look at the pieces of an article. `source` tells what stands between them. */
export function layoutFacts(pieces: ReadonlyArray<Piece>, source: string, judge: PhraseJudge): LayoutFacts {
  const tagged = pieces.filter((piece) => !piece.shared)
  const groups = boundGroups(tagged)
  const taking = pieces.filter(takesPart)
  const massOf = (of: ReadonlyArray<Piece>): number => of.reduce((sum, piece) => sum + sizeOf(piece), 0)
  const inLanguage = (language: string): Piece[] => taking.filter((piece) => piece.language === language)
  const grouped = taking.filter((piece) => !piece.shared && piece.group !== undefined && groups.has(piece.group))
  const sharing = taking.filter((piece) => piece.shared)
  const turns = turnsOf(pieces)
  return {
    mass: {
      en: massOf(inLanguage('en')),
      zh: massOf(inLanguage('zh')),
      enInComments: massOf(inLanguage('en').filter((piece) => piece.comment)),
      zhInComments: massOf(inLanguage('zh').filter((piece) => piece.comment)),
      grouped: massOf(grouped)
    },
    turns,
    groups: {count: groups.size, englishFirst: countEnglishFirst(grouped), kind: mostFrequent(grouped.map((piece) => piece.kind))},
    sharing: {count: sharing.length / 2, kind: mostFrequent(sharing.map((piece) => piece.kind)), englishFirst: countEnglishFirst(sharing)},
    contacts: countContacts(turns, pieces, source),
    pinyin: pieces.filter((piece) => piece.aside === 'pinyin').length,
    englishFirst: leaning(turns, pieces, judge),
    pairing: turns.length
  }
}

function sizeOf(piece: Piece): number {
  const length = piece.text.text.replace(/\s+/g, '').length
  return piece.language === 'zh' ? length * lettersAnIdeograph : length
}

function countEnglishFirst(grouped: ReadonlyArray<Piece>): number {
  const first = new Map<number, string>()
  for (const piece of grouped) if (!first.has(piece.group!)) first.set(piece.group!, piece.language)
  return [...first.values()].filter((language) => language === 'en').length
}

function mostFrequent<T>(values: ReadonlyArray<T>): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function countContacts(turns: ReadonlyArray<Turn>, pieces: ReadonlyArray<Piece>, source: string): Record<Contact, number> {
  const contacts: Record<Contact, number> = {line: 0, break: 0, wrap: 0, block: 0, comment: 0}
  for (let index = 1; index < turns.length; index++) {
    const before = pieces[turns[index - 1]!.pieces.at(-1)!]!
    const after = pieces[turns[index]!.pieces[0]!]!
    contacts[contactOf(before, after, source)]++
  }
  return contacts
}

function contactOf(before: Piece, after: Piece, source: string): Contact {
  if (before.comment !== after.comment) return 'comment'
  if (before.block !== after.block) return 'block'
  const between = source.slice(before.text.runs.at(-1)!.end, after.text.runs[0]!.start)
  if (/<br|\\\s|\s{2}(?:\r|\n)/i.test(between) || /<\/(?:strong|span|p|div)>\s*</i.test(between)) return 'break'
  return /[\r\n]/.test(between) ? 'wrap' : 'line'
}

/** Turns at the start that are looked at; more would not change the answer. */
const mostTurns = 400

/** For each English turn between two Chinese ones (and the other way round), which of the two it goes with better. */
function leaning(turns: ReadonlyArray<Turn>, pieces: ReadonlyArray<Piece>, judge: PhraseJudge): number {
  const texts = turns.slice(0, mostTurns).map((turn) => turn.pieces.map((index) => pieces[index]!.text.text).join(' '))
  let sum = 0
  for (let index = 0; index < texts.length - 1; index++) {
    const isEnglish = turns[index]!.language === 'en'
    const [en, zh] = isEnglish ? [texts[index]!, texts[index + 1]!] : [texts[index + 1]!, texts[index]!]
    sum += (isEnglish ? 1 : -1) * affinity(en, zh, judge)
  }
  return sum
}
