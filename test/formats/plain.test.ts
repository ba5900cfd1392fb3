import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readLadder, writeLadder} from '../../src/formats/ladder.js'
import {writeMoses} from '../../src/formats/write-moses.js'
import {writeTsv} from '../../src/formats/write-tsv.js'
import {createMemory} from '../../src/memory/create-memory.js'
import type {Message} from '../../src/model/message.js'
import {anyBitext} from './arbitrary.js'
import {article, bitextOf, hostile} from './fixture.js'

test('writes a ladder, Chinese first', () => {
  expect(writeLadder(article.beads)).toBe('[0]:[0]\n[1, 2]:[1]\n[3]:[2, 3]\n[]:[4]\n[4]:[5]\n[5]:[]\n')
  expect(writeLadder([{en: [0, 1], zh: [0]}])).toBe('[0]:[0, 1]\n')
})

test('a ladder comes back as it was', () => {
  const ids = fc.array(fc.nat(), {maxLength: 4})
  const rung = fc.record({en: ids, zh: ids}).filter(({en, zh}) => en.length + zh.length > 0)
  fc.assert(
    fc.property(fc.array(rung), (rungs) => {
      expect(readLadder(writeLadder(rungs))).toEqual({rungs, messages: []})
    })
  )
})

test('reads the ladders of other tools', () => {
  const text = '\uFEFF[0, 1]:[0]:0.118\r\n[2]: []\r\n\r\nno ladder\n[] :[1]'
  const {rungs, messages} = readLadder(text)
  expect(rungs).toEqual([
    {zh: [0, 1], en: [0]},
    {zh: [2], en: []},
    {zh: [], en: [1]}
  ])
  expect(messages.map(({place}) => place?.start)).toEqual([
    {line: 4, column: 1, offset: text.indexOf('no ladder')}
  ])
})

test('writes TSV with a header', async () => {
  await expect(writeTsv(createMemory([article]))).toMatchFileSnapshot('snapshots/article.tsv')
})

test('TSV has a line for each unit and two tabs in each, whatever the texts hold', () => {
  fc.assert(
    fc.property(anyBitext, (bitext) => {
      const memory = createMemory([bitext], {nulls: true})
      const lines = writeTsv(memory).split(/[\n\r\v\f\x1C-\x1E\x85\u2028\u2029]/)
      expect(lines).toHaveLength(memory.units.length + 2)
      for (const line of lines.slice(0, -1)) expect(line.split('\t')).toHaveLength(3)
    })
  )
})

test('a spreadsheet runs no cell', () => {
  const text = writeTsv(createMemory([hostile]), {excelSafe: true})
  expect(text.startsWith('\uFEFFen\t')).toBe(true)
  expect(text).toContain(`\n"'=HYPERLINK(""http`)
})

test('Moses texts are parallel line by line, for Python too', () => {
  fc.assert(
    fc.property(anyBitext, (bitext) => {
      const messages: Message[] = []
      const memory = createMemory([bitext], {nulls: true})
      const {en, zh} = writeMoses(memory, {report: (message) => messages.push(message)})
      const left = messages.filter(({message}) => message.includes('Left out')).length
      const lines = /[\n\r\v\f\x1C-\x1E\x85\u2028\u2029]/
      expect(en.split(lines)).toHaveLength(memory.units.length - left + 1)
      expect(zh.split(lines)).toHaveLength(memory.units.length - left + 1)
    })
  )
})

test('a Moses pair holds what is in both languages', () => {
  const bitext = bitextOf([
    {en: ['Alone.']},
    {zh: ['独。']},
    {en: [' '], zh: ['空']},
    {en: ['Both.'], zh: ['两。']}
  ])
  expect(writeMoses(createMemory([bitext], {nulls: true}))).toEqual({en: 'Both.\n', zh: '两。\n'})
})

test('what a line cannot hold is told', () => {
  const messages: Message[] = []
  writeTsv(createMemory([hostile]), {report: (message) => messages.push(message)})
  expect(messages).toHaveLength(2)
  expect(messages[0]!.message).toMatch(/^Folded a tab or line break to a space \(unit [0-9a-f]{16}\)$/)
})
