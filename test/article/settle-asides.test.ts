import {describe, expect, test} from 'vitest'
import {pieces} from './pieces.js'

const asides = (source: string, format?: Parameters<typeof pieces>[1]): string[] =>
  pieces(source, format).filter((line) => /\([a-z-]+\)$/.test(line))

describe('credits', () => {
  test('of two kinds of work are no translations', () => {
    expect(asides('Photo丨Zou Min\n编辑丨康锐')).toEqual([
      'en Photo丨Zou Min (credit)',
      'zh 编辑丨康锐 (credit)'
    ])
    expect(asides('Photo丨Zou Min\n摄影丨邹敏')).toEqual([])
  })

  test.each([
    '记者：周敏 杨帆',
    '摄影丨刘东',
    'Video: Ma Rui',
    'Translated by Helen Marsh',
    'Text and photos by Li Lei',
    'MIT © 2024 tidyshelf contributors',
    '云南国际传播中心出品',
    'Instructor: Prof. Sun',
    'By Chen Yu, Hangzhou',
    'By CHEN YU in Shanghai',
    'From: Tom Reed <tom@reed.example>',
    '收件人：刘经理',
    '——老子',
    '——鲁迅《故乡》',
    '——马克·吐温',
    '@BeijingToday',
    '采访、整理：何静  摄影：Tom Baker',
    '中图分类号：S731.2',
    'Follow us on WeChat: CityNights',
    '关注公众号，回复“购物”领取音频',
    'By Lin Qiao, Staff Reporter | Updated: 2023-06-14 09:12',
    'Published: June 14, 2023',
    '发布时间：2023-06-14 09:12',
    'Photos courtesy of the Museum of Tea',
    '(Photo by Li Lei)',
    '（冬青 译）',
    '（李雷 韩梅 文/图）',
    '策展：何敏儀',
    '作词：李雷 作曲：韩梅',
    '版权声明：本站文章仅供学习交流',
    '设计 | 阿坤',
    'Translation | Daisy L.',
    'Photographs: Klaus Weber  Translation: Lin Wan',
    '主播：Grace　编辑：小鱼',
    '#胡同 #咖啡 #citywalk',
    '发布时间：2023-08-21 09:14　来源：新闻中心　浏览次数：1832　【大 中 小】　打印',
    '👇 点击音频，边听边读',
    '喜欢请点“在看”⬇️',
    '①',
    '阅读 10万+ 👍 312　在看 98',
    '原创 小鹿 双语读城 2024-03-11 07:30 浙江',
    'PART 01'
  ])('%s', (line) => expect(asides(`Tea is hot.\n茶很热。\n${line}`)).toHaveLength(1))

  test.each([
    '记者：您烧窑多少年了？',
    '编辑：我不同意，请重写。',
    'Translation: He went home.',
    'Music: what was it for?',
    'Edited by a friend of mine',
    'The source was dry.',
    'By Friday it was over',
    'By Hand or by Machine',
    'Updated: the bridge is open again.',
    '（他笑着译完了全书）',
    '——以合肥市为例',
    '——产业发展迈出新步伐'
  ])('%s is none', (line) => expect(asides(`Tea is hot.\n茶很热。\n${line}`)).toEqual([]))

  test('are no words of somebody who says more elsewhere', () => {
    const asked = 'Reporter: How old is it?\n记者：有多老了？'
    expect(asides(`${asked}\nReporter: Thank you.\n记者：谢谢。`)).toEqual([])
    expect(asides(`${asked}\n记者：周敏`)).toEqual(['zh 记者：周敏 (credit)'])
  })

  test('for one work beside each other are a pair, whatever other credits follow', () => {
    expect(asides('(Compiled by Zhou Wen)\n(编译：周雯)\n来源：中国日报双语新闻')).toEqual([
      'zh 来源：中国日报双语新闻 (credit)'
    ])
  })

  test('that take turns in both languages are pairs', () => {
    expect(asides('译者：Helen Marsh\n\nTranslated by Helen Marsh')).toEqual([])
  })

  test('of one language alone are not', () => {
    expect(asides('词 / Lyrics：Wen Ting\n曲 / Music：Paul Hargreave')).toHaveLength(2)
    expect(asides('编辑：李雷\n校对：韩梅梅')).toEqual(['zh 编辑：李雷 (credit)', 'zh 校对：韩梅梅 (credit)'])
  })
})

