// How well sentences are cut, beside other splitters: golden rules (whole cases right) and Universal Dependencies
// (F1 of the boundaries inside each text, by offset with white space ignored).

import {existsSync, readFileSync} from 'node:fs'
import {split} from 'sentence-splitter'
import {segment} from 'sentencex'
import {readLines} from './score.mjs'

const own = new URL('../../test/fixtures/segmentation/', import.meta.url)
const udSets = ['ud-en_ewt', 'ud-en_pud', 'ud-zh_gsd', 'ud-zh_gsdsimp']

/**
 * Print the tables. `shared` is the folder of reference data, or undefined where there is none.
 *
 * @returns {Promise<boolean>} whether every bar is reached
 */
export async function run({shared, print, cutSentences}) {
  const cut = cutSentences ?? (await import('../../dist/index.js')).cutSentences
  const splitters = {
    duizhao: (text, language) => cut(text, language).map((sentence) => sentence.text),
    'Intl.Segmenter': (text, language) =>
      [...new Intl.Segmenter(language, {granularity: 'sentence'}).segment(text)].map((part) => part.segment),
    sentencex: (text, language) => segment(language, text),
    'sentence-splitter': (text) =>
      split(text)
        .filter((node) => node.type === 'Sentence')
        .map((node) => node.raw)
  }
  const folder = shared ? `${shared}/eval/segmentation` : undefined
  const golden = goldenRules(folder, splitters, print)
  return folder && existsSync(folder) ? boundaries(folder, splitters, print) && golden : golden
}

function goldenRules(folder, splitters, print) {
  const sets = ['en', 'zh'].flatMap((language) => {
    const file = folder && `${folder}/golden-${language}.jsonl`
    const rows = readMarked(language).map((record) => ({...record, set: `own ${language}`, language}))
    if (file && existsSync(file)) {
      rows.push(...readLines(file).map((record) => ({...record, set: `shared ${language}`, language})))
    }
    return rows.filter((record) => record.exact_cover !== false)
  })
  const groups = new Map()
  for (const record of sets) {
    add(groups, `${record.set}, all`, record)
    if (record.group === 'Golden Rules') add(groups, `${record.set}, Golden Rules`, record)
  }
  let reached = true
  print('\nGolden rules: cases cut exactly right\n')
  print(row('', 'cases', ...Object.keys(splitters)))
  for (const [name, records] of groups) {
    const shares = Object.values(splitters).map(
      (splitter) => records.filter((record) => isRight(splitter, record)).length / records.length
    )
    const bar = name.includes(' zh') ? 1 : name.endsWith('Golden Rules') ? 0.95 : 0.9
    reached &&= shares[0] >= bar
    print(row(name, records.length, ...shares.map(percent)))
  }
  return reached
}

function boundaries(folder, splitters, print) {
  let reached = true
  print('\nUniversal Dependencies: boundaries inside the texts, F1 (precision / recall)\n')
  print(row('', 'borders', ...Object.keys(splitters)))
  for (const name of udSets) {
    const language = name.slice(3, 5)
    const records = readLines(`${folder}/${name}-test.jsonl`)
    const scores = Object.values(splitters).map((splitter) =>
      score(records, (text) => splitter(text, language))
    )
    reached &&= scores.slice(1).every((peer) => scores[0].f1 > peer.f1)
    const cells = scores.map(
      ({f1, precision, recall}) => `${percent(f1)} (${percent(precision)}/${percent(recall)})`
    )
    print(row(name, scores[0].gold, ...cells))
  }
  return reached
}

function score(records, splitter) {
  let right = 0
  let found = 0
  let gold = 0
  for (const record of records) {
    const wanted = new Set(offsets(record.sentences))
    const given = offsets(splitter(record.text))
    right += given.filter((offset) => wanted.has(offset)).length
    found += given.length
    gold += wanted.size
  }
  const precision = right / found
  const recall = right / gold
  return {precision, recall, f1: (2 * precision * recall) / (precision + recall), gold}
}

/** Where the sentences but the last end, counted in characters that are not white space. */
function offsets(sentences) {
  let at = 0
  const ends = sentences.map((sentence) => (at += sentence.replace(/\s+/g, '').length))
  return [...new Set(ends)].filter((end) => end > 0 && end < at)
}

function isRight(splitter, {text, sentences, language}) {
  const flat = (parts) =>
    JSON.stringify(parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter(Boolean))
  return flat(splitter(text, language)) === flat(sentences)
}

/** Cases of our own: `¦` where a sentence starts, `⏎` for a newline, `##` before a group. */
function readMarked(language) {
  let group = ''
  const records = []
  for (const line of readFileSync(new URL(`${language}.txt`, own), 'utf8').split('\n')) {
    if (line.startsWith('## ')) group = line.slice(3)
    if (!line || line.startsWith('#')) continue
    const marked = line.replaceAll('⏎', '\n')
    records.push({group, text: marked.replaceAll('¦', ''), sentences: marked.split('¦')})
  }
  return records
}

function add(groups, name, record) {
  if (!groups.has(name)) groups.set(name, [])
  groups.get(name).push(record)
}

function row(name, count, ...cells) {
  return name.padEnd(26) + String(count).padStart(7) + cells.map((cell) => cell.padStart(21)).join('')
}

function percent(share) {
  return (100 * share).toFixed(1)
}
