import type {Piece} from '../model/piece.js'
import {type Contact, type LayoutFacts, type TurnFacts, turnsOfChance} from './layout-facts.js'
import type {LayoutName} from './layout-names.js'
import {most, type Verdict} from './layout-verdict.js'

/** The languages take turns: how they touch, which comes first, and in what runs. */
export function byTurns(facts: LayoutFacts, pieces: ReadonlyArray<Piece>, format: string): Verdict {
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
