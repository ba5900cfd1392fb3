import {codePointName, xmlAttribute, xmlTextWith} from '../formats/escape-xml.js'
import type {Finding} from '../model/finding.js'
import type {Message} from '../model/message.js'
import type {CheckReport} from './check-report.js'

/**
 * Write a report as JUnit XML: a suite a file, a test case a finding; a file without any has one case that passed, so
 * that “no findings” does not look like “no tests”. Warnings pass, and are told in their output. The file is the class of
 * a case, since the schemas of JUnit know no place.
 */
export function writeJunitReport(report: CheckReport): string {
  const byFile = new Map<string, Finding[]>(report.files.map((file) => [file, []]))
  for (const finding of report.findings) {
    const list = byFile.get(finding.file)
    if (list) list.push(finding)
    else byFile.set(finding.file, [finding])
  }
  const problems = report.problems.filter(({severity}) => severity === 'error')
  const suites = [...byFile].map(([file, findings]) => suite(file, findings))
  if (problems.length || !suites.length) suites.push(problemSuite(problems))
  const failures = report.findings.filter(({severity}) => severity === 'error').length
  const tests = [...byFile.values()].reduce((sum, findings) => sum + Math.max(1, findings.length), 0)
  const all = tests + (problems.length || (byFile.size ? 0 : 1))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="duizhao" tests="${all}" failures="${failures}" errors="${problems.length}" time="0">`,
    ...suites,
    '</testsuites>\n'
  ].join('\n')
}

function suite(file: string, findings: ReadonlyArray<Finding>): string {
  const failures = findings.filter(({severity}) => severity === 'error').length
  const cases = findings.length ? findings.map((finding) => findingCase(file, finding)) : [passed(file)]
  return [
    `  <testsuite name="${attribute(file)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0" time="0">`,
    ...cases,
    '  </testsuite>'
  ].join('\n')
}

function passed(file: string): string {
  return `    <testcase name="no findings" classname="${attribute(file)}" time="0"/>`
}

function findingCase(file: string, finding: Finding): string {
  const {rule, severity, message, start} = finding
  const name = `${rule} ${start.line}:${start.column} ${finding.actual ?? ''}`.trim()
  const head = `    <testcase name="${attribute(name)}" classname="${attribute(file)}" time="0">`
  const body = text(details(finding))
  const inner =
    severity === 'error'
      ? `      <failure message="${attribute(message)}" type="${attribute(rule)}">${body}</failure>`
      : `      <system-out>${body}</system-out>`
  return [head, inner, '    </testcase>'].join('\n')
}

function details({file, start, message, excerpt, related}: Finding): string {
  const sentences = [excerpt?.text, related[0]?.excerpt?.text].filter((line) => line !== undefined)
  return [`${file}:${start.line}:${start.column}: ${message}`, ...sentences].join('\n')
}

function problemSuite(problems: ReadonlyArray<Message>): string {
  const cases = problems.map(
    ({file = 'duizhao', rule, message}) =>
      `    <testcase name="${attribute(rule)}" classname="${attribute(file)}" time="0">\n      <error message="${attribute(message)}" type="${attribute(rule)}"/>\n    </testcase>`
  )
  const all = cases.length ? cases : ['    <testcase name="no files" classname="duizhao" time="0"/>']
  return [
    `  <testsuite name="not checked" tests="${all.length}" failures="0" errors="${problems.length}" skipped="0" time="0">`,
    ...all,
    '  </testsuite>'
  ].join('\n')
}

/** A character that XML cannot hold is written by its name: left out, it could hide a failure. */
function text(value: string): string {
  return xmlTextWith(value, (code) => `<${codePointName(code)}>`.replace('<', '&lt;').replace('>', '&gt;'))
}

function attribute(value: string): string {
  return xmlAttribute(value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, named))
}

function named(character: string): string {
  return `<${codePointName(character.charCodeAt(0))}>`
}
