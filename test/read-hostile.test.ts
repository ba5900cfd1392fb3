import {describe, expect, test} from 'vitest'
import type {ArticleFormat} from '../src/article/read-article.js'
import {detectLayout, readBitext} from '../src/read-bitext.js'
import {lettersOf, segmentsOf} from './notation.js'

/** Texts that make careless readers slow, each of about `size` characters. */
const baits: Readonly<Record<string, (size: number) => string>> = {
  'one long line of English': (size) => repeat('The tea was hot and the cups were cold. ', size),
  'one long line of Chinese': (size) => repeat('茶是热的，杯子是凉的。', size),
  'one long line in turns': (size) => repeat('Tea is hot in the cup. 杯子里的茶是热的。 ', size),
  'one word without end': (size) => repeat('tea', size),
  'ideographs without end': (size) => repeat('茶', size),
  'many short lines': (size) => repeat('a b\n茶\n', size),
  'many short paragraphs': (size) => repeat('Tea.\n\n茶。\n\n', size),
  'nested quotes': (size) => `${repeat('> ', size)}tea`,
  'nested quotes without spaces': (size) => `${repeat('>', size)}tea`,
  'nested lists on one line': (size) => `${repeat('- ', size)}tea`,
  'nested lists with numbers on one line': (size) => `${repeat('1. ', size)}tea`,
  'quotes and lists in turn': (size) => `${repeat('> - ', size)}tea`,
  'lists nested line by line': (size) => deepList(Math.floor(Math.sqrt(size))),
  'opening emphasis': (size) => repeat('**a ', size),
  'emphasis on both sides': (size) => repeat('*a **a ', size),
  'closing emphasis': (size) => repeat('a** ', size),
  'stars without end': (size) => repeat('*', size),
  'lines of underscores': (size) => repeat('_a', size),
  'backticks of growing length': (size) => growing('`', size),
  'backticks without end': (size) => repeat('`a', size),
  tildes: (size) => repeat('~~a', size),
  'opening brackets': (size) => repeat('[', size),
  'opening links': (size) => repeat('[a](', size),
  'images in images': (size) => repeat('![a', size),
  'brackets that close': (size) => repeat('[a]', size),
  'tags that do not close': (size) => repeat('<a href="', size),
  'tags that close': (size) => repeat('<b></b>', size),
  'opening angles': (size) => repeat('<', size),
  'comments that do not close': (size) => repeat('<!-- ', size),
  'comments of one line': (size) => repeat('<!-- The tea is hot in here -->\n茶很热\n\n', size),
  'comments on one line': (size) => repeat('<!-- The tea is hot --> ', size),
  'comment opens in code': (size) => repeat('`<!--', size),
  'processing instructions': (size) => repeat('<?', size),
  addresses: (size) => repeat('http://a.b/c ', size),
  'an address without end': (size) => `http://a.${repeat('b.', size)}`,
  'an address of schemes': (size) => repeat('http://', size),
  'mail without end': (size) => repeat('a.b+c', size),
  'mail with many ats': (size) => repeat('a@', size),
  'an identifier without end': (size) => repeat('a_b.', size),
  'hyphens without end': (size) => repeat('a-', size),
  'dots without end': (size) => repeat('.', size),
  'dots and spaces': (size) => repeat('. ', size),
  'closing marks': (size) => repeat('.)”', size),
  'opening quotes': (size) => repeat('“‘', size),
  'spaces without end': (size) => `tea${repeat(' ', size)}茶`,
  'ideographic spaces': (size) => `tea${repeat('\u3000', size)}茶`,
  'tabs without end': (size) => `tea${repeat('\t', size)}茶`,
  'blank lines': (size) => `tea${repeat('\n', size)}茶`,
  'blank lines with spaces': (size) => `tea${repeat(' \n', size)}茶`,
  'carriage returns': (size) => `tea${repeat('\r', size)}茶`,
  'heading marks': (size) => repeat('# ', size),
  headings: (size) => repeat('# Tea\n# 茶\n', size),
  'an anchor without end': (size) => `# Tea {#${repeat('a', size)}`,
  'spaces before an anchor': (size) => `# Tea ${repeat(' {#a', size)}`,
  'lines for a heading': (size) => `${repeat('a\n', size)}---`,
  'a wide table': (size) => wideTable(Math.floor(size / 12)),
  'a long table': (size) => `| en | zh |\n| --- | --- |\n${repeat('| tea | 茶 |\n', size)}`,
  bars: (size) => repeat('|', size),
  'lines of bars': (size) => repeat('|a|\n', size),
  'half a table': (size) => repeat('a | b\n-|', size),
  references: (size) => repeat('[a]: b\n', size),
  footnotes: (size) => repeat('[^a]: tea\n\n', size),
  'front matter that does not close': (size) => `---\n${repeat('a: tea\n', size)}`,
  'front matter': (size) => `---\n${repeat('a: tea is hot\n', size)}---\n\ntea`,
  'front matter in quotes': (size) => `---\ntitle: ${repeat('"', size)}tea${repeat('"', size)}\n---\n`,
  'front matter in brackets': (size) => `---\ntitle: ${repeat('[', size)}tea${repeat(']', size)}\n---\n`,
  aliases: (size) => `---\na: &a [tea,tea]\n${repeat('b: &b [*a,*a,*a]\n', size)}---\n`,
  entities: (size) => repeat('&amp;', size),
  ampersands: (size) => repeat('&', size),
  escapes: (size) => repeat('\\*', size),
  backslashes: (size) => repeat('\\', size),
  'bars between languages': (size) => repeat('tea | 茶 ', size),
  'slashes between languages': (size) => repeat('茶/tea ', size),
  'lists of words': (size) => repeat('tea 茶\n', size),
  credits: (size) => repeat('编辑：李雷\nEditor: Li Lei\n', size),
  labels: (size) => repeat('【茶】\n', size),
  pinyin: (size) => repeat('nǐ hǎo lǎo shī\n\n', size),
  abstracts: (size) => repeat('摘要：喝茶的人都知道这件事情是真的还是假的吧\n\n', size),
  templates: (size) => repeat('{{< tea ', size),
  'template lines': (size) => repeat('{% tea %}\n', size),
  containers: (size) => repeat('::: tip Tea\n', size),
  colons: (size) => repeat(':', size),
  fences: (size) => repeat('```\ntea\n', size),
  'combining marks': (size) => `e${repeat('\u0301', size)}`,
  'zero-width characters': (size) => repeat('\u200b', size),
  families: (size) => repeat('👩‍👩‍👧', size),
  nul: (size) => repeat('\0', size),
  'right to left': (size) => repeat('\u202etea\u202c', size),
  figures: (size) => repeat('1,', size),
  'figures and spaces': (size) => repeat('1 ', size),
  apostrophes: (size) => repeat("a'", size),
  'columns of dashes': (size) => repeat(`收入 a${'            -'.repeat(14)}x\n`, size),
  'counts of readers': (size) => repeat(`${'赞   1,,,   '.repeat(8)}x\n`, size),
  'keys to exercises': (size) => repeat(`答案${'1  A,'.repeat(100)}x\n`, size),
  'a name without end': (size) => `— ${repeat('A', size)}!`,
  hashtags: (size) => repeat(`${'#茶#  '.repeat(30)}x\n`, size)
}

