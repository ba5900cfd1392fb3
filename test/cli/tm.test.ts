import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {readTmx} from '../../src/formats/read-tmx.js'
import {article, folderOf, runCaptured, stdinOf} from './captured.js'

const head =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en-GB" datatype="plaintext"/><body>\n'

/** A memory in TMX, of pairs. */
function tmx(...pairs: ReadonlyArray<readonly [en: string, zh: string]>): string {
  const units = pairs.map(
    ([en, zh], index) =>
      `<tu tuid="${index + 1}"><tuv xml:lang="en-GB"><seg>${en}</seg></tuv><tuv xml:lang="zh-CN"><seg>${zh}</seg></tuv></tu>\n`
  )
  return `${head}${units.join('')}</body></tmx>\n`
}

const small = tmx(
  ['The old bridge was closed.', '老桥封闭了。'],
  ['Buses take a longer way.', '公交车绕行。']
)

describe('convert', () => {
  test('keeps languages and direction, whatever the format between', async () => {
    const folder = folderOf({'a.tmx': small})
    const at = (name: string): string => join(folder, name)
    for (const [from, to] of [
      ['a.tmx', 'b.xlf'],
      ['b.xlf', 'c.json'],
      ['c.json', 'd.jsonl'],
      ['d.jsonl', 'e.tmx']
    ] as const) {
      const {code, stderr} = await runCaptured([
        'tm',
        'convert',
        at(from),
        '-o',
        at(to),
        ...(to === 'e.tmx' ? ['--source', 'en-GB'] : [])
      ])
      expect([code, stderr]).toEqual([0, `2 units\n  written: ${at(to)}\n`])
    }
    expect(readTmx(readFileSync(at('e.tmx'), 'utf8')).units.map(({en, zh, id}) => [id, en, zh])).toEqual(
      readTmx(small).units.map(({en, zh, id}) => [id, en, zh])
    )
  })

  test('reads gzip, standard input, Moses pairs and articles', async () => {
    const folder = folderOf({
      'a.tmx.gz': gzipSync(small),
      'p.en': 'One\nTwo\n',
      'p.zh': '一\n二\n',
      'x.md': article
    })
    const lines = async (...argv: string[]): Promise<number> => {
      const {stdout, code} = await runCaptured(['tm', 'convert', ...argv, '-f', 'tsv'], stdinOf(small))
      expect(code).toBe(0)
      return stdout.trim().split('\n').length - 1
    }
    expect(await lines(join(folder, 'a.tmx.gz'))).toBe(2)
    expect(await lines('-')).toBe(2)
    expect(await lines('--en', join(folder, 'p.en'), '--zh', join(folder, 'p.zh'))).toBe(2)
    expect(await lines(join(folder, 'x.md'))).toBe(5)
    const packed = join(folder, 'b.tmx.gz')
    await runCaptured(['tm', 'convert', join(folder, 'a.tmx.gz'), '-o', packed])
    expect(await lines(packed)).toBe(2)
  })

  test('tells what a format cannot hold', async () => {
    const {stderr} = await runCaptured(['tm', 'convert', '-', '-f', 'csv'], stdinOf(small))
    expect(stderr).toContain('Left out the ids of 2 units, which csv cannot hold (csv-lossy)')
  })

  test('what cannot be read leaves the old file, with exit code 2', async () => {
    const folder = folderOf({'bad.tmx': '{"a": 1}', 'cut.tmx': small.slice(0, -60), 'old.tmx': 'old'})
    const at = (name: string): string => join(folder, name)
    const bad = await runCaptured(['tm', 'convert', at('bad.tmx'), '-o', at('old.tmx')])
    expect([bad.code, readFileSync(at('old.tmx'), 'utf8')]).toEqual([2, 'old'])
    const cut = await runCaptured(['tm', 'convert', at('cut.tmx'), '-f', 'tsv'])
    expect([cut.code, cut.stderr]).toEqual([
      2,
      expect.stringMatching(/cut\.tmx:5:\d+: error: .*\(unreadable\)/)
    ])
    expect(cut.stdout).toContain('The old bridge')
    expect((await runCaptured(['tm', 'convert', at('none.tmx')])).code).toBe(2)
    expect((await runCaptured(['tm', 'convert', at('old.tmx'), '-o', at('x.docx')])).code).toBe(2)
    expect(readdirSync(folder).sort()).toEqual(['bad.tmx', 'cut.tmx', 'old.tmx'])
  })
})

