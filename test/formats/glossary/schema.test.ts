import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {readGlossary} from '../../../src/formats/glossary/read-glossary.js'
import {writeGlossary} from '../../../src/formats/glossary/write-glossary.js'
import {concepts} from './arbitrary.js'

const schema = JSON.parse(readFileSync('schema/glossary.schema.json', 'utf8'))
const isGlossary = new Ajv2020({strict: true, strictTypes: false, strictRequired: false}).compile(schema)

test('the schema takes all that is written', () => {
  fc.assert(
    fc.property(concepts(), (list) => {
      const {text} = writeGlossary({concepts: list, messages: []}, 'json')
      expect(isGlossary(JSON.parse(text)), JSON.stringify(isGlossary.errors)).toBe(true)
    })
  )
})

test('the schema takes the bundled glossary', () => {
  expect(isGlossary(parse(readFileSync('src/glossary/policy.yaml', 'utf8')))).toBe(true)
})

test.each([
  ['an unknown key', '{"concepts": [{"zh": "甲", "en": "a", "colour": "x"}]}'],
  ['an unknown status', '{"concepts": [{"zh": "甲", "en": [{"text": "a", "status": "forbiden"}]}]}'],
  ['a term without a text', '{"concepts": [{"zh": "甲", "en": [{"status": "preferred"}]}]}'],
  ['an unknown language', '{"concepts": [{"zh": "甲", "fr": "a"}]}'],
  ['a concept without terms', '{"concepts": [{"id": "a"}]}'],
  [
    'a bad example that expects nothing',
    '{"concepts": [{"zh": "甲", "examples": {"bad": [{"en": "a", "zh": "甲"}]}}]}'
  ],
  ['no concepts', '{}']
])('schema and reader refuse %s', (_, text) => {
  expect(isGlossary(JSON.parse(text))).toBe(false)
  expect(readGlossary(text, {format: 'json'}).messages.map(({severity}) => severity)).toContain('error')
})
