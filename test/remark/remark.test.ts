import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import type {RemarkCheckOptions} from '../../src/remark/index.js'
import {type BitextFile, remarkBitext, remarkCheckTerms} from '../../src/remark/index.js'

const article = `# 车厂

# The Car Plant

链主企业去年生产汽车16.76万辆。

The chain masters made 1.676 million cars last year.
`
const glossary = {
  concepts: [
    {zh: ['链主企业'], en: ['chain-leading enterprise', {text: 'chain master', status: 'deprecated'}]}
  ]
}

const expected = ['7:5-7:18 term-deprecated fatal', '7:24-7:37 figure-magnitude fatal']

test('messages of the check are those of the file, at their words', async () => {
  const file = await run(article, {glossary})
  expect(shown(file)).toEqual(expected)
  expect(file.messages[0]).toMatchObject({
    source: 'duizhao',
    actual: 'chain masters',
    expected: ['chain-leading enterprise'],
    name: 'plant.md:7:5',
    file: 'plant.md'
  })
})

test('the bitext of remarkBitext is used, and kept with the file', async () => {
  const file = fileOf(article)
  const processor = unified().use(remarkParse).use(remarkBitext).use(remarkCheckTerms, {glossary})
  await processor.run(processor.parse(article), file as never)
  expect(file.data.bitext?.beads.length).toBe(2)
  expect(shown(file)).toEqual(expected)
})

test('rules are set as everywhere', async () => {
  expect(shown(await run(article, {glossary, rules: {figures: 'off', 'term-deprecated': 'warn'}}))).toEqual([
    '7:5-7:18 term-deprecated'
  ])
})

test('an error of the glossary is a message, and none of it is used', async () => {
  const file = await run(article, {glossary: {concepts: [{zh: ['链主企业'], een: ['chain leader']}]}})
  expect(file.messages[0]).toMatchObject({fatal: true, source: 'duizhao'})
  expect(shown(file).filter((line) => line.includes('term'))).toEqual([])
})

test('the bundled glossary has a name', async () => {
  const file = await run('培育新质生产力。\n\nFoster new productive forces.\n', {glossary: 'builtin:policy'})
  expect(shown(file)).toEqual(['3:8-3:29 term-deprecated fatal'])
})

test('a wrong call throws at once', () => {
  expect(() => remarkCheckTerms({rules: {'term-depricated': 'off'}})).toThrow(/term-deprecated/)
})

async function run(text: string, options: RemarkCheckOptions): Promise<BitextFile> {
  const file = fileOf(text)
  await remarkCheckTerms(options)(undefined, file)
  return file
}

function fileOf(text: string): BitextFile {
  return {path: 'plant.md', value: text, messages: [], data: {}, toString: () => text}
}

function shown({messages}: BitextFile): string[] {
  return messages.flatMap(({place, ruleId, fatal}) => {
    if (!place) return [`${ruleId}${fatal ? ' fatal' : ''}`]
    const {start, end} = place as {start: {line: number; column: number}; end: {line: number; column: number}}
    return `${start.line}:${start.column}-${end.line}:${end.column} ${ruleId}${fatal ? ' fatal' : ''}`
  })
}
