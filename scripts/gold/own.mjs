// The whole way from articles to beads, on the project's own articles with hand-made gold (test/gold), through the
// command line. `DUIZHAO_GOLD=name,name node scripts/gold.mjs own` takes some of them and prints what goes wrong;
// `DUIZHAO_GOLD_FOLDER=folder` takes the articles of another folder, such as new ones that nobody has run yet.

import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {addScores, figures, readLines, scoreBeads} from './score.mjs'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const folder = process.env.DUIZHAO_GOLD_FOLDER ?? fileURLToPath(new URL('../../test/gold', import.meta.url))
const F1_BAR = 0.95
const NULLS_BAR = 0.95

/**
 * Print strict and lax precision, recall and F1 of each article and of all, and the null beads kept.
 *
 * @returns {Promise<boolean>} whether the bars of strict F1 and of nulls are reached over all
 */
export async function run({print}) {
  const asked = process.env.DUIZHAO_GOLD?.split(',')
  const names = articles().filter((name) => !asked || asked.includes(stemOf(name)))
  print('\nBeads of our own articles, text for text\n')
  print(row('article', 'gold', 'found', 'strict P', 'R', 'F1', 'lax P', 'R', 'F1', ' nulls kept'))
  const predictions = align(names, print)
  const scores = []
  const failed = []
  for (const name of names) {
    const predicted = predictions.get(name)
    if (!predicted) failed.push(name)
    const score = predicted
      ? scoreBeads(gold(name), predicted)
      : {...scoreBeads(gold(name), []), nullsKept: 0}
    scores.push(score)
    print(rowOf(stemOf(name), score))
    if (asked) printMisses(score, print)
  }
  const all = addScores(scores)
  print(rowOf('all', all))
  const means = scores.reduce((sum, score) => sum + figures(score).strict.f1, 0) / scores.length
  print(`\nMean strict F1 of the articles ${means.toFixed(3)}`)
  return !failed.length && figures(all).strict.f1 >= F1_BAR && all.nullsKept >= all.nulls * NULLS_BAR
}

function articles() {
  return readdirSync(folder).filter((name) => !name.endsWith('.gold.jsonl') && !name.startsWith('README'))
}

function stemOf(name) {
  return name.replace(/\.\w+$/, '')
}

function gold(name) {
  return readLines(join(folder, `${stemOf(name)}.gold.jsonl`))
}

/**
 * Align all articles in one run: their beads by name. A crash costs all beads of its article, and no other article's.
 */
function align(names, print) {
  const output = mkdtempSync(join(tmpdir(), 'duizhao-own-'))
  try {
    const files = names.map((name) => join(folder, name))
    const {stderr} = spawnSync(
      process.execPath,
      [cli, 'align', ...files, '-f', 'jsonl', '-o', output, '--quiet'],
      {encoding: 'utf8'}
    )
    if (stderr.includes(' error ')) print(stderr.trim())
    return new Map(names.map((name) => [name, beadsOf(join(output, `${stemOf(name)}.jsonl`))]))
  } finally {
    rmSync(output, {recursive: true})
  }
}

function beadsOf(file) {
  return existsSync(file) ? readLines(file) : undefined
}

function rowOf(name, score) {
  const {strict, lax} = figures(score)
  const rates = [strict, lax].flatMap(({precision, recall, f1}) => [precision, recall, f1])
  const kept = `${score.nullsKept}/${score.nulls}`
  return row(name, score.gold, score.found, ...rates.map((rate) => rate.toFixed(3)), kept)
}

function printMisses({missed, wrong, lost}, print) {
  const show = ({en, zh, place}) => `${place ? `${lineOf(place)} ` : ''}${en.join(' ¦ ')} ═ ${zh.join(' ¦ ')}`
  for (const bead of missed) print(`  missed  ${show(bead)}`)
  for (const bead of wrong) print(`  wrong   ${show(bead)}`)
  for (const bead of lost) print(`  paired, but alone in gold  ${show(bead)}`)
}

function lineOf({en, zh}) {
  return `${en?.start.line}/${zh?.start.line}`
}

function row(name, ...cells) {
  return [name.padEnd(24), ...cells.map((cell) => String(cell).padStart(9))].join('')
}
