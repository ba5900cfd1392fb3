import {mkdirSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readJson} from '../../src/formats/json.js'
import {readJsonl} from '../../src/formats/jsonl.js'
import {readTmx} from '../../src/formats/read-tmx.js'
import {article, chinese, english, folderOf, runCaptured, stdinOf} from './captured.js'

describe('what is aligned', () => {
  test('a file is printed side by side, and summed up on stderr', async () => {
    const folder = folderOf({'bridge.txt': article})
    const {code, stdout, stderr} = await runCaptured(['align', join(folder, 'bridge.txt')])
    expect(code).toBe(0)
    expect(stdout).toMatch(/The old bridge was closed for repairs in March\. +1? *3 老桥三月起封闭维修。/)
    expect(stderr).toBe('1 article, 6 paragraphs, 10 segments, 5 beads: 1-1 ×5\n')
  })

  test('a folder stands for its articles and those of its folders, in the order of their names', async () => {
    const folder = folderOf({
      'b.txt': article,
      'a/c.md': article,
      'a/picture.png': 'no text',
      '.hidden/d.md': article,
      'node_modules/e/README.md': article
    })
    const {code, stdout} = await runCaptured(['align', folder, '-f', 'jsonl'])
    const files = readJsonl(stdout).records.map(({place}) => place.file)
    expect(code).toBe(0)
    expect([...new Set(files)]).toEqual([join(folder, 'a/c.md'), join(folder, 'b.txt')])
  })

  test('a glob is expanded where the shell did not, and a name with its marks is still a name', async () => {
    const folder = folderOf({'one.md': article, 'two.md': article, '[three].md': article})
    const all = await runCaptured(['align', join(folder, '*.md'), '-f', 'json'])
    const one = await runCaptured(['align', join(folder, '[three].md'), '-f', 'json'])
    expect(readJson(all.stdout).records).toHaveLength(3)
    expect(readJson(one.stdout).records).toHaveLength(1)
  })

  test('a file that is named twice is aligned once', async () => {
    const folder = folderOf({'one.md': article})
    const {stderr} = await runCaptured(['align', folder, join(folder, 'one.md')])
    expect(stderr).toMatch(/^1 article,/)
  })

  test('standard input has the name and the format it is given', async () => {
    const page = '<p lang="en">Good morning, dear friends.</p><p lang="zh">亲爱的朋友们，早上好。</p>'
    const {code, stdout} = await runCaptured(
      ['align', '-', '--stdin-name', 'page.html', '-f', 'jsonl'],
      stdinOf(page)
    )
    expect(code).toBe(0)
    expect(readJsonl(stdout).records.map(({type, place}) => [type, place.file])).toEqual([
      ['1-1', 'page.html']
    ])
  })

  test('what stands in the other of two files is told of that file, and printed in its column', async () => {
    const folder = folderOf({
      'a.en.md': 'Good morning.\n\n这是中文。\n',
      'a.zh.md': '早上好。\n\n```\nnpm test\n```\n\nThis is English.\n'
    })
    const pair = ['align', '--en', join(folder, 'a.en.md'), '--zh', join(folder, 'a.zh.md')]
    const {stdout} = await runCaptured([...pair, '-f', 'jsonl'])
    const files = readJsonl(stdout).records.flatMap(({place: {en, zh, other}, ...bead}) =>
      [...bead.en, ...bead.zh, ...(bead.other ?? [])].map((text, at) => [
        text,
        [en, zh, other].filter(Boolean)[at]!.file!.slice(-'en.md'.length)
      ])
    )
    expect(files).toEqual([
      ['Good morning.', 'en.md'],
      ['早上好。', 'zh.md'],
      ['这是中文。', 'en.md'],
      ['npm test', 'zh.md'],
      ['This is English.', 'zh.md']
    ])
    const {stdout: page} = await runCaptured(pair)
    expect(page).toMatch(/^ +\d+ +— code +4 npm test$/m)
    expect(page).toMatch(/^ +\d+ +3 这是中文。 +— other-language$/m)
  })

  test('--input-format says what the ending does not', async () => {
    const table = 'en,zh\nGood morning.,早上好。\nGood night.,晚安。\n'
    const {stdout} = await runCaptured(['align', '-', '--input-format', 'csv', '-f', 'json'], stdinOf(table))
    expect(readJson(stdout).records[0]?.layout.name).toBe('csv-2col')
  })

  test('two files are a pair, and keep their lines when they are segmented already', async () => {
    const folder = folderOf({'a.en': english, 'a.zh': chinese})
    const pair = ['--en', join(folder, 'a.en'), '--zh', join(folder, 'a.zh')]
    const {code, stdout} = await runCaptured(['align', ...pair, '--pre-segmented', '-f', 'ladder'])
    expect(code).toBe(0)
    expect(stdout).toBe('[0]:[0]\n[1]:[1]\n[2]:[2]\n')
  })

  test('one side of a pair may be standard input', async () => {
    const folder = folderOf({'a.zh': chinese})
    const argv = ['align', '--en', '-', '--zh', join(folder, 'a.zh'), '-f', 'jsonl']
    const {stdout} = await runCaptured(argv, stdinOf(english))
    expect(readJsonl(stdout).records[0]?.place.en?.file).toBe('stdin.txt')
  })

  test('an article in one language is a normal result with a message', async () => {
    const {code, stdout, stderr} = await runCaptured(['align', '-', '-f', 'jsonl'], stdinOf(english))
    expect(code).toBe(0)
    expect(stderr).toMatch(/^stdin\.txt: info: .*one language.*\(monolingual\)$/m)
    expect(stderr).toMatch(/^1 article \(1 in one language\)/m)
    expect(readJsonl(stdout).records.every(({reason}) => reason === 'monolingual')).toBe(true)
  })

  test('the lexicon can be left at home', async () => {
    const {code, stdout} = await runCaptured(['align', '-', '--no-lexicon', '-f', 'jsonl'], stdinOf(article))
    expect(code).toBe(0)
    expect(readJsonl(stdout).records).toHaveLength(5)
  })

  test('an encoding is told by the bytes, or named', async () => {
    const big5 = Uint8Array.from([0xa6, 0x6e, 0x0a, 0x0a, ...new TextEncoder().encode('Good.\n')])
    const {stdout} = await runCaptured(['align', '-', '--encoding', 'big5', '-f', 'tsv', '--nulls'], {
      stdin: async () => big5
    })
    expect(stdout).toContain('好')
  })
})

