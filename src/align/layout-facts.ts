import type {PhraseJudge} from '../model/phrase-judge.js'
import type {Piece} from '../model/piece.js'
import {lettersAnIdeograph} from '../text/uneven.js'
import {affinity} from './affinity.js'
import {boundGroups, type Turn, takesPart, turnsOf} from './turns.js'

/** How a piece and the next one in the other language stand to each other in the file. */
export type Contact = 'line' | 'break' | 'wrap' | 'block' | 'comment'

/** What is to be seen of the layout of an article. Amounts of text are in English letters. */
export interface LayoutFacts {
  readonly mass: {
    readonly en: number
    readonly zh: number
    readonly enInComments: number
    readonly zhInComments: number
    /** Text in groups that hold both languages: rows, cues, tagged elements. */
    readonly grouped: number
    /** Text on lines that hold a phrase and its translation. */
    readonly sharing: number
    /** Text whose language the markup names. */
    readonly tagged: number
  }
  readonly turns: ReadonlyArray<TurnFacts>
  readonly groups: GroupFacts
  readonly sharing: GroupFacts & {
    /** Share of its pieces that are sentences, with no more than a bar between them and their translation. */
    readonly sentences: number
  }
  /** Share of the text of the smaller language that stands in headings. */
  readonly headings: number
  /** Pieces in pinyin. */
  readonly pinyin: number
  /** How much better English goes with the Chinese after it than with the Chinese before it. */
  readonly englishFirst: number
  /** Share of the text of the smaller language that goes with a neighbour. */
  readonly pairing: number
  /** Share of its turns, however long, that do. */
  readonly pairedTurns: number
}

export interface TurnFacts extends Turn {
  readonly mass: number
  /** How well the turn goes with the next, which is in the other language. */
  readonly affinity: number
  readonly contact: Contact | undefined
}

export interface GroupFacts {
  readonly count: number
  readonly englishFirst: number
  /** Kind of most of its pieces. */
  readonly kind: Piece['kind'] | undefined
}

/** Look at the pieces of an article. `source` tells what stands between them. */
export function layoutFacts(pieces: ReadonlyArray<Piece>, source: string, judge: PhraseJudge): LayoutFacts {
  const taking = pieces.filter(takesPart)
  const groups = boundGroups(pieces)
  const sharing = taking.filter((piece) => piece.shared && groups.has(piece.group!))
  const grouped = taking.filter(
    (piece) => !piece.shared && piece.group !== undefined && groups.has(piece.group)
  )
  const inLanguage = (language: string): Piece[] => taking.filter((piece) => piece.language === language)
  const turns = lookAtTurns(turnsOf(pieces), pieces, source, judge)
  return {
    mass: {
      en: massOf(inLanguage('en')),
      zh: massOf(inLanguage('zh')),
      enInComments: massOf(inLanguage('en').filter((piece) => piece.comment)),
      zhInComments: massOf(inLanguage('zh').filter((piece) => piece.comment)),
      grouped: massOf(grouped),
      sharing: massOf(sharing),
      tagged: massOf(taking.filter((piece) => piece.lang !== undefined))
    },
    turns,
    headings: headingShare(inLanguage('en'), inLanguage('zh')),
    groups: groupFacts(grouped),
    sharing: {...groupFacts(sharing), sentences: sentenceShare(sharing, source)},
    pinyin: pieces.filter((piece) => piece.aside === 'pinyin').length,
    englishFirst: turns.reduce((sum, turn) => sum + (turn.language === 'en' ? 1 : -1) * turn.affinity, 0),
    ...pairingOf(turns)
  }
}

function massOf(pieces: ReadonlyArray<Piece>): number {
  return pieces.reduce((sum, {text, language}) => {
    const length = text.text.replace(/\s+/g, '').length
    if (language !== 'zh') return sum + length
    // English that the Chinese explains is as long as it is in English.
    const latin = text.text.replace(/[^A-Za-z]+/g, '').length
    return sum + latin + (length - latin) * lettersAnIdeograph
  }, 0)
}

function headingShare(en: ReadonlyArray<Piece>, zh: ReadonlyArray<Piece>): number {
  const smaller = massOf(en) < massOf(zh) ? en : zh
  return massOf(smaller.filter(({kind}) => kind === 'heading')) / Math.max(1, massOf(smaller))
}

