import {type Language, otherLanguage} from '../model/language.js'
import type {InlineCode, Unit} from '../model/unit.js'
import {foldText} from './fold-text.js'
import {KeyTable} from './key-table.js'
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
  readonly #pairs = new KeyTable()
  readonly #loose = new KeyTable()
  readonly #sources = new KeyTable()
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
    const isRepeated = (duplicates || nearDuplicates || conflicts) && !this.#pairs.add(keyOfPair(unit))
    if (isRepeated) return duplicates || nearDuplicates ? {reason: 'duplicate'} : undefined
    if (nearDuplicates && !this.#loose.add(looseKeyOfPair(unit))) return {reason: 'near-duplicate'}
    if (!conflicts || !unit[source] || !unit[otherLanguage(source)]) return undefined
    return this.#sources.add(keyOf(unit[source])) ? undefined : {reason: 'conflict'}
  }
}

/** C0 and C1 but for tab and line breaks, and what is no character. */
const controls =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu

function withoutControls(unit: Unit): Unit {
  const en = unit.en.replace(controls, '')
  const zh = unit.zh.replace(controls, '')
  if (en === unit.en && zh === unit.zh) return unit
  if (!unit.codes) return {...unit, en, zh}
  const {en: ofEnglish, zh: ofChinese} = unit.codes
  const codes = {
    ...(ofEnglish && {en: movedCodes(ofEnglish, unit.en)}),
    ...(ofChinese && {zh: movedCodes(ofChinese, unit.zh)})
  }
  return {...unit, en, zh, codes}
}

/** Marks stand where they stood, less what was taken out before them. */
function movedCodes(codes: ReadonlyArray<InlineCode>, text: string): InlineCode[] {
  return codes.map((code) => ({...code, at: text.slice(0, code.at).replace(controls, '').length}))
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
