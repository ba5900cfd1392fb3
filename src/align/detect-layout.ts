import type {Layout} from '../model/bitext.js'
import type {PhraseJudge} from '../model/phrase-judge.js'
import type {Piece} from '../model/piece.js'
import {lengthsKeepStep} from './keeps-step.js'
import {type Contact, type LayoutFacts, layoutFacts, muchLonger, type TurnFacts} from './layout-facts.js'
import type {LayoutName} from './layout-names.js'

/** What the file itself says about its layout, beside its pieces. */
export interface LayoutClues {
  readonly source: string
  readonly format: string
  readonly judge: PhraseJudge
  /** The texts were aligned, and proved to be translations. */
  readonly isRelated?: boolean
}

export interface Verdict extends Layout {
  readonly name: LayoutName
}

/** The smaller language holds less than this share of the text: the article is in one language. */
const shareOfMono = 0.04
/** It holds less than this, and does not go with what stands beside it: names, commands, quotations. */
const shareOfQuotes = 0.2
/** Less of the smaller language than this goes with a neighbour: nothing is translated. */
const pairingOfNone = 0.5
/** A name in its own language goes with the sentence about it, too. */
const shareOfNames = 0.1
const pairingOfNames = 0.7
/** An example in the other language and its translation among dozens of names make no bilingual article. */
const turnsOfNames = 0.25
/** More of the text than this makes something the layout. */
const most = 0.5

/**
 * Tell how the two languages lie in an article, by its pieces: the name, how sure it is, and what speaks for it.
 */
export function detectLayout(pieces: ReadonlyArray<Piece>, clues: LayoutClues): Verdict {
  const {source, format, judge, isRelated} = clues
  const facts = layoutFacts(pieces, source, judge)
  const verdict =
    byHeadings(facts) ??
    monolingual(facts) ??
    byGroups(facts, format) ??
    byComments(facts) ??
    byFences(pieces) ??
    byPinyin(facts, pieces) ??
    bySharedLines(facts) ??
    (isRelated ? undefined : unrelated(facts)) ??
    byBlocks(facts) ??
    byTurns(facts, pieces, format)
  // Shares are sums of fractions, and may end a hair above 1.
  return {...verdict, confidence: Math.min(1, verdict.confidence)}
}

function monolingual({mass, pairing, pairedTurns}: LayoutFacts): Verdict | undefined {
  const all = mass.en + mass.zh
  if (all === 0) return {name: 'mono-EN', confidence: 0, evidence: ['no words of either language']}
  const share = Math.min(mass.en, mass.zh) / all
  const isLoose =
    share < shareOfNames
      ? pairing < pairingOfNames || pairedTurns < turnsOfNames
      : share < shareOfQuotes && pairing < pairingOfNone
  if (share > shareOfMono && !isLoose) return undefined
  const [name, language] =
    mass.en > mass.zh ? (['mono-EN', 'English'] as const) : (['mono-ZH', 'Chinese'] as const)
  return {
    name,
    confidence: 1 - share,
    evidence: [`${percent(1 - share)} of the text is ${language}`]
  }
}

/** Little of one language, but that in headings beside those of the other. */
function byHeadings({mass, headings, pairing, sharing}: LayoutFacts): Verdict | undefined {
  const share = Math.min(mass.en, mass.zh) / Math.max(1, mass.en + mass.zh)
  const isPaired = pairing >= most || (sharing.count > 1 && sharing.kind === 'heading')
  const isHabit = sharing.count >= headingsOfHabit && sharing.kind === 'heading'
  if (headings < (isHabit ? shareOfHabit : most) || !isPaired || share > shareOfQuotes) return undefined
  const evidence = [
    `${percent(headings)} of the smaller language stands in headings`,
    `${percent(1 - share)} of the text is in the other`
  ]
  return {name: 'bilingual-heading', confidence: headings, evidence}
}

