import fc from 'fast-check'
import {expect, test} from 'vitest'
import {Trie} from '../../src/glossary/trie.js'

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

const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8})

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
