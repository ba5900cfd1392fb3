import {describe, expect, test} from 'vitest'
import {readArticle} from '../../src/article/read-article.js'
import type {Block} from '../../src/model/block.js'
import {sliceText, sourceRange} from '../../src/model/mapped-text.js'
import {expectMapLaw} from './map-law.js'

const read = (source: string): ReadonlyArray<Block> => readArticle(source, 'markdown').blocks

/** The blocks as words to read: their kind, and what they say. */
const blocks = (source: string): string[] => read(source).map(({kind, text}) => `${kind} ${text.text}`)

describe('blocks', () => {
  test('headings, paragraphs, items, quotations, cells, captions and code', () => {
    const source = [
      '## Opening hours',
      'The hall is open.',
      '- Ring the bell.\n  - Wait inside.',
      '> Nobody waved.',
      '| Day |\n| --- |\n| Sunday |',
      '![The pier](pier.png)',
      '```js\nopen()\n```'
    ].join('\n\n')
    const found = read(source)
    expect(found.map(({kind, depth, text}) => [kind, depth, text.text])).toEqual([
      ['heading', 2, 'Opening hours'],
      ['paragraph', 0, 'The hall is open.'],
      ['item', 1, 'Ring the bell.'],
      ['item', 2, 'Wait inside.'],
      ['paragraph', 0, 'Nobody waved.'],
      ['cell', 0, 'Day'],
      ['cell', 0, 'Sunday'],
      ['caption', 0, 'The pier'],
      ['code', 0, 'open()']
    ])
    expect(found[4]!.path).toEqual(['quote'])
    expectMapLaw(source, found)
  })

  test('the cells of a row belong together, and the header names the languages', () => {
    const cells = read('| English | 中文 |\n| --- | --- |\n| Tea | 茶 |\n| Rice | 米 |')
    expect(cells.slice(2).map(({lang, text}) => `${lang} ${text.text}`)).toEqual([
      'en Tea',
      'zh 茶',
      'en Rice',
      'zh 米'
    ])
    const groups = cells.map(({group}) => group)
    expect(groups[2]).toBe(groups[3])
    expect(groups[3]).not.toBe(groups[4])
  })

  test('footnotes are text of their own, and their marks stay in the sentence', () => {
    expect(blocks('The hall is old.[^1]\n\n[^1]: It was built in 1911.')).toEqual([
      'paragraph The hall is old.[^1]',
      'paragraph It was built in 1911.'
    ])
  })

  test('the anchor of a heading is no part of it', () => {
    expect(blocks('## 概述 {#overview}')).toEqual(['heading 概述'])
  })

  test('the header of a table of new words is none of them', () => {
    const source = '| 生词 | Pinyin | English |\n|---|---|---|\n| 包裹 | bāoguǒ | parcel |\n'
    const cells = readArticle(source, 'markdown').blocks.filter(({kind}) => kind === 'cell')
    expect(cells.map(({text}) => text.text)).toEqual(['包裹', 'parcel'])
  })

  test('values of the front matter that hold words, by their keys; not dates, flags and paths', () => {
    const source = [
      '---',
      'title: "The new hall"',
      'title_zh: 新展厅',
      'description: >',
      '  Where it lies,',
      '  and when it is open.',
      'date: 2024-03-01',
      'draft: true',
      'layout: /posts/hall.html',
      '---',
      '',
      'It rained.'
    ].join('\n')
    const found = read(source)
    expect(found.map(({key = '', kind, text}) => `${kind} ${key}: ${text.text}`)).toEqual([
      'meta title: The new hall',
      'meta title: 新展厅',
      'meta description: Where it lies, and when it is open.',
      'paragraph : It rained.'
    ])
    expectMapLaw(source, found)
  })

  test('a file that would take a parser ages is read as plain text, and that is told', () => {
    const {blocks, messages} = readArticle(`${'> '.repeat(5000)}It rained.`, 'markdown')
    expect(messages.map(({rule, severity}) => `${severity} ${rule}`)).toEqual(['warning markdown-limit'])
    expect(blocks.map(({text}) => text.text).join()).toContain('It rained.')
  })
})

