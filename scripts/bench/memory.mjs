// Memories of a million units, made here: how fast they are read and written beside a bare saxes pass over the same
// file, in how much memory, and how fast and how well they are searched. `UNITS=100000` makes a smaller one.

import {spawnSync} from 'node:child_process'
import {closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {makeUnits, numbers, vocabulary} from './memory/make-units.mjs'

const units = Number(process.env.UNITS ?? 1_000_000)
/** Texts looked up in each language, and those of them of which every unit is looked at too. */
const queries = 400
const checked = 40
const bars = {speed: 0.6, memory: 200, median: 20, most: 60, found: 0.99}

/** The matcher of translate-toolkit looks at every unit in Python: a small part of the memory is enough to wait for. */
const toolkit = {units: 10_000, queries: 5}

const worker = fileURLToPath(new URL('memory/pass.mjs', import.meta.url))
const matcher = fileURLToPath(new URL('memory/toolkit.py', import.meta.url))
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** Print the figures. Resolves to whether the bars are reached. */
export async function run({print}) {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
  try {
    const file = join(folder, 'memory.tmx')
    const {tmxWriter} = await import('../../dist/formats.js')
    write(file, tmxWriter())
    print(`${units.toLocaleString('en-US')} units`)
    const passes = {}
    for (const kind of ['saxes', 'read', 'write']) {
      const {stdout} = spawnSync(process.execPath, [worker, kind, file, String(units)], {encoding: 'utf8'})
      passes[kind] = JSON.parse(stdout)
      print(
        `  ${kind.padEnd(8)} ${passes[kind].seconds.toFixed(1)} s processor, ${passes[kind].memory} MB at most`
      )
    }
    const share = (kind) => passes.saxes.seconds / passes[kind].seconds
    print(
      `  speed of a bare saxes pass: reading ${share('read').toFixed(2)}, writing ${share('write').toFixed(2)} (bar ${bars.speed})`
    )
    const index = join(folder, 'memory.dzm')
    const start = performance.now()
    spawnSync(process.execPath, [cli, 'tm', 'index', file, '-o', index, '-q'], {stdio: 'inherit'})
    print(`  indexed in ${((performance.now() - start) / 1000).toFixed(0)} s`)
    const asked = await search(index, print)
    askToolkit(folder, print)
    return (
      share('read') >= bars.speed &&
      share('write') >= bars.speed &&
      Math.max(passes.read.memory, passes.write.memory) < bars.memory &&
      asked
    )
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function write(path, {head, unit, tail}) {
  const file = openSync(path, 'w')
  let text = head
  for (const one of makeUnits(units)) {
    text += unit(one)
    if (text.length > 1 << 20) {
      writeSync(file, text)
      text = ''
    }
  }
  writeSync(file, text + tail)
  closeSync(file)
}

async function search(path, print) {
  const {StoredMemory, queryOf, scoreMatch} = await import('../../dist/index.js')
  const memory = StoredMemory.open(fileSource(path))
  const random = numbers(99)
  const {draw} = vocabulary()
  const chosen = []
  for (const unit of makeUnits(units)) {
    if (random() < (2 * queries) / units && chosen.length < queries) chosen.push(unit)
  }
  let reached = true
  for (const language of ['en', 'zh']) {
    const texts = chosen.map((unit) => edited(unit[language], language, draw, random))
    // Time of the processor: what else a machine does takes none of it.
    const times = []
    const best = texts.map((text) => {
      const [match, time] = timed(() => memory.lookup(text, {language})[0])
      times.push(time)
      return match?.score ?? 0
    })
    times.sort((a, b) => a - b)
    const at = (share) => times[Math.floor(times.length * share)]
    const start = process.cpuUsage()
    const parsed = texts.slice(0, checked).map(queryOf)
    const highest = parsed.map(() => 0)
    for (const shelf of memory.shelves) {
      for (let number = 0; number < shelf.count; number++) {
        const text = shelf.text(number, language)
        const {tokens} = queryOf(text)
        for (const [index, query] of parsed.entries()) {
          const {score} = scoreMatch(query, text, tokens, Math.max(70, highest[index]))
          if (score > highest[index]) highest[index] = score
        }
      }
    }
    const naive = milliseconds(start) / checked
    const there = highest.filter((score) => score >= 70).length
    const found = highest.filter((score, index) => score >= 70 && best[index] >= score).length
    print(
      `  lookup ${language}: median ${at(0.5).toFixed(1)} ms, 95 % below ${at(0.95).toFixed(1)} ms, most ${times.at(-1).toFixed(1)} ms; ` +
        `a look at every unit ${naive.toFixed(0)} ms; best match found in ${found} of ${there} texts`
    )
    reached &&= at(0.5) < bars.median && at(0.95) < bars.most && found >= there * bars.found
  }
  return reached
}

function timed(work) {
  const start = process.cpuUsage()
  const result = work()
  return [result, milliseconds(start)]
}

function milliseconds(start) {
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Beside it the matcher of translate-toolkit (Debian's translate-toolkit and python3-levenshtein), if it is there. */
function askToolkit(folder, print) {
  const pairs = join(folder, 'pairs.tsv')
  const texts = join(folder, 'texts.txt')
  const some = [...makeUnits(toolkit.units)]
  const random = numbers(5)
  const {draw} = vocabulary()
  const step = toolkit.units / toolkit.queries
  const queries = Array.from({length: toolkit.queries}, (_, index) =>
    edited(some[Math.floor(index * step)].en, 'en', draw, random)
  )
  writeFileSync(pairs, some.map(({en, zh}) => `${en}\t${zh}\n`).join(''))
  writeFileSync(texts, queries.join('\n'))
  const {stdout, status} = spawnSync('/usr/bin/python3', [matcher, pairs, texts], {encoding: 'utf8'})
  if (status !== 0) {
    print('  translate-toolkit is not installed: skipped')
    return
  }
  const milliseconds = (JSON.parse(stdout).seconds * 1000) / toolkit.queries
  print(
    `  translate-toolkit's matcher: ${milliseconds.toFixed(0)} ms a text over ${toolkit.units.toLocaleString('en-US')} units, ` +
      `which is ${((milliseconds * units) / toolkit.units / 1000).toFixed(1)} s over all`
  )
}

/** A text with 5 to 30 % of its words or characters changed. */
function edited(text, language, draw, random) {
  const tokens = language === 'en' ? text.slice(0, -1).split(' ') : [...text.slice(0, -1)]
  const edits = Math.max(1, Math.round(tokens.length * (0.05 + random() * 0.25)))
  for (let edit = 0; edit < edits; edit++) {
    const at = Math.floor(random() * tokens.length)
    const luck = random()
    const word = language === 'en' ? draw(random).en : draw(random).zh[0]
    if (luck < 0.5) tokens[at] = word
    else if (luck < 0.75) tokens.splice(at, 0, word)
    else if (tokens.length > 2) tokens.splice(at, 1)
  }
  return tokens.join(language === 'en' ? ' ' : '') + (language === 'en' ? '.' : '。')
}

function fileSource(path) {
  const file = openSync(path)
  let buffer = new Uint8Array(1 << 16)
  return {
    read(offset, length) {
      if (length > buffer.length) buffer = new Uint8Array(length * 2)
      return buffer.subarray(0, readSync(file, buffer, 0, length, offset))
    }
  }
}
