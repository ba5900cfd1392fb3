import {existsSync, readFileSync} from 'node:fs'
import {basename} from 'node:path'
import {describe, expect, test} from 'vitest'
import {runCaptured} from '../cli/captured.js'

const seeds = '../shared/seeds'

/**
 * Where the seed articles depart from seed-terms.yaml: read line by line, each line that holds one of the concepts in
 * either language beside its translation. The columns were counted by a search for the words as they were read.
 */
const departures = readFileSync('test/fixtures/check/seed-departures.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)

interface Found {
  readonly rule: string
  readonly file: string
  readonly start: {readonly line: number; readonly column: number}
  readonly actual: string
}

describe.skipIf(!existsSync(seeds))('the articles of ../shared/seeds', () => {
  test('each term that departs from the glossary is found at its column, and no other', async () => {
    const argv = ['check', seeds, '-g', 'test/fixtures/check/seed-terms.yaml', '--no-config', '--no-cache']
    const {stdout} = await runCaptured([...argv, '-r', 'json'])
    const {findings} = JSON.parse(stdout) as {findings: Found[]}
    const terms = findings.filter(({rule}) => rule.startsWith('term-'))
    expect(
      terms.map(({file, start, actual}) => `${basename(file)}\t${start.line}:${start.column}\t${actual}`)
    ).toEqual(departures)
  })
})
