import {beadShapes, longestGroup} from './bead-shapes.js'
import type {Evidence, PreparedTexts} from './evidence.js'
import type {Gains} from './gains.js'
import {Ending} from './marks.js'
import type {Structure} from './structure.js'

/** What speaks for or against a bead, in the order of their weights. The score of a bead is their weighted sum. */
export const featureNames = [
  'gainEnglish',
  'gainChinese',
  'gainCharacters',
  'leastEnglish',
  'leastChinese',
  'crossingClauses',
  'lengthSquared',
  'lengthRatio',
  'englishLonger',
  'englishShorter',
  'bothAsk',
  'oneAsks',
  'bothExclaim',
  'oneExclaims',
  'bothColon',
  'questions',
  'exclamations',
  'bothOpenSpeech',
  'oneOpensSpeech',
  'oneClosesSpeech',
  'oneQuotes',
  'kindsDiffer',
  'blocksAgree',
  'blocksDiffer',
  ...beadShapes.map((shape) => `${shape.en}-${shape.zh}`),
  '1-0',
  '1-0 more',
  '0-1',
  '0-1 more',
  '1-0 length',
  '0-1 length',
  'nulls meet'
] as const

/** Number of a feature by name. */
const f: Readonly<Record<string, number>> = Object.fromEntries(
  featureNames.map((name, number) => [name, number])
)

/** Number of the first of the shapes, which stand in the order of `beadShapes`. */
const firstShape = f['1-1']!

/** Everything features are read from. */
export interface FeatureSource {
  readonly texts: PreparedTexts
  readonly evidence: Evidence
  readonly structure: Structure
}

/** Put the features of the bead of shape `shape` that starts with sentences `i` and `j` into `out`. */
export function beadFeatures(
  source: FeatureSource,
  i: number,
  j: number,
  shape: number,
  out: Float64Array
): void {
  const {en, zh} = beadShapes[shape]!
  out.fill(0)
  gainFeatures(source.evidence, i, j, en, zh, out)
  crossingFeatures(source, i, j, en, zh, out)
  lengthFeatures(source.texts, i, j, en, zh, out)
  markFeatures(source.texts, i, j, en, zh, out)
  structureFeatures(source.structure, i, j, en, zh, out)
  out[firstShape + shape] = 1
}

/** Features of a sentence that stands alone; `more` when the one before does so too. */
export function nullFeatures(
  {texts}: FeatureSource,
  side: 'en' | 'zh',
  index: number,
  more: boolean,
  out: Float64Array
): void {
  const shape = side === 'en' ? '1-0' : '0-1'
  const scale = side === 'en' ? texts.ratio : 1
  out.fill(0)
  out[f[more ? `${shape} more` : shape]!] = 1
  out[f[`${shape} length`]!] = Math.min(longNull, texts.marks[side].length[index]! / scale) / longNull
}

/** Ideographs from which on a sentence that stands alone is no odder for being longer. */
const longNull = 40

const gainScale = 10
const leastScale = 5

function gainFeatures(
  evidence: Evidence,
  i: number,
  j: number,
  en: number,
  zh: number,
  out: Float64Array
): void {
  let english = 0
  let least = 1
  for (let t = i; t < i + en; t++) {
    const gain = gainOf(evidence.english, t, j, zh)
    english += gain
    least = Math.min(least, gain / leastScale)
  }
  out[f.gainEnglish!] = english / gainScale
  if (en > 1) out[f.leastEnglish!] = Math.max(-1, least)
  let chinese = 0
  let characters = 0
  least = 1
  for (let t = j; t < j + zh; t++) {
    const byWords = gainOf(evidence.chinese, t, i, en)
    const byCharacters = gainOf(evidence.characters, t, i, en)
    chinese += byWords
    characters += byCharacters
    least = Math.min(least, (byWords + byCharacters) / leastScale)
  }
  out[f.gainChinese!] = chinese / gainScale
  out[f.gainCharacters!] = characters / gainScale
  if (zh > 1) out[f.leastChinese!] = Math.max(-1, least)
}

function gainOf({windows, values}: Gains, target: number, first: number, size: number): number {
  const g = values[(windows.offsets[target]! + first - windows.from[target]!) * longestGroup + size - 1]!
  return FREE > 0 ? Math.log(FREE + (1 - FREE) * Math.exp(Math.min(g, 600))) : g
}
const FREE = Number((globalThis as any).process?.env.FREE ?? 0.05)

const crossingScale = 10

/** Clauses that would rather stand on the other side of either end of the bead. */
function crossingFeatures(
  {evidence, texts}: FeatureSource,
  i: number,
  j: number,
  en: number,
  zh: number,
  out: Float64Array
): void {
  out[f.crossingClauses!] =
    (crossing(evidence, texts, i, j) + crossing(evidence, texts, i + en, j + zh)) / crossingScale
}

