import {describe, expect, test} from 'vitest'
import {pieces, piecesOf} from './pieces.js'

describe('a line is cut where its language changes for good', () => {
  test.each([
    [
      'Feel free to forward to friends.转载请注明出处',
      ['en Feel free to forward to friends.', 'zh 转载请注明出处']
    ],
    [
      '今天最高气温31℃。It will be cloudy, with 31℃.',
      ['zh 今天最高气温31℃。', 'en It will be cloudy, with 31℃.']
    ],
    [
      '空气质量为良(AQI 78)。The air is good (AQI 78).',
      ['zh 空气质量为良(AQI 78)。', 'en The air is good (AQI 78).']
    ],
    ['他们都买了BYD. They all bought one of them.', ['zh 他们都买了BYD.', 'en They all bought one of them.']],
    [
      'It lies on the Silk Road (丝绸之路). 中国人走了两千年。',
      ['en It lies on the Silk Road (丝绸之路).', 'zh 中国人走了两千年。']
    ],
    [
      'The lift is out of order. Please use the stairs.（电梯发生故障，请走楼梯。）',
      ['en The lift is out of order. Please use the stairs.', 'zh 电梯发生故障，请走楼梯。']
    ],
    [
      '今晚停水（仅限三号楼），请提前储水！(There is no water tonight (Building 3 only). Store some!)',
      [
        'zh 今晚停水（仅限三号楼），请提前储水！',
        'en There is no water tonight (Building 3 only). Store some!'
      ]
    ],
    [
      'It is cold.（今天天气很冷。） We stay at home.（我们待在家里。）',
      ['en It is cold.', 'zh 今天天气很冷。', 'en We stay at home.', 'zh 我们待在家里。']
    ],
    [
      'Sales rose by 5 percent in 2020（2020年销售额增长百分之五，创下新高。）',
      ['en Sales rose by 5 percent in 2020', 'zh 2020年销售额增长百分之五，创下新高。']
    ],
    [
      'The city first planned a bridge in 1994.1994年，市里第一次规划建桥。',
      ['en The city first planned a bridge in 1994.', 'zh 1994年，市里第一次规划建桥。']
    ],
    [
      '我为城市的繁荣感到欣慰。2020 will be a year of milestones.',
      ['zh 我为城市的繁荣感到欣慰。', 'en 2020 will be a year of milestones.']
    ],
    [
      'We all work on open tools and make innovations.--强化创新引领作用，注入动力。',
      ['en We all work on open tools and make innovations.', 'zh 强化创新引领作用，注入动力。']
    ],
    [
      'My name is Merve and I work at Hugging Face.Hi，我是 Merve，我是 Hugging Face 团队的工程师',
      ['en My name is Merve and I work at Hugging Face.', 'zh Hi，我是 Merve，我是 Hugging Face 团队的工程师']
    ],
    [
      'It is focused on coarse actions on resources. / Kubernetes 中的授权故意设置为了高层级。',
      ['en It is focused on coarse actions on resources.', 'zh Kubernetes 中的授权故意设置为了高层级。']
    ],
    [
      'It is focused on coarse actions on resources.（Kubernetes 中的授权故意设置为了高层级。）',
      ['en It is focused on coarse actions on resources.', 'zh Kubernetes 中的授权故意设置为了高层级。']
    ],
    [
      'A table is divided into partitions.PostgreSQL 允许声明表被划分为多个分区。',
      ['en A table is divided into partitions.', 'zh PostgreSQL 允许声明表被划分为多个分区。']
    ],
    [
      'The components are encrypted by default.Kubernetes 期望集群中所有的通信都加密',
      ['en The components are encrypted by default.', 'zh Kubernetes 期望集群中所有的通信都加密']
    ],
    ['Lecture 5: Overfitting 第五讲：过拟合', ['en Lecture 5: Overfitting', 'zh 第五讲：过拟合']],
    ['竹影茶馆 Bamboo Shade Teahouse', ['zh 竹影茶馆', 'en Bamboo Shade Teahouse']],
    ['Is the broker down? broker 宕机了怎么办？', ['en Is the broker down?', 'zh broker 宕机了怎么办？']],
    [
      'The director of the film is 26. 导演今年26岁。',
      ['en The director of the film is 26.', 'zh 导演今年26岁。']
    ],
    [
      'Paper from Dunhuang, c. 700. 敦煌的纸，约公元700年。',
      ['en Paper from Dunhuang, c. 700.', 'zh 敦煌的纸，约公元700年。']
    ],
    [
      'A motor took over their work.1983年，电动机接替了他们的工作。',
      ['en A motor took over their work.', 'zh 1983年，电动机接替了他们的工作。']
    ],
    [
      'The meeting is moved to 3 p.m. 会议改到下午三点。',
      ['en The meeting is moved to 3 p.m.', 'zh 会议改到下午三点。']
    ],
    ['They sailed for the U.S.他们驶往美国。', ['en They sailed for the U.S.', 'zh 他们驶往美国。']],
    ['That was my mistake. 是我的错，我马上改。', ['en That was my mistake.', 'zh 是我的错，我马上改。']],
    ['It is for you\t为你准备的，请收下。', ['en It is for you', 'zh 为你准备的，请收下。']],
    ['The last one is at 5:40.末班车为5点40分。', ['en The last one is at 5:40.', 'zh 末班车为5点40分。']],
    ['Admissions FAQ 招生常见问题', ['en Admissions FAQ', 'zh 招生常见问题']],
    [
      'He has filled thirty-one of the notebooks. 本句中who引导定语从句，修饰students；as often as表示“和……一样频繁”。',
      [
        'en He has filled thirty-one of the notebooks.',
        'zh 本句中who引导定语从句，修饰students；as often as表示“和……一样频繁”。'
      ]
    ],
    [
      '@半糖不加冰：去年去早了，全绿。 @半糖不加冰: Came too early last year. All green.',
      ['zh @半糖不加冰：去年去早了，全绿。', 'en @半糖不加冰: Came too early last year. All green.']
    ],
    [
      'Her number is 138-0000-4721. 她的电话是138-0000-4721。',
      ['en Her number is 138-0000-4721.', 'zh 她的电话是138-0000-4721。']
    ],
    [
      'The letter is of May 8, 2024 2024年5月8日的信来了',
      ['en The letter is of May 8, 2024', 'zh 2024年5月8日的信来了']
    ],
    [
      'Dear parents and guardians, 尊敬的各位家长：',
      ['en Dear parents and guardians,', 'zh 尊敬的各位家长：']
    ],
    [
      '招聘 | 北仑港引航站 Now hiring | Beilun Port Pilot Station',
      ['zh 招聘 | 北仑港引航站', 'en Now hiring | Beilun Port Pilot Station']
    ],
    ['19:30        露天朗读  Open-air reading', ['zh 露天朗读', 'en Open-air reading']],
    ['#交通指南# #Getting there#', ['zh #交通指南#', 'en #Getting there#']],
    [
      'He has filled thirty-one notebooks. 此处 fill 为及物动词。',
      ['en He has filled thirty-one notebooks.', 'zh 此处 fill 为及物动词。']
    ],
    [
      '午餐（二楼自助餐厅） Lunch (buffet restaurant, 2nd floor)',
      ['zh 午餐（二楼自助餐厅）', 'en Lunch (buffet restaurant, 2nd floor)']
    ],
    ['安静丨Quiet', ['zh 安静', 'en Quiet']],
    ['成人票：68元 / Adults: 68 yuan', ['zh 成人票：68元', 'en Adults: 68 yuan']],
    ['It was built in 1907 建于1907年的灯塔', ['en It was built in 1907', 'zh 建于1907年的灯塔']],
    ['Q1. How do I unlock it? 如何开锁？', ['en How do I unlock it?', 'zh 如何开锁？']],
    ['B. Basalt 玄武岩', ['en Basalt', 'zh 玄武岩']],
    ['(b) Basalt 玄武岩', ['en Basalt', 'zh 玄武岩']],
    ['II. Umbrella 伞', ['en Umbrella', 'zh 伞']],
    ['2  Lid              壶盖', ['en Lid', 'zh 壶盖']],
    ['4.1 Definition / 4.1 定义', ['en 4.1 Definition', 'zh 4.1 定义']],
    ['4.1 Definition / 定义', ['en Definition', 'zh 定义']],
    [
      'Subject: String freeze for 5.2 / 5.2 版字符串冻结',
      ['en String freeze for 5.2', 'zh 5.2 版字符串冻结']
    ],
    ["董事长致辞 Chairman's Statement", ['zh 董事长致辞', "en Chairman's Statement"]],
    ['明永乐 Yongle reign, Ming dynasty', ['zh 明永乐', 'en Yongle reign, Ming dynasty']],
    ['凉菜 COLD DISHES', ['zh 凉菜', 'en COLD DISHES']],
    ['安装 Docker，Installing Docker', ['zh 安装 Docker', 'en Installing Docker']]
  ])('%s', (line, expected) => expect(pieces(line)).toEqual(expected))
})