describe('what is left out', () => {
  test('beads below the least confidence are left out of every format, and counted', async () => {
    const folder = folderOf({'bridge.txt': article})
    for (const format of ['jsonl', 'tmx', 'tsv', 'json']) {
      const {stdout, stderr} = await runCaptured(['align', folder, '-f', format, '--min-confidence', '1'])
      expect(stderr).toMatch(/left out below 1: [1-5] beads?/)
      const left = Number(/left out below 1: (\d)/.exec(stderr)?.[1])
      const kept =
        format === 'tmx'
          ? readTmx(stdout).units.length
          : (stdout.match(/(?:^|\t)(?:\{"type":.*|1)$/gm) ?? []).length
      expect(kept).toBe(5 - left)
    }
  })

  test('what has no counterpart comes into a memory when asked for', async () => {
    const lonely = `Photo: Li Hua\n\n${article}`
    const without = await runCaptured(['align', '-', '-f', 'tmx'], stdinOf(lonely))
    const withNulls = await runCaptured(['align', '-', '-f', 'tmx', '--nulls'], stdinOf(lonely))
    expect(readTmx(withNulls.stdout).units.length).toBe(readTmx(without.stdout).units.length + 1)
    expect(without.stderr).toContain('without counterpart: credit ×1')
  })

  test('quiet leaves out all but errors', async () => {
    const folder = folderOf({'bridge.txt': article, 'empty.txt': ''})
    const {stderr} = await runCaptured(['align', folder, '-q', '-f', 'tsv'])
    expect(stderr).toMatch(/^\S+empty\.txt: error: .*there is nothing to read \(empty\)\n$/)
  })
})

describe('where it goes', () => {
  test.each([
    ['tmx', (text: string) => readTmx(text).units.length],
    ['jsonl', (text: string) => readJsonl(text).records.length],
    ['json', (text: string) => readJson(text).records.flatMap(({beads}) => beads).length],
    ['tsv', (text: string) => text.trimEnd().split('\n').length - 1],
    ['xlf', (text: string) => text.match(/<unit /g)?.length],
    ['txt', (text: string) => text.match(/The old bridge/g)!.length * 5]
  ])('several articles fit in one .%s', async (ending, count) => {
    const folder = folderOf({'in/a.txt': article, 'in/b.txt': article})
    const path = join(folder, `deep/er/all.${ending}`)
    const {code, stdout, stderr} = await runCaptured(['align', join(folder, 'in'), '-o', path])
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain(`written: ${path}`)
    expect(count(readFileSync(path, 'utf8'))).toBe(10)
    expect(readdirSync(join(folder, 'deep/er'))).toEqual([`all.${ending}`])
  })

  test('the languages of a memory are those asked for, the source first', async () => {
    const argv = ['align', '-', '-f', 'tmx']
    const tags = async (...more: string[]) => {
      const {stdout} = await runCaptured([...argv, ...more], stdinOf(article))
      return [/srclang="(.*?)"/, /xml:lang="(.*?)"/].map((tag) => tag.exec(stdout)![1])
    }
    expect(await tags()).toEqual(['zh-CN', 'zh-CN'])
    expect(await tags('--source', 'en-GB', '--target', 'zh-TW')).toEqual(['en-GB', 'en-GB'])
  })

  test.each([
    ['md', /^\| The old bridge was closed for repairs in March\. \| 老桥三月起封闭维修。 \|$/m],
    ['html', /<html[\s\S]*The old bridge was closed for repairs in March\.[\s\S]*老桥三月起封闭维修。/],
    ['ladder', /^\[0\]:\[0\]\n\[1\]:\[1\]\n/]
  ])('one article fits in a .%s', async (ending, expected) => {
    const folder = folderOf({'a.txt': article})
    const path = join(folder, `out.${ending}`)
    const {code, stdout} = await runCaptured(['align', join(folder, 'a.txt'), '-o', path])
    expect([code, stdout]).toEqual([0, ''])
    expect(readFileSync(path, 'utf8')).toMatch(expected)
  })

  test('ids stay unique in a memory of several articles', async () => {
    const folder = folderOf({'a.txt': article + article, 'b.txt': article})
    const {stdout} = await runCaptured(['align', folder, '-f', 'tmx'])
    const ids = readTmx(stdout).units.map(({id}) => id)
    expect(ids).toHaveLength(15)
    expect(new Set(ids).size).toBe(15)
  })

  test('Moses is a pair of files, whichever of them is named', async () => {
    const folder = folderOf({'bridge.txt': article})
    for (const name of ['corpus', 'corpus.zh']) {
      await runCaptured(['align', join(folder, 'bridge.txt'), '-f', 'moses', '-o', join(folder, 'out', name)])
      const [en, zh] = ['en', 'zh'].map((side) => readFileSync(join(folder, `out/corpus.${side}`), 'utf8'))
      expect([en!.split('\n').length, zh!.split('\n').length]).toEqual([6, 6])
      expect(readdirSync(join(folder, 'out'))).toEqual(['corpus.en', 'corpus.zh'])
    }
  })

  test('a folder gets a file for each article, under names that stay apart', async () => {
    const folder = folderOf({'in/a.txt': article, 'in/a.md': article, 'in/A.srt': '', 'in/b/a.txt': article})
    const out = join(folder, 'out')
    const {code} = await runCaptured(['align', join(folder, 'in'), '-o', `${out}/`])
    expect(code).toBe(2)
    expect(readdirSync(out, {recursive: true}).sort()).toEqual(['a.md.json', 'a.txt.json', 'b', 'b/a.json'])
    expect(readJson(readFileSync(join(out, 'b/a.json'), 'utf8')).records).toHaveLength(1)
  })

  test('a folder inside the input is not read as input', async () => {
    const folder = folderOf({'a.txt': article})
    const argv = ['align', folder, '-o', `${join(folder, 'out')}/`, '-f', 'md']
    await runCaptured(argv)
    const {stderr} = await runCaptured(argv)
    expect(stderr).toMatch(/^1 article,/)
    expect(readdirSync(join(folder, 'out'))).toEqual(['a.md'])
  })

  test('a link to a file stays a link', async () => {
    const folder = folderOf({'a.txt': article, 'real.tsv': 'old'})
    symlinkSync('real.tsv', join(folder, 'link.tsv'))
    await runCaptured(['align', join(folder, 'a.txt'), '-o', join(folder, 'link.tsv')])
    expect(readFileSync(join(folder, 'real.tsv'), 'utf8')).toMatch(/^en\tzh/)
  })

  test('the old file stays when nothing could be aligned, and nothing else is left behind', async () => {
    const folder = folderOf({'in/a.txt': '', 'out.tmx': 'old'})
    const {code} = await runCaptured(['align', join(folder, 'in/a.txt'), '-o', join(folder, 'out.tmx')])
    expect(code).toBe(2)
    expect(readFileSync(join(folder, 'out.tmx'), 'utf8')).toBe('old')
    expect(readdirSync(folder).sort()).toEqual(['in', 'out.tmx'])
  })

  test('an article is never overwritten', async () => {
    const folder = folderOf({'a.md': article})
    const path = join(folder, 'a.md')
    for (const output of [path, `${folder}/`]) {
      const {code, stderr} = await runCaptured(['align', path, '-f', 'markdown', '-o', output])
      expect(code).toBe(2)
      expect(stderr).toMatch(/expected another file than the article itself/)
    }
    expect(readFileSync(path, 'utf8')).toBe(article)
  })

  test('the terminal decides the width and the colours', async () => {
    const narrow = await runCaptured(['align', '-'], {...stdinOf(article), stdoutColumns: 60})
    const plain = await runCaptured(['align', '-'], {
      ...stdinOf(article),
      stdoutColumns: 60,
      env: {NO_COLOR: '1'}
    })
    const piped = await runCaptured(['align', '-'], stdinOf(article))
    expect(narrow.stdout).toContain('\u001B[2m')
    expect(plain.stdout).not.toContain('\u001B')
    expect(piped.stdout).not.toContain('\u001B')
    expect(narrow.stdout.replace(/\u001B\[\d+m/g, '').replace(/ +$/gm, '')).toBe(plain.stdout)
    expect(plain.stdout.split('\n').length).toBeGreaterThan(piped.stdout.split('\n').length)
  })

  test('text from outside cannot command a terminal or a log', async () => {
    const hostile = `\u001B[31mThe red flag.\u202E\n\n红旗。\n\n::error file=x::The end.\n\n结束。\n`
    const {stdout} = await runCaptured(['align', '-'], {
      ...stdinOf(hostile),
      stdoutColumns: 80,
      env: {TERM: 'dumb'}
    })
    expect(stdout).not.toMatch(/[\u001B\u202E]/)
    expect(stdout).toContain('<U+001B>[31m')
    expect(stdout).not.toMatch(/^\s*::/m)
  })
})

describe('what goes wrong', () => {
  test('one bad file does not stop the others', async () => {
    const folder = folderOf({
      'a.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
      'b.txt': article,
      'c.txt': ' \n'
    })
    const {code, stdout, stderr} = await runCaptured([
      'align',
      folder,
      join(folder, 'none.txt'),
      '-f',
      'jsonl'
    ])
    expect(code).toBe(2)
    expect(readJsonl(stdout).records).toHaveLength(5)
    expect(stderr).toMatch(/^\S+a\.txt:1:1: error: Unexpected PNG image, expected text \(binary-file\)$/m)
    expect(stderr).toMatch(/^\S+c\.txt: error: .*there is nothing to read \(empty\)$/m)
    expect(stderr).toMatch(/^\S+none\.txt: error: Unexpected missing file/m)
    expect(stderr).toMatch(/^1 article,/m)
  })

  test('a byte that is no text is told with its place', async () => {
    const bytes = Buffer.concat([
      Buffer.from('All is well.\n一切都好，没有问题。\nNot '),
      Buffer.from([0xff]),
      Buffer.from(' this.\n')
    ])
    const {code, stderr} = await runCaptured(['align', '-'], {stdin: async () => bytes})
    expect(code).toBe(2)
    expect(stderr).toMatch(/^stdin\.txt:3:5: error: .*0xFF/)
  })

  test('a memory is no article', async () => {
    const folder = folderOf({'m.tmx': '<tmx/>'})
    for (const command of ['align', 'detect']) {
      const {code, stdout, stderr} = await runCaptured([command, join(folder, 'm.tmx')])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(
        /m\.tmx: error: Unexpected translation memory, expected an article; .*`duizhao tm`/
      )
    }
  })

  test('options that change nothing in a format are told', async () => {
    const argv = ['align', '-', '-f', 'jsonl', '--nulls', '--source', 'zh-TW']
    const {code, stderr} = await runCaptured(argv, stdinOf(article))
    expect(code).toBe(0)
    expect(stderr).toMatch(/^duizhao: warning: Unexpected --nulls for jsonl, expected tmx, xliff, tsv/m)
    expect(stderr).toMatch(/^duizhao: warning: Unexpected --source for jsonl, expected tmx, xliff/m)
  })

  test('two files whose names were swapped are told, each at its first sentence', async () => {
    const folder = folderOf({'a.en': english, 'a.zh': chinese})
    for (const more of [[], ['--pre-segmented']]) {
      const argv = ['align', '--en', join(folder, 'a.zh'), '--zh', join(folder, 'a.en'), '-f', 'tsv', ...more]
      const {code, stderr} = await runCaptured(argv)
      expect(code).toBe(0)
      expect(stderr).toMatch(
        /a\.zh:1:1: warning: Unexpected Chinese in most of the file, expected English: .*swapped/
      )
      expect(stderr).toMatch(
        /a\.en:1:1: warning: Unexpected English in most of the file, expected Chinese: .*swapped/
      )
    }
  })

  test('a text in neither language is none in one', async () => {
    const text = 'Le phare a été construit par des ouvriers venus de la côte.\n'
    const {code, stderr} = await runCaptured(['align', '-', '-f', 'jsonl'], stdinOf(text))
    expect(code).toBe(0)
    expect(stderr).toMatch(/^stdin\.txt: info: Unexpected article without a sentence of English or Chinese/m)
    expect(stderr).toMatch(/^1 article, /m)
  })

  test('who asks for one language gets no pairs', async () => {
    const {stdout} = await runCaptured(['align', '-', '-f', 'jsonl', '--layout', 'mono-EN'], stdinOf(article))
    expect(readJsonl(stdout).records.every(({reason}) => reason === 'monolingual')).toBe(true)
  })

  test('links that lead nowhere or in circles are told, and folders behind links are not entered', async () => {
    const folder = folderOf({'in/a.txt': article})
    symlinkSync('loop.md', join(folder, 'in/loop.md'))
    symlinkSync('a.txt', join(folder, 'in/ok.txt'))
    symlinkSync('..', join(folder, 'in/up'))
    symlinkSync('..', join(folder, 'in/up.md'))
    const {code, stderr} = await runCaptured(['align', join(folder, 'in'), '-f', 'json'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/loop\.md: error: Unexpected symbolic link that leads to itself/)
    expect(stderr).toMatch(/^2 articles,/m)
  })

  test('a folder named like a file is a folder', async () => {
    const folder = folderOf({})
    mkdirSync(join(folder, 'dir.md'))
    const {code, stderr} = await runCaptured(['align', join(folder, 'dir.md')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/dir\.md: error: Unexpected folder without articles/)
  })

  test.each([
    'name with space.md',
    '-rf.md',
    '名字.md',
    'emoji🚄.md',
    '$(id).md',
    'a%0Ab.md',
    'a,b:c.md',
    'CON.md',
    'new\nline.md',
    '::error::x.md'
  ])('a file may be called %j', async (name) => {
    const folder = folderOf({[name]: article})
    const {code, stdout, stderr} = await runCaptured(['align', '-f', 'jsonl', folder, '-o', `${folder}/out/`])
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr.split('\n').filter(Boolean)).toHaveLength(2)
    expect(readdirSync(join(folder, 'out'))).toEqual([name.replace('.md', '.jsonl')])
    const {records} = readJsonl(readFileSync(join(folder, 'out', name.replace('.md', '.jsonl')), 'utf8'))
    expect(records[0]?.place.file).toBe(join(folder, name))
  })

  test('a file that cannot be written is told, not a defect', async () => {
    const folder = folderOf({'a.txt': article, file: ''})
    const {code, stderr} = await runCaptured([
      'align',
      join(folder, 'a.txt'),
      '-o',
      join(folder, 'file/out.tmx')
    ])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^duizhao: Unexpected output `\S+file\/out\.tmx`, expected a place to write to: /)
    expect(statSync(join(folder, 'file')).isFile()).toBe(true)
  })

  test('messages of a kind are counted after the first twenty', async () => {
    const files = Object.fromEntries(Array.from({length: 23}, (_, index) => [`${index}.txt`, english]))
    const {stderr} = await runCaptured(['align', folderOf(files), '-f', 'tsv'])
    expect(stderr.match(/\(monolingual\)$/gm)).toHaveLength(21)
    expect(stderr).toContain('3 more like these (monolingual)')
  })

  test('SRX rules cut, and their faults are told', async () => {
    const srx = (rule: string) =>
      `<srx version="2.0"><header segmentsubflows="yes" cascade="no"/><body><languagerules><languagerule languagerulename="D">${rule}</languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="D"/></maprules></body></srx>`
    const rule = '<rule break="yes"><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>'
    const folder = folderOf({'rules.srx': srx(rule), 'bad.srx': '<p>no rules</p>'})
    const text = 'One; two. Three.\n'
    const segment = (...more: string[]) => runCaptured(['segment', '-l', 'en', '-', ...more], stdinOf(text))
    expect((await segment()).stdout).toBe('One; two.\nThree.\n')
    expect((await segment('--srx', join(folder, 'rules.srx'))).stdout).toBe('One;\ntwo. Three.\n')
    expect((await segment('--srx', join(folder, 'rules.srx'), '--srx-mode', 'extend')).stdout).toBe(
      'One;\ntwo.\nThree.\n'
    )
    const rainy = stdinOf('It rained; it snowed.\n\n下雨了；下雪了。\n')
    const align = ['align', '-', '-f', 'json', '--srx', join(folder, 'rules.srx')]
    const {beads} = readJson((await runCaptured(align, rainy)).stdout).records[0]!
    expect(beads.flatMap(({en}) => en)).toEqual(['It rained;', 'it snowed.'])
    const bad = await runCaptured(['align', '-', '--srx', join(folder, 'bad.srx')], rainy)
    expect([bad.code, bad.stdout]).toEqual([2, ''])
    expect(bad.stderr).toMatch(/bad\.srx:1.*expected an SRX file/)
  })
})

describe('glossaries', () => {
  // Words that no lexicon has, in sentences alike in all else: only the glossary tells which is which.
  const files = {
    'a.en.txt': 'Zorbin lamel flows.\nQuandle memor flows.\n',
    'a.zh.txt': '仫佬流。\n傩戏流。\n侗锦流。\n',
    'first.csv': 'zh,en\n仫佬,zorbin lamel\n傩戏,quandle memor\n侗锦,quandle memor\n',
    'second.csv': 'zh,en\n仫佬,zorbin lamel\n傩戏,zorbin lamel\n侗锦,quandle memor\n'
  }
  const ladderWith = async (...options: string[]) => {
    const folder = folderOf(files)
    const pair = ['--en', join(folder, 'a.en.txt'), '--zh', join(folder, 'a.zh.txt'), '--pre-segmented']
    const glossaries = options.map((name) => (name.endsWith('.csv') ? join(folder, name) : name))
    return runCaptured(['align', ...pair, '-f', 'ladder', ...glossaries])
  }

  test('their terms are evidence for pairs, single words and phrases', async () => {
    expect((await ladderWith('-g', 'first.csv')).stdout).toBe('[0]:[0]\n[1, 2]:[1]\n')
    expect((await ladderWith('-g', 'second.csv')).stdout).toBe('[0, 1]:[0]\n[2]:[1]\n')
  })

  test('one that cannot be read is an error', async () => {
    const {code, stderr} = await ladderWith('--glossary', 'none.csv')
    expect(code).toBe(2)
    expect(stderr).toMatch(/none\.csv/)
  })
})
