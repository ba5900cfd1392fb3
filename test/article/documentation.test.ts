import {describe, expect, test} from 'vitest'
import {asideOf} from '../../src/article/asides.js'
import {readArticle} from '../../src/article/read-article.js'
import {splitBlocks} from '../../src/article/split-blocks.js'
import {pieces} from './pieces.js'

describe('what a site generator reads is no text', () => {
  test('the title of a container stands apart from what is in it', () => {
    expect(pieces('::: tip 提示\n每分钟最多请求 60 次。\n:::\n', 'markdown')).toEqual([
      'zh 提示',
      'zh 每分钟最多请求 60 次。'
    ])
  })

  test('so does one in brackets, and one in a comment', () => {
    expect(pieces(':::warning[Be careful] {#hot}\nIt is hot.\n:::\n', 'markdown')).toEqual([
      'en Be careful',
      'en It is hot.'
    ])
    expect(pieces('<!--\n::: details Why is it hot?\nWater boils in it.\n:::\n-->\n', 'markdown')).toEqual([
      'en Why is it hot?',
      'en Water boils in it.'
    ])
  })

  test('the kind of a note stands apart from its title and its text', () => {
    expect(
      pieces('> [!NOTE]\n> 请先备份。\n\n> [!tip]- 提示\n> 每分钟最多请求 60 次。\n', 'markdown')
    ).toEqual(['zh 请先备份。', 'zh 提示', 'zh 每分钟最多请求 60 次。'])
    expect(pieces('> - > [!WARNING] Mind the gap.', 'markdown')).toEqual([
      expect.stringContaining('Mind the gap.')
    ])
  })

  test.each([
    ["<Button onClick={() => go('/next')}>Next step 下一步</Button>", ['en Next step', 'zh 下一步']],
    ["<Tag style={{color: 'red'}} bold>Hot</Tag> water", ['en Hot water']],
    ['<Run on={() => { go(1) }}/>\nRun it now.', ['en Run it now.']]
  ])('tags of components: %s', (line, expected) => expect(pieces(line, 'markdown')).toEqual(expected))

  test('a smaller-than sign is text', () => {
    expect(pieces('If a <B and c={d} holds, stop.', 'markdown')).toEqual([
      'en If a <B and c={d} holds, stop.'
    ])
  })

  test.each(["import Tabs from '@theme/Tabs';", "import {a, b} from './parts'"])('%s is code', (line) =>
    expect(pieces(line, 'markdown')).toEqual([expect.stringMatching(/\(code\)$/)]))

  test.each([
    '# 中文说明',
    '# 中文版',
    '# English version',
    '# 英文版',
    '## 中文文档'
  ])('a heading that names a language: %s', (line) =>
    expect(pieces(line, 'markdown')).toEqual([expect.stringMatching(/\(marker\)$/)]))
})

describe('words that a line end has broken in two', () => {
  test.each([
    ['is joined when it is a word', 'by an aver-\nage of 0.6 metres', 'by an average of 0.6 metres'],
    ['keeps its hyphen when it is none', 'it is a well-\nknown fact', 'it is a well-known fact'],
    [
      'keeps the space after a hyphen that waits',
      'of short-\nand long-term loans',
      'of short- and long-term loans'
    ]
  ])('%s', (_, source, expected) => {
    const isWord = (word: string): boolean => word === 'average'
    const {blocks} = readArticle(source, 'markdown')
    const split = splitBlocks(blocks, {softWraps: true, judge: () => undefined, isWord})
    expect(split.map(({text}) => text.text)).toEqual([expected])
  })
})

test.each([
  [
    'Home 首页 | Map 地图 | About us 关于我们',
    ['en Home', 'zh 首页', 'en Map', 'zh 地图', 'en About us', 'zh 关于我们']
  ],
  ['首頁 Home｜地圖 Map', ['zh 首頁', 'en Home', 'zh 地圖', 'en Map']]
])('pairs divided by bars: %s', (line, expected) => expect(pieces(line)).toEqual(expected))

test.each([
  ['-i, --ignore-case', true],
  ['--output=FILE', true],
  ['-n NUM, --lines NUM', true],
  ['-o <file>, --output <file>', true],
  ['-h | --help', true],
  ['--color[=WHEN]', true],
  ['--[no-]color', true],
  ['-1', false],
  ['-5 degrees', false],
  ['- Keep the lid on', false],
  ['--quiet hides the progress bar', false]
])('options of a command are code: %s', (line, isCode) => expect(asideOf(line) === 'code').toBe(isCode))

test('columns beside those of two languages with their regions hold notes', () => {
  expect(
    pieces(
      'key;zh-CN;en-US;translator comment\na1;请先登录。;Please sign in.;check tone 语气\n',
      'csv'
    ).filter((piece) => piece.includes('check tone'))
  ).toEqual([expect.stringMatching(/\(note\)$/)])
})

test('words marked as code say nothing of the language of a line in ideographs', () => {
  expect(pieces('* 运行 `go mod tidy`\n* Run `go mod tidy`\n* `so help me` 是习语', 'markdown')).toEqual([
    'zh 运行 go mod tidy',
    'en Run go mod tidy',
    'zh so help me 是习语'
  ])
})

test('the columns of a table in a file of one language are all its text', () => {
  const table =
    '| 名称 | 类型 | 说明 |\n| --- | --- | --- |\n| gravity | Number | 重力的大小 |\n| speed | Number | 移动的速度 |\n'
  expect(pieces(table, 'markdown', 'zh').filter((line) => line.endsWith('(note)'))).toEqual([])
})
