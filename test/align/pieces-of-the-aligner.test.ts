import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {associate} from '../../src/align/associations.js'
import {type Band, fullBand, groupLimits, makeBand} from '../../src/align/band.js'
import {beadShapes, longestGroup} from '../../src/align/bead-shapes.js'
import {chineseTokens} from '../../src/align/chinese-tokens.js'
import {withoutDetours} from '../../src/align/detours.js'
import {englishTokens} from '../../src/align/english-tokens.js'
import {evaluateAlignment} from '../../src/align/evaluate.js'
import {gatherEvidence, prepareTexts} from '../../src/align/evidence.js'
import {beadFeatures} from '../../src/align/features.js'
import {bandAround, findBand} from '../../src/align/find-band.js'
import {increasingChain} from '../../src/align/increasing-chain.js'
import {buildLattice} from '../../src/align/lattice.js'
import {linkedWords, mostWords} from '../../src/align/linked-words.js'
import {Ending, readMarks} from '../../src/align/marks.js'
import {spellsName} from '../../src/align/names.js'
import {beadPosterior, sumPaths} from '../../src/align/posteriors.js'
import {segmentHan} from '../../src/align/segment-han.js'
import {transpose} from '../../src/align/sparse-table.js'
import {noStructure} from '../../src/align/structure.js'
import {surestPath} from '../../src/align/surest-path.js'
import {translationTables} from '../../src/align/translation-tables.js'
import {defaultWeights, weightVector} from '../../src/align/weights.js'
import type {GroupLimits} from '../../src/align/windows.js'
import {combineLexicons} from '../../src/lexicon/combine-lexicons.js'
import {createLexicon} from '../../src/lexicon/create-lexicon.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'

const lexicon = await loadLexicon()

describe('words', () => {
  test.each([
    ["The cats weren't hers.", 'the cat be not hers'],
    ['It’s 1.2 million tonnes', 'it million tonne #1200000'],
    ['He said: “No.”', 'he say no']
  ])('of %s', (text, words) => expect(englishTokens(text, lexicon).words.join(' ')).toBe(words))

  test.each([
    ['數據庫很重要', '数据库 很 重要'],
    ['使用GPU训练', '使用 gpu 训练'],
    ['共120万吨', '共 万 吨 #1200000']
  ])('of %s', (text, words) => expect(chineseTokens(text, lexicon).words.join(' ')).toBe(words))

  test('of Chinese, joined, are the text', () => {
    fc.assert(
      fc.property(
        fc.string({unit: fc.constantFrom(...'数据库很重要中国人民的一了'), maxLength: 20}),
        (text) => {
          expect(segmentHan(text, lexicon).join('')).toBe(text)
        }
      )
    )
  })

  test('end clauses at commas', () => {
    expect(englishTokens('If it rains, stay; or go.').clauses).toEqual([3, 4, 6])
  })
})

describe('marks', () => {
  test.each<[string, keyof typeof Ending]>([
    ['Why?”', 'question'],
    ['走！」', 'exclamation'],
    ['他说：', 'colon'],
    ['完了。）', 'stop'],
    ['And so…', 'ellipsis'],
    ['Chapter 1', 'none'],
    ['and,', 'other']
  ])('%s ends with a %s', (text, ending) => {
    expect(readMarks([text], 'en').ending[0]).toBe(Ending[ending])
  })

  test('length counts letters of English and ideographs of Chinese', () => {
    expect(readMarks(['It rains, 5 mm.'], 'en').length[0]).toBe(10)
    expect(readMarks(['下雨了，GPU。'], 'zh').length[0]).toBeCloseTo(3 + 3 * 0.4)
  })
})

describe('associations', () => {
  const associated = (en: string, ...zh: string[]) => {
    const surfaces = new Map([[en.toLowerCase(), new Set([en])]])
    const document = {en: [en.toLowerCase()], zh, characters: [...new Set(zh.join(''))], surfaces}
    const {columns, values} = associate(document, lexicon).words
    return Object.fromEntries([...columns].map((column, at) => [zh[column], values[at]!]))
  }
  test('a rendering found whole is better than one in part', () => {
    const {经济, 经济学家, 香蕉} = associated('economy', '经济', '经济学家', '香蕉')
    expect(经济).toBeGreaterThan(0.8)
    expect(经济学家).toBeLessThan(经济!)
    expect(香蕉).toBeUndefined()
  })
  test('a name is found by its pinyin, a Latin word by itself', () => {
    expect(associated('Zhengzhou', '郑州').郑州).toBeGreaterThan(0.8)
    expect(associated('kubectl', 'kubectl').kubectl).toBe(1)
    expect(spellsName(['郑州'], lexicon)('zhengzhou')).toEqual([{number: 0, weight: expect.any(Number)}])
  })
  test('probabilities of a word sum to less than one', () => {
    const table = {
      starts: Int32Array.of(0, 2, 3),
      columns: Int32Array.of(0, 1, 1),
      values: Float32Array.of(0.9, 0.3, 0.6)
    }
    for (const {starts, values} of Object.values(translationTables(table, 2))) {
      for (let row = 0; row < 2; row++) {
        const sum = values.slice(starts[row]!, starts[row + 1]!).reduce((a, b) => a + b, 0)
        expect(sum > 0 && sum < 1).toBe(true)
      }
    }
    expect(transpose(transpose(table, 2), 2)).toEqual(table)
  })
})