test.each([
  ['a.tmx', small],
  ['a.jsonl', '{"en":"One","zh":"一"}\r\n{"en":"The old bridge","zh":"老桥"}\n'],
  ['a.csv', 'en,zh\nThe old bridge,老桥\n'],
  ['a.xlf', '<xliff version="1.2">\n<file source-language="en"><!--The old bridge-->\n</file></xliff>']
])('bytes that do not belong are told where they stand: %s', async (name, text) => {
  const [before = '', after = ''] = text.split('old')
  const folder = folderOf({
    [name]: Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)])
  })
  const lines = before.split(/\r?\n/)
  for (const command of ['convert', 'validate']) {
    const {code, stdout, stderr} = await runCaptured(['tm', command, join(folder, name)])
    expect(code).toBe(2)
    expect(stdout + stderr).toContain(
      `${name}:${lines.length}:${lines.at(-1)!.length + 1}: error: Unexpected bytes that are no UTF-8 (encoding)`
    )
  }
})

test('tables and Moses pairs in UTF-16 without a mark are read', async () => {
  const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
  const folder = folderOf({
    'p.en': wide('The bridge.\nA bus.\n'),
    'p.zh': wide('老桥。\n公交车。\n'),
    't.tsv': wide('老桥。\tThe bridge.\n公交车。\tA bus.\n')
  })
  const rows = async (...argv: string[]): Promise<string> => {
    const words = argv.map((word) => (word.startsWith('--') ? word : join(folder, word)))
    return (await runCaptured(['tm', 'convert', ...words, '-f', 'tsv'])).stdout
  }
  const expected = 'en\tzh\tconfidence\nThe bridge.\t老桥。\t\nA bus.\t公交车。\t\n'
  expect(await rows('--en', 'p.en', '--zh', 'p.zh')).toBe(expected)
  expect(await rows('t.tsv')).toBe(expected)
})

test('a memory packed in gzip within a zip archive is read, and none is written as a zip archive', async () => {
  const folder = folderOf({'a.zip': storedZip('a.tmx.gz', gzipSync(small)), 'a.tmx': small})
  const read = await runCaptured(['tm', 'convert', join(folder, 'a.zip'), '-f', 'tsv', '-q'])
  expect([read.code, read.stderr, read.stdout.split('\n')[1]]).toEqual([
    0,
    '',
    'The old bridge was closed.\t老桥封闭了。\t'
  ])
  const written = await runCaptured(['tm', 'convert', join(folder, 'a.tmx'), '-o', join(folder, 'b.tmx.zip')])
  expect([written.code, written.stderr]).toEqual([
    2,
    expect.stringContaining('expected .gz to pack a memory')
  ])
})

/** A zip archive of one file that is not packed (APPNOTE 4.3). */
function storedZip(name: string, bytes: Uint8Array): Uint8Array {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  for (const [buffer, at] of [
    [header, 18],
    [central, 20]
  ] as const) {
    buffer.writeUInt32LE(bytes.length, at)
    buffer.writeUInt32LE(bytes.length, at + 4)
    buffer.writeUInt16LE(name.length, at + 8)
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + bytes.length, 16)
  return new Uint8Array(Buffer.concat([header, Buffer.from(name), bytes, central, Buffer.from(name), end]))
}

test('bytes that do not belong are told where they stand in a Moses pair', async () => {
  const folder = folderOf({
    'p.en': 'One\nTwo\n',
    'p.zh': new Uint8Array([0xe4, 0xb8, 0x80, 0x0a, 0x61, 0xff])
  })
  const {code, stderr} = await runCaptured(
    ['tm', 'convert', '--en', 'p.en', '--zh', 'p.zh'].map((word) =>
      word.startsWith('p.') ? join(folder, word) : word
    )
  )
  expect(code).toBe(2)
  expect(stderr).toContain('p.zh:2:2: error: Unexpected bytes')
})

