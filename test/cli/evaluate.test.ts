import {join} from 'node:path'
import {expect, test} from 'vitest'
import {article, folderOf, runCaptured, stdinOf} from './captured.js'

test('an alignment agrees with itself in every form', async () => {
  const outputs: Record<string, string> = {}
  for (const format of ['jsonl', 'json', 'ladder', 'tmx']) {
    outputs[`a.${format}`] = (await runCaptured(['align', '-', '-f', format], stdinOf(article))).stdout
  }
  const folder = folderOf(outputs)
  const forms = ['jsonl', 'json', 'ladder', 'tmx']
  for (const gold of forms) {
    for (const predicted of forms) {
      const pair = [gold, predicted].map((form) => join(folder, `a.${form}`))
      const {code, stdout, stderr} = await runCaptured(['evaluate', ...pair, '--json'])
      // A ladder has no texts, a TMX no numbers.
      if (pair.some((path) => path.endsWith('ladder')) && pair.some((path) => path.endsWith('tmx'))) {
        expect(code).toBe(2)
        expect(stderr).toMatch(/expected a ladder to be compared with numbered beads/)
      } else expect(JSON.parse(stdout).strict).toEqual({precision: 1, recall: 1, f1: 1})
    }
  }
})

test('beads that differ are counted strictly and laxly', async () => {
  const folder = folderOf({
    'gold.txt': '[0]:[0]\n[1]:[1, 2]\n[2]:[]\n',
    'guess.txt': '[0]:[0]\n[1]:[1]\n[2]:[2]\n'
  })
  const {code, stdout} = await runCaptured(['evaluate', join(folder, 'gold.txt'), join(folder, 'guess.txt')])
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /^beads +precision +recall +F1\nstrict +0\.333 +0\.500 +0\.400\nlax +0\.667 +1\.000 +0\.800\n/
  )
})

test('what is no alignment is refused with its place', async () => {
  const folder = folderOf({'gold.txt': '[0]:[0]\nnonsense\n', 'tmx.tmx': '<tmx', 'empty.txt': ''})
  for (const name of ['gold.txt', 'tmx.tmx', 'empty.txt', 'none.txt']) {
    const {code, stdout, stderr} = await runCaptured([
      'evaluate',
      join(folder, name),
      join(folder, 'gold.txt')
    ])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(new RegExp(`^duizhao: Unexpected alignment \`.*${name}`))
  }
})

test('folders are compared file by file, and counted together', async () => {
  const folder = folderOf({
    'gold/a.txt': '[0]:[0]\n[1]:[1]\n',
    'gold/b.txt': '[0]:[0]\n',
    'gold/c.txt': '[0]:[0]\n',
    'guess/a.ladder': '[0]:[0]\n',
    'guess/b.ladder': '[0]:[0]\n[1]:[1]\n',
    'one.txt': '[0]:[0]\n'
  })
  const compare = (a: string, b: string) =>
    runCaptured(['evaluate', join(folder, a), join(folder, b), '--json'])
  const {strict} = JSON.parse((await compare('gold', 'guess')).stdout)
  expect([strict.precision, strict.recall]).toEqual([2 / 3, 2 / 4])
  expect(await compare('gold', 'one.txt')).toMatchObject({code: 2, stdout: ''})
  expect(await compare('gold', '.')).toMatchObject({code: 2, stdout: ''})
})

test('memories are compared by what their texts have in common, and by the sentences in them', async () => {
  const tmx = (...units: Array<[string, string]>) =>
    `<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="zh-CN" datatype="plaintext"/><body>${units
      .map(
        ([en, zh]) =>
          `<tu><tuv xml:lang="en-US"><seg>${en}</seg></tuv><tuv xml:lang="zh-CN"><seg>${zh}</seg></tuv></tu>`
      )
      .join('')}</body></tmx>`
  const folder = folderOf({
    'gold.tmx': tmx(
      ['Rain fell.', '下雨了。'],
      ['It was cold and dark.', '天很冷。天很黑。'],
      ['Dawn came.', '天亮了。']
    ),
    // The border after the second is wrong, and a unit is missing.
    'guess.tmx': tmx(['Rain fell.', '下雨了。'], ['It was cold and dark.', '天很冷。'])
  })
  const {stdout} = await runCaptured([
    'evaluate',
    join(folder, 'gold.tmx'),
    join(folder, 'guess.tmx'),
    '--json'
  ])
  const {strict, lax, types} = JSON.parse(stdout)
  expect([strict.precision, strict.recall]).toEqual([1 / 2, 1 / 3])
  expect([lax.precision, lax.recall]).toEqual([1, 2 / 3])
  expect(Object.keys(types)).toEqual(['1-1', '1-2'])
  expect(types['1-2']).toMatchObject({gold: 1, predicted: 0})
})
