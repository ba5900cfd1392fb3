import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {endingOfFormat, formatNames, formatOfPath, isFormatName} from '../../src/formats/format-names.js'
import {tool} from '../../src/formats/tool.js'

test('a file is of the format that its ending names', () => {
  expect(formatOfPath('out/memory.TMX')).toBe('tmx')
  expect(formatOfPath('a.en.jsonl')).toBe('jsonl')
  expect(formatOfPath('a.xlf')).toBe('xliff')
  expect(formatOfPath('a.docx')).toBeUndefined()
  expect(formatOfPath('tmx')).toBeUndefined()
})

test('each format has an ending of its own, but for Moses pairs', () => {
  for (const name of formatNames.filter((name) => name !== 'moses')) {
    expect(formatOfPath(`a${endingOfFormat(name)}`)).toBe(name)
  }
  expect(isFormatName('tmx')).toBe(true)
  expect(isFormatName('toString')).toBe(false)
})

test('files name the version of the package', () => {
  const {name, version} = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(tool).toEqual({name, version})
})