function crossing({english, chinese}: Evidence, texts: PreparedTexts, i: number, j: number): number {
  const enCount = texts.en.starts.length - 1
  const zhCount = texts.zh.starts.length - 1
  if (i === 0 || j === 0 || i === enCount || j === zhCount) return 0
  return clausesAt(english, i, j) + clausesAt(chinese, j, i)
}

function clausesAt({windows, lastClauses, firstClauses}: Gains, t: number, s: number): number {
  return at(windows, t - 1, s, lastClauses) + at(windows, t, s, firstClauses)
}

function at({from, to, offsets}: Gains['windows'], t: number, s: number, values: Float32Array): number {
  return s > from[t]! && s < to[t]! ? values[offsets[t]! + s - from[t]!]! : 0
}

/** Ratios of lengths within e^0.4 are usual. */
const usualDeviation = 0.4

function lengthFeatures(
  {marks, ratio}: PreparedTexts,
  i: number,
  j: number,
  en: number,
  zh: number,
  out: Float64Array
) {
  let lengthEn = 0
  let lengthZh = 0
  for (let t = i; t < i + en; t++) lengthEn += marks.en.length[t]!
  for (let t = j; t < j + zh; t++) lengthZh += marks.zh.length[t]!
  lengthZh *= ratio
  const difference = lengthEn - lengthZh
  // Gale & Church 1993: the squared difference over a variance that grows with the length; capped, as free
  // translations have long tails.
  out[f.lengthSquared!] = Math.min(25, (difference * difference) / ((lengthEn + lengthZh) / 2 + 10) / 6) / 5
  const deviation = Math.log((lengthEn + 12) / (lengthZh + 12))
  out[f.lengthRatio!] = Math.abs(deviation)
  out[f.englishLonger!] = Math.max(0, deviation - usualDeviation)
  out[f.englishShorter!] = Math.max(0, -deviation - usualDeviation)
}

function markFeatures(
  {marks}: PreparedTexts,
  i: number,
  j: number,
  en: number,
  zh: number,
  out: Float64Array
): void {
  const endEn = marks.en.ending[i + en - 1]!
  const endZh = marks.zh.ending[j + zh - 1]!
  both(out, endEn === Ending.question, endZh === Ending.question, f.bothAsk!, f.oneAsks!)
  both(out, endEn === Ending.exclamation, endZh === Ending.exclamation, f.bothExclaim!, f.oneExclaims!)
  if (endEn === Ending.colon && endZh === Ending.colon) out[f.bothColon!] = 1
  out[f.questions!] = difference(marks.en.questions, i, en, marks.zh.questions, j, zh)
  out[f.exclamations!] = difference(marks.en.exclamations, i, en, marks.zh.exclamations, j, zh)
  both(
    out,
    marks.en.opensSpeech[i] === 1,
    marks.zh.opensSpeech[j] === 1,
    f.bothOpenSpeech!,
    f.oneOpensSpeech!
  )
  if (marks.en.closesSpeech[i + en - 1] !== marks.zh.closesSpeech[j + zh - 1]) out[f.oneClosesSpeech!] = 1
  if (any(marks.en.hasQuote, i, en) !== any(marks.zh.hasQuote, j, zh)) out[f.oneQuotes!] = 1
}

function both(out: Float64Array, en: boolean, zh: boolean, ifBoth: number, ifOne: number): void {
  if (en && zh) out[ifBoth] = 1
  else if (en || zh) out[ifOne] = 1
}

function difference(a: Uint8Array, i: number, en: number, b: Uint8Array, j: number, zh: number): number {
  let sum = 0
  for (let t = i; t < i + en; t++) sum += a[t]!
  for (let t = j; t < j + zh; t++) sum -= b[t]!
  return Math.min(2, Math.abs(sum))
}

function any(flags: Uint8Array, first: number, count: number): boolean {
  for (let t = first; t < first + count; t++) if (flags[t]) return true
  return false
}

function structureFeatures(
  {en, zh}: Structure,
  i: number,
  j: number,
  enCount: number,
  zhCount: number,
  out: Float64Array
) {
  if (en.kinds && zh.kinds && en.kinds[i] !== zh.kinds[j]) out[f.kindsDiffer!] = 1
  if (!en.blocks || !zh.blocks) return
  let agree = 0
  let differ = 0
  for (const [a, b] of [
    [i, j],
    [i + enCount, j + zhCount]
  ] as const) {
    const endsEn = en.blocks[a - 1] !== en.blocks[a]
    const endsZh = zh.blocks[b - 1] !== zh.blocks[b]
    if (endsEn && endsZh) agree++
    else if (endsEn || endsZh) differ++
  }
  out[f.blocksAgree!] = agree
  out[f.blocksDiffer!] = differ
}
