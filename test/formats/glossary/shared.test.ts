import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {decodeSource} from '../../../src/article/decode.js'
import {glossaryFormatOf, readGlossary} from '../../../src/formats/glossary/read-glossary.js'
import {createMatcher} from '../../../src/glossary/create-matcher.js'
import {longestTerm} from '../../../src/glossary/term-index.js'
import {sideOf} from '../../../src/model/concept.js'

const shared = '../shared'

/** The name of each file, and what its index says: its number of concepts. */
function index(folder: string): Array<{file: string; count: number}> {
  const path = join(shared, 'interop', folder, 'index.tsv')
  if (!existsSync(path)) return []
  const [head, ...rows] = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  return rows.map((row) => ({
    file: join(shared, 'interop', folder, row[head!.indexOf('file')]!),
    count: Number(row[head!.indexOf('count')])
  }))
}

function read(file: string, map?: Record<string, string>) {
  const source = decodeSource(readFileSync(file))
  if ('error' in source) throw new Error(source.error.message)
  return readGlossary(source.text, {file, format: glossaryFormatOf(file) ?? 'csv', map})
}

/** What a file of the wild holds, or why it is refused. */
function verdict(file: string, map?: Record<string, string>): string {
  const {concepts, messages} = read(file, map)
  const terms = concepts.reduce((sum, concept) => sum + concept.terms.length, 0)
  const rules = new Map<string, number>()
  for (const {severity, rule} of messages) {
    const name = `${severity} ${rule}`
    rules.set(name, (rules.get(name) ?? 0) + 1)
  }
  return [
    `${concepts.length} concepts, ${terms} terms`,
    ...[...rules].map(([rule, count]) => `${count} × ${rule}`)
  ].join('; ')
}

describe.skipIf(!existsSync(shared))('files of other software', () => {
  test.each(
    index('tbx').map(({file, count}) => [file.split('/').at(-1)!, file, count] as const)
  )('%s: all concepts are read', (_, file, count) => {
    const {concepts, messages} = read(file)
    const without = messages.filter(({rule}) => rule === 'missing-term').length
    expect(concepts.length + without).toBe(count)
    expect(messages.filter(({severity}) => severity === 'error')).toEqual([])
  })

  test.each([
    // The index counts the header too; rows with one Chinese term are one concept.
    ['tico19-g_en_zh-CN.csv', '337 concepts, 674 terms'],
    ['tico19-f_en-zh_CN.csv', '306 concepts, 612 terms'],
    ['cocoa-table.csv', '290 concepts, 606 terms; 1 × info several-terms; 1 × info kept-terms'],
    ['clreq-glossary-pinyin.csv', '93 concepts, 291 terms; 1 × info several-terms'],
    // 429 rows, of which 22 are headings; 12 concepts stand in several rows, one of them twice in the same words.
    [
      'rust-glossary.md',
      '395 concepts, 1462 terms; 1 × info text-left-out; 1 × info headings-left-out; 1 × info several-terms; 1 × info kept-terms; 1 × warning duplicate-row'
    ],
    ['dosmono-cnen.lex', '410 concepts, 821 terms; 1 × info several-terms'],
    ['matecat-V-formato-completo.csv', '0 concepts, 0 terms; 1 × error missing-header'],
    ['neokapi-glossary.csv', '0 concepts, 0 terms; 1 × error missing-header']
  ])('%s: %s', (name, expected) => {
    expect(verdict(join(shared, 'interop/glossaries', name))).toBe(expected)
  })

  test('a map makes a table readable', () => {
    const map = {
      '詞彙（繁）': 'zh-Hant',
      '词汇（简）': 'zh-Hans',
      漢語拼音: 'ignore',
      英語: 'en',
      定義: 'note',
      Definitions: 'definition'
    }
    expect(verdict(join(shared, 'interop/glossaries/clreq-glossary-pinyin.csv'), map)).toBe(
      '93 concepts, 291 terms; 1 × info several-terms'
    )
  })

  test.each([
    ['gl-bom-crlf.csv', '1 concepts, 2 terms'],
    ['gl-semicolon.csv', '1 concepts, 2 terms'],
    ['gl-no-header.csv', '1 concepts, 2 terms'],
    ['gl-dup-header.csv', '0 concepts, 0 terms; 1 × error duplicate-column'],
    ['gl-ragged.csv', '0 concepts, 0 terms; 1 × error missing-term; 3 × error csv-ragged'],
    ['gl-unbalanced-quote.csv', '1 concepts, 2 terms; 1 × error csv-quote'],
    ['gl-duplicates.json', '1 concepts, 2 terms; 1 × warning duplicate-row'],
    ['gl-conflict.json', '1 concepts, 3 terms'],
    ['gl-types.json', '0 concepts, 0 terms; 7 × error wrong-type'],
    ['gl-proto.json', '0 concepts, 0 terms; 1 × error missing-key; 3 × error unknown-key'],
    ['gl-comments.json', '0 concepts, 0 terms; 1 × error glossary-syntax'],
    ['gl-deep.json', '0 concepts, 0 terms; 1 × error glossary-syntax'],
    [
      'gl-bomb.yaml',
      '0 concepts, 0 terms; 9 × error unknown-key; 1 × error missing-key; 72 × error glossary-syntax'
    ],
    ['gl-recursive.yaml', '1 concepts, 2 terms; 1 × error glossary-syntax'],
    ['gl-norway.yaml', '2 concepts, 4 terms; 1 × error wrong-type']
  ])('%s: %s', (name, expected) => {
    expect(verdict(join(shared, 'hostile', name))).toBe(expected)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test.each([
    'gl-regex-special.json',
    'gl-case.json',
    'gl-nfd.json',
    'gl-catastrophic.json'
  ])('%s: terms are found literally', (name) => {
    const glossary = read(join(shared, 'hostile', name))
    expect(glossary.messages).toEqual([])
    const matcher = createMatcher(glossary)
    const missed = glossary.concepts.flatMap(({terms}) =>
      terms.filter((term) => {
        const [found] = matcher.findTerms(` ${term.text} `, sideOf(term.language))
        return term.text.length <= longestTerm && found?.end !== term.text.length + 1
      })
    )
    expect(missed.map(({text}) => text)).toEqual([])
  })
})
