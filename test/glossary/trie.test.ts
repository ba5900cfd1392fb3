import fc from 'fast-check'
import {expect, test} from 'vitest'
import {Trie} from '../../src/glossary/trie.js'

const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8})

/** The value at the end of a word; -1 where the tree has none. */
function lookUp(trie: Trie, word: string): number {
  let node = 0
  for (const symbol of symbolsOf(word)) {
    node = trie.next(node, symbol)
    if (node === 0) return -1
  }
  return trie.value(node)
}

function symbolsOf(word: string): Uint16Array {
  return Uint16Array.from(word, (letter) => letter.charCodeAt(0))
}

test('joints are where they were made, whatever comes after', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), {maxLength: 40}), (pairs) => {
      const trie = new Trie(1)
      const joints = new Set<string>()
      for (const [first, second] of pairs) {
        const whole = symbolsOf(first + second)
        trie.set(trie.insert(whole, whole.length), 1)
        trie.setJoint(trie.nodeAt(first.length))
        joints.add(first)
      }
      for (const [first, second] of pairs) {
        let node = 0
        const whole = first + second
        for (const [at, symbol] of symbolsOf(whole).entries()) {
          node = trie.next(node, symbol)
          expect(trie.isJoint(node)).toBe(joints.has(whole.slice(0, at + 1)))
        }
        expect(trie.value(node)).toBe(1)
      }
    })
  )
})

test('a tree knows the words that were put in, and no other', () => {
  fc.assert(
    fc.property(fc.array(word, {maxLength: 60}), fc.array(word), (words, others) => {
      const trie = new Trie(1)
      const expected = new Map<string, number>()
      for (const [value, one] of words.entries()) {
        trie.set(trie.insert(symbolsOf(one), one.length), value)
        expected.set(one, value)
        for (const [known, its] of expected) expect(lookUp(trie, known)).toBe(its)
      }
      for (const other of others) expect(lookUp(trie, other)).toBe(expected.get(other) ?? -1)
    })
  )
})
