import {isFunctionWord, isHan} from './scripts.js'

/** A stretch of a line in one language. */
export interface LanguageRun {
  readonly language: 'en' | 'zh'
  readonly from: number
  readonly to: number
}

/** A stretch of a line in one script, with what it holds. */
export interface Run extends LanguageRun {
  /** Ideographs of a Chinese run, words of an English one. */
  readonly size: number
  readonly functionWords: number
}

const hanToStand = 4
const wordsToStand = 3
const wordsWithoutSmallOnes = 7

/** Whether a run could stand alone. */
export function isStrong({language, size, functionWords}: Run): boolean {
  if (language === 'zh') return size >= hanToStand
  return (size >= wordsToStand && functionWords > 0) || size >= wordsWithoutSmallOnes
}

const wordOrHan = /\p{Script=Han}+|\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}'’]*/gu

/** Runs of one script; the marks between two runs go to the one they cling to. */
export function scriptRuns(line: string): Run[] {
  const runs: Array<{-readonly [K in keyof Run]: Run[K]}> = []
  for (const match of line.matchAll(wordOrHan)) {
    const han = isHan(match[0].codePointAt(0)!)
    if (!han && match[0].startsWith('丨')) continue
    const language = han ? 'zh' : 'en'
    const end = match.index + match[0].length
    const last = runs.at(-1)
    const size = han ? [...match[0]].length : 1
    const small = !han && isFunctionWord(match[0], last?.language !== 'en') ? 1 : 0
    if (last?.language === language && !isParted(line, runs, match.index)) {
      last.to = end
      last.size += size
      last.functionWords += small
    } else {
      if (last) {
        const [to, from] =
          last.language === language
            ? borderAfterStop(line, last.to, match.index)
            : border(line, last.to, match.index)
        last.to = to
        runs.push({language, from, to: end, size, functionWords: small})
      } else runs.push({language, from: 0, to: end, size, functionWords: small})
    }
  }
  if (runs.length) runs.at(-1)!.to = line.length
  for (const [index, run] of runs.entries()) {
    const start = run.language === 'zh' && index ? openingName(line, runs[index - 1]!, run) : -1
    if (start < 0) continue
    run.from = start
    const left = line.slice(0, start).trimEnd()
    runs[index - 1]!.to = (/\s[/／|｜丨]$/.test(left.slice(-2)) ? left.slice(0, -1).trimEnd() : left).length
  }
  return runs
}

