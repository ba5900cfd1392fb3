import fc from 'fast-check'
import {SaxesParser} from 'saxes'
import {expect, test} from 'vitest'
import {xmlAttribute, xmlText} from '../../src/formats/escape-xml.js'
import {type XmlHandlers, type XmlOptions, XmlReader} from '../../src/formats/xml-reader.js'
import {anyText} from './arbitrary.js'
import {assertWellFormed} from './xml-oracle.js'

/** Read a document in one piece. */
function readAll(source: string, handlers: XmlHandlers): void {
  const reader = new XmlReader(handlers)
  reader.write(source)
  reader.end()
}

/** What a document says, an event a line, each with its line and column. */
function events(source: string, chunk = source.length || 1): string[] {
  const log: string[] = []
  const at = (): string => `${reader.point.line}:${reader.point.column}`
  const reader: XmlReader = new XmlReader({
    open: ({name, attributes}) => log.push(`${at()} <${name} ${JSON.stringify(attributes)}`),
    text: (text) => log.push(`${at()} ${JSON.stringify(text)}`),
    close: (name) => log.push(`${at()} /${name}`),
    problem: ({message, point, fatal}) =>
      log.push(`${point.line}:${point.column} ${fatal ? 'fatal' : 'problem'}: ${message}`)
  })
  for (let index = 0; index < source.length; index += chunk) reader.write(source.slice(index, index + chunk))
  reader.end()
  return log
}

test('tells elements and text where they start', () => {
  expect(
    events(
      '<?xml version="1.0"?>\n<!-- c -->\n<a>\r\n  <p:b x="1"\n y="&lt;2">中&amp;文<![CDATA[<]]></p:b><c/>\n</a>'
    )
  ).toEqual([
    '3:1 <a {}',
    '3:4 "\\n  "',
    '4:3 <b {"x":"1","y":"<2"}',
    '5:12 "中&文"',
    '5:19 "<"',
    '5:32 /b',
    '5:38 <c {}',
    '5:42 /c',
    '5:42 "\\n"',
    '6:1 /a'
  ])
})

test('pieces of any size say the same', () => {
  const source = '<?xml version="1.0"?><a>\r\n<b>😀&#x1F600;中</b>\r<c d="e"/></a>'
  for (const size of [1, 2, 3, 7]) expect(events(source, size)).toEqual(events(source))
})

test('a fault of a character is told, and reading goes on', () => {
  expect(events('<a>x&nbsp;y\u0000z</a>')).toEqual([
    '1:1 <a {}',
    '1:5 problem: Unexpected XML: undefined entity',
    '1:12 problem: Unexpected XML: disallowed character',
    '1:4 "x&nbsp;y\\u0000z"',
    '1:14 /a'
  ])
})

test('a fault of the structure ends the reading', () => {
  const last = (source: string): string | undefined => events(source).at(-1)
  expect(last('<a><b></a>')).toBe('1:11 fatal: Unexpected XML: unexpected close tag')
  expect(last('<a>')).toBe('1:4 fatal: Unexpected XML: unclosed tag: a')
  expect(last('{"a": 1}')).toBe('1:1 fatal: Unexpected XML: text data outside of root node')
  expect(last('')).toBe('1:1 fatal: Unexpected empty file, expected XML')
  expect(last('\uFEFF\uFEFF<a/>')).toBe('1:1 fatal: Unexpected second byte order mark')
})

test('a byte order mark is passed over', () => {
  expect(events('\uFEFF<a/>')).toEqual(['1:1 <a {}', '1:5 /a'])
})

test('entities of a DTD are told and never expanded', () => {
  const source = '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY x SYSTEM "file:///etc/hostname">]><a>&b;&x;</a>'
  const log = events(source)
  expect(log[0]).toMatch(/problem: Unexpected entity declaration/)
  expect(log).toContain(`1:${source.indexOf('&b;') + 1} "&b;&x;"`)
})

