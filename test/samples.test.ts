import {readdirSync} from 'node:fs'
import {join, parse} from 'node:path'
import {describe, expect, test} from 'vitest'
import {layoutNames} from '../src/align/layout-names.js'
import {readJsonl} from '../src/formats/jsonl.js'
import {runCaptured} from './cli/captured.js'

const folder = 'samples/layouts'
const files = readdirSync(folder).filter((name) => !name.startsWith('file-pair'))
const pair = ['--en', join(folder, 'file-pair.en.md'), '--zh', join(folder, 'file-pair.zh.md')]

test('there is a sample of each layout', () => {
  const names = [...files.map((name) => parse(name).name), 'file-pair']
  expect(names.sort()).toEqual(Object.keys(layoutNames).sort())
})

describe('a sample is detected as what it is', () => {
  for (const name of files) {
    test(name, async () => {
      const {stdout} = await runCaptured(['detect', join(folder, name), '--json'])
      expect(JSON.parse(stdout)[0].layout).toBe(parse(name).name)
    })
  }
})

describe('a sample is aligned as it always was', () => {
  test.each([
    ['policy', ['samples/policy.txt']],
    ['file-pair', pair],
    ...files.map((name): [string, string[]] => [parse(name).name, [join(folder, name)]])
  ])('%s', async (name, argv) => {
    const {code, stdout} = await runCaptured(['align', '-f', 'jsonl', ...argv])
    expect(code).toBe(0)
    await expect(roundConfidences(stdout)).toMatchFileSnapshot(`snapshots/samples/${name}.jsonl`)
  })
})

test('the policy article is aligned without a gap between its abstract and its credits', async () => {
  const {stdout} = await runCaptured(['align', 'samples/policy.txt', '-f', 'jsonl'])
  const {records} = readJsonl(stdout)
  const nulls = records.filter(({en, zh}) => !en.length || !zh.length)
  expect(new Set(nulls.map(({reason}) => reason))).toEqual(new Set(['abstract', 'credit']))
  const pairs = records.filter(({en, zh}) => en.length && zh.length)
  expect(pairs.at(0)?.en[0]).toMatch(/^Yunzhou's factories opened the year at full speed\.$/)
  // English and Chinese lines alternate: what is paired stands on neighbouring lines, or on one.
  for (const {place} of pairs) expect(place.zh!.start.line - place.en!.start.line).toBeLessThanOrEqual(1)
})

/** The digits change with every training of the weights: what counts here is which pairs are doubtful. */
function roundConfidences(jsonl: string): string {
  return jsonl.replace(/"confidence":([\d.]+)(,"reason")?/g, (_, number: string, reason = '') => {
    return `"confidence":"${reason ? '…' : Number(number) < 0.5 ? 'low' : 'high'}"${reason}`
  })
}
