import {expect, test} from 'vitest'
import {readGlossary, sniffGlossaryFormat} from '../../../src/formats/glossary/read-glossary.js'

/** Terms of each concept: `zh:新质生产力 en:new quality productive forces(deprecated)`. */
function outline(yaml: string): string[] {
  const {concepts, messages} = readGlossary(yaml, {format: 'yaml'})
  expect(messages).toEqual([])
  return concepts.map(
    ({id, terms}) =>
      `${id}: ${terms.map(({text, standing, proposed}) => `${text} (${standing}${proposed ? ', proposed' : ''})`).join('; ')}`
  )
}

/** What is wrong with a file, a line each. */
function faults(text: string, format: 'yaml' | 'json' = 'yaml'): string[] {
  return readGlossary(text, {format}).messages.map(
    ({place, message}) => `${place?.start.line}:${place?.start.column} ${message}`
  )
}

test('reads the form of the contract', () => {
  expect(
    outline(`concepts:
  - id: new-quality-productive-forces
    domain: policy
    definition: Productivity freed from the traditional growth model.
    zh: [新质生产力]
    en:
      - new quality productive forces
      - {text: new-quality productive forces, status: admitted}
      - {text: new productive forces, status: deprecated, note: drops “quality”}
  - zh: 算力
    en: computing power
`)
  ).toEqual([
    'new-quality-productive-forces: 新质生产力 (preferred); new quality productive forces (preferred); new-quality productive forces (admitted); new productive forces (deprecated)',
    '算力: 算力 (preferred); computing power (preferred)'
  ])
})

test('the first plain term is preferred, unless another says that it is', () => {
  expect(
    outline(`concepts:
  - zh: 甲
    en: [{text: a, status: deprecated}, b, c]
  - zh: 乙
    en: [a, {text: b, status: preferred}, {text: c, status: proposed}]`)
  ).toEqual([
    '甲: 甲 (preferred); a (deprecated); b (preferred); c (admitted)',
    '乙: 乙 (preferred); a (admitted); b (preferred); c (admitted, proposed)'
  ])
})

test('reads all that a term can say', () => {
  const {concepts, messages} = readGlossary(
    `concepts:
  - zh: {text: 专精特新, kind: short}
    zh-Hant: 專精特新
    en:
      - text: SRDI
        kind: acronym
        pos: adjective
        case: yes
        forms: [SRDIs]
        when: 企业
        unless: [工程]
        firstMention: specialized and sophisticated (SRDI)
        note: short
    source: a report
    status: proposed
    examples:
      good: [{en: SRDI firms, zh: 专精特新企业}]
      bad: [{en: special firms, zh: 专精特新企业, expect: SRDI}]`,
    {format: 'yaml'}
  )
  expect(messages).toEqual([])
  expect(concepts[0]).toMatchObject({
    id: '专精特新',
    status: 'proposed',
    source: 'a report',
    terms: [
      {language: 'zh-Hans', kind: 'short'},
      {language: 'zh-Hant'},
      {language: 'en', text: 'SRDI', caseSensitive: true, forms: ['SRDIs'], when: ['企业'], unless: ['工程']}
    ],
    examples: [{en: 'SRDI firms'}, {expect: 'SRDI'}]
  })
})

test('tells all faults at once, each at its place', () => {
  expect(
    faults(`concepts:
  - zh: 甲
    en: {text: a, status: forbidden}
    forbiden: x
  - {id: x, zh: 乙, jp: b}
  - {id: x, zh: 丙, en: [c, c]}
  - {id: y}
`)
  ).toEqual([
    '3:27 Unexpected status `forbidden` in concepts[0].en, expected one of preferred, admitted, deprecated, superseded, proposed',
    '4:5 Unexpected key `forbiden` in concepts[0], expected one of id, domain, definition, note, source, status, zh, zh-Hans, zh-Hant, en, terms, examples',
    '5:20 Unexpected key `jp` in concepts[1], expected one of id, domain, definition, note, source, status, zh, zh-Hans, zh-Hant, en, terms, examples',
    '6:10 Unexpected second concept with the id `x`, expected one; the first is at line 5',
    '6:28 Unexpected second `c` in a concept, expected it once',
    '7:5 Unexpected lack of terms in concepts[3], expected `zh` and `en`'
  ])
})

test('a concept with a fault is left out, the others are read', () => {
  const {concepts} = readGlossary('concepts:\n  - {zh: 甲, en: a, x: y}\n  - {zh: 乙, en: b}', {
    format: 'yaml'
  })
  expect(concepts.map(({id}) => id)).toEqual(['乙'])
})

test.each([
  ['a comment', '// c\n{}', '1:1 Unexpected `/` in JSON, expected a value'],
  [
    'a trailing comma',
    '{"concepts": [\n  {"zh": "甲"},\n]}',
    '3:1 Unexpected `]` in JSON, expected a value behind the comma'
  ],
  [
    'an open string',
    '{"concepts\n',
    '1:2 Unexpected string "concepts, expected it closed on its line, without control characters and unknown escapes'
  ],
  ['an end too early', '{"concepts": [', '1:15 Unexpected end of the file in JSON, expected a value'],
  ['a wrong type', '{"concepts": {"a": 1}}', '1:14 Unexpected a map at concepts, expected a list of concepts']
])('tells %s in JSON', (_, text, fault) => expect(faults(text, 'json')).toEqual([fault]))

test('takes plain scalars of YAML as they are written, and refuses tags, aliases and empty values', () => {
  expect(outline('concepts: [{zh: 1.10, en: 2024-01-01}, {zh: no, en: yes}]')).toEqual([
    '1.10: 1.10 (preferred); 2024-01-01 (preferred)',
    'no: no (preferred); yes (preferred)'
  ])
  expect(faults('concepts: [{zh: !!js/function "x", en: &a y}, {zh: *a, en: ~}]')).toEqual([
    '1:31 Unexpected tag `tag:yaml.org,2002:js/function`, expected plain text',
    '1:52 Unexpected alias `*a`, expected the value itself',
    '1:60 Unexpected nothing at concepts[1].en, expected a term'
  ])
})

test('reads flat pairs, as other programs write them', () => {
  const {concepts, messages} = readGlossary(
    '[{"source": "链主", "target": "chain leader"}, {"source": "链主", "target": "chain master"}]',
    {format: 'json'}
  )
  expect(messages).toEqual([])
  expect(concepts.map(({terms}) => terms.map(({text, standing}) => `${text} ${standing}`))).toEqual([
    ['链主 preferred', 'chain leader preferred', 'chain master admitted']
  ])
})

test('a wrong call is told at once', () => {
  expect(() => readGlossary(5 as never)).toThrow('Unexpected text `5`')
  expect(() => readGlossary('', {file: 'a.doc'})).toThrow('Unexpected format of `a.doc`')
})

test('a glossary without a name is told by how it begins, whatever blank lines and comments come first', () => {
  const opening = `# terms\n---  \r\n${'\n'.repeat(5_000)}${'#  \n'.repeat(5_000)}`
  expect(sniffGlossaryFormat(`${opening}concepts:\n`)).toBe('yaml')
  expect(sniffGlossaryFormat(`${opening}zh,en\n`)).toBe('csv')
})
