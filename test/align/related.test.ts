import {describe, expect, test} from 'vitest'
import {alignTexts} from '../../src/align-texts.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'

const lexicon = await loadLexicon()

// Sentences of our own, each a different matter.
const pairs: [string, string][] = [
  ['The harbour froze in January.', '港口一月结冰了。'],
  ['Fishermen dragged their boats over the ice.', '渔民把船拖过冰面。'],
  ['A doctor came from the next village on a sledge.', '一位医生坐雪橇从邻村赶来。'],
  ['She carried medicine, candles and three letters.', '她带着药品、蜡烛和三封信。'],
  ['The oldest letter was for the blacksmith.', '最旧的那封信是给铁匠的。'],
  ['He read it twice and burned it in his forge.', '他读了两遍，把它在炉子里烧了。'],
  ['Nobody asked what it said.', '没有人问信里写了什么。'],
  ['In February the wind turned south.', '二月，风转向南方。'],
  ['Water dripped from every roof.', '每个屋顶都在滴水。'],
  ['The children built a dam of snow and stones.', '孩子们用雪和石头筑了一道水坝。'],
  ['It broke at noon with a great noise.', '中午，它轰然一声垮了。'],
  ['The baker lost forty sacks of flour.', '面包师损失了四十袋面粉。'],
  ['The schoolteacher sang to calm the horses.', '教师唱歌让马安静下来。'],
  ['By evening the street was a river.', '到了傍晚，街道成了一条河。'],
  ['Two goats stood on the bridge and would not move.', '两只山羊站在桥上不肯动。'],
  ['The mayor promised new bridges and new roofs.', '市长答应修新桥、盖新屋顶。'],
  ['Everyone laughed, and the goats went home.', '大家都笑了，山羊回家了。'],
  ['In March the first ship brought oranges.', '三月，第一艘船运来了橙子。'],
  ['The sailors had not seen a tree for sixty days.', '水手们六十天没有见过一棵树。'],
  ['They kissed the oak in front of the church.', '他们亲吻了教堂前的橡树。'],
  ['The doctor bought one orange and ate it slowly.', '医生买了一个橙子，慢慢地吃。'],
  ['Its smell reminded her of her mother.', '它的气味让她想起母亲。'],
  ['She wrote a fourth letter that night.', '那天夜里她写了第四封信。'],
  ['The ship left with it at dawn.', '黎明时船带着它启航了。']
]
const others: string[] = [
  '本软件按原样提供，不附带任何担保。',
  '请在配置文件中设置端口号和密码。',
  '数据库索引可以加快查询速度。',
  '函数返回一个整数数组。',
  '如果内存不足，进程会被终止。',
  '编译器会检查变量的类型。',
  '点击按钮即可下载安装包。',
  '用户名不得包含空格。',
  '日志文件每天自动轮换。',
  '服务器重启后缓存会清空。',
  '接口的参数必须是字符串。',
  '升级之前请备份所有数据。'
]
const enOf = (list: typeof pairs) => list.map(([en]) => en).join('\n')
const zhOf = (list: typeof pairs) => list.map(([, zh]) => zh).join('\n')
const align = (en: string, zh: string) => alignTexts({en, zh}, {lexicon, preSegmented: true})
const told = (en: string, zh: string) =>
  align(en, zh).messages.map(({rule, place}) => `${rule} ${place?.start.line}`)

describe('of two files it is told', () => {
  test('nothing when they are translations', () => expect(told(enOf(pairs), zhOf(pairs))).toEqual([]))

  test('when they are no translations of each other, and nothing is paired', () => {
    const {beads, messages} = align(enOf(pairs), others.join('\n'))
    expect(messages.map(({rule}) => rule)).toEqual(['not-bilingual'])
    expect(beads.some(({en, zh}) => en.length && zh.length)).toBe(false)
  })

  test('when a part is missing on one side', () => {
    const rest = [...pairs.slice(0, 5), ...pairs.slice(15)]
    expect(told(enOf(pairs), zhOf(rest))).toEqual(['one-sided-part 6'])
    expect(told(enOf(rest), zhOf(pairs))).toEqual(['one-sided-part 6'])
  })

  test('when one side has a foreword', () => {
    expect(told(enOf(pairs), `${others.join('\n')}\n${zhOf(pairs)}`)).toEqual(['one-sided-part 1'])
  })

  test('when a part was moved', () => {
    const moved = [...pairs.slice(9), ...pairs.slice(0, 9)]
    const {messages} = align(enOf(pairs), zhOf(moved))
    expect(messages.map(({rule}) => rule)).toEqual(['moved-part', 'moved-part'])
    expect(messages[0]!.message).toMatch(/its words are those of `zh\.txt` from line 16 on/)
  })
})

test.each([
  ['9.1. apt-get and apt-cdrom', '9.1. apt-get 和 apt-cdrom'],
  ['Figure 4.11. Editing a partition', '图 4.11. Editing a partition'],
  ['Example 6.4. Installation of the package', '範例 6.4. Installation of the package'],
  ['Part II. How do I get on?', '部分 II. How do I get on?'],
  ['source/local-options is for the source package.', 'source/local-options 是针对源代码包的。']
])('in a Chinese file the other side of `%s` is `%s`', (one, other) => {
  const en = `Storage is cheap.\n\n${one}\n`
  const {beads} = alignTexts({en, zh: `存储很便宜。\n\n${other}\n`}, {lexicon})
  expect(beads.every(({en, zh}) => en.length > 0 && zh.length > 0)).toBe(true)
})

test('in a Traditional file a heading that shares its numbers with the one before is no second version of it', () => {
  const en = '5.4. Working on packages\n\n5.4.1. Installing packages\n\nPlug in the printer, and wait.\n'
  const zh = '5.4. 操作套件\n\n5.4.1. 安裝套件\n\n接上印表機，然後等候。\n'
  const {beads} = alignTexts({en, zh}, {lexicon})
  expect(beads.map(({en, zh, reason}) => reason ?? `${en.length}-${zh.length}`)).toEqual([
    '1-1',
    '1-1',
    '1-1'
  ])
})

test('in a Chinese file a line of few ideographs among names and paths is Chinese', () => {
  const en = 'Storage is cheap.\n\nFull stop U+3002 IDEOGRAPHIC FULL STOP\n'
  const zh = '存储很便宜。\n\n句号 U+3002 IDEOGRAPHIC FULL STOP\n'
  const english = 'An original sentence that nobody has translated (译注) yet.'
  const {beads} = alignTexts({en, zh: `${zh}\n${english}\n`}, {lexicon})
  expect(beads.map(({en, zh, reason}) => reason ?? `${en.length}-${zh.length}`)).toEqual([
    '1-1',
    '1-1',
    'other-language'
  ])
})
