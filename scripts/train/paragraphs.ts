import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {noStructure} from '../../src/align/structure.js'
import {cutSentences} from '../../src/segment/cut-sentences.js'
import type {GoldBead, GoldDocument} from './documents.js'

/** Articles whose rows are no running text: terms, cues, verses with their pinyin. */
const unfit = /TERMINOLOGY|glossary|\.srt$|^classical-chinese/
/** Pairs of paragraphs in a lesson, and lessons taken of an article, spread over it. */
const pairsInLesson = 120
const mostLessons = 4
/** Articles with fewer pairs teach nothing. */
const fewPairs = 8
/** A paragraph of more sentences is no paragraph. */
const longestParagraph = 40

/**
 * Articles of which it is known which paragraphs are translations of each other, but not which sentences. Those that
 * `eval/beads` has, too, are left out: a document is to be aligned with weights that have not seen it.
 */
export function readParagraphs(shared: string): GoldDocument[] {
  const index = join(shared, 'corpora/gold-index.tsv')
  if (!existsSync(index)) return []
  const annotated = new Set(
    ['eval/beads', 'gold'].flatMap((folder) =>
      readdirSync(join(shared, folder)).map((name) => name.replace(/\..*$/, ''))
    )
  )
  return readFileSync(index, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0]!)
    .filter((path) => !unfit.test(path) && !annotated.has(stemOf(path)))
    .flatMap((path) => lessonsOf(stemOf(path), readPairs(join(shared, 'corpora', path))))
}

interface Pair {
  readonly en: ReadonlyArray<string>
  readonly zh: ReadonlyArray<string>
}

function stemOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.\w+$/, '')
}

function readPairs(path: string): Pair[] {
  return readFileSync(path.replace(/\.\w+$/, '.gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({en, zh}) => ({en: cut(en, 'en'), zh: cut(zh, 'zh')}))
    .filter(
      ({en, zh}) =>
        en.length > 0 && zh.length > 0 && en.length <= longestParagraph && zh.length <= longestParagraph
    )
}

function cut(text: string, language: 'en' | 'zh'): string[] {
  return cutSentences(text, language)
    .map((sentence) => sentence.text.trim())
    .filter(Boolean)
}

function lessonsOf(name: string, pairs: ReadonlyArray<Pair>): GoldDocument[] {
  if (pairs.length < fewPairs) return []
  const count = Math.min(mostLessons, Math.ceil(pairs.length / pairsInLesson))
  return Array.from({length: count}, (_, k) => {
    const from = Math.floor((k * pairs.length) / count)
    return lesson(`${name} ${k + 1}`, pairs.slice(from, Math.min(from + pairsInLesson, pairs.length)))
  })
}

function lesson(name: string, pairs: ReadonlyArray<Pair>): GoldDocument {
  const en: string[] = []
  const zh: string[] = []
  const beads: GoldBead[] = pairs.map((pair) => ({
    en: pair.en.map((text) => en.push(text) - 1),
    zh: pair.zh.map((text) => zh.push(text) - 1)
  }))
  return {name, genre: 'paragraphs', en, zh, structure: noStructure, beads}
}
