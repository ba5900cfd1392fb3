import {lengthsKeepStep} from './keeps-step.js'
import {type LayoutFacts, turnsOfChance} from './layout-facts.js'
import {most, percent, type Verdict} from './layout-verdict.js'

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

/** All of the text, but names, commands and quotations, is in one language. */
export function monolingual({mass, pairing, pairedTurns}: LayoutFacts): Verdict | undefined {
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
export function byHeadings({mass, headings, pairing, sharing}: LayoutFacts): Verdict | undefined {
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

/** The texts hardly go with each other, and prove nothing by their lengths. */
export function unrelated({mass, turns, pairing}: LayoutFacts): Verdict | undefined {
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

const muchMore = 0.8
