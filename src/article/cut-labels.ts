import type {Language} from '../model/language.js'
import type {PhraseJudge} from '../model/phrase-judge.js'
import {languageHalves} from '../text/language-halves.js'
import {countScripts} from '../text/scripts.js'
import {type Line, sliceLine} from './lines.js'

/** How the labels of an article look. */
export interface LabelHabit {
  /** Those that open more than one line: the names of who speaks, `李雷 Li Lei：`. */
  readonly recurring: ReadonlySet<string>
  /** The languages that come first in labels which the lexicon knows: other labels will look like them. */
  readonly first: ReadonlySet<Language>
}

/** Look at all lines for what their labels have in common. */
export function labelHabit(lines: ReadonlyArray<Line>, judge: PhraseJudge): LabelHabit {
  const seen = new Set<string>()
  const recurring = new Set<string>()
  const counts = {en: {known: 0, all: 0}, zh: {known: 0, all: 0}}
  for (const {shadow} of lines) {
    const [, label, value] = labelled.exec(shadow) ?? []
    if (label === undefined || !holdsBoth(label)) continue
    const isNew = !seen.has(label)
    if (!isNew) recurring.add(label)
    seen.add(label)
    const cuts = isNew && isValue(value!) ? halvesOf(label) : []
    if (!cuts.length) continue
    const count = counts[cuts[0]!.first]
    count.all++
    if (cuts.some(({en, zh}) => judge(en, zh) === true)) count.known++
  }
  const first = (['en', 'zh'] as const).filter(
    (language) =>
      counts[language].known >= labelsOfHabit && counts[language].known * 2 >= counts[language].all
  )
  return {recurring, first: new Set(first)}
}

const labelsOfHabit = 2

/**
 * Cut a line after a label in both languages: `Phone 电话: 400-820-1234`, `地址 Address: 滨江路88号 88 Binjiang Road`.
 *
 * The lexicon has to know that the halves of the label are translations; `使用 Docker：三步完成部署` stays whole. So does
 * a line whose label is no more than a part of its sentence: what follows is a value, or text in both languages. After a
 * label that recurs, anything may follow; among labels that the lexicon knows, one that it does not know is a label, too,
 * if a figure follows, or both languages do.
 *
 * @returns
 *   The label and what follows it, each a line; or the line as it is.
 */
export function cutLabel(line: Line, judge: PhraseJudge, {recurring, first}: LabelHabit): Line[] {
  const [, label, value] = labelled.exec(line.shadow) ?? []
  if (label === undefined || value === undefined || !holdsBoth(label)) return [line]
  const recurs = recurring.has(label)
  if (!recurs && !isValue(value)) return [line]
  const hasFigure = /\d/.test(value) || holdsBoth(value)
  const isLabel = halvesOf(label).some(({en, zh, first: language}) => {
    if (recurs && isName(en)) return true
    const isTranslated = judge(en, zh)
    const isLikeOthers = first.has(language) && hasFigure && /^\p{Lu}\p{L}/u.test(en.trim())
    return isTranslated ?? isLikeOthers
  })
  const start = line.shadow.length - value.length
  if (!isLabel) return [line]
  const isAmount = amount.test(value)
  return [
    sliceLine(line, 0, label.length),
    {...sliceLine(line, start, line.shadow.length), ended: true, ...(isAmount && {isAmount})}
  ]
}

const amount = /^(?:RMB|CNY|USD|US\$|[¥￥$€£])?\s?\d[\d.,–~-]*(?:\s?\/\s?\p{L}{1,6})?$/u

/** How a label may be cut into its languages. */
function halvesOf(
  label: string
): Array<{readonly en: string; readonly zh: string; readonly first: Language}> {
  return languageHalves(label).map(([left, right]) => {
    const [en, zh] = left.language === 'en' ? [left, right] : [right, left]
    return {en: label.slice(en.from, en.to), zh: label.slice(zh.from, zh.to), first: left.language}
  })
}

/** `Phone 电话: …`, and with a colon after each half, `Phone: 电话: …`; not the colon of `午餐 Lunch 11:30`. */
const labelled =
  /^((?:[A-Za-z][A-Za-z ]{1,20}\s?[:：]\s?\p{Script=Han}{1,10}|\p{Script=Han}{1,10}\s?[:：]\s?[A-Za-z][A-Za-z ]{1,20}|[^:：\n]{3,40}?)(?=\s*[:：]))(?!(?<=\d):\d)\s*[:：]\s*(\S.*)$/su

/** Given name and surname, which no lexicon knows. */
function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(text.trim())
}

/** Whether a text has ideographs and words in Latin letters. */
export function holdsBoth(text: string): boolean {
  const {han, words} = countScripts(text)
  return han > 0 && words > 0
}

/** Figures, a name or an address, or a text and its translation; a sentence in one language goes on with its label. */
function isValue(text: string): boolean {
  const {han, words, functionWords} = countScripts(text)
  if (han > 0 && words > 0) return languageHalves(text).length > 0
  return functionWords === 0 && han <= longestName && words <= longestName
}

/** Words, or ideographs, of a value. */
const longestName = 8
