import {expect, test} from 'vitest'
import {characterClass, characterTable} from '../../src/text/character-classes.js'

const {folded, classes, expansions, changed, gaps} = characterTable()

/** Characters outside of Han, Hangul and kana, and of halves of pairs. */
const letters = Array.from({length: 0x10000}, (_, code) => code).filter(
  (code) => classes[code] === characterClass.word
)

test('letters and figures are what Unicode takes for them, and what is folded to several of them', () => {
  const others = letters.filter(
    (code) => !/[\p{L}\p{N}]/u.test(String.fromCharCode(code)) && !expansions.has(code)
  )
  expect(others).toEqual([])
})

test('a letter is folded to its base in lower case, as compatibility forms of Unicode tell', () => {
  const ligatures = new Set('ßẞæÆœŒ')
  for (const code of letters) {
    const character = String.fromCharCode(code)
    if (ligatures.has(character)) continue
    const plain = character
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}+/gu, '')
    if (/^[\p{L}\p{N}]+$/u.test(plain))
      expect(expansions.get(code) ?? String.fromCharCode(folded[code]!), character).toBe(plain)
  }
})

test('who asks only for what is changed, and for what may lie in a gap, misses nothing', () => {
  const changes = new Set([...changed, ...expansions.keys()])
  const open = new Set(gaps)
  for (let code = 0; code < 0x10000; code++) {
    if (!changes.has(code)) expect(folded[code]).toBe(code)
    expect(classes[code]! >= characterClass.space).toBe(open.has(code))
  }
})
