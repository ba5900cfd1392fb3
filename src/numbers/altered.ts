import {isConflict, isEqual, unitRatio} from './agreement.js'
import type {Matching} from './match-numbers.js'
import type {AlteredNumber, NumberPair} from './number-comparison.js'
import {isCalendar, type Quantity} from './quantity.js'
import {unitRow} from './units.js'
import {weight} from './weight.js'

// Surer than a lone figure: that both sides have one left over is a hint of its own.
const sure = 0.95
const probable = 0.75
const even = 0.55
// Powers of ten that translators slip by.
const maxPower = 8
// Conversions are rounded.
const conversionError = 0.02
// So many figures behind are looked through for the one that was altered.
const reach = 20

/** The left-over figures of both sides that belong together, and those that remain. */
export interface Alterations {
  readonly differences: AlteredNumber[]
  readonly en: Quantity[]
  readonly zh: Quantity[]
}

/** Put left-over figures together: off by a power of ten first, then by sign, by unit, and any of one kind in order. */
export function pairAltered({en, zh}: Matching): Alterations {
  const differences: AlteredNumber[] = []
  let left = {en, zh}
  for (const judge of [judgeMagnitude, judgeConvertedMagnitude, judgeSign, judgeUnit, judgeAltered]) {
    const used = new Set<Quantity>()
    const rest: Quantity[] = []
    for (const [index, second] of left.zh.entries()) {
      const from = Math.max(0, index - reach)
      const fitting = left.en
        .slice(from, index + reach)
        .filter((first) => !used.has(first) && judge(first, second))
      const found = likeliest(fitting, second)
      const difference = found && judge(found, second)
      if (difference) {
        used.add(found)
        differences.push(difference)
      } else rest.push(second)
    }
    left = {en: left.en.filter((quantity) => !used.has(quantity)), zh: rest}
  }
  return {differences, ...left}
}

/** The one that looks most like a figure gone wrong: its digits in another order, then as many of them, then the first. */
function likeliest(fitting: ReadonlyArray<Quantity>, other: Quantity): Quantity | undefined {
  if (fitting.length < 2) return fitting[0]
  const [digits, sorted] = [digitsOf(other), sortedDigits(other)]
  return (
    fitting.find((quantity) => sortedDigits(quantity) === sorted) ??
    fitting.find((quantity) => digitsOf(quantity).length === digits.length) ??
    fitting[0]
  )
}

function digitsOf({value}: Quantity): string {
  return String(value).replace(/\D/g, '').replace(/0+$/, '')
}

function sortedDigits(quantity: Quantity): string {
  return [...digitsOf(quantity)].sort().join('')
}

/** What is wrong with two figures of the same value. */
export function pairDifference({en, zh, how}: NumberPair): AlteredNumber | undefined {
  const [a, b] = [en.change, zh.change]
  if (a && b && a.direction !== b.direction) return {type: 'direction', en, zh, confidence: probable}
  if (how !== 'exact' || en.vague || zh.vague) return undefined
  // 提高15公斤 is by 15 kilograms; how many times is told by its value.
  const zhMode = b?.mode ?? (b && zh.kind !== 'multiple' ? 'by' : undefined)
  if (a?.mode && zhMode && a.mode !== zhMode && en.kind === zh.kind)
    return {type: 'to-by', en, zh, confidence: probable}
  const bounds = [en.approximation, zh.approximation]
  const isTurned = bounds.includes('over') && (bounds.includes('under') || bounds.includes('nearly'))
  return isTurned ? {type: 'bound', en, zh, confidence: probable} : undefined
}

function judgeMagnitude(en: Quantity, zh: Quantity): AlteredNumber | undefined {
  if (isConflict(en, zh) || zh.value === 0 || isSmall(en, zh) || isCalendar(en) || isCalendar(zh))
    return undefined
  const factor = en.value / zh.value
  const power = Math.round(Math.log10(factor))
  if (power === 0 || Math.abs(power) > maxPower || !isEqual(factor, 10 ** power)) return undefined
  return {type: 'magnitude', en, zh, factor: powerOfTen(power), confidence: sure}
}

