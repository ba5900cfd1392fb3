// Scores the beads of an article against gold by their text, so that reading, cutting and aligning are judged as one.
// White space, inline marks, quotation marks and width are folded away before texts are compared.

import {readFileSync} from 'node:fs'

/** Two texts overlap when one holds the other, or when they share a run of this part of the shorter one … */
const SHARED_PART = 0.6
/** … and of at least so many characters, since two letters stand in any text. */
const SHARED_CHARACTERS = 4
/** A null bead of one character (a bullet, a number) is no loss. */
const NULL_CHARACTERS = 2

/**
 * Count how well predicted beads hold the gold ones.
 *
 * Strict: both texts of a bead are those of a gold bead, or of all beads of its `alt`. Lax: both overlap. Nulls: the
 * gold beads with an empty side whose words stand in no predicted pair.
 *
 * @param {ReadonlyArray<{en: string[], zh: string[], alt?: {en: string[], zh: string[]}[], optional?: boolean}>} gold
 * @param {ReadonlyArray<{en: string[], zh: string[]}>} predicted
 * @returns counts that `addScores` adds and `figures` turns into rates; `missed` and `wrong` hold the beads behind them
 */
export function scoreBeads(gold, predicted) {
  const pairs = predicted.map(foldBead).filter(isPair)
  const keys = new Set(pairs.map(keyOf))
  const nulls = gold.map(foldBead).filter((bead) => !isPair(bead) && words(bead).length >= NULL_CHARACTERS)
  const lost = nulls.filter((bead) => pairs.some((pair) => pair[bead.en ? 'en' : 'zh'].includes(words(bead))))
  const expected = gold
    .flatMap((bead) => versionFound(bead, keys))
    .map(foldBead)
    .filter(isPair)
  const expectedKeys = new Set(expected.map(keyOf))
  const missed = expected.filter((bead) => !keys.has(keyOf(bead)))
  const wrong = pairs.filter((pair) => !expectedKeys.has(keyOf(pair)))
  return {
    gold: expected.length,
    found: pairs.length,
    strictGold: expected.length - missed.length,
    strictFound: pairs.length - wrong.length,
    laxGold: expected.length - missed.filter((bead) => !pairs.some((pair) => overlap(pair, bead))).length,
    laxFound: pairs.length - wrong.filter((pair) => !expected.some((bead) => overlap(pair, bead))).length,
    nulls: nulls.length,
    nullsKept: nulls.length - lost.length,
    missed: missed.map(({bead}) => bead),
    wrong: wrong.map(({bead}) => bead),
    lost: lost.map(({bead}) => bead)
  }
}

/** The records of a file of JSONL. */
export function readLines(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** The beads of a bitext as records of texts. */
export function textBeads({beads}) {
  const textsOf = (segments) => segments.map(({text}) => text)
  return beads.map(({en, zh}) => ({en: textsOf(en), zh: textsOf(zh)}))
}

/** The counts of all scores together. */
export function addScores(scores) {
  const counts = ['gold', 'found', 'strictGold', 'strictFound', 'laxGold', 'laxFound', 'nulls', 'nullsKept']
  const sum = (key) => scores.reduce((total, score) => total + score[key], 0)
  return Object.fromEntries(counts.map((key) => [key, sum(key)]))
}

/** Precision, recall and F1, 0–1. An article without pairs where none are found is right. */
export function figures({gold, found, strictGold, strictFound, laxGold, laxFound}) {
  const rates = (rightFound, rightGold) => {
    const precision = found ? rightFound / found : 1
    const recall = gold ? rightGold / gold : 1
    return {precision, recall, f1: (2 * precision * recall) / (precision + recall) || 0}
  }
  return {strict: rates(strictFound, strictGold), lax: rates(laxFound, laxGold)}
}

/** The bead, or its alternative beads where all of them were predicted; an optional one only where it was. */
function versionFound(bead, keys) {
  const alternatives = (bead.alt ?? []).flat()
  const isFound = alternatives.length > 0 && alternatives.every((alt) => keys.has(keyOf(foldBead(alt))))
  if (isFound) return alternatives
  return bead.optional && !keys.has(keyOf(foldBead(bead))) ? [] : [bead]
}

function foldBead(bead) {
  return {en: fold(bead.en), zh: fold(bead.zh), bead}
}

function fold(texts) {
  return (texts ?? [])
    .join(' ')
    .normalize('NFKC')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<(?!https?:)[^>]*>/g, '')
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/[\s*_`#<>|~\\]/g, '')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
}

function isPair({en, zh}) {
  return en !== '' && zh !== ''
}

function words({en, zh}) {
  return en || zh
}

function keyOf({en, zh}) {
  return `${en}|${zh}`
}

function overlap(one, other) {
  return sharesRun(one.en, other.en) && sharesRun(one.zh, other.zh)
}

function sharesRun(one, other) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (long.includes(short)) return true
  const need = Math.max(SHARED_CHARACTERS, Math.ceil(short.length * SHARED_PART))
  for (let at = 0; at + need <= short.length; at++) {
    if (long.includes(short.slice(at, at + need))) return true
  }
  return false
}
