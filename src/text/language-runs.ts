import {amountAfter} from './amount-after.js'
import {isEnclosed, isInside} from './inside-runs.js'
import {isStrong, type LanguageRun, type Run, scriptRuns} from './script-runs.js'
import {countScripts} from './scripts.js'

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
