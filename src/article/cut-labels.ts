import {sliceText, trimText} from '../model/mapped-text.js'
import type {PhraseJudge} from '../model/phrase-judge.js'
import {languageHalves} from '../text/language-runs.js'
import {countScripts} from '../text/scripts.js'
import type {Line} from './lines.js'

/**
 * Cut a line after a label in both languages: `Phone 电话: 400-820-1234`, `地址 Address: 滨江路88号 88 Binjiang Road`.
 *
 * The lexicon has to know that the halves of the label are translations; `使用 Docker：三步完成部署` stays whole. So does
 * a line whose label is no more than a part of its sentence: what follows is a value, or text in both languages.
 *
 * @returns
 *   The label and what follows it, each a line; or the line as it is.
 */
export function cutLabel(line: Line, judge: PhraseJudge): Line[] {
  const found = labelled.exec(line.shadow)
  if (!found || !holdsBoth(found[1]!) || !isValue(found[2]!)) return [line]
  const end = found[1]!.length
  const start = line.shadow.length - found[2]!.length
  const isLabel = languageHalves(found[1]!).some(([left, right]) => {
    const [en, zh] = left.language === 'en' ? [left, right] : [right, left]
    return judge(found[1]!.slice(en.from, en.to), found[1]!.slice(zh.from, zh.to)) === true
  })
  return isLabel ? [part(line, 0, end), part(line, start, line.shadow.length)] : [line]
}

const labelled = /^([^:：\n]{3,40}?)\s*[:：]\s*(\S.*)$/s

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
