import {existsSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readSubtitles} from '../../src/article/subtitles.js'
import {sourceRange} from '../../src/model/mapped-text.js'
import {expectMapLaw} from './map-law.js'

const srt = `1
00:00:01,000 --> 00:00:03,500
我们开始吧。
Let us begin.

2
00:00:04,000 --> 00:00:06,000
{\\an8}<i>- 你好吗？</i>
<font color="#fff">-I am &amp; was.</font>
`

describe('SubRip', () => {
  test('two speakers on one line lose their dashes', () => {
    const cue = `1
00:00:01,000 --> 00:00:03,500
- 你见过吗？- 只见过一次
- Have you seen it? - Only once, in mid-air.
`
    expect(read(cue).blocks).toMatchObject([
      {text: {text: '你见过吗？ 只见过一次\nHave you seen it? Only once, in mid-air.'}}
    ])
  })

  test('a cue is a block with its lines', () => {
    expect(read(srt).blocks).toMatchObject([
      {
        kind: 'cue',
        text: {text: '我们开始吧。\nLet us begin.'},
        breaks: [6],
        group: 0,
        path: [],
        comment: false
      },
      {kind: 'cue', text: {text: '你好吗？\nI am & was.'}, breaks: [4], group: 1}
    ])
    expect(read(srt).messages).toEqual([])
  })

  test.each(['\r\n', '\r'])('line ends may be %j', (end) => {
    const source = srt.replaceAll('\n', end)
    expect(texts(source)).toEqual(texts(srt))
  })

  test('places are those of the words', () => {
    const {blocks} = read(srt)
    const at = blocks[1]!.text.text.indexOf('I am')
    expect(srt.slice(...sourceRange(blocks[1]!.text, at, at + 6))).toBe('I am &amp;')
  })

  test('a minus is no speaker, a sign no tag', () => {
    expect(texts('1\n00:00:01,000 --> 00:00:02,000\n-5 degrees\n3 < 4 and 5 > 4\n<3')).toEqual([
      '-5 degrees|3 < 4 and 5 > 4|<3'
    ])
  })

  test('cues without blank lines between them', () => {
    expect(
      texts('1\n00:01,0 --> 00:02,0\nOne.\n2\n00:03,0 --> 00:04,0\n二。\n00:05,0 --> 00:06,0\nThree in\n1984')
    ).toEqual(['One.', '二。', 'Three in|1984'])
  })

  test('an empty cue is none', () => {
    expect(texts('1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:03,000 --> 00:00:04,000\n<i></i>\n')).toEqual(
      []
    )
  })

  test('cues of the same times, one after the other, are one group', () => {
    const time = '00:00:01,000 --> 00:00:02,000'
    const {blocks} = read(
      `1\n${time}\nGood evening.\n\n2\n${time}\n晚上好。\n\n3\n00:00:03,000 --> 00:00:04,000\nSoil.`
    )
    expect(blocks.map(({group}) => group)).toEqual([0, 0, 1])
  })

  test('text without a time is kept, and told', () => {
    const {blocks, messages} = read('1\nLost words.\n\n2\n00:00:01,000 --> 00:00:02,000\nOne.\n\nTwo.\n')
    expect(blocks.map((block) => block.text.text)).toEqual(['Lost words.', 'One.', 'Two.'])
    expect(messages).toMatchObject([
      {
        rule: 'cue-without-time',
        severity: 'warning',
        place: {start: {line: 2, column: 1}, end: {line: 2, column: 12}}
      },
      {rule: 'cue-without-time', place: {start: {line: 8}}}
    ])
  })

  test('a time that is none is told', () => {
    const {blocks, messages} = read('1\n0:1 --> later\nOne.\n')
    expect(blocks.map((block) => block.text.text)).toEqual(['One.'])
    expect(messages).toMatchObject([{rule: 'cue-time', place: {start: {line: 2, column: 1}}}])
    const arrow = read('1\n00:00:01,000 -> 00:00:02,000\nOne.\n')
    expect(arrow.blocks.map((block) => block.text.text)).toEqual(['One.'])
    expect(arrow.messages).toMatchObject([{rule: 'cue-time', place: {start: {line: 2}}}])
  })
})

describe('WebVTT', () => {
  test('names, settings, tags, notes and styles', () => {
    const source = `WEBVTT - Tea
Kind: captions

STYLE
::cue { color: red }

NOTE The speaker is
from Fujian.

opening
00:01.000 --> 00:02.000 align:start
<v Lin>茶要<c.loud>趁热</c>喝。</v>
<v Lin>Drink <00:01.500>tea hot.&lrm;
`
    const {blocks, messages} = read(source, 'vtt')
    expect(messages).toEqual([])
    expect(blocks).toMatchObject([
      {kind: 'code', text: {text: 'Kind: captions'}},
      {kind: 'code', text: {text: 'STYLE\n::cue { color: red }'}},
      {
        kind: 'paragraph',
        comment: true,
        path: ['comment'],
        text: {text: 'The speaker is\nfrom Fujian.'},
        breaks: []
      },
      {kind: 'cue', text: {text: '茶要趁热喝。\nDrink tea hot.\u200e'}, breaks: [6], group: 0}
    ])
  })
})

test('another format throws', () => {
  expect(() => readSubtitles('', 'ass' as 'srt')).toThrow('ass')
})

test('an empty file has no cues', () => {
  expect(read('')).toEqual({blocks: [], messages: []})
})

test('no word of a cue is lost, whatever stands around it', () => {
  const part = fc.constantFrom(
    '1\n',
    '\n',
    '\r\n',
    '00:00:01,000 --> 00:00:02,000\n',
    '-->',
    'NOTE ',
    'STYLE\n',
    'WEBVTT\n',
    '- ',
    '<i>',
    '&',
    '{\\b}'
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(part, fc.constantFrom('word', '字')), {maxLength: 30}),
      fc.constantFrom('srt', 'vtt'),
      (parts, format) => {
        const source = parts.join('')
        const {blocks} = readSubtitles(source, format as 'srt' | 'vtt')
        expectMapLaw(source, blocks)
        const headless = source
          .split(/\r\n?|\n/)
          .filter((line) => !line.includes('-->'))
          .join('\n')
        if (format === 'srt')
          expect(count(blocks.map((block) => block.text.text).join())).toBe(count(headless))
      }
    )
  )
})

test.each([
  '-->\n',
  '<',
  '{\\',
  '1\n',
  '- ',
  '\r',
  '&',
  '00:00:01,000 --> 00:00:02,000\n'
])('many of %j', (bait) => {
  const blocks = readSubtitles(bait.repeat(50_000), 'srt').blocks
  expect(blocks.every(({text}) => text.text.length > 0)).toBe(true)
})

const course = '../shared/corpora/course/hf-00.srt'
test.skipIf(!existsSync(course))('cues from the wild', () => {
  const {blocks, messages} = read(readFileSync(course, 'utf8'))
  expect(messages).toEqual([])
  const gold = readFileSync(course.replace('.srt', '.gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(blocks.map((block) => block.text.text)).toEqual(
    gold.map(({en, zh}) => `${zh}\n${en}`.replace(/^- /gm, ''))
  )
})

function read(source: string, format: 'srt' | 'vtt' = 'srt') {
  const result = readSubtitles(source, format)
  expectMapLaw(source, result.blocks)
  return result
}

function texts(source: string): string[] {
  return read(source).blocks.map((block) => block.text.text.replaceAll('\n', '|'))
}

function count(text: string): number {
  return text.match(/word|字/g)?.length ?? 0
}
