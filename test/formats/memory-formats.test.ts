import {existsSync, readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {DecodeStream} from '../../src/formats/decode-stream.js'
import {writeJson} from '../../src/formats/json.js'
import {LossCounter} from '../../src/formats/losses.js'
import {
  createUnitReader,
  createUnitWriter,
  type MemoryFormat,
  memoryFormatOfPath,
  type ReadableFormat,
  sniffMemoryFormat,
  type WriteMemoryOptions
} from '../../src/formats/memory-formats.js'
import {readMoses} from '../../src/formats/read-moses.js'
import {readXliff} from '../../src/formats/read-xliff.js'
import {writeMoses} from '../../src/formats/write-moses.js'
import type {Message} from '../../src/model/message.js'
import type {Unit} from '../../src/model/unit.js'
import {anyUnit, bare, plainText} from '../memory/units.js'
import {anyText} from './arbitrary.js'
import {article} from './fixture.js'

function write(
  format: Exclude<MemoryFormat, 'moses'>,
  units: ReadonlyArray<Unit>,
  options: WriteMemoryOptions = {}
): string {
  const writer = createUnitWriter(format, options)
  return writer.head + units.map((unit) => writer.unit(unit)).join('') + writer.tail
}

function read(
  format: ReadableFormat,
  text: string,
  size = text.length || 1
): {units: Unit[]; messages: Message[]} {
  const units: Unit[] = []
  const reader = createUnitReader(format, (unit) => units.push(unit))
  for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size))
  return {units, messages: reader.end().messages}
}

describe('what is written is read back', () => {
  const all = {level: 2, context: true} as const
  const someUnits = fc.uniqueArray(anyUnit(), {selector: ({id}) => id, minLength: 1, maxLength: 4})

  test.each(['tmx', 'xliff', 'xliff-1.2', 'json', 'jsonl'] as const)('whole: %s', (format) => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const {units: back, messages} = read(format, write(format, units, all))
        expect(messages).toEqual([])
        const codeless = ({codes, ...unit}: Unit): Unit => unit
        const isExact = format === 'json' || format === 'jsonl'
        const same = (list: ReadonlyArray<Unit>): Unit[] =>
          list.map(bare).map(isExact ? (unit) => unit : codeless)
        expect(same(back)).toEqual(same(units))
        const marks = (list: ReadonlyArray<Unit>): unknown =>
          list.map(({codes}) => codes?.en?.map(({at, code}) => [at, code]))
        if (!units.some(({en, codes}) => codes?.en?.some(({at}) => isInside(en, at))))
          expect(marks(back)).toEqual(marks(units))
      })
    )
  })

  test.each(['json', 'jsonl'] as const)('any string at all: %s', (format) => {
    fc.assert(
      fc.property(fc.array(anyUnit(anyText), {maxLength: 3}), (units) => {
        expect(read(format, write(format, units)).units.map(bare)).toEqual(units)
      })
    )
  })

  test('any string at all but for what XML cannot hold in notes: xliff', () => {
    fc.assert(
      fc.property(anyText, anyText, (en, zh) => {
        const {units, messages} = read('xliff', write('xliff', [{id: 'a', en, zh}]))
        expect(messages).toEqual([])
        expect(units.map(bare)).toEqual([{id: 'a', en, zh}])
      })
    )
  })

  test.each(['tsv', 'csv'] as const)('texts and confidence: %s', (format) => {
    const cell = format === 'csv' ? fc.oneof(plainText, fc.constant('a\n"b",\r\nc')) : plainText
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, fc.constantFrom(undefined, 0.25, 1)), {maxLength: 5}),
        fc.boolean(),
        (rows, excelSafe) => {
          const units = rows.map(
            ([en, zh, confidence], index): Unit => ({
              id: String(index),
              en,
              zh,
              ...(confidence !== undefined && {confidence})
            })
          )
          const {units: back, messages} = read(format, write(format, units, {excelSafe}))
          expect(messages).toEqual([])
          expect(back.map(({en, zh, confidence}) => [en, zh, confidence])).toEqual(rows)
        }
      )
    )
  })

  test('pieces of any size say the same', () => {
    fc.assert(
      fc.property(someUnits, fc.integer({min: 1, max: 9}), (units, size) => {
        for (const format of ['tmx', 'xliff', 'json', 'jsonl', 'csv', 'tsv'] as const) {
          const text = write(format, units, all)
          expect(read(format, text, size).units.map(bare)).toEqual(read(format, text).units.map(bare))
        }
      }),
      {numRuns: 30}
    )
  })

  test('a Moses pair', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(plainText, plainText)), (rows) => {
        const units = rows.map(([en, zh], index): Unit => ({id: String(index), en, zh}))
        const {units: back, messages} = readMoses(writeMoses({units}))
        expect(messages).toEqual([])
        expect(back.map(({en, zh}) => [en, zh])).toEqual(rows)
      })
    )
  })
})

