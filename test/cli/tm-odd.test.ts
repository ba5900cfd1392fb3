import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import type {Streams} from '../../src/cli/streams.js'
import {folderOf, runCaptured, stdinOf} from './captured.js'

const memory =
  '<tmx version="1.4"><header srclang="en"/><body>' +
  '<tu tuid="1"><tuv xml:lang="en"><seg>The old bridge was closed.</seg></tuv><tuv xml:lang="zh"><seg>老桥封闭了。</seg></tuv></tu>' +
  '<tu tuid="2"><tuv xml:lang="en"><seg>Buses take a longer way.</seg></tuv><tuv xml:lang="zh"><seg>公交车绕行。</seg></tuv></tu>' +
  '</body></tmx>'
const other =
  '{"en": "The new bridge was closed.", "zh": "新桥封闭了。"}\n{"en": "Nobody came.", "zh": "没人来。"}\n'
const table =
  'en\tzh\tconfidence\nThe old bridge was closed.\t老桥封闭了。\t\nBuses take a longer way.\t公交车绕行。\t\n'

/** Standard input that comes byte by byte. */
function slowly(bytes: Uint8Array): Pick<Streams, 'stdinChunks'> {
  return {
    async *stdinChunks() {
      for (let at = 0; at < bytes.length; at++) yield bytes.subarray(at, at + 1)
    }
  }
}

