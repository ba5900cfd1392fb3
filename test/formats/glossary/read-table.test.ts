import {describe, expect, test} from 'vitest'
import {readGlossary} from '../../../src/formats/glossary/read-glossary.js'
import {writeGlossary} from '../../../src/formats/glossary/write-glossary.js'

function read(text: string, map?: Record<string, string>) {
  return readGlossary(text, {format: text.includes('\t') ? 'tsv' : 'csv', map})
}

function outline(text: string, map?: Record<string, string>): string[] {
  const {concepts, messages} = read(text, map)
  expect(messages).toEqual([])
  return concepts.map(({terms}) => terms.map(({text, standing}) => `${text} ${standing}`).join(', '))
}

function faults(text: string, map?: Record<string, string>): string[] {
  return read(text, map).messages.map(
    ({place, message}) => `${place?.start.line}:${place?.start.column} ${message}`
  )
}

describe('reads', () => {
  test.each([
    ['a header', 'zh,en\n算力,computing power', ['算力 preferred, computing power preferred']],
    [
      'statuses',
      'en,zh,status\na,甲,\nb,甲,\nc,甲,deprecated',
      ['甲 preferred, a preferred, b admitted, c deprecated']
    ],
    [
      'ids',
      'id,zh,en\n1,甲,a\n2,甲,b\n1,,c',
      ['甲 preferred, a preferred, c admitted', '甲 preferred, b preferred']
    ],
    [
      'no header',
      'computing power,算力\nchip,芯片',
      ['算力 preferred, computing power preferred', '芯片 preferred, chip preferred']
    ],
    ['semicolons', 'zh;en\n甲;a, b', ['甲 preferred, a, b preferred']],
    ['tabs, comments and notes', '# c\n甲\ta\tnote', ['甲 preferred, a preferred']],
    [
      'full-width commas',
      '# 术语\n\n算力，computing power\n\n芯片，chip\n',
      ['算力 preferred, computing power preferred', '芯片 preferred, chip preferred']
    ],
    [
      'a list that somebody has typed',
      'computing power = 算力\nchip = 芯片',
      ['算力 preferred, computing power preferred', '芯片 preferred, chip preferred']
    ],
    [
      'the same with colons',
      '算力：computing power\n芯片：chip\n“双碳”目标：dual carbon goals',
      [
        '算力 preferred, computing power preferred',
        '芯片 preferred, chip preferred',
        '“双碳”目标 preferred, dual carbon goals preferred'
      ]
    ],
    [
      'the tags of both languages behind each pair, as DeepL writes them',
      'computing power,算力,EN,ZH\nchip,芯片,EN,ZH',
      ['算力 preferred, computing power preferred', '芯片 preferred, chip preferred']
    ],
    [
      'statuses of Chinese terms under the tag of their language',
      'en,en_status,zh_cn,zh_cn_status\na,approved,甲,forbidden',
      ['甲 deprecated, a preferred']
    ],
    ['bars', '甲|a\n乙|b', ['甲 preferred, a preferred', '乙 preferred, b preferred']],
    ['source and target in either order', 'source,target\na,甲', ['甲 preferred, a preferred']],
    ['a BOM and CRLF', '\uFEFFzh,en\r\n甲,a\r\n', ['甲 preferred, a preferred']],
    ['quoted cells', 'zh,en\n甲,"a ""b"", c"', ['甲 preferred, a "b", c preferred']],
    ['cells made safe for Excel', "zh,en\n甲,'=a", ['甲 preferred, =a preferred']],
    [
      'names of other programs',
      'id,sourceLang,targetLang,sourceString,targetString\n1,en,zh_TW,flu,流感',
      ['流感 preferred, flu preferred']
    ]
  ])('%s', (_, text, expected) => expect(outline(text)).toEqual(expected))

  test('columns by a map', () => {
    expect(outline('Wort,汉字,x\na,甲,1', {Wort: 'en', 汉字: 'zh', x: 'ignore'})).toEqual([
      '甲 preferred, a preferred'
    ])
    expect(outline('1,a,甲', {1: 'id', 2: 'en', 3: 'zh'})).toEqual(['甲 preferred, a preferred'])
  })
})

