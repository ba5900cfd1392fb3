import type {Quantity} from './quantity.js'

/** The figures of a Chinese text beside those of its English. */
export interface NumberComparison {
  /** Figures that say the same, in the order of the Chinese. */
  readonly pairs: ReadonlyArray<NumberPair>
  /** Figures without partner, and partners that do not agree; each figure that is in no pair is here, once. */
  readonly differences: ReadonlyArray<NumberDifference>
}

/** A figure and its translation. */
export interface NumberPair {
  readonly en: Quantity
  readonly zh: Quantity
  /** Why they are the same. */
  readonly how: PairReason
}

export type PairReason =
  /** Their values are the same. */
  | 'exact'
  /** One of them can be read in a second way, and then they are: 10～20万. */
  | 'reading'
  /** The same in another unit: 1.3万亿斤 and 650 million tonnes, 三分之二 and 66.7%, 半年 and six months, yuan in dollars. */
  | 'converted'
  /** One is rounded, and one of them says so: 16.76万 and nearly 170,000. */
  | 'rounded'
  /** Both name no number, and may mean the same one: 数十 and dozens. */
  | 'vague'

/** What is wrong with a figure, or with two. */
export type NumberDifference = MissingNumber | AddedNumber | AlteredNumber

interface Doubt {
  /** 0–1: how likely it is an error; below 0.5 a translator may well have meant it. */
  readonly confidence: number
  /** Why it is likely none. */
  readonly excuse?: Excuse
}

/** A figure that stands in the Chinese alone. */
export interface MissingNumber extends Doubt {
  readonly type: 'missing'
  readonly zh: Quantity
}

/** A figure that stands in the English alone. */
export interface AddedNumber extends Doubt {
  readonly type: 'added'
  readonly en: Quantity
}

/** Two figures that should say the same. */
export interface AlteredNumber extends Doubt {
  readonly type:
    | 'altered'
    /** Off by a power of ten: 16.76万 and 1.676 million. */
    | 'magnitude'
    /** The number is the same, and its unit is not: 元 and dollars, 个百分点 and per cent. */
    | 'unit'
    /** A minus is lost or added. */
    | 'sign'
    /** A rise in one, a fall in the other. */
    | 'direction'
    /** “to” in one, “by” in the other: 增长到两倍 and “increased by two times”. */
    | 'to-by'
    /** More than the number in one, less than it in the other: 近600 and “over 600”. */
    | 'bound'
  readonly en: Quantity
  readonly zh: Quantity
  /** How many times as large the English is; only of `magnitude`. */
  readonly factor?: number
}

export type Excuse =
  /** A date or an ordinal that the English adds where the Chinese leaves it to the reader. */
  | 'explanation'
  /** A small number in words, that may stand in another form (两国 and “both countries”). */
  | 'small'
  /** The same figure stands in the other text, once. */
  | 'repeated'
  /** The same amount in another currency or unit, beside the first. */
  | 'conversion'
  /** Its digits stand in a name of the other text: 神舟十三号 and “Shenzhou-13”. */
  | 'name'
  /** The years of a Five-Year Plan, or a year that the other text calls 今年 or “last year”. */
  | 'date'
