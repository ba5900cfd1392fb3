import {type Language, otherLanguage} from '../model/language.js'
import type {Unit} from '../model/unit.js'
import {foldText} from './fold-text.js'
import {keyOf, keyOfPair, looseKeyOfPair} from './pair-keys.js'
import {wrongLanguage} from './wrong-language.js'

/** What may be taken out of a memory; each is looked for when it is asked for. */
export interface CleanOptions {
  /** Pairs that came before. */
  readonly duplicates?: boolean
  /** Pairs that came before but for case, width, punctuation and white space. */
  readonly nearDuplicates?: boolean
  /** Other targets of a source that came before. */
  readonly conflicts?: boolean
  /** Units without one of the texts. */
  readonly empty?: boolean
  /** Units with the same text on both sides, if it has a letter. */
  readonly identical?: boolean
  /** Texts that are not in the language they are said to be in. */
  readonly wrongLanguage?: boolean
  /** Control characters; they are taken out of the texts, and the units stay. */
  readonly controlCharacters?: boolean
  /** Pairs of which one side is far too long for the other. */
  readonly lengthOutliers?: boolean
  /** Pairs of less confidence, 0–1. */
  readonly minConfidence?: number
  /** Language of the sources, for conflicts. Default `zh`. */
  readonly source?: Language
}

export type CleanReason =
  | 'duplicate'
  | 'near-duplicate'
  | 'conflict'
  | 'empty'
  | 'identical'
  | 'wrong-language'
  | 'control-characters'
  | 'length-outlier'
  | 'low-confidence'

/** What became of a unit: it stays, changed perhaps, or is taken out for a reason. */
export type Cleaned =
  | {readonly unit: Unit; readonly reason?: 'control-characters'}
  | {readonly unit?: undefined; readonly reason: CleanReason; readonly detail?: string}

/** Cleans a memory unit by unit; a few bytes are kept for each, to see what comes again. */
export class MemoryCleaner {
  readonly #options: CleanOptions
  readonly #pairs = new Set<number>()
  readonly #loose = new Set<number>()
  readonly #targets = new Map<number, number>()
  readonly counts = new Map<CleanReason, number>()

  /** @throws RangeError When `minConfidence` is not from 0 to 1. */
  constructor(options: CleanOptions) {
    const {minConfidence = 0} = options
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new RangeError(`Unexpected least confidence \`${minConfidence}\`, expected 0 to 1`)
    }
    this.#options = options
  }

  clean(unit: Unit): Cleaned {
    const result = this.#judge(unit)
    if (result.reason) this.counts.set(result.reason, (this.counts.get(result.reason) ?? 0) + 1)
    return result
  }

  #judge(given: Unit): Cleaned {
    const options = this.#options
    const unit = options.controlCharacters ? withoutControls(given) : given
    const isEmpty = !unit.en.trim() || !unit.zh.trim()
    if (options.empty && isEmpty) return {reason: 'empty'}
    if (options.minConfidence !== undefined && (unit.confidence ?? 1) < options.minConfidence) {
      return {reason: 'low-confidence', detail: String(unit.confidence)}
    }
    if (!isEmpty) {
      if (options.identical && isIdentical(unit)) return {reason: 'identical'}
      const wrong = options.wrongLanguage ? wrongLanguage(unit) : undefined
      if (wrong) return {reason: 'wrong-language', detail: wrong}
      const outlier = options.lengthOutliers ? lengthOutlier(unit) : undefined
      if (outlier) return {reason: 'length-outlier', detail: outlier}
    }
    return this.#again(unit) ?? (unit === given ? {unit} : {unit, reason: 'control-characters'})
  }

  #again(unit: Unit): Cleaned | undefined {
    const {duplicates, nearDuplicates, conflicts, source = 'zh'} = this.#options
    const isRepeated = (duplicates || nearDuplicates || conflicts) && !addTo(this.#pairs, keyOfPair(unit))
    if (isRepeated) return duplicates || nearDuplicates ? {reason: 'duplicate'} : undefined
    if (nearDuplicates && !addTo(this.#loose, looseKeyOfPair(unit))) return {reason: 'near-duplicate'}
    if (!conflicts || !unit[source] || !unit[otherLanguage(source)]) return undefined
    const key = keyOf(unit[source])
    if (this.#targets.has(key)) return {reason: 'conflict'}
    this.#targets.set(key, 1)
    return undefined
  }
}

function addTo(set: Set<number>, key: number): boolean {
  const isNew = !set.has(key)
  set.add(key)
  return isNew
}

/** C0 and C1 but for tab and line breaks, and what is no character. */
const controls =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu

function withoutControls(unit: Unit): Unit {
  const en = unit.en.replace(controls, '')
  const zh = unit.zh.replace(controls, '')
  if (en === unit.en && zh === unit.zh) return unit
  // Marks stand at offsets that hold no more.
  const {codes, ...rest} = unit
  return {...rest, en, zh}
}

function isIdentical({en, zh}: Unit): boolean {
  return /\p{L}/u.test(en) && foldText(en) === foldText(zh)
}

/**
 * The logarithm of English characters to a Chinese one, in the mean and in its spread, over sentences of news, novels,
 * talks and documentation. A short text varies more.
 */
const usual = {mean: Math.log(3.1), spread: 0.32}
/** Spreads away from the mean where hardly a right pair is found. */
const mostSpreads = 4
/** Characters that make up for the odd lengths of short texts. */
const slack = 6

function lengthOutlier({en, zh}: Unit): string | undefined {
  const ratio = (en.length + slack * 3.1) / (lengthOf(zh) + slack)
  const spreads = Math.abs(Math.log(ratio) - usual.mean) / usual.spread
  return spreads > mostSpreads ? `${en.length} to ${zh.length} characters` : undefined
}

/** Latin words in Chinese are as long as they are in English. */
function lengthOf(zh: string): number {
  const latin = zh.match(/[ -~]/g)?.length ?? 0
  return zh.length - latin + latin / 3.1
}
