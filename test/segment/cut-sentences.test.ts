import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cutSentences} from '../../src/segment/cut-sentences.js'

test('the pieces joined give the text back', () => {
  const parts = fc.constantFrom(
    '.',
    '?',
    '。',
    '“',
    '”',
    '"',
    "'",
    ' ',
    '\n',
    '你',
    'a',
    'Mr',
    'B',
    '…',
    '(',
    ')',
    '1'
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(parts, {maxLength: 40}).map((found) => found.join(''))
  )
  fc.assert(
    fc.property(text, fc.constantFrom('en' as const, 'zh' as const), (value, language) => {
      const sentences = cutSentences(value, language)
      expect(sentences.map((sentence) => sentence.text).join('')).toBe(value)
      for (const {text, start, end} of sentences) expect(text).toBe(value.slice(start, end))
    })
  )
})
