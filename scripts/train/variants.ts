import type {Structure} from '../../src/align/structure.js'
import {type GoldDocument, keepBeads} from './documents.js'

/** Numbers that look random and are the same in every run (a linear congruential generator, Knuth's MMIX constants). */
export function makeRandom(seed: number): () => number {
  let state = BigInt(seed)
  return () => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n)
    return Number(state >> 33n) / 2 ** 31
  }
}

/** The document with `count` sentences of one language left out from a bead on. */
export function withoutBlock(
  document: GoldDocument,
  side: 'en' | 'zh',
  from: number,
  count: number
): GoldDocument {
  let left = count
  return keepBeads(document, (bead, index) => {
    if (index < from || left <= 0) return {en: true, zh: true}
    left -= bead[side].length
    return {en: side !== 'en', zh: side !== 'zh'}
  })
}

/** The document with one side of some beads left out, here and there, on either side. */
export function withoutSome(document: GoldDocument, seed: number, share: number): GoldDocument {
  const random = makeRandom(seed)
  return keepBeads(document, (bead) => {
    const fate = random()
    const isPair = bead.en.length > 0 && bead.zh.length > 0
    return {en: !isPair || fate > share / 2, zh: !isPair || fate <= share / 2 || fate > share}
  })
}

/** Most beads in a made-up paragraph. */
const longestParagraph = 5
/** Share of paragraphs that one language divides, and of those that one language lacks. */
const dividedShare = 0.1
const lackingShare = 0.06
/** What a pair of paragraphs costs that stand so many apart, as layouts have it. */
const costOfDistance = 3
const furthest = 6

/**
 * The document as an interleaved article: its beads put into paragraphs, a few divided in one language or left out;
 * with the prior that the layout of such an article gives.
 */
export function asArticle(document: GoldDocument, seed: number): GoldDocument {
  const random = makeRandom(seed)
  const blocks: {en: number[]; zh: number[]} = {en: [], zh: []}
  const places: {en: number[]; zh: number[]} = {en: [], zh: []}
  let paragraph = {number: 0, left: 0, inside: 0, dividedIn: '', lackingIn: ''}
  const article = keepBeads(document, (bead) => {
    if (paragraph.left-- === 0) {
      const side = random() < 0.5 ? 'en' : 'zh'
      const fate = random()
      paragraph = {
        number: paragraph.number + 1,
        left: Math.floor(random() * longestParagraph),
        inside: 0,
        dividedIn: fate < dividedShare ? side : '',
        lackingIn: fate > 1 - lackingShare ? side : ''
      }
    }
    for (const side of ['en', 'zh'] as const) {
      if (paragraph.lackingIn === side) continue
      const place = paragraph.number * 2 + (paragraph.dividedIn === side && paragraph.inside > 0 ? 1 : 0)
      for (const _ of bead[side]) {
        if (places[side].at(-1) !== place) places[side].push(place)
        blocks[side].push(places[side].length - 1)
      }
    }
    paragraph.inside++
    return {en: paragraph.lackingIn !== 'en', zh: paragraph.lackingIn !== 'zh'}
  })
  const prior: Structure['prior'] = (en, zh) => {
    const distance = Math.abs((places.en[en]! >> 1) - (places.zh[zh]! >> 1))
    return distance > furthest ? Number.NEGATIVE_INFINITY : -costOfDistance * distance
  }
  return {...article, structure: {en: {blocks: blocks.en}, zh: {blocks: blocks.zh}, prior}}
}
