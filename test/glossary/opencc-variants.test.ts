import * as opencc from 'opencc-js'
import {describe, expect, test} from 'vitest'
import {createMatcher} from '../../src/glossary/create-matcher.js'
import {type OpenCC, openccVariants} from '../../src/glossary/opencc-variants.js'
import {glossary} from './notation.js'

const variants = openccVariants(opencc)

function found(term: string, text: string, language = 'zh-Hans'): string[] {
  const matcher = createMatcher(glossary(`concepts: [{id: a, ${language}: ${term}}]`), {variants})
  return matcher.findTerms(text, 'zh').map(({start, end}) => text.slice(start, end))
}

describe('terms are found in the words of other regions', () => {
  test.each([
    ['软件', '這個軟體很好', ['軟體']],
    ['软件', '這個軟件很好，这个软件很好', ['軟件', '软件']],
    ['网络服务器', '網路伺服器', ['網路伺服器']],
    ['卫星', '衞星、衛星', ['衞星', '衛星']]
  ])('%s in %s', (term, text, expected) => expect(found(term, text)).toEqual(expected))

  test('and the other way round', () => {
    expect(found('軟體', '软件、軟件', 'zh-Hant')).toEqual(['软件', '軟件'])
  })

  test('English ones are left alone', () => expect(variants('software', 'en')).toEqual([]))
})

test('a module without a converter is none', () => {
  expect(() => openccVariants({} as OpenCC)).toThrow(/expected what opencc-js exports/)
})
