import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {combineLexicons} from '../../src/lexicon/combine-lexicons.js'
import {createLexicon} from '../../src/lexicon/create-lexicon.js'
import {regularLemma} from '../../src/lexicon/english-lemma.js'
import {characterTable, foldCharacters} from '../../src/lexicon/fold-characters.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'
import {packedLexicon} from '../../src/lexicon/packed-lexicon.js'
import {SortedTexts, textRows} from '../../src/lexicon/sorted-texts.js'

const bundled = await loadLexicon()

describe('the bundled lexicon', () => {
  test.each([
    ['water', '水'],
    ['economy', '经济'],
    ['philosophy', '哲学'],
    ['mountain', '山']
  ])('renders %s as %s', (en, zh) => expect(bundled.translations(en).map((one) => one.zh)).toContain(zh))

  test.each([
    ['went', 'go'],
    ['children', 'child'],
    ['cities', 'city'],
    ['running', 'run'],
    ['zzyzx', 'zzyzx']
  ])('knows that %s is a form of %s', (form, lemma) => expect(bundled.lemma(form)).toBe(lemma))

  test('folds Traditional characters, and leaves the rest', () => {
    expect(bundled.simplify('數據庫 ABC 的')).toBe('数据库 ABC 的')
  })
  test('reads characters', () =>
    expect(['中', '国', 'x'].map((one) => bundled.pinyin(one))).toEqual(['zhong', 'guo', '']))
  test('weighs renderings between 0 and 1', () => {
    for (const {weight} of bundled.translations('run')) expect(weight > 0 && weight <= 1).toBe(true)
  })
  test('never fails to answer', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(Array.isArray(bundled.translations(text))).toBe(true)
        expect(bundled.simplify(text).length).toBe(text.length)
      })
    )
  })
})

test('bytes that are no lexicon are refused', () => {
  expect(() => packedLexicon(new Uint8Array(3))).toThrow(/Unexpected 3 bytes/)
  expect(() => packedLexicon(new Uint8Array(400))).toThrow(RangeError)
})

test('regular forms are taken back to a word that is there', () => {
  const words = new Set(['hope', 'hop', 'fly', 'box', 'stop'])
  const lemma = (form: string) => regularLemma(form, (word) => words.has(word))
  expect(['hoped', 'hopped', 'flies', 'boxes', 'stopping', 'glass'].map(lemma)).toEqual([
    'hope',
    'hop',
    'fly',
    'box',
    'stop',
    'glass'
  ])
})

test('a glossary counts as a lexicon, and others may be added to it', () => {
  const own = createLexicon([
    {en: 'Little Giants', zh: '“小巨人”'},
    {en: 'chain master', zh: '链主', weight: 0.7}
  ])
  expect(own.longestPhrase).toBe(2)
  expect(own.translations('little giants')).toEqual([{zh: '小巨人', weight: 1}])
  const both = combineLexicons(bundled, own)
  expect(both.translations('chain master')).toEqual([{zh: '链主', weight: 0.7}])
  expect(both.translations('water')).toEqual(bundled.translations('water'))
  expect(both.lemma('went')).toBe('go')
  expect(() => createLexicon([{en: 'a', zh: '一', weight: 2}])).toThrow(/`2`/)
  expect(() => combineLexicons()).toThrow(RangeError)
})

test('characters are folded one for one', () => {
  const table = characterTable(Uint16Array.from([...'萬億万亿'], (one) => one.charCodeAt(0)))
  expect(foldCharacters('三萬億元', table)).toBe('三万亿元')
})

test('sorted texts are all found, and no others', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({unit: fc.constantFrom(...'abc'), minLength: 1, maxLength: 4})),
      (texts) => {
        const sorted = [...texts].sort()
        const units = Uint8Array.from(sorted.join(''), (one) => one.charCodeAt(0))
        const list = new SortedTexts(textRows(sorted, units))
        for (const [number, text] of sorted.entries())
          expect([list.find(text), list.text(number)]).toEqual([number, text])
        for (const text of ['', 'd', 'abca', 'cccc']) expect(list.find(text)).toBe(sorted.indexOf(text))
      }
    )
  )
})
