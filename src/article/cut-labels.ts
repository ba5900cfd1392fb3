import {sliceText, trimText} from '../model/mapped-text.js'
import type {PhraseJudge} from '../model/phrase-judge.js'
import {languageHalves} from '../text/language-runs.js'
import {countScripts} from '../text/scripts.js'
import type {Line} from './lines.js'

/** The labels in both languages that open more than one of the lines: the names of who speaks, `李雷 Li Lei：`. */
export function recurringLabels(lines: ReadonlyArray<Line>): ReadonlySet<string> {
  const seen = new Set<string>()
  const recurring = new Set<string>()
  for (const {shadow} of lines) {
    const label = labelled.exec(shadow)?.[1]
    if (label === undefined || !holdsBoth(label)) continue
    if (seen.has(label)) recurring.add(label)
    seen.add(label)
  }
  return recurring
}

/**
 * Cut a line after a label in both languages: `Phone 电话: 400-820-1234`, `地址 Address: 滨江路88号 88 Binjiang Road`.
 *
 * The lexicon has to know that the halves of the label are translations; `使用 Docker：三步完成部署` stays whole. So does
 * a line whose label is no more than a part of its sentence: what follows is a value, or text in both languages. After a
 * label that recurs, anything may follow.
 *
 * @returns
 *   The label and what follows it, each a line; or the line as it is.
 */
export function cutLabel(line: Line, judge: PhraseJudge, recurring: ReadonlySet<string>): Line[] {
  const found = labelled.exec(line.shadow)
  if (!found || !holdsBoth(found[1]!) || !(recurring.has(found[1]!) || isValue(found[2]!))) return [line]
  const end = found[1]!.length
  const start = line.shadow.length - found[2]!.length
  const isLabel = languageHalves(found[1]!).some(([left, right]) => {
    const [en, zh] = left.language === 'en' ? [left, right] : [right, left]
    const [english, chinese] = [found[1]!.slice(en.from, en.to), found[1]!.slice(zh.from, zh.to)]
    return (recurring.has(found[1]!) && isName(english)) || judge(english, chinese) === true
  })
  return isLabel ? [part(line, 0, end), part(line, start, line.shadow.length)] : [line]
}

const labelled = /^([^:：\n]{3,40}?)\s*[:：]\s*(\S.*)$/s

/** Given name and surname, which no lexicon knows. */
function isName(text: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(text.trim())
}

function part(line: Line, from: number, to: number): Line {
  const text = trimText(sliceText(line.text, from, to))
  return {text, shadow: line.shadow.slice(from, to).trim(), ended: true}
}

function holdsBoth(text: string): boolean {
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
