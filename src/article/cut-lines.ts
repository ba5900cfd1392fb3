import {append} from '../model/append.js'
import type {NullReason} from '../model/bead.js'
import type {Block} from '../model/block.js'
import type {Language} from '../model/language.js'
import {type MappedText, sliceText, trimText} from '../model/mapped-text.js'
import type {PhraseJudge} from '../model/phrase-judge.js'
import type {Piece} from '../model/piece.js'
import {isBracketed} from '../text/brackets.js'
import {languageOf} from '../text/language.js'
import {languageRuns} from '../text/language-runs.js'
import type {LanguageRun} from '../text/script-runs.js'
import {countScripts} from '../text/scripts.js'
import {asideOf} from './asides.js'
import {onlyCites, onlyGlosses} from './cited-words.js'
import {cutFields} from './cut-fields.js'
import {cutLabel, labelHabit} from './cut-labels.js'
import {cutPairs} from './cut-pairs.js'
import {chooseHalves, cleanHalves} from './halves.js'
import {languageLabel} from './language-label.js'
import {type Line, linesOf} from './lines.js'
import {markOfHalves} from './list-marker.js'
import {settleParts} from './settle-parts.js'
import {closesSound, isPinyinSound, opensSound, withoutSound} from './sounds.js'

/** A stretch of one line in one language. */
export interface Part {
  readonly text: MappedText
  readonly language: Piece['language']
  readonly aside?: NullReason
  /** The author ended the line after it. */
  readonly ended: boolean
  /** The line holds more than this part; the number is that of the line when it holds just two. */
  readonly shares: number | boolean
}

type Cut = ReadonlyArray<LanguageRun>

/** A line among the lines of all blocks. */
interface Entry {
  readonly block: Block
  readonly line: Line
}

/**
 * Cut the lines of blocks where their language changes: a list of parts for each block.
 *
 * Short lines in two scripts are decided together, by the habit of the article.
 *
 * @param options.single
 *   The language of the file, when it has but one: no line is cut then.
 * @param options.softWraps
 *   Whether a line end that is no hard break may be a wrap.
 * @param options.firstGroup
 *   Number from which lines that hold a text and its translation are counted.
 */
export function cutLines(
  blocks: ReadonlyArray<Block>,
  options: {
    readonly judge: PhraseJudge
    readonly single?: Language | undefined
    readonly softWraps?: boolean
    readonly firstGroup: number
  }
): Part[][] {
  const entries = entriesOf(blocks, options)
  const cuts = entries.map(
    ({block, line}): Cut =>
      block.lang || options.single || isAffiliations(line.shadow) ? [] : languageRuns(line.shadow)
  )
  if (!options.single) {
    cutHalves(entries, cuts, options.judge)
    keepCitations(entries, cuts)
  }

  const parts = new Map<Block, Part[]>(blocks.map((block) => [block, []]))
  for (const [index, {block, line}] of entries.entries()) {
    const lang = block.lang ?? (isChineseHere(line, options.single) ? 'zh' : undefined)
    append(parts.get(block)!, partsOf(line, cuts[index]!, lang, options.firstGroup + index))
  }
  return blocks.map((block) => settleParts(parts.get(block)!, options))
}

/** The lines of all blocks, those apart that begin with a label in both languages. */
function entriesOf(
  blocks: ReadonlyArray<Block>,
  {judge, single}: {readonly judge: PhraseJudge; readonly single?: Language | undefined}
): Entry[] {
  const entries = blocks.flatMap((block) =>
    block.kind === 'code'
      ? []
      : linesOf(block)
          .flatMap((line) => (single || block.lang ? [line] : cutFields(line)))
          .map((line): Entry => ({block, line}))
  )
  if (single) return entries
  const habit = labelHabit(
    entries.map(({line}) => line),
    judge
  )
  return entries.flatMap(({block, line}) =>
    (block.lang ? [line] : cutLabel(line, judge, habit).flatMap((one) => cutPairs(one, judge))).map(
      (one) => ({block, line: one})
    )
  )
}

/**
 * In a Chinese file a few ideographs among names, paths and code make a line Chinese: `apt-get 和 apt-cdrom`; so does the
 * number of a caption, though no more of it may have been translated: `图 4.11. Editing a partition`.
 */
function isChineseHere({shadow}: Line, single: Language | undefined): boolean {
  if (single !== 'zh') return false
  if (caption.test(shadow)) return true
  const {han, words, functionWords} = countScripts(shadow)
  return han > 0 && han * wordsAnIdeograph >= words && han >= functionWords * 2
}

const wordsAnIdeograph = 4
const caption = /^\s*\p{Script=Han}{1,3}\s?(?:\d{1,3}|[A-Z]{1,4})(?:[.-]\d{1,3}){0,3}(?![\p{L}\d])/u

function cutHalves(entries: ReadonlyArray<Entry>, cuts: Cut[], judge: PhraseJudge): void {
  // Lines that are plainly in two languages are asked too: they show the habit of the article.
  const asked = [...cuts.keys()].filter(
    (index) => cuts[index]!.length === 2 || (cuts[index]!.length === 1 && isDoubtful(entries[index]!.line))
  )
  const lines = asked.map((index) => ({text: entries[index]!.line.shadow, kind: entries[index]!.block.kind}))
  for (const [at, halves] of chooseHalves(lines, judge).entries()) {
    if (halves && cuts[asked[at]!]!.length === 1) cuts[asked[at]!] = halves
  }
  for (const [index, cut] of cuts.entries()) {
    const better = cut.length > 1 ? cleanHalves(entries[index]!.line.shadow, cut, judge) : undefined
    if (better) cuts[index] = better
  }
}

