// The whole way from raw articles to beads, through the command line: strict and lax F1 of the beads, paragraph pairs,
// layouts, and what the confidence means. Judged by the scorers in ../shared/tools.

import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {readLines} from './score.mjs'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const samples = fileURLToPath(new URL('../../samples', import.meta.url))

/**
 * Print the tables. `shared` is the folder of reference data, or undefined where there is none.
 *
 * @returns {Promise<boolean>} whether every bar is reached
 */
export async function run({shared, print}) {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-gold-'))
  try {
    if (!shared) return ownLayouts(print)
    return [beads, paragraphs, layouts].map((table) => table({shared, print, folder})).every(Boolean)
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function align(article, output, ...options) {
  const text = execFileSync(process.execPath, [cli, 'align', article, '-f', 'jsonl', '--quiet', ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 28
  })
  writeFileSync(output, text)
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function beads({shared, print, folder}) {
  const names = readdirSync(`${shared}/gold`).filter((name) => name.endsWith('.gold.jsonl'))
  const pairs = []
  const judged = []
  for (const name of names) {
    const stem = name.replace('.gold.jsonl', '')
    const article = readdirSync(`${shared}/gold`).find((file) => file.startsWith(`${stem}.`) && file !== name)
    const predicted = align(`${shared}/gold/${article}`, `${folder}/${stem}.jsonl`)
    pairs.push(`${shared}/gold/${name}`, `${folder}/${stem}.jsonl`)
    judged.push(...judge(readLines(`${shared}/gold/${name}`), predicted))
  }
  print('\nBeads of articles, text for text (tools/score-pairs.mjs)\n')
  const table = execFileSync(process.execPath, [`${shared}/tools/score-pairs.mjs`, ...pairs], {
    encoding: 'utf8'
  })
  print(table.trimEnd())
  print(
    '\nThe same for articles of eval/beads, which the weights were trained on; subtitles with --cues join\n'
  )
  print(scoreGenres(shared, folder, judged))
  confidences(judged, print)
  const f1 = table
    .split('\n')
    .filter(Boolean)
    .map((line) => [line.split(' ')[0], Number(/F1 ([\d.]+)/.exec(line)[1])])
  const [kept, nulls] = /ALL.*null (\d+)\/(\d+)/.exec(table).slice(1).map(Number)
  const bar = (name) => (name === 'ALL' ? 0.95 : name.startsWith('seed') ? 0.97 : 0.88)
  return f1.every(([name, value]) => value >= bar(name)) && kept >= nulls * 0.95
}

function scoreGenres(shared, folder, judged) {
  const pairs = []
  for (const name of readdirSync(`${shared}/eval/beads`).filter((file) => file.endsWith('.gold.jsonl'))) {
    const stem = name.replace('.gold.jsonl', '')
    const ending = ['md', 'srt', 'txt'].find((one) => existsSync(`${shared}/eval/beads/${stem}.${one}`))
    if (!ending) continue
    const options = ending === 'srt' ? ['--cues', 'join'] : []
    const predicted = align(`${shared}/eval/beads/${stem}.${ending}`, `${folder}/${stem}.jsonl`, ...options)
    pairs.push(`${shared}/eval/beads/${name}`, `${folder}/${stem}.jsonl`)
    judged.push(...judge(readLines(`${shared}/eval/beads/${name}`), predicted))
  }
  return execFileSync(process.execPath, [`${shared}/tools/score-pairs.mjs`, ...pairs], {
    encoding: 'utf8'
  }).trimEnd()
}

/** Of each predicted pair, its confidence and whether gold has it; pairs outside the gold are left out. */
function judge(gold, predicted) {
  const whole = fold(gold.flatMap((bead) => [...bead.en, ...bead.zh]))
  const right = new Set(gold.flatMap((bead) => [bead, ...(bead.alt ?? []).flat()]).map(key))
  return predicted
    .filter(
      (bead) =>
        bead.en.length && bead.zh.length && whole.includes(fold(bead.en)) && whole.includes(fold(bead.zh))
    )
    .map((bead) => ({confidence: bead.confidence, right: right.has(key(bead))}))
}

function confidences(judged, print) {
  print('\nWhat the confidence means: share of right beads in each tenth of it\n')
  print(row('confidence', 'beads', 'right', 'mean confidence'))
  for (let tenth = 0; tenth < 10; tenth++) {
    const bin = judged.filter(({confidence}) => Math.min(9, Math.floor(confidence * 10)) === tenth)
    if (!bin.length) continue
    const right = bin.filter((one) => one.right).length / bin.length
    const mean = bin.reduce((sum, one) => sum + one.confidence, 0) / bin.length
    print(row(`${tenth / 10}–${(tenth + 1) / 10}`, bin.length, right.toFixed(3), mean.toFixed(3)))
  }
}

function paragraphs({shared, print, folder}) {
  const pairs = []
  const kept = []
  for (const line of readFileSync(`${shared}/corpora/gold-index.tsv`, 'utf8').trim().split('\n').slice(1)) {
    const article = line.split('\t')[0]
    const stem = article.replaceAll('/', '_')
    const gold = `${shared}/corpora/${article.replace(/\.\w+$/, '.gold.jsonl')}`
    align(`${shared}/corpora/${article}`, `${folder}/${stem}.jsonl`)
    pairs.push(gold, `${folder}/${stem}.jsonl`)
    const isSubtitle = article.endsWith('.srt')
    if (isSubtitle) align(`${shared}/corpora/${article}`, `${folder}/${stem}.cues.jsonl`, '--cues', 'keep')
    kept.push(gold, `${folder}/${stem}${isSubtitle ? '.cues' : ''}.jsonl`)
  }
  const score = (files) =>
    execFileSync(process.execPath, [`${shared}/tools/score-paragraphs.mjs`, ...files], {encoding: 'utf8'})
  print(
    '\nPairs of paragraphs, rows, cues (tools/score-paragraphs.mjs); sentences of subtitles joined over cues\n'
  )
  const mean = (table) => Number(/MEAN.*F1 ([\d.]+)/.exec(table)[1])
  const table = score(pairs)
  print(table.trimEnd())
  // The gold of subtitles is cue by cue here, and joins sentences over cues among the articles with hand-made gold: no
  // default serves both.
  print(`With --cues keep for the three files of subtitles  F1 ${mean(score(kept)).toFixed(3)}`)
  const isReached = mean(table) >= 0.95
  if (!isReached) print('MISSED: mean F1 of .95 with default options')
  return isReached
}

function layouts({shared, print}) {
  print('\nLayouts told otherwise than labelled\n')
  let right = 0
  const rows = readFileSync(`${shared}/corpora/index.tsv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
  const files = rows.map(([file]) => [`${shared}/corpora/${file}`, `${shared}/${file}`].find(existsSync))
  const told = detect(files.filter(Boolean))
  for (const [index, [article, , , , , label]] of rows.entries()) {
    const name = told.get(files[index])
    if (name && isSame(label, name)) right++
    else print(row(article.split('/').at(-1), `labelled ${label}`, `told ${name ?? 'nothing'}`))
  }
  print(
    `\n${right} of ${rows.length} layouts told as labelled (${((100 * right) / rows.length).toFixed(1)} %)`
  )
  return right / rows.length >= 0.95
}

/** The layout of each file, by its path; a file that cannot be read has none, and costs no other file's. */
function detect(files) {
  const {stdout, stderr, status} = spawnSync(process.execPath, [cli, 'detect', '--json', ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 26
  })
  if (status !== 0) process.stderr.write(stderr)
  return new Map(JSON.parse(stdout || '[]').map(({file, layout}) => [file, layout]))
}

/** Labels carry notes (`+vocab`, `web-`); a half of a pair of files is an article in one language. */
function isSame(label, name) {
  const bare = label
    .replace(/^web-/, '')
    .replace(/[+ ].*/, '')
    .replace('bilingual-list', 'list-bilingual')
  return bare === name || (bare === 'file-pair' && name.startsWith('mono'))
}

/** Without ../shared: the layouts of the samples, which bear the names of theirs. */
function ownLayouts(print) {
  const names = readdirSync(join(samples, 'layouts'))
  const told = detect(names.map((name) => join(samples, 'layouts', name)))
  const wrong = names.filter(
    (name) => !isSame(name.replace(/\..*/, ''), told.get(join(samples, 'layouts', name)))
  )
  print(
    `\n${names.length - wrong.length} of ${names.length} sample layouts told rightly${wrong.length ? `; not ${wrong.join(', ')}` : ''}`
  )
  return wrong.length === 0
}

function key(bead) {
  return `${fold(bead.en)}|${fold(bead.zh)}`
}

function fold(texts) {
  return texts
    .join(' ')
    .normalize('NFKC')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/[\s*_`#>|~\\]/g, '')
    .replace(/[“”„"]/g, '"')
    .replace(/[‘’']/g, "'")
}

function row(...cells) {
  return cells.map((cell, index) => String(cell).padEnd(index ? 18 : 34)).join(' ')
}
