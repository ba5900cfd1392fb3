import {existsSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readHtml, readHtmlFragment} from '../../src/article/html.js'
import type {Block} from '../../src/model/block.js'
import {sourceRange} from '../../src/model/mapped-text.js'
import {expectMapLaw} from './map-law.js'

describe('blocks', () => {
  test('headings, paragraphs, items, cells and captions', () => {
    expect(
      short(`<h2>Tea</h2><p>Tea is drunk hot.</p><ul><li>green</li><li>black<ol><li>smoked</ol></ul>
        <table><caption>Prices</caption><tr><th>Kind<th>Price<tr><td>green<td>12</table>
        <figure><figcaption>A cup</figcaption></figure>`)
    ).toEqual([
      'heading 2: Tea',
      'paragraph: Tea is drunk hot.',
      'item 1 list:0: green',
      'item 1 list:0: black',
      'item 2 list:0/list:0: smoked',
      'caption table:0: Prices',
      'cell table:0/column:0 #0: Kind',
      'cell table:0/column:1 #0: Price',
      'cell table:0/column:0 #1: green',
      'cell table:0/column:1 #1: 12',
      'caption figure: A cup'
    ])
  })

  test('paragraphs in an item are items, paragraphs in a cell are cells', () => {
    expect(short('<ul><li><p>One.<p>一。</ul><table><tr><td><p>Two.</p><p>二。</p></table>')).toEqual([
      'item 1 list:0: One.',
      'item 1 list:0: 一。',
      'cell table:0/column:0 #0: Two.',
      'cell table:0/column:0 #0: 二。'
    ])
  })

  test('a table that lays out a page has no cells', () => {
    expect(
      short(
        '<table><tr><td><h1>Tea</h1><p>Drink.</p></td><td>Links<table><tr><td>a<td>b</table></td></tr></table>'
      )
    ).toEqual([
      'heading 1 table:0: Tea',
      'paragraph table:0: Drink.',
      'paragraph table:0: Links',
      'cell table:0/table:0/column:0 #0: a',
      'cell table:0/table:0/column:1 #0: b'
    ])
  })

  test('blocks inside a heading are headings', () => {
    expect(short('<h3><div>Tea</div></h3>')).toEqual(['heading 3 div: Tea'])
  })

  test('containers stand in the path, with a class or an id', () => {
    expect(
      short(`<nav><a>Home</a></nav><div class="zh card">卡</div><section id="top"><blockquote>Said.</blockquote></section>
        <footer>End</footer>`)
    ).toEqual([
      'paragraph nav: Home',
      'paragraph div.card [zh]: 卡',
      'paragraph section#top/quote: Said.',
      'paragraph footer: End'
    ])
  })

  test('links of a menu stand for themselves, those of a sentence do not', () => {
    expect(
      short('<nav id="top"><a>首页 Home</a> <a>票务 Tickets</a></nav><p><a>Go</a> <a>on</a></p>')
    ).toEqual(['paragraph nav#top: 首页 Home', 'paragraph nav#top: 票务 Tickets', 'paragraph: Go on'])
  })

  test('so does a link in a row of them anywhere, and one in both languages after a sentence', () => {
    expect(short('<div><a>中国大陆</a> <a>香港</a> <a>Global</a></div>')).toEqual([
      'paragraph div: 中国大陆',
      'paragraph div: 香港',
      'paragraph div: Global'
    ])
    expect(short('<p>We use cookies. <a>隐私政策 Privacy policy</a></p>')).toEqual([
      'paragraph: We use cookies.',
      'paragraph: 隐私政策 Privacy policy'
    ])
    expect(short('<p><a>简体中文</a> | <a>English</a> | <a>日本語</a></p>')).toHaveLength(1)
    expect(short('<p>请看 <a>Kubernetes 文档</a>、<a>API 手册</a>。</p>')).toHaveLength(1)
  })

  test('text around a block element is a paragraph of its own', () => {
    expect(short('<div>Before<p>inside</p>after</div>')).toEqual([
      'paragraph div: Before',
      'paragraph div: inside',
      'paragraph div: after'
    ])
  })

  test('title and description are meta blocks', () => {
    const source = `<title>Tea &amp; Time</title><meta name="Description" content='All about &quot;tea&quot;'>`
    const {blocks} = readHtml(source)
    expect(blocks.map(({kind, key, text}) => [kind, key, text.text])).toEqual([
      ['meta', 'title', 'Tea & Time'],
      ['meta', 'description', 'All about "tea"']
    ])
    expectMapLaw(source, blocks)
    expect(source.slice(...sourceRange(blocks[1]!.text))).toBe('All about &quot;tea&quot;')
  })

  test('code is kept, scripts and styles are not text', () => {
    expect(
      short(
        '<pre>a &lt; b\n  c<br>d</pre><script>let x</script><style>p {}</style><template><p>Later</template>'
      )
    ).toEqual(['code: a < b|  c|d', 'code: Later'])
  })

  test('a comment with prose is a block, a note of a tool is none', () => {
    expect(
      short(
        '<!-- Tea is drunk hot.\n\nAlways and everywhere it is. --><p>茶要趁热喝。</p><!--more--><!--[if IE]>You are using an old browser<![endif]-->'
      )
    ).toEqual([
      'paragraph comment (comment): Tea is drunk hot.',
      'paragraph comment (comment): Always and everywhere it is.',
      'paragraph: 茶要趁热喝。'
    ])
  })

  test('markup in a comment is read as markup', () => {
    expect(
      short('<!--<h2>Tea</h2><p>It is drunk hot &amp; strong.</p>--><h2>茶</h2><!--<p>old</p>-->')
    ).toEqual([
      'heading 2 comment (comment): Tea',
      'paragraph comment (comment): It is drunk hot & strong.',
      'heading 2: 茶'
    ])
  })
})

