import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {cutSentences} from '../../src/segment/cut-sentences.js'

const folder = '../shared/eval/segmentation'

interface Case {
  readonly text: string
  readonly sentences: string[]
  readonly group: string
  readonly exact_cover?: boolean
}

describe.skipIf(!existsSync(`${folder}/golden-zh.jsonl`))(
  'the Chinese golden rules of the shared data',
  () => {
    const cases = readCases('golden-zh.jsonl')
    test.each(cases.map((found) => [found.text, found.sentences]))('%s', (text, sentences) => {
      expect(cutSentences(text as string, 'zh').map((sentence) => sentence.text.trim())).toEqual(sentences)
    })
  }
)

describe.skipIf(!existsSync(`${folder}/golden-en.jsonl`))(
  'the English golden rules of the shared data',
  () => {
    test.each([
      ['Golden Rules', 0.95],
      ['', 0.9]
    ])('of the group “%s” at least %f are cut right', (group, bar) => {
      const cases = readCases('golden-en.jsonl').filter((found) => !group || found.group === group)
      const right = cases.filter(({text, sentences}) => flat(cut(text)) === flat(sentences))
      expect(right.length / cases.length).toBeGreaterThanOrEqual(bar)
    })
  }
)

function cut(text: string): string[] {
  return cutSentences(text, 'en').map((sentence) => sentence.text)
}

function flat(sentences: string[]): string {
  return sentences.map((sentence) => sentence.replace(/\s+/g, ' ').trim()).join('|')
}

function readCases(name: string): Case[] {
  if (!existsSync(`${folder}/${name}`)) return []
  const lines = readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Case).filter((found) => found.exact_cover !== false)
}