describe('the label of its language is no part of a text', () => {
  test.each([
    ['EN: It is closed on Mondays.', 'en It is closed on Mondays.'],
    ['CN: 周一闭馆。', 'zh 周一闭馆。'],
    ['中：周一闭馆。', 'zh 周一闭馆。'],
    ['【英】It is closed on Mondays.', 'en It is closed on Mondays.'],
    ['【EN】Thank you.', 'en Thank you.'],
    ['（English）Tea', 'en Tea']
  ])('%s', (line, expected) => expect(pieces(line)).toEqual([expected]))
})

describe('fields beside each other are cut apart', () => {
  test.each([
    [
      'Name 姓名：__________  Student No. 学号：__________',
      [
        'en Name',
        'zh 姓名',
        'other __________ (marker)',
        'en Student No.',
        'zh 学号',
        'other __________ (marker)'
      ]
    ],
    [
      'Lessor (seal): ______          出租人（盖章）：______',
      ['en Lessor (seal): ______', 'zh 出租人（盖章）：______']
    ],
    [
      'A. Limestone 石灰岩  B. Basalt 玄武岩  C. Marble 大理岩',
      ['en Limestone', 'zh 石灰岩', 'en Basalt', 'zh 玄武岩', 'en Marble', 'zh 大理岩']
    ],
    [
      'RAKE-LOGS(1)      User Commands 用户命令      RAKE-LOGS(1)',
      ['en RAKE-LOGS(1)', 'en User Commands', 'zh 用户命令', 'en RAKE-LOGS(1)']
    ],
    [
      'The capital of France is ______. 法国的首都是______。',
      ['en The capital of France is ______.', 'zh 法国的首都是______。']
    ]
  ])('%s', (line, expected) => expect(pieces(line)).toEqual(expected))
})

test('a figure in a column of its own is no part of the text beside it', () => {
  expect(pieces('1      Some files could not be read.\n       有些文件无法读取。')).toEqual([
    'en Some files could not be read.',
    'zh 有些文件无法读取。'
  ])
})

describe('marks of reStructuredText and AsciiDoc are no text', () => {
  test.each([
    [
      'Caching\n=======\n\n缓存\n====',
      ['en Caching', 'other ======= (marker)', 'zh 缓存', 'other ==== (marker)']
    ],
    ['.. note::\n\n   Nothing is written.', ['en .. note:: (code)', 'en Nothing is written.']],
    ['.. versionadded:: 3.1', ['en .. versionadded:: 3.1 (code)']],
    [':toc: left', ['en :toc: left (code)']],
    ['== First start\n== 首次启动', ['en First start', 'zh 首次启动']],
    ['. Open the lid.\n. 打开盖子。', ['en Open the lid.', 'zh 打开盖子。']],
    ['#. Call the office.\n#. 致电办公室。', ['en Call the office.', 'zh 致电办公室。']],
    ['|===\n|Everything works\n|一切正常', ['other |=== (marker)', 'en Everything works', 'zh 一切正常']]
  ])('%s', (source, expected) => expect(pieces(source)).toEqual(expected))

  test('but: three dots that open a sentence, a reference in it', () => {
    expect(pieces('. . . The practice was not abandoned.')).toEqual([
      'en . . . The practice was not abandoned.'
    ])
    expect(pieces(':ref:`threads` is a page.')).toEqual(['en :ref:`threads` is a page.'])
  })
})

