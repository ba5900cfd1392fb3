import {append} from '../model/append.js'
import {withoutDetours} from './detours.js'
import type {PreparedTexts} from './evidence.js'
import {type Anchor, increasingChain} from './increasing-chain.js'
import {firstPosting, makePostings, type Postings} from './postings.js'

/** A part of the table: English sentences from `top` to `bottom`, Chinese ones from `left` to `right`. */
interface Rectangle {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Gaps of fewer sentences need no further anchors. */
const smallGap = 6
/** Gaps within gaps are looked into so many times. */
const deepest = 4
/** Words in more sentences of a rectangle tell little and cost much. */
const mostSentences = 12
/** Associations below this are chance. */
const leastAssociation = 0.3
/** Scores from which on two sentences are taken for translations. */
const leastScore = 0.5
/** Rivals of the best partner of a sentence are kept when they come so close to it; most of them. */
const rivalShare = 0.7
const mostRivals = 8

/**
 * Find pairs of sentences that share rare words: in the whole table first, then in the gaps between those found, where
 * other words are rare. They guide the search through long texts (as Melamed 1999 does with words).
 *
 * @returns
 *   Anchors whose sentences both rise.
 */
export function findAnchors(texts: PreparedTexts): Anchor[] {
  const enCount = texts.en.starts.length - 1
  const zhCount = texts.zh.starts.length - 1
  const finder = new AnchorFinder(texts)
  const found: Anchor[] = []
  let gaps: Rectangle[] = [{top: 0, bottom: enCount, left: 0, right: zhCount}]
  for (let depth = 0; depth < deepest && gaps.length; depth++) {
    const next: Rectangle[] = []
    for (const gap of gaps) {
      const anchors = withoutStrays(increasingChain(finder.candidates(gap), zhCount), gap)
      append(found, anchors)
      if (anchors.length) append(next, gapsBetween(anchors, gap))
    }
    gaps = next
  }
  return withoutDetours(
    found.sort((a, b) => a.i - b.i),
    enCount,
    zhCount
  )
}

function gapsBetween(anchors: ReadonlyArray<Anchor>, {top, bottom, left, right}: Rectangle): Rectangle[] {
  const gaps: Rectangle[] = []
  let last = {i: top - 1, j: left - 1}
  for (const anchor of [...anchors, {i: bottom, j: right}]) {
    const gap = {top: last.i + 1, bottom: anchor.i, left: last.j + 1, right: anchor.j}
    if (gap.bottom - gap.top >= smallGap && gap.right - gap.left >= smallGap) gaps.push(gap)
    last = anchor
  }
  return gaps
}

/** Anchors further from the line of their neighbours on either side are strays. */
const farOff = 12
const neighbours = 5

function withoutStrays(anchors: ReadonlyArray<Anchor>, {top, bottom, left, right}: Rectangle): Anchor[] {
  const slope = (right - left) / Math.max(1, bottom - top)
  const offsets = anchors.map(({i, j}) => j - slope * i)
  return anchors.filter((_, k) => {
    const before = offsets.slice(Math.max(0, k - neighbours), k)
    const after = offsets.slice(k + 1, k + 1 + neighbours)
    return [before, after].some((list) => list.length > 0 && Math.abs(median(list) - offsets[k]!) <= farOff)
  })
}

function median(values: ReadonlyArray<number>): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!
}

/** Finds the pairs of sentences of a rectangle that share words rare in it. */
class AnchorFinder {
  #texts: PreparedTexts
  #en: Postings
  #zh: Postings
  #scores: Float64Array
  /** Best association with each Chinese sentence of the English word at hand. */
  #ofWord: Float64Array

  constructor(texts: PreparedTexts) {
    this.#texts = texts
    this.#en = makePostings(texts.en)
    this.#zh = makePostings(texts.zh)
    this.#scores = new Float64Array(texts.zh.starts.length - 1)
    this.#ofWord = new Float64Array(texts.zh.starts.length - 1)
  }

  candidates(gap: Rectangle): Anchor[] {
    const found: Anchor[] = []
    const {tokens, starts} = this.#texts.en
    for (let i = gap.top; i < gap.bottom; i++) {
      const touched: number[] = []
      for (const word of new Set(tokens.subarray(starts[i]!, starts[i + 1]!)))
        this.#addWord(word, gap, touched)
      this.#take(i, touched, found)
    }
    return found
  }

  /** Add what a word of an English sentence says for the Chinese sentences of the gap. */
  #addWord(word: number, gap: Rectangle, touched: number[]): void {
    const {starts, columns, values} = this.#texts.associations
    const inEn = countIn(this.#en, word, gap.top, gap.bottom)
    if (inEn > mostSentences) return
    const rarity = Math.log(1 + (gap.bottom - gap.top) / inEn)
    const sentences: number[] = []
    for (let at = starts[word]!; at < starts[word + 1]!; at++) {
      if (values[at]! < leastAssociation) continue
      const other = columns[at]!
      const inZh = countIn(this.#zh, other, gap.left, gap.right)
      if (inZh === 0 || inZh > mostSentences) continue
      const first = firstPosting(this.#zh, other, gap.left)
      const weight = values[at]! * rarity * Math.log(1 + (gap.right - gap.left) / inZh)
      for (let k = first; k < first + inZh; k++) {
        const j = this.#zh.sentences[k]!
        if (this.#ofWord[j] === 0) sentences.push(j)
        if (weight > this.#ofWord[j]!) this.#ofWord[j] = weight
      }
    }
    for (const j of sentences) {
      if (this.#scores[j] === 0) touched.push(j)
      this.#scores[j]! += this.#ofWord[j]!
      this.#ofWord[j] = 0
    }
  }

  /** Keep the best partners of a sentence, and empty the scores. */
  #take(i: number, touched: ReadonlyArray<number>, found: Anchor[]): void {
    const {starts} = this.#texts.zh
    const partners: Anchor[] = []
    for (const j of touched) {
      const score = this.#scores[j]! / scoreScale / Math.sqrt(wordsOfMargin + starts[j + 1]! - starts[j]!)
      this.#scores[j] = 0
      if (score >= leastScore) partners.push({i, j, score})
    }
    partners.sort((a, b) => b.score - a.score)
    const least = (partners[0]?.score ?? 0) * rivalShare
    found.push(...partners.slice(0, mostRivals).filter(({score}) => score >= least))
  }
}

/** Brings scores to about 1 for a pair of sentences that share two or three rare words. */
const scoreScale = 8
/** Words added to the length of a sentence, so that short ones are no better anchors. */
const wordsOfMargin = 5

function countIn(postings: Postings, word: number, from: number, to: number): number {
  const {starts, sentences} = postings
  const first = starts[word]!
  const end = starts[word + 1]!
  // Most words stand within a rectangle altogether, or nowhere in it.
  if (first === end || sentences[end - 1]! < from || sentences[first]! >= to) return 0
  if (sentences[first]! >= from && sentences[end - 1]! < to) return end - first
  return firstPosting(postings, word, to) - firstPosting(postings, word, from)
}
