import {describe, expect, test} from 'vitest'
import {readLines, scoreBeads, textBeads} from '../scripts/gold/score.mjs'
import {layouts, paragraphsOf} from '../scripts/gold/weave.mjs'
import {loadLexicon} from '../src/lexicon/load-lexicon.js'
import {readBitext} from '../src/read-bitext.js'

const lexicon = await loadLexicon()

const beads = readLines('test/fixtures/woven/ferry.gold.jsonl')

describe('the same beads come out of an article in each layout', () => {
  test.each(Object.keys(layouts))('%s', (name) => {
    const {format, weave, cues} = layouts[name]!
    const gold = cues ? beads.filter(({kind}) => kind === undefined) : beads
    for (const seed of [1, 2, 3]) {
      const found = readBitext(`${weave(paragraphsOf(gold, seed))}\n`, {format, lexicon})
      const {missed, wrong} = scoreBeads(gold, textBeads(found))
      expect({seed, missed, wrong}).toEqual({seed, missed: [], wrong: []})
    }
  })
})
