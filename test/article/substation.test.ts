import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readSubStation} from '../../src/article/substation.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'
import {readBitext} from '../../src/read-bitext.js'
import {expectMapLaw} from './map-law.js'

const head = `[Script Info]
Title: Harbour

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
`

/** An event: `1-3 ZH 你好。`. */
function event(line: string): string {
  const [, start, end, style, text] = /^(\d)-(\d) (\w+) (.*)$/.exec(line)!
  return `Dialogue: 0,0:00:0${start}.00,0:00:0${end}.00,${style},,0,0,0,,${text}\n`
}

const read = (...events: string[]) => readSubStation(head + events.map(event).join(''))

describe('SubStation Alpha', () => {
  test('an event is a cue with its lines; tags are no text, commas are', () => {
    const {blocks, messages} = read('1-3 ZH {\\an8}你看，有船。\\N{\\fs12}Look, a\\hship.')
    expect(messages).toEqual([])
    expect(blocks.map(({kind, text}) => [kind, text.text])).toEqual([
      ['code', head.trim()],
      ['cue', '你看，有船。\nLook, a ship.']
    ])
  })

  test('events of the same times are one group, wherever they stand', () => {
    const {blocks} = read('1-3 ZH 早上好。', '4-6 ZH 晚安。', '1-3 EN Good morning.', '4-6 EN Good night.')
    expect(blocks.slice(1).map(({group, text}) => [group, text.text])).toEqual([
      [0, '早上好。'],
      [0, 'Good morning.'],
      [1, '晚安。'],
      [1, 'Good night.']
    ])
  })

  test('drawings are code, comments are comments', () => {
    const source = `${head}${event('1-3 ZH {\\p1}m 0 0 l 9 9{\\p0}')}Comment: 0,0:00:01.00,0:00:02.00,ZH,,0,0,0,,to do\n`
    expect(readSubStation(source).blocks.map(({kind, comment}) => [kind, comment])).toEqual([
      ['code', false],
      ['code', false],
      ['paragraph', true]
    ])
  })

  test('the fields are those that the file names, and a line of fewer is told', () => {
    const source =
      '[Events]\nFormat: Start, End, Text\nDialogue: 0:01,0:02,Good, morning.\nDialogue: 0:03,Hm\n'
    const {blocks, messages} = readSubStation(source)
    expect(blocks.slice(1).map(({text}) => text.text)).toEqual(['Good, morning.', 'Hm'])
    expect(messages).toMatchObject([{rule: 'cue-fields', place: {start: {line: 4, column: 1}}}])
  })

  test('events without times go with no other', () => {
    const {blocks} = readSubStation(
      '[Events]\nFormat: Style, Text\nDialogue: ZH,早上好。\nDialogue: ZH,晚安。\n'
    )
    expect(blocks.slice(1).map(({group}) => group)).toEqual([0, 1])
  })

  test('places are those of the words, and none is lost, whatever stands around it', () => {
    const part = fc.constantFrom(
      'Dialogue: ',
      ',,,,,,,,,',
      '\\N',
      '\\h',
      '{\\b1}',
      '{',
      '}',
      '&amp;',
      '\n',
      '\r\n',
      'Comment:',
      '[Events]',
      ','
    )
    const word = fc.constantFrom('word', '字')
    fc.assert(
      fc.property(fc.array(fc.oneof(part, word), {maxLength: 30}), (parts) => {
        const source = head + parts.join('')
        const {blocks} = readSubStation(source)
        expectMapLaw(source, blocks)
        if (/Dialogue|Comment/.test(parts.join(''))) return
        const found = blocks.map(({text}) => text.text).join('')
        expect(found.match(/word|字/g)).toEqual(source.match(/word|字/g))
      })
    )
  })

  test('languages in styles of their own are aligned', async () => {
    const source =
      head +
      ['1-3 ZH 它明天早上', '3-5 ZH 要去上海。', '1-3 EN Tomorrow morning', '3-5 EN it leaves for Shanghai.']
        .map(event)
        .join('')
    const {beads, layout} = readBitext(source, {file: 'film.ass', lexicon: await loadLexicon()})
    expect(layout.name).toBe('subtitle-ZH-EN')
    expect(beads.flatMap(({en, zh}) => (en.length && zh.length ? [[en[0]!.text, zh[0]!.text]] : []))).toEqual(
      [['Tomorrow morning it leaves for Shanghai.', '它明天早上要去上海。']]
    )
  })
})
