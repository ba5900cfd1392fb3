import type {Rule} from '../../src/check/rule.js'

export function writeRulesPage(rules: ReadonlyArray<Rule>): string