describe.each(['markdown', 'text'] as const)('comes to an end, as %s', (format) => {
  test.each(Object.entries(baits))('%s', (_, bait) => {
    expect(detectLayout(bait(20_000), {format}).layout).toBeTruthy()
  })
})

describe('texts of a size that no article has', () => {
  test.each<[string, string, ArticleFormat]>([
    ['1 MB on one line', repeat('The tea was hot. 茶是热的。 ', 1_000_000), 'text'],
    ['1 MB on one line', repeat('The tea was hot. 茶是热的。 ', 1_000_000), 'markdown'],
    ['1 MB of names behind stops', namesBehindStops(1_000_000), 'text'],
    ['200,000 short lines', 'a b\n茶\n'.repeat(100_000), 'text'],
    ['200,000 short lines', 'a b\n茶\n'.repeat(100_000), 'markdown'],
    ['200,000 lines of one paragraph', 'all the tea in the world is hot\n'.repeat(200_000), 'text'],
    ['200,000 lines of a comment', `<!--\n${'  tea is hot\n'.repeat(200_000)}-->`, 'markdown'],
    ['30,000 paragraphs in a comment', `<!--\n${'tea\n\n'.repeat(30_000)}-->`, 'markdown'],
    ['100,000 nested quotes', `${'> '.repeat(100_000)}tea`, 'markdown'],
    ['5,000 nested lists', deepList(5_000), 'markdown'],
    ['a table of 1,000 columns', wideTable(1_000), 'markdown'],
    ['100,000 credits', '编辑：李雷\n'.repeat(100_000), 'text'],
    [
      '100,000 quotation marks in front matter',
      `---\na: ${'"'.repeat(100_000)}tea${'"'.repeat(100_000)}\n---`,
      'markdown'
    ],
    ['an alias bomb in front matter', aliasBomb(), 'markdown']
  ])('%s', (_, source, format) => {
    expect(detectLayout(source, {format}).layout).toBeTruthy()
  })

  test('nothing of them is lost', () => {
    const source = `${'> '.repeat(10_000)}tea ${'**茶'.repeat(5_000)}\n\n${deepList(100)}`
    const read = segmentsOf(readBitext(source, {format: 'markdown'}))
    expect(lettersOf(read.map(({text}) => text))).toBe(lettersOf(source))
  })
})

function repeat(text: string, size: number): string {
  return text.repeat(Math.ceil(size / text.length))
}

/** Each name is another one. */
function namesBehindStops(size: number): string {
  const sentence = (_: unknown, index: number): string =>
    `We have it by default.Ku${index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}期望集群中所有的通信`
  return Array.from({length: Math.ceil(size / 40)}, sentence).join('')
}

function growing(mark: string, size: number): string {
  let text = ''
  for (let length = 1; text.length < size; length++) text += `${mark.repeat(length)}a`
  return text
}

function deepList(depth: number): string {
  return Array.from({length: depth}, (_, level) => `${'  '.repeat(level)}- tea\n`).join('')
}

function wideTable(columns: number): string {
  const row = (cell: string): string => `|${`${cell}|`.repeat(columns)}\n`
  return row('tea') + row('---') + row('茶')
}

/** Nine levels of ten: it would expand to a thousand million. */
function aliasBomb(): string {
  const levels = Array.from(
    {length: 9},
    (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}*l${level}]`
  )
  return `---\nl0: &l0 tea\n${levels.join('\n')}\ntitle: *l9\n---\n\ntea\n`
}
