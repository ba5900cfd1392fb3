import {expect, test} from 'vitest'
import {UnitFinder} from '../../src/memory/unit-finder.js'

const unit = (id: string, en: string, zh: string) => ({id, en, zh})

test('units with both texts are found in order, each once', () => {
  const own = [unit('a', 'Yes.', '是。'), unit('b', 'Yes.', '是。')]
  const finder = new UnitFinder(own)
  const found = ['1', '2', '3'].map((id) => finder.find(unit(id, 'Yes.', '是。')))
  expect(found).toEqual([0, 1, undefined])
})

test('one text is enough where a single unit that is left has it', () => {
  const finder = new UnitFinder([unit('a', 'Yes.', '是。'), unit('b', 'Yes.', '对。')])
  expect(finder.find(unit('1', 'Yes.', '好。'))).toBeUndefined()
  expect(finder.find(unit('2', 'Right.', '对。'))).toBe(1)
  expect(finder.find(unit('3', 'Yes.', '好。'))).toBe(0)
  expect([0, 1].map((index) => finder.isFound(index))).toEqual([true, true])
})

test('an id that was made of other texts finds nothing by the text', () => {
  const finder = new UnitFinder([unit('0123456789abcdef', 'Yes.', '是。')])
  expect(finder.find(unit('fedcba9876543210', 'Yes.', '是。'))).toBeUndefined()
  expect(finder.find(unit('0123456789abcdef', 'No.', '不。'))).toBe(0)
})

test('of ten thousand units with the same texts each is found once', () => {
  const own = Array.from({length: 10_000}, (_, index) => unit(`own ${index}`, 'Yes.', '是。'))
  const finder = new UnitFinder(own)
  expect(own.map((_, index) => finder.find(unit(`${index}`, 'Yes.', '是。')))).toEqual(
    own.map((_, index) => index)
  )
})
