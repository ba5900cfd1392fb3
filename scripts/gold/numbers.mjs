import {existsSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {globSync} from 'tinyglobby'
import {compareNumbers} from '../../dist/index.js'

// A difference at or above this counts as reported.
const reported = 0.5
const bar = 1

/**
 * Count the differences of figures in pairs that are right: each is a false alarm, or a slip of the translator.
 *
 * @param {{shared: string, print: (line: string) => void, verbose?: boolean}} options
 *   `verbose` prints each difference with its pair.
 */
export async function run({shared, print, verbose = false}) {
  print('Figures: differences reported in pairs that are translations of each other')
  if (!existsSync(shared)) return print('  skipped: no reference data')
  const rows = []
  for (const pattern of ['gold/*.gold.jsonl', 'eval/beads/*.gold.jsonl', 'corpora/*/*.gold.jsonl']) {
    for (const file of globSync(pattern, {cwd: shared}).sort())
      rows.push(judge(join(shared, file), shared, verbose ? print : undefined))
  }
  const sum = (field) => rows.reduce((total, row) => total + row[field], 0)
  const line = (name, row) =>
    `${name.padEnd(64)}${String(row.pairs).padStart(6)}${String(row.figures).padStart(8)}${String(row.found).padStart(9)}${per(row).padStart(9)}`
  print(`${'document'.padEnd(64)} pairs figures reported  per 100`)
  for (const row of rows) if (row.found > 0) print(line(row.name, row))
  const total = {pairs: sum('pairs'), figures: sum('figures'), found: sum('found')}
  print(line(`all ${rows.length}`, total))
  print(`bar: at most ${bar} per 100 pairs`)
  return total
}

function judge(file, shared, print) {
  const row = {name: relative(shared, file), pairs: 0, figures: 0, found: 0}
  for (const record of readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))) {
    const en = join2(record.en, ' ')
    const zh = join2(record.zh, '')
    if (!en || !zh) continue
    row.pairs++
    const {pairs, differences} = compareNumbers({en, zh})
    const found = differences.filter(({confidence}) => confidence >= reported)
    row.figures += pairs.length
    row.found += found.length
    if (print && found.length) {
      print(`\n${row.name}\n  ${zh}\n  ${en}`)
      for (const {type, en, zh, factor, confidence} of found)
        print(`  ** ${type} zh=${zh?.text} en=${en?.text} ${factor ?? ''} ${confidence}`)
    }
  }
  return row
}

function join2(sentences, by) {
  return Array.isArray(sentences) ? sentences.join(by) : (sentences ?? '')
}

function per({found, pairs}) {
  return pairs ? ((100 * found) / pairs).toFixed(2) : '–'
}
