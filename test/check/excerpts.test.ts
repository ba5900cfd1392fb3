import {expect, test} from 'vitest'
import {articleOfExample} from '../../src/check/examples.js'
import {setUpRules} from '../../src/check/rule-settings.js'
import {checkArticle} from '../../src/check/run-rules.js'
import type {CheckReport} from '../../src/report/check-report.js'
import {writeTextReport} from '../../src/report/text.js'

/** What is found in one pair whose sides are as long as a book. */
function findingsOf(words: number) {
  const filler = 'tea '.repeat(words)
  const en = `${filler}for 12 guests ${filler}`
  const zh = `${'茶'.repeat(words)}13位客人${'茶'.repeat(words)}`
  const rules = setUpRules({}).filter(({rule}) => rule.id === 'figure-altered')
  return checkArticle(articleOfExample({pairs: [{en, zh}], expect: []}), {rules}).findings
}

test('the excerpt of a long sentence is what stands around the words', () => {
  const [finding] = findingsOf(5000)
  const {text, from, to} = finding!.excerpt!
  expect(text.length).toBeLessThan(2100)
  expect(text.slice(from, to)).toBe('12')
  expect(text.slice(from - 4, to + 7)).toBe('for 12 guests')
  expect(finding!.related[0]!.excerpt!.text.length).toBeLessThan(4100)
})

test('a report shows those words, however long their sentence', () => {
  const report: CheckReport = {findings: findingsOf(5000), files: [], problems: [], rules: [], pairs: 1}
  expect(writeTextReport(report, {width: 60})).toContain('tea for 12 guests tea')
})
