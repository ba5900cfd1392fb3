import {expect, test} from 'vitest'
import {clip} from '../../src/model/clip.js'

test.each([
  ['short', 5, 'short'],
  ['longer', 5, 'longe…'],
  ['新质生产力', 4, '新质生产…'],
  ['𠮷𠮷𠮷', 3, '𠮷𠮷𠮷'],
  ['𠮷𠮷𠮷', 2, '𠮷𠮷…'],
  ['a𠮷b', 2, 'a𠮷…']
])('%s clipped to %i characters is %s', (text, most, clipped) => expect(clip(text, most)).toBe(clipped))
