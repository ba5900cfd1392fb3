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
    expect(await termFindings('test/fixtures/check/seed-terms.yaml')).toEqual(departures)
  })

  // Read line by line, too: NEV stands for new energy vehicles where the article has said so.
  test('each term without its rendering is found at its Chinese, or at the words that come near, and no other', async () => {
    expect(await termFindings('test/fixtures/check/seed-missing.yaml')).toEqual([
      '003_d86b8319f7c0fe92.txt\t2:122\t大国重器',
      '003_d86b8319f7c0fe92.txt\t8:11\t项目为王',
      '003_d86b8319f7c0fe92.txt\t10:92\t未来产业',
      '004_b3497562563fb870.txt\t10:381\tindustry chain'
    ])
  })
})

async function termFindings(glossary: string): Promise<string[]> {
  const argv = ['check', seeds, '-g', glossary, '--no-config', '--no-cache', '-r', 'json']
  const {stdout} = await runCaptured(argv)
  const {findings} = JSON.parse(stdout) as {findings: Found[]}
  return findings
    .filter(({rule}) => rule.startsWith('term-'))
    .map(({file, start, actual}) => `${basename(file)}\t${start.line}:${start.column}\t${actual}`)
}