function isInside(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '')
}

test('a Moses pair of different lengths is told', () => {
  expect(readMoses({en: 'a\nb\nc\n', zh: '甲\n乙\n'}, 'x.en').messages).toMatchObject([
    {rule: 'line-count', message: 'Unexpected 1 more lines of `en`, expected as many in both files'}
  ])
})

test('beads of an article are units of a memory', () => {
  const bead = {
    type: '1-2',
    en: ['A b.'],
    zh: ['甲。', '乙。'],
    enIndex: [0],
    zhIndex: [0, 1],
    confidence: 0.9
  }
  const point = (line: number) => ({start: {line, column: 1, offset: 0}, end: {line, column: 2, offset: 1}})
  const line = JSON.stringify({...bead, place: {file: 'a.md', en: point(1), zh: point(3)}})
  const {units} = read('jsonl', `${line}\n`)
  expect(units).toMatchObject([
    {en: 'A b.', zh: '甲。乙。', alignment: '1-2', origin: {zh: {file: 'a.md', line: 3}}}
  ])
  expect(units[0]!.id).toMatch(/^[0-9a-f]{16}$/)
})

describe('tables', () => {
  test('columns are told by their names, in any order', () => {
    const {units} = read('csv', 'note,中文,EN-us,client\nn,甲,a,Acme\n')
    expect(units).toMatchObject([{en: 'a', zh: '甲', notes: ['n'], props: [{type: 'client', value: 'Acme'}]}])
  })
  test('without a header by their script', () => {
    expect(read('tsv', '甲\tOne\n乙\tTwo\n').units.map(({en, zh}) => [en, zh])).toEqual([
      ['One', '甲'],
      ['Two', '乙']
    ])
  })
  test('source and target are told apart by their scripts', () => {
    const weblate = 'location,source,target,id\n"a.c:1","12%","12%",\n"a.c:2","Hello","你好",x\n'
    expect(read('csv', weblate)).toMatchObject({
      units: [
        {en: '12%', zh: '12%', props: [{type: 'location', value: 'a.c:1'}]},
        {id: 'x', en: 'Hello', zh: '你好', props: [{type: 'location', value: 'a.c:2'}]}
      ],
      messages: []
    })
    expect(read('tsv', 'Source\tTarget\n\tNone\n你好\tHello\n').units).toMatchObject([
      {en: 'None', zh: ''},
      {en: 'Hello', zh: '你好'}
    ])
  })
  test('where languages are named, source is a property', () => {
    expect(read('tsv', 'source\ten\tzh\na.md\tA\t甲\n').units).toMatchObject([
      {en: 'A', zh: '甲', props: [{type: 'source', value: 'a.md'}]}
    ])
  })
  test('cells without a column are told', () => {
    const {units, messages} = read('tsv', '甲\tOne\n乙\tTwo\tmore\t\n')
    expect(units).toHaveLength(2)
    expect(messages).toMatchObject([{rule: 'further-cells', severity: 'warning', place: {start: {line: 2}}}])
  })
  test.each<[string, 'csv' | 'tsv', string, string[]]>([
    [
      'semicolons',
      'csv',
      'en;zh\n"One; two, three";一，二\n',
      ['Read with `;` between cells instead of `,`']
    ],
    ['tabs', 'csv', 'en\tzh\n"One; two, three"\t一，二\n', ['Read with tabs between cells instead of `,`']],
    ['bars', 'csv', 'zh|en\n一，二|"One; two, three"\n', ['Read with `|` between cells instead of `,`']],
    [
      'semicolons, no header',
      'csv',
      'One; two, three;一，二\n'.replace(';', ' -'),
      ['Read with `;` between cells instead of `,`']
    ],
    ['commas', 'csv', 'en,zh\n"One; two, three",一，二\n', []],
    [
      'a line for Excel',
      'csv',
      'sep=;\nen;zh\n"One; two, three";一，二\n',
      ['Read with `;` between cells instead of `,`']
    ],
    [
      'commas in a table that should have tabs',
      'tsv',
      'zh,en\n"一，二","One; two, three"\n',
      ['Read with `,` between cells instead of tabs']
    ]
  ])('what stands between cells is seen: %s', (_, format, text, told) => {
    for (const size of [text.length, 3]) {
      const {units, messages} = read(format, text, size)
      expect(units.map(({en, zh}) => `${en} = ${zh}`.replace(' -', ';'))).toEqual([
        'One; two, three = 一，二'
      ])
      expect(messages.map(({message}) => message)).toEqual(told)
    }
  })
  test('a quote that is never closed is told', () => {
    expect(read('csv', 'en,zh\n"a,甲\n').messages.map(({rule}) => rule)).toContain('quote')
  })
})

