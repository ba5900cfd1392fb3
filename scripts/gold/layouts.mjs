// The same texts in every layout: beads made by hand (../shared/eval/beads, or that of test/fixtures/woven) are woven into
// articles, and what is read of each is judged by the beads that it was woven of. A layout that costs nothing scores
// what the text scores in any other.

import {fileURLToPath} from 'node:url'
import {addScores, figures, readLines, scoreBeads, textBeads} from './score.mjs'
import {layouts, paragraphsOf} from './weave.mjs'

const own = fileURLToPath(new URL('../../test/fixtures/woven', import.meta.url))

/** Texts without vocabulary lists, code and markup of their own, which no other layout could hold. */
const texts = {
  shared: [
    'gwr-2016',
    'gwr-2019',
    'hf-00',
    'k8s-securing',
    'manifesto',
    'ny-2020',
    'ny-2023',
    'pg-data-definition',
    'watts'
  ],
  own: ['ferry']
}
const bar = 0.95

/**
 * Print the strict F1 of each layout over all texts, and the text that comes out worst.
 *
 * @returns {Promise<boolean>} whether each layout reaches the bar
 */
export async function run({shared, print}) {
  const {loadLexicon, readBitext} = await import('../../dist/index.js')
  const lexicon = await loadLexicon()
  const folder = shared ? `${shared}/eval/beads` : own
  const names = texts[shared ? 'shared' : 'own']
  print(`\nStrict F1 of ${names.length} texts woven into each layout\n`)
  const all = []
  let reached = true
  for (const [layout, {format, weave, cues}] of Object.entries(layouts)) {
    const scores = names.map((name, at) => {
      const beads = readBeads(`${folder}/${name}.gold.jsonl`, cues)
      const article = weave(paragraphsOf(beads, at + 1))
      return scoreBeads(beads, textBeads(readBitext(`${article}\n`, {format, lexicon})))
    })
    const of = (score) => figures(score).strict.f1
    const worst = scores.reduce((low, score, at) => (of(score) < of(scores[low]) ? at : low), 0)
    const f1 = of(addScores(scores))
    all.push(...scores)
    if (f1 < bar) reached = false
    print(`  ${layout.padEnd(36)} ${f1.toFixed(3)}   worst ${names[worst]} ${of(scores[worst]).toFixed(3)}`)
  }
  print(`  ${'all'.padEnd(36)} ${figures(addScores(all)).strict.f1.toFixed(3)}`)
  return reached
}

function readBeads(path, cues) {
  const beads = readLines(path)
  // No cue is a heading, which the next one would be joined to.
  return cues ? beads.filter(({kind}) => !/heading|title/.test(kind ?? '')) : beads
}