test('a word of Chinese at a comma of an English sentence is part of it', () => {
  expect(pieces("I would say 优雅降级, but half of our users won't understand it.")).toHaveLength(1)
})

test('a line that ends in a blank to fill in does not go on', () => {
  expect(pieces('乙方（签字）：________________\nParty B (signature): ________________')).toEqual([
    'zh 乙方（签字）：________________',
    'en Party B (signature): ________________'
  ])
})

describe('names in Latin letters do not mislead the cut', () => {
  test.each([
    [
      'Enhanced JSON file operations with final EOL support / 增强型 JSON 文件操作，支持结尾换行',
      ['en Enhanced JSON file operations with final EOL support', 'zh 增强型 JSON 文件操作，支持结尾换行']
    ],
    [
      'A loader for replacing strings in a bundle && 一个 Webpack 打包时用来替换字符串的 Loader',
      ['en A loader for replacing strings in a bundle', 'zh 一个 Webpack 打包时用来替换字符串的 Loader']
    ],
    [
      'An image upload extension for tiptap, with a preview（tiptap的图片上传扩展，支持预览）',
      ['en An image upload extension for tiptap, with a preview', 'zh tiptap的图片上传扩展，支持预览']
    ],
    [
      'A confirm dialog for React, with support for async/await（一个 React 确认框，支持 async/await 调用）',
      [
        'en A confirm dialog for React, with support for async/await',
        'zh 一个 React 确认框，支持 async/await 调用'
      ]
    ],
    [
      'Ensures that the module is loaded in a non-Electron environment.／在非 Electron 环境中确保加载正确的模块。',
      [
        'en Ensures that the module is loaded in a non-Electron environment.',
        'zh 在非 Electron 环境中确保加载正确的模块。'
      ]
    ],
    [
      'Theme utilities for the SCSS and the CSS of all platforms. 跨端 CSS、SCSS 与 Tailwind CSS 主题工具。',
      [
        'en Theme utilities for the SCSS and the CSS of all platforms.',
        'zh 跨端 CSS、SCSS 与 Tailwind CSS 主题工具。'
      ]
    ],
    [
      'Heat the oven to 180 °C / 350 °F. / 烤箱预热至 180 ℃。',
      ['en Heat the oven to 180 °C / 350 °F.', 'zh 烤箱预热至 180 ℃。']
    ],
    [
      '将顺序/阻塞代码改为并行代码 - Change sequential/blocking code to parallel',
      ['zh 将顺序/阻塞代码改为并行代码', 'en Change sequential/blocking code to parallel']
    ],
    [
      'The complete sample project for Vue: / Vue3完整小示例:',
      ['en The complete sample project for Vue:', 'zh Vue3完整小示例:']
    ]
  ])('%s', (line, expected) => expect(pieces(line)).toEqual(expected))

  test.each([
    ['BYD (比亚迪) leads in the world. 比亚迪全球领先。', 'zh 比亚迪全球领先。'],
    ['The Belt and Road (一带一路) is in its tenth year. “一带一路”走到第十年。', 'zh “一带一路”走到第十年。']
  ])('a gloss in brackets is no half: %s', (line, last) => expect(pieces(line).at(-1)).toBe(last))

  test('a year before a colon is no half', () => {
    expect(pieces('1985年：加固桥墩 1985: piers strengthened')).toEqual([
      'zh 1985年：加固桥墩',
      'en 1985: piers strengthened'
    ])
  })
})

test('a bar after a title in both languages parts no translation from it', () => {
  expect(pieces('The Old Tea House 老茶馆 | Huai River Museum of Art')).toHaveLength(1)
})

describe('what stands before or after both halves of a line is part of neither', () => {
  test.each([
    ['拍黄瓜 Smashed cucumber 18元', ['zh 拍黄瓜', 'en Smashed cucumber']],
    ['（Long applause 长时间掌声）', ['en Long applause', 'zh 长时间掌声']],
    ['早餐 Breakfast 7:00–10:30', ['zh 早餐', 'en Breakfast']],
    ['Opening hours 营业时间  11:30-14:00  17:00-22:00', ['en Opening hours', 'zh 营业时间']],
    [
      'Workshop: Knots and tassels 工作坊：绳结与流苏 15/11',
      ['en Workshop: Knots and tassels', 'zh 工作坊：绳结与流苏']
    ],
    ['毛利 Gross profit      611.5    (469.8)    +30.2%', ['zh 毛利', 'en Gross profit']],
    ['Iced tea 冰茶 ¥12', ['en Iced tea', 'zh 冰茶']],
    ['Iced tea 冰茶 ......... 12.00', ['en Iced tea', 'zh 冰茶']],
    ['Iced tea 冰茶 ......... ¥12', ['en Iced tea', 'zh 冰茶']],
    ['Fire\t火警\t119', ['en Fire', 'zh 火警']],
    ['09:00–09:30 开幕式 Opening ceremony', ['zh 开幕式', 'en Opening ceremony']],
    ['8:00 开门 8:00 Doors open', ['zh 8:00 开门', 'en 8:00 Doors open']],
    ['2\tThe bus was late again.\t公交车又晚点了。', ['en The bus was late again.', 'zh 公交车又晚点了。']]
  ])('%s', (line, expected) =>
    expect(pieces(line).filter((piece) => !piece.startsWith('other'))).toEqual(expected))

  test.each([
    ['Lesson 3 第三课', ['en Lesson 3', 'zh 第三课']],
    ['# Dialogue 1 对话一', ['en Dialogue 1', 'zh 对话一']],
    ['Participation: 10% 课堂参与：10%', ['en Participation: 10%', 'zh 课堂参与：10%']],
    ['课堂参与：10% Participation: 10%', ['zh 课堂参与：10%', 'en Participation: 10%']],
    ['Humanities Building 317 / 人文楼 317', ['en Humanities Building 317', 'zh 人文楼 317']],
    ['Wednesdays 14:00–16:00 周三 14:00–16:00', ['en Wednesdays 14:00–16:00', 'zh 周三 14:00–16:00']]
  ])('but a figure that both halves have belongs to each: %s', (line, expected) =>
    expect(pieces(line, 'markdown')).toEqual(expected))

  test('dots may lead from one pair to another', () => {
    expect(pieces('Fish of the day 时令鲜鱼 ........ market price 时价')).toEqual([
      'en Fish of the day',
      'zh 时令鲜鱼',
      'en market price',
      'zh 时价'
    ])
  })

  test.each(['手机 iPhone 15', '使用 Kubernetes 1.29', '苹果 Apple 的销量增长 12%'])('but: %s', (line) =>
    expect(pieces(line)).toHaveLength(1))
})

