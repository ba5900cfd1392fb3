import {closing} from './brackets.js'
import {isEmbedded, isSaidOf} from './embedded.js'
import {isStrong, type Run} from './script-runs.js'

/**
 * A run inside brackets or quotation marks that open in the run before it belongs to that run's sentence, unless that one
 * is a quotation, too: “Stay hungry.”“求知若饥。”
 */
export function isEnclosed(line: string, runs: ReadonlyArray<Run>, index: number): boolean {
  const run = runs[index]!
  if (index === 0) return isQuotedSubject(line, runs)
  const before = line.slice(Math.max(0, run.from - 3), run.from + 1)
  if (isEmbedded(line.slice(runs[index - 1]!.from, run.from).replace(/[“"《「『（(]\s*$/, ''))) return false
  const isOpened =
    /[(（[【"“‘'「『《<]\s*\p{L}?$/u.test(before) ||
    goesOnInBrackets(line.slice(runs[index - 1]!.from, run.from))
  if (!isOpened) return false
  const after = line.slice(run.to - 2, run.to + 2)
  if (!/[)）\]】"”’'」』》>]/.test(after) || closesBefore(line, run)) return false
  return !isRenderingInBrackets(line, runs[index - 1]!, run)
}

/** Whether a bracket is open at the end of a run, after words of its own: `Open Chinese Convert (OpenCC, 开放中文转换) is`. */
function goesOnInBrackets(run: string): boolean {
  return /[\p{L}\p{N}]\s?[（(][^（）().!?;:。！？；：]*[,，]\s*$/u.test(run.slice(-longestOpened))
}

const longestOpened = 60

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

/**
 * A line that opens with a quotation, or with what a note is about, and goes on about it: `“学而时习之” is the first
 * sentence.`, `“Stay hungry”是他的座右铭。`, `Strange as it may seem 是让步状语从句。`
 */
function isQuotedSubject(line: string, [first, next]: ReadonlyArray<Run>): boolean {
  if (!first || !next) return false
  const quotation = line.slice(0, next.from).trim()
  const rest = line.slice(next.from)
  const gloss = /^\s*[（(][^（）()]{1,40}[）)]\s*/.exec(line.slice(first.to, first.to + longestOpened))
  if (first.language === 'en' && isSaidOf(line, gloss ? first.to + gloss[0].length : next.from)) return true
  if (!isEmbedded(quotation)) return false
  if (next.language === 'en') return /^\p{Ll}/u.test(rest)
  return !/[.!?。！？…].$/.test(quotation) && /^\p{Script=Han}.*[。！？；]$/su.test(rest)
}

/**
 * A run between two of the other language, with no stop or separator on either side, is part of their sentence; not
 * between single words, which rather are part of its own: `who引导定语从句，修饰students。`
 */
export function isInside(line: string, runs: ReadonlyArray<Run>, index: number): boolean {
  const run = runs[index]!
  // A semicolon may part two words of one language: `修饰students；as often as表示`.
  const first = runs[index - 1]?.language === run.language ? index - 1 : index
  const [before, opening, after] = [runs[first - 1], runs[first]!, runs[index + 1]]
  if (!before || !after || (run.functionWords >= 2 && !isQuotedPhrase(line, run, after))) return false
  if (run.language === 'zh' && isSayingAfterColon(line, before, run)) return true
  if (isCitedBetween(line, before, run, after)) return true
  if (isStrong(run) && run.language === 'zh' && before.size + after.size <= wordsInChinese) return false
  return !isBorder(line, before.to, opening.from) && !isBorder(line, run.to, after.from)
}

/** `I would say 优雅降级, but half of our users won't understand it.`: a word of Chinese amid an English sentence, at a comma. */
function isCitedBetween(line: string, before: Run, run: Run, after: Run): boolean {
  return (
    run.language === 'zh' &&
    run.size <= longestCited &&
    /^\p{Script=Han}+$/u.test(line.slice(run.from, run.to)) &&
    /\p{L}\s$/u.test(line.slice(before.from, run.from)) &&
    /^,\s$/.test(line.slice(run.to, after.from)) &&
    before.functionWords > 0 &&
    after.functionWords > 0 &&
    /^\p{Ll}/u.test(line.slice(after.from))
  )
}

/** Ideographs of a word that English speaks of. */
const longestCited = 6

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
