import {amountAfter} from './amount-after.js'
import {bracketAtEnd, isBracketed, isClosed} from './brackets.js'
import {countFrame, isSaidOf} from './embedded.js'
import {type LanguageRun, longestName, scriptRuns} from './script-runs.js'
import {countScripts, isFunctionWord} from './scripts.js'

/**
 * Cut a short line into two halves, one a language, as headings and lists of words have them: “Overview 概述”,
 * “鞍点，saddle point”, “新特性提交 / New feature”. Whether the halves translate each other is for the caller to say.
 * Brackets around both belong to neither: “（Long applause 长时间掌声）”.
 */
export function languageHalves(whole: string): Array<readonly [LanguageRun, LanguageRun]> {
  if (!isBracketed(whole)) return halvesOf(whole)
  const shift = (run: LanguageRun): LanguageRun => ({...run, from: run.from + 1, to: run.to + 1})
  return halvesOf(whole.slice(1, -1)).map(([left, right]) => [shift(left), shift(right)])
}

function halvesOf(whole: string): Array<readonly [LanguageRun, LanguageRun]> {
  const line = whole.slice(0, amountAfter(whole))
  const runs = scriptRuns(line)
  if (runs.length < 2) return []
  const cuts: Array<readonly [LanguageRun, LanguageRun]> = []
  const try_ = (end: number, start: number): void => {
    const left = halfLanguage(line.slice(0, end))
    const right = halfLanguage(line.slice(start))
    const goesOn = left === 'en' ? isSaidOf(line, start) : waits.test(line.slice(0, end))
    const [en, zh] =
      left === 'en' ? [line.slice(0, end), line.slice(start)] : [line.slice(start), line.slice(0, end)]
    if (left && right && left !== right && !goesOn && !isNotation(en, zh)) {
      cuts.push([
        {language: left, from: 0, to: end},
        {language: right, from: start, to: line.length}
      ])
    }
  }
  for (const match of line.matchAll(
    /[ \t]*(?:[/／|｜丨\\\t]+|[ \u3000]{2,}|—{1,2}|-{2,}|(?<= )(?:-|·)(?= )|(?<=[^.] )&{1,2}(?= )|(?<=#) (?=#)|(?<!(?:^|\s)\d{1,4}|\d(?=[,:]\d))[，,：:])[ \t]*/g
  )) {
    const [end, start] = [match.index, match.index + match[0].length]
    const leadsToFigure = runs.some(
      ({from, to}) => from < match.index && start < to && isFigure(line.slice(start, to))
    )
    if (leadsToFigure && /[，,：:]/.test(match[0])) continue
    const isInside = runs.length === 2 && /[，,：:]/.test(match[0])
    if (!(isInside && partsEnglish(line.slice(0, end), line.slice(start)))) try_(end, start)
  }
  const bracket = bracketAtEnd(line)
  if (bracket > 0 && !explainsEnglish(line, bracket)) try_(line.slice(0, bracket).trimEnd().length, bracket)
  const separated = cuts.length
  for (const [index, run] of runs.entries()) {
    const isNew = !cuts
      .slice(0, separated)
      .some(([left, right]) => left.to <= run.from && right.from >= run.from)
    if (index && isNew) try_(runs[index - 1]!.to, run.from)
  }
  return cuts
}

/** Whether no more of a half follows than its figure: `Participation: 10%`. */
function isFigure(text: string): boolean {
  return text.length <= longestFigure && /^\s*\d[\d,.:%–~-]*\s*$/.test(text)
}

const longestFigure = 24

/** A conjunction after a name in Chinese waits for another name: `可安装 Python API 及 Python CLI`. */
const waits = /\p{Script=Latin}\s?(?:以及|或者|[和与與及或跟])\s*$/u

/**
 * Whether English is a call, a parameter, or what a log of changes ends in, and no words that the Chinese translates:
 * `title <String> 选填`, `#13597 by @amy`, `registerApp(id) 注册`.
 */
function isNotation(en: string, zh: string): boolean {
  if (call.test(en.trim())) return true
  const found = en.match(notation)
  if (!found || found.some((one) => zh.includes(one.trim()))) return false
  const words = en.replace(notation, ' ').match(/\p{Script=Latin}{2,}/gu) ?? []
  return new Set(words.filter((word) => !isFunctionWord(word, false))).size < wordsBesideNotation
}

const call = /^[a-z$][\w$.]*\([^()]{0,80}\)$/
/** Types and placeholders, mentions, numbers of issues, hashes of commits, settings, emoji by name. */
const notation =
  /<[\w-]{1,40}>|\{[\w-]{1,40}\}|@[A-Za-z][\w-]*|#\d+|(?<![\w.])(?=[a-f]{0,40}\d)[\da-f]{7,40}(?!\w)|\w{1,40}=\S+|:[a-z_]{2,40}:?/g
const wordsBesideNotation = 2

/** Whether English in brackets goes on from English: `午餐（二楼） Lunch (2nd floor)`. */
function explainsEnglish(line: string, bracket: number): boolean {
  const before = line.slice(0, bracket).trimEnd()
  const word = /\p{Script=Latin}{1,40}$/u.exec(before.slice(-longestName))?.[0]
  const inside = line.slice(bracket)
  return (
    word !== undefined &&
    /\p{Script=Han}/u.test(before) &&
    !/\p{Script=Han}/u.test(inside) &&
    !inside.includes(word)
  )
}

/** Of a title or name inside Chinese: “The Old Man and the Sea”. */
const smallWordsInName = 2

/**
 * Whether a comma stands in the English of “明永乐 Yongle reign, Ming dynasty”, and does not part the languages: a name in
 * Chinese comes again in the translation (“安装 Docker，Installing Docker”).
 */
function partsEnglish(left: string, right: string): boolean {
  const [chinese, other] = countScripts(left).han > 0 ? [left, right] : [right, left]
  const words = chinese.match(/\p{Script=Latin}{2,}/gu) ?? []
  return words.length > 0 && !words.some((word) => other.includes(word))
}

/** The language of a half: Chinese may hold Latin names, English no more than a gloss. Brackets around it are none of it. */
function halfLanguage(whole: string): 'en' | 'zh' | undefined {
  const half = isBracketed(whole) ? whole.slice(1, -1) : whole
  const {han, words, functionWords, eastAsianMarks} = countScripts(half)
  if (!isClosed(half)) return undefined
  if (han === 0) return words > 0 && eastAsianMarks === 0 ? 'en' : undefined
  if (han < words || functionWords > smallWordsInName) return undefined
  // “(盾构机, TBM) dug 12 km.” goes on in English.
  const frame = words > 0 ? countFrame(half) : undefined
  return frame?.han === 0 && frame.words > 0 ? undefined : 'zh'
}
