import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {type TmxOptions, writeTmx} from '../../src/formats/write-tmx.js'
import {unitsOf} from '../memory/units.js'

// Debian's omegat.
const program = '/usr/share/omegat/OmegaT.jar'
const isInstalled = existsSync(program) && spawnSync('java', ['-version']).status === 0

const units = unitsOf(
  ['The old bridge was closed.', '老桥封闭了。'],
  ['R&D costs rose by 5% < 8%.', '研发费用上升5% < 8%。'],
  ['“Quotes” stay as they are.', '“引号”保持原样。'],
  ['She bought 3 apples 🍎 today.', '她今天买了3个苹果🍎。']
)

describe.skipIf(!isInstalled)('OmegaT', () => {
  test.each<[string, 'en' | 'zh', TmxOptions]>([
    ['from English', 'en', {source: 'en-US', target: 'zh-CN'}],
    ['from Chinese, at level 2', 'zh', {source: 'zh-CN', target: 'en-GB', level: 2, context: true}]
  ])('translates a project from a memory: %s', {timeout: 120_000}, (_, side, options) => {
    const tmx = writeTmx({units}, options)
    const other = side === 'en' ? 'zh' : 'en'
    expect(
      translate(
        units.map((unit) => unit[side]),
        tmx,
        options
      )
    ).toEqual(units.map((unit) => unit[other]))
  })
})

/** The lines of an article as OmegaT translates them, a sentence a paragraph, without a person. */
function translate(lines: ReadonlyArray<string>, tmx: string, {source, target}: TmxOptions): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-omegat-'))
  try {
    // What lies in `tm/auto` is put into the text; `tm` alone is only shown.
    for (const name of ['source', 'target', 'omegat', 'glossary', 'dictionary', 'tm/auto', 'config'])
      mkdirSync(join(folder, name), {recursive: true})
    writeFileSync(join(folder, 'source', 'a.txt'), lines.join('\n\n'))
    writeFileSync(join(folder, 'tm', 'auto', 'memory.tmx'), tmx)
    writeFileSync(join(folder, 'omegat.project'), projectOf(source!, target!))
    const flags = ['--mode=console-translate', '--quiet', '--disable-location-save']
    const log = execFileSync(
      'java',
      [
        '-Djava.awt.headless=true',
        '-jar',
        program,
        folder,
        ...flags,
        `--config-dir=${join(folder, 'config')}`
      ],
      {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']}
    )
    // It exits with 0 whatever happens.
    expect(log).not.toContain('TF_TM_LOAD_ERROR')
    return readFileSync(join(folder, 'target', 'a.txt'), 'utf8')
      .split('\n')
      .filter(Boolean)
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function projectOf(source: string, target: string): string {
  const folders = ['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'glossary_file', 'dictionary_dir']
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">${folders.map((name) => `<${name}>__DEFAULT__</${name}>`).join('')}
<source_lang>${source}</source_lang><target_lang>${target}</target_lang><sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>
`
}