describe('emphasis', () => {
  test.each([
    ['**注意：**请先按铃。', '注意：请先按铃。'],
    ['他看了**《渡船》**这部电影。', '他看了《渡船》这部电影。'],
    ['这是**“小巨人”**企业。', '这是“小巨人”企业。'],
    ['~~旧展厅~~，新展厅', '旧展厅，新展厅']
  ])('beside Chinese marks is emphasis: %s', (source, text) => {
    expect(blocks(source)).toEqual([`paragraph ${text}`])
  })
})

describe('comments', () => {
  const comments = (source: string): string[] =>
    read(source).map(({comment, kind, text}) => `${comment ? '<!-- ' : ''}${kind} ${text.text}`)

  test('are articles of their own, with headings, items and tables', () => {
    const source =
      '<!--\n## The hall\n\n* Ring the bell.\n\n| Day |\n|-----|\n| Sunday |\n-->\n## 展厅\n\n* 请按铃。'
    expect(comments(source)).toEqual([
      '<!-- heading The hall',
      '<!-- item Ring the bell.',
      '<!-- cell Day',
      '<!-- cell Sunday',
      'heading 展厅',
      'item 请按铃。'
    ])
    expectMapLaw(source, read(source))
  })

  test('inside a list leave the list whole', () => {
    const source = [
      '1. <!-- Open the door. -->',
      '   打开门。',
      '',
      '   <!--',
      '   - Go inside.',
      '   -->',
      '   - 走进去。',
      '2. 关上门。'
    ].join('\n')
    const found = read(source)
    expect(comments(source)).toEqual([
      '<!-- paragraph Open the door.',
      'item 打开门。',
      '<!-- item Go inside.',
      'item 走进去。',
      'item 关上门。'
    ])
    // The second number is of the same list as the first.
    expect(found.at(-1)!.path).toEqual(found[1]!.path)
    expectMapLaw(source, found)
  })

  test('between the rows of a table leave the table whole', () => {
    const source = [
      '| 日子 | 时间 |',
      '| --- | --- |',
      '<!-- | Sunday | closed | -->',
      '| 星期日 | 关闭 |',
      '<!-- | Monday | open | -->',
      '| 星期一 | 开放 |'
    ].join('\n')
    expect(comments(source).filter((text) => text.startsWith('cell'))).toEqual(
      ['日子', '时间', '星期日', '关闭', '星期一', '开放'].map((text) => `cell ${text}`)
    )
  })

  test('of a tool are no text', () => {
    expect(comments('<!-- duizhao-disable-next-line -->\nIt rained.')).toEqual(['paragraph It rained.'])
  })
})

describe('each character knows where it stands', () => {
  test.each([
    ['an entity', 'Caf&eacute; closed', 'é', '&eacute;'],
    ['a numeric entity', 'A &#20013; sign', '中', '&#20013;'],
    ['a word between escapes', 'not \\*bold\\* at all', 'bold', 'bold'],
    ['a word in bold', 'an **old** hall', 'old', 'old'],
    ['the text of a link', 'see [the hall](https://a.b/c "title") now', 'the hall', 'the hall'],
    ['code', 'run `npm test` now', 'npm test', 'npm test'],
    ['a word after a soft wrap', 'the old\nhall', 'hall', 'hall'],
    ['words behind all of them', '&amp; \\* **x** [y](z)\nthe hall', 'the hall', 'the hall']
  ])('%s', (_, source, words, written) => {
    const [block] = read(source)
    const at = block!.text.text.replaceAll('\n', ' ').indexOf(words)
    expect(at).toBeGreaterThanOrEqual(0)
    expect(source.slice(...sourceRange(sliceText(block!.text, at, at + words.length)))).toBe(written)
  })
})