test('a picture on a line of its own is no part of the sentence below it', () => {
  const source = '![The ferry at dawn](a.jpg)\n![](b.jpg)\nThe ferry leaves at six.\n\n渡船六点开。'
  expect(pieces(source, 'markdown')).toEqual([
    'en The ferry at dawn',
    'en The ferry leaves at six.',
    'zh 渡船六点开。'
  ])
  expect(pieces(source.replaceAll('\n', '\r'), 'markdown')).toHaveLength(3)
  expect(pieces('Press ![Save](a.png) to keep it.', 'markdown')).toEqual(['en Press Save to keep it.'])
})

describe('a line may hold several pairs', () => {
  test.each([
    [
      'Serves 2 / 两人份 — Ready in 25 minutes / 用时25分钟',
      ['en Serves 2', 'zh 两人份', 'en Ready in 25 minutes', 'zh 用时25分钟']
    ],
    [
      '图书馆公告 Library Notice 空调系统检修，本馆闭馆一天。The reading rooms are closed for a day.',
      [
        'zh 图书馆公告',
        'en Library Notice',
        'zh 空调系统检修，本馆闭馆一天。',
        'en The reading rooms are closed for a day.'
      ]
    ],
    [
      'The Lamp 灯 My grandfather kept it in the window. 祖父把它放在窗台上。',
      ['en The Lamp', 'zh 灯', 'en My grandfather kept it in the window.', 'zh 祖父把它放在窗台上。']
    ],
    [
      '世界卫生组织 World Health Organization 宣布疫情结束。The World Health Organization declared the outbreak over.',
      [
        'zh 世界卫生组织 World Health Organization 宣布疫情结束。',
        'en The World Health Organization declared the outbreak over.'
      ]
    ],
    ['Editor:Kang Rui 编辑丨康锐', ['en Editor:Kang Rui', 'zh 编辑丨康锐']],
    [
      'Spring 2025 2025年春季学期 · 3 credits 3学分',
      ['en Spring 2025', 'zh 2025年春季学期', 'en 3 credits', 'zh 3学分']
    ],
    ['甲方（盖章）：　　　　　　乙方（盖章）：', ['zh 甲方（盖章）：', 'zh 乙方（盖章）：']],
    ['参考文献（References）', ['zh 参考文献', 'en References']],
    ['Room manager: Dr. He 负责人：何博士', ['en Room manager: Dr. He', 'zh 负责人：何博士']]
  ])('%s', (line, expected) => expect(pieces(line)).toEqual(expected))
})

test('pinyin may be written in words', () => {
  expect(pieces('Dēngtǎ liàng le\n\nHǎi miàn píngjìng\n\nYúchuán huí gǎng')).toEqual([
    'other Dēngtǎ liàng le (pinyin)',
    'other Hǎi miàn píngjìng (pinyin)',
    'other Yúchuán huí gǎng (pinyin)'
  ])
  expect(pieces('yóudìyuán')).toEqual(['other yóudìyuán (pinyin)'])
  expect(pieces('résumé')).toEqual(['en résumé'])
  expect(pieces('Lǐ Bái wrote to Dù Fǔ')).toEqual(['en Lǐ Bái wrote to Dù Fǔ'])
})

test('three lines that all end in marks are verse, though they go on in the lower case', () => {
  const verse = [
    'Hear a tale of the city gate,',
    'see the lights upon the water,',
    'taste a bowl of steaming tofu pudding.'
  ]
  expect(pieces(verse.join('\n'))).toEqual(verse.map((line) => `en ${line}`))
})

test('a word in brackets of a line in Chinese is no half where a line of English holds it', () => {
  expect(
    pieces('为 Pod 配置服务质量（Quality of Service）\n\nConfigure Quality of Service for Pods')
  ).toHaveLength(2)
})

test('where the authors of a paper work is not cut, whatever the language of a place', () => {
  expect(pieces('（1. 江南大学 环境学院，江苏 无锡；2. University of Tartu, Estonia）')).toHaveLength(1)
})

test('lines that each open with a label are lines for themselves, however wide', () => {
  const lines = ['地址：涂门街108号', '开放时间：8:00–17:30，周五12:00–14:00闭馆', '门票：3元']
  expect(pieces(lines.join('\n'), 'markdown')).toEqual([`zh ${lines.join('⏎')}`])
})

test('two narrow lines are verse where the first ends in a mark, and the second begins with a capital', () => {
  const couplet = ['Round and round and round we go,', 'Hey ho, the miller-o!']
  expect(pieces([...couplet, '', 'A song that is sung at the mill.'].join('\n')).slice(0, 2)).toEqual(
    couplet.map((line) => `en ${line}`)
  )
})

