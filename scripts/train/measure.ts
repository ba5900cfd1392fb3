// What `npm run gold alignment` prints: the bars of the aligner, measured on documents that the weights have not seen.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {defaultWeights, type FeatureWeights, weightVector} from '../../src/align/weights.js'
import {alignTexts} from '../../src/align-texts.js'
import {packedLexicon} from '../../src/lexicon/packed-lexicon.js'
import {alignBlind} from './blind.js'
import {addCounts, countBeads, f1} from './counts.js'
import {type GoldDocument, readGoldDocuments} from './documents.js'
import {alignHeldOut} from './held-out.js'
import {teach} from './lessons.js'
import {alignBy, makeAlignable, train} from './model.js'
import {calibration, type HeldOut, lineOf} from './report.js'
import {withoutBlock, withoutSome} from './variants.js'

const shared = '../shared'
const lexicon = packedLexicon(readFileSync('.cache/lexicon.bin'))
let reached = true

const documents = readGoldDocuments(shared)
const first: FeatureWeights = defaultWeights.lexicon
const taught = documents.map((document, number) => teach(document, number + 1, first, {lexicon}))
const weights = train(
  taught.flatMap((one) => one.lessons),
  weightVector(first),
  120
)
const held = alignHeldOut(taught, weights, {lexicon})
const chapters = held.filter(({document}) => document.genre === 'fiction')

console.log(
  '\nStrict F1 of plain lists of sentences, each document aligned with weights trained without it\n'
)
leaveOneOut()
console.log('\nSentences left out on one side; F1 of the pairs that remain\n')
blocksLeftOut()
singlesLeftOut()
console.log('\nWhat the confidence means\n')
confidence()
console.log('\nArticles taken apart into two plain texts: F1 of pairs of paragraphs\n')
blind()
console.log('\nTexts that are no translations of each other\n')
unrelated()
process.exit(reached ? 0 : 1)

function bar(name: string, value: number, least?: number): void {
  const verdict = least === undefined ? '' : value >= least ? `  ≥ ${least}` : `  MISSES ${least}`
  if (least !== undefined && value < least) reached = false
  console.log(`${name.padEnd(48)} ${value.toFixed(4)}${verdict}`)
}

function leaveOneOut(): void {
  const long = 20
  for (const genre of ['fiction', 'beads', 'articles']) {
    const all = held
      .filter(({document}) => document.genre === genre)
      .map(({document, beads}) => ({document, counts: countBeads(document.beads, beads)}))
    for (const {document, counts} of all) {
      bar(`  ${document.name}`, f1(counts), genre === 'beads' && counts.gold >= long ? 0.96 : undefined)
    }
    const least = genre === 'fiction' ? 0.935 : genre === 'beads' ? 0.99 : undefined
    bar(genre, f1(addCounts(all.map(({counts}) => counts))), least)
  }
}

function scoreVariants(
  side: string,
  make: (document: GoldDocument, number: number) => GoldDocument,
  of: ReadonlyArray<HeldOut> = chapters
) {
  const results = of.map(({document, weights: own}, number) => {
    const variant = make(document, number)
    return {document: variant, beads: alignBy(own, makeAlignable(variant, {lexicon}))}
  })
  const counts = addCounts(results.map(({document, beads}) => countBeads(document.beads, beads)))
  return {name: side, results, f1: f1(counts)}
}

function blocksLeftOut(): void {
  for (const [count, least] of [
    [10, 0.92],
    [40, 0.91],
    [80, 0.9]
  ] as const) {
    for (const side of ['en', 'zh'] as const) {
      const {f1: value} = scoreVariants(side, (document) =>
        withoutBlock(document, side, Math.floor(document.beads.length / 3), count)
      )
      bar(`${count} ${side} sentences in a row`, value, side === 'en' ? least : undefined)
    }
  }
}

/** One sentence in twenty goes, alone: how many of those bereft are told as such, and how sure of itself a wrong pair is. */
function singlesLeftOut(): void {
  for (const [name, of] of [
    ['fiction', chapters],
    ['other genres', held.filter(({document}) => document.genre === 'beads')]
  ] as const) {
    const {results, f1: value} = scoreVariants(
      name,
      (document, number) => withoutSome(document, number + 7, 0.05),
      of
    )
    bar(`single sentences, ${name}`, value)
    let [bereft, told, glued, sure] = [0, 0, 0, 0]
    for (const {document, beads} of results) {
      const alone = {en: new Set<number>(), zh: new Set<number>()}
      for (const bead of document.beads) {
        if (!bead.zh.length) for (const i of bead.en) alone.en.add(i)
        if (!bead.en.length) for (const j of bead.zh) alone.zh.add(j)
      }
      bereft += alone.en.size + alone.zh.size
      for (const bead of beads) {
        const count =
          bead.en.filter((i) => alone.en.has(i)).length + bead.zh.filter((j) => alone.zh.has(j)).length
        if (!bead.en.length || !bead.zh.length) told += count
        else if (count) {
          glued++
          sure += bead.confidence
        }
      }
    }
    console.log(
      `  ${told} of ${bereft} sentences without a counterpart told as such; ${glued} pairs with one glued on, mean confidence ${(sure / Math.max(1, glued)).toFixed(3)}`
    )
  }
}

function confidence(): void {
  const fewBeads = 30
  const tolerance = 0.05
  for (const tenth of calibration(held)) {
    const isOff = tenth.beads >= fewBeads && Math.abs(tenth.mean - tenth.right) > tolerance
    if (isOff) reached = false
    console.log(`${lineOf(tenth)}${isOff ? `  MISSES ±${tolerance}` : ''}`)
  }
}

function blind(): void {
  const rows = readFileSync(join(shared, 'corpora/gold-index.tsv'), 'utf8').trim().split('\n').slice(1)
  const all = []
  const reports = []
  for (const path of rows.map((row) => row.split('\t')[0]!)) {
    // Terms, cues and verses with pinyin are no texts of paragraphs; a whole novel would take a minute.
    if (/TERMINOLOGY|glossary|\.srt$|^classical|kidslib-27|yummy/.test(path)) continue
    const pairs = readFileSync(join(shared, 'corpora', path.replace(/\.\w+$/, '.gold.jsonl')), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({en, zh}) => en.trim() && zh.trim())
    const counts = alignBlind(pairs, lexicon)
    bar(`  ${path.replace(/^.*\//, '')} (${pairs.length})`, f1(counts))
    all.push(counts)
    if (/gwr-/.test(path)) reports.push(counts)
  }
  bar('government work reports', f1(addCounts(reports)), 0.99)
  bar('all', f1(addCounts(all)), 0.99)
}

/** Every English text with its own Chinese, and with that of the next document. */
function unrelated(): void {
  const texts = held.map(({document}) => document).filter(({en}) => en.length >= 10)
  const isTold = (en: GoldDocument, zh: GoldDocument) =>
    alignTexts(
      {en: en.en.join('\n'), zh: zh.zh.join('\n')},
      {lexicon, preSegmented: true, file: {en: 'a.txt', zh: 'b.txt'}}
    ).messages.some(({rule}) => rule === 'not-bilingual')
  const alarms = texts.filter((text) => isTold(text, text)).map(({name}) => name)
  const missed = texts
    .filter((text, k) => !isTold(text, texts[(k + 1) % texts.length]!))
    .map(({name}) => name)
  bar('wrong pairs told', 1 - missed.length / texts.length, 1)
  bar('right pairs left alone', 1 - alarms.length / texts.length, 1)
  for (const name of [...missed, ...alarms]) console.log(`  ${name}`)
}