function keepCitations(entries: ReadonlyArray<Entry>, cuts: Cut[]): void {
  const textAt = (index: number) => entries[index]?.line.shadow
  const all = new Set(entries.map(({line}) => line.shadow.toLowerCase()))
  for (const [index, cut] of cuts.entries()) {
    const neighbours = [textAt(index - 1), textAt(index + 1)]
    const line = textAt(index)!
    if (onlyCites(line, cut, neighbours) || onlyGlosses(line, cut, neighbours, all)) cuts[index] = []
  }
}

/** Where the authors of a paper work, numbered in brackets: `（1. 江南大学，江苏 无锡；2. University of Tartu, Estonia）`. */
function isAffiliations(text: string): boolean {
  return text.length <= longestAffiliations && affiliations.test(text)
}

const longestAffiliations = 600
const affiliations = /^[（(]\s?1\s?[.．、][^;；]+[;；]\s*2\s?[.．、].*[)）]$/s

/** Both scripts on a line that is no credit. */
function isDoubtful({text, shadow}: Line): boolean {
  const {han, words} = countScripts(shadow)
  return han > 0 && words > 0 && asideOf(text.text) === undefined
}

function partsOf(line: Line, cut: Cut, lang: string | undefined, group: number): Part[] {
  if (cut.length < 2) return [{text: line.text, ...judgeLine(line, lang), ended: line.ended, shares: false}]
  const shares = cut.length === 2 ? group : true
  const parts = cut.flatMap((run, index): Part[] => {
    const from = opensSound(line.text.text, run.from)
    const to = closesSalutation(line.text.text, from, closesSound(line.text.text, from, run.to))
    const whole = trimText(sliceText(line.text, from, to))
    const half = index === 0 ? withoutMark(whole, line, cut) : withoutBrackets(whole)
    const [before, text, after] = withoutSound(half, run.language)
    const aside = asideOf(text.text)
    const word = {text, language: run.language, ...(aside && {aside}), ended: true, shares}
    return [...noteOf(before), word, ...noteOf(after)]
  })
  const amount = trimText(sliceText(line.text, cut.at(-1)!.to, line.text.text.length))
  if (!/[\p{L}\p{N}]/u.test(amount.text)) return parts
  return [...parts, {text: amount, language: 'other', aside: 'marker', ended: true, shares: true}]
}

/** The comma after a salutation or at the close of a letter parts no words of a list: `Yours sincerely, 此致敬礼`. */
function closesSalutation(line: string, from: number, to: number): number {
  return line[to] === ',' && salutation.test(line.slice(from, to)) ? to + 1 : to
}

const salutation =
  /^\s*(?:dear|hello|hi|yours|sincerely|respectfully|faithfully|(?:best|kind|warm|kindest|warmest) (?:regards|wishes)|with (?:best|kind|warm|love|thanks|gratitude))(?![^\s])[^.!?]{0,60}$/iu

function noteOf(text: MappedText | undefined): Part[] {
  if (!text?.text) return []
  const aside = isPinyinSound(text.text) ? 'pinyin' : 'note'
  return [{text, language: 'other', aside, ended: true, shares: true}]
}

/**
 * The first half without what belongs to the line as a whole: its number (`10.29 新修订的畜牧法 the …`, `Q1. …`, but not that
 * of `200 g`), the letter of a choice, the label of a title. What stands before the other half, too, belongs to each:
 * `4.1 Definition / 4.1 定义`.
 */
function withoutMark(half: MappedText, line: Line, cut: Cut): MappedText {
  const mark = markOfHalves.exec(half.text)?.[0]
  const rest = line.text.text.slice(cut.at(-1)!.from)
  const isWhole = mark !== undefined && !rest.startsWith(mark.trim()) && !labelOfTitle.test(rest)
  return isWhole ? sliceText(half, mark.length, half.text.length) : withoutBrackets(half)
}

const labelOfTitle = /^(?:Subject|Title|Topic|Re|Fwd?|主题|标题|题目)\s?[:：]/

/** A half without the brackets around it: `Withering（萎凋）`. */
function withoutBrackets(half: MappedText): MappedText {
  return isBracketed(half.text) ? trimText(sliceText(half, 1, half.text.length - 1)) : half
}

function judgeLine(
  {text, shadow, own, isAmount}: Line,
  lang: string | undefined
): Pick<Part, 'language' | 'aside'> {
  if (isAmount) return {language: 'other', aside: 'marker'}
  const aside = asideOf(text.text)
  const words = (/\p{Script=Han}/u.test(own) ? own : shadow).slice(languageLabel(shadow)?.length ?? 0)
  const language = (/\p{L}/u.test(words) && namedLanguage(lang)) || languageOf(words)
  if (language === 'zh-Hant') return {language: 'zh', aside: aside ?? 'other-script'}
  if (language === 'en' || language === 'zh') return {language, ...(aside && {aside})}
  if (language === 'pinyin') return {language: 'other', aside: 'pinyin'}
  if (language === 'other') return {language: 'other', aside: aside ?? 'other-language'}
  return {language: 'other', aside: aside ?? (/\p{L}/u.test(text.text) ? 'code' : 'marker')}
}

function namedLanguage(lang: string | undefined): 'en' | 'zh' | 'zh-Hant' | undefined {
  if (!lang) return undefined
  if (/^en\b/i.test(lang)) return 'en'
  if (/^zh-(?:hant|tw|hk|mo)\b/i.test(lang)) return 'zh-Hant'
  return /^(?:zh|cmn)\b/i.test(lang) ? 'zh' : undefined
}