test('a code that a small word waits for is no part of the Chinese after it', () => {
  expect(pieces('Unit of heights: `m` or `ft` 高度单位：`m` 或 `ft`', 'markdown')).toEqual([
    'en Unit of heights: m or ft',
    'zh 高度单位：m 或 ft'
  ])
})

test('a heading of a phrase is cut as its like is, however short its Chinese', () => {
  const source = '# Vessel with owl faces 鸮面纹酒器\n\n# Bell without a clapper 无舌钟\n'
  expect(pieces(source, 'markdown').slice(2)).toEqual(['en Bell without a clapper', 'zh 无舌钟'])
})

test('words and renderings with semicolons between them are cut at each, and the semicolons left out', () => {
  expect(pieces('灯塔 lighthouse；守塔人 keeper；码头 pier；风暴 storm')).toEqual(
    '灯塔 lighthouse 守塔人 keeper 码头 pier 风暴 storm'
      .split(' ')
      .map((word) => `${/[a-z]/.test(word) ? 'en' : 'zh'} ${word}`)
  )
})

describe('a label in both languages is cut off, and what follows it goes with its own language', () => {
  test.each([
    ['Phone 电话: 400-820-1234', ['en Phone', 'zh 电话', 'other 400-820-1234 (marker)']],
    [
      '营业时间 Opening hours：10:00–22:00',
      ['zh 营业时间', 'en Opening hours', 'other 10:00–22:00 (marker)']
    ],
    [
      '地址 Address: 滨江路88号 88 Binjiang Road',
      ['zh 地址', 'en Address', 'zh 滨江路88号', 'en 88 Binjiang Road']
    ]
  ])('%s', (line, expected) => expect(pieces(line)).toEqual(expected))

  test('with a colon after each half', () => {
    expect(pieces('Address: 地址: 苏州工业园区 Suzhou Industrial Park')).toEqual([
      'en Address',
      'zh 地址',
      'zh 苏州工业园区',
      'en Suzhou Industrial Park'
    ])
  })

  test('and an amount after it belongs to both', () => {
    expect(pieces('Price 价格: RMB 35/hour').at(-1)).toBe('other RMB 35/hour (marker)')
  })

  test('also one that the lexicon does not know, among others that it does', () => {
    const lines = [
      '订座电话 Reservations：0532-88881234',
      '营业时间 Opening hours：11:00–22:00',
      '地址 Address：海滨路8号'
    ]
    expect(pieces(lines.join('\n')).slice(0, 3)).toEqual([
      'zh 订座电话',
      'en Reservations',
      'other 0532-88881234 (marker)'
    ])
    expect(pieces([...lines.slice(1), '使用 Docker：三步完成部署'].join('\n')).at(-1)).toBe(
      'zh 使用 Docker：三步完成部署'
    )
    const exam = ['Name 姓名：____', 'Date 日期：____', 'A 部分：选择题（40 分）']
    expect(pieces(exam.join('\n')).at(-1)).toBe('zh A 部分：选择题（40 分）')
  })

  test.each(['使用 Docker：三步完成部署', 'Note: 该命令会删除数据'])('but: %s', (line) =>
    expect(pieces(line)).toHaveLength(1))

  test('the names of who speaks are cut off everywhere, or nowhere', () => {
    const talk =
      '李雷 Li Lei：你到车站了吗？\n韩梅 Han Mei：刚下地铁。\n李雷 Li Lei：快点，车十点二十开，检票口在二楼。\n'
    expect(pieces(talk)).toEqual([
      'zh 李雷',
      'en Li Lei',
      'zh 你到车站了吗？',
      'zh 韩梅',
      'en Han Mei',
      'zh 刚下地铁。',
      'zh 李雷',
      'en Li Lei',
      'zh 快点，车十点二十开，检票口在二楼。'
    ])
  })
})

describe('a line stays whole where the other language is a name', () => {
  test.each([
    '使用 Transformer 模型训练 GPT-2。',
    'BYD在2023年卖出了302万辆汽车。',
    '盾构机(TBM)长达100米，xFusion 也参加了。',
    'The editor, Tom (英国), wrote it all.',
    'He called it 内卷 (involution) in his book.',
    'Apple Vision Pro 在上海开售',
    '他爱用 Python. JavaScript 他不会。',
    '我很幸运，感谢 Dr. Amita Kapoor 与 Aditya 的专长。',
    'He met with Dr. Wang (王博士) in Beijing.',
    '欢迎反馈 (via) our issues 页面。',
    'City Walk 攻略 | 慢游',
    'He went back to the city in the north. 北京',
    'constructor 构造函数',
    '安装后可使用 Python API 及 Python CLI',
    '修正下拉框最后一行显示不完整的问题（#13597 by @amy）',
    '新增上标和下标 (40dab08)',
    'title <String> 选填',
    'registerApp(id) 注册',
    'id=plugin 扩展功能'
  ])('%s', (line) => expect(pieces(line)).toHaveLength(1))
})

test('names before a word for what is done with them are no words and their translations, however many there are', () => {
  const lines = ['iOS 安装', 'Webpack 接入', 'CDN 引入', 'Vite 引入']
  expect(pieces(lines.map((line) => `- ${line}`).join('\n'), 'markdown')).toEqual(
    lines.map((line) => `zh ${line}`)
  )
})

