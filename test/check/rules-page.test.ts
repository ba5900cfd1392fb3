import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {writeRulesPage} from '../../scripts/docs/rules-page.mjs'
import {rules} from '../../src/check/rules.js'

test('the page of the rules is up to date (npm run docs)', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(writeRulesPage(rules))
})
