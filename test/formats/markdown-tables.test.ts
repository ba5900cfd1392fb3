import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {escapeMarkdown} from '../../src/formats/markdown.js'
import {readCell} from '../../src/formats/markdown-cell.js'
import {readMarkdownTables} from '../../src/formats/markdown-tables.js'
import {sourceRange} from '../../src/model/mapped-text.js'

function cell(source: string): string {
  return readCell(source, 0, source.length).text
}

/** Tables as lists of their rows, the header first. */
function tables(source: string): string[][][] {
  return readMarkdownTables(source).tables.map(({header, rows}) =>
    [header, ...rows].map(({cells}) => cells.map(({text}) => text))
  )
}

describe('a cell is read as it is shown', () => {
  test.each([
    ['a \\| b', 'a | b'],
    ['`a \\| b`', 'a | b'],
    ['`` a`b ``', 'a`b'],
    ['&lt;T&gt; &amp; &#31639;力', '<T> & 算力'],
    ['**算力** and *b*', '算力 and b'],
    ['***a*** __b__ _c_ ~~d~~', 'a b c d'],
    ['**a *b* c**', 'a b c'],
    ['[ABI](https://e.org/a_(b) "t") and [c][d]', 'ABI and c'],
    ['![logo](a.png)', 'logo'],
    ['<https://e.org/a>', 'https://e.org/a'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['call <br>syntax<br>(CS)', 'call syntax (CS)'],
    ['<b>a</b><sup>2</sup><!-- c -->', 'a2'],
    ['a[^1]', 'a']
  ])('%s → %s', (source, text) => expect(cell(source)).toBe(text))

  test.each([
    'A* and B',
    '10~20, 30~40',
    'snake_case_name',
    'Vec<T>',
    '[a] (b)',
    'AT&T',
    '`a',
    'C:\\dir',
    '5 * 3 * 2'
  ])('%s stays', (source) => expect(cell(source)).toBe(source))

  test('what is escaped is read as it was', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...'ab算*_~`[]()<>&|\\!#;: 1')}), (text) => {
        expect(cell(escapeMarkdown(text))).toBe(text)
      }),
      {numRuns: 300}
    )
  })

  test('each character knows where it stands', () => {
    const source = 'x **a** [b](c) &amp; \\| `d`'
    const whole = readCell(source, 2, source.length)
    const places = Array.from(whole.text, (_, at) => source.slice(...sourceRange(whole, at, at + 1)))
    expect(places).toEqual(['a', ' ', 'b', ' ', '&amp;', ' ', '|', ' ', 'd'])
  })

  test.each([
    '[',
    '](',
    '`',
    '*a',
    '<!--',
    '](<',
    '](a "',
    '\\',
    '&',
    '**a*',
    '_',
    '~~'
  ])('many of %s are read in one go', (piece) => {
    const source = piece.repeat(50_000)
    expect(readCell(source, 0, source.length).text.length).toBeLessThanOrEqual(source.length)
  })
})

describe('tables are found', () => {
  test.each([
    [
      'with bars at the edges',
      '| zh | en |\n| --- | :-: |\n| 甲 | a |',
      [
        ['zh', 'en'],
        ['甲', 'a']
      ]
    ],
    [
      'without',
      'zh | en\n-- | --\n甲 | a',
      [
        ['zh', 'en'],
        ['甲', 'a']
      ]
    ],
    [
      'in quotes',
      '> zh | en\n> -- | --\n> 甲 | a\n\nb',
      [
        ['zh', 'en'],
        ['甲', 'a']
      ]
    ],
    [
      'in lists',
      '- x\n\n    zh | en\n    -- | --\n    甲 | a',
      [
        ['zh', 'en'],
        ['甲', 'a']
      ]
    ],
    [
      'with CRLF',
      'zh|en\r\n-|-\r\n甲|a\r\n',
      [
        ['zh', 'en'],
        ['甲', 'a']
      ]
    ],
    [
      'with escaped bars',
      'zh|en\n-|-\n甲|a \\| b',
      [
        ['zh', 'en'],
        ['甲', 'a | b']
      ]
    ],
    [
      'with empty cells',
      '|zh|en|\n|-|-|\n||a|\n|甲||',
      [
        ['zh', 'en'],
        ['', 'a'],
        ['甲', '']
      ]
    ],
    [
      'up to another block',
      'zh|en\n-|-\n甲|a\n# b | c',
      [
        ['zh', 'en'],
        ['甲', 'a']
      ]
    ]
  ])('%s', (_, source, rows) => expect(tables(source)).toEqual([rows]))

  test.each([
    ['code', '```\nzh|en\n-|-\n甲|a\n```'],
    ['a comment', '<!--\nzh|en\n-|-\n甲|a\n-->'],
    ['indented code', '    zh|en\n    -|-\n    甲|a'],
    ['front matter', '---\nzh|en\n-|-\n---'],
    ['a line of dashes with other cells', 'zh|en\n-|-|-\n甲|a'],
    ['a heading above dashes', 'zh en\n---\n甲 a']
  ])('but not in %s', (_, source) => expect(tables(source)).toEqual([]))

  test('several, and what stands around them is told', () => {
    const source = '# T\n\na|b\n-|-\nc|d\n\nx\n\ne|f\n-|-\n'
    expect(tables(source)).toEqual([
      [
        ['a', 'b'],
        ['c', 'd']
      ],
      [['e', 'f']]
    ])
    expect(readMarkdownTables(source).others.map((range) => source.slice(...range))).toEqual(['# T', 'x'])
  })
})
