import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {differencesOf} from '../../src/memory/differences.js'
import {
  encodeDirectory,
  readDirectory,
  slotBytes,
  slotOf,
  startOfShelves
} from '../../src/memory/index-directory.js'
import {queryOf, scoreMatch} from '../../src/memory/score-match.js'
import {MemorySource} from '../../src/memory/shelf.js'
import {TranslationMemory} from '../../src/memory/translation-memory.js'
import type {Unit} from '../../src/model/unit.js'
import {anyText} from '../formats/arbitrary.js'
import {anyUnit, unitsOf} from './units.js'

function score(a: string, b: string): number {
  return scoreMatch(queryOf(a), b).score
}

describe('scores are what translators expect', () => {
  test.each([
    ['The bridge is closed.', 'The bridge is closed.', 100],
    ['The bridge is closed.', 'the bridge is closed', 99],
    ['老桥封闭维修。', '老桥封闭维修！', 99],
    ['ＡＢＣ公司', 'abc公司', 99],
    ['It cost 3,400 yuan.', 'It cost 3400 yuan.', 99],
    // One word of ten.
    [
      'one two three four five six seven eight nine ten',
      'one two three four five six seven eight nine eleven',
      90
    ],
    // One figure of ten words, and two points for it.
    ['a b c d e f g h i 5', 'a b c d e f g h i 6', 88],
    // Another form of a word is half another word.
    ['the man walks home now', 'the man walked home now', 90],
    ['老桥三月起封闭维修。', '老桥四月起封闭维修。', 88],
    ['老桥', '新路', 0],
    ['', '', 100],
    ['…', '!', 99]
  ])('%s | %s → %i', (a, b, expected) => {
    expect(score(a, b)).toBe(expected)
    expect(score(b, a)).toBe(expected)
  })

  test('a score is from 0 to 100, the same both ways, and 100 for the same text only', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(score(a, a)).toBe(100)
        expect(score(a, b)).toBe(score(b, a))
        expect(score(a, b) === 100).toBe(a === b)
        expect(score(a, b)).toBeGreaterThanOrEqual(0)
      })
    )
  })

  test('a least score changes nothing above it', () => {
    const words = fc
      .array(fc.constantFrom('a', 'be', 'walk', 'walked', '5', '中', '文'), {maxLength: 9})
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(words, words, fc.nat(100), (a, b, least) => {
        const exact = score(a, b)
        const bounded = scoreMatch(queryOf(a), b, undefined, least).score
        if (exact >= least) expect(bounded).toBe(exact)
        else expect(bounded).toBeLessThan(Math.max(1, least))
      })
    )
  })
})

test('differences lead from one text to the other', () => {
  const side = (kind: string, list: ReturnType<typeof differencesOf>): string =>
    list
      .filter((one) => one.kind === 'same' || one.kind === kind)
      .map(({text}) => text)
      .join('')
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const list = differencesOf(a, b)
      expect([side('removed', list), side('added', list)]).toEqual([a, b])
    })
  )
  expect(differencesOf('It cost 5 yuan.', 'It cost 6 yuan.')).toEqual([
    {kind: 'same', text: 'It cost '},
    {kind: 'removed', text: '5'},
    {kind: 'added', text: '6'},
    {kind: 'same', text: ' yuan.'}
  ])
})

