import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {readGlossary} from '../../src/formats/glossary/read-glossary.js'
import {createMatcher, type Matcher} from '../../src/glossary/create-matcher.js'

const shared = '../shared'

/**
 * Lines of the articles of ../shared that hold terms of its lists (policy-terms; for the article on Kubernetes those of
 * Kubernetes and CNCF), `5×2` for two of them, acronyms that the lists put into brackets included: read line by line, and held against a search of its own that folds case,
 * plurals, quotes and hyphens.
 */
const rows = readFileSync('test/fixtures/glossary/occurrences.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, 'en' | 'zh', string?])

function matcherOf(...lists: string[]): Matcher {
  const concepts = lists
    .flatMap((list) => readFileSync(`${shared}/terms/${list}.tsv`, 'utf8').trimEnd().split('\n').slice(1))
    .map((line, index) => {
      const [zh, preferred, further] = line.split('\t') as [string, string, string]
      const variants = lists[0] === 'policy-terms' ? further.split(';') : []
      const en = [preferred, ...variants].map((text) => text.trim()).filter(Boolean)
      return {id: `c${index}`, zh: zh.replace(/（.*$/, ''), en: [...new Set(en)]}
    })
  return createMatcher(readGlossary(JSON.stringify({concepts}), {format: 'json'}))
}

describe.skipIf(!existsSync(shared))('the articles of ../shared', () => {
  const matchers: Record<string, Matcher> = {}
  const matcherFor = (file: string) =>
    file.includes('k8s')
      ? (matchers.tech ??= matcherOf('kubernetes-glossary', 'cncf-glossary'))
      : (matchers.policy ??= matcherOf('policy-terms'))

  test.each(rows)('%s, %s: each term is found, and no other', (file, language, lines = '') => {
    const found = readFileSync(`${shared}/${file}`, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const starts = new Set(
          matcherFor(file)
            .findTerms(line, language)
            .map(({start}) => start)
        )
        return starts.size ? [`${index + 1}${starts.size > 1 ? `×${starts.size}` : ''}`] : []
      })
    expect(found.join(' ')).toBe(lines)
  })
})
