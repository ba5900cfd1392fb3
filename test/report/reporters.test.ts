import {existsSync, readFileSync} from 'node:fs'
import AjvDraft04 from 'ajv-draft-04'
import {describe, expect, test} from 'vitest'
import {displayWidth} from '../../src/formats/display-width.js'
import {writeGithubReport, writeGithubSummary} from '../../src/report/github.js'
import {writeGitlabReport} from '../../src/report/gitlab.js'
import {writeJsonReport} from '../../src/report/json.js'
import {writeJunitReport} from '../../src/report/junit.js'
import {writeRdjsonReport} from '../../src/report/rdjson.js'
import {writeSarifReport} from '../../src/report/sarif.js'
import {writeTextReport} from '../../src/report/text.js'
import {emptyReport, exampleReport, textOf} from './example.js'
import {validateJunit} from './junit-oracle.js'

const report = exampleReport()
const schemas = '../shared/interop/schemas'

describe('what each reporter writes', () => {
  test.each([
    ['text.txt', writeTextReport(report)],
    ['text-40.txt', writeTextReport(report, {width: 40})],
    ['report.json', writeJsonReport(report)],
    ['report.sarif', writeSarifReport(report)],
    ['junit.xml', writeJunitReport(report)],
    ['github.txt', writeGithubReport(report)],
    ['github.md', writeGithubSummary(report)],
    ['gitlab.json', writeGitlabReport(report)],
    ['rdjson.json', writeRdjsonReport(report, textOf)]
  ])('%s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`snapshots/${name}`)
  })
})

describe('text', () => {
  test('the carets stand below the words, wide characters or not', () => {
    const lines = writeTextReport(report).split('\n')
    const carets = lines.flatMap((line, index) => (/^ *\^+$/.test(line) ? [index] : []))
    expect(carets.length).toBeGreaterThan(4)
    const words = report.findings.flatMap(({actual, related}) => [actual, related[0]?.message])
    for (const index of carets) {
      const from = lines[index]!.indexOf('^')
      const width = lines[index]!.trim().length
      expect(words).toContain(columnsOf(lines[index - 1]!, from, width))
    }
  })

  test('nothing in it is obeyed by a terminal', () => {
    expect(writeTextReport(report)).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/)
  })

  test('an empty report says so', () => {
    expect(writeTextReport(emptyReport)).toBe('Nothing found in 1 file, 3 pairs\n')
  })
})

describe('SARIF', () => {
  const log = JSON.parse(writeSarifReport(report))

  test.skipIf(!existsSync(schemas))('is valid by the schema of OASIS', () => {
    const Ajv = AjvDraft04 as unknown as typeof AjvDraft04.default
    const ajv = new Ajv({strict: false, validateFormats: false})
    const validate = ajv.compile(JSON.parse(readFileSync(`${schemas}/sarif/sarif-schema-2.1.0.json`, 'utf8')))
    for (const text of [writeSarifReport(report), writeSarifReport(emptyReport)]) {
      expect(validate(JSON.parse(text)) ? [] : validate.errors).toEqual([])
    }
  })

  test('every place is a relative URI with a whole region, as GitHub asks for', () => {
    for (const result of log.runs[0].results) {
      for (const {physicalLocation} of [...result.locations, ...(result.relatedLocations ?? [])]) {
        expect(physicalLocation.artifactLocation.uri).toMatch(/^[\w.~%/-]+$/)
        const {startLine, startColumn, endLine, endColumn} = physicalLocation.region
        for (const number of [startLine, startColumn, endLine, endColumn]) expect(number).toBeGreaterThan(0)
      }
      expect(log.runs[0].tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    }
  })

  test('no rule has an empty text', () => {
    for (const rule of log.runs[0].tool.driver.rules)
      for (const {text} of [rule.shortDescription, rule.fullDescription, rule.help])
        expect(text).toMatch(/\w/)
  })

  test('fingerprints differ', () => {
    const prints = log.runs[0].results.map(
      (result: {partialFingerprints: {primaryLocationLineHash: string}}) =>
        result.partialFingerprints.primaryLocationLineHash
    )
    expect(new Set(prints).size).toBe(prints.length)
  })
})

describe('JUnit', () => {
  test.skipIf(!existsSync(schemas))('is valid by the schema of Jenkins', () => {
    for (const text of [writeJunitReport(report), writeJunitReport(emptyReport)])
      expect(validateJunit(text)).toEqual([])
  })

  test('no findings are a test that passed, not no tests', () => {
    expect(writeJunitReport(emptyReport)).toMatch(/tests="1" failures="0"/)
  })

  test('what XML cannot hold hides nothing', () => {
    expect(writeJunitReport(report)).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/)
  })
})

describe('GitHub', () => {
  test('an article cannot give a command', () => {
    const lines = writeGithubReport(report).trimEnd().split('\n')
    expect(lines.every((line) => /^::(?:error|warning|notice) /.test(line))).toBe(true)
    expect(lines).toHaveLength(report.findings.length + 2)
  })
})

describe('rdjson', () => {
  test('columns count bytes of UTF-8', () => {
    const {diagnostics} = JSON.parse(writeRdjsonReport(report, textOf))
    const found = diagnostics.find(({location}: {location: {path: string}}) => location.path.includes('名字'))
    const line = textOf('articles/名字')!.split('\n')[1]!
    const {start, end} = found.location.range
    const bytes = new TextEncoder().encode(line).slice(start.column - 1, end.column - 1)
    expect(new TextDecoder().decode(bytes)).toBe('2 percent')
  })
})

/** The part of a line that stands in some columns of a terminal. */
function columnsOf(line: string, from: number, width: number): string {
  let at = 0
  let found = ''
  for (const character of line) {
    if (at >= from && at < from + width) found += character
    at += displayWidth(character)
  }
  return found
}