describe('abstracts', () => {
  const text = 'For three decades Li Guifen has looked after the people of Baishui village.'

  test('that repeat the text, cut off, are asides', () => {
    expect(asides(`摘要:${text.slice(0, 60)}\n${text}\n三十年来，李桂芬一直照看着白水村的人。`)).toEqual([
      `en 摘要:${text.slice(0, 60)} (abstract)`
    ])
  })

  test.each([
    '摘要：本文讨论农村医疗，作者走访了……',
    'Abstract: On rural medicine, and the people who …',
    'Summary: On rural...'
  ])('that break off are asides: %s', (line) =>
    expect(asides(`${line}\n${text}\n三十年来，李桂芬一直照看着白水村的人。`)).toHaveLength(1))

  test('that break off in both languages are a pair', () => {
    expect(asides('摘要：本文讨论农村医疗……\nAbstract: On rural medicine …')).toEqual([])
  })

  test('that repeat nothing are text', () => {
    expect(asides(`摘要：本文讨论农村医疗。\nAbstract: On rural medicine.\n${text}`)).toEqual([])
  })
})

describe('other versions and other pages', () => {
  test('Traditional Chinese is a further version beside Simplified, and the text where there is none', () => {
    const traditional = '請把廚餘投入綠色的桶裡。'
    expect(
      asides(`Food waste goes into the green bin.\n\n请把厨余投入绿色的桶里。\n\n${traditional}`)
    ).toEqual([`zh ${traditional} (other-script)`])
    expect(asides(`Food waste goes into the green bin.\n\n${traditional}`)).toEqual([])
    expect(asides('### 金牌赞助商\n\n### 银牌赞助商', 'markdown')).toEqual([])
  })

  test('versions that stand one after the other are told by the distance that they keep', () => {
    const source = [
      '## English\n\nThe lift is out of order. Please use the stairs.',
      '## 简体中文\n\n电梯发生故障，请使用楼梯。维修将于12月3日完成。',
      '## 繁體中文\n\n電梯發生故障，請使用樓梯。維修將於12月3日完成。'
    ]
    expect(asides(source.join('\n\n'), 'markdown')).toEqual([
      'en English (marker)',
      'zh 简体中文 (marker)',
      'zh 繁體中文 (other-script)',
      'zh 電梯發生故障，請使用樓梯。維修將於12月3日完成。 (other-script)'
    ])
  })

  test.each([
    'English | 简体中文',
    '[English](README.md) | 中文',
    'English · 简体中文 · 日本語'
  ])('a switch of languages is a marker: %s', (line) => expect(asides(line, 'markdown')).toHaveLength(1))

  test('a link to the other version is a marker, also in a list; among names of languages it is a word', () => {
    expect(asides('- 首页\n- English', 'markdown')).toEqual(['en English (marker)'])
    expect(asides('语文\nChinese\n英语\nEnglish\n数学\nMaths')).toEqual([])
    expect(asides('English\n英语')).toEqual([])
  })

  test('links to other pages are markers, unless they stand in both languages', () => {
    expect(asides('<nav><a href="/">Home</a> | <a href="/zh">中文</a></nav>', 'html')).toEqual([
      'en Home (marker)',
      'other | (marker)',
      'zh 中文 (marker)'
    ])
    expect(asides('<nav><ul><li>首页 Home</li></ul></nav>', 'html')).toEqual([])
  })
})

describe('front matter', () => {
  test('the items of a list on one line stand on their own', () => {
    const source = '---\ntags: [noodles, shanghai, 面食]\n---\n'
    expect(pieces(source, 'markdown')).toEqual(['en noodles', 'en shanghai', 'zh 面食'])
  })

  test('pairs with the same key in the other language, or stands alone', () => {
    expect(
      asides('---\n# title: Configure a Gateway\ntitle: 配置网关\nauthor: 李雷\n---\n', 'markdown')
    ).toEqual(['zh 李雷 (front-matter)'])
  })
})

test('both halves of the title of a page are a pair', () => {
  expect(asides('<title>Night Bus | 夜间巴士</title>', 'html')).toEqual([])
})

test('the name of the site is no half of the title that heads the page', () => {
  const page = '<title>夜航小说 | Night Bus</title><h1>Night Bus</h1><h2>夜间巴士</h2>'
  expect(asides(page, 'html')).toEqual(['zh 夜航小说 (front-matter)', 'en Night Bus (front-matter)'])
  expect(asides('<title>Night Bus | 夜间巴士</title><h1>Night Bus</h1><h2>夜间巴士</h2>', 'html')).toEqual([])
})