describe('what is quoted, or explained in brackets, changes nothing', () => {
  test.each([
    ['en', 'This page is in English. It says “专精特新” once.'],
    ['en', 'Tunnel boring machines (盾构机, TBM) dug 12 km.'],
    [
      'en',
      'Open Chinese Convert (OpenCC, 開放中文轉換) is an open source project, and it converts the words of a region, too.'
    ],
    ['en', 'He wrote “学而时习之，不亦说乎” on the wall.'],
    ['en', '“学而时习之，不亦说乎” is the first sentence of the book.'],
    ['en', '“你好吗？” he asked.'],
    ['zh', '“Where there is a will, there is a way”是他的座右铭。'],
    ['zh', '他常说“There is no free lunch”，大家都记得。'],
    ['zh', '《The Old Man and the Sea》是他最好的书。'],
    ['zh', 'Strange as it may seem 是让步状语从句，形容词提前。'],
    ['zh', '很多同学问我 as it were 是什么意思。'],
    ['zh', 'Port to Port（简称 P2P） 是一个航运工具，可根据 Alpha 或 Beta 的时刻表生成航线。'],
    ['zh', '比如 He is, as it were, a walking library，说的是某人像一座图书馆。'],
    [
      'en',
      'There is a saying: 海内存知己，天涯若比邻. It means that friends are close even at the ends of the earth.'
    ]
  ])('%s %s', (language, line) => expect(pieces(line)).toEqual([`${language} ${line}`]))

  test.each([
    ['“Stay hungry and stay foolish.”“求知若饥，虚心若愚。”', '“Stay hungry and stay foolish.”'],
    ['“知之为知之” "To know what you know"', '“知之为知之”'],
    [
      '"We used to sell beans," says Li, who runs a mill, "now we sell a taste." “我们过去卖豆子，”李说，“现在卖的是味道。”',
      '"We used to sell beans," says Li, who runs a mill, "now we sell a taste."'
    ]
  ])('unless it is the translation: %s', (line, first) => {
    expect(pieces(line)).toHaveLength(2)
    expect(pieces(line)[0]).toMatch(first)
  })
})

describe('lines of plain text', () => {
  test('of a wrapped paragraph are joined, in Chinese without a space', () => {
    const english =
      'The apartment is at Room 1203, Building 5, 88 Binhe Road, Chengdu, and it has (the\n"Premises") two rooms.'
    expect(pieces(english)).toEqual([`en ${english.replace('\n', ' ')}`])
    expect(pieces('船还没来的时候，我们就坐在码头边上看着河水慢慢地流过去，谁也不\n说话。')).toEqual([
      'zh 船还没来的时候，我们就坐在码头边上看着河水慢慢地流过去，谁也不说话。'
    ])
  })

  test('that break off a sentence are joined, and the title above them is not', () => {
    expect(
      pieces(
        'About Yunhe Solar\nFounded in 2008 and based in Changzhou, Yunhe Solar has installed 6.5 GW in 31\ncountries.'
      )
    ).toEqual([
      'en About Yunhe Solar',
      'en Founded in 2008 and based in Changzhou, Yunhe Solar has installed 6.5 GW in 31 countries.'
    ])
  })

  test('of a text that is not wrapped are no wraps, however few their words', () => {
    const lines = [
      'en Example 1. The /etc/radio/options.local file',
      'zh 例 1. /etc/radio/options.local 文件',
      'en Example 2. The /etc/radio/peers/ferry file',
      'zh 例 2. /etc/radio/peers/ferry 文件'
    ]
    expect(pieces(lines.map((line) => line.slice(3)).join('\n'))).toEqual(lines)
  })

  test('of verse stay apart, as wide as they are alike', () => {
    const verse = [
      'Somebody leaves a lamp for me',
      'Beside the sliding door,',
      'Though I have been away at sea',
      'For seven years or more.'
    ]
    expect(pieces(verse.join('\n'))).toEqual(verse.map((line) => `en ${line}`))
  })

  test('of two in a paragraph are measured by the widest of the article', () => {
    const title = ['Remarks at the Commencement Ceremony', 'June 25, 2019']
    const text = 'When I was your age I wanted to be a cellist, and I practiced for six hours a day.'
    expect(pieces(`${title.join('\n')}\n\n${text}`)).toEqual([...title, text].map((line) => `en ${line}`))
    expect(pieces(`The long way from the valley to Mount\nTianmu is steep.\n\n${text.slice(0, 36)}`)).toEqual(
      ['en The long way from the valley to Mount Tianmu is steep.', `en ${text.slice(0, 36).trim()}`]
    )
  })

  test('of two in a paragraph are measured without the one line of the article that nobody wrapped', () => {
    const wrapped = [
      '海外市场收入为人民币9.02亿元，占总收入48.8%，首次接近国',
      '内收入。其中，德国市场增长最快，达67%；日本市场因日元贬',
      '值下降4%。'
    ]
    const two = [
      '研发开支为人民币1.56亿元，较去年同期增加3,100万元。于',
      '2024年6月30日，本集团拥有研发人员743名。'
    ]
    const lone =
      '于本公告日期，执行董事为姚启明先生及冯岚女士；独立非执行董事为古德文先生、蔡伟国博士及沈绮玲女士。'
    expect(pieces([wrapped.join('\n'), two.join('\n'), lone].join('\n\n'))).toEqual([
      `zh ${wrapped.join('')}`,
      `zh ${two.join('')}`,
      `zh ${lone}`
    ])
  })

  test('of a wrapped paragraph end where half of the width is free', () => {
    expect(
      pieces(
        'IV. Measures\nAll forbidden items found will be held and can be collected\nby their owners, with their student cards, after the end of\nthe semester.'
      )
    ).toEqual([
      'en IV. Measures',
      'en All forbidden items found will be held and can be collected by their owners, with their student cards, after the end of the semester.'
    ])
  })

  test('of a wrapped paragraph are told whatever stands above it', () => {
    const item = 'Adults: 120 yuan; children under 1.2 metres: free; visitors over'
    const other = 'The smallest holds two litres of water and a pair of seahorses.'
    expect(pieces(`${other}\n\nAdmission\n${item}\n65: 60 yuan.`)).toEqual([
      `en ${other}`,
      'en Admission',
      `en ${item} 65: 60 yuan.`
    ])
  })

  test('that end in a word of grammar go on, however the others end', () => {
    const items = [
      '(1) whether batteries of e-bikes are charged;',
      '(2) whether wires have been laid without permission, or',
      'power strips are used;',
      '(3) whether fire escapes are blocked.'
    ]
    expect(pieces(items.join('\n'))).toEqual([
      `en ${items[0]}`,
      `en ${items[1]} ${items[2]}`,
      `en ${items[3]}`
    ])
  })

  test('that hold a time, or open with one, are no part of the sentence before', () => {
    expect(pieces('Welcome to the workshop.\n欢迎来到工作坊。\n[00:00:07]\nToday we fold a crane.')).toEqual([
      'en Welcome to the workshop.',
      'zh 欢迎来到工作坊。',
      'other [00:00:07] (marker)',
      'en Today we fold a crane.'
    ])
    const lines = ['报告人蔡国栋来自中国农业大学资源与环境学院', '10:15–10:30 请到二楼休息']
    expect(pieces(lines.join('\n'))).toEqual(lines.map((line) => `zh ${line}`))
  })

  test('that open with a mark are no wraps', () => {
    const lines = [
      '[2024-05-06 09:15] Two of the samples were damaged in transit.',
      '[2024-05-06 09:16] Oh no.'
    ]
    expect(pieces(lines.join('\n'))).toHaveLength(2)
  })

  test('that end are paragraphs of their own', () => {
    expect(pieces('Tea is hot.\nThe cup is cold.')).toEqual(['en Tea is hot.', 'en The cup is cold.'])
  })
})

