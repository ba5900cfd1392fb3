import {tool} from '../formats/tool.js'
import {clip} from '../model/clip.js'
import {collapseSpace} from '../model/collapse-space.js'
import type {Finding, RelatedPlace} from '../model/finding.js'
import type {Point} from '../model/place.js'
import type {CheckReport, RuleInfo} from './check-report.js'
import {fileUri} from './file-uri.js'

/** GitHub reads no more results of a run. */
const mostResults = 25_000
/** GitHub reads no more locations of a result. */
const mostRelated = 100

/**
 * Write a report as SARIF 2.1.0, as GitHub code scanning reads it: all four sides of each region, columns in UTF-16
 * code units, the other language linked from the message, relative URIs, no times.
 */
export function writeSarifReport(report: CheckReport): string {
  const rules = sarifRules(report)
  const indices = new Map(rules.map(({id}, index) => [id, index]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            informationUri: 'https://www.npmjs.com/package/duizhao',
            rules
          }
        },
        columnKind: 'utf16CodeUnits',
        automationDetails: {id: `${tool.name}/`},
        invocations: [
          {
            executionSuccessful: report.problems.every(({severity}) => severity !== 'error'),
            toolExecutionNotifications: report.problems.map(({severity, message, file, place}) => ({
              level: severity === 'info' ? 'note' : severity,
              message: {text: message},
              ...(file && {locations: [{physicalLocation: physical(file, place?.start, place?.end)}]})
            }))
          }
        ],
        results: report.findings.slice(0, mostResults).map((finding) => sarifResult(finding, indices))
      }
    ]
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function sarifRules({rules, findings}: CheckReport) {
  const known = new Set(rules.map(({id}) => id))
  const others: RuleInfo[] = []
  for (const {rule, severity} of findings) {
    if (known.has(rule)) continue
    known.add(rule)
    others.push({
      id: rule,
      group: 'comments',
      description: 'A comment of duizhao that does nothing.',
      severity
    })
  }
  return [...rules, ...others].map(({id, group, description, severity}) => ({
    id,
    name: pascal(id),
    shortDescription: {text: description},
    fullDescription: {text: description},
    help: {
      text: `${description} Set it with --rule ${id}=off, or keep it quiet in one place with <!-- duizhao-disable-next-line ${id} -->.`
    },
    defaultConfiguration: {level: severity},
    properties: {
      precision: 'high',
      'problem.severity': severity,
      tags: ['translation', group]
    }
  }))
}

function sarifResult(finding: Finding, indices: ReadonlyMap<string, number>) {
  const {rule, severity, message, file, start, end, related, fingerprint, fix} = finding
  const others = related.slice(0, mostRelated)
  return {
    ruleId: rule,
    ruleIndex: indices.get(rule) ?? -1,
    level: severity,
    message: {text: withLinks(message, others)},
    locations: [{physicalLocation: physical(file, start, end)}],
    ...(others.length && {
      relatedLocations: others.map((place, index) => ({
        id: index + 1,
        physicalLocation: physical(place.file, place.start, place.end),
        message: {text: place.message || place.file}
      }))
    }),
    partialFingerprints: {primaryLocationLineHash: `${fingerprint}:1`},
    ...(fix && {
      fixes: [
        {
          description: {text: fix.grade === 'safe' ? 'Safe change of form' : 'Suggested change of words'},
          artifactChanges: [
            {
              artifactLocation: {uri: fileUri(file)},
              replacements: fix.edits.map((edit) => ({
                deletedRegion: {charOffset: edit.start, charLength: edit.end - edit.start},
                insertedContent: {text: edit.text}
              }))
            }
          ]
        }
      ]
    })
  }
}

/** GitHub shows related places only where the message links to them: `[链主](1)`. */
function withLinks(message: string, related: ReadonlyArray<RelatedPlace>): string {
  const plain = escapeBrackets(message)
  if (!related.length) return plain
  const links = related
    .slice(0, mostLinks)
    .map(({message: words}, index) => `[${escapeBrackets(linkText(words))}](${index + 1})`)
  return `${plain}. See ${links.join(', ')}`
}

const mostLinks = 3
const longestLink = 60

function linkText(words: string): string {
  return clip(collapseSpace(words) || 'there', longestLink)
}

/** Brackets in a message would make links. */
function escapeBrackets(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&')
}

function physical(file: string, start?: Point, end?: Point) {
  return {
    artifactLocation: {uri: fileUri(file)},
    ...(start && end && {region: regionOf(start, end)})
  }
}

/** `endColumn` is the column after the last character; an empty region is not allowed to be read as a whole line. */
function regionOf(start: Point, end: Point) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.line === start.line ? Math.max(end.column, start.column) : end.column
  }
}

function pascal(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}
