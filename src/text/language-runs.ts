import {amountAfter} from './amount-after.js'
import {countFrame, isEmbedded} from './embedded.js'
import {countScripts, isFunctionWord, isHan} from './scripts.js'

/** A stretch of a line in one language. */
export interface LanguageRun {
  readonly language: 'en' | 'zh'
  readonly from: number
  readonly to: number
}

interface Run extends LanguageRun {
  /** Ideographs of a Chinese run, words of an English one. */
  readonly size: number
  readonly functionWords: number
}

/**
 * Cut a line where its language changes for good.
 *
 * `GPT-2`, `BYD` or `(TBM)` in Chinese and `(英国)` in English change nothing: a run counts when it could stand
 * alone, English with its small words, Chinese with a few ideographs outside brackets and quotation marks.
 * Separators between the runs (a bar, a slash, a dash, tabs) belong to neither, nor does a price at the end of a line
 * that is cut.
 */
export function languageRuns(line: string): LanguageRun[] {
  const end = amountAfter(line)
  if (end < line.length) {
    const cut = languageRuns(line.slice(0, end))
    if (cut.length > 1) return cut
  }
  const versions = versionsWithLabel(line)
  if (versions) return versions
  const runs = scriptRuns(line)
  if (runs.length < 2) return whole(line, runs)
  const isListed = isWordList(line, runs)
  const strong = runs.map(
    (run, index) =>
      isListed || (isStrong(run) && !isEnclosed(line, runs, index) && !isInside(line, runs, index))
  )
  if (
    !(['en', 'zh'] as const).every((language) =>
      runs.some((run, index) => strong[index] && run.language === language)
    )
  ) {
    return whole(line, runs)
  }
  return absorb(line, isListed ? withoutListMarks(line, runs) : runs, strong)
}

/** A text and its translation that begin with the same label, whatever its script: `@半糖：来早了。 @半糖: Too early.` */
function versionsWithLabel(line: string): LanguageRun[] | undefined {
  const label = /^@?[\p{L}\p{N}_.·-]{1,24}[:：]/u.exec(line)?.[0]
  if (!label) return undefined
  const name = label.slice(0, -1)
  const starts = [`${name}:`, `${name}：`].map((again) => line.indexOf(` ${again}`, label.length))
  const at = Math.max(...starts)
  if (at < 0 || starts.some((start) => start >= 0 && start !== at)) return undefined
  const [left, right] = [line.slice(label.length, at), line.slice(at + 1 + label.length)].map((text) => {
    const {han, words} = countScripts(text)
    return han + words > 0 ? (han >= words ? 'zh' : 'en') : undefined
  })
  if (!left || !right || left === right) return undefined
  return [
    {language: left, from: 0, to: line.slice(0, at).trimEnd().length},
    {language: right, from: at + 1, to: line.length}
  ]
}

/** The semicolon between two entries of a list belongs to neither. */
function withoutListMarks(line: string, runs: ReadonlyArray<Run>): Run[] {
  return runs.map((run, index) => {
    const isLast = index === runs.length - 1
    const words = line.slice(run.from, run.to)
    return isLast ? run : {...run, to: run.to - words.length + words.replace(/[;；]\s*$/, '').length}
  })
}

/**
 * Cut a short line into two halves, one a language, as headings and lists of words have them: “Overview 概述”,
 * “鞍点，saddle point”, “新特性提交 / New feature”. Whether the halves translate each other is for the caller to say.
 */
