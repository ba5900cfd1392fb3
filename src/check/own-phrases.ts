import type {Language} from '../model/language.js'
import type {Quantity} from '../numbers/quantity.js'

/** The words that a figure belongs to. */
export interface OwnPhrase {
  readonly text: string
  /** Offsets in the text of the side. */
  readonly from: number
  readonly to: number
}

const nothing: OwnPhrase = {text: '', from: 0, to: 0}

// Where a list or a sentence goes on to its next thing. A point or comma inside a figure has no space behind it.
const cuts = {
  en: /[,;:.!?](?=\s)|\s(?:and|while|but|whereas|compared (?:to|with))\s|[—–]/gi,
  zh: /[，、；：。！？,;]|[和与及而]/g
}
// 300棵和180棵: a measure word may stand behind its figure.
const betweenFigures = {en: /^(?:\s?,\s?|,?\s(?:and)\s)$/i, zh: /^\s?\p{Script=Han}?[、，,和与及]\s?$/u}

/**
 * The phrase of each figure: the member of the list that it stands in, or, of figures one right behind the other
 * (“industry and services grew by 5.2% and 7.1%”), the member that is its own by the order. Empty where a phrase has
 * several figures, as none of them owns its words.
 */
export function ownPhrases(text: string, language: Language, figures: ReadonlyArray<Quantity>): OwnPhrase[] {
  const order = [...figures].sort((a, b) => a.start - b.start)
  const phrases = cut(text, language, order)
  const own = new Map<Quantity, OwnPhrase>()
  const phraseOf = (from: number, to: number): OwnPhrase => ({text: text.slice(from, to), from, to})
  for (const row of rowsOf(text, language, order)) {
    if (row.length === 1) {
      const [figure] = row as [Quantity]
      const phrase = phrases.find(({from, to}) => from <= figure.start && figure.start < to)!
      own.set(figure, phrase.figures > 1 ? nothing : phraseOf(phrase.from, phrase.to))
      continue
    }
    const behind = language === 'en' ? membersBehind(text, row) : []
    if (behind.length === row.length) {
      for (const [index, figure] of row.entries()) own.set(figure, behind[index]!)
      continue
    }
    // The phrase that holds the first of the row is the last of its list.
    const at = phrases.findIndex(({from, to}) => from <= row[0]!.start && row[0]!.start < to)
    const members = phrases.slice(Math.max(0, at + 1 - row.length), at + 1)
    const isWhole =
      members.length === row.length && members.slice(0, -1).every((member) => member.figures === 0)
    for (const [index, figure] of row.entries()) {
      const {from, to} = members[index] ?? {from: 0, to: 0}
      own.set(figure, isWhole ? phraseOf(from, Math.min(to, row[0]!.start)) : nothing)
    }
  }
  return figures.map((figure) => own.get(figure)!)
}

/** “rose by 5.2% and 7.1% in Jiangsu and Zhejiang, respectively”: the members of the list behind a row. */
function membersBehind(text: string, row: ReadonlyArray<Quantity>): OwnPhrase[] {
  const start = row.at(-1)!.end
  const list = /^[^;:!?\d]{0,160}?(?=,? respectively\b)/.exec(text.slice(start, start + 180))?.[0]
  if (!list?.trim()) return []
  const joints = [...list.matchAll(/,\s(?:and\s)?|\sand\s/g)]
  const starts = [0, ...joints.map((joint) => joint.index + joint[0].length)]
  const ends = [...joints.map((joint) => joint.index), list.length]
  return starts.map((from, index) => ({
    text: list.slice(from, ends[index]),
    from: start + from,
    to: start + ends[index]!
  }))
}

/** Figures that nothing but a comma or an “and” stands between, together; others alone. */
function rowsOf(text: string, language: Language, figures: ReadonlyArray<Quantity>): Quantity[][] {
  const rows: Quantity[][] = []
  for (const figure of figures) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && betweenFigures[language].test(text.slice(last.end, figure.start))) row.push(figure)
    else rows.push([figure])
  }
  return rows
}

interface Phrase {
  readonly from: number
  readonly to: number
  readonly figures: number
}

function cut(text: string, language: Language, figures: ReadonlyArray<Quantity>): Phrase[] {
  const marks = [...text.matchAll(cuts[language])].filter(
    ({index}) => !figures.some(({start, end}) => start <= index && index < end)
  )
  const starts = [0, ...marks.map((mark) => mark.index + mark[0].length)]
  const ends = [...marks.map((mark) => mark.index), text.length]
  return starts.map((from, index) => ({
    from,
    to: ends[index]!,
    figures: figures.filter(({start}) => start >= from && start < ends[index]!).length
  }))
}