/** So many headings in both languages are meant, even beside a paragraph or two that are translated, too. */
const headingsOfHabit = 3
const shareOfHabit = 0.3

function byGroups({mass, groups}: LayoutFacts, format: string): Verdict | undefined {
  const share = mass.grouped / (mass.en + mass.zh)
  if (groups.count === 0 || share < most) return undefined
  const order = groups.englishFirst * 2 > groups.count ? 'EN-ZH' : 'ZH-EN'
  const noun = groups.kind === 'cell' ? 'rows' : groups.kind === 'cue' ? 'cues' : 'elements'
  const evidence = [`${groups.count} ${noun} hold both languages, ${percent(share)} of the text`]
  return {name: groupName(), confidence: share, evidence}

  function groupName(): LayoutName {
    if (groups.kind === 'cue') return `subtitle-${order}`
    if (format === 'csv' || format === 'tsv') return 'csv-2col'
    return groups.kind === 'cell' ? 'table-2col' : 'span-pair'
  }
}

function byComments({mass}: LayoutFacts): Verdict | undefined {
  const english = mass.enInComments / Math.max(1, mass.en)
  const chinese = mass.zhInComments / Math.max(1, mass.zh)
  if (Math.max(english, chinese) < most || Math.min(english, chinese) > 0.2) return undefined
  const [name, language] =
    english > chinese ? (['html-comment-EN', 'English'] as const) : (['html-comment-ZH', 'Chinese'] as const)
  const share = Math.max(english, chinese)
  return {
    name,
    confidence: share,
    evidence: [`${percent(share)} of the ${language} stands in comments, the other language outside`]
  }
}

function byFences(pieces: ReadonlyArray<Piece>): Verdict | undefined {
  const fenced = pieces.filter((piece) => piece.path.some((step) => step.startsWith('fence:'))).length
  if (fenced < pieces.length * most) return undefined
  const evidence = [`${fenced} of ${pieces.length} pieces stand in fences named by language`]
  return {name: 'fenced-lang-blocks', confidence: fenced / pieces.length, evidence}
}

function byPinyin({pinyin, mass}: LayoutFacts, pieces: ReadonlyArray<Piece>): Verdict | undefined {
  if (pinyin < 2 || pinyin * 8 < pieces.length || mass.en === 0) return undefined
  return {name: 'stanza-pinyin-ZH-EN', confidence: 0.9, evidence: [`${pinyin} pieces are pinyin`]}
}

function bySharedLines({mass, sharing, turns}: LayoutFacts): Verdict | undefined {
  const share = mass.sharing / (mass.en + mass.zh)
  if ((sharing.count < 2 && turns.length > 0) || share < most) return undefined
  const order = sharing.englishFirst * 2 > sharing.count ? 'EN-ZH' : 'ZH-EN'
  const name =
    sharing.kind === 'heading'
      ? 'bilingual-heading'
      : sharing.kind === 'paragraph' && sharing.sentences > most
        ? (`one-line-${order}` as const)
        : 'list-bilingual'
  return {
    name,
    confidence: share,
    evidence: [`${sharing.count} lines hold both languages, ${percent(share)} of the text`]
  }
}

function unrelated({mass, turns, pairing}: LayoutFacts): Verdict | undefined {
  const uneven = Math.abs(Math.log(mass.en / mass.zh))
  const isApart = turns.length <= turnsOfChance && uneven > muchMore
  const isStrange =
    turns.length >= turnsOfChance &&
    pairing < pairingOfChance &&
    Math.min(mass.en, mass.zh) > lettersToJudge &&
    !lengthsKeepStep(turns)
  const bound = (mass.sharing + mass.grouped) / (mass.en + mass.zh)
  if (bound > (isStrange ? shareOfMono * 2 : 0) || !(isApart || isStrange)) return undefined
  const evidence = [
    `${turns.length} stretches of text, one language ${Math.exp(uneven).toFixed(1)} times as long as the other`,
    `${percent(pairing)} of the shorter goes with a neighbour`
  ]
  return {name: 'not-bilingual', confidence: 0.6, evidence}
}