describe('reads tables as people write them', () => {
  const terms = (text: string) =>
    read(text).concepts.map(({terms}) => terms.map(({text, standing}) => `${text} ${standing}`).join(', '))

  test.each([
    ['Chinese headers', '序号,中文术语,英文译名,说明\n1,甲,a,x', ['甲 preferred, a preferred']],
    ['Traditional headers', '繁體中文,英語,備註\n軟體,software,', ['軟體 preferred, software preferred']],
    ['languages in brackets', 'Source (ZH),Target (EN),Comments\n甲,a,', ['甲 preferred, a preferred']],
    ['no languages', 'Term,Translation\n甲,a', ['甲 preferred, a preferred']],
    ['what Excel is told', 'sep=;\nzh;en\n甲;a', ['甲 preferred, a preferred']],
    [
      'blank rows and cells',
      'zh,en,,\n甲,a,,\n,,,\n乙,b,,',
      ['甲 preferred, a preferred', '乙 preferred, b preferred']
    ],
    [
      'statuses in words',
      'zh,en,status\n甲,a,首选\n甲,b,Forbidden\n甲,c,禁用\n甲,d,可用\n甲,e,do not use',
      ['甲 preferred, a preferred, b deprecated, c deprecated, d admitted, e deprecated']
    ],
    [
      'parts of speech',
      'zh,en,词性\n甲,a,n.\n乙,b,动词',
      ['甲 preferred, a preferred', '乙 preferred, b preferred']
    ],
    [
      'several terms in a cell',
      'zh,en\n甲/乙,a; b / c',
      ['甲 preferred, 乙 admitted, a preferred, b admitted, c admitted']
    ],
    ['lines in a cell', 'zh,en\n甲,"a\nb"', ['甲 preferred, a preferred, b admitted']],
    [
      'no term is cut',
      'zh,en\n输入/输出,TCP/IP\nA/B测试,"a, b, and c"',
      ['输入 preferred, 输出 admitted, TCP/IP preferred', 'A/B测试 preferred, a, b, and c preferred']
    ],
    [
      'columns of variants',
      'zh,en_preferred,en_variants,forbidden\n甲,a,b; c,d',
      ['甲 preferred, a preferred, b admitted, c admitted, d deprecated']
    ]
  ])('%s', (_, text, expected) => expect(terms(text)).toEqual(expected))

  test('several terms in a cell are told, once', () => {
    expect(
      read('zh,en\n甲,a; b\n乙,c; d').messages.map(({severity, message}) => `${severity} ${message}`)
    ).toEqual([
      'info Found 2 cells with several terms, divided by semicolons, slashes or lines; each is a term of its own'
    ])
  })

  test('a table cannot hold terms that it would divide, and says so', () => {
    const {lost} = writeGlossary(readGlossary('[{"zh": "甲", "en": "a; b"}]', {format: 'json'}), 'csv')
    expect(lost).toEqual(['1 term with a divider'])
  })
})

test('notes of further rows are those of their terms', () => {
  const {concepts} = read('zh,en,note\n甲,a,first\n甲,b,second')
  expect([concepts[0]!.note, concepts[0]!.terms[2]!.note]).toEqual(['first', 'second'])
})

describe('tells', () => {
  test.each([
    ['an unknown column', 'zh,en,foo\n甲,a,', /^1:7 Unexpected column `foo`/],
    ['a column that comes twice', 'source,source,target\n甲,b,a', /^1:8 Unexpected second column `source`/],
    ['a lack of languages', 'term,fr,de\na,b,c', /^1:1 Unexpected columns of which neither is Chinese/],
    ['a quote that is never closed', 'zh,en\n"甲,a\n乙,b', /^2:1 Unexpected quote that is never closed/],
    ['cells too many', 'zh,en\n甲,a,b,c', /^2:5 Unexpected cell 3 of a row, expected 2/],
    ['cells too few', 'zh,en\n甲', /^2:1 Unexpected row without English term/],
    ['an unknown status', 'zh,en,status\n甲,a,bad', /^2:5 Unexpected status `bad`/],
    ['an unknown language', 'sourceLang,source,target\nfr,a,甲', /^2:1 Unexpected language `fr`/],
    [
      'a row that comes twice',
      'zh,en\n甲,a\n甲,a',
      /^3:1 Unexpected row that says what another says already/
    ],
    [
      'two statuses of a term',
      'zh,en,status\n甲,a,admitted\n甲,a,deprecated',
      /^3:1 Unexpected second status/
    ],
    ['an empty table', 'zh,en\n', /^1:1 Unexpected table without terms/]
  ])('%s', (_, text, fault) => expect(faults(text)[0]).toMatch(fault))

  test('all faults, and reads the other rows', () => {
    const {concepts, messages} = read('zh,en,status\n甲,a,x\n乙,b,y\n丙,c,')
    expect(messages.map(({place}) => place!.start.line)).toEqual([2, 3])
    expect(concepts.map(({id}) => id)).toEqual(['丙'])
  })
})

