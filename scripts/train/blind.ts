import {alignTexts} from '../../src/align-texts.js'
import type {Lexicon} from '../../src/lexicon/lexicon.js'
import {type Counts, countBeads} from './counts.js'

/** Paragraphs of both languages that are translations of each other. */
export interface ParagraphPair {
  readonly en: string
  readonly zh: string
}

/**
 * Take an article apart into two plain texts, align these with nothing else to go by, and count which pairs of
 * paragraphs come back. A bead links the paragraphs that its sentences stand in.
 */
export function alignBlind(pairs: ReadonlyArray<ParagraphPair>, lexicon: Lexicon): Counts {
  const texts = {en: plain(pairs.map(({en}) => en)), zh: plain(pairs.map(({zh}) => zh))}
  const {beads} = alignTexts(texts, {lexicon})
  const links = new Set<string>()
  for (const {en, zh} of beads) {
    for (const a of en) for (const b of zh) links.add(`${paragraphOf(a.place)}:${paragraphOf(b.place)}`)
  }
  const found = [...links].map((link) => {
    const [en, zh] = link.split(':').map(Number)
    return {en: [en!], zh: [zh!]}
  })
  return countBeads(
    pairs.map((_, k) => ({en: [k], zh: [k]})),
    found
  )
}

/** A paragraph a line, with an empty one after it. */
function plain(paragraphs: ReadonlyArray<string>): string {
  return paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()).join('\n\n')
}

function paragraphOf({start}: {readonly start: {readonly line: number}}): number {
  return (start.line - 1) / 2
}
