import {existsSync, readFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import fc from 'fast-check'
import {
  XmlBufferInputProvider,
  XmlDocument,
  type XmlElement,
  XsdValidator,
  xmlRegisterInputProvider
} from 'libxml2-wasm'
import {describe, expect, test} from 'vitest'
import {writeXliff} from '../../src/formats/write-xliff.js'
import {createMemory} from '../../src/memory/create-memory.js'
import type {Message} from '../../src/model/message.js'
import {anyBitext, anyText} from './arbitrary.js'
import {article, hostile} from './fixture.js'
import {assertWellFormed} from './xml-oracle.js'

const all = createMemory([article, hostile], {nulls: true})
const namespace = {x: 'urn:oasis:names:tc:xliff:document:2.0'}

test('writes an article as XLIFF', async () => {
  await expect(writeXliff(createMemory([article], {nulls: true}))).toMatchFileSnapshot(
    'snapshots/article.xlf'
  )
})

test('any text gives well-formed XML, with ids that are tokens and come once', () => {
  fc.assert(
    fc.property(anyBitext, fc.array(anyText), (bitext, ids) => {
      const {units} = createMemory([bitext], {nulls: true})
      const renamed = units.map((unit, index) => ({...unit, id: ids[index] ?? 'same'}))
      const text = writeXliff({units: renamed})
      assertWellFormed(text)
      const written = [...text.matchAll(/<unit id="([^"]*)"/g)].map((match) => match[1]!)
      expect(new Set(written).size).toBe(written.length)
      for (const id of written) expect(id).toMatch(/^[\w.-]+$/)
    })
  )
})

test('texts come out as they are, what XML cannot hold by its code', () => {
  using document = XmlDocument.fromString(writeXliff(all))
  const targets = document.find('//x:target', namespace) as XmlElement[]
  expect(targets.map((target) => target.content)).toContain('"R&D < profit?" asked one owner. She laughed.')
  const codes = document
    .find('//x:cp/@hex', namespace)
    .map((node) => (node as unknown as {value: string}).value)
  expect(codes).toEqual(['001B', '001B', '0000', 'D800', 'FFFE'])
})

test('a doubtful pair says so in its substate', () => {
  expect(writeXliff(all).match(/state="translated" subState="duizhao:low-confidence"/g)).toHaveLength(2)
})

test('tells what has no source text', () => {
  const messages: Message[] = []
  const text = writeXliff(all, {report: (message) => messages.push(message)})
  expect(messages.map(({message}) => message)).toEqual([
    expect.stringMatching(/^Left out a unit without source text \(unit [0-9a-f]{16}\)$/)
  ])
  expect(text).not.toContain('Lin Mu')
  expect(writeXliff(all, {source: 'en-US'})).toContain('Lin Mu')
})

const folder = '../shared/interop/schemas/xliff'

describe.skipIf(!existsSync(folder))('the schema of OASIS', () => {
  test('finds nothing wrong', () => {
    const path = `${folder}/xliff_core_2.0.xsd`
    const url = (name: string): string => pathToFileURL(`${folder}/${name}`).href
    const imported = 'informativeCopiesOf3rdPartySchemas/w3c/xml.xsd'
    xmlRegisterInputProvider(
      new XmlBufferInputProvider({[url(imported)]: readFileSync(`${folder}/${imported}`)})
    )
    using schema = XmlDocument.fromBuffer(readFileSync(path), {url: pathToFileURL(path).href})
    using validator = XsdValidator.fromDoc(schema)
    for (const text of [writeXliff(all), writeXliff(all, {source: 'en'}), writeXliff({units: []})]) {
      using document = XmlDocument.fromString(text)
      expect(() => validator.validate(document)).not.toThrow()
    }
    using wrong = XmlDocument.fromString(writeXliff(all).replace('canResegment="no"', 'canResegment="maybe"'))
    expect(() => validator.validate(wrong)).toThrow()
  })
})
