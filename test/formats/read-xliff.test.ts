import {describe, expect, test} from 'vitest'
import {createUnitWriter} from '../../src/formats/memory-formats.js'
import {readTmx} from '../../src/formats/read-tmx.js'
import {readXliff} from '../../src/formats/read-xliff.js'
import type {Memory} from '../../src/model/unit.js'

/** Reads a file of 1.2, its body given. */
function read12(body: string, header = '', segments = false): Memory {
  return readXliff(
    `<xliff version="1.2">\n<file original="x" source-language="en" target-language="zh">\n${header}\n<body>\n${body}\n</body></file></xliff>`,
    {segments}
  )
}

/** Reads a document of 2.1, the inside of its file given. */
function read2(file: string, languages = 'srcLang="en" trgLang="zh"'): Memory {
  return readXliff(
    `<xliff version="2.1" ${languages} xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:m="urn:oasis:names:tc:xliff:matches:2.0">\n<file id="f">\n${file}\n</file></xliff>`
  )
}

const unit12 = (inside = '', attributes = ''): string =>
  `<trans-unit id="a"${attributes}><source>One</source><target>一</target>${inside}</trans-unit>`
const segment = '<segment><source>One</source><target>一</target></segment>'
const unit2 = (inside = '', attributes = ''): string => `<unit id="a"${attributes}>${inside}${segment}</unit>`

/** What is told: severity, line, column and message. */
function told({messages}: Memory): string[] {
  return messages.map(
    ({severity, place, message}) => `${severity} ${place?.start.line}:${place?.start.column} ${message}`
  )
}

describe('what a unit of XLIFF 1.2 does not hold is told', () => {
  test.each<[string, string, string[]]>([
    [
      'proposed translations',
      unit12('<alt-trans><source>Uno</source><target>一个</target></alt-trans>'),
      ['warning 5:58 Left out `alt-trans` (proposed translations)']
    ],
    [
      'a unit that is no text',
      `<bin-unit id="b" mime-type="image/png"><bin-source/></bin-unit>\n<bin-unit id="c"/>\n${unit12()}`,
      ['warning 5:1 Left out `bin-unit` (units that are no texts); 2 times, the first here']
    ],
    [
      'elements of other tools',
      unit12('<sdl:seg-defs><sdl:seg id="1"/></sdl:seg-defs>'),
      ['info 5:58 Left out `sdl:seg-defs`']
    ],
    [
      'text that a revision has deleted',
      '<trans-unit id="a"><source>One</source><target>一<mrk mtype="x-sdl-deleted">二</mrk></target></trans-unit>',
      ['warning 5:49 Left out text that a revision has deleted']
    ],
    [
      'what stands beside the text of a note',
      unit12('<note from="dev" priority="1">button</note><note annotates="target">a verb</note>'),
      [
        'info 5:58 Left out `from` of notes; their text is kept',
        'info 5:58 Left out `priority` of notes; their text is kept',
        'info 5:101 Left out `annotates` of notes; their text is kept'
      ]
    ],
    [
      'marks of terms',
      '<trans-unit id="a"><source><mrk mtype="term">One</mrk></source><target>一</target></trans-unit>',
      ['info 5:28 Left out annotations of texts (`mrk`); their text is kept']
    ],
    ['a context', unit12('<count-group name="c"/>'), ['info 5:58 Left out `count-group` (counts)']]
  ])('%s', (_, body, messages) => {
    const memory = read12(body)
    expect(told(memory)).toEqual(messages)
    expect(memory.units).toMatchObject([{id: 'a', en: 'One', zh: '一'}])
  })

  test('the header, and the notes of the file', () => {
    const header =
      '<header><skl><internal-file>x</internal-file></skl><tool tool-id="t"/><note>Be brief.</note></header>'
    expect(told(read12(unit12(), header))).toEqual([
      'warning 3:71 Left out a note on the whole file: “Be brief.”',
      'info 3:9 Left out `skl` (the original file without its texts)'
    ])
  })
})