describe('marks are no text', () => {
  test.each([
    ['• First, wash the cups.', 'en First, wash the cups.'],
    ['▍First, wash the cups.', 'en First, wash the cups.'],
    ['◆ 先洗杯子。', 'zh 先洗杯子。'],
    ['[00:12.50]The ferry is late.', 'en The ferry is late.'],
    ['[2024-05-06 09:12] 轮渡晚点。', 'zh 轮渡晚点。'],
    ['【EN】The ferry is late.', 'en The ferry is late.'],
    ['中文：轮渡晚点。', 'zh 轮渡晚点。']
  ])('%s', (line, expected) => expect(pieces(line)).toEqual([expected]))
})

describe('columns of a table', () => {
  test('beside a pair of columns are notes, and the header goes with its column', () => {
    const table = `| Option | 说明 | Description |
| --- | --- | --- |
| \`--dry-run\` | 只显示结果，不改名 | Show what would happen, rename nothing |
| \`--quiet\` | 不输出日志 | No log output |`
    expect(pieces(table, 'markdown')).toEqual([
      'en Option (note)',
      'zh 说明',
      'en Description',
      'other --dry-run (code)',
      'zh 只显示结果，不改名',
      'en Show what would happen, rename nothing',
      'other --quiet (code)',
      'zh 不输出日志',
      'en No log output'
    ])
  })

  test('of too many those are kept that go together', () => {
    const table = `<table><tr><th>Color<th>颜色<th>Number</tr>
<tr><td>Matte black<td>哑光黑<td>HK-09B</tr><tr><td>Warm white<td>暖白<td>HK-09W</tr></table>`
    expect(pieces(table, 'html').filter((line) => line.endsWith('(note)'))).toEqual([
      'en Number (note)',
      'en HK-09B (note)',
      'en HK-09W (note)'
    ])
  })

  test('whose cells hold both languages are for themselves', () => {
    const table = `| Option | Type | Meaning |
| --- | --- | --- |
| \`ttl\` | number | Lifetime in milliseconds<br>存活时间，单位毫秒 |
| \`rps\` | number | Requests per second<br>每秒的请求数 |`
    expect(pieces(table, 'markdown').filter((line) => !line.endsWith(')'))).toEqual([
      'en Meaning',
      'en Lifetime in milliseconds',
      'zh 存活时间，单位毫秒',
      'en Requests per second',
      'zh 每秒的请求数'
    ])
  })

  test('keep a row of sentences beside each other, where other rows hold both languages in one cell', () => {
    const table = `<table><tr><td>Fill the outer cup.<td>将外杯装满水。</tr>
<tr><td colspan="2">Warning: Do not use with sea water.<br>警告：请勿用于海水。</tr></table>`
    expect(pieces(table, 'html').join()).not.toContain('(note)')
  })

  test('two and two are left as they are', () => {
    const table = `| Term | 术语 | Meaning | 含义 |
| --- | --- | --- | --- |
| tea | 茶 | a drink | 一种饮料 |
| cup | 杯子 | what one drinks from | 喝水用的 |`
    expect(pieces(table, 'markdown').join()).not.toContain('(note)')
  })

  test('two and two are paired each with its own, and what is beside them is a note', () => {
    const table = `编号,名称,Name,描述,Description,备注
A-101,保温杯,Vacuum flask,保温12小时。,Keeps drinks hot for 12 hours.,热销
A-102,雨伞,Umbrella,仅重220克。,Weighs only 220 grams.,新品
A-103,砧板,Chopping board,请勿放入洗碗机。,,缺译文`
    const read = piecesOf(table, 'csv')
    const together = (en: string, zh: string): boolean =>
      read.find(({text}) => text.text === en)!.group === read.find(({text}) => text.text === zh)!.group
    expect([
      together('Umbrella', '雨伞'),
      together('Weighs only 220 grams.', '仅重220克。'),
      together('Umbrella', '仅重220克。'),
      together('Chopping board', '请勿放入洗碗机。')
    ]).toEqual([true, true, false, false])
    expect(read.filter(({aside}) => aside === 'note').map(({text}) => text.text)).toEqual(
      expect.arrayContaining(['A-101', '热销', '缺译文'])
    )
  })
})

test('a cell of nothing but a name in code is code', () => {
  expect(
    pieces('| `burst` | 允许同时到达的请求数 |\n| --- | --- |\n| `rps` | 每秒的请求数 |', 'markdown')[0]
  ).toBe('other burst (code)')
})

test('the pieces of a line that holds a phrase and its translation share a group', () => {
  const [zh, en] = piecesOf('## 安装 / Installation', 'markdown')
  expect([zh!.shared, en!.group === zh!.group]).toEqual([true, true])
})