describe('text', () => {
  test('white space collapses, line ends stay line ends', () => {
    expect(short('<p>  A  <b> b </b>\r\n   c\t d  </p>')).toEqual(['paragraph: A b|c\td'])
  })

  test('a break is a hard line end', () => {
    const [block] = readHtml('<p>One.<br/>\n一。<br><br></p>').blocks
    expect(block).toMatchObject({text: {text: 'One.\n一。'}, breaks: [4]})
  })

  test('entities map to their places', () => {
    const source = '<p>AT&amp;T &#20013;&#x6587; &copy2024 &150; &#150; a&nbsp;b &amp;amp; &nosuch; &'
    const {blocks} = readHtml(source)
    expect(blocks[0]!.text.text).toBe('AT&T 中文 ©2024 &150; – a\u00a0b &amp; &nosuch; &')
    expectMapLaw(source, blocks)
    const at = blocks[0]!.text.text.indexOf('文')
    expect(source.slice(...sourceRange(blocks[0]!.text, at, at + 1))).toBe('&#x6587;')
  })

  test('text that the parser moves out of a table keeps its places', () => {
    const source = '<table>one &amp;<tr>two<td>three</table>'
    const {blocks} = readHtml(source)
    expect(blocks.map((block) => block.text.text)).toEqual(['one &two', 'three'])
    expectMapLaw(source, blocks)
  })

  test('the annotations of ruby do not stand in the word, unless in brackets', () => {
    expect(short('<p><ruby>漢<rt>hàn</rt>字<rt>zì</rt></ruby>')).toEqual(['paragraph: 漢字'])
    expect(short('<p><ruby>行<rp>（</rp><rt>háng</rt><rp>）</rp></ruby>')).toEqual(['paragraph: 行（háng）'])
  })

  test('template tags leave a gap, the text of a shortcode stays', () => {
    const source = '<p>{% if x %}Use {{ site.name }} and {{< tip text="Pods" id="p" >}}.{% endif %} {{ open'
    const {blocks} = readHtml(source)
    expect(blocks[0]!.text.text).toBe('Use and Pods. {{ open')
    expectMapLaw(source, blocks)
  })
})

