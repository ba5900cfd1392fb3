import type {Finding} from '../model/finding.js'
import type {Message} from '../model/message.js'

/** What a run of checks came to: what reporters write. */
export interface CheckReport {
  /** In the order of the files, and in the order of their text. */
  readonly findings: ReadonlyArray<Finding>
  /** Names of the files that were checked. */
  readonly files: ReadonlyArray<string>
  /** Pairs of sentences that were compared. */
  readonly pairs: number
  /** The rules that were on, those that found nothing too. */
  readonly rules: ReadonlyArray<RuleInfo>
  /** What could not be read, or not be checked. */
  readonly problems: ReadonlyArray<Message>
  /** Findings that a baseline keeps quiet. */
  readonly known?: number
}

/** What a reader of reports is told of a rule. */
export interface RuleInfo {
  readonly id: string
  readonly group: string
  readonly description: string
  readonly severity: 'error' | 'warning'
}

/** Numbers of a report. */
export interface CheckSummary {
  readonly files: number
  readonly pairs: number
  readonly errors: number
  readonly warnings: number
  /** Findings that a baseline keeps quiet. */
  readonly known: number
  /** Files that could not be read or checked. */
  readonly unchecked: number
  /** Findings of each rule that found something. */
  readonly rules: Readonly<Record<string, number>>
}

/** Count what a report holds. */
export function summarizeChecks({findings, files, pairs, problems, known = 0}: CheckReport): CheckSummary {
  const rules: Record<string, number> = {}
  for (const {rule} of findings) rules[rule] = (rules[rule] ?? 0) + 1
  const errors = findings.filter(({severity}) => severity === 'error').length
  return {
    files: files.length,
    pairs,
    errors,
    warnings: findings.length - errors,
    known,
    unchecked: problems.filter(({severity}) => severity === 'error').length,
    rules: Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}
