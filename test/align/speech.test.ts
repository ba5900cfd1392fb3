import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readSpeech} from '../../src/align/speech.js'

/** What is seen of each sentence: `>` it begins within a quotation, `(` it opens with one, `)` it ends with one, and how many it opens. */
function speech(texts: string[], language: 'en' | 'zh' = 'en'): string {
  const {startsInside, opens, closes, openings} = readSpeech(texts, language)
  return texts
    .map((_, k) => `${startsInside[k] ? '>' : ''}${opens[k] ? '(' : ''}${openings[k]}${closes[k] ? ')' : ''}`)
    .join(' ')
}

describe('quotations are followed', () => {
  test.each<[string, string[], string, ('zh' | 'en')?]>([
    ['in curly marks', ['“Stay,” she said.', 'He stayed.'], '(1 0'],
    ['over several sentences', ['“Stay.', 'It rains.', 'Wait.”', 'He went.'], '(1 >0 >0) 0'],
    ['in single marks', ["'Stay!' she said. 'It rains.'", 'He went.'], '(2) 0'],
    ['over several sentences in single marks', ["'Stay.", "It's raining.'", 'He went.'], '(1 >0) 0'],
    ['in straight marks', ['"Stay," she said, "it rains."'], '(2)'],
    ['in straight marks of Chinese', ['他说:"下雨了。"', '她走了。'], '1) 0', 'zh'],
    ['in curly marks of Chinese', ['他说：“下雨了。', '别走。”'], '1 >0)', 'zh'],
    ['in corner brackets', ['「下雨了。」他說。'], '(1', 'zh'],
    ['but not within others', ["“He said 'no' to me.”"], '(1)']
  ])('%s', (_, texts, expected, language) => expect(speech(texts, language)).toBe(expected))
})

describe('no quotation begins', () => {
  test.each([
    ["It's the boys' ball, isn't it?"],
    ["'Tis a pity."],
    ["Back in the '90s they played rock 'n' roll."],
    ["Give 'em hell."],
    ['It was 5′ long.']
  ])('in %s', (text) => expect(speech([text, 'Next.'])).toBe('0 0'))
})

test('a mark that is never closed is forgotten', () => {
  const texts = ['“Stay.', ...Array.from({length: 60}, () => 'It rains.')]
  expect(speech(texts).endsWith(' 0')).toBe(true)
})

test('any text is read, and only what was opened is closed', () => {
  const sentence = fc.string({
    unit: fc.constantFrom('“', '”', "'", '"', '「', '」', 'a', ' ', '.', '字'),
    maxLength: 12
  })
  fc.assert(
    fc.property(fc.array(sentence, {maxLength: 8}), fc.constantFrom('en', 'zh'), (texts, language) => {
      const {startsInside, closes, openings} = readSpeech(texts, language)
      let seen = 0
      for (let k = 0; k < texts.length; k++) {
        if (startsInside[k]) expect(seen).toBeGreaterThan(0)
        seen += openings[k]!
        if (closes[k]) expect(seen).toBeGreaterThan(0)
      }
    })
  )
})