/** Where a Chinese sentence opens with a name, right after a sentence in English: `Is it down? broker 宕机了`; or -1. */
function openingName(line: string, before: Run, run: Run): number {
  if (!/^\s*[，：]?$/.test(line.slice(before.to, run.from)) || /[“"《「『（(]/.test(line[run.from]!))
    return -1
  const start = Math.max(before.from, before.to - longestName)
  const end = line.slice(start, before.to).replace(/[，：]$/, '')
  const found = nameAfterStop.exec(end)
  if (!found || abbreviation.test(end.slice(0, found.index - 1))) return -1
  const {gap, name} = found.groups as {gap?: string; name: string}
  if (name.split(' ').some((word) => isFunctionWord(word, false))) return -1
  // `React.Component` is a name of its own where it comes again.
  const glued = gap ? '' : /[\p{L}\p{N}]+.$/u.exec(end.slice(0, found.index))?.[0] + name
  const near = line.slice(Math.max(0, before.to - reachOfName), before.to + reachOfName)
  if (glued && near.indexOf(glued) !== near.lastIndexOf(glued)) return -1
  return start + found.index + (gap?.length ?? 0)
}

/** Without a blank between them, the stop must follow a word, and the name have a capital: `fast.ai`, `ASP.NET` have no stop. */
const nameAfterStop =
  /(?:(?<=[^\s.!?][.!?]["”’)]?)(?<gap>\s+(?:[/／|｜丨]\s*)?)|(?<=[^\s.!?][.!?]["”’)]?)(?=[（(]\p{L})|(?<=\p{Ll}[.!?])(?=\p{Lu}\p{L}))(?<name>[^\s.!?/／|｜丨]+(?: [^\s.!?/／|｜丨]+){0,2})\s*$/u

export const longestName = 60
/** How far from itself a name is looked for. */
const reachOfName = 500

/**
 * Whether words of the same script before an offset end the sentence of the other one: `空气良好(AQI 78)。The air`,
 * `the Silk Road (丝绸之路). 中国…`, `都买了BYD. They all`.
 */
function isParted(line: string, runs: ReadonlyArray<Run>, at: number): boolean {
  const last = runs.at(-1)!
  const before = runs.at(-2)
  if (before?.language === last.language || !before || last.functionWords > 0 || last.size > longestTail)
    return false
  const between = line.slice(last.to, at)
  if (last.language === 'en' && /[。！？；]/.test(between)) return true
  if (/[)）]/.test(between) && /^\s*[(（][^()（）]*[)）][^()（）]*$/.test(line.slice(last.from, at)))
    return true
  const clings = isHan(line.codePointAt(before.to - 1) ?? 0) && line.slice(before.to, last.from).trim() === ''
  const isStop = /^[.!?]["”']?\s+$/.test(between) && !abbreviation.test(line.slice(last.from, last.to))
  return last.language === 'en' && clings && isStop
}

/** A full stop after these ends nothing. */
const abbreviation =
  /(?:^|[^\p{L}])(?:\p{L}|[IVX]{2,5}|[DMJS]r|M[rs]s|Prof|St|No|Co|Corp|Inc|Ltd|vs|etc|al|Fig|Vol|Gen|Gov|Capt|Mt)$/u

/** The same border between two runs of one script: after the last stop or closing bracket. */
function borderAfterStop(line: string, start: number, end: number): [number, number] {
  const between = line.slice(start, end)
  const to = start + /^.*[)）\]。！？；.!?]["”’』」]*/su.exec(between)![0].length
  return [to, to + /^\s*/.exec(line.slice(to, end))![0].length]
}

/** Words, or ideographs, that a sentence in the other language may end in. */
const longestTail = 8

const waiting = /(?<!\p{L})(?:or|and|the|of|to|in|is|with|than|by|at|for|from)$/iu

/** A figure, time or range with nothing but a colon between it and the words before it. */
const figureOfBoth = /^[:：]?[ \u00a0]?(\d[\d,.:%–~-]{0,20})(?<![,.:–~-])(?=\s)/

/** Whether a figure is in a text, whole, in digits or, of one digit, as an ideograph. */
function comesAgain(figure: string, text: string): boolean {
  const at = text.indexOf(figure)
  const isWhole = at >= 0 && !/\d/.test((text[at - 1] ?? '') + (text[at + figure.length] ?? ''))
  return isWhole || (/^[1-9]$/.test(figure) && ordinal(digits[Number(figure) - 1]!).test(text))
}

const digits = '一二三四五六七八九'

/** An ideograph that numbers something: `第三课`, `对话一`. */
function ordinal(digit: string): RegExp {
  return new RegExp(
    `^(?:第${digit}(?![一二三四五六七八九十百])|\\p{Script=Han}{1,6}${digit}(?!\\p{Script=Han}))`,
    'u'
  )
}

/** Where the run before ends and the run after starts, given the marks between them. */
function border(line: string, start: number, end: number): [number, number] {
  const between = line.slice(start, end)
  // A blank to fill in: “… of France is ______. 法国 …”
  const blank = /^\s*[_＿]{2,}[.!?。！？;；]?["'”’)）]*(?=\s)/.exec(between)?.[0]
  if (blank) return [start + blank.length, end - between.slice(blank.length).trimStart().length]
  // “… is 26. 导演 …”, “…, c. 700. 敦煌 …”, “… by 2020（到2020年）”, “… in 1994.1994年 …”
  const lastFigure =
    /^[.,:]?[ \u00a0]\d[\d,.:%-]*(?:[.!?。！？;；]["'”’)]*(?=[\s（(]|$|(?<=\d{4}\.)\d{4}$)|(?=[（(]))/.exec(
      between
    )?.[0]
  if (lastFigure)
    return [
      start + lastFigure.length,
      start + lastFigure.length + /^\s*/.exec(between.slice(lastFigure.length))![0].length
    ]
  // “Lesson 3 第三课”, “Participation: 10% 课堂参与：10%”: what comes again after the other words belongs to each.
  const again = figureOfBoth.exec(between)
  if (again && comesAgain(again[1]!, line.slice(end, end + reachOfName))) {
    const rest = between.slice(again[0].length)
    return [start + again[0].length, end - rest.replace(/^\s*(?:[|｜丨/\\]|—+|-+|[·•])?\s*/, '').length]
  }
  // “May 8, 2024 2024年5月8日”
  const ownFigure = /^[ \u00a0]\d[\d,. ]*(?=[ \u00a0]\d[\d,.]*$)/.exec(between)?.[0].trimEnd()
  if (ownFigure && isHan(line.codePointAt(end) ?? 0)) {
    const rest = between.slice(ownFigure.length)
    return [start + ownFigure.length, end - rest.trimStart().length]
  }
  // “… in m or 0000 单位”: such a word waits for what it belongs to.
  const awaited = /^[ \u00a0]\d[\d,.]*[ \u00a0]+$/.test(between) && waiting.test(line.slice(start - 5, start))
  if (awaited) return [start + between.trimEnd().length, end]
  const closing = /^[.;:!?…%‰°²³\p{So})\]}"'”’。！？；：）】》」』\d]*/u.exec(between)![0]
  // Figures before an ideograph are counted by it (“rose. 2013年”), and none goes on after a full stop: “增长。2020 was …”.
  const figures = /([。！？]["'”’」』）)]*)?(\d[\d,.]{0,40})$/.exec(closing)
  const opens = figures && (closing.length === between.length || figures[1] !== undefined)
  const clings = closing.length - (opens ? figures[2]!.length : 0)
  const rest = between.slice(clings)
  const separator = /^\s*(?:[|｜丨/\\\t]+|—+|-+|~+|[:,，、]|\s)\s*/.exec(rest)?.[0] ?? ''
  return [start + clings, start + clings + separator.length]
}