test('validate tells the place, the rule and the cure', async () => {
  const odd = small
    .replace('version="1.4"', 'version="1.4b"')
    .replace(' o-tmf="t"', '')
    .replace('xml:lang="zh-CN"', 'lang="zh_CN"')
    .replace('<tu tuid="2">', '<tu tuid="1" score="1">')
  const folder = folderOf({
    'a.tmx': odd,
    'good.tmx': small,
    'b.tsv': 'en\tzh\nOne\t\n',
    'no.tmx': '<html></html>'
  })
  const standard = await runCaptured(['tm', 'validate', join(folder, 'a.tmx')])
  const rules = (stdout: string): string[] =>
    [...stdout.matchAll(/a\.tmx:(\d+:\d+): (\w+): .*\((.*)\)$/gm)].map(
      (match) => `${match[1]} ${match[2]} ${match[3]}`
    )
  expect(standard.code).toBe(1)
  expect(rules(standard.stdout)).toEqual([
    '3:21 error missing-attribute',
    '4:79 error lang',
    '4:79 error language-tag',
    '5:1 error duplicate-id',
    '5:1 error unknown-attribute'
  ])
  expect(standard.stdout).toContain('add `o-tmf="unknown"`')
  const strict = await runCaptured(['tm', 'validate', join(folder, 'a.tmx'), '--profile', 'strict', '--json'])
  expect(JSON.parse(strict.stdout).messages[0]).toMatchObject({rule: 'version', severity: 'warning'})
  expect((await runCaptured(['tm', 'validate', join(folder, 'good.tmx'), '--profile', 'strict'])).code).toBe(
    0
  )
  expect((await runCaptured(['tm', 'validate', join(folder, 'b.tsv')])).stdout).toContain(
    'b.tsv:2:1: warning'
  )
  expect((await runCaptured(['tm', 'validate', join(folder, 'no.tmx')])).code).toBe(1)
})

test('validate goes on after a fault of the structure', async () => {
  const unit = (text: string, end = '</seg>'): string =>
    `<tu><tuv xml:lang="en-GB"><seg>${text}${end}</tuv><tuv xml:lang="zh_CN"><seg>一</seg></tuv></tu>\n`
  const folder = folderOf({'a.tmx': `${head}${unit('One')}${unit('Two', '')}${unit('Three')}</body></tmx>\n`})
  const {code, stdout, stderr} = await runCaptured(['tm', 'validate', join(folder, 'a.tmx')])
  expect(code).toBe(1)
  const places = [...(stdout + stderr).matchAll(/a\.tmx:(\d+):\d+: error: .* \((.*)\)/g)]
  expect(places.map(([, line, rule]) => `${line} ${rule}`)).toEqual([
    '4 language-tag',
    '5 xml',
    '6 language-tag'
  ])
})

test('merge takes each pair once, and tells other targets with both places', async () => {
  const other = tmx(
    ['The old bridge was closed.', '老桥封闭了。'],
    ['Buses take a longer way.', '巴士绕道。']
  )
  const folder = folderOf({'a.tmx': small, 'b.tmx': other})
  const names = ['a.tmx', 'b.tmx'].map((name) => join(folder, name))
  const all = await runCaptured(['tm', 'merge', ...names, '-f', 'tsv'])
  expect(all.stdout.trim().split('\n')).toHaveLength(4)
  expect(all.stderr).toMatch(/b\.tmx:5:1: warning: .*the first stands at .*a\.tmx:5 \(conflict\)/)
  const first = await runCaptured(['tm', 'merge', ...names, '-f', 'tsv', '--keep', 'first'])
  expect(first.stdout).not.toContain('巴士')
})

test('clean takes out what is asked for, and tells what it was', async () => {
  const dirty = tmx(
    ['The old bridge was closed.', '老桥封闭了。'],
    ['the old bridge was closed', '老桥封闭了'],
    ['The old bridge was closed.', '老桥封闭了。'],
    ['', '空的。'],
    ['OK', 'OK'],
    ['Yes.', `很长很长${'很长'.repeat(40)}。`],
    ['这不是英文，是中文。', '这不是英文，是中文吗？']
  )
  const folder = folderOf({'a.tmx': dirty})
  const report = join(folder, 'report.jsonl')
  const {code, stdout} = await runCaptured([
    'tm',
    'clean',
    join(folder, 'a.tmx'),
    '-f',
    'tsv',
    '--all',
    '--report',
    report
  ])
  expect([code, stdout]).toEqual([0, 'en\tzh\tconfidence\nThe old bridge was closed.\t老桥封闭了。\t\n'])
  const reasons = readFileSync(report, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).reason)
  expect(reasons).toEqual([
    'near-duplicate',
    'duplicate',
    'empty',
    'identical',
    'length-outlier',
    'wrong-language'
  ])
  const some = await runCaptured(['tm', 'clean', join(folder, 'a.tmx'), '-f', 'tsv', '--empty'])
  expect(some.stdout.trim().split('\n')).toHaveLength(7)
  expect((await runCaptured(['tm', 'clean', join(folder, 'a.tmx')])).code).toBe(2)
})

