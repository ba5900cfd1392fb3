import type {RuleInfo} from '../report/check-report.js'
import type {RuleSetup} from './rule.js'

/** The rules of a run, for those who read its report. */
export function describeRules(rules: ReadonlyArray<RuleSetup>): RuleInfo[] {
  return rules.map(({rule: {id, group, description}, severity}) => ({
    id,
    group,
    description,
    severity: severity === 'warn' ? 'warning' : 'error'
  }))
}
