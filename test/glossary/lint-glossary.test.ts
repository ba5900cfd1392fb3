import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {readGlossary} from '../../src/formats/glossary/read-glossary.js'
import {createMatcher} from '../../src/glossary/create-matcher.js'
import {lintGlossary} from '../../src/glossary/lint-glossary.js'
import {runExamples} from '../../src/glossary/run-examples.js'
import {glossary} from './notation.js'

function lint(...concepts: string[]): string[] {
  const from = glossary(`concepts:\n${concepts.map((concept) => `  - ${concept}\n`).join('')}`)
  return lintGlossary(from).map(({rule, severity}) => `${severity} ${rule}`)
}

describe('tells of', () => {
  test.each([
    ['doubles', ['{zh: 平台, en: platform}', '{zh: 平台, en: terrace}'], ['warning double']],
    [
      'no doubles where domains differ',
      ['{zh: 平台, en: platform, domain: it}', '{zh: 平台, en: terrace, domain: garden}'],
      ['info homograph']
    ],
    [
      'two preferred terms',
      ['{zh: 甲, en: [a, {text: b, status: preferred}, {text: c, status: preferred}]}'],
      ['warning two-preferred']
    ],
    [
      'a deprecated form that is preferred elsewhere',
      [
        '{zh: 食品安全, en: food safety}',
        '{zh: 粮食安全, en: [food security, {text: Food Safety, status: deprecated}]}'
      ],
      ['warning deprecated-elsewhere-preferred']
    ],
    [
      'which is fine on a condition',
      [
        '{zh: 食品安全, en: food safety}',
        '{zh: 粮食安全, en: [food security, {text: Food Safety, status: deprecated, when: 粮食}]}'
      ],
      []
    ],
    [
      'a Chinese term inside another',
      ['{zh: 规上工业, en: a}', '{zh: 规上工业增加值, en: b}'],
      ['info nested-term']
    ],
    [
      'once, though two concepts have the inner one',
      ['{zh: 平台, en: a, domain: x}', '{zh: 平台, en: b, domain: y}', '{zh: 数据平台, en: c}'],
      ['info homograph', 'info nested-term']
    ],
    [
      'forms that collapse',
      ['{zh: 甲, en: [co-op, {text: Co-op, status: deprecated}]}'],
      ['warning collapsing-forms']
    ],
    ['forms that are one too many', ['{zh: 甲, en: [new energy, new-energy]}'], ['info collapsing-forms']],
    ['terms of marks alone', ['{zh: 甲, en: "--"}'], ['warning never-found']],
    ['terms beyond all length', [`{zh: ${'长'.repeat(600)}, en: long}`], ['warning never-found']],
    ['terms across a dash', ['{zh: 甲, en: a - b}'], ['warning never-found']],
    [
      'proposed terms that stand alone',
      ['{zh: 甲, en: {text: a, status: proposed}}'],
      ['warning proposed-as-approved']
    ],
    [
      'proposals beside an approved concept',
      ['{zh: 甲, en: a}', '{zh: 甲, en: b, status: proposed}'],
      ['warning proposed-as-approved']
    ],
    [
      'concepts without a term to use',
      ['{zh: 甲, en: {text: a, status: deprecated}}'],
      ['warning no-allowed-term']
    ],
    ['nothing in a sound glossary', ['{zh: [甲, 乙], en: [a, {text: b, status: deprecated}]}'], []]
  ])('%s', (_, concepts, expected) => expect(lint(...concepts)).toEqual(expected))
})

test('examples are run', () => {
  const from = glossary(`concepts:
  - zh: 新质生产力
    en: [new quality productive forces, {text: new productive forces, status: deprecated}]
    examples:
      good: [{en: New quality productive forces grow., zh: 新质生产力在发展。}]
      bad:
        - {en: New productive forces grow., zh: 新质生产力在发展。, expect: new productive forces}
        - {en: It grows., zh: 新质生产力在发展。, expect: term-missing}
        - {en: New quality productive forces grow., zh: 新质生产力在发展。, expect: term-missing}
  - zh: 算力
    en: computing power
    examples: [{en: It grows., zh: 算力在发展。}]`)
  expect(runExamples(from).map(({message, place}) => `${place!.start.line} ${message}`)).toEqual([
    '9 Unexpected lack of a finding, expected `term-missing` in an example of `新质生产力`',
    '12 Unexpected finding (Unexpected lack of a rendering of `算力`, expected `computing power`) in an example of `算力`'
  ])
})

describe('the bundled glossary', () => {
  const policy = readGlossary(readFileSync('src/glossary/policy.yaml', 'utf8'), {
    format: 'yaml',
    file: 'policy.yaml'
  })

  test('is read without a fault, and passes its own lint', () => {
    expect(policy.messages).toEqual([])
    expect(policy.concepts.length).toBeGreaterThanOrEqual(250)
    expect(
      lintGlossary(policy)
        .filter(({severity}) => severity !== 'info')
        .map(({message}) => message)
    ).toEqual([])
    expect(runExamples(policy)).toEqual([])
  })

  test('says of each concept what it is, where it is from, and what it is called', () => {
    for (const {definition, source, terms} of policy.concepts) {
      expect(definition).toBeTruthy()
      expect(source).toBeTruthy()
      expect(terms.some(({language}) => language === 'en')).toBe(true)
      expect(terms.some(({language}) => language === 'zh-Hans')).toBe(true)
    }
  })

  test('every term is found in its own text', () => {
    const matcher = createMatcher(policy)
    const missed = policy.concepts.flatMap((concept) =>
      concept.terms.filter(
        ({text, language}) =>
          !matcher
            .findTerms(`x ${text} x`, language === 'en' ? 'en' : 'zh')
            .some((occurrence) => occurrence.concept === concept && occurrence.term.text === text)
      )
    )
    expect(missed.map(({text}) => text)).toEqual([])
  })
})