test('notes of groups and comments of texts are notes of the unit, its context and properties are its properties', () => {
  const body = `<group><note>All of it</note>${unit12(
    '<note>Mine</note><context-group><context context-type="sourcefile">a.c</context></context-group><prop-group><prop prop-type="client">Acme</prop></prop-group>'
  )}</group>\n<trans-unit id="b"><source><mrk mtype="x" comment="Why?">Two</mrk></source><target>二</target></trans-unit>`
  const memory = read12(body)
  expect(told(memory)).toEqual([])
  expect(memory.units).toMatchObject([
    {
      notes: ['All of it', 'Mine'],
      props: [
        {type: 'context-sourcefile', value: 'a.c'},
        {type: 'client', value: 'Acme'}
      ]
    },
    {en: 'Two', notes: ['Why?']}
  ])
  expect(memory.units[1]!.props).toBeUndefined()
})

describe('what a unit of XLIFF 2 does not hold is told', () => {
  test.each<[string, string, string[]]>([
    [
      'proposed translations',
      unit2('<m:matches><m:match ref="#s"><source>Uno</source></m:match></m:matches>'),
      ['warning 3:14 Left out `m:matches` (proposed translations)']
    ],
    [
      'the skeleton, and notes of the file',
      `<skeleton>x</skeleton><notes><note>Be brief.</note><note>Be kind.</note></notes>${unit2()}`,
      [
        'warning 3:30 Left out a note on the whole file: “Be brief.”',
        'warning 3:52 Left out a note on the whole file: “Be kind.”',
        'info 3:1 Left out `skeleton` (the original file without its texts)'
      ]
    ],
    [
      'metadata of the file',
      `<mda:metadata><mda:metaGroup><mda:meta type="t">v</mda:meta></mda:metaGroup></mda:metadata>${unit2()}`,
      ['info 3:1 Left out `mda:metadata` (metadata of no unit)']
    ],
    [
      'text between segments, but no white space',
      `<unit id="a">${segment}<ignorable><source> </source></ignorable><ignorable><source> * </source></ignorable></unit>`,
      ['warning 3:112 Left out what stands between segments']
    ],
    [
      'original data that no mark refers to',
      unit2('<originalData><data id="d1">x</data></originalData>'),
      ['info 3:28 Left out `data` that no mark refers to']
    ]
  ])('%s', (_, file, messages) => {
    const memory = read2(file)
    expect(told(memory)).toEqual(messages)
    expect(memory.units).toMatchObject([{id: 'a', en: 'One', zh: '一'}])
  })
})

test('marks of XLIFF 2 have the text of their data, or what they show', () => {
  const inside =
    '<originalData><data id="d1">&lt;br/&gt;</data></originalData><segment><source>a<ph id="1" dataRef="d1"/>b<ph id="2" equiv="NAME" disp="{{name}}"/><pc id="3" equivStart="B" equivEnd="E">c</pc><ph id="4" dataRef="d9"/></source></segment>'
  const memory = read2(`<unit id="a">${inside}</unit>`)
  expect(memory.units[0]!.codes!.en!.map(({code}) => code)).toEqual(['<br/>', '{{name}}', 'B', 'E', ''])
  expect(told(memory)[0]).toBe('warning 3:205 Unexpected reference to `d9`, expected a `data` of the unit')
})

test('comments in texts and notes of groups are notes of the unit, its name is kept', () => {
  const text = '<source><mrk id="m" type="comment" value="Why?">One</mrk></source><target>一</target>'
  const memory = read2(
    `<group id="g"><notes><note>All of it</note></notes><unit id="a" name="title"><notes><note category="location" appliesTo="source">app.ts:3,4</note></notes><segment>${text}</segment></unit></group>`
  )
  expect(told(memory)).toEqual([
    'info 3:140 Left out `category` of notes; their text is kept',
    'info 3:140 Left out `appliesTo` of notes; their text is kept'
  ])
  expect(memory.units).toMatchObject([
    {notes: ['All of it', 'app.ts:3,4', 'Why?'], props: [{type: 'x-resname', value: 'title'}]}
  ])
})

test('units that are not to be translated say so, and are written so', () => {
  const isLocked = (memory: Memory): boolean[] =>
    memory.units.map(({props}) => props?.some(({type}) => type === 'x-translate') === true)
  const read = read12(
    `${unit12('', ' translate="no"')}<group translate="no">${unit12()}${unit12('', ' translate="yes"')}</group>${unit12()}`
  )
  expect(isLocked(read)).toEqual([true, true, false, false])
  expect(isLocked(read2(`<group id="g" translate="no">${unit2()}</group>${unit2()}`))).toEqual([true, false])
  for (const format of ['xliff', 'xliff-1.2'] as const) {
    const writer = createUnitWriter(format)
    const written = writer.head + read.units.map((unit) => writer.unit(unit)).join('') + writer.tail
    expect(written.match(/translate="no"/g)).toHaveLength(2)
    expect(written).not.toContain('x-translate')
    expect(isLocked(readXliff(written))).toEqual([true, true, false, false])
  }
})

