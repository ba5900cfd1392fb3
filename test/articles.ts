import fc from 'fast-check'

/** A stretch of an article: how it is written, and what a reader sees of it. */
export interface Written {
  readonly source: string
  readonly text: string
}

const plain = (text: string): Written => ({source: text, text})

const sentences = fc.constantFrom(
  ...[
    'The ferry left the harbour at dawn, and nobody waved.',
    'She kept 3.5 kilos of tea in the attic.',
    'GPT-2 was trained on the pages that people had linked to.',
    'Why did it rain?',
    'He said “stop” (and meant it).',
    'Night markets',
    '渡船黎明时离港，没有人挥手。',
    '她在阁楼上存了3.5公斤茶叶。',
    'BYD在2023年卖出了302万辆汽车（同比增长62%）。',
    '为什么下雨了？',
    '他说：“停下”，而且是认真的。',
    '夜市',
    'Tea 茶',
    'Overview / 概述',
    '他用 xFusion 的服务器。 He uses the servers of xFusion in the lab.',
    'Photo: Li Lei',
    '图丨李雷',
    '编辑：韩梅梅',
    '【重要讲话】',
    'nǐ hǎo, wǒ shì lǎo shī',
    // With a space, since whatever follows would be part of the address.
    'https://example.org/a_b?c=1 ',
    'Là où il y a de la volonté, il y a toujours un chemin pour ceux qui cherchent.',
    '12.5%',
    '• 第一，喝茶。',
    '3. Wash the cups and dry them.'
  ].map(plain)
)

/** Words that are written otherwise than they are read. */
const inline = fc.constantFrom<Written>(
  {source: '**bold words**', text: 'bold words'},
  {source: '**加粗的字**', text: '加粗的字'},
  {source: '*注意*', text: '注意'},
  {source: '`max_length`', text: 'max_length'},
  {source: '``a`b``', text: 'a`b'},
  {source: '[the link](https://example.org/x "title")', text: 'the link'},
  {source: '[链接](<https://example.org/文>)', text: '链接'},
  {source: '![a cup](cup.png)', text: 'a cup'},
  {source: 'caf&eacute;', text: 'café'},
  {source: '&#20013;&#x6587;', text: '中文'},
  {source: 'Q&amp;A', text: 'Q&A'},
  {source: '\\*not bold\\*', text: '*not bold*'},
  {source: 'back\\\\slash', text: 'back\\slash'},
  {source: '~~old~~', text: 'old'},
  {source: 'AT&T', text: 'AT&T'},
  {source: '𠮷野家', text: '𠮷野家'},
  {source: '👩‍👩‍👧', text: '👩‍👩‍👧'}
)

const joiner = fc.constantFrom(' ', '\n', '  \n', '\\\n', ' / ', ' | ', '丨', '<br>', '')

/** A paragraph of Markdown: sentences and marked words with all that may stand between them. */
export const paragraph = fc
  .array(fc.tuple(fc.oneof({weight: 3, arbitrary: sentences}, inline), joiner), {
    minLength: 1,
    maxLength: 5
  })
  .map((parts): Written => {
    const last = parts.length - 1
    return {
      source: parts.map(([{source}, between], index) => source + (index < last ? between : '')).join(''),
      text: parts.map(([{text}]) => text).join('\n')
    }
  })

const prefixed =
  (first: string, rest: string) =>
  (written: Written): Written => ({
    source: first + written.source.replaceAll('\n', `\n${rest}`),
    text: written.text
  })

const block = fc.oneof(
  {weight: 4, arbitrary: paragraph},
  paragraph.map(prefixed('> ', '> ')),
  paragraph.map(prefixed('- ', '  ')),
  paragraph.map(prefixed('1. ', '   ')),
  paragraph.map(prefixed('> - ', '>   ')),
  paragraph.map(prefixed('<!--\n', '')).map(({source, text}): Written => ({source: `${source}\n-->`, text})),
  fc.oneof(sentences, inline).map(({source, text}): Written => ({source: `## ${source}`, text})),
  fc.tuple(fc.oneof(inline, fc.constant(plain('茶')), fc.constant(plain('Tea'))), inline).map(
    ([a, b]): Written => ({
      source: `| EN | 中文 |\n| --- | --- |\n| ${a.source} | ${b.source} |`,
      text: `EN 中文 ${a.text} ${b.text}`
    })
  ),
  fc.constant({source: '```js\nlet tea = "茶"\n```', text: 'let tea = "茶"'}),
  fc.constant({source: '<p lang="en">Hot <b>tea</b>.</p>\n<p lang="zh">热茶。</p>', text: 'Hot tea.热茶。'}),
  fc.constant({source: '* * *', text: ''})
)

