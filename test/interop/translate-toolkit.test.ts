import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {type TmxOptions, writeTmx} from '../../src/formats/write-tmx.js'
import {createMemory} from '../../src/memory/create-memory.js'
import {article, hostile} from '../formats/fixture.js'

// Debian's python3-translate belongs to the Python of the system, not to one of a version manager.
const python = '/usr/bin/python3'
const isInstalled = spawnSync(python, ['-c', 'import translate.storage.tmx']).status === 0

describe.skipIf(!isInstalled)('translate-toolkit', () => {
  test.each<[string, string]>([
    ['zh-CN', 'en-US'],
    ['en-GB', 'zh-TW']
  ])('reads every unit of a memory from %s to %s, source first', (source, target) => {
    const memory = createMemory([article, hostile], {nulls: true})
    const side = (tag: string): 'en' | 'zh' => (tag.startsWith('en') ? 'en' : 'zh')
    const expected = memory.units.map((unit) => {
      const [from, to] = [legal(unit[side(source)]), legal(unit[side(target)])]
      return {
        first: from || to,
        source: from || null,
        target: to || null,
        notes: unit.notes?.join('\n') ?? ''
      }
    })
    expect(read(writeTmx(memory, {source, target}), {source, target})).toEqual(expected)
  })
})

function read(tmx: string, {source, target}: Required<Pick<TmxOptions, 'source' | 'target'>>): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-'))
  try {
    const file = join(folder, 'memory.tmx')
    writeFileSync(file, tmx)
    const script = 'test/interop/read-with-translate-toolkit.py'
    return JSON.parse(execFileSync(python, [script, file, source, target], {encoding: 'utf8'}))
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** What XML can hold. */
function legal(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