const pairingOfChance = 0.1
const lettersToJudge = 200

/** A preface to a text in the other language makes so few turns. */
const turnsOfChance = 5
const muchMore = 0.8

/** One turn of each language holds most of it: the texts stand one after the other. */
function byBlocks({turns, mass}: LayoutFacts): Verdict | undefined {
  const en = longest('en')
  const zh = longest('zh')
  if (!en || !zh || Math.min(en.pieces.length, zh.pieces.length) < 2) return undefined
  const share = Math.min(en.mass / mass.en, zh.mass / mass.zh)
  const isShort = Math.min(en.pieces.length, zh.pieces.length) < piecesOfBlock
  if (share < most || (share < 1 && isShort)) return undefined
  if (share < shareOfBlock && pairedBeside(turns, [en, zh]) > most) return undefined
  const name = turns.indexOf(en) < turns.indexOf(zh) ? 'block-EN-ZH' : 'block-ZH-EN'
  return {
    name,
    confidence: share,
    evidence: [`one stretch of English and one of Chinese hold ${percent(share)} of the text and more`]
  }

  function longest(language: string): TurnFacts | undefined {
    return turns.filter((turn) => turn.language === language).sort((a, b) => b.mass - a.mass)[0]
  }
}

const piecesOfBlock = 3
/** Where two stretches hold less, the others may be translated as well: a speech in long runs has longest ones, too. */
const shareOfBlock = 0.7

/**
 * Of the text outside two turns, the share that goes with a neighbour outside them, as far as that may translate it; a
 * preface and what it quotes are too few to tell.
 */
function pairedBeside(turns: ReadonlyArray<TurnFacts>, two: ReadonlyArray<TurnFacts>): number {
  if (turns.length < two.length + turnsBeside) return 0
  let [all, paired] = [0, 0]
  for (const [index, turn] of turns.entries()) {
    if (two.includes(turn)) continue
    all += turn.mass
    const before = turns[index - 1]
    const after = turns[index + 1]
    const reach = Math.max(
      before && !two.includes(before) && before.affinity > goesTogether ? before.mass : 0,
      after && !two.includes(after) && turn.affinity > goesTogether ? after.mass : 0
    )
    paired += Math.min(turn.mass, reach * muchLonger)
  }
  return paired / Math.max(1, all)
}

const turnsBeside = 4
const goesTogether = 1

function byTurns(facts: LayoutFacts, pieces: ReadonlyArray<Piece>, format: string): Verdict {
  const {turns, englishFirst, mass} = facts
  const order = orderOf(facts)
  const contacts = contactsWithin(turns, order)
  const [contact, count] = [...contacts].sort((a, b) => b[1] - a[1])[0] ?? ['block', 0]
  const all = [...contacts.values()].reduce((sum, one) => sum + one, 0)
  const average = turns.reduce((sum, turn) => sum + turn.pieces.length, 0) / Math.max(1, turns.length)
  const evidence = [
    `${turns.length} turns of English and Chinese, ${average.toFixed(1)} pieces each`,
    `${count} of ${all} ${order === 'EN-ZH' ? 'English–Chinese' : 'Chinese–English'} changes ${contactWords[contact]}`,
    `English goes ${englishFirst >= 0 ? 'better' : 'worse'} with the Chinese after it than with the Chinese before it (${englishFirst.toFixed(1)})`
  ]
  const headed = turns.filter(
    (turn) => turn.pieces.length > 1 && pieces[turn.pieces[0]!]!.kind === 'heading'
  ).length
  const confidence = (count / Math.max(1, all)) * (1 - 0.5 / (1 + turns.length / 4))
  return {name: turnName(), confidence, evidence}

  function turnName(): LayoutName {
    if (format === 'html' && mass.tagged > (mass.en + mass.zh) * most) return 'html-lang-attr'
    if (contact === 'line') return isGlossary(turns, pieces) ? 'glossary-one-line' : `one-line-${order}`
    if (contact === 'break') return `br-inline-${order}`
    const inRuns = hasRuns(turns.map((turn) => withStanzas(turn, pieces)))
    if (contact === 'wrap' && !inRuns) return `line-${order}`
    if (!inRuns) return `para-${order}`
    if (headed * 2 > turns.length) return `block-${order}`
    return order === 'EN-ZH' ? 'para-nEN-mZH' : 'para-nZH-mEN'
  }
}

