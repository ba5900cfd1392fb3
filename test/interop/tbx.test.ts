import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DtdValidator, ParseOption, RelaxNGValidator, XmlDocument, XmlDtd} from 'libxml2-wasm'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readGlossary} from '../../src/formats/glossary/read-glossary.js'
import {writeGlossary} from '../../src/formats/glossary/write-glossary.js'
import {preferredTerm} from '../../src/model/concept.js'

const policy = readGlossary(readFileSync('src/glossary/policy.yaml', 'utf8'), {format: 'yaml'})
const schemas = '../shared/interop/schemas/tbx'
const options = {option: ParseOption.XML_PARSE_NONET}
const python = '/usr/bin/python3'
const isInstalled = spawnSync(python, ['-c', 'import translate.storage.tbx']).status === 0

function tbx(version: '2' | '3' | '3-dct'): string {
  return writeGlossary(policy, 'tbx', {tbx: {version}}).text
}

describe.skipIf(!existsSync(schemas))('schemas', () => {
  test('TBX 2 is valid against the DTD of its core structure', () => {
    using document = XmlDocument.fromString(tbx('2'), options)
    using dtd = XmlDtd.fromString(readFileSync(join(schemas, 'TBXcoreStructV02.dtd'), 'utf8'))
    using validator = new DtdValidator(dtd)
    expect(() => validator.validate(document)).not.toThrow()
  })

  test('TBX 3 is valid against the schema of TBX-Basic', () => {
    const path = join(schemas, 'TBX-Basic/DCA/TBXcoreStructV03_TBX-Basic_integrated.rng')
    using schema = XmlDocument.fromString(readFileSync(path, 'utf8'), options)
    using validator = RelaxNGValidator.fromDoc(schema)
    using document = XmlDocument.fromString(tbx('3'), options)
    expect(() => validator.validate(document)).not.toThrow()
    using broken = XmlDocument.fromString(tbx('3').replaceAll('conceptEntry', 'termEntry'), options)
    expect(() => validator.validate(broken)).toThrow()
  })
})

describe.skipIf(!isInstalled)('translate-toolkit', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duizhao-'))
  })
  afterAll(() => rmSync(folder, {recursive: true}))

  test('reads every concept of TBX 2, with the first term of each language', () => {
    const file = join(folder, 'policy.tbx')
    writeFileSync(file, tbx('2'))
    const script = `
import json, sys
from translate.storage import tbx
units = tbx.tbxfile.parsefile(sys.argv[1]).units
text = lambda unit, tag: unit.getNodeText(unit.getlanguageNode(tag))
json.dump([[text(unit, 'zh-CN'), text(unit, 'en')] for unit in units], sys.stdout)`
    const {stdout, stderr} = spawnSync(python, ['-c', script, file], {encoding: 'utf8'})
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual(
      policy.concepts.map((concept) => [
        preferredTerm(concept, 'zh')!.text,
        preferredTerm(concept, 'en')!.text
      ])
    )
  })
})
