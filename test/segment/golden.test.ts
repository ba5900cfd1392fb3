import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {cutSentences} from '../../src/segment/cut-sentences.js'

describe.each(['en', 'zh'] as const)('golden rules, %s', (language) => {
  test.each(readCases(language))('%s', (marked) => {
    const cut = cutSentences(marked.replaceAll('¦', ''), language).map(({text}) => text.trim())
    expect(cut).toEqual(marked.split('¦').map((text) => text.trim()))
  })
})

/** A case a line; see test/fixtures/segmentation/README.md. */
function readCases(language: string): string[] {
  const text = readFileSync(new URL(`../fixtures/segmentation/${language}.txt`, import.meta.url), 'utf8')
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'))
  return lines.map((line) => line.replaceAll('⏎', '\n'))
}

test.each(['en', 'zh'] as const)('a sentence cut again stays whole, %s', (language) => {
  for (const marked of readCases(language)) {
    for (const sentence of marked.split('¦')) expect(cutSentences(sentence, language)).toHaveLength(1)
  }
})
