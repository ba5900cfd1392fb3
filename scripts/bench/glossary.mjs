// How long it takes to find the terms of 5,000 concepts in 50 MB of text, beside `grep -oFf` on the same terms and text.
// The matcher is built in a process of its own, as a run does it: cold, once.

import {execFileSync} from 'node:child_process'
import {mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createMatcher} from '../../dist/index.js'

const concepts = 5000
const megabytes = 50
const runs = 3
const coldRuns = 5
/** The bars: times of grep, and milliseconds to build the matcher of both languages. */
const mostTimes = 4
const mostBuilding = 300
/** Twice the text may take this many times the time of it, on a machine that does other things too. */
const mostGrowth = 2.6

const samples = fileURLToPath(new URL('../../test/gold/', import.meta.url))

/** Print the figures. Resolves to whether the bars are reached. */
export async function run({print}) {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
  try {
    const random = createRandom(1)
    const {lines, words, characters} = readSamples()
    const glossary = makeGlossary(words, characters, random)
    const text = makeText(lines, glossary, random, megabytes * 1e6)
    const half = text.slice(0, text.indexOf('\n', text.length / 2) + 1)
    const termFile = join(folder, 'terms.txt')
    const textFile = join(folder, 'text.txt')
    writeFileSync(
      termFile,
      glossary.concepts.flatMap(({terms}) => terms.map((term) => `${term.text}\n`)).join('')
    )
    writeFileSync(textFile, text)
    print(
      `${concepts} concepts, ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB of text, best of ${runs} runs:`
    )

    const building = measureBuilding(glossary, folder)
    const grep = best(() => runGrep(termFile, textFile, folder))
    const matcher = createMatcher(glossary)
    let found = 0
    const ours = best(() => (found = search(matcher, readFileSync(textFile, 'utf8'), false)))
    const both = best(() => search(matcher, readFileSync(textFile, 'utf8'), true))
    const ofHalf = best(() => search(matcher, half, false))
    const ofAll = best(() => search(matcher, text, false))
    print(
      `  grep -oFf                                   ${seconds(grep.time)}, ${grep.value.toLocaleString('en-US')} found`
    )
    print(
      `  findTerms, each line in its language        ${seconds(ours.time)}, ${found.toLocaleString('en-US')} found: ${ratio(ours, grep)} of grep`
    )
    print(`  findTerms, each line in both                ${seconds(both.time)}: ${ratio(both, grep)} of grep`)
    print(`  twice the text                              ${(ofAll.time / ofHalf.time).toFixed(2)} × the time`)
    print(`  building the matcher, both languages        ${building.time.toFixed(0)} ms`)
    const reached = {
      [`within ${mostTimes} × of grep`]: both.time < mostTimes * grep.time,
      linear: ofAll.time < mostGrowth * ofHalf.time,
      [`built in ${mostBuilding} ms`]: building.time < mostBuilding
    }
    for (const [bar, isReached] of Object.entries(reached))
      print(`  ${isReached ? 'reached' : 'MISSED'}: ${bar}`)
    return Object.values(reached).every(Boolean)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** The articles of our own gold: real sentences, one a line. */
function readSamples() {
  const text = readdirSync(samples)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) => readFileSync(join(samples, name), 'utf8'))
    .join('\n')
  const lines = text.split('\n').filter((line) => line.trim())
  const words = [...new Set(text.toLowerCase().match(/\b[a-z]{3,12}\b/g))]
  const characters = [...new Set(text.match(/[\u4e00-\u9fff]/g))]
  return {lines, words, characters}
}

function makeGlossary(words, characters, random) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const some = (list, least, most, joint) =>
    Array.from({length: least + Math.floor(random() * (most - least + 1))}, () => pick(list)).join(joint)
  const list = Array.from({length: concepts}, (_, index) => ({
    id: `c${index}`,
    status: 'approved',
    terms: [
      {text: some(characters, 3, 6, ''), language: 'zh-Hans', standing: 'preferred'},
      {text: some(words, 2, 3, ' '), language: 'en', standing: 'preferred'},
      {text: some(words, 2, 3, ' '), language: 'en', standing: 'deprecated'}
    ]
  }))
  return {concepts: list, messages: []}
}

/** Lines of the samples in any order, a term in every second of them. */
function makeText(lines, glossary, random, bytes) {
  const pieces = []
  let size = 0
  while (size < bytes) {
    const line = lines[Math.floor(random() * lines.length)]
    const {terms} = glossary.concepts[Math.floor(random() * concepts)]
    const isChinese = /[\u4e00-\u9fff]/.test(line)
    const term =
      random() < 0.5 ? '' : isChinese ? terms[0].text : ` ${terms[1 + Math.floor(random() * 2)].text} `
    const piece = `${line}${term}\n`
    pieces.push(piece)
    size += Buffer.byteLength(piece)
  }
  return pieces.join('')
}

function search(matcher, text, inBoth) {
  let found = 0
  let start = 0
  while (start < text.length) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end < 0 ? text.length : end)
    start = end < 0 ? text.length : end + 1
    const isChinese = /[\u4e00-\u9fff]/.test(line)
    if (inBoth || isChinese) found += matcher.findTerms(line, 'zh').length
    if (inBoth || !isChinese) found += matcher.findTerms(line, 'en').length
  }
  return found
}

/** Milliseconds to index the terms of both languages, the best of cold runs; of a busy machine the time of the processor. */
function measureBuilding(glossary, folder) {
  const glossaryFile = join(folder, 'glossary.json')
  writeFileSync(glossaryFile, JSON.stringify(glossary))
  const script = `
    import {readFileSync} from 'node:fs'
    import {createMatcher} from ${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)}
    const glossary = JSON.parse(readFileSync(${JSON.stringify(glossaryFile)}, 'utf8'))
    const begin = performance.now()
    const beginOfUse = process.cpuUsage()
    const matcher = createMatcher(glossary)
    matcher.findTerms('a', 'en')
    matcher.findTerms('a', 'zh')
    const {user, system} = process.cpuUsage(beginOfUse)
    console.log(Math.min(performance.now() - begin, (user + system) / 1000))`
  const times = Array.from({length: coldRuns}, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], {encoding: 'utf8'}))
  )
  return {time: Math.min(...times)}
}

function runGrep(termFile, textFile, folder) {
  const output = join(folder, 'found.txt')
  const descriptor = openSync(output, 'w')
  execFileSync('grep', ['-aoFf', termFile, textFile], {stdio: ['ignore', descriptor, 'inherit']})
  return Number(execFileSync('wc', ['-l', output], {encoding: 'utf8'}).trim().split(' ')[0])
}

function best(work) {
  let time = Number.POSITIVE_INFINITY
  let value
  for (let index = 0; index < runs; index++) {
    const begin = performance.now()
    value = work()
    time = Math.min(time, performance.now() - begin)
  }
  return {time, value}
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`.padStart(8)
}

function ratio(a, b) {
  return `${(a.time / b.time).toFixed(2)} ×`
}

/** The same numbers each time: a multiplier and an increment of Numerical Recipes. */
function createRandom(seed) {
  return () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32
}
