import {describe, expect, test} from 'vitest'
import {articleOfExample} from '../../src/check/examples.js'
import type {RuleExample} from '../../src/check/rule.js'
import {setUpRules} from '../../src/check/rule-settings.js'
import {rules} from '../../src/check/rules.js'
import {checkArticle, concludeChecks} from '../../src/check/run-rules.js'
import {readGlossary} from '../../src/formats/glossary/read-glossary.js'
import {createMatcher} from '../../src/glossary/create-matcher.js'
import {loadLexicon} from '../../src/lexicon/load-lexicon.js'

// As on the command line.
const lexicon = await loadLexicon()

describe.each(rules)('$id', ({id, examples, description}) => {
  test('says what it finds in one sentence', () => {
    expect(description).toMatch(/^[A-Z“].*\.$/)
  })

  test('has an example that it finds, and one that it leaves alone', () => {
    expect(examples.some(({expect}) => expect.length > 0)).toBe(true)
    expect(examples.some(({expect}) => expect.length === 0)).toBe(true)
  })

  test.each(examples.map((example) => ({name: nameOf(example), example})))('$name', ({example}) => {
    expect(findingsOf(id, example)).toEqual(example.expect)
  })
})

function findingsOf(id: string, example: RuleExample): string[] {
  const glossary = example.glossary === undefined ? {} : {glossary: matcherOf(example.glossary)}
  const setup = {
    ...glossary,
    lexicon,
    rules: setUpRules({[id]: {severity: 'error', ...example.options}}).filter(({rule}) => rule.id === id)
  }
  const report = checkArticle(articleOfExample(example), setup)
  return concludeChecks([report], setup).map(({start, message}) => `${start.line}:${start.column} ${message}`)
}

function nameOf({pairs = [], article}: RuleExample): string {
  return article ?? pairs.map(({zh, en}) => `${zh ?? '–'} | ${en ?? '–'}`).join(' / ')
}

function matcherOf(yaml: string) {
  const glossary = readGlossary(yaml, {format: 'yaml'})
  expect(glossary.messages).toEqual([])
  return createMatcher(glossary)
}
