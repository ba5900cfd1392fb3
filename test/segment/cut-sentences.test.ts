import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readSrx} from '../../src/formats/srx.js'
import {cutSentences} from '../../src/segment/cut-sentences.js'

const language = fc.constantFrom('en' as const, 'zh' as const)

/** Texts full of what the rules look at. */
const prickly = fc
  .array(
    fc.constantFrom(
      ...[
        '.',
        '?',
        '!',
        '。',
        '！',
        '？',
        '…',
        '……',
        '. . .',
        '“',
        '”',
        '‘',
        '’',
        '"',
        "'",
        '「',
        '」',
        '《',
        '》'
      ],
      ...[
        '(',
        ')',
        '（',
        '）',
        '[1]',
        ' ',
        '  ',
        '\n',
        '\n\n',
        '\u3000',
        '\u00a0',
        '**',
        '</em>',
        '😀',
        '—',
        ':',
        '，'
      ],
      ...[
        '你',
        '他说',
        'a',
        'Mr',
        'U.S',
        'He',
        'no',
        '1',
        '2',
        '1.',
        '2.',
        'a)',
        'b)',
        '3.5',
        'x@y.z',
        '\ud83d',
        '\0'
      ]
    ),
    {maxLength: 60}
  )
  .map((parts) => parts.join(''))

test('the pieces joined give the text back', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({unit: 'binary'}), prickly), language, (text, language) => {
      const sentences = cutSentences(text, language)
      expect(sentences.map((sentence) => sentence.text).join('')).toBe(text)
      for (const sentence of sentences) expect(sentence.text).toBe(text.slice(sentence.start, sentence.end))
    })
  )
})

test('no piece is empty, and none but the first starts with white space', () => {
  fc.assert(
    fc.property(prickly, language, (text, language) => {
      const sentences = cutSentences(text, language)
      expect(sentences.every((sentence) => sentence.text !== '')).toBe(true)
      expect(sentences.slice(1).every((sentence) => /^\S/.test(sentence.text))).toBe(true)
    })
  )
})

test('a blank line always ends a sentence', () => {
  fc.assert(
    fc.property(prickly, prickly, language, (before, after, language) => {
      fc.pre(before.trim() !== '' && after.trim() !== '')
      const text = `${before.trimEnd()}\n\n${after.trimStart()}`
      const starts = cutSentences(text, language).map(({start}) => start)
      expect(starts).toContain(text.length - after.trimStart().length)
    })
  )
})

test('an empty text has no sentences, and white space is one piece', () => {
  expect(cutSentences('', 'en')).toEqual([])
  expect(cutSentences(' \n ', 'zh')).toEqual([{text: ' \n ', start: 0, end: 3}])
})

test('white space belongs to the sentence before it', () => {
  expect(cutSentences(' It rains.  We stay. ', 'en')).toEqual([
    {text: ' It rains.  ', start: 0, end: 12},
    {text: 'We stay. ', start: 12, end: 21}
  ])
})

test('a unit after a figure is no initial', () => {
  const cut = (text: string): string[] => cutSentences(text, 'en').map((sentence) => sentence.text.trim())
  expect(cut('It weighs 220 g. Withstands winds of 60 km/h.')).toHaveLength(2)
  expect(cut('It ran 10 km. Nobody followed.')).toHaveLength(2)
  expect(cut('J. Smith wrote to T. Brown.')).toHaveLength(1)
})

test('the last letter of an address is no initial', () => {
  expect(cutSentences('See https://example.org/?a=b. Then call us.', 'en')).toHaveLength(2)
})

test('a letter after the word that it counts is no initial', () => {
  const cut = (text: string) => cutSentences(text, 'en').map((sentence) => sentence.text.trim())
  const text = 'Answer all questions of Part A and two of Part B. Dictionaries are allowed.'
  expect(cut(text)).toHaveLength(2)
  expect(cut('The coach leaves from Gate C. Passengers wait upstairs.')).toHaveLength(2)
  expect(cut('It was painted by Mr B. Dixon.')).toHaveLength(1)
  expect(cut('Part B. Dictionaries of the north')).toHaveLength(1)
})

test('a numbered label opens its sentence in both languages', () => {
  expect(cutSentences('Example 2. A test is right in 99% of all cases.', 'en')).toHaveLength(1)
  expect(cutSentences('例 2. 某种检测的准确率为 99%。', 'zh')).toHaveLength(1)
  expect(cutSentences('图4.1. 河流的剖面。', 'zh')).toHaveLength(1)
  expect(cutSentences('参见图 2. 河流向东。', 'zh')).toHaveLength(2)
})

