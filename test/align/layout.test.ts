import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {detectLayout as detect} from '../../src/align/detect-layout.js'
import {judgeByLexicon} from '../../src/align/judge-phrases.js'
import type {LayoutName} from '../../src/align/layout-names.js'
import {layoutPrior} from '../../src/align/layout-prior.js'
import type {ArticleFormat} from '../../src/article/read-article.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'
import {detectLayout, readBitext} from '../../src/read-bitext.js'
import {piecesOf} from '../article/pieces.js'

const lexicon = await loadLexicon()
const judge = judgeByLexicon(lexicon)

const en = ['The ferry left at dawn.', 'Nobody waved from the pier.', 'The captain drank his tea.']
const zh = ['渡船黎明时离港。', '码头上没有人挥手。', '船长喝着他的茶。']
const turns = (a: string[], b: string[], between: string, after: string): string =>
  a.map((text, index) => `${text}${between}${b[index]}`).join(after)

const stanzas = [
  'Somebody leaves a lamp for me\nBeside the sliding door,\nThough I have been away at sea\nFor seven years or more.',
  'The ferryman has lost his sight,\nThe rope is worn and thin;\nBut every captain on the night\nCan tell the lamp within.'
]
const zhStanzas = [
  '有人为我留一盏灯\n就在推门之旁\n尽管我漂泊海上\n已是七年时光',
  '摆渡人已双目失明\n缆绳磨得又细又旧\n可夜里每一位船长\n都认得那灯如豆'
]

const fence = (texts: string[], name: string): string[] =>
  texts.map((text) => `\`\`\`${name}\n${text}\n\`\`\``)