export function languageHalves(whole: string): Array<readonly [LanguageRun, LanguageRun]> {
  const line = whole.slice(0, amountAfter(whole))
  const runs = scriptRuns(line)
  if (runs.length < 2) return []
  const cuts: Array<readonly [LanguageRun, LanguageRun]> = []
  const try_ = (end: number, start: number): void => {
    const left = halfLanguage(line.slice(0, end))
    const right = halfLanguage(line.slice(start))
    if (left && right && left !== right && !(left === 'en' && isSaidOf(line, start))) {
      cuts.push([
        {language: left, from: 0, to: end},
        {language: right, from: start, to: line.length}
      ])
    }
  }
  for (const match of line.matchAll(
    /[ \t]*(?:[/／|｜丨\\\t]+|[ \u3000]{2,}|—{1,2}|-{2,}|(?<= )(?:-|·)(?= )|(?<=[^.] )&{1,2}(?= )|(?<=#) (?=#)|(?<!(?:^|\s)\d{1,4})[，,：:])[ \t]*/g
  )) {
    const [end, start] = [match.index, match.index + match[0].length]
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

/** Where the bracket opens that closes at the end of a line, or -1: `Image upload（图片上传）`. */
function bracketAtEnd(line: string): number {
  const text = line.trimEnd()
  const opening = openings[text.at(-1) ?? '']
  if (!opening) return -1
  const at = text.lastIndexOf(opening)
  return text.indexOf(text.at(-1)!, at) === text.length - 1 ? at : -1
}

const openings: Readonly<Record<string, string>> = {'）': '（', ')': '(', '】': '【', ']': '['}

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

/** The language of a half: Chinese may hold Latin names, English no more than a gloss. */
function halfLanguage(half: string): 'en' | 'zh' | undefined {
  const {han, words, functionWords, eastAsianMarks} = countScripts(half)
  if (!isClosed(half)) return undefined
  if (han === 0) return words > 0 && eastAsianMarks === 0 ? 'en' : undefined
  if (han < words || functionWords > smallWordsInName) return undefined
  // “(盾构机, TBM) dug 12 km.” goes on in English.
  const frame = words > 0 ? countFrame(half) : undefined
  return frame?.han === 0 && frame.words > 0 ? undefined : 'zh'
}

/** Whether what opens in a text closes in it. */
export function isClosed(text: string): boolean {
  return ['《》', '“”', '（）', '()', '「」', '【】', '[]'].every(
    ([open, close]) => text.split(open!).length === text.split(close!).length
  )
}

const hanToStand = 4
const wordsToStand = 3
const wordsWithoutSmallOnes = 7

function isStrong({language, size, functionWords}: Run): boolean {
  if (language === 'zh') return size >= hanToStand
  return (size >= wordsToStand && functionWords > 0) || size >= wordsWithoutSmallOnes
}

/**
 * A run inside brackets or quotation marks that open in the run before it belongs to that run's sentence, unless that one
 * is a quotation, too: “Stay hungry.”“求知若饥。”
 */
function isEnclosed(line: string, runs: ReadonlyArray<Run>, index: number): boolean {
  const run = runs[index]!
  if (index === 0) return isQuotedSubject(line, runs)
  const before = line.slice(Math.max(0, run.from - 3), run.from + 1)
  if (isEmbedded(line.slice(runs[index - 1]!.from, run.from).replace(/[“"《「『（(]\s*$/, ''))) return false
  if (!/[(（[【"“‘'「『《<]\s*\p{L}?$/u.test(before)) return false
  const after = line.slice(run.to - 2, run.to + 2)
  if (!/[)）\]】"”’'」』》>]/.test(after) || closesBefore(line, run)) return false
  return !isRenderingInBrackets(line, runs[index - 1]!, run)
}

/** Whole sentences in brackets behind those that they translate: `The lift is out of order.（电梯发生故障。）`; a gloss is shorter. */
function isRenderingInBrackets(line: string, before: Run, run: Run): boolean {
  const opening = /^(.{0,3}?)\s?[（(]/su.exec(line.slice(Math.max(0, before.to - 2), run.from + 1))
  if (!opening) return false
  const isAfterStop = /[.!?。！？…]["'”’]?$/.test(opening[1]!)
  const endsInStop = /[.!?。！？…]["'”’]?[)）]/.test(line.slice(run.to - 3, run.to + 3))
  if (!isAfterStop && !endsInStop) return false
  const [words, ideographs] = run.language === 'zh' ? [before.size, run.size] : [run.size, before.size]
  return Math.abs(Math.log(ideographs / words / ideographsAWord)) < mostUneven
}

const ideographsAWord = 1.6
const mostUneven = 0.9

/** Whether what opens a run closes inside it: `“我们过去卖豆子，”李说，“现在卖的是味道。”` is a sentence, no quotation. */
function closesBefore(line: string, {from, to}: Run): boolean {
  const opened = /[“（(《「『【][^“（(《「『【]{0,2}$/u.exec(
    line.slice(Math.max(0, from - 2), from + 2)
  )?.[0][0]
  const mark = opened && closing[opened]
  const at = mark ? line.indexOf(mark, from + 1) : -1
  return at >= 0 && at < to - 2
}

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '（': '）',
  '(': ')',
  '《': '》',
  '「': '」',
  '『': '』',
  '【': '】'
}

/**
 * A line that opens with a quotation, or with what a note is about, and goes on about it: `“学而时习之” is the first
 * sentence.`, `“Stay hungry”是他的座右铭。`, `Strange as it may seem 是让步状语从句。`
 */
function isQuotedSubject(line: string, [first, next]: ReadonlyArray<Run>): boolean {
  if (!first || !next) return false
  const quotation = line.slice(0, next.from).trim()
  const rest = line.slice(next.from)
  if (first.language === 'en' && isSaidOf(line, next.from)) return true
  if (!isEmbedded(quotation)) return false
  if (next.language === 'en') return /^\p{Ll}/u.test(rest)
  return !/[.!?。！？…].$/.test(quotation) && /^\p{Script=Han}.*[。！？；]$/su.test(rest)
}

/** Whether Chinese goes on about the English before it, which no stop, bar or tab has ended. */
function isSaidOf(line: string, start: number): boolean {
  return predicate.test(line.slice(start)) && !/[.!?:：|｜丨/／\t]\s*$/.test(line.slice(0, start))
}

/** What is said of an English phrase in Chinese. */
const predicate =
  /^(?:是|为|指|表示|意为|意思是|相当于|用于|用作|常用|在句中|在此|引导|等于|译为|即)(?=.*[。；]$)/su

/**
 * Words and their renderings one after the other, with the same mark between each two: `灯塔\\\\ lighthouse 缆\\\\ line`,
 * `灯塔 lighthouse；缆 line`.
 */
function isWordList(line: string, runs: ReadonlyArray<Run>): boolean {
  for (const language of ['en', 'zh'] as const) {
    const marks = runs
      .slice(1)
      .flatMap((run, index) =>
        runs[index]!.language === language ? [markBetween(line, runs[index]!, run)] : []
      )
    const isSame = marks.every((mark) => mark !== '' && mark === marks[0])
    if (marks.length >= wordsOfList && isSame) return true
  }
  return false
}

/** A semicolon clings to the run before it. */
function markBetween(line: string, {from, to}: Run, next: Run): string {
  const clinging = /[;；]\s*$/.exec(line.slice(from, to))?.[0] ?? ''
  return (clinging + line.slice(to, next.from)).trim()
}

const wordsOfList = 3

/**
 * A run between two of the other language, with no stop or separator on either side, is part of their sentence; not
 * between single words, which rather are part of its own: `who引导定语从句，修饰students。`
 */
function isInside(line: string, runs: ReadonlyArray<Run>, index: number): boolean {
  const run = runs[index]!
  // A semicolon may part two words of one language: `修饰students；as often as表示`.
  const first = runs[index - 1]?.language === run.language ? index - 1 : index
  const [before, opening, after] = [runs[first - 1], runs[first]!, runs[index + 1]]
  if (!before || !after || (run.functionWords >= 2 && !isQuotedPhrase(line, run, after))) return false
  if (run.language === 'zh' && isSayingAfterColon(line, before, run)) return true
  if (isStrong(run) && run.language === 'zh' && before.size + after.size <= wordsInChinese) return false
  return !isBorder(line, before.to, opening.from) && !isBorder(line, run.to, after.from)
}

/** A word before it and one after it. */
const wordsInChinese = 2

/** English that Chinese speaks of, and goes on: `问我 as it were 是什么意思。`, `比如 He is, as it were, a library，说的是…` */
function isQuotedPhrase(line: string, {language, from, to}: Run, after: Run): boolean {
  if (language !== 'en') return false
  const goesOn = /[，；]\s*$/.test(line.slice(from, after.from))
  return (
    goesOn || (/^["“‘']?\p{Ll}/u.test(line.slice(from, to)) && /[，。！？；]/.test(line.slice(after.from)))
  )
}

/** `There is a saying: 海内存知己，天涯若比邻. It means …`: a translation would end in a full stop of its own. */
function isSayingAfterColon(line: string, before: Run, run: Run): boolean {
  return (
    /:\s*$/.test(line.slice(before.from, run.from)) &&
    /[\p{Script=Han}][.,;]\s*$/u.test(line.slice(run.from, run.to))
  )
}

function isBorder(line: string, to: number, from: number): boolean {
  return from - to > 1 || /[.!?。！？…;；:：|/]["”』」)）]?\s*$/.test(line.slice(Math.max(0, to - 3), to))
}

/** Weak runs join the strong run before them, or, at the start, the first strong one. */
function absorb(line: string, runs: ReadonlyArray<Run>, strong: ReadonlyArray<boolean>): LanguageRun[] {
  const found: Array<{language: 'en' | 'zh'; from: number; to: number; isStrong: boolean}> = []
  // The language of the next strong run, for each.
  const following: Array<'en' | 'zh' | undefined> = new Array(runs.length)
  for (let index = runs.length - 2; index >= 0; index--)
    following[index] = strong[index + 1] ? runs[index + 1]!.language : following[index + 1]
  for (const [index, run] of runs.entries()) {
    const last = found.at(-1)
    // What follows a sentence in the other language begins the next one, if there is one: `… notebooks. 此处 fill 为动词。`
    const opens =
      last?.isStrong === true &&
      !strong[index] &&
      last.language !== run.language &&
      sentenceEnd.test(line.slice(Math.max(last.from, last.to - marksAtEnd), last.to)) &&
      following[index] === run.language
    if (opens) found.push({language: run.language, from: run.from, to: run.to, isStrong: false})
    else if (last && (!strong[index] || last.language === run.language)) {
      last.to = run.to
      last.isStrong ||= strong[index]!
    } else if (last?.isStrong === false) {
      // A label in the other language: the run after it begins with it.
      Object.assign(last, {language: run.language, to: run.to, isStrong: true})
    } else found.push({language: run.language, from: run.from, to: run.to, isStrong: strong[index]!})
  }
  return found.map(({language, from, to}) => ({language, from, to}))
}

const sentenceEnd = /[.!?。！？…]["”’)）]?\s*$/
const marksAtEnd = 4

function whole(line: string, runs: ReadonlyArray<Run>): LanguageRun[] {
  if (!runs.length) return []
  const {han, words, functionWords} = countScripts(line)
  return [{language: han > 0 && han >= words + functionWords ? 'zh' : 'en', from: 0, to: line.length}]
}

const wordOrHan = /\p{Script=Han}+|\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}'’]*/gu

/** Runs of one script; the marks between two runs go to the one they cling to. */
function scriptRuns(line: string): Run[] {
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
    runs[index - 1]!.to = (/\s[/／|｜丨]$/.test(left) ? left.slice(0, -1).trimEnd() : left).length
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
  if (glued && line.indexOf(glued) !== line.lastIndexOf(glued)) return -1
  return start + found.index + (gap?.length ?? 0)
}

/** Without a blank between them, the stop must follow a word, and the name have a capital: `fast.ai`, `ASP.NET` have no stop. */
const nameAfterStop =
  /(?:(?<=[^\s.!?][.!?]["”’)]?)(?<gap>\s+(?:[/／|｜丨]\s*)?)|(?<=[^\s.!?][.!?]["”’)]?)(?=[（(]\p{L})|(?<=\p{Ll}[.!?])(?=\p{Lu}\p{L}))(?<name>[^\s.!?/／|｜丨]+(?: [^\s.!?/／|｜丨]+){0,2})\s*$/u

const longestName = 60

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
  /(?:^|[^\p{L}])(?:\p{L}|[DMJS]r|M[rs]s|Prof|St|No|Co|Corp|Inc|Ltd|vs|etc|al|Fig|Vol|Gen|Gov|Capt|Mt)$/u

/** The same border between two runs of one script: after the last stop or closing bracket. */
function borderAfterStop(line: string, start: number, end: number): [number, number] {
  const between = line.slice(start, end)
  const to = start + /^.*[)）\]。！？；.!?]["”’』」]*/su.exec(between)![0].length
  return [to, to + /^\s*/.exec(line.slice(to, end))![0].length]
}

/** Words, or ideographs, that a sentence in the other language may end in. */
const longestTail = 8

const waiting = /(?<!\p{L})(?:or|and|the|of|to|in|is|with|than|by|at|for|from)$/iu

/** Where the run before ends and the run after starts, given the marks between them. */
function border(line: string, start: number, end: number): [number, number] {
  const between = line.slice(start, end)
  // “… is 26. 导演 …”, “…, c. 700. 敦煌 …”, “… by 2020（到2020年）”
  const lastFigure = /^[.,:]?[ \u00a0]\d[\d,.:%-]*(?:[.!?。！？;；]["'”’)]*(?=[\s（(]|$)|(?=[（(]))/.exec(
    between
  )?.[0]
  if (lastFigure)
    return [
      start + lastFigure.length,
      start + lastFigure.length + /^\s*/.exec(between.slice(lastFigure.length))![0].length
    ]
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
  const figures = /(?<stop>[。！？]["'”’」』）)]*)?\d[\d,.]{0,40}$/.exec(closing)
  const opens = figures && (closing.length === between.length || figures.groups!['stop'] !== undefined)
  const clings = closing.length - (opens ? figures[0].length - (figures.groups!['stop']?.length ?? 0) : 0)
  const rest = between.slice(clings)
  const separator = /^\s*(?:[|｜丨/\\\t]+|—+|-+|~+|[:,，、]|\s)\s*/.exec(rest)?.[0] ?? ''
  return [start + clings, start + clings + separator.length]
}
