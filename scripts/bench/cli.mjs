// How long the built command line takes: one article of 2,000 words with its start, and many of them in one run.

import {spawn} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** English words of an article; its Chinese comes on top. */
const words = 2000
const runs = 10
/** Articles of the long runs: memory must not grow from one to the next. */
const counts = [200, 1000]
/** The bar for one article, in milliseconds of wall time on an idle machine. */
const bar = 300

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const policy = fileURLToPath(new URL('../../samples/policy.txt', import.meta.url))

/** Print the figures. Resolves to whether the bar is reached. */
export async function run({print}) {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
  try {
    const one = join(folder, 'one.txt')
    writeFileSync(one, makeArticle(0))
    print(`one article of ${words} English words and their Chinese, median of ${runs} runs, start included:`)
    const table = {}
    for (const [label, argv] of [
      ['--version', ['--version']],
      ['detect', ['detect', one]],
      ['align', ['align', one, '-q', '-f', 'jsonl']],
      ['align --no-lexicon', ['align', one, '-q', '-f', 'jsonl', '--no-lexicon']]
    ]) {
      const samples = []
      for (let index = 0; index < runs; index++) samples.push(await measure(argv))
      const middle = (key) => median(samples.map((sample) => sample[key]))
      table[label] = middle('wall')
      print(
        `  ${label.padEnd(20)} ${middle('wall')} ms wall, ${middle('cpu')} ms processor, ${middle('memory')} MB`
      )
    }
    for (let index = 1; index < Math.max(...counts); index++) {
      writeFileSync(join(folder, `${String(index).padStart(4, '0')}.txt`), makeArticle(index))
    }
    for (const count of counts) {
      const name = join(folder, `list-${count}`)
      const files = [one]
      for (let index = 1; index < count; index++)
        files.push(join(folder, `${String(index).padStart(4, '0')}.txt`))
      const {wall, cpu, memory} = await measure(['align', ...files, '-q', '-o', `${name}.tmx`, '--jobs', '2'])
      print(
        `${count} articles, 2 workers: ${(wall / 1000).toFixed(1)} s wall, ${(cpu / 1000).toFixed(1)} s processor, ${memory} MB at most`
      )
    }
    return table.align < bar
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** The paragraphs of the policy sample again and again, each time with other figures, so that no two are alike. */
export function makeArticle(seed) {
  const lines = readFileSync(policy, 'utf8').split('\n')
  const first = lines.findIndex((line) => line.startsWith('Photo')) + 1
  const pairs = []
  for (
    let index = first;
    /[.”"]$/.test(lines[index]) && /\p{Script=Han}/u.test(lines[index + 1]);
    index += 2
  ) {
    pairs.push([lines[index], lines[index + 1]])
  }
  let text = ''
  let count = 0
  for (let index = seed; count < words; index++) {
    const [en, zh] = pairs[index % pairs.length]
    // The same change on both sides: a digit after the point.
    const digit = Math.floor(index / pairs.length) % 10
    const change = (line) => line.replace(/(\d\.\d)(?=%)/g, `$1${digit}`)
    text += `${change(en)}\n${change(zh)}\n`
    count += en.split(/\s+/).length
  }
  return text
}

/** Told by the process itself when it ends. */
const report =
  "data:text/javascript,process.on('exit',()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();" +
  "process.getBuiltinModule('node:fs').writeSync(3,JSON.stringify({cpu:Math.round((u+s)/1000),memory:Math.round(m/1024)}))})"

/** Run the built command line, and measure it: time and processor time in milliseconds, memory in MB. */
export async function measure(argv, {codes = [0], env = {}} = {}) {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', report, cli, ...argv], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    env: {...process.env, ...env}
  })
  let told = ''
  child.stdio[3].setEncoding('utf8').on('data', (text) => {
    told += text
  })
  const [code] = await new Promise((resolve) => child.on('close', (...result) => resolve(result)))
  if (!codes.includes(code)) throw new Error(`Unexpected exit code ${code} of ${argv.join(' ').slice(0, 80)}`)
  return {wall: Math.round(performance.now() - start), ...JSON.parse(told)}
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]
}
