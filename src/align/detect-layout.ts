import type {Layout} from '../model/bitext.js'
import type {PhraseJudge} from '../model/phrase-judge.js'
import type {Piece} from '../model/piece.js'
import {type Contact, type LayoutFacts, layoutFacts} from './layout-facts.js'
import type {LayoutName} from './layout-names.js'

/** What the file itself says about its layout, beside its pieces. */
export interface LayoutClues {
  readonly source: string
  readonly format: string
  readonly judge: PhraseJudge
}

interface Verdict extends Layout {
  readonly name: LayoutName
}

/** The smaller language holds less than this share of the text: the article is in one language. */
const shareOfMono = 0.04
/** As much text in groups of both languages as makes these the layout. */
const shareOfGroups = 0.5
/** Turns of one language with this many pieces on the average are runs. */
const piecesOfRun = 2
/** With so few turns an article is made of blocks. */
const turnsOfBlocks = 4

/**
 * Tell how the two languages lie in an article, by its pieces: the name, how sure it is, and what speaks for it.
 */
export function detectLayout(pieces: ReadonlyArray<Piece>, clues: LayoutClues): Verdict {
  const facts = layoutFacts(pieces, clues.source, clues.judge)
  return (
    monolingual(facts) ??
    byGroups(facts, pieces, clues.format) ??
    byComments(facts) ??
    byFences(pieces) ??
    byPinyin(facts, pieces) ??
    byTurns(facts, pieces)
  )
}

function monolingual({mass}: LayoutFacts): Verdict | undefined {
  const all = mass.en + mass.zh
  if (all === 0) return {name: 'mono-EN', confidence: 0, evidence: ['no words of either language']}
  const share = Math.min(mass.en, mass.zh) / all
  if (share > shareOfMono) return undefined
  const name = mass.en > mass.zh ? 'mono-EN' : 'mono-ZH'
  return {
    name,
    confidence: 1 - share / shareOfMono / 2,
    evidence: [`${percent(1 - share)} of the text is ${name === 'mono-EN' ? 'English' : 'Chinese'}`]
  }
}

function byGroups(
  {mass, groups}: LayoutFacts,
  pieces: ReadonlyArray<Piece>,
  format: string
): Verdict | undefined {
  const share = mass.grouped / (mass.en + mass.zh)
  if (groups.count === 0 || share < shareOfGroups) return undefined
  const order = groups.englishFirst * 2 > groups.count ? 'EN-ZH' : 'ZH-EN'
  const evidence = [
    `${groups.count} ${groups.kind === 'cell' ? 'rows' : groups.kind === 'cue' ? 'cues' : 'elements'} hold both languages, ${percent(share)} of the text`
  ]
  const name: LayoutName =
    groups.kind === 'cue'
      ? `subtitle-${order}`
      : format === 'csv' || format === 'tsv'
        ? 'csv-2col'
        : groups.kind === 'cell'
          ? 'table-2col'
          : format === 'html' || pieces.some((piece) => piece.aside === 'other-script')
            ? 'html-lang-attr'
            : 'span-pair'
  return {name, confidence: share, evidence}
}

function byComments({mass}: LayoutFacts): Verdict | undefined {
  const english = mass.enInComments / Math.max(1, mass.en)
  const chinese = mass.zhInComments / Math.max(1, mass.zh)
  if (english > 0.5 && chinese < 0.2) {
    return {
      name: 'html-comment-EN',
      confidence: english,
      evidence: [`${percent(english)} of the English stands in comments, the Chinese outside`]
    }
  }
  if (chinese > 0.5 && english < 0.2) {
    return {
      name: 'html-comment-ZH',
      confidence: chinese,
      evidence: [`${percent(chinese)} of the Chinese stands in comments, the English outside`]
    }
  }
  return undefined
}

function byFences(pieces: ReadonlyArray<Piece>): Verdict | undefined {
  const fenced = pieces.filter((piece) => piece.path.some((step) => step.startsWith('fence:')))
  if (fenced.length * 2 < pieces.length) return undefined
  return {
    name: 'fenced-lang-blocks',
    confidence: fenced.length / pieces.length,
    evidence: [`${fenced.length} of ${pieces.length} pieces stand in fences named by language`]
  }
}