test('a wrong call throws, with the value in the message', () => {
  expect(() => cutSentences('Hm.', 'fr' as 'en')).toThrow(
    new TypeError('Unexpected language `fr`, expected `en` or `zh`')
  )
  expect(() => cutSentences(5 as unknown as string, 'en')).toThrow(TypeError)
})

describe('hostile texts are cut in linear time', () => {
  // Quadratic work on any of these would take minutes.
  const many = 100_000
  test.each([
    ['full stops', '.'.repeat(many)],
    ['spaced full stops', '. '.repeat(many)],
    ['opening quotation marks', '“'.repeat(many)],
    ['straight quotation marks', '"'.repeat(many)],
    ['opening marks with stops', '“a. '.repeat(many)],
    ['brackets in brackets', '('.repeat(many) + 'a.'.repeat(many) + ')'.repeat(many)],
    ['stars', 'a.*'.repeat(many)],
    ['white space', `a.${' '.repeat(10 * many)}b`],
    ['newlines', 'a. \n'.repeat(many)],
    ['marks of lists', '1. a 2. b '.repeat(many)],
    ['five million letters', 'a'.repeat(50 * many)],
    ['words without white space', 'Ab.'.repeat(many)],
    ['Chinese in one line', '他走了，我也走。'.repeat(6 * many)]
  ])('%s', (_, text) => {
    const sentences = cutSentences(text, 'zh')
    expect(sentences.at(-1)!.end).toBe(text.length)
  })

  test('an opening mark without its partner does not swallow the text', () => {
    for (const mark of ['“', '"', '(', '（', '《', '‘', '[']) {
      const text = `He said ${mark}yes. ${'It was late. '.repeat(2000)}`
      expect(cutSentences(text, 'en').length).toBeGreaterThan(1900)
    }
  })
})

describe('rules of an SRX file', () => {
  const breaks = '<rule break="yes"><beforebreak>[.;]</beforebreak><afterbreak>\\s</afterbreak></rule>'
  const keeps = '<rule break="no"><beforebreak>\\bcorresp\\.</beforebreak><afterbreak>\\s</afterbreak></rule>'
  const text = 'See corresp. Items; then go? Yes. No.'

  test('replace the built-in ones', () => {
    expect(cut(text, srx(keeps + breaks))).toEqual(['See corresp. Items; ', 'then go? Yes. ', 'No.'])
  })

  test('extend the built-in ones: where no rule fits, those decide', () => {
    expect(cut(text, srx(keeps, 'extend'))).toEqual(['See corresp. Items; then go? ', 'Yes. ', 'No.'])
    expect(cut(text, srx(keeps + breaks, 'extend'))).toEqual([
      'See corresp. Items; ',
      'then go? ',
      'Yes. ',
      'No.'
    ])
  })

  test('the first rule that fits decides', () => {
    expect(cut('See corresp. Items', srx(breaks + keeps))).toEqual(['See corresp. ', 'Items'])
  })

  test('without rules for a language nothing is cut, or as usual', () => {
    const none = srx('')
    expect(cut('It rains. We stay.', none)).toEqual(['It rains. We stay.'])
    expect(cut('It rains. We stay.', srx('', 'extend'))).toEqual(['It rains. ', 'We stay.'])
  })

  test('greedy expressions stay bounded on long texts', () => {
    const greedy = srx(
      '<rule break="yes"><beforebreak>(a+)+b\\s*x</beforebreak><afterbreak>.*c</afterbreak></rule>'
    )
    expect(greedy.messages).toEqual([])
    expect(cut(`${'a'.repeat(2000)}. ${' '.repeat(2000)}x`, greedy)).toHaveLength(1)
  })

  function srx(rules: string, mode: 'replace' | 'extend' = 'replace') {
    const map = '<maprules><languagemap languagepattern="en.*" languagerulename="Own"/></maprules>'
    const set = `<languagerules><languagerule languagerulename="Own">${rules}</languagerule></languagerules>`
    return readSrx(`<srx version="2.0"><header cascade="no"/><body>${set}${map}</body></srx>`, {mode})
  }

  function cut(text: string, rules: ReturnType<typeof srx>): string[] {
    const sentences = cutSentences(text, 'en', {rules})
    expect(sentences.map((sentence) => sentence.text).join('')).toBe(text)
    return sentences.map((sentence) => sentence.text)
  }
})
