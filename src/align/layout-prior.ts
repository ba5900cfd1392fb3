import {judgeNothing, type PhraseJudge} from '../model/phrase-judge.js'
import type {Piece} from '../model/piece.js'
import {isUneven} from '../text/uneven.js'
import type {LayoutName} from './layout-names.js'
import {boundGroups, type Turn, turnsOf} from './turns.js'

/** Log-odds that an English and a Chinese piece are translations, by their indices in the article. */
export type LayoutPrior = (en: number, zh: number) => number

/** What a pair of turns further apart than the layout has them costs, for each English–Chinese pair of turns between. */
const costOfTurn = 3
/** Turns further apart are no translations of each other, whatever their words say. */
const furthestTurn = 3
/** The layout keeps one language in comments, and this pair does not. */
const costOfStray = 12

/**
 * Turn the layout of an article into a prior over its pairs of pieces.
 *
 * Pieces of a group, and values of a key, pair with each other and with nothing else. The other pieces are looked for
 * in the neighbouring turn, on the side where the layout has them; where all of a language stands in one turn, the
 * layout says nothing, and only the words speak.
 */
export function layoutPrior(
  pieces: ReadonlyArray<Piece>,
  layout: LayoutName,
  judge: PhraseJudge = judgeNothing
): LayoutPrior {
  const step = /ZH-EN$|nZH-mEN$/.test(layout)
    ? -1
    : /EN-ZH$|nEN-mZH$|comment-EN$/.test(layout)
      ? 1
      : layout === 'html-comment-ZH'
        ? -1
        : 0
  const hasComments = layout.startsWith('html-comment')
  // Beside a language kept in comments, a word of it in the text is a name; it parts no turns.
  const isStray = (piece: Piece): boolean =>
    hasComments && piece.comment !== (piece.language === (step > 0 ? 'en' : 'zh'))
  const settled = pieces.map((piece): Piece => (isStray(piece) ? {...piece, aside: 'marker'} : piece))
  const groups = boundGroups(settled)
  const turn = turnNumbers(turnsOf(settled), pieces.length)
  const outside = layout.startsWith('block') ? outsideBlocks(pieces) : undefined
  const isMono = layout.startsWith('mono')
  const hasRows = layout === 'csv-2col' || layout === 'table-2col'
  const isFree = layout.startsWith('block') || layout === 'file-pair' || layout === 'not-bilingual'

  const isKnown = (en: string, zh: string): boolean => judge(en, zh) === true && !isUneven(en, zh)

  return (en, zh) => {
    const a = pieces[en]!
    const b = pieces[zh]!
    if (a.key !== undefined || b.key !== undefined) return a.key === b.key ? 0 : -Infinity
    if (isStray(a) || isStray(b)) return -costOfStray
    // The words of a picture translate those of a picture.
    if ((a.kind === 'caption') !== (b.kind === 'caption')) return -costOfStray
    const isBound =
      (a.group !== undefined && groups.has(a.group)) || (b.group !== undefined && groups.has(b.group))
    if (isBound && a.group !== b.group) return -Infinity
    // In an article of one language a row or a line in two holds a name and what is said of it, if not known otherwise.
    if (isBound && isMono) return isKnown(a.text.text, b.text.text) ? 0 : -Infinity
    if (isBound) return a.shared && b.shared ? gainOfLine : 0
    // Where rows hold a text and its translation, an empty cell says that there is none.
    if (hasRows && a.kind === 'cell' && b.kind === 'cell' && a.group !== b.group) return -Infinity
    if (isMono) return -Infinity
    const distance = turn[zh]! - turn[en]!
    if (isFree && (outside?.get(en) || outside?.get(zh))) {
      const isBeside = Math.abs(distance) === 1 && outside.get(en) !== false && outside.get(zh) !== false
      return isBeside ? -costOfTurn : -costOfOutside
    }
    if (isFree) return 0
    const turns = (step === 0 ? Math.abs(distance) - 1 : Math.abs(distance - step)) / 2
    if (turns > furthestTurn) return -Infinity
    return -costOfTurn * turns
  }
}

/** A line is cut into a phrase and its translation for good reasons, which the words of so short a text may not show. */
const gainOfLine = 4

/** What a pair costs with a piece outside the two texts: a preface, a biography, notes; but for two that stand side by side. */
const costOfOutside = 10
/** A stretch with this share of its language is the text itself. */
const shareOfText = 0.6

/** Whether pieces are outside the one long stretch of their language, where there is such. */
function outsideBlocks(pieces: ReadonlyArray<Piece>): ReadonlyMap<number, boolean> {
  const turns = turnsOf(pieces)
  const outside = new Map<number, boolean>()
  for (const language of ['en', 'zh'] as const) {
    const sizes = turns
      .filter((turn) => turn.language === language)
      .map((turn) => ({turn, size: sizeOf(turn.pieces, pieces)}))
    const all = sizes.reduce((sum, {size}) => sum + size, 0)
    if (!sizes.some(({size}) => size > all * shareOfText)) continue
    for (const {turn, size} of sizes)
      for (const piece of turn.pieces) outside.set(piece, size <= all * shareOfText)
  }
  return outside
}

function sizeOf(indices: ReadonlyArray<number>, pieces: ReadonlyArray<Piece>): number {
  return indices.reduce((sum, index) => sum + pieces[index]!.text.text.length, 0)
}

function turnNumbers(turns: ReadonlyArray<Turn>, length: number): Int32Array {
  const numbers = new Int32Array(length).fill(-1)
  for (const [number, {pieces}] of turns.entries()) for (const piece of pieces) numbers[piece] = number
  return numbers
}