test('JSON that is none is told with its place', () => {
  const {units, messages} = read('jsonl', '{"id":"a","en":"b","zh":"c"}\n{"en":1}\n{"en": "x", oops}\n')
  expect(units).toHaveLength(1)
  expect(messages.map(({rule, place}) => `${rule} ${place?.start.line}:${place?.start.column}`)).toEqual([
    'json 2:1',
    'json 3:1'
  ])
  expect(read('json', '').messages).toMatchObject([{rule: 'unreadable'}])
  expect(read('json', '<tmx/>').messages).toMatchObject([{rule: 'unreadable'}])
})

test.each([1, 4, 1000])('what is no unit in a list is told with its place, in pieces of %d', (size) => {
  const unit = '{"en":"A","zh":"甲"}'
  const {units, messages} = read(
    'json',
    `{"units": [5, ${unit},\n"a, ]b" , [1], null,\n  ${unit}, true]}`,
    size
  )
  expect(units.map(({point}) => `${point?.line}:${point?.column}`)).toEqual(['1:15', '3:3'])
  expect(messages.map(({rule, place}) => `${rule} ${place?.start.line}:${place?.start.column}`)).toEqual([
    'json 1:12',
    'json 2:1',
    'json 2:11',
    'json 2:16',
    'json 3:24'
  ])
  expect(read('json', '["x"]', size).messages).toMatchObject([{rule: 'json'}])
  expect(read('json', '5', size).messages).toMatchObject([{rule: 'unreadable'}])
  expect(read('json', '{"en":"A","zh":"甲"}', size).messages).toMatchObject([{rule: 'unreadable'}])
  expect(read('json', '{"units":[]}', size).messages).toEqual([])
  expect(read('json', '{"units":[{"en":"","zh":""}]}', size).messages).toMatchObject([
    {rule: 'no-translation'}
  ])
})

test('the JSON of an aligned article is read, and what it says beside its beads is no fault', () => {
  const {units, messages} = read('json', writeJson(article))
  expect(units.length).toBeGreaterThan(2)
  expect(messages.filter(({severity}) => severity !== 'info')).toEqual([])
})

test.each([1, 7, 1000])('a broken line of JSONL costs no other line, in pieces of %d', (size) => {
  const good = (name: string): string => `{"en":"${name}","zh":"甲"}`
  const lines = [good('A'), 'broken {', good('B'), '{"en":"C","zh":"丙"', '"text"', '', '[1, 2]', good('D')]
  const {units, messages} = read('jsonl', `\uFEFF${lines.join('\r\n')}`, size)
  expect(units.map(({en, point}) => `${en} ${point?.line}:${point?.column}`)).toEqual([
    'A 1:1',
    'B 3:1',
    'D 8:1'
  ])
  expect(messages.map(({rule, place}) => `${rule} ${place?.start.line}:${place?.start.column}`)).toEqual([
    'json 2:1',
    'json 4:1',
    'json 5:1',
    'json 7:1'
  ])
})

