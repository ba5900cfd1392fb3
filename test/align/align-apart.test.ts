import {expect, test} from 'vitest'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'
import {readBitext} from '../../src/read-bitext.js'
import type {ReadOptions} from '../../src/read-options.js'

const lexicon = await loadLexicon()

function pairs(lines: ReadonlyArray<string>, options: ReadOptions = {}): string[] {
  return readBitext(lines.join('\n\n'), {format: 'markdown', lexicon, ...options}).beads.flatMap(
    ({en, zh}) => (en[0] && zh[0] ? [`${en[0].text} ${zh[0].text}`] : [])
  )
}

test('a table in both languages between two texts keeps nothing from its translation, and is translated itself', () => {
  const found = pairs([
    '# Visiting the Observatory',
    'The observatory stands on a ridge, two hours by bus from the town.',
    'Please do not use a torch after dark.',
    'Children under six are free.',
    '| Day 日期 | Ticket 票价 |\n| --- | --- |\n| Weekends 周末 | 60 |',
    '# 参观天文台',
    '天文台坐落在山脊上，从镇上乘车需两小时。',
    '天黑后请勿使用手电筒。',
    '六岁以下儿童免票。'
  ])
  expect(found).toEqual([
    'Visiting the Observatory 参观天文台',
    'The observatory stands on a ridge, two hours by bus from the town. 天文台坐落在山脊上，从镇上乘车需两小时。',
    'Please do not use a torch after dark. 天黑后请勿使用手电筒。',
    'Children under six are free. 六岁以下儿童免票。',
    'Day 日期',
    'Ticket 票价',
    'Weekends 周末'
  ])
})

test('a caption in both languages after two texts is a pair', () => {
  const found = pairs(
    [
      '本文分析了城市热岛对悬铃木展叶期的影响。',
      '结果表明，热岛强度每升高1℃，展叶期提前2.3天。',
      'This paper analyses how the urban heat island affects the leaf-out of plane trees.',
      'For every degree Celsius of heat island intensity, leaf-out comes 2.3 days earlier.',
      '行道树是城市生态系统的一部分。',
      '表1 样点分布',
      'Table 1 Distribution of sample sites'
    ],
    {layout: 'block-ZH-EN'}
  )
  expect(found).toHaveLength(3)
  expect(found[2]).toBe('Table 1 Distribution of sample sites 表1 样点分布')
})
