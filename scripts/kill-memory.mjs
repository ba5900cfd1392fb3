// Kills the command line at random moments while it writes, merges and indexes: `node scripts/kill-memory.mjs [runs]`
// after `npm run build`. What is left must be the old file or the new one.

import {spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {makeUnits} from './bench/memory/make-units.mjs'

const runs = Number(process.argv[2] ?? 100)
const units = 20_000
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'duizhao-kill-'))
const at = (name) => join(folder, name)

const lines = [...makeUnits(units)].map((unit) => `${JSON.stringify(unit)}\n`)
writeFileSync(at('old.jsonl'), lines.slice(0, 1000).join(''))
writeFileSync(at('more.jsonl'), lines.slice(1000).join(''))
const run = (argv) => spawnSync(process.execPath, [cli, 'tm', ...argv], {encoding: 'utf8'})

const jobs = {
  convert: {
    target: 'a.tmx',
    argv: ['convert', at('more.jsonl'), '-o', at('a.tmx')],
    start: ['convert', at('old.jsonl'), '-o', at('a.tmx')]
  },
  merge: {
    target: 'b.tmx',
    argv: ['merge', at('old.jsonl'), at('more.jsonl'), '-o', at('b.tmx')],
    start: ['convert', at('old.jsonl'), '-o', at('b.tmx')]
  },
  index: {
    target: 'c.dzm',
    argv: ['index', at('more.jsonl'), '-o', at('c.dzm')],
    start: ['index', at('old.jsonl'), '-o', at('c.dzm')]
  },
  add: {
    target: 'd.dzm',
    argv: ['index', at('more.jsonl'), '-o', at('d.dzm'), '--add'],
    start: ['index', at('old.jsonl'), '-o', at('d.dzm')]
  }
}
const query = JSON.parse(lines[5]).en
let broken = 0
const seen = {old: 0, new: 0}
for (const job of Object.values(jobs)) {
  run(job.start)
  job.old = stateOf(job)
  const start = performance.now()
  run(job.argv)
  job.time = performance.now() - start
  job.new = stateOf(job)
}
for (let number = 0; number < runs; number++) {
  const names = Object.keys(jobs)
  const job = jobs[names[number % names.length]]
  run(job.start)
  const child = spawn(process.execPath, [cli, 'tm', ...job.argv], {stdio: 'ignore'})
  const end = new Promise((resolve) => child.on('close', resolve))
  await new Promise((resolve) => setTimeout(resolve, Math.random() * job.time * 1.05))
  child.kill('SIGKILL')
  await end
  const state = stateOf(job)
  if (state === job.old) seen.old++
  else if (state === job.new) seen.new++
  else {
    broken++
    console.log(`broken after ${job.argv.join(' ')}`)
  }
}
rmSync(folder, {recursive: true, force: true})
console.log(
  `${runs} runs killed: the old file ${seen.old} times, the new one ${seen.new} times, a broken one ${broken} times`
)
process.exitCode = broken ? 1 : 0

/** A file by its bytes; an index by what it answers and how much it holds. */
function stateOf({target}) {
  if (!target.endsWith('.dzm')) return readFileSync(at(target), 'utf8')
  const {stdout, status} = run(['lookup', at(target), query, '--json', '--limit', '3'])
  const {stdout: all} = run(['concordance', at(target), 'the', '--json', '--limit', '1'])
  return `${status} ${stdout.length} ${JSON.parse(all || '{}').count}`
}
