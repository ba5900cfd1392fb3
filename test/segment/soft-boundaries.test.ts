import fc from 'fast-check'
import {expect, test} from 'vitest'
import {softBoundaries} from '../../src/segment/soft-boundaries.js'

test.each([
  ['天晴了；我们出门，', ['天晴了；', '我们出门，']],
  ['天晴了;我们出门;', ['天晴了;', '我们出门;']],
  ['天晴了……我们出门……', ['天晴了……', '我们出门……']],
  ['共1,129家，其中新增20家。', ['共1,129家，其中新增20家。']],
  ['他说“去吧；别等”；就走了。', ['他说“去吧；别等”；', '就走了。']],
  ['《春；夏》（上；下）一套； 已售完。', ['《春；夏》（上；下）一套； ', '已售完。']],
  ['“缺一半；没有另一半；', ['“缺一半；', '没有另一半；']],
  ['“天晴了；我们出门。”', ['“天晴了；', '我们出门。”']],
  ['没有标点', ['没有标点']],
  ['', ['']]
])('%s may be cut into %j', (text, parts) => {
  expect(cutAt(text, softBoundaries(text))).toEqual(parts)
})

test('the offsets rise, and lie inside the text', () => {
  const text = fc
    .array(fc.constantFrom('，', '；', ',', ';', '1', '（', '）', '“', '”', '"', ' ', '好'))
    .map((found) => found.join(''))
  fc.assert(
    fc.property(text, (value) => {
      const offsets = softBoundaries(value)
      expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b))
      for (const offset of offsets) expect(offset > 0 && offset < value.length).toBe(true)
    })
  )
})

function cutAt(text: string, offsets: number[]): string[] {
  return [0, ...offsets].map((from, index) => text.slice(from, offsets[index]))
}