describe('a memory', () => {
  const memory = new TranslationMemory([
    ...unitsOf(
      ['The old bridge was closed for repairs in March.', '老桥三月起封闭维修。'],
      ['The new bridge was closed for repairs in April.', '新桥四月起封闭维修。'],
      ['Buses now take a longer way round.', '公交车现在绕行更远的路线。'],
      ['Settings', '设置'],
      ['Save the file', '保存文件']
    ),
    {id: 'c', en: 'Yes.', zh: '是。', before: {en: 'Is it open?'}},
    {id: 'd', en: 'Yes.', zh: '好的。', before: {en: 'Shall we go?'}}
  ])
  const found = (text: string, options = {}): Array<[string, number]> =>
    memory.lookup(text, options).map(({unit, score}) => [unit.id, score])

  test('gives the best first, in both languages', () => {
    expect(found('The old bridge was closed for repairs in May.')).toEqual([
      ['u1', 88],
      ['u2', 77]
    ])
    expect(found('老桥三月起封闭。', {minScore: 60})[0]).toEqual(['u1', 77])
    expect(found('Save files')).toEqual([])
    expect(found('Save the files')).toEqual([['u5', 83]])
    expect(found('save the file!')).toEqual([['u5', 99]])
    expect(found('保存文档', {minScore: 70})).toEqual([['u5', 75]])
  })

  test('a match between the same neighbours comes first', () => {
    const [first, second] = memory.lookup('Yes.', {before: 'Shall we go?'})
    expect([first!.unit.id, first!.kind]).toEqual(['d', 'context'])
    expect([second!.unit.id, second!.kind]).toEqual(['c', 'exact'])
  })

  test('wrong options throw', () => {
    expect(() => memory.lookup('a', {minScore: 101})).toThrow(RangeError)
    expect(() => memory.lookup('a', {limit: 0})).toThrow('`0`')
    expect(() => memory.lookup('a', {language: 'fr' as 'en'})).toThrow('`fr`')
    expect(() => memory.concordance('!')).toThrow(TypeError)
  })

  test('what is added later is found too', () => {
    const growing = new TranslationMemory()
    for (let index = 0; index < 40; index++) {
      growing.add([
        {id: String(index), en: `Sentence about topic ${index} of many.`, zh: `关于第${index}个主题的句子。`}
      ])
      expect(growing.lookup(`Sentence about topic ${index} of many.`)[0]!.score).toBe(100)
    }
    expect(growing.size).toBe(40)
    expect(growing.shelves.length).toBeLessThan(8)
  })

  test('the best match is found, as a look at every unit shows', () => {
    const word = fc.constantFrom(
      ...'the a bridge road city opens closes was is new old in of 5 2026 yuan people walk walked'.split(' ')
    )
    const sentence = fc.array(word, {minLength: 1, maxLength: 12}).map((words) => words.join(' '))
    const chinese = fc.string({
      unit: fc.constantFrom(...'老桥新路城市三月起封闭维修人们'),
      minLength: 1,
      maxLength: 14
    })
    let all = 0
    let best = 0
    fc.assert(
      fc.property(
        fc.array(fc.tuple(sentence, chinese), {minLength: 1, maxLength: 30}),
        sentence,
        chinese,
        (rows, en, zh) => {
          const units = unitsOf(...rows)
          const memory = new TranslationMemory(units)
          for (const [language, text] of [
            ['en', en],
            ['zh', zh]
          ] as const) {
            const most = Math.max(...units.map((unit) => score(text, unit[language])))
            if (most < 70) continue
            all++
            if (memory.lookup(text, {language})[0]?.score === most) best++
          }
        }
      )
    )
    expect(best).toBeGreaterThanOrEqual(all * 0.98)
  })

  test('units come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(anyUnit(anyText), {maxLength: 4}), (units) => {
        expect([...new TranslationMemory(units).units()]).toEqual(units)
      })
    )
  })
})

describe('a concordance', () => {
  const memory = new TranslationMemory(
    unitsOf(
      ['The bridge was old, and the Bridge was long.', '桥又老又长。'],
      ['Abridged.', '新桥三月开放。'],
      ['Old bridges fall.', '三月的桥。']
    )
  )
  test('finds words in any case, and characters', () => {
    const {hits, count, units} = memory.concordance('bridge')
    expect(hits.map(({unit, start, end}) => unit.en.slice(start, end))).toEqual(['bridge', 'Bridge'])
    expect([count, units]).toEqual([2, 1])
    expect(memory.concordance('三月').count).toBe(2)
    expect(memory.concordance('桥').count).toBe(3)
    expect(memory.concordance('was old').count).toBe(1)
    expect(memory.concordance(/bridge[sd]/, {language: 'en'}).count).toBe(2)
    expect(memory.concordance('nothing').count).toBe(0)
  })
  test('a search that takes too long is stopped between two texts, and says so', () => {
    const long = new TranslationMemory(
      unitsOf(...Array.from({length: 20_000}, (_, index) => [`word ${index}`, '好'] as const))
    )
    expect(long.concordance(/\d+$/, {language: 'en', timeout: 1}).complete).toBe(false)
    expect(long.concordance(/\d+$/, {language: 'en'}).count).toBe(20_000)
  })
})

describe('the directory of an index', () => {
  const place = (offset: number) => ({offset, size: 100, units: 3})
  const slot = (generation: number, count = 2): Uint8Array =>
    encodeDirectory({
      generation,
      shelves: Array.from({length: count}, (_, index) => place(startOfShelves + index * 5e9))
    })
  const file = (...slots: Uint8Array[]): MemorySource => {
    const bytes = new Uint8Array(startOfShelves)
    for (const [index, content] of slots.entries()) bytes.set(content, index * slotBytes)
    return new MemorySource([bytes])
  }
  test('the newer slot counts, if it is whole', () => {
    expect(slotOf(7)).toBe(slotBytes)
    expect(readDirectory(file(slot(4), slot(5)))).toMatchObject({
      generation: 5,
      shelves: [place(startOfShelves), place(startOfShelves + 5e9)]
    })
    const torn = slot(6)
    torn.fill(0, torn.length >> 1)
    expect(readDirectory(file(torn, slot(5)))?.generation).toBe(5)
    expect(readDirectory(file(new Uint8Array(4)))).toBeUndefined()
  })
  test('whatever byte of a slot is wrong, the other one counts', () => {
    fc.assert(
      fc.property(fc.nat(slot(2).length - 1), fc.integer({min: 1, max: 255}), (at, change) => {
        const broken = slot(2)
        broken[at]! ^= change
        expect(readDirectory(file(broken, slot(1)))?.generation).toBe(1)
      })
    )
  })
})

test('a unit may have any fields and texts in a lookup', () => {
  const unit: Unit = {id: 'a', en: 'Lone \ud800 half', zh: '半个'}
  expect(new TranslationMemory([unit]).lookup('Lone half', {minScore: 50})[0]!.unit).toEqual(unit)
})