describe('words that are looked at', () => {
  const linkedOf = (en: ReadonlyArray<string>) => {
    const texts = prepareTexts({en, zh: ['桥。']}, createLexicon([{en: 'bridge', zh: '桥'}]))
    return linkedWords(texts.en, texts.zhToEn)
  }

  test('are those that the other side may mean', () => {
    expect([...linkedOf(['A bridge is a bridge.', 'It rains.']).starts]).toEqual([0, 2, 2])
  })

  test('are the first of a sentence that never ends', () => {
    const {starts} = linkedOf(['bridge, '.repeat(100_000), 'A bridge.'])
    expect([...starts]).toEqual([0, mostWords, mostWords + 1])
  })
})

describe('the search', () => {
  test('within blocks as long as a chapter does not grow with their square', () => {
    const cells = (count: number) => {
      const lines = (word: string) => Array.from({length: count}, (_, line) => `${word} ${line + 2}.`)
      const blocks = Array.from({length: count}, () => 0)
      const structure = {en: {blocks}, zh: {blocks}, prior: () => 0}
      return findBand(prepareTexts({en: lines('House'), zh: lines('房子')}), structure).offsets.at(-1)!
    }
    expect(cells(40)).toBe(41 * 41)
    expect(cells(800)).toBeLessThan(cells(400) * 2.5)
  })

  const anchor = fc.record({i: fc.nat(30), j: fc.nat(40), score: fc.integer({min: 1, max: 9})})

  test('a chain of anchors rises on both sides', () => {
    fc.assert(
      fc.property(fc.array(anchor, {maxLength: 40}), (anchors) => {
        const chain = increasingChain(anchors, 41)
        for (const [k, {i, j}] of chain.slice(1).entries()) {
          expect(i > chain[k]!.i && j > chain[k]!.j).toBe(true)
        }
      })
    )
  })

  test('a band has a way through, whatever it is made of', () => {
    const rows = fc.array(fc.tuple(fc.integer({min: -9, max: 30}), fc.integer({min: -9, max: 30})), {
      minLength: 1,
      maxLength: 20
    })
    fc.assert(
      fc.property(rows, fc.nat(20), (bounds, zhCount) => {
        const {low, high} = makeBand(
          Int32Array.from(bounds, ([a]) => a),
          Int32Array.from(bounds, ([, b]) => b),
          zhCount
        )
        expect([low[0], high.at(-1)]).toEqual([0, zhCount])
        for (let i = 0; i + 1 < low.length; i++) {
          expect(low[i]! <= low[i + 1]! && high[i]! <= high[i + 1]! && low[i + 1]! <= high[i]!).toBe(true)
        }
      })
    )
  })

  test('the groups of every bead in a band lie within their limits', () => {
    const rows = fc.array(fc.tuple(fc.nat(25), fc.nat(25)), {minLength: 2, maxLength: 20})
    fc.assert(
      fc.property(rows, fc.nat(25), (bounds, zhCount) => {
        const band = makeBand(
          Int32Array.from(bounds, ([a]) => a),
          Int32Array.from(bounds, ([, b]) => b),
          zhCount
        )
        const limits = groupLimits(band, zhCount)
        const isWithin = ({from, to}: GroupLimits, target: number, first: number, size: number) => {
          const at = target * longestGroup + size - 1
          return from[at]! <= first && first + size <= to[at]!
        }
        const outside = beadsIn(band).filter(
          ({i, j, en, zh}) =>
            !range(i, en).every((t) => isWithin(limits.en, t, j, zh)) ||
            !range(j, zh).every((t) => isWithin(limits.zh, t, i, en))
        )
        expect(outside).toEqual([])
      })
    )
  })

  test('the rectangles between anchors are in the band', () => {
    const {low, high} = bandAround([{i: 5, j: 20}], 10, 40)
    expect(low[5]! <= 0 && high[4]! >= 20 && high[5]! >= 40).toBe(true)
  })
})

const words = ['He came.', 'She left at 9.', 'Why?', '他来了。', '她9点走了。', '为什么？']
const side = fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 5})

describe('scores', () => {
  test('of beads are the sum of their features by weight', () => {
    const weights = weightVector(defaultWeights.lexicon)
    const features = new Float64Array(weights.length)
    const blocks = (list: ReadonlyArray<string>) => list.map((_, k) => k >> 1)
    fc.assert(
      fc.property(side, side, (en, zh) => {
        const texts = prepareTexts({en, zh}, lexicon)
        const band = fullBand(en.length, zh.length)
        const structure = {en: {blocks: blocks(en), kinds: en}, zh: {blocks: blocks(zh), kinds: zh}}
        const source = {texts, evidence: gatherEvidence(texts, band, structure), structure}
        const {beads} = buildLattice(source, band, weights)
        for (const {i, j, shape} of beadsIn(band)) {
          const score = beads[(band.offsets[i]! + j - band.low[i]!) * beadShapes.length + shape]!
          if (score === Number.NEGATIVE_INFINITY) continue
          beadFeatures(source, i, j, shape, features)
          expect(score).toBeCloseTo(
            features.reduce((sum, value, k) => sum + value * weights[k]!, 0),
            3
          )
        }
      }),
      {numRuns: 40}
    )
  })
})