describe('the layout is told by', () => {
  test.each<[LayoutName, string, ArticleFormat?]>([
    ['para-EN-ZH', turns(en, zh, '\n\n', '\n\n')],
    ['para-ZH-EN', turns(zh, en, '\n\n', '\n\n')],
    ['para-nZH-mEN', turns([...zh, ...zh], [...en, ...en], '\n\n然后呢？\n\n', '\n\n')],
    ['line-EN-ZH', turns(en, zh, '\n', '\n')],
    ['line-ZH-EN', turns(zh, en, '\n', '\n\n')],
    ['one-line-ZH-EN', turns(zh, en, '', '\n')],
    ['one-line-ZH-EN', turns(zh, en, ' / ', '\n')],
    ['one-line-EN-ZH', turns(en, zh, ' | ', '\n')],
    [
      'one-line-EN-ZH',
      turns(
        en,
        zh.map((text) => `（${text}）`),
        '',
        '\n'
      )
    ],
    [
      'para-nZH-mEN',
      `${turns([zh.join('\n'), zh.join('\n'), zh.join('\n')], [en.join('\n'), en.join(' '), en.join('\n')], '\n', '\n')}`
    ],
    ['para-EN-ZH', turns([...en, ...stanzas], [...zh, ...zhStanzas], '\n\n', '\n\n')],
    ['br-inline-EN-ZH', turns(en, zh, '<br>', '\n\n'), 'markdown'],
    [
      'html-comment-EN',
      turns(
        en.map((text) => `<!-- ${text} -->`),
        zh,
        '\n',
        '\n\n'
      ),
      'markdown'
    ],
    ['block-EN-ZH', `${en.join('\n\n')}\n\n${zh.join('\n\n')}`],
    ['block-ZH-EN', `${zh.join('\n\n')}\n\n${en.join('\n\n')}`],
    ['table-2col', `|a|b|\n|---|---|\n|${turns(en, zh, '|', '|\n|')}|`, 'markdown'],
    ['csv-2col', turns(en, zh, ',', '\n'), 'csv'],
    [
      'subtitle-ZH-EN',
      turns(zh, en, '\n', '\n\n').replaceAll(/^(?=\p{Script=Han})/gmu, '00:00:01,000 --> 00:00:02,000\n'),
      'srt'
    ],
    ['fenced-lang-blocks', turns(fence(en, 'en'), fence(zh, 'zh'), '\n\n', '\n\n'), 'markdown'],
    ['fenced-lang-blocks', turns(fence(zh, '中文'), fence(en, 'English'), '\n\n', '\n\n'), 'markdown'],
    [
      'para-EN-ZH',
      turns(
        en.map((text) => `> ${text}`),
        zh,
        '\n\n',
        '\n\n'
      ),
      'markdown'
    ],
    ['para-EN-ZH', `# The ferry\n\n# 渡船\n\n${turns(en, zh, '\n\n', '\n\n')}`, 'markdown'],
    ['para-EN-ZH', `|n|text|\n|---|---|\n|1|${turns(en, zh, '|\n|1|', '|\n|2|')}|`, 'markdown'],
    ['para-ZH-EN', `- ${turns(zh, en, '\n- ', '\n- ')}`, 'markdown'],
    ['line-EN-ZH', `- ${turns(en, zh, '\n  ', '\n- ')}`, 'markdown'],
    ['table-2col', `|n|text|\n|---|---|\n|1|${turns(en, zh, '<br>', '|\n|2|')}|`, 'markdown'],
    [
      'para-EN-ZH',
      turns(
        en,
        zh.map(
          (text, at) => `${text}\n\n${['渡船黎明時離港。', '碼頭上沒有人揮手。', '船長喝著他的茶。'][at]}`
        ),
        '\n\n',
        '\n\n'
      )
    ],
    ['mono-EN', en.join('\n\n')],
    ['mono-ZH', zh.join('\n\n')]
  ])('%s', (name, source, format = 'text') => {
    expect(detectLayout(source, {format, lexicon}).layout).toBe(name)
  })

  test('sums of shares that end at 1', () => {
    for (const count of [3, 7, 8, 9]) {
      const source = Array.from({length: count}, (_, at) => `${en[at % 3]} / ${zh[at % 3]}`).join('\n')
      expect(detectLayout(source, {lexicon}).confidence).toBeLessThanOrEqual(1)
    }
  })

  test('rows and cues, even where their words are too free for the lexicon', () => {
    const cues = [
      'I cried.\n面都咸了',
      'One cut, and that is it!\n正好半斤',
      'They call me “One-Cut Liu”.\n叫我刘一刀'
    ]
    const source = cues.map((cue) => `00:00:01,000 --> 00:00:02,000\n${cue}\n`).join('\n')
    expect(detectLayout(source, {format: 'srt', lexicon}).layout).toBe('subtitle-EN-ZH')
  })

  test('the runs of a speech, though its longest stretches hold half of it', () => {
    const speech = [
      'Dear graduates,\n\nFour years ago you came here with one suitcase.\n\nI call that progress.',
      '各位毕业生：\n\n四年前，你们带着一只箱子来到这里。我把这叫作进步。',
      'Some of you will go into companies that do not exist yet.\n\nWrite it down.\n\nInk is cheaper than regret.',
      '你们当中有些人会进入今天还不存在的公司。\n\n请写下来。\n\n墨水比后悔便宜。',
      'Thank you, and good luck.',
      '谢谢大家，祝你们好运。'
    ]
    expect(detectLayout(speech.join('\n\n'), {lexicon}).layout).toBe('para-nEN-mZH')
  })

  test('lengths that keep step, where the lexicon knows no word of an old text', () => {
    const old = [
      '噫。',
      '斯人去矣，余复何言。',
      '尝闻诸父老云，昔有异人居此。',
      '晨出汲，暮归读，未尝辍也。',
      '一日不见，人皆惑之，而莫知所之。',
      '善哉。',
      '余登其庐，见壁间题字犹湿，墨痕宛然，徘徊久之而不忍去。'
    ]
    const modern = [
      'Alas.',
      'The fellow is gone; why should I say more?',
      'The elders used to tell me that a stranger once lived hereabouts.',
      'At daybreak he drew water, and in the evening he read, without fail.',
      'Then one morning he was not there, and nobody could say whither he had gone.',
      'How excellent.',
      'I climbed up to his cottage and found the writing on the wall still wet, the ink quite fresh, and for a long while I paced about and could not bear to leave.'
    ]
    expect(detectLayout(turns(old, modern, '\n\n', '\n\n'), {lexicon}).layout).toBe('para-ZH-EN')
    const others = [...modern.slice(3), ...modern.slice(0, 3)]
    expect(detectLayout(turns(old, others, '\n\n', '\n\n'), {lexicon}).layout).toBe('not-bilingual')
  })

  test('what aligning proves, where a glance at the turns saw strangers', () => {
    const fable = [
      'A fox kept an account book. On the left he wrote what the forest owed him, and on the right what he owed the forest.',
      'The left page filled up quickly. One rabbit (escaped), two eggs (guarded), a winter (too long).',
      'The right page stayed white.',
      '狐狸有一本账。左边记森林欠他的，右边记他欠森林的。',
      '左页很快就满了：兔子一只（跑了），鸡蛋两个（有狗看着），冬天一个（太长）。右页一直是白的。',
      'One day he fell into a ditch, and a badger whom he had never liked pulled him out by the tail.',
      '“What do I owe you?” asked the fox, with his pencil ready.',
      '“A tail,” said the badger, and went home.',
      '一天他掉进沟里，一只他从来看不顺眼的獾咬着尾巴把他拖了上来。',
      '“我欠你什么？”狐狸拿好铅笔问。“一条尾巴。”獾说完就回家了。',
      'That night the fox wrote for a long time on the right-hand page.',
      'We do not know what. Foxes do not show their books.',
      '那天夜里，狐狸在右页上写了很久。写了什么，我们不知道。狐狸的账是不给人看的。'
    ]
    expect(detectLayout(fable.join('\n\n'), {lexicon}).layout).toBe('para-nEN-mZH')
    expect(readBitext(fable.join('\n\n'), {lexicon}).layout.name).toBe('para-nEN-mZH')
  })

  test('paragraphs in turn, however many English words the Chinese explains in brackets', () => {
    const english = [
      'The city backs little giant firms with loans.',
      'Chain-leading enterprises lead 31 suppliers.'
    ]
    const chinese = [
      '该市用贷款支持“小巨人”（little giant）企业。',
      '链主（chain-leading enterprises）带领31家供应商。'
    ]
    expect(detectLayout(turns(english, chinese, '\n\n', '\n\n'), {lexicon}).layout).toBe('para-EN-ZH')
  })

  test('headings, also beside a paragraph that is translated, too', () => {
    const said = '每个类型都有一个例子，例子里的代码可以直接运行，输出写在注释里。'
    const source = [
      '# 类型工具 Type Utilities\n\n本文介绍常用的类型工具。\n\nThis document is about common type utilities.',
      `## 概述 Overview\n\n${said.repeat(3)}`,
      `## 来源 Source\n\n${said.repeat(3)}`,
      `## 列表 List\n\n${said.repeat(3)}`
    ]
    expect(detectLayout(source.join('\n\n'), {format: 'markdown', lexicon}).layout).toBe('bilingual-heading')
  })

  test('nothing but the caller, where the caller names it', () => {
    const source = readFileSync(new URL('../gold/mono-two-texts.md', import.meta.url), 'utf8')
    expect(detectLayout(source, {lexicon}).layout).toBe('not-bilingual')
    expect(readBitext(source, {lexicon, layout: 'para-EN-ZH'}).layout.name).toBe('para-EN-ZH')
  })
})

