import {describe, expect, test} from 'vitest'
import {readSrx} from '../../src/formats/srx.js'

test('reads the rules that the map gives to each language, in order', () => {
  const rules = readSrx(srx(['no|\\bapprox\\.|\\s', 'yes|[.?!]+|\\s']))
  expect(rules.messages).toEqual([])
  expect(rules.en.map(({isBreak}) => isBreak)).toEqual([false, true])
  expect(rules.zh).toEqual([])
  expect(rules.mode).toBe('replace')
})

test('takes the first map only where the file does not cascade', () => {
  const both = '<languagemap languagepattern=".*" languagerulename="Own"/>'
  expect(readSrx(srx(['yes|x|y'], {maps: both})).en).toHaveLength(2)
  expect(readSrx(srx(['yes|x|y'], {maps: both, cascade: 'no'})).en).toHaveLength(1)
})

test('leaves out a rule that cannot run, and says where it stands', () => {
  const {en, messages} = readSrx(srx(['yes|(a)\\1|b', 'yes|\\.|\\s']), {file: 'own.srx'})
  expect(en).toHaveLength(1)
  expect(messages).toMatchObject([
    {rule: 'srx', severity: 'warning', file: 'own.srx', place: {start: {line: 4, column: 1}}}
  ])
  expect(messages[0]!.message).toBe('Unexpected rule `(a)\\1` – `b`, left out: Unexpected `\\1`')
})

test('a file that is no SRX, or no XML, is a message', () => {
  expect(readSrx('<tmx/>').messages).toMatchObject([
    {severity: 'error', message: 'Unexpected document, expected `<srx>`'}
  ])
  expect(readSrx('<srx><header').messages.some(({severity}) => severity === 'error')).toBe(true)
  expect(readSrx('').messages.some(({severity}) => severity === 'error')).toBe(true)
})

test('a map to rules that do not exist is a message', () => {
  const maps = '<languagemap languagepattern="en" languagerulename="Lost"/>'
  expect(readSrx(srx([], {maps})).messages[0]!.message).toBe(
    'Unexpected name of rules `Lost`, expected one that exists'
  )
})

test('a wrong mode or value throws', () => {
  expect(() => readSrx(srx([]), {mode: 'add' as 'extend'})).toThrow('Unexpected mode `add`')
  expect(() => readSrx(3 as unknown as string)).toThrow(TypeError)
})

describe('a pattern of ICU', () => {
  test.each([
    ['\\p{Lu}\\.', 'É.', true],
    ['\\bMr\\.', 'Mr.', true],
    ['\\bMr\\.', 'éMr.', false],
    ['(?i)\\bmr\\.', 'MR.', true],
    ['\\QU.S.\\E', 'U.S.', true],
    ['\\QU.S.\\E', 'UxSx', false],
    ['\\h', '\u3000', true],
    ['[\\p{L}&&[^a]]', 'b', true],
    ['[\\p{L}&&[^a]]', 'a', false],
    ['[[:upper:]]', 'A', true],
    ['[.!?(){}/|-]', '|', true],
    ['[.!?(){}/|-]', 'x', false],
    ['\\x{3002}', '。', true],
    ['\\u3002', '。', true],
    ['(\\p{Lu}\\.)+', 'U.S.A.', true],
    ['(?>a|b)++', 'b', true],
    ['\\p{Han}', '中', true],
    ['[\\s\\u00a0]*\\"', ' "', true],
    ['\\w{2,3}', 'né', true]
  ])('%s before a place fits “%s”: %s', (pattern, text, fits) => {
    const {en, messages} = readSrx(srx([`yes|${pattern}|`]))
    expect(messages).toEqual([])
    const {before} = en[0]!
    before.lastIndex = text.length
    expect(before.test(text)).toBe(fits)
  })

  test.each([
    '(a',
    'a)',
    '[a',
    'a{2}{3}*',
    '*a',
    '\\',
    '\\p{Nothing}',
    '(?x)a',
    '((((a+)+)+)+)+',
    '\\y'
  ])('%s is left out with a message', (pattern) => {
    const {en, messages} = readSrx(srx([`yes|${pattern}|x`]))
    expect(en).toEqual([])
    expect(messages).toHaveLength(1)
  })
})

/** An SRX file with rules given as `break|before|after`; the `|` of an expression is written `¦`. */
function srx(rules: string[], {maps = '', cascade = 'yes'} = {}): string {
  const rows = rules.map((rule) => {
    const [kind, before, after] = split(rule)
    return `<rule break="${kind}"><beforebreak>${escapeXml(before)}</beforebreak><afterbreak>${escapeXml(after)}</afterbreak></rule>`
  })
  return `<srx xmlns="http://www.lisa.org/srx20" version="2.0">
<header segmentsubflows="yes" cascade="${cascade}"/>
<body><languagerules><languagerule languagerulename="Own">
${rows.join('\n')}
</languagerule></languagerules>
<maprules>${maps.includes('Lost') ? '' : '<languagemap languagepattern="[Ee][Nn].*" languagerulename="Own"/>'}${maps}</maprules></body></srx>`
}

/** The first and the last `|` divide; those between belong to the expression before. */
function split(rule: string): [string, string, string] {
  const first = rule.indexOf('|')
  const last = rule.lastIndexOf('|')
  return [rule.slice(0, first), rule.slice(first + 1, last), rule.slice(last + 1)]
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
