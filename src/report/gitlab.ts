import type {CheckReport} from './check-report.js'

/** Write a report as GitLab reads code quality: an array, with a fingerprint that no two findings share. */
export function writeGitlabReport({findings}: CheckReport): string {
  const records = findings.map(({rule, severity, message, file, start, end, fingerprint}) => ({
    description: message,
    check_name: rule,
    fingerprint: `${fingerprint}-${file}`,
    severity: severity === 'error' ? 'major' : 'minor',
    location: {path: file.replace(/^(?:\.\/)+/, ''), lines: {begin: start.line, end: end.line}}
  }))
  return `${JSON.stringify(records, undefined, 2)}\n`
}