test('evidence is told in words', () => {
  const source = turns(en, zh, '\n\n', '\n\n')
  const {evidence} = detect(piecesOf(source), {source, format: 'text', judge})
  expect(evidence[1]).toBe('3 of 3 English–Chinese changes happen between paragraphs')
})

/** The prior of each pair of pieces, a line a piece of English. */
function table(source: string, layout: LayoutName, format?: ArticleFormat): string[] {
  const pieces = piecesOf(source, format)
  const prior = layoutPrior(pieces, layout)
  const indices = (language: string): number[] =>
    [...pieces.keys()].filter((index) => pieces[index]!.language === language)
  return indices('en').map((a) =>
    indices('zh')
      .map((b) => String(prior(a, b)))
      .join(' ')
  )
}

describe('as a prior, the layout', () => {
  test('costs nothing where it is kept, and more with each turn between', () => {
    expect(table(turns(en, zh, '\n\n', '\n\n'), 'para-EN-ZH')).toEqual(['0 -3 -6', '-3 0 -3', '-6 -3 0'])
  })

  test('of Chinese first looks the other way', () => {
    expect(table(turns(zh, en, '\n\n', '\n\n'), 'para-ZH-EN')).toEqual(['0 -3 -6', '-3 0 -3', '-6 -3 0'])
    expect(table(turns(zh, en, '\n\n', '\n\n'), 'para-EN-ZH')[0]).toBe('-3 0 -3')
  })

  test('of rows leaves a cell alone whose row has no other', () => {
    const rows = `en,zh\n${turns(en, zh, ',', '\n')}\n${en[0]},\n,${zh[1]}`
    const alone = table(rows, 'csv-2col', 'csv').at(-1)!
    expect(alone.split(' ')).toEqual(Array.from({length: 4}, () => '-Infinity'))
  })

  test('of rows binds what stands in a row', () => {
    expect(table(`en,zh\n${turns(en, zh, ',', '\n')}`, 'csv-2col', 'csv')).toEqual([
      '0 -Infinity -Infinity',
      '-Infinity 0 -Infinity',
      '-Infinity -Infinity 0'
    ])
  })

  test('speaks for the two halves of a line', () => {
    expect(table('Green tea / 绿茶\nMelon seeds / 瓜子', 'list-bilingual')).toEqual([
      '4 -Infinity',
      '-Infinity 4'
    ])
  })

  test('of two texts says nothing', () => {
    expect(table(`${en.join('\n\n')}\n\n${zh.join('\n\n')}`, 'block-EN-ZH')).toEqual([
      '0 0 0',
      '0 0 0',
      '0 0 0'
    ])
  })

  test('of one language forbids every pair', () => {
    expect(table(turns(en, zh, '\n\n', '\n\n'), 'mono-EN')[0]).toBe('-Infinity -Infinity -Infinity')
  })

  test('parts the words of pictures from the text', () => {
    const source = '![The pier](a.png)\n\nThe ferry left.\n\n![码头](b.png)\n\n渡船离港。'
    expect(table(source, 'block-EN-ZH', 'markdown')).toEqual(['0 -12', '-12 0'])
  })
})