/** Several paragraphs of a language, then several of the other: on the average, and not just around a single pair. */
function hasRuns(turns: ReadonlyArray<TurnFacts>): boolean {
  const pairs = turns.slice(1).map((turn, index) => Math.min(turn.pieces.length, turns[index]!.pieces.length))
  const pieces = turns.reduce((sum, turn) => sum + turn.pieces.length, 0)
  return (
    pairs.reduce((sum, size) => sum + size, 0) >= pairs.length * runOfBoth ||
    (turns.length > turnsOfChance &&
      (pieces >= turns.length * runOfOne || (['en', 'zh'] as const).some(isInRuns)))
  )

  /** The paragraphs of one language were put together in the other. */
  function isInRuns(language: string): boolean {
    const own = turns.filter((turn) => turn.language === language)
    return own.filter((turn) => turn.pieces.length > 1).length >= own.length * shareOfRuns
  }
}

const shareOfRuns = 0.75

/** Lines of verse, which end without a stop, are a paragraph together. */
function withStanzas(turn: TurnFacts, pieces: ReadonlyArray<Piece>): TurnFacts {
  const firsts = turn.pieces.filter(
    (at, index) => index === 0 || pieces[at]!.block !== pieces[turn.pieces[index - 1]!]!.block
  )
  const open = turn.pieces.filter((at) => !/[.!?。！？…][”’"'」』）)]*$/.test(pieces[at]!.text.text))
  return open.length > turn.pieces.length * most ? {...turn, pieces: firsts} : turn
}

const runOfBoth = 1.5
const runOfOne = 2

/** How the first language of each pair of turns touches the second. */
function contactsWithin(turns: ReadonlyArray<TurnFacts>, order: string): Map<Contact, number> {
  const first = order === 'EN-ZH' ? 'en' : 'zh'
  const counts = new Map<Contact, number>()
  for (const {language, contact} of turns) {
    if (language === first && contact) counts.set(contact, (counts.get(contact) ?? 0) + 1)
  }
  return counts
}

const contactWords: Readonly<Record<Contact, string>> = {
  line: 'happen within a line',
  break: 'happen at a break inside a paragraph',
  wrap: 'happen at the end of a line inside a paragraph',
  block: 'happen between paragraphs',
  comment: 'happen between a comment and the text'
}

/** Terms and renderings are short and have no stops. */
function isGlossary(turns: ReadonlyArray<TurnFacts>, pieces: ReadonlyArray<Piece>): boolean {
  const texts = turns.flatMap((turn) => turn.pieces.map((index) => pieces[index]!.text.text))
  return texts.filter((text) => /[.。!！?？]$/.test(text)).length * 5 < texts.length
}

/** Which language comes first in a pair: by what goes together; where that says little, by what begins and ends the article. */
function orderOf({turns, englishFirst}: LayoutFacts): 'EN-ZH' | 'ZH-EN' {
  const ends = (turns[0]?.language === 'en' ? 1 : -1) + (turns.at(-1)?.language === 'zh' ? 1 : -1)
  return englishFirst + ends * weightOfEnds >= 0 ? 'EN-ZH' : 'ZH-EN'
}

const weightOfEnds = 0.5

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