test('groups inside elements of other tools are read', () => {
  const memory = read12(
    `<tool:wrap xmlns:tool="u"><tool:info>x</tool:info><group>${unit12()}</group></tool:wrap>`
  )
  expect(memory.units).toMatchObject([{en: 'One'}])
  expect(memory.messages).toEqual([])
})

test('a fault costs the unit it stands in, and no other', () => {
  const memory = read12(`${unit12()}\n<trans-unit id="b"><source>Two</target></trans-unit>\n${unit12()}`)
  expect(memory.units.map(({en}) => en)).toEqual(['One', 'One'])
  expect(told(memory)[0]).toMatch(/^error 6:\d+ Unexpected XML: .*; unit `b` is left out$/)
})

test('units in other languages are told with the languages found, and left out', () => {
  const languages = 'srcLang="fr-FR" trgLang="de"'
  const both = read2(`${unit2()}<unit id="b">${segment}</unit>`, languages)
  expect(both.units).toEqual([])
  expect(told(both)).toEqual([
    'error 3:14 Left out 2 units in other languages, expected English and Chinese; languages found: fr-FR, de'
  ])
  const one = read2(unit2(), 'srcLang="en" trgLang="es"')
  expect(one.units).toMatchObject([{en: 'One', zh: '', others: [{tag: 'es'}]}])
  expect(told(one)).toEqual([
    'warning 3:14 Unexpected unit without Chinese, expected English and Chinese; languages found: en, es'
  ])
})

test('a target of which no language is named is told by its script', () => {
  const units = read2(
    `${unit2()}<unit id="b"><segment><source>Two</source><target>Deux</target></segment></unit>`,
    'srcLang="en"'
  )
  expect(units.units).toMatchObject([
    {en: 'One', zh: '一'},
    {en: 'Two', zh: ''}
  ])
  expect(units.messages.map(({rule}) => rule)).toEqual(['missing-language', 'other-languages'])
})

test.each([
  'xliff',
  'xliff-1.2'
] as const)('the marks of a memory come through %s into TMX of level 2', (format) => {
  const en =
    '<hi type="b">A <hi>deep</hi></hi> <it pos="begin" x="1">(</it>one<bpt i="1" x="2">[</bpt>!<ept i="1">]</ept>'
  const tmx = `<tmx version="1.4"><header srclang="en"/><body><tu tuid="a"><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="zh"><seg>一</seg></tuv></tu></body></tmx>`
  const written = (name: 'tmx' | typeof format, units: Memory['units']): string => {
    const writer = createUnitWriter(name, {level: 2, source: 'en'})
    return writer.head + units.map((unit) => writer.unit(unit)).join('') + writer.tail
  }
  const segments = (units: Memory['units']): string[] => written('tmx', units).match(/<seg>.*<\/seg>/g)!
  const {units} = readTmx(tmx)
  expect(segments(readXliff(written(format, units)).units)).toEqual(segments(units))
  expect(segments(units)[0]).toContain('<hi type="b">A <hi>deep</hi></hi>')
})

test.each([
  ['1.2', 'needs-review-translation'],
  ['1.2', 'signed-off'],
  ['1.2', 'final'],
  ['2', 'reviewed'],
  ['2', 'final']
])('a pair of XLIFF %s that is %s stays so', (version, state) => {
  const text =
    version === '2'
      ? `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="zh"><file id="f"><unit id="a"><segment state="${state}"><source>One</source><target>一</target></segment></unit></file></xliff>`
      : `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" datatype="plaintext" source-language="en" target-language="zh"><body><trans-unit id="a"><source>One</source><target state="${state}">一</target></trans-unit></body></file></xliff>`
  const {units} = readXliff(text)
  expect(units[0]?.props).toEqual([{type: 'x-state', value: state}])
  const writer = createUnitWriter(version === '2' ? 'xliff' : 'xliff-1.2', {source: 'en'})
  const written = writer.unit(units[0]!)
  expect(written).toContain(` state="${state}"`)
  expect(written.match(/state/g)).toHaveLength(1)
  expect(readXliff(writer.head + written + writer.tail).units[0]?.props).toEqual(units[0]?.props)
})
