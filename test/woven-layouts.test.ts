import {describe, expect, test} from 'vitest'
import {scoreBeads} from '../scripts/gold/score.mjs'
import {layouts, paragraphsOf} from '../scripts/gold/weave.mjs'
import {loadLexicon} from '../src/lexicon/load-lexicon.js'
import {readBitext} from '../src/read-bitext.js'

const lexicon = await loadLexicon()

const beads = [
  {en: ['A Quiet Year for the Ferry'], zh: ['渡轮平静的一年'], kind: 'heading'},
  {en: ['The ferry carried 16,200 passengers last year.'], zh: ['去年，这艘渡轮运送了1.62万名乘客。']},
  {
    en: ['Most of them were pupils.', 'They cross the river twice a day.'],
    zh: ['其中大部分是学生，他们每天过江两次。']
  },
  {
    en: ['Its captain, Zhao Lin, has steered it for 31 years and knows every sandbank.'],
    zh: ['船长赵琳开了31年的船。', '她熟悉每一处沙洲。']
  },
  {en: ['Why the Bridge Came Late'], zh: ['大桥为何来迟'], kind: 'heading'},
  {en: ['The city first planned a bridge in 1994.'], zh: ['1994年，市里第一次规划建桥。']},
  {en: ['Engineers found soft clay under both banks.'], zh: ['工程师发现两岸的地下都是软黏土。']},
  {en: ['Work stopped for eleven years.'], zh: ['工程停了十一年。']},
  {
    en: ['“We had no money, and nobody was in a hurry,” said a retired official.'],
    zh: ['“我们没有钱，也没有人着急，”一位退休官员说。']
  },
  {en: ['The bridge will open in May next year.'], zh: ['大桥将于明年五月通车。']},
  {en: ['Tickets for the ferry will still cost two yuan.'], zh: ['渡轮的票价仍为两元。']}
]

describe('the same beads come out of an article in each layout', () => {
  test.each(Object.keys(layouts))('%s', (name) => {
    const {format, weave, cues} = layouts[name]!
    const gold = cues ? beads.filter(({kind}) => kind === undefined) : beads
    const found = readBitext(`${weave(paragraphsOf(gold, 2))}\n`, {format, lexicon}).beads
    const score = scoreBeads(
      gold,
      found.map(({en, zh}) => ({en: en.map(({text}) => text), zh: zh.map(({text}) => text)}))
    )
    expect({missed: score.missed, wrong: score.wrong}).toEqual({missed: [], wrong: []})
  })
})