function range(first: number, count: number): number[] {
  return Array.from({length: count}, (_, k) => first + k)
}

/** All beads that start and end within a band. */
function beadsIn({low, high}: Band): {i: number; j: number; en: number; zh: number; shape: number}[] {
  const rows = low.length - 1
  return range(0, rows).flatMap((i) =>
    range(low[i]!, high[i]! - low[i]! + 1).flatMap((j) =>
      beadShapes
        .map(({en, zh}, shape) => ({i, j, en, zh, shape}))
        .filter(({en, zh}) => i + en <= rows && j + zh >= low[i + en]! && j + zh <= high[i + en]!)
    )
  )
}

describe('probabilities', () => {
  test('of the beads that a sentence may be in sum to one, and those that are nearly certain are on the path', () => {
    fc.assert(
      fc.property(side, side, (en, zh) => {
        const texts = prepareTexts({en, zh}, lexicon)
        const band = makeBand(
          new Int32Array(en.length + 1),
          new Int32Array(en.length + 1).fill(zh.length),
          zh.length
        )
        const source = {texts, evidence: gatherEvidence(texts, band), structure: noStructure}
        const lattice = buildLattice(source, band, weightVector(defaultWeights.lexicon))
        const sums = sumPaths(lattice)
        let sum = beadPosterior(lattice, sums, {i: 0, j: 0, en: 1, zh: 0})
        for (let j = 0; j < zh.length; j++) {
          for (let a = 1; a <= Math.min(6, en.length); a++) {
            for (let b = 1; b <= Math.min(6, zh.length - j); b++) {
              if (lattice.beads.length && hasShape(a, b))
                sum += beadPosterior(lattice, sums, {i: 0, j, en: a, zh: b})
            }
          }
        }
        expect(sum).toBeCloseTo(1, 4)
        const path = surestPath(lattice, sums)
        expect(path.reduce((count, bead) => count + bead.en, 0)).toBe(en.length)
        expect(path.reduce((count, bead) => count + bead.zh, 0)).toBe(zh.length)
        for (let i = 0; i < en.length; i++) {
          for (let j = 0; j < zh.length; j++) {
            const bead = {i, j, en: 1, zh: 1}
            if (beadPosterior(lattice, sums, bead) > 0.95) expect(path).toContainEqual(bead)
          }
        }
      }),
      {numRuns: 40}
    )
  })
})

function hasShape(en: number, zh: number): boolean {
  return (en === 1 || zh === 1 || en + zh <= 7) && !(en + zh === 7 && Math.min(en, zh) === 2)
}

describe('detours of anchors', () => {
  const anchors = (...pairs: [number, number][]) => pairs.map(([i, j]) => ({i, j, score: 1}))
  const kept = (...pairs: [number, number][]) =>
    withoutDetours(anchors(...pairs), 60, 60).map(({i, j}) => `${i}:${j}`)

  test('are left out: those that leave the line and come back to it', () =>
    expect(kept([5, 5], [20, 31], [22, 33], [40, 40])).toEqual(['5:5', '40:40']))
  test('are none where many agree: something is missing on one side', () => {
    const shifted = Array.from({length: 12}, (_, k): [number, number] => [10 + 4 * k, 22 + 4 * k])
    expect(kept([5, 5], ...shifted)).toHaveLength(13)
  })
  test('are none near the line', () =>
    expect(kept([5, 5], [20, 24], [40, 40])).toEqual(['5:5', '20:24', '40:40']))
})

test('phrases of a glossary are words of a sentence', () => {
  const own = createLexicon([{en: 'little giant', zh: '小巨人'}])
  const words = (text: string) => englishTokens(text, combineLexicons(lexicon, own)).words.join('|')
  expect(words('The Little Giants grew.')).toBe('the|little|giant|grow|little giant')
  expect(words('Little did the giant know.')).not.toMatch(/little giant/)
})

describe('evaluation', () => {
  const bead = (text: string) => {
    const [en, zh] = text.split('=').map((part) => part.split(',').filter(Boolean).map(Number))
    return {en: en!, zh: zh!}
  }
  test.each([
    ['0=0 1=1', '0=0 1=1', 1, 1],
    ['0=0 1=1,2', '0=0 1=1', 0.5, 1],
    ['0=0 1=', '0=0', 1, 1],
    ['0=0', '1=1', 0, 0]
  ])('gold %s, found %s: strict F1 %d, lax F1 %d', (gold, found, strict, lax) => {
    const [a, b] = [gold, found].map((text) => text.split(' ').map(bead))
    const result = evaluateAlignment(a!, b!)
    expect([result.strict.f1, result.lax.f1]).toEqual([strict, lax])
  })
})
