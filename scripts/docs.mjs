// Writes docs/rules.md from the rules themselves: `npm run docs`. A test sees to it that it is up to date.

import {writeFileSync} from 'node:fs'
import {rules} from '../dist/index.js'
import {writeRulesPage} from './docs/rules-page.mjs'

writeFileSync('docs/rules.md', writeRulesPage(rules))
