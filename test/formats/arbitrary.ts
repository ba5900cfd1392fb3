import fc from 'fast-check'
import type {Bitext} from '../../src/model/bitext.js'
import {bitextOf, type ShortBead} from './fixture.js'

/** Any string at all: controls, lone surrogates, marks of every format. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({unit: 'binary', minLength: 1}),
  fc.array(fc.integer({min: 0, max: 0xffff}), {minLength: 1}).map((codes) => String.fromCharCode(...codes)),
  fc.string({
    minLength: 1,
    maxLength: 60,
    unit: fc.constantFrom(
      'a',
      'word ',
      '中',
      '。',
      '“',
      ']]>',
      '&amp;',
      '<b>',
      '"',
      '\r\n',
      '\u0000',
      '\ud83d',
      '\u0085',
      ' ',
      '\t',
      '|',
      '\\',
      '*',
      '_',
      '`',
      '~',
      '👨‍👩‍👧',
      'e\u0301',
      '\u202e',
      '\u2028',
      '\u001c',
      '\ufff9',
      '\u001b[2J',
      'क्ष',
      '\u0600',
      'ﾞ'
    )
  })
)

const short: fc.Arbitrary<ShortBead> = fc.oneof(
  fc.record({
    en: fc.array(anyText, {minLength: 1, maxLength: 3}),
    zh: fc.array(anyText, {minLength: 1, maxLength: 3}),
    confidence: fc.double({min: 0, max: 1, noNaN: true})
  }),
  fc.record({en: fc.array(anyText, {minLength: 1, maxLength: 2}), reason: fc.constant('credit' as const)}),
  fc.record({
    zh: fc.array(anyText, {minLength: 1, maxLength: 2}),
    reason: fc.constant('untranslated' as const)
  }),
  fc.record({other: fc.array(anyText, {minLength: 1, maxLength: 2}), reason: fc.constant('pinyin' as const)})
)

/** Any bitext, of one file or of two, with odd names. */
export const anyBitext: fc.Arbitrary<Bitext> = fc
  .tuple(fc.array(short, {maxLength: 5}), anyText, fc.option(anyText))
  .map(([beads, en, zh]) => bitextOf(beads, {en, zh: zh ?? en}))