test('diff tells units that were added, removed and changed', async () => {
  const newer = tmx(['The old bridge was shut.', '老桥封闭了。'], ['Ferries run.', '渡轮开行。'])
  const folder = folderOf({'a.tmx': small.replace('tuid="2"', 'tuid="9"'), 'b.tmx': newer})
  const argv = ['tm', 'diff', join(folder, 'a.tmx'), join(folder, 'b.tmx')]
  const {code, stdout, stderr} = await runCaptured(argv)
  expect(code).toBe(0)
  expect(stdout).toBe(`~ 1 (line 4)
    The old bridge was [-closed-]{+shut+}.
    老桥封闭了。
+ 2 (line 5)
    Ferries run.
    渡轮开行。
- 9 (line 5)
    Buses take a longer way.
    公交车绕行。
`)
  expect(stderr).toBe('1 unit added, 1 removed, 1 changed, 0 the same\n')
  expect((await runCaptured([...argv, '--exit-code'])).code).toBe(1)
  expect(JSON.parse((await runCaptured([...argv, '-f', 'json'])).stdout).summary).toEqual({
    added: 1,
    removed: 1,
    changed: 1,
    unchanged: 0
  })
  expect((await runCaptured([...argv, '-f', 'html'])).stdout).toContain('<del>closed</del><ins>shut</ins>')
})

test('split leaves a document on one side', async () => {
  const units = Array.from({length: 200}, (_, index) =>
    JSON.stringify({
      id: String(index),
      en: `Text ${index}`,
      zh: `文${index}`,
      origin: {en: {file: `${index % 20}.md`, line: 1, column: 1}}
    })
  )
  const folder = folderOf({'a.jsonl': `${units.join('\n')}\n`})
  const {code} = await runCaptured([
    'tm',
    'split',
    join(folder, 'a.jsonl'),
    '-o',
    join(folder, 'out.jsonl'),
    '--test',
    '0.3'
  ])
  expect(code).toBe(0)
  const files = (name: string): string[] =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).origin.en.file)
  const [train, held] = [files('out.train.jsonl'), files('out.test.jsonl')]
  expect(train.length + held.length).toBe(200)
  expect(held.length).toBeGreaterThan(0)
  expect(train.filter((file) => held.includes(file))).toEqual([])
})

test('stats count', async () => {
  const {stdout} = await runCaptured(['tm', 'stats', '-', '--json'], stdinOf(small))
  expect(JSON.parse(stdout)).toMatchObject({
    units: 2,
    pairs: 2,
    en: {words: 10, lengths: {least: 5}},
    zh: {characters: 12},
    languages: {'en-GB': 2, 'zh-CN': 2}
  })
})

describe('asking', () => {
  test('an index answers as the memory does, and grows', async () => {
    const folder = folderOf({'a.tmx': small, 'b.tmx': tmx(['Ferries run.', '渡轮开行。'])})
    const index = join(folder, 'm.dzm')
    const lookup = async (memory: string, text: string): Promise<Array<[string, number]>> => {
      const {stdout, code} = await runCaptured(['tm', 'lookup', memory, text, '--json', '--min-score', '50'])
      expect(code).toBe(0)
      return JSON.parse(stdout).matches.map(({unit, score}: {unit: {zh: string}; score: number}) => [
        unit.zh,
        score
      ])
    }
    expect((await runCaptured(['tm', 'index', join(folder, 'a.tmx'), '-o', index])).code).toBe(0)
    expect(await lookup(index, 'The new bridge was closed.')).toEqual([['老桥封闭了。', 80]])
    expect(await lookup(index, '公交车绕行')).toEqual(await lookup(join(folder, 'a.tmx'), '公交车绕行'))
    for (let count = 1; count < 4; count++) {
      const {stderr} = await runCaptured(['tm', 'index', join(folder, 'b.tmx'), '-o', index, '--add'])
      expect(stderr).toContain(`1 unit added, ${2 + count} units in all`)
      expect(await lookup(index, 'Ferries run.')).toEqual([['渡轮开行。', 100]])
      expect(await lookup(index, 'The new bridge was closed.')).toEqual([['老桥封闭了。', 80]])
    }
    expect(readdirSync(folder).sort()).toEqual(['a.tmx', 'b.tmx', 'm.dzm'])
    const wrong = await runCaptured([
      'tm',
      'index',
      join(folder, 'b.tmx'),
      '-o',
      join(folder, 'a.tmx'),
      '--add'
    ])
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('expected an index')])
  })

  test('a look-up shows what differs', async () => {
    const {stdout} = await runCaptured(['tm', 'lookup', '-', 'The new bridge was closed.'], stdinOf(small))
    expect(stdout).toBe(`The new bridge was closed.
   80 fuzzy
      The [-old-]{+new+} bridge was closed.
      老桥封闭了。
`)
  })

  test('texts that follow each other are looked up between their neighbours', async () => {
    const folder = folderOf({'x.md': article})
    const [name, path] = [join(folder, 'x.md'), join(folder, 'm.tmx')]
    await runCaptured(['extract', name, '-o', path, '--context', '-q'])
    const texts = readTmx(readFileSync(path, 'utf8')).units.map(({en}) => en)
    const kinds = async (...argv: string[]): Promise<string[]> => {
      const {stdout} = await runCaptured(['tm', 'lookup', path, '-', ...argv], stdinOf(texts.join('\n')))
      return stdout.match(/^ {2}100 \w+/gm)!.map((line) => line.slice(6))
    }
    expect(new Set(await kinds())).toEqual(new Set(['exact']))
    expect(new Set(await kinds('--context'))).toEqual(new Set(['context']))
  })

  test('a memory that cannot be read has no answers', async () => {
    for (const command of ['lookup', 'concordance']) {
      const {code, stdout, stderr} = await runCaptured(['tm', command, '/no/such.tmx', 'bridge'])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^\/no\/such\.tmx: error: [^\n]*\n$/)
    }
  })

  test('a concordance stands in columns, and counts', async () => {
    const both = tmx(['The old bridge was closed.', '老桥封闭了。'], ['Bridge.', '我们的桥，桥。'])
    const {stdout, stderr} = await runCaptured(['tm', 'concordance', '-', '桥', '-l', 'zh'], {
      ...stdinOf(both),
      stdoutColumns: 41,
      env: {NO_COLOR: '1'}
    })
    expect(stdout).toBe(`                 老桥封闭了。
    The old bridge was closed.
             我们的桥，桥。
    Bridge.
         我们的桥，桥。
    Bridge.
`)
    expect(stderr).toBe('3 places in 2 units of 1 file, dispersion 0.67\n')
  })

  test('an expression that would take an age is stopped', async () => {
    const {code, stderr} = await runCaptured(
      ['tm', 'concordance', '-', '--regex', '(a+)+$', '-l', 'en', '--timeout', '1'],
      stdinOf(tmx([`${'a'.repeat(60)}!`, '好']))
    )
    expect([code, stderr]).toEqual([2, expect.stringContaining('takes more than 1 s')])
  })
})