test('JSON may be a bare list of units', () => {
  const {units, messages} = read('json', '[{"en":"A","zh":"甲"},\n{"en":"B"},\n{"en":"C","zh":"丙"}]')
  expect(units.map(({en}) => en)).toEqual(['A', 'C'])
  expect(messages.map(({rule, place}) => `${rule} ${place?.start.line}`)).toEqual(['json 2'])
})

test('formats are told by their endings, or by how they begin', () => {
  expect(['a.TMX', 'b.tmx.gz', 'c.sdlxliff', 'd.json', 'e.zip', 'f'].map(memoryFormatOfPath)).toEqual([
    'tmx',
    'tmx',
    'xliff',
    'json',
    undefined,
    undefined
  ])
  expect(
    sniffMemoryFormat(
      '\uFEFF<?xml version="1.0"?>\n<!DOCTYPE tmx [<!ENTITY a "<b>">]>\n<!-- <xliff> --><tmx version="1.4">'
    )
  ).toBe('tmx')
  expect(sniffMemoryFormat('<x:xliff xmlns:x="u">')).toBe('xliff')
  expect(sniffMemoryFormat('{"en":"a"}\n{"en":"b"}\n{"e')).toBe('jsonl')
  expect(sniffMemoryFormat('{"duizhaoMemory":1,\n"units":[')).toBe('json')
})

test('what a format cannot hold is counted by its kind', () => {
  const unit: Unit = {id: 'tu-1', en: 'a', zh: 'b', notes: ['n'], before: {en: 'x'}, confidence: 0.5}
  const losses = (format: MemoryFormat, options = {}): string[] => {
    const counter = new LossCounter(format, options)
    for (const one of [unit, {...unit, id: '2'}]) counter.add(one)
    return counter.messages().map(({message}) => message)
  }
  expect(losses('moses')).toEqual([
    'Left out the ids of 2 units, which moses cannot hold',
    'Left out the confidences of 2 units, which moses cannot hold',
    'Left out the sentences before and after of 2 units, which moses cannot hold',
    'Left out the notes of 2 units, which moses cannot hold'
  ])
  expect(losses('tmx')).toEqual([
    'Left out the sentences before and after of 2 units, which tmx holds with --context'
  ])
  expect(losses('jsonl')).toEqual([])
})

describe('bytes', () => {
  const decode = (bytes: Uint8Array, size = 3): [string, string[]] => {
    const faults: string[] = []
    let length = 0
    const stream = new DecodeStream((message, before) =>
      faults.push(`${message} at ${length + before.length}`)
    )
    let text = ''
    for (let at = 0; at < bytes.length; at += size) {
      text += stream.write(bytes.subarray(at, at + size))
      length = text.length
    }
    return [(text + stream.end()).replace(/^\uFEFF/, ''), faults]
  }
  const utf16 = (text: string, big: boolean): Uint8Array =>
    Uint8Array.from(
      [...text].flatMap((c) =>
        big ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]
      )
    )

  test('UTF-16 with or without a mark, and what a declaration names', () => {
    const text = '<a>中</a>'
    expect(decode(utf16(text, false))).toEqual([text, []])
    expect(decode(utf16(`\uFEFF${text}`, true))).toEqual([text, []])
    const gb = [...new TextEncoder().encode('<?xml version="1.0" encoding="GB18030"?><a>'), 0xd6, 0xd0]
    expect(decode(Uint8Array.from(gb))).toEqual(['<?xml version="1.0" encoding="GB18030"?><a>中', []])
  })
  test('what does not belong is told once, and the rest is read', () => {
    const bytes = Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0x62, 0xfe, 0x3c])
    const [text, faults] = decode(bytes)
    expect(text.replaceAll('\uFFFD', '?')).toBe('<a>?b?<')
    expect(faults).toEqual(['Unexpected bytes that are no UTF-8 at 3'])
    const wrong = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-16"?><a/>')
    expect(decode(wrong)[1]).toEqual([
      'Unexpected encoding: the file says `UTF-16`, its bytes are UTF-8 at 0'
    ])
    expect(decode(Uint8Array.from([0x61, 0x3e, 0xe4, 0xb8]))[1]).toEqual([
      'Unexpected bytes that are no UTF-8 at 2'
    ])
  })
  test.each([1, 2, 3, 5, 1000])('where it stands, whatever is written before, in pieces of %d', (size) => {
    const before = new TextEncoder().encode(`<a>中文 é 😀 \uFFFD 中文${'文'.repeat(400)}\n`)
    const length = new TextDecoder().decode(before).length
    const [text, faults] = decode(Uint8Array.from([...before, 0xe4, 0xb8, 0x41, 0x42, 0x43]), size)
    expect(text.endsWith('\n\uFFFDABC')).toBe(true)
    expect(faults).toEqual([`Unexpected bytes that are no UTF-8 at ${length}`])
    expect(decode(before, size)[1]).toEqual([])
  })
})