test('headings that name the original and the translation are markers', () => {
  const texts = ['Tea is hot.', '茶很热。']
  const article = (heads: string[]): string =>
    heads.map((head, at) => `## ${head}\n\n${texts[at]}`).join('\n\n')
  expect(asides(article(['Original', '译文']), 'markdown')).toHaveLength(2)
  expect(asides(article(['原文', '参考译文']), 'markdown')).toHaveLength(2)
  expect(asides(article(['Translation', '翻译']), 'markdown')).toHaveLength(0)
})

test('sentences after a word for a work are no credit, labels with names are', () => {
  expect(asides('设计：房间、层级、用词。变更都在这里。')).toEqual([])
  expect(asides('编辑：王芳。校对：李雷。')).toHaveLength(1)
})

test('a heading or summary that names the language of what follows is a marker, unless its translation is there', () => {
  const details = '今天停电。\n\n<details><summary>English</summary>\n\nThe power is off today.\n\n</details>'
  expect(asides(details, 'markdown')).toEqual(['en English (marker)'])
  expect(asides('今天停电。\n\n## English\n\nThe power is off today.', 'markdown')).toEqual([
    'en English (marker)'
  ])
  expect(asides('## English\n\n英语\n\nEnglish is fun.\n\n英语很有趣。', 'markdown')).toEqual([])
})

test.each([
  '<tr><th>English</th><th>中文</th></tr>',
  '<tr><td><b>English</b></td><td>中文</td></tr>'
])('the head of a table that names languages is a note: %s', (head) =>
  expect(asides(`<table>${head}<tr><td>Tea is hot.</td><td>茶很热。</td></tr></table>`, 'html')).toEqual([
    'en English (note)',
    'zh 中文 (note)'
  ]))

test.each([
  '译者按：本文题目为译者所加。',
  '（译者按：题目为译者所加）',
  '编者按：今年是他诞辰百年。'
])('a word of the translator or editor is a note: %s', (line) =>
  expect(asides(`Tea is hot.\n茶很热。\n${line}`)).toHaveLength(1))

test('a word of the editor that stands in both languages is text', () => {
  expect(asides("Editor's note: This year is his centenary.\n\n编者按：今年是他诞辰百年。")).toEqual([])
})

describe('the name of something in code, as a heading,', () => {
  test.each([
    'ITSReadonlyPartialType',
    'useEffect',
    'max_length',
    'list.append()',
    'scrollTo(options)'
  ])('is code: %s', (name) =>
    expect(asides(`### ${name}\n\n把属性变为只读，并且可以省略。`, 'markdown')).toEqual([
      expect.stringMatching(/\(code\)$/)
    ]))

  test.each(['GitHub', 'iPhone', 'JavaScript', 'WeChat'])('but: %s', (name) =>
    expect(asides(`### ${name}\n\n把属性变为只读，并且可以省略。`, 'markdown')).toEqual([]))

  test('but beside its name in Chinese', () => {
    expect(asides('### PersistentVolumeClaim\n\n### 持久卷申领', 'markdown')).toEqual([])
  })
})

test.each([
  '【答案】1. A 2. C',
  '答案：1-5 BADCB',
  '参考答案：1. F 2. T',
  '答案：1. √ 2. × 3. 对',
  'Answers: 1. A, 2. D'
])('the key to an exercise is a marker: %s', (line) =>
  expect(asides(`Tea is hot.\n茶很热。\n${line}`)).toHaveLength(1))

describe('labels and sounds on a line of their own are markers, also among lines of text', () => {
  test.each([
    '【参考译文】',
    '[Verse 1]',
    '[Laughter / 笑]',
    '(music / 音乐)',
    '（笑声/Laughter）'
  ])('%s', (line) => expect(asides(`茶很热。\n${line}\nTea is hot.`)).toHaveLength(1))

  test('after the dash of a speaker', () => {
    expect(asides('- [Laughter / 笑]')).toHaveLength(1)
  })
})

test('a heading that a template writes is code', () => {
  expect(asides('## {{% heading "whatsnext" %}}', 'markdown')).toHaveLength(1)
})

test('what a parameter of such a name is for is no credit', () => {
  const parameters = [
    'source: Source anchor. Lines may only start here.',
    'video: Whether the film starts by itself.',
    '视频：是否自动播放',
    'image: path of the picture to show'
  ]
  expect(asides(parameters.join('\n\n'))).toEqual([])
  expect(asides('Source: the National Bureau of Statistics')).toEqual([expect.stringMatching(/\(credit\)$/)])
})
