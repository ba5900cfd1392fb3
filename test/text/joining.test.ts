import {expect, test} from 'vitest'
import {joint} from '../../src/text/joining.js'

/** Two lines as one. */
const join = (before: string, after: string): string => before + joint(before, after) + after

test('a wrap in English is a space', () => {
  expect(join('the tea', 'is hot')).toBe('the tea is hot')
  expect(join('It cost 5', '%')).toBe('It cost 5 %')
})

test('a wrap in Chinese, or beside it, is nothing', () => {
  expect(join('茶是', '热的')).toBe('茶是热的')
  expect(join('茶是热的，', 'OK')).toBe('茶是热的，OK')
  expect(join('用 GPT', '训练')).toBe('用 GPT训练')
  expect(join('𠮷野', '𠮷野')).toBe('𠮷野𠮷野')
})

test('quotation marks and dots belong to the language around them', () => {
  expect(join('He said “no”', 'and left')).toBe('He said “no” and left')
  expect(join('He said', '“no”')).toBe('He said “no”')
  expect(join('“No.”', '“Yes.”')).toBe('“No.” “Yes.”')
  expect(join('Well…', 'then')).toBe('Well… then')
  expect(join('他说：“不。”', '“好。”')).toBe('他说：“不。”“好。”')
  expect(join('他说', '“OK”')).toBe('他说“OK”')
  expect(join('然后……', 'OK')).toBe('然后……OK')
})

test('a dash takes no space', () => {
  expect(join('the tea—', 'hot')).toBe('the tea—hot')
})