test('a document of a hundred thousand levels ends at the limit', () => {
  const depth = 100_000
  const log = events('<a>'.repeat(depth) + '</a>'.repeat(depth))
  expect(log).toHaveLength(1001)
  expect(log.at(-1)).toMatch(/fatal: Unexpected depth of elements, expected at most 1000/)
})

test('a file with no end of faults ends at the limit', () => {
  expect(events(`<a>${'\u0001'.repeat(100_000)}</a>`)).toHaveLength(102)
})

test('a handler may stop', () => {
  const names: string[] = []
  const reader: XmlReader = new XmlReader({
    open: ({name}) => {
      names.push(name)
      if (name === 'b') reader.stop()
    },
    problem: ({message}) => names.push(message)
  })
  reader.write('<a><b/><c/>')
  reader.end()
  expect(names).toEqual(['a', 'b'])
  expect(reader.stopped).toBe(true)
})

test('an error of a handler is not swallowed', () => {
  const open = (): void => {
    throw new Error('mine')
  }
  expect(() => readAll('<a/>', {open, problem: () => {}})).toThrow('mine')
})

test('escaped text is well-formed and reads as it was, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const document = `<a b="${xmlAttribute(text)}">${xmlText(text)}</a>`
      assertWellFormed(document)
      const kept = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
      let read = ''
      readAll(document, {
        open: ({attributes}) => expect(attributes.b).toBe(kept),
        text: (part) => {
          read += part
        },
        problem: ({message}) => expect.fail(message)
      })
      expect(read).toBe(kept)
    })
  )
})

/** What a document of units says: names of units, `!` for a fault after which reading goes on, `!!` for one that ends it. */
function unitsOf(source: string, chunk = source.length, options: XmlOptions = {}): string {
  const log: string[] = []
  const reader = new XmlReader(
    {
      open: ({name, attributes}) => name === 'tu' && log.push(attributes.id ?? ''),
      problem: ({fatal, resumed}) => log.push(fatal ? '!!' : resumed === undefined ? '?' : '!')
    },
    {resumeAt: ['tu'], ...options}
  )
  for (let index = 0; index < source.length; index += chunk) reader.write(source.slice(index, index + chunk))
  reader.end()
  return log.join(' ')
}

test.each<[string, string, string]>([
  ['an end tag too many', '<tu id="1"></seg></tu><tu id="2"></tu><tu id="3"/>', '1 ! 2 3'],
  ['an end tag too few', '<tu id="1"><seg></tu><tu id="2"></tu>', '1 ! 2'],
  ['crossed tags', '<tu id="1"><a><b></a></b></tu><tu id="2"></tu>', '1 ! 2'],
  ['a value without quotes', '<tu id=1><a/></tu><tu id="2"></tu>', '! 2'],
  [
    'a value without an end',
    '<tu id="1"><a b="c></a></tu><tu id="2"><a b="d"/></tu><tu id="3"/>',
    '1 ? ? ? ! 2 3'
  ],
  ['the same attribute twice', '<tu id="1" id="1"/><tu id="2"/>', '! 2'],
  ['a mark that is no tag', '<tu id="1">1 < 2 and 3 <= 4</tu><tu id="2"/>', '1 ? ? 2'],
  ['a mark before a word', '<tu id="1">a <b is c</tu><tu id="2"/>', '1 ! 2'],
  ['an ampersand', '<tu id="1">R&D, AT&T</tu><tu id="2"/>', '1 ? ? 2'],
  ['the end in the middle', '<tu id="1"/><tu id="2"><a', '1 2 !!']
])('goes on after a fault: %s', (_, units, expected) => {
  const source = `<tmx><body>${units}</body></tmx>`
  const whole = expected.endsWith('!!') ? source.slice(0, -'</body></tmx>'.length) : source
  expect(unitsOf(whole)).toBe(expected)
  for (const size of [1, 3, 16]) expect(unitsOf(whole, size)).toBe(expected)
})