/** 2000万亩 and 1.33 billion hectares. */
function judgeConvertedMagnitude(en: Quantity, zh: Quantity): AlteredNumber | undefined {
  const ratio = unitRatio(en, zh)
  if (!ratio || ratio <= 0 || isTime(en) || isMoney(en)) return undefined
  const power = Math.round(Math.log10(ratio))
  const isPower = Math.abs(ratio / 10 ** power - 1) < conversionError
  if (power === 0 || Math.abs(power) > maxPower || !isPower) return undefined
  return {type: 'magnitude', en, zh, factor: powerOfTen(power), confidence: sure}
}

/** Without the dust of `10 ** -4`, which is 0.00009999999999999999. */
function powerOfTen(power: number): number {
  return Number(`1e${power}`)
}

function judgeSign(en: Quantity, zh: Quantity): AlteredNumber | undefined {
  if (isConflict(en, zh) || en.value === 0 || !isEqual(en.value, -zh.value)) return undefined
  return {type: 'sign', en, zh, confidence: probable}
}

function judgeUnit(en: Quantity, zh: Quantity): AlteredNumber | undefined {
  if (!isEqual(en.value, zh.value) || !isConflict(en, zh) || (isCalendar(en) && isCalendar(zh)))
    return undefined
  // 三个月 and “three weeks” are no other words for it, as 两人 and “both” are.
  const isMeasured = unitRatio(en, zh) !== undefined
  const isDoubtful = isSmall(en, zh) && !isMeasured
  return {type: 'unit', en, zh, confidence: isDoubtful ? Math.min(weight(en), weight(zh)) : probable}
}

/** Two figures of one kind and unit, or of units that can be converted, with different values. */
function judgeAltered(en: Quantity, zh: Quantity): AlteredNumber | undefined {
  if (unitRatio(en, zh))
    return {
      type: 'altered',
      en,
      zh,
      confidence: isSmall(en, zh) ? Math.min(weight(en), weight(zh)) : probable
    }
  if (isConflict(en, zh) || !isOfKind(en, zh)) return undefined
  if (en.vague && zh.vague) return {type: 'altered', en, zh, confidence: isCount(en) ? even : weight(en)}
  if (en.vague || zh.vague) return undefined
  if (en.kind === 'cardinal' && Boolean(en.unit) !== Boolean(zh.unit) && isSmall(en, zh)) return undefined
  return {type: 'altered', en, zh, confidence: alteredConfidence(en, zh)}
}

/** Of one kind, or a day and “the 15th”. */
function isOfKind(en: Quantity, zh: Quantity): boolean {
  return en.kind === zh.kind || (zh.kind === 'day' && en.kind === 'ordinal' && en.written === 'digits')
}

/** Hundreds, not decades: how many years translators tell loosely. */
function isCount({kind, unit}: Quantity): boolean {
  return kind === 'cardinal' && (unit === undefined || unitRow(unit).dimension !== 'time')
}

function alteredConfidence(en: Quantity, zh: Quantity): number {
  if (!isSmall(en, zh)) return sure
  if (en.kind === 'weekday') return probable
  // 第八 and “ninth”; the first is often said otherwise.
  if (en.kind === 'ordinal' && en.value > 1 && zh.value > 1) return even
  // Markdown lists may say 1. for every item.
  if (en.kind === 'item') return en.value > 1 && zh.value > 1 ? even : Math.min(weight(en), weight(zh))
  return Math.max(weight(en), weight(zh)) < 0.5 ? Math.min(weight(en), weight(zh)) : sure
}

function isSmall(en: Quantity, zh: Quantity): boolean {
  return weight(en) < 0.5 || weight(zh) < 0.5
}

function isTime({unit}: Quantity): boolean {
  return unit !== undefined && unitRow(unit).dimension === 'time'
}

function isMoney({unit}: Quantity): boolean {
  return unit !== undefined && unitRow(unit).dimension === 'money'
}
