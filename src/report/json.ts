import type {Excerpt, Finding} from '../model/finding.js'
import {type CheckReport, summarizeChecks} from './check-report.js'

/** Write a report as JSON: `{"findings": […], "summary": {…}}`, a finding a line. `schema/report.schema.json` says the same. */
export function writeJsonReport(report: CheckReport): string {
  const findings = report.findings.map((finding) => `  ${JSON.stringify(recordOf(finding))}`)
  const problems = report.problems.map((problem) => `  ${JSON.stringify(problem)}`)
  return [
    `{"findings": ${list(findings)},`,
    ` "problems": ${list(problems)},`,
    ` "summary": ${JSON.stringify(summarizeChecks(report))}}\n`
  ].join('\n')
}

function list(lines: ReadonlyArray<string>): string {
  return lines.length ? `[\n${lines.join(',\n')}\n]` : '[]'
}

function recordOf({excerpt, related, ...finding}: Finding): Record<string, unknown> {
  return {
    ...finding,
    ...(excerpt && sentence(excerpt)),
    related: related.map(({excerpt, ...place}) => ({...place, ...(excerpt && sentence(excerpt))}))
  }
}

function sentence({language, text}: Excerpt): Record<string, string> {
  return {language, sentence: text}
}