/** A zip archive of files that are not packed (APPNOTE 4.3); `shift` moves the places its directory names. */
function zipOf(files: Readonly<Record<string, string>>, shift = 0): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const [label, content] = [Buffer.from(name), Buffer.from(text)]
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(label.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt32LE(content.length, 20)
    entry.writeUInt32LE(content.length, 24)
    entry.writeUInt16LE(label.length, 28)
    entry.writeUInt32LE(offset + shift, 42)
    parts.push(local, label, content)
    directory.push(entry, label)
    offset += 30 + label.length + content.length
  }
  const size = directory.reduce((sum, {length}) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

describe('standard input', () => {
  test.each<readonly [string, Uint8Array]>([
    ['TMX', Buffer.from(memory)],
    ['TMX in gzip', gzipSync(memory)],
    [
      'two memories in a zip archive',
      zipOf({
        'a/1.tmx': memory.replace(/<tu tuid="2">.*<\/tu>/, ''),
        'b/2.jsonl': `${other.split('\n')[1]}\n`
      })
    ],
    ['JSON without spaces', Buffer.from('{"units":[{"en":"A","zh":"甲"},{"en":"B","zh":"乙"}]}')],
    ['JSONL', Buffer.from(other)],
    ['TSV', Buffer.from(table)],
    ['CSV with semicolons', Buffer.from('English;中文\nOne, two;一、二\nThree;三\n')],
    [
      'a table of a Chinese spreadsheet',
      Buffer.concat([
        Buffer.from('en,zh\nOne,'),
        Buffer.from([0xd2, 0xbb]),
        Buffer.from('\nTwo,'),
        Buffer.from([0xb6, 0xfe]),
        Buffer.from('\n')
      ])
    ]
  ])('is told by what is in it, however it comes: %s', async (_, bytes) => {
    const {stdout, code} = await runCaptured(['tm', 'convert', '-', '-f', 'tsv'], slowly(bytes))
    expect([code, stdout.split('\n').length]).toEqual([0, 4])
    expect(stdout).not.toContain('\uFFFD')
  })

  test('an article is no table', async () => {
    const {code, stderr} = await runCaptured(['tm', 'convert', '-'], stdinOf('One, two.\n\n一，二。\n'))
    expect([code, stderr]).toEqual([2, expect.stringContaining('Unexpected format')])
  })

  test.each([
    ['tm', 'merge', '-', '-'],
    ['tm', 'diff', '-', '-'],
    ['tm', 'lookup', '-', '-']
  ])('%s %s %s %s is a wrong call: it can be read once', async (...argv) => {
    const {code, stderr} = await runCaptured(argv, stdinOf(memory))
    expect([code, stderr]).toEqual([2, expect.stringContaining('second `-`')])
  })
})

test('an archive whose directory leads nowhere is refused with a reason', async () => {
  const folder = folderOf({'a.zip': zipOf({'a.tmx': memory}, 9), 'b.zip': zipOf({'a.tmx': memory}, 1e6)})
  for (const name of ['a.zip', 'b.zip']) {
    const {code, stderr} = await runCaptured(['tm', 'convert', join(folder, name)])
    expect([code, stderr]).toEqual([2, expect.stringContaining('expected a whole zip file')])
  }
})

test.skipIf(!existsSync('/dev/full'))('a disk that is full ends the writing of a packed memory', async () => {
  const folder = folderOf({
    'a.tsv': `en\tzh\n${'A long line of words, so that it fills the buffers\t长长的一行字\n'.repeat(50_000)}`
  })
  const {symlinkSync} = await import('node:fs')
  symlinkSync('/dev/full', join(folder, 'full.tmx.gz'))
  const {code, stderr} = await runCaptured([
    'tm',
    'convert',
    join(folder, 'a.tsv'),
    '-o',
    join(folder, 'full.tmx.gz')
  ])
  expect([code, stderr]).toEqual([2, expect.stringContaining('ENOSPC')])
})

describe('tables of other programs', () => {
  test.each([
    ['English (United States),Chinese (Simplified)'],
    ['English,"Chinese Simplified"'],
    ['英文,简体中文'],
    ['英文原文,中文译文'],
    ['English,中文（简体）'],
    ['Source text,Target text'],
    ['原文 (en-US),译文 (zh-CN)'],
    ['src,tgt'],
    ['en_US,zh_Hans']
  ])('the header %s names the columns', async (header) => {
    const folder = folderOf({'a.csv': `${header}\nSave,保存\nOpen,打开\n`})
    const {stdout, stderr, code} = await runCaptured(['tm', 'convert', join(folder, 'a.csv'), '-f', 'tsv'])
    expect([code, stdout, stderr]).toEqual([
      0,
      'en\tzh\tconfidence\nSave\t保存\t\nOpen\t打开\t\n',
      '2 units\n'
    ])
  })

  test('a text with tabs is a table: the Unicode text of a spreadsheet, a memory of Wordfast', async () => {
    const folder = folderOf({
      'excel.txt': '\uFEFFEnglish\t中文\r\nSave\t保存\r\n"say ""hi"""\t"说""嗨"""\r\n',
      'wordfast.txt':
        '%20260131~120000\t%USER,User\t%TU=00000001\t%EN-US\t%Wordfast TM v.5.51w/00\t%ZH-CN\t%---\r\n20260131~120000\tUSER\t3\tEN-US\tSave it.\tZH-CN\t保存。\r\n',
      'article.txt': 'One, two.\t\n\n一，二。\t\n'
    })
    const read = async (name: string): Promise<string[]> =>
      (await runCaptured(['tm', 'convert', join(folder, name), '-f', 'tsv', '-q'])).stdout
        .trim()
        .split('\n')
        .slice(1)
    expect((await read('excel.txt')).map((line) => line.trim())).toEqual(['Save\t保存', 'say "hi"\t说"嗨"'])
    expect((await read('wordfast.txt')).map((line) => line.trim())).toEqual(['Save it.\t保存。'])
    expect((await read('article.txt'))[0]).toMatch(/^One, two\.\t一，二。\t/)
  })
})

describe('index files', () => {
  const indexed = async (): Promise<(name: string) => string> => {
    const folder = folderOf({'a.tmx': memory, 'b.jsonl': other})
    const at = (name: string): string => join(folder, name)
    expect((await runCaptured(['tm', 'index', at('a.tmx'), '-o', at('new/a.dzm'), '-q'])).code).toBe(0)
    return at
  }

  test('are asked together, and beside other memories', async () => {
    const at = await indexed()
    await runCaptured(['tm', 'index', at('b.jsonl'), '-o', at('b.dzm'), '-q'])
    for (const further of ['b.jsonl', 'b.dzm']) {
      const {stdout, code} = await runCaptured([
        'tm',
        'lookup',
        at('new/a.dzm'),
        '-m',
        at(further),
        'The new bridge was closed.'
      ])
      expect(code).toBe(0)
      expect(stdout).toMatch(
        / 100 exact\n {6}The new bridge.*\n {6}新桥.*\n {3}\d\d fuzzy\n.*old.*\n {6}老桥/
      )
      const found = await runCaptured(['tm', 'concordance', at(further), '-m', at('new/a.dzm'), 'bridge'])
      expect(found.stderr).toContain('2 places in 2 units')
    }
  })

  test('are memories for every other command', async () => {
    const at = await indexed()
    const {stdout, code} = await runCaptured(['tm', 'convert', at('new/a.dzm'), '-f', 'tsv', '-q'])
    expect([code, stdout]).toEqual([0, table])
  })

  test('that are not whole, or of another version, say so', async () => {
    const at = await indexed()
    const bytes = readFileSync(at('new/a.dzm'))
    const made = (name: string, change: (copy: Buffer) => Buffer): string => {
      writeFileSync(at(name), change(Buffer.from(bytes)))
      return at(name)
    }
    const faults = [
      [made('cut.dzm', (copy) => copy.subarray(0, -100)), 'end of an index'],
      [made('version.dzm', (copy) => copy.fill(7, 65_540, 65_541)), 'version 7 of an index'],
      [made('sum.dzm', (copy) => copy.fill(7, 65_545, 65_546)), 'directory of an index'],
      [made('noise.dzm', (copy) => copy.fill(0xaa, 131_072 + 48)), 'in an index']
    ] as const
    for (const [path, reason] of faults) {
      // Noise among the words finds nothing, and is not told from words that are not there.
      if (!path.endsWith('noise.dzm')) {
        const asked = await runCaptured(['tm', 'lookup', path, 'The old bridge was closed.'])
        expect([path, asked.code, asked.stderr]).toEqual([path, 2, expect.stringContaining(reason)])
      }
      const read = await runCaptured(['tm', 'convert', path])
      expect([path, read.code, read.stderr]).toEqual([path, 2, expect.stringContaining(reason)])
    }
  })

  test('take the place of no folder and no memory, and leave nothing behind', async () => {
    const at = await indexed()
    for (const output of [at('new'), at('c.tmx')]) {
      const {code, stderr} = await runCaptured(['tm', 'index', at('b.jsonl'), '-o', output])
      expect([code, stderr]).toEqual([2, expect.stringContaining('such as memory.dzm')])
    }
    expect(readdirSync(at('.')).sort()).toEqual(['a.tmx', 'b.jsonl', 'new'])
  })
})

test('an option that a format has no use for is told', async () => {
  const folder = folderOf({'a.tmx': memory})
  const {code, stderr} = await runCaptured([
    'tm',
    'convert',
    join(folder, 'a.tmx'),
    '-f',
    'xliff',
    '--excel-safe',
    '--level',
    '2'
  ])
  expect(code).toBe(0)
  expect(stderr.match(/Unexpected --\S+ for xliff, expected .*: it changes nothing/g)).toHaveLength(2)
})

test('a difference is written as what its ending says, or not at all', async () => {
  const folder = folderOf({'a.tmx': memory, 'b.jsonl': other})
  const {code, stderr} = await runCaptured([
    'tm',
    'diff',
    join(folder, 'a.tmx'),
    join(folder, 'b.jsonl'),
    '-o',
    join(folder, 'd.pdf')
  ])
  expect([code, stderr]).toEqual([2, expect.stringContaining('expected .txt, .json, .html')])
  expect(existsSync(join(folder, 'd.pdf'))).toBe(false)
})

test('the report of a cleaning is a file', async () => {
  const folder = folderOf({'a.tmx': memory})
  const {code, stderr} = await runCaptured(['tm', 'clean', join(folder, 'a.tmx'), '--all', '--report', '-'])
  expect([code, stderr]).toEqual([2, expect.stringContaining('--report')])
})

test('marks that level 1 leaves out are counted once, however many units have some', async () => {
  const marked = memory
    .replaceAll('bridge', '<ph x="1">{b}</ph>bridge')
    .replaceAll('Buses', '<ph x="1">{b}</ph>Buses')
  const folder = folderOf({'a.tmx': marked})
  const {stderr} = await runCaptured(['tm', 'convert', join(folder, 'a.tmx'), '-f', 'tmx'])
  expect(stderr).toBe(
    'duizhao: info: Left out the marks inside texts of 2 units, which tmx holds with --level 2 (tmx-lossy)\n2 units\n'
  )
})
