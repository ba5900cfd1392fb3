import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {cutSentences} from '../../src/segment/cut-sentences.js'
import {article, english, folderOf, runCaptured, stdinOf} from './captured.js'

describe('duizhao detect', () => {
  test('tells layout, confidence and evidence of each file', async () => {
    const folder = folderOf({'a.txt': article, 'b.txt': english})
    const {code, stdout, stderr} = await runCaptured(['detect', folder])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^\S+a\.txt: para-EN-ZH \(\d+%\)\n( {2}\S.*\n)+\S+b\.txt: mono-EN \(\d+%\)\n( {2}\S.*\n)+$/
    )
  })

  test('prints the same as JSON', async () => {
    const {stdout} = await runCaptured(['detect', '-', '--json', '--stdin-name', 'x.md'], stdinOf(article))
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'x.md',
        layout: 'para-EN-ZH',
        confidence: expect.any(Number),
        evidence: expect.arrayContaining([expect.any(String)])
      }
    ])
  })

  test('rounds its confidence as the other formats do', async () => {
    const lines =
      'The ferry left at dawn. / 渡船黎明时离港。\nNobody waved from the pier. / 码头上没有人挥手。\n'
    const {stdout} = await runCaptured(['detect', '-', '--json'], stdinOf(lines.repeat(2)))
    expect(JSON.parse(stdout)[0].confidence.toString().length).toBeLessThanOrEqual('0.1234'.length)
  })

  test('a file that cannot be read does not stop the others', async () => {
    const folder = folderOf({'a.txt': '', 'b.txt': article})
    const {code, stdout, stderr} = await runCaptured(['detect', folder])
    expect(code).toBe(2)
    expect(stdout).toMatch(/b\.txt: para-EN-ZH/)
    expect(stderr).toMatch(/a\.txt: error/)
  })
})

describe('duizhao segment', () => {
  test('prints a sentence a line, its line breaks folded', async () => {
    const text = 'One day\n  it rained. Then\r\nit stopped.\n\nWe left.'
    const {stdout} = await runCaptured(['segment', '-l', 'en', '-'], stdinOf(text))
    expect(stdout).toBe('One day it rained.\nThen it stopped.\nWe left.\n')
  })

  test('folds Chinese without a space, but between Latin words', async () => {
    const text = '一天\n下了雨。我们用 Open\nSource 软件。'
    const {stdout} = await runCaptured(['segment', '-l', 'zh', '-'], stdinOf(text))
    expect(stdout).toBe('一天下了雨。\n我们用 Open Source 软件。\n')
  })

  test('gives offsets in the file as JSON', async () => {
    const text = '“Stop!” he said. She did.\n\nGood.'
    const folder = folderOf({'a.txt': text})
    const {stdout} = await runCaptured(['segment', '--language', 'en', '--json', join(folder, 'a.txt')])
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({start, end}) => text.slice(start, end))).toEqual(
      cutSentences(text, 'en').map((one) => one.text)
    )
    expect(lines.map((line) => line.text)).toEqual(['“Stop!” he said.', 'She did.', 'Good.'])
  })

  test('shows a terminal what a program gets as it is', async () => {
    const text = 'Red \u001B[31m flag.\n'
    const piped = await runCaptured(['segment', '-l', 'en', '-'], stdinOf(text))
    const shown = await runCaptured(['segment', '-l', 'en', '-'], {...stdinOf(text), stdoutColumns: 80})
    expect(piped.stdout).toBe(text)
    expect(shown.stdout).toBe('Red <U+001B>[31m flag.\n')
  })
})