test.each<[string, string, string]>([
  ['a value without quotes', '<tu id=1><a b=zh-CN c="2"/></tu><tu id=2 /><tu id="3"/>', '? 1 ? ? 2 3'],
  ['a value without quotes that is none', '<tu id=1,5><a/></tu><tu id="2"></tu>', '! 2'],
  ['the same attribute twice', '<tu id="1" id="5"/><tu id="1" id="5"/><tu id="2"/>', '? 1 ? 1 2'],
  ['a mark before a word in a text', '<tu id="1"><seg>a <b is c</seg></tu><tu id="2"/>', '1 ? 2'],
  ['a mark before a word and another', '<tu id="1"><seg>a<b and c>d</seg></tu><tu id="2"/>', '1 ? 2'],
  ['a mark before a word, no text', '<tu id="1">a <b is c</tu><tu id="2"/>', '1 ! 2'],
  [
    'a value without an end',
    '<tu id="1"><a b="c></a></tu><tu id="2"><a b="d"/></tu><tu id="3"/>',
    '1 ? ? ? ! 2 3'
  ]
])('faults that can be mended cost nothing where texts are named: %s', (_, units, expected) => {
  const source = `<tmx><body>${units}</body></tmx>`
  for (const size of [source.length, 1, 3, 16])
    expect(unitsOf(source, size, {mendIn: ['seg']})).toBe(expected)
})

/** What saxes alone says of a document, or nothing where it finds a fault. */
function saxesEvents(source: string): string[] | undefined {
  const log: string[] = []
  let isFaulty = false
  const parser = new SaxesParser({xmlns: false})
  const text = (part: string): void => void log.push(part)
  parser.on('opentag', ({name, attributes}) => log.push(`<${name} ${JSON.stringify(attributes)}>`))
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', ({name}) => log.push(`</${name}>`))
  parser.on('error', () => {
    isFaulty = true
  })
  parser.write(source).close()
  return isFaulty ? undefined : log
}

// saxes takes a lone surrogate and what follows for one character, so there are none in it.
test('says what saxes says, and finds no fault where it finds none', () => {
  const piece = fc.constantFrom(
    ...[
      '<a>',
      '</a>',
      '<b c="d">',
      '</b>',
      '<e/>',
      "<f g='&lt;\n'/>",
      '<h  i = "j"\n>',
      '</h >',
      '&amp;',
      '&#x4e2d;'
    ],
    ...[
      '&x;',
      '&',
      '<',
      '>',
      ']]>',
      '<!-- k -->',
      '<!--',
      '<?l m?>',
      '<![CDATA[<n>]]>',
      '\r\n',
      '\r',
      '\u0001',
      '文',
      '😀'
    ],
    ...[' ', '=', '"', '<中>', '</中>', '<o p="1" p="2">', '</o>', '-->']
  )
  fc.assert(
    fc.property(
      fc.array(piece, {maxLength: 12}),
      fc.integer({min: 1, max: 20}),
      fc.boolean(),
      (pieces, size, mends) => {
        const source = `<a>${pieces.join('')}</a>`
        const log: string[] = []
        let isFaulty = false
        const reader = new XmlReader(
          {
            open: ({name, attributes}) => log.push(`<${name} ${JSON.stringify(attributes)}>`),
            text: (text) => log.push(text),
            close: (name) => log.push(`</${name}>`),
            problem: () => {
              isFaulty = true
            }
          },
          mends ? {mendIn: ['b']} : {}
        )
        for (let at = 0; at < source.length; at += size) reader.write(source.slice(at, at + size))
        reader.end()
        const expected = saxesEvents(source)
        expect(isFaulty).toBe(expected === undefined)
        if (expected) expect(log.join('')).toBe(expected.join(''))
      }
    ),
    {numRuns: 1000}
  )
})