test('the sound and the part of speech of a word in a vocabulary stand by themselves', () => {
  expect(pieces('raise /reɪz/ v. 筹集\nplant n. 工厂\nemploy [ɪmˈplɔɪ] vt. & vi. 雇用')).toEqual([
    'en raise',
    'other /reɪz/ v. (note)',
    'zh 筹集',
    'en plant',
    'other n. (note)',
    'zh 工厂',
    'en employ',
    'other [ɪmˈplɔɪ] vt. & vi. (note)',
    'zh 雇用'
  ])
  expect(pieces('tidy /ˈtaɪdi/ adj. 整洁的')).toContain('en tidy')
  expect(pieces('comforting /ˈkʌmfətɪŋ/ 令人宽慰的')).toContain('other /ˈkʌmfətɪŋ/ (note)')
  expect(pieces('狐狸 húli fox\n月亮 yuèliang moon')).toEqual([
    'zh 狐狸',
    'other húli (pinyin)',
    'en fox',
    'zh 月亮',
    'other yuèliang (pinyin)',
    'en moon'
  ])
})

test('Chinese that markup wraps is no verse when a sentence ends inside a line', () => {
  expect(pieces('敏捷的**棕色**狐狸\n跳过了懒狗。它在[这里](a.b)。', 'markdown')).toEqual([
    'zh 敏捷的棕色狐狸跳过了懒狗。它在这里。'
  ])
  expect(pieces('床前明月光，\n疑是地上霜。', 'markdown')).toEqual(['zh 床前明月光，⏎疑是地上霜。'])
})

test('abbreviations that everybody knows make a heading in two languages', () => {
  expect(pieces('# 常见问题 FAQ', 'markdown')).toEqual(['zh 常见问题', 'en FAQ'])
  expect(pieces('# FAQ 常见问题', 'markdown')).toEqual(['en FAQ', 'zh 常见问题'])
  expect(pieces('# 理解 CSS', 'markdown')).toEqual(['zh 理解 CSS'])
})

test('a command in code is no English at the end of a Chinese sentence', () => {
  expect(pieces('请先备份。然后运行 `notes upgrade --all`。', 'markdown')).toEqual([
    'zh 请先备份。然后运行 notes upgrade --all。'
  ])
})

test('headings are cut as their like is', () => {
  const cut = ['zh 董事长致辞', 'en Chairman’s Statement', 'zh 主要指标', 'en Key Figures']
  expect(pieces('## 董事长致辞 Chairman’s Statement\n\n## 主要指标 Key Figures', 'markdown')).toEqual(cut)
  expect(pieces('## 董事长致辞 Chairman’s Statement\n\n## 使用 GitHub Actions', 'markdown').at(-1)).toBe(
    'zh 使用 GitHub Actions'
  )
})

test('a note about a phrase is no phrase and its translation, whatever the others are', () => {
  const list =
    'hive 蜂箱\nlime 椴树\nchestnut 栗子\npesticide 杀虫剂\nStrange as it may seem 是让步状语从句。'
  expect(pieces(list).at(-1)).toBe('zh Strange as it may seem 是让步状语从句。')
})

describe('in a file of one language a sentence that wraps stays whole', () => {
  test.each([
    [
      'a title alone on a line',
      'html',
      '<p>参见 Field Guide to\nBirds of the Coast, Chapter 7 "Waders and Gulls"\n的说明。</p>',
      ['zh 参见 Field Guide to Birds of the Coast, Chapter 7 "Waders and Gulls"的说明。']
    ],
    [
      'a name that opens the paragraph',
      'markdown',
      'The Secret Life of\nHarbour Seals 讲的是住在河口的海豹，以及它们怎样过冬。',
      ['zh The Secret Life of Harbour Seals 讲的是住在河口的海豹，以及它们怎样过冬。']
    ],
    [
      'a sentence that was left in the other language stands for itself',
      'markdown',
      '闸门周日关闭。\nThe ferry does not run in the storm season.\n请改乘公交车。',
      ['zh 闸门周日关闭。', 'en The ferry does not run in the storm season.', 'zh 请改乘公交车。']
    ],
    [
      'a line of plain text is none that wraps',
      'text',
      '渡轮时刻表\nThe ferry does not run in the storm season.',
      ['zh 渡轮时刻表', 'en The ferry does not run in the storm season.']
    ]
  ] as const)('%s', (_, format, source, expected) => expect(pieces(source, format, 'zh')).toEqual(expected))
})

test('a `<br>` at the start of a line of Markdown ends the line before it', () => {
  const article = 'Fetch data\n<br> Shows how to use a web server.\n\n获取数据\n<br> 向你演示 web 服务器。\n'
  expect(pieces(article, 'markdown')).toEqual([
    'en Fetch data⏎Shows how to use a web server.',
    'zh 获取数据⏎向你演示 web 服务器。'
  ])
})

test.each([
  [
    'an English sentence that cites Chinese words at its end stays whole',
    'After eleven years I still can not say 四十四只石狮子.\n\n十一年了，我还是说不好“四十四只石狮子”。',
    [
      'en After eleven years I still can not say 四十四只石狮子.',
      'zh 十一年了，我还是说不好“四十四只石狮子”。'
    ]
  ],
  [
    'but not one with its translation behind it',
    'After eleven years I still can not say it 十一年了我还是说不好.\n\n十年了，她也说不好。',
    ['en After eleven years I still can not say it', 'zh 十一年了我还是说不好.', 'zh 十年了，她也说不好。']
  ]
])('%s', (_, article, expected) => expect(pieces(article, 'text')).toEqual(expected))

test('options of a command are no part of what explains them', () => {
  const manual =
    '-i, --ignore-case\nIgnore the case.\n忽略大小写。\n\n-c, --count\nPrint the count.\n打印行数。\n'
  expect(pieces(manual, 'text').filter((line) => !line.startsWith('other'))).toEqual([
    'en -i, --ignore-case (code)',
    'en Ignore the case.',
    'zh 忽略大小写。',
    'en -c, --count (code)',
    'en Print the count.',
    'zh 打印行数。'
  ])
})