function byPinyin({pinyin, mass}: LayoutFacts, pieces: ReadonlyArray<Piece>): Verdict | undefined {
  if (pinyin < 2 || pinyin * 6 < pieces.length || mass.en === 0) return undefined
  return {name: 'stanza-pinyin-ZH-EN', confidence: 0.9, evidence: [`${pinyin} pieces are pinyin`]}
}

function byTurns(facts: LayoutFacts, pieces: ReadonlyArray<Piece>): Verdict {
  const {turns, englishFirst, sharing} = facts
  const contacts = {...facts.contacts, line: facts.contacts.line + sharing.count}
  const order = orderOf(facts)
  const contact = (Object.entries(contacts) as Array<[Contact, number]>).sort((a, b) => b[1] - a[1])[0]!
  const count = contacts.line + contacts.break + contacts.wrap + contacts.block + contacts.comment
  const average = turns.reduce((sum, turn) => sum + turn.pieces.length, 0) / Math.max(1, turns.length)
  const evidence = [
    `${turns.length} turns of English and Chinese, ${average.toFixed(1)} pieces each`,
    `${contact[1]} of ${count} changes of language ${contactWords[contact[0]]}`,
    `English goes ${englishFirst >= 0 ? 'better' : 'worse'} with the Chinese after it than with the Chinese before it (${englishFirst.toFixed(1)})`
  ]
  const confidence = Math.min(1, contact[1] / Math.max(1, count)) * (1 - 0.5 / (1 + turns.length / 4))
  const name = nameOf(facts, pieces, order, contact[0], average)
  return {name, confidence, evidence}
}

const contactWords: Readonly<Record<Contact, string>> = {
  line: 'happen within a line',
  break: 'happen at a break inside a paragraph',
  wrap: 'happen at the end of a line inside a paragraph',
  block: 'happen between paragraphs',
  comment: 'happen between a comment and the text'
}

function nameOf(
  facts: LayoutFacts,
  pieces: ReadonlyArray<Piece>,
  order: 'EN-ZH' | 'ZH-EN',
  contact: Contact,
  average: number
): LayoutName {
  const {turns, contacts, sharing} = facts
  if (turns.length <= turnsOfBlocks && contact === 'block' && average > 1) return `block-${order}`
  if (contact === 'line') {
    const blocks = new Set(turns.flatMap((turn) => turn.pieces.map((index) => pieces[index]!.block))).size
    if (turns.length > 3 * blocks)
      return isGlossary(turns, pieces) ? 'glossary-one-line' : `one-line-${order}`
    return sharing.kind === 'heading' ? 'bilingual-heading' : 'list-bilingual'
  }
  if (contact === 'break') return `br-inline-${order}`
  if (contact === 'wrap' || contacts.wrap * 3 > contacts.block * 2) return `line-${order}`
  if (average >= piecesOfRun) return order === 'EN-ZH' ? 'para-nEN-mZH' : 'para-nZH-mEN'
  return `para-${order}`
}

/** Terms and renderings are short and have no stops. */
function isGlossary(turns: ReadonlyArray<Turn>, pieces: ReadonlyArray<Piece>): boolean {
  const texts = turns.flatMap((turn) => turn.pieces.map((index) => pieces[index]!.text.text))
  return texts.filter((text) => /[.。!！?？]$/.test(text)).length * 5 < texts.length
}

type Turn = LayoutFacts['turns'][number]

/** Which language comes first in a pair: by what goes together, and where that says little, by what the article begins and ends with. */
function orderOf({turns, englishFirst, sharing}: LayoutFacts): 'EN-ZH' | 'ZH-EN' {
  if (turns.length < 2) return sharing.englishFirst * 2 > sharing.count ? 'EN-ZH' : 'ZH-EN'
  const ends = (turns[0]?.language === 'en' ? 1 : -1) + (turns.at(-1)?.language === 'zh' ? 1 : -1)
  return englishFirst + ends * weightOfEnds >= 0 ? 'EN-ZH' : 'ZH-EN'
}

const weightOfEnds = 0.5

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
