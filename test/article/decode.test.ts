import {existsSync, readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type DecodedSource, decodeSource} from '../../src/article/decode.js'

const article = 'Small firms matter.\n小企业也很重要。我们在上海出生，他们来到这里的时候已经是冬天了。\n'
const traditional = '小企業也很重要。我們在上海出生，他們來到這裡的時候已經是冬天了。\n'

describe('what is decoded', () => {
  test.each([
    ['utf-8', utf8(article), false],
    ['utf-8', bytes(0xef, 0xbb, 0xbf, ...utf8(article)), true],
    ['utf-16le', bytes(0xff, 0xfe, ...utf16(article, true)), true],
    ['utf-16be', bytes(0xfe, 0xff, ...utf16(article, false)), true],
    ['utf-16le', utf16(article, true), false],
    ['utf-16be', utf16(article, false), false],
    ['gb18030', encode(article, 'gb18030'), false]
  ])('%s gives the text back and says so', (encoding, source, bom) => {
    const {messages, ...read} = decodeSource(source) as DecodedSource
    expect(read).toEqual({text: article, encoding, bom})
    // What is neither marked nor UTF-8 is a guess, and told.
    expect(messages.map(({rule}) => rule)).toEqual(bom || encoding === 'utf-8' ? [] : ['guessed-encoding'])
  })

  test.each([
    ['big5', encode(traditional, 'big5')],
    ['gb18030', encode(traditional, 'gb18030')],
    ['utf-16be', utf16(traditional.trim(), false)],
    ['utf-16le', utf16(traditional.trim(), true)]
  ])('traditional characters in %s', (encoding, source) => {
    expect(decodeSource(source)).toMatchObject({text: expect.stringContaining('小企業也'), encoding})
  })

  test('a word or two of GB18030 are enough', () => {
    expect(decodeSource(encode('术语,term\n', 'gb18030'))).toMatchObject({
      text: '术语,term\n',
      encoding: 'gb18030'
    })
  })

  test('an empty file is an empty text', () => {
    expect(decodeSource(bytes())).toEqual({text: '', encoding: 'utf-8', bom: false, messages: []})
  })

  test('a label overrides what the bytes look like', () => {
    expect(decodeSource(bytes(0x63, 0x61, 0x66, 0xe9), {encoding: 'latin1'})).toMatchObject({
      text: 'café',
      encoding: 'windows-1252'
    })
  })

  test('a label that names nothing throws', () => {
    expect(() => decodeSource(bytes(), {encoding: 'utf-9'})).toThrow(RangeError)
    expect(() => decodeSource(bytes(), {encoding: 'utf-9'})).toThrow('utf-9')
  })

  test('a control character is kept and told with its place', () => {
    expect(decodeSource(utf8('One line here.\nTwo \u0000lines.\u0007\n'))).toMatchObject({
      text: 'One line here.\nTwo \u0000lines.\u0007\n',
      messages: [
        {
          rule: 'control-character',
          message: 'Unexpected control character U+0000 and 1 more, expected text',
          place: {start: {line: 2, column: 5, offset: 19}}
        }
      ]
    })
  })
})

describe('what is not', () => {
  test('a bad byte in UTF-8 is told with line and column, in UTF-16 code units', () => {
    const source = bytes(...utf8('第一行。\n第二🚄'), 0xb0, ...utf8('行的文字很长，所以是 UTF-8。\n'))
    expect(decodeSource(source)).toEqual({
      error: {
        rule: 'encoding',
        severity: 'error',
        message: 'Unexpected byte 0xB0, expected a character of UTF-8, or the name of another encoding',
        place: {start: {line: 2, column: 5, offset: 9}, end: {line: 2, column: 5, offset: 9}}
      }
    })
  })

  test('a file cut inside a character ends where the character starts', () => {
    expect(decodeSource(utf8('他们来了，我们走了。').subarray(0, -1))).toMatchObject({
      error: {
        message: 'Unexpected byte 0xE3, expected a character of UTF-8, or the name of another encoding',
        place: {start: {column: 10}}
      }
    })
  })

  test.each([
    [
      'windows-1252',
      bytes(...utf8('Une soir'), 0xe9, 0x65, ...utf8(' d'), 0xe9, 0x6a, 0xe0, ...utf8(' pass'), 0xe9, 0x65)
    ],
    ['Korean', encode('이것은 한국어로 쓴 짧은 글입니다. 오늘은 날씨가 아주 좋습니다.', 'euc-kr')],
    ['Japanese', encode('これは日本語で書いた短い文章です。今日は天気がとてもいいです。', 'euc-jp')]
  ])('%s is not read as Chinese', (_name, source) => {
    expect(decodeSource(source)).toMatchObject({error: {rule: 'encoding'}})
  })

  test.each([
    ['PDF document', utf8('%PDF-1.7\n%âãÏÓ')],
    ['ZIP archive', bytes(0x50, 0x4b, 3, 4, 20, 0)],
    ['UTF-32 text', bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)],
    ['PNG image', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10)],
    ['NUL byte', bytes(1, 2, 0, 0, 0, 0x80, 0xff, 0, 7)],
    ['binary data', utf8('\u0001\u0002\u0003\u0004abc')]
  ])('a binary file is told as one: %s', (name, source) => {
    expect(decodeSource(source)).toMatchObject({
      error: {rule: 'binary-file', message: expect.stringContaining(name), place: {start: {line: 1}}}
    })
  })

  test('the encoding that is asked for is kept to', () => {
    expect(decodeSource(encode(article, 'gb18030'), {encoding: 'utf-8'})).toMatchObject({
      error: {
        message: 'Unexpected byte 0xC6, expected a character of UTF-8, or the name of another encoding',
        place: {start: {line: 2, column: 2}}
      }
    })
  })
})

test('whatever the bytes, there is a text without replacement characters, or an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 200}), (source) => {
      const result = decodeSource(source)
      if ('error' in result) expect(result.error.place?.start.line).toBeGreaterThan(0)
      // U+FFFD may stand in a file as itself.
      else if (!utf8('\uFFFD').every((byte) => source.includes(byte)))
        expect(result.text).not.toContain('\uFFFD')
    })
  )
})

test('UTF-8 of any text gives the text back', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 100}), (text) => {
      const result = decodeSource(utf8(`Text ${text} 文`))
      expect(result).toMatchObject({text: `Text ${text} 文`, encoding: 'utf-8'})
    })
  )
})

const hostile = '../shared/hostile'
describe.skipIf(!existsSync(hostile))('hostile files', () => {
  test.each(
    existsSync(hostile) ? readdirSync(hostile).filter((name) => /\.(?:md|csv)$/.test(name)) : []
  )('%s is decoded, or refused with a place', (name) => {
    const result = decodeSource(readFileSync(`${hostile}/${name}`))
    if ('error' in result) expect(result.error.place).toBeDefined()
    else expect(result.text).not.toContain('\uFFFD')
  })
})

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values)
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

/** There is no encoder for these in the platform: turn the decoder's two-byte characters round. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const pairs = new Map<string, [number, number]>()
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(bytes(lead, trail))
      if (!pairs.has(character)) pairs.set(character, [lead, trail])
    }
  }
  return bytes(
    ...[...text].flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)]
      const pair = pairs.get(character)
      if (!pair) throw new RangeError(`Unexpected \`${character}\`, expected a character of ${encoding}`)
      return pair
    })
  )
}
