import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {writeConfigSchema} from '../../scripts/docs/config-schema.mjs'
import {writeRulesPage} from '../../scripts/docs/rules-page.mjs'
import {layoutNames} from '../../src/align/layout-names.js'
import {ruleGroups} from '../../src/check/rule.js'
import {rules} from '../../src/check/rules.js'
import {reporterNames} from '../../src/report/reporter-names.js'

test('the page of the rules is up to date (npm run docs)', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(writeRulesPage(rules))
})

const schema = writeConfigSchema(rules, ruleGroups, Object.keys(layoutNames), reporterNames)

test('the schema of the configuration is up to date (npm run docs)', () => {
  expect(readFileSync('schema/config.schema.json', 'utf8')).toBe(schema)
})

test.each([
  [
    {articles: 'docs/', rules: {terms: 'off', 'term-missing': {severity: 'warn', match: 'match-count'}}},
    true
  ],
  [{reporters: ['text', 'sarif=out.sarif'], overrides: [{files: ['a/'], layout: 'auto'}]}, true],
  [{rules: {'term-depricated': 'off'}}, false],
  [{rules: {'term-missing': {match: 'often'}}}, false],
  [{reporters: ['xml']}, false],
  [{articels: []}, false]
])('%j fits the schema of the configuration: %s', (config, fits) => {
  expect(new Ajv2020({strict: false}).compile(JSON.parse(schema))(config)).toBe(fits)
})