describe('a manual in Chinese that names things in English', () => {
  const rows = [
    '| 参数 | 类型 | 说明 |',
    '| --- | --- | --- |',
    '| visible | boolean | 点标记是否可见，默认为 true |',
    '| zIndex | number | 多个点标记叠在一起时的先后次序 |',
    '| height | number | 局部加载区域的高度，单位为像素 |'
  ]
  const text = '这个组件在地图上显示一个点标记。点标记可以拖动，也可以用键盘移动到别的地方。'
  const pairsOf = (source: string) =>
    readBitext(source, {format: 'markdown', lexicon}).beads.filter(({en, zh}) => en.length && zh.length)

  test('is in one language, and its table of parameters holds no translations', () => {
    const source = `# 点标记\n\n${`${text}\n\n`.repeat(4)}${rows.join('\n')}\n`
    expect(readBitext(source, {format: 'markdown', lexicon}).layout.name).toBe('mono-ZH')
    expect(pairsOf(source)).toEqual([])
  })

  test('has those pairs alone that the lexicon knows', () => {
    const source = `# 表格 table\n\n${`${text}\n\n`.repeat(4)}## Webpack 引入\n\n${text}\n`
    expect(pairsOf(source).map(({en}) => en[0]!.text)).toEqual(['table'])
  })

  test('has no pair of a name and what is said of it, though the lexicon knows the name', () => {
    const events = [
      '| 名称 | 说明 |',
      '| --- | --- |',
      '| title | 标题 |',
      '| height | 高度 |',
      '| open | 打开后调用的方法 |'
    ]
    const source = `# 提交\n\n${`${text}\n\n`.repeat(4)}- test: 增加测试\n- docs: 只改文档\n\n${events.join('\n')}\n`
    expect(pairsOf(source).map(({en}) => en[0]!.text)).toEqual(['title', 'height'])
  })
})
