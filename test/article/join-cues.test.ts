import {describe, expect, test} from 'vitest'
import {areCuesApart} from '../../src/article/cue-habit.js'
import {joinCues} from '../../src/article/join-cues.js'
import {piecesOf} from './pieces.js'

/** Subtitles of these cues, a `|` between the lines of one. */
const srt = (...cues: string[]): string =>
  cues
    .map(
      (cue, at) => `${at + 1}\n00:00:0${at % 10},000 --> 00:00:0${at % 10},900\n${cue.replace('|', '\n')}\n`
    )
    .join('\n')

const joined = (...cues: string[]): string[] =>
  joinCues(piecesOf(srt(...cues), 'srt')).map(({text, aside}) => (aside ? `(${aside})` : text.text))

describe('cues are joined', () => {
  test('while the English sentence goes on', () => {
    expect(joined('We took the road|我们走的是', 'to the sea.|去海边的路。', 'It rained.|下雨了。')).toEqual([
      'We took the road to the sea.',
      '我们走的是去海边的路。',
      'It rained.',
      '下雨了。'
    ])
  })

  test('where one cue holds the translation of two', () => {
    expect(joined('And then', 'he left.|然后他走了。')).toEqual(['And then he left.', '然后他走了。'])
  })

  test('but for a caption in capitals, where others are not', () => {
    expect(joined('THREE YEARS LATER|三年后', 'The road|路', 'is there.|有了。')).toEqual([
      'THREE YEARS LATER',
      '三年后',
      'The road is there.',
      '路有了。'
    ])
    expect(joined('WE TOOK THE ROAD|我们走的是', 'TO THE SEA.|去海边的路。')).toHaveLength(2)
  })

  test('but for a caption in Chinese alone, before somebody speaks', () => {
    expect(joined('上海 外滩 1937年', 'You came back.|你回来了', 'Yes.|是的')).toEqual([
      '上海 外滩 1937年',
      'You came back.',
      '你回来了',
      'Yes.',
      '是的'
    ])
  })

  test('and for a sound in both languages', () => {
    expect(joined('So I left|我就走了', '[Laughter / 笑]', 'and slept.|睡了。')).toEqual([
      'So I left',
      '我就走了',
      '(marker)',
      'and slept.',
      '睡了。'
    ])
  })
})

describe('cues stay apart where they were translated one by one', () => {
  const isApart = (mark: string, count: number): boolean => {
    const cues = Array.from({length: count}, () => [
      `and we took the road|我们走的路${mark}`,
      'to it.|到了。'
    ])
    return areCuesApart(piecesOf(srt(...cues.flat()), 'srt'))
  }
  test.each([
    ['no mark tells that the Chinese goes on', '', 24, true],
    ['marks run through the cues as through a text', '，', 24, false],
    ['there are too few of them to tell', '', 6, false]
  ])('%s', (_, mark, count, expected) => expect(isApart(mark, count)).toBe(expected))
})
