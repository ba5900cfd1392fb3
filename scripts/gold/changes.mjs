// What an article loses when it is changed: articles in which one paragraph is missing, or one stands that has no
// translation, must keep all other pairs. What was found in the article as it is is the measure, not the gold.
// `DUIZHAO_GOLD=name,name node scripts/gold.mjs changes` takes some articles and prints what goes wrong.

import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const own = fileURLToPath(new URL('../../test/gold', import.meta.url))
/** Paragraphs taken out, and strangers put in, of each article. */
const changes = 4
/** Paragraphs of running text in an article that is worth changing. */
const fewest = 6
const strangers = [
  '（本报记者 李明 摄）',
  '图为新建成的大桥。',
  'Photo: Li Ming/Xinhua',
  '本文为编者所加，原文无此段，仅供读者参考。',
  'Please note that this paragraph was added by the editors and has no counterpart in the other language.'
]
const bars = {kept: 0.99, paired: 0.03}

/**
 * Print how many of the other pairs stay, and how many strangers get into a pair.
 *
 * @returns {Promise<boolean>} whether the bars are reached
 */
export async function run({shared, print}) {
  const {loadLexicon, readBitext} = await import('../../dist/index.js')
  const lexicon = await loadLexicon()
  const asked = process.env.DUIZHAO_GOLD?.split(',')
  const pairsOf = (article, parts) =>
    readBitext(parts.join(article.joint), {format: article.format, lexicon}).beads.filter(isPair)
  const articles = articlesIn(shared ? [own, `${shared}/gold`] : [own])
    .filter(({name, texts}) => texts.length >= fewest && (!asked || asked.includes(name)))
    .map((article) => ({...article, pairs: pairsOf(article, article.parts)}))
  const out = []
  const put = []
  for (const [number, article] of articles.entries()) {
    const {name, parts, texts, pairs} = article
    for (let change = 1; change <= changes; change++) {
      const at = texts[Math.floor((change * texts.length) / (changes + 1))]
      const rest = pairs.filter((pair) => !holds(pair, parts[at]))
      out.push({name, what: parts[at], before: rest, after: pairsOf(article, parts.toSpliced(at, 1))})
      const stranger = strangers[(number + change) % strangers.length]
      const after = pairsOf(article, parts.toSpliced(at, 0, stranger))
      put.push({name, what: stranger, before: pairs, after})
    }
  }
  const paired = put.filter(({what, after}) =>
    after.some((pair) => pair.confidence >= 0.5 && holds(pair, what))
  )
  print(`\n${articles.length} articles, each changed in one place, ${changes} times in each way\n`)
  print(`  a paragraph taken out: other pairs kept   ${rate(keptBy(out), pairsBefore(out))}`)
  print(`  a stranger put in: pairs kept             ${rate(keptBy(put), pairsBefore(put))}`)
  print(`  strangers in a pair of .5 and more        ${rate(paired.length, put.length)}`)
  if (asked) for (const change of [...out, ...put]) printLoss(change, print)
  const both = [...out, ...put]
  return keptBy(both) >= pairsBefore(both) * bars.kept && paired.length <= put.length * bars.paired
}

function articlesIn(folders) {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:md|txt)$/.test(name) && !name.startsWith('README'))
      .map((name) => ({
        name: name.replace(/\.\w+$/, ''),
        format: name.endsWith('.md') ? 'markdown' : 'text',
        ...partsOf(readFileSync(`${folder}/${name}`, 'utf8').replace(/\r\n?/g, '\n'))
      }))
  )
}

/**
 * The paragraphs of an article, which of them are running text, and what stands between two of them: an empty line, or the
 * end of a line where there are none.
 */
function partsOf(text) {
  const joint = /\n\s*\n/.test(text.trim()) ? '\n\n' : '\n'
  const parts = text.trim().split(joint === '\n' ? /\n/ : /\n\s*\n/)
  const texts = [...parts.keys()].filter(
    (at) => /^[\p{L}\p{N}“"「《]/u.test(parts[at]) && /[.!?。！？]["”」]?$/.test(parts[at])
  )
  return {parts, texts, joint}
}

function isPair({en, zh}) {
  return en.length > 0 && zh.length > 0
}

/** Whether a part of an article holds a sentence of a pair, or the pair holds it. Marks of the source are no text. */
function holds(pair, part) {
  const fold = (value) => value.replace(/[\s*_`>#\\|-]+/g, '')
  const whole = fold(part)
  return [...pair.en, ...pair.zh].some(({text}) => whole.includes(fold(text)) || fold(text).includes(whole))
}

function keyOf({en, zh}) {
  return [en, zh].map((side) => side.map(({text}) => text).join(' ')).join(' = ')
}

function lostOf({before, after}) {
  const keys = new Set(after.map(keyOf))
  return before.filter((pair) => !keys.has(keyOf(pair)))
}

function pairsBefore(all) {
  return all.reduce((sum, {before}) => sum + before.length, 0)
}

function keptBy(all) {
  return all.reduce((sum, change) => sum + change.before.length - lostOf(change).length, 0)
}

function printLoss(change, print) {
  const lost = lostOf(change)
  const paired = change.after.filter((pair) => holds(pair, change.what))
  if (!lost.length && !paired.length) return
  print(`\n${change.name}: ${change.what.slice(0, 80)}`)
  const keys = new Set(change.before.map(keyOf))
  for (const pair of lost) print(`  - ${keyOf(pair)}`)
  for (const pair of change.after) {
    if (!keys.has(keyOf(pair))) print(`  + ${pair.confidence.toFixed(2)} ${keyOf(pair)}`)
  }
}

function rate(part, whole) {
  return `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`
}
