import {type LayoutFacts, muchLonger, type TurnFacts} from './layout-facts.js'
import {most, percent, type Verdict} from './layout-verdict.js'

/** One turn of each language holds most of it: the texts stand one after the other. */
export function byBlocks({turns, mass}: LayoutFacts): Verdict | undefined {
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
