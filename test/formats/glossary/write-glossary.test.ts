import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type GlossaryFormat, readGlossary} from '../../../src/formats/glossary/read-glossary.js'
import {writeGlossary, writtenFormats} from '../../../src/formats/glossary/write-glossary.js'
import type {Concept} from '../../../src/model/concept.js'
import {glossary} from '../../glossary/notation.js'
import {concepts, defined} from './arbitrary.js'

function roundTrip(list: Concept[], format: Exclude<GlossaryFormat, 'markdown'>, options = {}) {
  const {text} = writeGlossary({concepts: list, messages: []}, format, options)
  const read = readGlossary(text, {format})
  return {concepts: defined(read.concepts), messages: read.messages}
}

test.each(['yaml', 'json'] as const)('%s gives back all that was written', (format) => {
  fc.assert(
    fc.property(concepts(), (list) => {
      expect(roundTrip(list, format)).toEqual({concepts: defined(list), messages: []})
    })
  )
})

test.each(['csv', 'tsv'] as const)('%s gives back what it has room for', (format) => {
  fc.assert(
    fc.property(concepts(false), fc.boolean(), (list, excelSafe) => {
      // Semicolons and lines divide the terms of a cell.
      fc.pre(!list.some(({terms}) => terms.some(({text}) => /[;\n]/.test(text))))
      const {concepts: read, messages} = roundTrip(list, format, {excelSafe})
      expect(messages.filter(({severity}) => severity === 'error')).toEqual([])
      expect(read).toEqual(defined(list))
    })
  )
})

test.each(['2', '3', '3-dct'] as const)('TBX %s gives back the terms and what is told of them', (version) => {
  const flat = (text: string | undefined) => text?.replace(/\s+/g, ' ')
  const outline = (list: ReadonlyArray<Concept>) =>
    list.map(({domain, definition, note, source, terms}) => ({
      ...{domain: flat(domain), definition: flat(definition), note: flat(note), source: flat(source)},
      terms: new Set(
        terms.map((term) =>
          [term.language, flat(term.text), term.standing, term.partOfSpeech, term.kind, flat(term.note)].join(
            '|'
          )
        )
      )
    }))
  fc.assert(
    fc.property(concepts(), (list) => {
      // White space is not kept, and without it two terms may be one.
      fc.pre(list.every(({terms}) => terms.every(({text}) => flat(text) === text)))
      const {concepts: read, messages} = roundTrip(list, 'tbx', {tbx: {version}})
      expect(messages.filter(({severity}) => severity === 'error')).toEqual([])
      expect(outline(read)).toEqual(outline(list))
    })
  )
})

const sample = glossary(`concepts:
  - zh: [专精特新, “专精特新”]
    domain: policy
    definition: Small firms.
    note: a, b
    source: a report
    en:
      - specialized and sophisticated
      - {text: SRDI, kind: acronym, case: yes, firstMention: specialized and sophisticated (SRDI)}
      - {text: special, status: deprecated, note: wrong, when: 专精特新}
    examples: [{en: SRDI firms, zh: 专精特新企业}]
  - {zh: 专精特新, en: another}
  - {zh: 算力, en: computing power, status: proposed}
  - {zh: "=1+1", en: "#hash"}
  - {zh: ${'长'.repeat(400)}, en: long}
`)

test.each(writtenFormats)('writes %s, and tells what it has no room for', async (format) => {
  const {text, lost, messages} = writeGlossary(sample, format)
  const told = [...lost.map((what) => `lost: ${what}`), ...messages.map(({message}) => message)]
  const shorter = (line: string) => line.replace(/长{9,}/g, '长…')
  await expect(`${shorter(text)}---\n${told.map(shorter).join('\n')}\n`).toMatchFileSnapshot(
    `../../fixtures/glossary/sample.${format}.txt`
  )
})

describe('services', () => {
  test('DeepL gets no more than it takes', () => {
    const {text, messages} = writeGlossary(sample, 'deepl')
    expect(messages.map(({message}) => message.replace(/长+…/, '长…'))).toEqual([
      'Left out `专精特新` (another): unexpected second rendering of a term, expected one; the first is `specialized and sophisticated`',
      'Left out `长…` (long): unexpected length of 1200 bytes, expected at most 1024'
    ])
    expect(text.startsWith('\uFEFF')).toBe(false)
  })

  test('OmegaT gets no term that it takes for a comment', () => {
    const {messages} = writeGlossary(readGlossary('zh,en\n"#甲",a\n', {format: 'csv'}), 'omegat')
    expect(messages.map(({message}) => message)).toEqual([
      'Left out `#甲` (a): unexpected term that begins with `#`, which OmegaT takes for a comment'
    ])
  })

  test('either language can be the source', () => {
    expect(writeGlossary(sample, 'google', {source: 'en'}).text).toContain('SRDI,专精特新\n')
  })
})

test('an unknown format is told at once', () => {
  expect(() => writeGlossary(sample, 'doc' as never)).toThrow('Unexpected format `doc`')
  expect(() => writeGlossary(sample, 'tbx', {tbx: {version: '4' as never}})).toThrow(
    'Unexpected version of TBX `4`'
  )
})
