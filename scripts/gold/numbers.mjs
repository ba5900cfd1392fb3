// Figures compared in pairs that are translations of each other: what is reported there is a false alarm, or a slip of
// the translator.

import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {globSync} from 'tinyglobby'

const folders = ['gold/*.gold.jsonl', 'eval/beads/*.gold.jsonl', 'corpora/*/*.gold.jsonl']
// A difference at or above this counts as reported.
const reported = 0.5
// Reported differences in 100 pairs, at most.
const bar = 1

/**
 * Print the table. `shared` is the folder of reference data, or undefined where there is none; with `verbose`, each
 * difference is printed with its pair.
 *
 * @returns {Promise<boolean>} whether the bar is reached
 */
export async function run({shared, print, verbose = false}) {
  print('Figures: differences reported in pairs that are translations of each other')
  if (!shared || !existsSync(shared)) {
    print('  skipped: no reference data')
    return true
  }
  const {compareNumbers} = await import('../../dist/index.js')
  const files = folders.flatMap((pattern) => globSync(pattern, {cwd: shared}).sort())
  const rows = files.map((file) => judge(join(shared, file), file, compareNumbers, verbose && print))
  const total = {name: `all ${rows.length}`, pairs: 0, figures: 0, found: 0}
  for (const row of rows) for (const field of ['pairs', 'figures', 'found']) total[field] += row[field]
  print(`  ${'document'.padEnd(64)} pairs figures reported  per 100`)
  for (const row of rows.filter(({found}) => found > 0)) print(line(row))
  print(line(total))
  print(`  bar: at most ${bar} per 100 pairs`)
  return rate(total) <= bar
}

function judge(file, name, compareNumbers, print) {
  const row = {name, pairs: 0, figures: 0, found: 0}
  for (const text of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const record = JSON.parse(text)
    const [en, zh] = [[record.en ?? []].flat().join(' '), [record.zh ?? []].flat().join('')]
    if (!en || !zh) continue
    const {pairs, differences} = compareNumbers({en, zh})
    const found = differences.filter(({confidence}) => confidence >= reported)
    row.pairs++
    row.figures += pairs.length
    row.found += found.length
    if (print && found.length) show(print, name, {en, zh}, found)
  }
  return row
}

function show(print, name, {en, zh}, differences) {
  print(`\n${name}\n  ${zh}\n  ${en}`)
  for (const {type, en, zh, factor, confidence} of differences) {
    print(`  ** ${type} zh=${zh?.text} en=${en?.text} ${factor ?? ''} ${confidence}`)
  }
}

function line(row) {
  const {name, pairs, figures, found} = row
  return `  ${name.padEnd(64)}${[pairs, figures, found, rate(row).toFixed(2)].map((cell) => String(cell).padStart(8)).join('')}`
}

function rate({found, pairs}) {
  return pairs ? (100 * found) / pairs : 0
}