/** An article in Markdown of mixed blocks, and all that a reader sees of it. */
export const article = fc.array(block, {maxLength: 8}).map(
  (blocks): Written => ({
    source: blocks.map(({source}) => source).join('\n\n'),
    text: blocks.map(({text}) => text).join('\n')
  })
)

/** Strings full of what the readers look at. */
export const prickly = fc
  .array(
    fc.constantFrom(
      ...[
        '#',
        '>',
        '- ',
        '* ',
        '1. ',
        '|',
        '---',
        '```',
        '~~~',
        ':::',
        '<!--',
        '-->',
        '{{',
        '}}',
        '{%',
        '%}'
      ],
      ...[
        '<',
        '>',
        '</p>',
        '<p>',
        '<br>',
        '<div lang="zh">',
        '[',
        ']',
        '(',
        ')',
        '](',
        '![',
        '&amp;',
        '&',
        ';',
        '\\'
      ],
      ...[
        '*',
        '**',
        '_',
        '`',
        '~',
        '"',
        '“',
        '”',
        '《',
        '》',
        '（',
        '）',
        '【',
        '】',
        '丨',
        '/',
        '|',
        ':',
        '：',
        '，',
        ',',
        '。',
        '.'
      ],
      ...[
        ' ',
        '  ',
        '    ',
        '\n',
        '\n\n',
        '\r\n',
        '\r',
        '\t',
        '\u3000',
        '\u00a0',
        '\u2028',
        '\0',
        '\ufeff',
        '\u200b'
      ],
      ...[
        'word',
        'the tea',
        'is',
        '茶',
        '喝热茶',
        '他说',
        '12',
        '3.5',
        'http://a.b',
        'a_b.c',
        'é',
        'e\u0301',
        '𠮷',
        '😀',
        '\ud800',
        'カナ',
        '한글',
        'мир'
      ],
      ...[
        'title: ',
        'Photo: ',
        '编辑：',
        '摘要：',
        '00:00:01,000 --> 00:00:02,000',
        'WEBVTT',
        'en,zh',
        '::: tip',
        '\n---\n',
        '\n- ',
        '\n> ',
        '\n| a | b |'
      ]
    ),
    {maxLength: 40}
  )
  .map((parts) => parts.join(''))
  // The name of a language before a colon is a label, and no text.
  .filter((text) => !/zh\s*[:：]/i.test(text))

/** Strings full of the marks of Markdown, but for those that hide words: addresses, tags, comments, names of code. */
export const unhidden = fc
  .array(
    fc.constantFrom(
      ...[
        '#',
        '##',
        '>',
        '- ',
        '* ',
        '1. ',
        '|',
        '-|-',
        '---',
        '***',
        '===',
        '\\',
        '*',
        '**',
        '_',
        ' `',
        '` ',
        ' ~~ '
      ],
      ...[
        '"',
        '“',
        '”',
        '《',
        '》',
        '（',
        '）',
        '(',
        ')',
        '丨',
        '/',
        ':',
        '：',
        '，',
        ',',
        '。',
        '.',
        '!',
        '&',
        ';'
      ],
      ...[' ', '  ', '    ', '\n', '\n', '\n\n', '\n    ', '\t', '\u3000', '\u00a0'],
      ...[
        'word',
        'the tea is',
        '茶',
        '喝热茶吧',
        '12',
        'é',
        '𠮷',
        'カナ',
        '\n| a | b |',
        '\n| --- | --- |',
        '\n- ',
        '\n> '
      ]
    ),
    {maxLength: 40}
  )
  .map((parts) => parts.join(''))
