import {describe, expect, test} from 'vitest'
import type {Language} from '../../src/model/language.js'
import {consult} from './oracle.js'
import {readFixture} from './read-quantities.fixture.js'

const explained = readFixture('oracle')

describe('where `@microsoft/recognizers-text-number` reads another number, oracle.tsv says why', () => {
  test.each(['zh', 'en'] as Language[])('%s', (language) => {
    const found = readFixture(language).flatMap(([sentence]) => consult(sentence!, language).disagreements)
    const rows = explained.filter(([of]) => of === language)
    expect(found.map(({sentence, words, theirs, ours}) => [language, sentence, words, theirs, ours])).toEqual(
      rows.map((row) => row.slice(0, 5))
    )
    expect(rows.every(([, , , , , why]) => why)).toBe(true)
  })
})

test('the oracle agrees with most of what it reads', () => {
  const results = (['zh', 'en'] as Language[]).flatMap((language) =>
    readFixture(language).map(([sentence]) => consult(sentence!, language))
  )
  const count = results.reduce((sum, result) => sum + result.count, 0)
  expect(count - explained.length).toBeGreaterThan(480)
})