describe('languages', () => {
  test('lang, filter lists and classes are handed down', () => {
    expect(
      short(`<html lang="en"><p>Page</p><div lang="zh-hans"><p>简</p><p lang="en_us">In</p></div>
        <p its-locale-filter-list="zh-hant">繁</p><p class="text chinese">中</p><p class="lang-en">E</p><p lang="x">?</p>`)
    ).toEqual([
      'paragraph: Page',
      'paragraph div [zh-Hans]: 简',
      'paragraph div [en-US]: In',
      'paragraph [zh-Hant]: 繁',
      'paragraph [zh]: 中',
      'paragraph [en]: E',
      'paragraph: ?'
    ])
  })

  test('spans of two languages are a block each, of one group', () => {
    expect(
      short('<p><span class="chinese">茶。</span><span class="english">Tea <i>here</i>.</span></p><p>x</p>')
    ).toEqual(['paragraph #0 [zh]: 茶。', 'paragraph #0 [en]: Tea here.', 'paragraph: x'])
  })

  test('three versions of a heading', () => {
    expect(
      short(`<h2>\n <span its-locale-filter-list="en" lang="en">Tea</span>\n <span lang="zh-hans">红茶</span> /
        <span lang="zh-hant">紅茶</span>！\n</h2>`)
    ).toEqual(['heading 2 #0 [en]: Tea', 'heading 2 #0 [zh-Hans]: 红茶', 'heading 2 #0 [zh-Hant]: 紅茶！'])
  })

  test('a break before the other language divides', () => {
    expect(short('<h1>On Tea<br/><span lang="zh">论茶</span></h1>')).toEqual([
      'heading 1 #0: On Tea',
      'heading 1 #0 [zh]: 论茶'
    ])
  })

  test('a foreign word in a sentence does not', () => {
    expect(
      short('<p lang="en">The word <i lang="zh">茶</i> is old.</p><p>And so is <i lang="zh">水</i></p>')
    ).toEqual(['paragraph [en]: The word 茶 is old.', 'paragraph: And so is 水'])
    expect(
      short('<p><span lang="en">The word <i lang="zh">茶</i>.</span> <span lang="zh">“茶”字。</span></p>')
    ).toEqual(['paragraph #0 [en]: The word 茶.', 'paragraph #0 [zh]: “茶”字。'])
  })

  test('the head of a column names the language of its cells', () => {
    expect(short('<table><tr><th>中文<th>English<th>No.<tr><td>茶<td>tea<td>1</table>').slice(3)).toEqual([
      'cell table:0/column:0 #1 [zh]: 茶',
      'cell table:0/column:1 #1 [en]: tea',
      'cell table:0/column:2 #1: 1'
    ])
  })
})

describe('fragments', () => {
  test('offsets are those of the file around', () => {
    const source = '# Head\n\n<p>A &lt; B</p>\n\nText'
    const start = source.indexOf('<p>')
    const blocks = readHtmlFragment(source, start, source.indexOf('\n\nText'))
    expect(blocks).toMatchObject([{text: {text: 'A < B'}}])
    expectMapLaw(source, blocks)
    expect(sourceRange(blocks[0]!.text)[0]).toBe(start + 3)
  })

  test('a piece of a table, a lone end tag', () => {
    expect(readHtmlFragment('<td>a</td><td>b</td>', 0, 20).map((block) => block.text.text)).toEqual([
      'a',
      'b'
    ])
    expect(readHtmlFragment('</details>', 0, 10)).toEqual([])
  })
})

