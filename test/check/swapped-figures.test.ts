import {describe, expect, test} from 'vitest'
import {articleOfPairs} from '../../src/check/examples.js'
import {setUpRules} from '../../src/check/rule-settings.js'
import {checkArticle} from '../../src/check/run-rules.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'

const lexicon = await loadLexicon()
const rules = setUpRules({}).filter(({rule}) => rule.id === 'figure-swapped')

/** The figures that are told to have changed places, each with the one that is expected there. */
function swaps(zh: string, en: string): string {
  return checkArticle(articleOfPairs([{zh, en}], 'a.md'), {rules, lexicon})
    .findings.map(({actual, expected}) => `${actual} for ${expected?.[0]}`)
    .join(' | ')
}

describe('figures that changed places are told by the words beside them', () => {
  test.each([
    ['全市有41座桥梁、23条隧道。', 'The city has 23 bridges and 41 tunnels.', '23 for 41 | 41 for 23'],
    [
      '工业和服务业分别增长5.2%和7.1%。',
      'Industry and services grew by 7.1% and 5.2%, respectively.',
      '7.1% for 5.2% | 5.2% for 7.1%'
    ],
    [
      '江苏有3万家，浙江有5万家。',
      'There are 50,000 in Jiangsu and 30,000 in Zhejiang.',
      '50,000 for 30,000 | 30,000 for 50,000'
    ],
    [
      '2019年销售3万辆，2020年销售5万辆。',
      'Sales were 50,000 in 2019 and 30,000 in 2020.',
      '50,000 for 30,000 | 30,000 for 50,000'
    ],
    [
      '农业增长3.1%，工业增长5.2%，服务业增长7.4%。',
      'Agriculture grew by 5.2%, industry by 7.4% and services by 3.1%.',
      '5.2% for 3.1% | 7.4% for 5.2% | 3.1% for 7.4%'
    ]
  ])('%s / %s', (zh, en, expected) => {
    expect(swaps(zh, en)).toBe(expected)
  })
})

describe('what is in another order by right is left alone', () => {
  test.each([
    ['全市有41座桥梁、23条隧道。', 'The city has 23 tunnels and 41 bridges.'],
    ['工业和服务业分别增长5.2%和7.1%。', 'Services and industry grew by 7.1% and 5.2%, respectively.'],
    ['2019年销售3万辆，2020年销售5万辆。', 'Sales were 50,000 in 2020, up from 30,000 in 2019.'],
    ['出口增长12.3%，进口增长4.5%。', 'Imports rose 4.5 percent, while exports rose 12.3 percent.'],
    ['出口增长5%，进口增长5%。', 'Imports rose 5 percent, and exports 5 percent.']
  ])('%s / %s', (zh, en) => {
    expect(swaps(zh, en)).toBe('')
  })
})
