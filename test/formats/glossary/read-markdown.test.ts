import {describe, expect, test} from 'vitest'
import {readGlossary} from '../../../src/formats/glossary/read-glossary.js'

function read(text: string, map?: Record<string, string>) {
  return readGlossary(text, {format: 'markdown', map})
}

function terms(text: string, map?: Record<string, string>): string[] {
  return read(text, map).concepts.map(({terms}) =>
    terms.map(({text, standing, language}) => `${language} ${text} ${standing}`).join(', ')
  )
}

function messages(text: string, map?: Record<string, string>): string[] {
  return read(text, map).messages.map(
    ({place, severity, message}) => `${place?.start.line}:${place?.start.column} ${severity} ${message}`
  )
}

const one = ['zh-Hans 甲 preferred, en a preferred']

describe('a header names the columns', () => {
  test.each([
    ['zh | en', '甲 | a'],
    ['English 英文 | Simplified Chinese 简体中文', 'a | 甲'],
    ['术语 | 译文', '甲 | a'],
    ['术语 | English', '甲 | a'],
    ['英文 | 译名', 'a | 甲'],
    ['**中文** | `English`', '甲 | a'],
    ['原文（中文） | 译文（英文）', '甲 | a'],
    ['中文 / Chinese | 英文 / English | Note 备注', '甲 | a | '],
    ['名称（中文） | 名称（英文）', '甲 | a'],
    ['Term (EN) | Term (ZH)', 'a | 甲'],
    ['序号 | 中文术语 | 英文译法 | 说明', '1 | 甲 | a | ']
  ])('%s', (header, row) => {
    const dashes = header.replace(/[^|]+/g, '-')
    expect(terms(`${header}\n${dashes}\n${row}\n`)).toEqual(one)
    expect(messages(`${header}\n${dashes}\n${row}\n`)).toEqual([])
  })

  test('in both scripts', () => {
    expect(
      terms('English 英文 | 简体中文 | Traditional Chinese 繁體中文\n-|-|-\nsoftware | 软件 | 軟體')
    ).toEqual(['zh-Hans 软件 preferred, zh-Hant 軟體 preferred, en software preferred'])
    expect(terms('英文 | 大陆 | 台灣\n-|-|-\nsoftware | 软件 | 軟體')).toEqual([
      'zh-Hans 软件 preferred, zh-Hant 軟體 preferred, en software preferred'
    ])
  })

  test('or a map does', () => {
    expect(terms('Wort | 汉字\n-|-\na | 甲', {Wort: 'en', 汉字: 'zh'})).toEqual(one)
    expect(terms('x | y | z\n-|-|-\n1 | a | 甲', {1: 'ignore', 2: 'en', 3: 'zh'})).toEqual(one)
  })

  test('and where it is empty, the script tells', () => {
    expect(terms('| | |\n|-|-|\n| a | 甲 |')).toEqual(one)
  })
})

describe('of a table are read', () => {
  const table = (...rows: string[]) => ['zh | en', '-|-', ...rows].join('\n')

  test.each([
    ['bars and entities', '甲 | a \\| &lt;b&gt;', 'zh-Hans 甲 preferred, en a | <b> preferred'],
    ['links and emphasis', '[**甲**](x) | *a* `b`', 'zh-Hans 甲 preferred, en a b preferred'],
    ['lines', '甲 | a<br>b', 'zh-Hans 甲 preferred, en a preferred, en b admitted'],
    [
      'commas, where the English is short',
      '标注，注明、标记 | annotate',
      'zh-Hans 标注 preferred, zh-Hans 注明 admitted, zh-Hans 标记 admitted, en annotate preferred'
    ],
    [
      'no commas of a clause',
      '先立后破，稳中求进 | establish the new before abolishing the old',
      'zh-Hans 先立后破，稳中求进 preferred, en establish the new before abolishing the old preferred'
    ],
    [
      'no commas in brackets',
      '形参（数，量） | parameter',
      'zh-Hans 形参（数，量） preferred, en parameter preferred'
    ],
    [
      'marks in quotes',
      '分号，“;” | semicolon',
      'zh-Hans 分号 preferred, zh-Hans “;” admitted, en semicolon preferred'
    ],
    ['terms that are not translated', '（不译） | panic', 'zh-Hans panic preferred, en panic preferred'],
    [
      'terms that are mostly not translated',
      '动态数组（一般不译） | vector',
      'zh-Hans 动态数组 preferred, zh-Hans vector admitted, en vector preferred'
    ]
  ])('%s', (_, row, expected) => expect(terms(table(row))).toEqual([expected]))

  test('several tables as one glossary', () => {
    expect(terms('# A\n\nzh | en\n-|-\n甲 | a\n\n# B\n\nEnglish | 中文\n-|-\nb | 甲\nc | 乙\n')).toEqual([
      'zh-Hans 甲 preferred, en a preferred, en b admitted',
      'zh-Hans 乙 preferred, en c preferred'
    ])
  })

  test('terms with their places', () => {
    const [concept] = read('| zh | en |\n|---|---|\n| **甲**/乙 | x; `b` |').concepts
    expect(
      concept!.terms.map(({text, place}) => `${text} ${place!.start.line}:${place!.start.column}`)
    ).toEqual(['甲 3:5', '乙 3:9', 'x 3:13', 'b 3:17'])
  })
})

describe('is told', () => {
  test('the text around tables, once', () => {
    expect(messages('# A\n\nb\nc\n\nzh | en\n-|-\n甲 | a\n\nd')).toEqual([
      '1:1 info Found 4 lines of text around the tables; left out'
    ])
  })

  test('rows that are headings, once', () => {
    expect(messages('zh | en\n-|-\n**A** | \n甲 | a\nB |\n乙 | b')).toEqual([
      '3:1 info Found 2 rows that are headings, such as `A`; left out'
    ])
  })

  test('a table of other things beside one of terms', () => {
    expect(messages('Key | Meaning\n-|-\nx | y\n\nzh | en\n-|-\n甲 | a')).toEqual([
      '1:1 warning Unexpected table whose columns `Key`, `Meaning` hold no terms of both languages; left out'
    ])
  })

  test.each([
    ['no table', 'zh en', /^1:1 error Unexpected lack of a table/],
    ['no rows', 'zh | en\n-|-', /^1:1 error Unexpected tables without terms/],
    ['an unknown column', '| zh | en | foo |\n|-|-|-|\n| 甲 | a | |', /^1:13 error Unexpected column `foo`/],
    ['columns of neither language', 'Key | Meaning\n-|-\nx | y', /^1:1 error Unexpected column `Key`/],
    ['a cell too many', 'zh | en\n-|-\n甲 | a | b', /^3:9 error Unexpected cell 3 of a row, expected 2/],
    ['a cell too few', 'zh | en\n-|-\n甲', /^3:1 error Unexpected row without English term/],
    ['an unknown status', 'zh | en | status\n-|-|-\n甲 | a | **bad**', /^3:11 error Unexpected status `bad`/]
  ])('%s', (_, text, fault) => expect(messages(text)[0]).toMatch(fault))
})