describe('hostile pages', () => {
  test.each([
    'div',
    'b',
    'p',
    'font',
    'table',
    'svg',
    'span',
    'div title="<"'
  ])('100,000 open <%s>', (tag) => {
    const source = `<p>Start</p>${`<${tag}>x`.repeat(100_000)}`
    const {blocks} = readHtml(source)
    const letters = blocks
      .map((block) => block.text.text)
      .join('')
      .replace(/[^x]/g, '').length
    expect(letters).toBeGreaterThanOrEqual(100_000)
  }, 20_000)

  test('an element of very many children', () => {
    const many = '<i>x</i>'.repeat(150_000)
    const {blocks} = readHtml(`<pre>${many}</pre><table><tr><td>${many}</table>`)
    expect(blocks.map((block) => block.text.text.length)).toEqual([150_000, 150_000])
  }, 20_000)

  test('a page nested too deep says so, and where', () => {
    const {blocks, messages} = readHtml(`<p>Start\n${'<div>'.repeat(300)}deep${'</div>'.repeat(300)}<p>End`)
    expect(messages).toMatchObject([{rule: 'nesting', place: {start: {line: 2, column: 1281}}}])
    expect(blocks.map((block) => block.text.text)).toEqual(['Start', 'deep', 'End'])
  })

  test('formatting elements that are never closed', () => {
    const source = Array.from({length: 5_000}, (_, index) => `<b id=${index}><p>x`).join('')
    expect(readHtml(source).blocks.length).toBeGreaterThan(0)
  }, 20_000)

  test.each([
    '<',
    '<!--',
    '&',
    '{{',
    '<a href="',
    '<p lang=zh>',
    '</p>',
    '<br>',
    ' \n',
    '&#x',
    '<title>',
    '<td>'
  ])('100,000 characters of %j', (bait) => {
    expect(readHtml(bait.repeat(100_000 / bait.length)).messages.length).toBeLessThan(2)
  })
})

test('whatever the markup, texts map to their places', () => {
  const words = [
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<br>',
    '<pre>',
    '</pre>',
    '&amp;',
    '&lt',
    '&#x4e2d;'
  ]
  const more = [
    '\r\n',
    '\r',
    '\n',
    ' ',
    'a',
    '中',
    '&',
    '<',
    '>',
    '\0',
    '<!--',
    '-->',
    '{{x}}',
    '<span lang=zh>',
    '</span>',
    '<title>',
    '<select>',
    '<option>'
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words, ...more), {maxLength: 30}), (parts) => {
      const source = parts.join('')
      expectMapLaw(source, readHtml(source).blocks)
      expectMapLaw(source, readHtmlFragment(source, 0, source.length))
    }),
    {numRuns: 1000}
  )
})

const clreq = '../shared/corpora/clreq/clreq-index.html'
test.skipIf(!existsSync(clreq))('a page of three versions is read in their languages', () => {
  const source = readFileSync(clreq, 'utf8')
  const {blocks, messages} = readHtml(source)
  expect(messages).toEqual([])
  expectMapLaw(source, blocks)
  const texts = blocks.filter((block) => block.lang).map((block) => flat(block.text.text))
  const gold = readFileSync(clreq.replace('.html', '.gold.jsonl'), 'utf8').trim().split('\n')
  const pairs = gold.map((line) => JSON.parse(line) as {en: string; zh: string})
  // The gold texts end where an inline element does.
  const isFound = (text: string) => texts.some((candidate) => candidate.startsWith(flat(text)))
  expect(pairs.filter(({en, zh}) => !isFound(en) || !isFound(zh))).toEqual([])
})

function flat(text: string): string {
  return text.replace(/\s+/g, '')
}

/** A block a line: kind, depth, path, group, language, text with bars for line ends. */
function short(source: string): string[] {
  const {blocks} = readHtml(source)
  expectMapLaw(source, blocks)
  return blocks.map(describeBlock)
}

function describeBlock({kind, depth, path, group, lang, comment, text}: Block): string {
  const parts = [
    kind,
    depth || '',
    path.join('/'),
    group === undefined ? '' : `#${group}`,
    lang ? `[${lang}]` : '',
    comment ? '(comment)' : ''
  ]
  return `${parts.filter(Boolean).join(' ')}: ${text.text.replaceAll('\n', '|')}`
}
