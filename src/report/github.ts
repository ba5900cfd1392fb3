import type {Finding} from '../model/finding.js'
import {type CheckReport, summarizeChecks} from './check-report.js'
import {summaryLine} from './text.js'

/** GitHub shows no more annotations of a kind for a step. */
const mostOfKind = 10

/**
 * Write a report as workflow commands of GitHub Actions: errors before warnings, since GitHub shows ten of each. What
 * comes from articles cannot become a command of its own.
 */
export function writeGithubReport(report: CheckReport): string {
  const {findings, problems} = report
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b))
  const faults = problems
    .filter(({severity}) => severity === 'error')
    .map(({file, message, place}) =>
      command('error', {...(file !== undefined && {file}), ...(place && {line: place.start.line})}, message)
    )
  const lines = [...faults, ...sorted.map(annotation)]
  return `${[...lines, command('notice', {title: 'duizhao'}, summaryLine(report))].join('\n')}\n`
}

function rank({severity}: Finding): number {
  return severity === 'error' ? 0 : 1
}

function annotation({severity, message, rule, file, start, end}: Finding): string {
  const columns = start.line === end.line ? {col: start.column, endColumn: end.column} : {}
  // The log shows the message alone, so the place is said again.
  return command(
    severity,
    {file, line: start.line, endLine: end.line, ...columns, title: rule},
    `${file}:${start.line}:${start.column} ${message} (${rule})`
  )
}

function command(name: string, properties: Readonly<Record<string, string | number>>, data: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name}${list.length ? ` ${list.join(',')}` : ''}::${escapeData(data)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replace(controls, '')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

// A terminal escape in a log would be obeyed.
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g

/** A summary of the step in Markdown: counts by rule, and the findings beyond those that are annotated. */
export function writeGithubSummary(report: CheckReport): string {
  const {rules} = summarizeChecks(report)
  const rows = Object.entries(rules).map(([rule, count]) => `| \`${rule}\` | ${count} |`)
  const shown = report.findings
    .slice(0, mostRows)
    .map(
      ({severity, file, start, message, rule}) =>
        `| ${severity} | ${cell(file)}:${start.line}:${start.column} | ${cell(message)} | \`${rule}\` |`
    )
  const more = report.findings.length - shown.length
  return [
    '## duizhao',
    '',
    summaryLine(report),
    ...(rows.length ? ['', '| rule | findings |', '| --- | ---: |', ...rows] : []),
    ...(shown.length > 0 && report.findings.length > mostOfKind
      ? ['', '| | place | finding | rule |', '| --- | --- | --- | --- |', ...shown]
      : []),
    ...(more > 0 ? ['', `… and ${more} more`] : []),
    ''
  ].join('\n')
}

/** A summary may hold a mebibyte. */
const mostRows = 1000

function cell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(controls, '')
    .replace(/[\\|<>[\]*_]/g, '\\$&')
    .replace(/`([^`]*)`/g, '`$1`')
}
