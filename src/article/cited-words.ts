import type {LanguageRun} from '../text/script-runs.js'
import {countScripts} from '../text/scripts.js'

/**
 * Whether a line that would be cut in two is an English sentence that only cites Chinese words at its end: its full stop
 * stands behind them, and the Chinese beside it holds them as part of a longer sentence (`I can't say 四十四只石狮子.`).
 *
 * @param neighbours
 *   The lines before and after it.
 */
export function onlyCites(
  line: string,
  cut: ReadonlyArray<LanguageRun>,
  neighbours: ReadonlyArray<string | undefined>
): boolean {
  const [en, zh] = cut
  if (cut.length !== 2 || en!.language !== 'en' || zh!.language !== 'zh') return false
  const sentence = line.slice(en!.from, en!.to)
  const cited = line.slice(zh!.from, zh!.to).trim()
  const words = /^(\p{Script=Han}+)[.!?]$/u.exec(cited)?.[1]
  if (!words || /[.!?:;,。！？：；，]["”’)]*\s*$/.test(sentence)) return false
  const {functionWords} = countScripts(sentence)
  return (
    functionWords >= leastFunctionWords &&
    neighbours.some((other) => other !== undefined && isAmid(words, other))
  )
}

/**
 * Whether a line that would be cut in two is Chinese with the original word in brackets, since a line of English holds it
 * already: `亲和性（Affinity）` below `Affinity`.
 *
 * @param neighbours
 *   The lines before and after it.
 * @param all
 *   All lines of the article, in small letters.
 */
export function onlyGlosses(
  line: string,
  cut: ReadonlyArray<LanguageRun>,
  neighbours: ReadonlyArray<string | undefined>,
  all: ReadonlySet<string>
): boolean {
  const [zh, en] = cut
  if (cut.length !== 2 || zh!.language !== 'zh' || line[en!.from] !== '（') return false
  const gloss = line
    .slice(en!.from + 1, en!.to - 1)
    .trim()
    .toLowerCase()
  return all.has(gloss) || neighbours.some((other) => other?.toLowerCase().includes(gloss))
}

/** Words of grammar that a sentence has, and a title or a label hardly. */
const leastFunctionWords = 3

function isAmid(words: string, line: string): boolean {
  return line.includes(words) && countScripts(line).han >= words.length * muchLonger
}

const muchLonger = 1.5
