import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {layoutNames} from '../../src/align/layout-names.js'
import {articleFormats} from '../../src/article/read-article.js'
import {article, folderOf, runCaptured, stdinOf} from './captured.js'

describe('help', () => {
  test.each([
    [['--help'], /Commands:[\s\S]*align[\s\S]*detect[\s\S]*segment[\s\S]*Examples:/],
    [
      ['align', '--help'],
      /Usage: duizhao align [\s\S]*--min-confidence <0\.\.1>[\s\S]*Examples:\n {2}duizhao align/
    ],
    [['help', 'align'], /Usage: duizhao align /],
    [['detect', '--help'], /--list[\s\S]*Examples:/],
    [['segment', '--help'], /--language <en\|zh>[\s\S]*Examples:/],
    [['evaluate', '--help'], /<gold> <predicted>[\s\S]*Examples:/],
    [['--version'], /^\d+\.\d+\.\d+\n$/]
  ])('%j goes to stdout', async (argv, expected) => {
    const {code, stdout, stderr} = await runCaptured(argv)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(expected)
  })

  test('names every format of articles', async () => {
    const {stdout} = await runCaptured(['align', '--help'])
    for (const format of articleFormats)
      expect(stdout).toMatch(new RegExp(`--input-format <name> .*\\b${format}\\b`))
  })

  test('without arguments it comes as a reproach', async () => {
    expect(await runCaptured([])).toMatchObject({code: 2})
  })
})

describe('a wrong call says what was given and what was expected, and does nothing', () => {
  const folder = folderOf({'a.txt': article, 'b.txt': article})
  const a = join(folder, 'a.txt')
  test.each([
    [['algin', a], /unknown command 'algin'.*Did you mean align\?/],
    [['align', '--fromat', 'tmx', a], /unknown option '--fromat'.*Did you mean --format\?/],
    [['align', '-f', 'tmz', a], /Unexpected format `tmz`, expected one of tmx, .*Did you mean `tmx`\?/],
    [['align', '-f', 'docx', a], /Unexpected format `docx`, expected one of [a-z, ]+\n$/],
    [['align', '--layout', 'para-EN-HZ', a], /Unexpected layout `para-EN-HZ`.*Did you mean `para-EN-ZH`\?/],
    [['align', '--input-format', 'markdwn', a], /format of articles `markdwn`.*Did you mean `markdown`\?/],
    [['align', '--encoding', 'klingon', a], /Unexpected encoding `klingon`/],
    [
      ['align', '--min-confidence', '1.5', a],
      /Unexpected least confidence `1.5`, expected a number from 0 to 1/
    ],
    [['align', '--min-confidence', '', a], /Unexpected least confidence ``/],
    [['align', '--jobs', 'two', a], /Unexpected number of threads `two`, expected 1 to/],
    [['align', '--source', 'fr', a], /Unexpected language tag `fr`.*\(--source\)/],
    [['align', '--source', 'en', '--target', 'en-GB', a], /Unexpected target `en-GB`/],
    [['align', '--cues', 'split', a], /Unexpected cues `split`, expected one of join, keep/],
    [['align', '--srx', join(folder, 'none.srx'), a], /Unexpected rules `.*none\.srx`, expected an SRX file/],
    [['align', '--srx-mode', 'extend', a], /Unexpected --srx-mode extend alone, expected --srx <file>/],
    [['segment', '-l', 'en', '--srx-mode', 'extend', a], /Unexpected --srx-mode extend alone/],
    [['align', '--srx-mode', 'both', a], /Unexpected mode of rules `both`/],
    [['align', '-o', join(folder, 'x.docx'), a], /Unexpected ending of `.*x\.docx`, expected one of \.tmx/],
    [['align', '-o', join(folder, 'x.html'), folder], /a file of format `html` holds no more/],
    [['align', '-f', 'moses', a], /two files/],
    [['align'], /Unexpected lack of articles/],
    [['align', '--en', a], /Unexpected --en alone, expected --zh <file> beside it/],
    [['align', '--zh', a], /Unexpected --zh alone, expected --en <file> beside it/],
    [['align', '--en', a, '--zh', a], /expected two files/],
    [['align', '--en', a, '--zh', folder], /expected one file/],
    [
      ['align', a, '--en', a, '--zh', join(folder, 'b.txt')],
      /Unexpected article `.*a\.txt` beside --en and --zh/
    ],
    [['align', a, '--pre-segmented'], /Unexpected --pre-segmented/],
    [['align', a, '--layout', 'file-pair'], /expected --en <file> --zh <file>/],
    [
      ['align', '--layout', 'mono-EN', '--en', a, '--zh', join(folder, 'b.txt')],
      /Unexpected --layout mono-EN/
    ],
    [['align', a, '--stdin-name', 'x.md'], /Unexpected --stdin-name without standard input/],
    [['detect'], /Unexpected lack of articles/],
    [['detect', '--list', a], /Unexpected article `.*a\.txt` beside --list/],
    [['segment', a], /expected --language en or --language zh/],
    [['segment', '--language', 'fr', a], /Unexpected language `fr`, expected one of en, zh/],
    [['segment', '--language', 'en'], /Unexpected lack of a text/],
    [['evaluate', a], /missing required argument 'predicted'/]
  ])('%j', async (argv, message) => {
    const {code, stdout, stderr} = await runCaptured(argv)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^duizhao: /)
  })

  test('what was given is shown, not obeyed', async () => {
    const {stderr} = await runCaptured(['align', '-f', '\u001B[31mred\nline', '-'], stdinOf(article))
    expect(stderr).toMatch(/^duizhao: Unexpected format `<U\+001B>\[31mred line`/)
    const unknown = await runCaptured(['align', '--\u001B[31mred', '-'], stdinOf(article))
    expect(unknown.stderr).not.toContain('\u001B')
  })

  test('a defect is told as one, with a request', async () => {
    const stdout = () => {
      throw new TypeError('Something that should not happen')
    }
    const {code, stderr} = await runCaptured(['detect', '--list'], {stdout})
    expect(code).toBe(3)
    expect(stderr).toMatch(/Unexpected defect of duizhao [\d.]+ itself.*Please report it/)
    expect(stderr).toContain('TypeError: Something that should not happen')
  })
})

describe('names of layouts', () => {
  test('--list names each with what it looks like', async () => {
    const {stdout} = await runCaptured(['detect', '--list'])
    expect(
      stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' ')[0])
    ).toEqual(Object.keys(layoutNames))
  })
})