const hostile = '../shared/hostile'

describe.skipIf(!existsSync(hostile))('hostile memories by the command line', () => {
  // Units read, and the exit code.
  const expected: Record<string, [number, number]> = {
    'billion-laughs': [1, 2],
    'declared-gb18030': [1, 0],
    'utf16le-bom': [3, 0],
    'utf16le-nobom': [3, 0],
    'utf16-decl-utf8-bytes': [3, 2],
    'truncated-multibyte': [2, 2],
    'two-boms': [0, 2],
    'is-json': [0, 2],
    'random-binary': [0, 2],
    empty: [0, 2],
    'one-tuv': [1, 0],
    cdata: [1, 0]
  }
  test.each(Object.entries(expected))('%s', async (name, [units, exit]) => {
    const {code, stdout} = await runCaptured([
      'tm',
      'convert',
      `${hostile}/tmx-${name}.tmx`,
      '-f',
      'jsonl',
      '-q'
    ])
    expect([stdout.split('\n').length - 1, code]).toEqual([units, exit])
  })
})

describe('no input is replaced by what is made of it', () => {
  test.each([
    'tm index a.tmx -o a.tmx',
    'tm diff a.tmx b.tmx -o ./b.tmx',
    'tm clean a.tmx --all -o c.tmx --report a.tmx',
    'tm clean a.tmx --all -o c.tmx --report c.tmx',
    'tm convert x.md -o x.md',
    'tm merge a.tmx x.md -o x.md',
    'extract x.md -f tsv -o x.md',
    'apply a.tmx x.md -o a.tmx'
  ])('%s', async (call) => {
    const files = {'a.tmx': small, 'b.tmx': small, 'x.md': article}
    const folder = folderOf(files)
    const argv = call.split(' ').map((word) => (/\.(?:tmx|md)$/.test(word) ? join(folder, word) : word))
    const {code, stderr} = await runCaptured(argv)
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /Unexpected output .*, expected another file than the (article|memory|output) itself/
      )
    ])
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort())
    for (const [name, text] of Object.entries(files)) {
      expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
    }
  })
})

test('memories are counted in good English', async () => {
  const folder = folderOf({'a.tmx': small, 'b.tmx': small})
  const {stderr, stdout} = await runCaptured(['tm', 'validate', join(folder, 'a.tmx'), join(folder, 'b.tmx')])
  expect(stdout + stderr).toContain('2 memories, 4 units: no faults')
})
