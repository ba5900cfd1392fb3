// Writes docs/rules.md and schema/config.schema.json from the rules themselves: `npm run docs`. A test sees to it that they
// are up to date.

import {writeFileSync} from 'node:fs'
import {layoutNames as layouts, ruleGroups, rules} from '../dist/index.js'
import {reporterNames} from '../dist/report.js'
import {writeConfigSchema} from './docs/config-schema.mjs'
import {writeRulesPage} from './docs/rules-page.mjs'

writeFileSync('docs/rules.md', writeRulesPage(rules))
writeFileSync(
  'schema/config.schema.json',
  writeConfigSchema(rules, ruleGroups, Object.keys(layouts), reporterNames)
)