const folder = '../shared/interop/xliff'

describe.skipIf(!existsSync(folder))('XLIFF of other tools', () => {
  const rows = existsSync(folder)
    ? readFileSync(`${folder}/index.tsv`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'))
    : []
  test.each(rows.map((row) => [row[0]!, Number(row[8])] as const))('%s has %i units', (file, count) => {
    const {units, messages} = readXliff(readFileSync(`${folder}/${file}`, 'utf8'))
    expect(units).toHaveLength(count)
    expect(messages.filter(({severity}) => severity === 'error')).toEqual([])
  })
  test('the segments of SDLXLIFF can be units', () => {
    const {units} = readXliff(readFileSync(`${folder}/matecat-mrk-note.sdlxliff`, 'utf8'), {segments: true})
    expect(units.map(({en}) => en.trim())).toEqual([
      'Making a Raced Win replica diecast takes time, patience and expertise.',
      'And this is how it is done…'
    ])
  })
})

test('units and memories in JSON are valid for the published schemas, and what is none is refused', () => {
  const schemas = ['unit', 'memory'].map((name) =>
    JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'))
  )
  const ajv = new Ajv2020({schemas, strict: true, strictTypes: false})
  const isUnit = ajv.getSchema('unit.schema.json')!
  const isMemory = ajv.getSchema('memory.schema.json')!
  fc.assert(
    fc.property(fc.array(anyUnit(anyText), {maxLength: 3}), (units) => {
      for (const line of write('jsonl', units).split('\n').slice(0, -1)) {
        expect(isUnit(JSON.parse(line)), ajv.errorsText(isUnit.errors)).toBe(true)
      }
      const memory = JSON.parse(write('json', units, {source: 'zh-CN'}))
      expect(isMemory(memory), ajv.errorsText(isMemory.errors)).toBe(true)
    }),
    {numRuns: 30}
  )
  for (const wrong of [
    {},
    {id: '', en: ''},
    {id: '', en: '', zh: '', score: 1},
    {id: '', en: '', zh: '', confidence: 2}
  ])
    expect(isUnit(wrong)).toBe(false)
})

test('with segments, marks of terms and comments cut no text', () => {
  const side = (name: string, text: string): string => `<${name}>${text}</${name}>`
  const term = (text: string): string => `<mrk mtype="term">${text}</mrk>`
  const seg = (mid: number, text: string): string => `<mrk mtype="seg" mid="${mid}">${text}</mrk>`
  const units = [
    `<trans-unit id="a">${side('source', `术语${term('机器人')}好`)}${side('target', `term ${term('robot')} good`)}</trans-unit>`,
    `<trans-unit id="b">${side('source', '甲乙丙丁')}${side('seg-source', seg(1, `甲${term('乙')}丙`) + seg(2, '丁'))}${side('target', `${seg(1, `A ${term('B')} C`)} ${seg(2, 'D')}`)}</trans-unit>`
  ]
  const file = `<xliff version="1.2"><file original="x" source-language="zh" target-language="en"><body>${units.join('')}</body></file></xliff>`
  const read = readXliff(file, {segments: true}).units.map(({id, zh, en}) => [id, zh, en])
  expect(read).toEqual([
    ['a', '术语机器人好', 'term robot good'],
    ['b-1', '甲乙丙', 'A B C'],
    ['b-2', '丁', 'D']
  ])
})