test('a text with tabs and comments is read as OmegaT writes it, whatever its ending', () => {
  const text = '# -*- coding: utf-8 -*-\n算力\tcomputing power\ta note, and more\n芯片\tchip\t\n'
  for (const file of ['glossary.txt', 'glossary.utf8', 'glossary.tab', 'glossary.csv']) {
    const {concepts, messages} = readGlossary(text, {file})
    expect([file, messages, concepts.map(({note}) => note)]).toEqual([
      file,
      [],
      ['a note, and more', undefined]
    ])
  }
})

test.each(['definition', 'note', 'status'])('a column `zh-CN_%s` holds no terms', (what) => {
  const {concepts} = read(`en,zh-CN,zh-CN_${what}\na,甲,approved`)
  expect(concepts[0]?.terms.map(({text}) => text)).toEqual(['甲', 'a'])
  expect(faults(`en,zh-CN,zh-CN_mood\na,甲,b`)[0]).toMatch(/^1:\d+ Unexpected (?:second )?column/)
})

describe('reads what other programs export', () => {
  test.each([
    [
      'memoQ',
      'Entry_ID;Entry_Subject;Entry_Domain;Entry_Creator;Entry_Note;English_Def;English;Term_Info;Term_Example;Chinese_PRC_Def;Chinese_PRC;Term_Info;Term_Example\n7;power;IT;me;a note;what computes;computing power;CasePermissive;;;算力;CasePermissive;',
      {id: '7', domain: 'power; IT', definition: 'what computes', note: 'a note'}
    ],
    [
      'Crowdin',
      'Concept Definition,Concept Subject,Concept Note,Term [en],Description [en],Part of Speech [en],Status [en],Type [en],Term [zh-CN],Description [zh-CN],Status [zh-CN]\nthe power,IT,,computing power,It computes.,noun,preferred,full form,算力,,preferred',
      {domain: 'IT', definition: 'the power; It computes.'}
    ],
    [
      'Lokalise',
      'term;description;casesensitive;translatable;forbidden;tags;zh_CN;zh_CN_description\ncomputing power;what computes;no;yes;no;;算力;',
      {definition: 'what computes'}
    ],
    [
      'Phrase',
      'term,description,translatable,case_sensitive,zh-CN\ncomputing power,what computes,true,false,算力',
      {definition: 'what computes'}
    ],
    [
      'MultiTerm',
      'English (United States),"Chinese (Simplified, China)",Subject\ncomputing power,算力,IT',
      {domain: 'IT'}
    ],
    [
      'Trados',
      'Entry Number,English (United Kingdom),Chinese (PRC),Note\n1,computing power,算力,x',
      {note: 'x'}
    ],
    [
      'Excel',
      'S/N,English Term,Chinese Translation,Remarks,Notes,更新日期\n1,computing power,算力,x,y,2024',
      {note: 'x; y'}
    ]
  ])('%s', (_, text, expected) => {
    const {concepts, messages} = read(text)
    expect(messages.filter(({severity}) => severity !== 'info')).toEqual([])
    expect(concepts).toHaveLength(1)
    expect(concepts[0]).toMatchObject(expected)
    expect(concepts[0]?.terms.map(({text, standing}) => `${text} ${standing}`)).toEqual([
      '算力 preferred',
      'computing power preferred'
    ])
  })

  test('a column that says whether a term is forbidden', () => {
    const {concepts} = read('en,zh,Forbidden\na,甲,no\nb,甲,yes')
    expect(concepts[0]?.terms.map(({text, standing}) => `${text} ${standing}`)).toEqual([
      '甲 preferred',
      'a preferred',
      'b deprecated'
    ])
  })

  test('what a glossary has no room for is told', () => {
    expect(read('en,zh,Type [en],Date\na,甲,acronym,\n').messages.map(({message}) => message)).toEqual([
      'Left out 1 column that a glossary has no room for: `Type [en]`'
    ])
  })

  test('names that nobody knows are no terms, and the message shows the map', () => {
    expect(faults('Begriff,Deutung\n甲,a\n乙,b')).toEqual([
      '1:1 Unexpected first row `Begriff, Deutung` without Chinese, expected a header with `zh` and `en`, or a map that says what its columns hold: `--map "Begriff=zh"` `--map "Deutung=en"`'
    ])
    expect(faults('GPU,GPU\n甲,a')).toEqual([])
    expect(faults('en,zh,Begriff\na,甲,x')[0]).toContain('--map "Begriff=note"')
  })
})
