import {describe, expect, test} from 'vitest'
import {indexPlaces} from '../../src/model/place.js'
import {cutPieces} from '../../src/segment/cut-pieces.js'
import {piecesOf} from '../article/pieces.js'

const segments = (source: string, format: Parameters<typeof piecesOf>[1]): string[] =>
  cutPieces(piecesOf(source, format), indexPlaces(source)).segments.map(({text}) => text)

test('the sentences of a caption are cut', () => {
  const caption = 'The ferry on its last evening. It sailed for 41 years.'
  expect(segments(`<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`, 'html')).toEqual([
    'The ferry on its last evening.',
    'It sailed for 41 years.'
  ])
})

describe('a line that the author ended', () => {
  test('ends a line of verse, whatever letter the next one begins with', () => {
    expect(segments('I say your name  \nonce more  \nto the fog', 'markdown')).toEqual([
      'I say your name',
      'once more',
      'to the fog'
    ])
  })

  test('does not end a sentence that plainly goes on', () => {
    expect(
      segments('The office of the library on the third floor is closed  \nuntil Monday.', 'markdown')
    ).toEqual(['The office of the library on the third floor is closed until Monday.'])
  })

  test('does not end a sentence of a cell at a comma', () => {
    expect(
      segments('en,zh\n"I am allergic to nuts,\nleave them out.","我对坚果过敏，\n请别放。"\n', 'csv')
    ).toEqual(['I am allergic to nuts, leave them out.', '我对坚果过敏，请别放。'])
  })

  test('nor one of a cue', () => {
    const cue = 'It was not the weather,\nbut the fences.\n不是天气，\n而是围栏。'
    expect(segments(`1\n00:00:01,000 --> 00:00:02,000\n${cue}\n`, 'srt')).toEqual([
      'It was not the weather, but the fences.',
      '不是天气，而是围栏。'
    ])
  })

  test('nor one of a cue between two ideographs, where the cue has a full stop', () => {
    const cue = (text: string) => segments(`1\n00:00:01,000 --> 00:00:02,000\n${text}\n`, 'srt')
    expect(cue('我们在海边住了三年，每天早上\n都能看到渔船出海。')).toEqual([
      '我们在海边住了三年，每天早上都能看到渔船出海。'
    ])
    expect(cue('我们在海边住了三年\n每天早上看渔船')).toHaveLength(2)
    expect(cue('好的\n我知道了。')).toHaveLength(2)
  })
})

test('an entry of a list of references is one segment', () => {
  expect(segments('[1] 陆健健. 河口生态学[M]. 北京: 海洋出版社, 2003.', 'text')).toHaveLength(1)
  expect(
    segments('[2] Rich C. Ecology of light[J]. Frontiers in Ecology, 2004, 2(4): 191-198.', 'text')
  ).toHaveLength(1)
})