/** Of the pieces of lines that hold two, the share on lines that hold a sentence and its translation, no more than a bar between. */
function sentenceShare(sharing: ReadonlyArray<Piece>, source: string): number {
  let sentences = 0
  for (const [index, piece] of sharing.entries()) {
    const next = sharing[index + 1]
    if (next?.group !== piece.group) continue
    const between = source.slice(piece.text.runs.at(-1)!.end, next!.text.runs[0]!.start)
    if (/^\s*[/／|｜丨（(]?\s*$/.test(between) && /[.!?。！？][”"’」)）]*$/.test(piece.text.text))
      sentences += 2
  }
  return sentences / Math.max(1, sharing.length)
}

function groupFacts(pieces: ReadonlyArray<Piece>): GroupFacts {
  const first = new Map<number, string>()
  const kinds = new Map<Piece['kind'], number>()
  for (const {group, language, kind} of pieces) {
    if (!first.has(group!)) first.set(group!, language)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  const kind = [...kinds].sort((a, b) => b[1] - a[1])[0]?.[0]
  return {
    count: first.size,
    englishFirst: [...first.values()].filter((language) => language === 'en').length,
    kind
  }
}

/** Turns at the start whose words are looked at; further ones would not change the answer. */
const mostTurns = 120

function lookAtTurns(
  turns: ReadonlyArray<Turn>,
  pieces: ReadonlyArray<Piece>,
  source: string,
  judge: PhraseJudge
): TurnFacts[] {
  const masses = turns.map((turn) => massOf(turn.pieces.map((at) => pieces[at]!)))
  return turns.map((turn, index) => {
    const next = turns[index + 1]
    const mass = masses[index]!
    if (!next) return {...turn, mass, affinity: 0, contact: undefined}
    const most = Math.min(mass, masses[index + 1]!) * muchLonger
    const before = nearest([...turn.pieces].reverse(), most).reverse()
    const after = nearest(next.pieces, most)
    const [en, zh] = turn.language === 'en' ? [before, after] : [after, before]
    const contact = contactOf(pieces[turn.pieces.at(-1)!]!, pieces[next.pieces[0]!]!, source)
    const isLooked = index < mostTurns && !isNamed(en, turn.language === 'zh' ? turn.pieces : next.pieces)
    return {...turn, mass, affinity: isLooked ? affinity(textOf(en), textOf(zh), judge) : 0, contact}
  })

  function textOf(of: ReadonlyArray<number>): string {
    return of.map((at) => pieces[at]!.text.text).join(' ')
  }

  /** A name that the Chinese around it uses as it is needs no translation. */
  function isNamed(en: ReadonlyArray<number>, zh: ReadonlyArray<number>): boolean {
    const name = textOf(en).replace(/[\s:：]+$/, '')
    return name !== '' && name.length <= longestName && zh.some((at) => pieces[at]!.text.text.includes(name))
  }

  /** The first of these pieces: as much of a long turn as a short one beside it may translate. */
  function nearest(of: ReadonlyArray<number>, most: number): number[] {
    const found: number[] = []
    let mass = 0
    for (const at of of) {
      const more = massOf([pieces[at]!])
      if (found.length && mass + more > most) break
      found.push(at)
      mass += more
    }
    return found
  }
}

const longestName = 80

/** A translation is hardly as many times as long as its text. */
export const muchLonger = 2

function contactOf(before: Piece, after: Piece, source: string): Contact {
  if (before.comment !== after.comment) return 'comment'
  if (before.block !== after.block) return 'block'
  const between = source.slice(before.text.runs.at(-1)!.end, after.text.runs[0]!.start)
  if (/<br|\\[\r\n]|\s{2}[\r\n]|<\/(?:strong|span|p|div)>\s*</i.test(between)) return 'break'
  return /[\r\n]/.test(between) ? 'wrap' : 'line'
}

const goesTogether = 1

/** Of the language with less text, the share in turns that go with the turn before or after, by text and by number. */
function pairingOf(turns: ReadonlyArray<TurnFacts>): Pick<LayoutFacts, 'pairing' | 'pairedTurns'> {
  const all = {en: {mass: 0, turns: 0}, zh: {mass: 0, turns: 0}}
  const paired = {en: {mass: 0, turns: 0}, zh: {mass: 0, turns: 0}}
  for (const [index, turn] of turns.slice(0, mostTurns).entries()) {
    const best = Math.max(turn.contact ? turn.affinity : -1, turns[index - 1]?.affinity ?? -1)
    for (const sum of best > goesTogether ? [all, paired] : [all]) {
      sum[turn.language].mass += turn.mass
      sum[turn.language].turns++
    }
  }
  const smaller = all.en.mass < all.zh.mass ? 'en' : 'zh'
  return {
    pairing: paired[smaller].mass / Math.max(1, all[smaller].mass),
    pairedTurns: paired[smaller].turns / Math.max(1, all[smaller].turns)
  }
}

/** A preface to a text in the other language makes so few turns. */
export const turnsOfChance = 5
