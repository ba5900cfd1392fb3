import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beadShapes} from '../../src/align/bead-shapes.js'
import {noStructure, type Structure} from '../../src/align/structure.js'
import {readParagraphs} from './paragraphs.js'

/** A document with its sentences and their alignment, made by hand. */
export interface GoldDocument {
  readonly name: string
  readonly genre: 'fiction' | 'beads' | 'articles' | 'paragraphs'
  readonly en: ReadonlyArray<string>
  readonly zh: ReadonlyArray<string>
  /** Blocks, kinds and prior, where the document has them. */
  readonly structure: Structure
  /** In order; every sentence in exactly one. Those of genre `paragraphs` are pairs of paragraphs, no beads. */
  readonly beads: ReadonlyArray<GoldBead>
}

export interface GoldBead {
  readonly en: ReadonlyArray<number>
  readonly zh: ReadonlyArray<number>
}

/**
 * All gold documents below a folder as `../shared` is; none when it is absent.
 *
 * @param paragraphs
 *   Those too of which only pairs of paragraphs are known. Training on them takes five times as long, and helped neither
 *   fiction (held out: .932 with them, .935 without) nor the other genres (.9927, .9935).
 */
export function readGoldDocuments(shared: string, paragraphs = false): GoldDocument[] {
  if (!existsSync(shared)) return []
  return [
    ...readChapters(join(shared, 'eval/mac-dev')),
    ...readBeads(join(shared, 'eval/beads')),
    ...readArticles(join(shared, 'gold')),
    ...(paragraphs ? readParagraphs(shared) : [])
  ]
}

function readChapters(folder: string): GoldDocument[] {
  return readdirSync(join(folder, 'gold'))
    .sort()
    .map((file) => {
      const name = file.replace('.align', '')
      return document(
        name,
        'fiction',
        readLines(join(folder, 'en', `${name}.txt`)),
        readLines(join(folder, 'zh', `${name}.txt`)),
        readLadder(join(folder, 'gold', file))
      )
    })
}

function readBeads(folder: string): GoldDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ladder'))
    .sort()
    .map((file) => {
      const name = file.replace('.ladder', '')
      const [en, zh] = [readLines(join(folder, `${name}.en.txt`)), readLines(join(folder, `${name}.zh.txt`))]
      return document(name, 'beads', en, zh, readLadder(join(folder, file)))
    })
}

/** Articles, taken apart into the sentences of each language. */
function readArticles(folder: string): GoldDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.jsonl'))
    .sort()
    .map((file) => {
      const en: string[] = []
      const zh: string[] = []
      const beads = readLines(join(folder, file)).map((line) => {
        const record = JSON.parse(line)
        const bead = {
          en: record.en.map((_: string, k: number) => en.length + k),
          zh: record.zh.map((_: string, k: number) => zh.length + k)
        }
        en.push(...record.en)
        zh.push(...record.zh)
        return bead
      })
      return document(file.replace('.gold.jsonl', ''), 'articles', en, zh, beads)
    })
}

/** Complete the beads: sentences in none stand alone. English null beads come first in a run, as in the lattice. */
function document(
  name: string,
  genre: GoldDocument['genre'],
  en: ReadonlyArray<string>,
  zh: ReadonlyArray<string>,
  given: ReadonlyArray<GoldBead>
): GoldDocument {
  const beads: GoldBead[] = []
  let i = 0
  let j = 0
  const skipTo = (nextEn: number, nextZh: number) => {
    while (i < nextEn) beads.push({en: [i++], zh: []})
    while (j < nextZh) beads.push({en: [], zh: [j++]})
  }
  for (const bead of given) {
    if (!bead.en.length || !bead.zh.length) continue
    skipTo(bead.en[0]!, bead.zh[0]!)
    beads.push(bead)
    i = bead.en.at(-1)! + 1
    j = bead.zh.at(-1)! + 1
  }
  skipTo(en.length, zh.length)
  return {name, genre, en, zh, structure: noStructure, beads}
}

function readLadder(path: string): GoldBead[] {
  return readLines(path).flatMap((line) => {
    const match = /\[(.*?)\]\s*:\s*\[(.*?)\]/.exec(line)
    if (!match) return []
    const [zh, en] = match.slice(1, 3).map((ids) => ids.match(/\d+/g)?.map(Number) ?? [])
    return [{en: en!, zh: zh!}]
  })
}

function readLines(path: string): string[] {
  return readFileSync(path, 'utf8').replace(/\n$/, '').split('\n')
}

/** The document without beads of more sentences than the aligner makes: nothing is to be learnt from them. */
export function withoutOddBeads(document: GoldDocument): GoldDocument {
  const isOdd = ({en, zh}: GoldBead) =>
    en.length > 0 &&
    zh.length > 0 &&
    !beadShapes.some((shape) => shape.en === en.length && shape.zh === zh.length)
  return keepBeads(document, (bead) => ({en: !isOdd(bead), zh: !isOdd(bead)}))
}

/** The document with the sides of some beads left out; a side whose partner goes becomes null beads. */
export function keepBeads(
  {name, genre, en, zh, beads}: GoldDocument,
  keeps: (bead: GoldBead, index: number) => {readonly en: boolean; readonly zh: boolean}
): GoldDocument {
  const texts: {en: string[]; zh: string[]} = {en: [], zh: []}
  const kept: GoldBead[] = []
  for (const [index, bead] of beads.entries()) {
    const keep = keeps(bead, index)
    kept.push({
      en: keep.en ? bead.en.map((i) => texts.en.push(en[i]!) - 1) : [],
      zh: keep.zh ? bead.zh.map((j) => texts.zh.push(zh[j]!) - 1) : []
    })
  }
  return document(name, genre, texts.en, texts.zh, kept)
}
