import type {BlockKind} from '../model/block.js'
import {judgeNothing, type PhraseJudge} from '../model/phrase-judge.js'
import {isClosed} from '../text/brackets.js'
import {countFrame} from '../text/embedded.js'
import {languageHalves} from '../text/language-halves.js'
import type {LanguageRun} from '../text/script-runs.js'
import {countScripts} from '../text/scripts.js'
import {habitsOf} from './habits-of-halves.js'
import {type Candidate, candidatesOf, type Halves, hasBars, isBar, phrases} from './half-candidates.js'

/**
 * Decide which short lines of an article hold a text and its translation.
 *
 * A single line is doubtful (“Kubernetes 集群” is one text, “Overview 概述” two). What settles it is the lexicon, a
 * separator that is there for the purpose, or the habit of the article: most short lines with both scripts are
 * cut by the same separator.
 */
export function chooseHalves(
  lines: ReadonlyArray<{readonly text: string; readonly kind: BlockKind}>,
  judge: PhraseJudge
): Array<Halves | undefined> {
  const candidates = lines.map(({text}) => candidatesOf(text).filter((one) => !partsFields(text, one, judge)))
  const judgements = lines.map(({text}, index) =>
    candidates[index]!.map((one) => judge(...phrases(text, one.halves)))
  )
  const habits = habitsOf(lines, candidates, judgements, judge !== judgeNothing)
  const shown = shownByHeadings(lines, candidates, judgements)
  return lines.map(({text, kind}, index) => {
    const all = candidates[index]!
    const judged = judgements[index]!
    const supported = all.find((_, at) => judged[at] === true)
    if (supported) return supported.halves
    const isShown = kind === 'heading' && all.find((one) => shown.has(shapeOf(one)) && isTitle(text, one))
    if (isShown) return isShown.halves
    const labelled = all.find(
      (one, at) =>
        judged[at] !== false &&
        (phrases(text, one.halves).every(isLabelled) ||
          areTags(text, one.halves) ||
          hasBars(text, one.halves))
    )
    if (labelled) return labelled.halves
    const habitual = all.find(({separator}, at) => {
      const habit = habits.get(`${kind} ${separator}`)
      return habit === 'always' || (habit === 'mostly' && judged[at] !== false)
    })
    if (habitual) return habitual.halves
    return all.find(({separator}) => isMeant(separator, kind))?.halves
  })
}

/**
 * A better cut for a line that is in two languages for good, where names in Latin letters have misled the first one:
 * `… with EOL support / 增強型 JSON 檔案操作` was cut before 檔案, `… of an image（tiptap的扩展）` before 的.
 *
 * @returns
 *   Two clean halves, at a bar, a bracket or a stop if there is one; nothing where the cut is as clean, or none is.
 */
export function cleanHalves(
  text: string,
  cut: ReadonlyArray<LanguageRun>,
  judge: PhraseJudge
): Halves | undefined {
  const isClean = cut.every(
    ({language, from, to}) => language === 'zh' || isPureEnglish(withoutLabel(text.slice(from, to), text))
  )
  const better = candidatesOf(text)
    .filter(({halves}) => judge(...phrases(text, halves)) !== false)
    .map((one) => ({...one, strength: strengthOf(text, one), margin: marginOf(text, one)}))
    .filter(({strength}) => !isClean || strength === strengthOfBar)
    .sort((a, b) => b.strength - a.strength || a.margin - b.margin)[0]
  return better?.halves
}

/** A half without the label that its line opens with, too: `@半糖：来早了。 @半糖: Too early.` */
function withoutLabel(half: string, line: string): string {
  const label = /^[^\s:：]{2,24}(?=[:：])/.exec(line)?.[0]
  return label && half.startsWith(label) ? half.slice(label.length) : half
}

/** No ideographs but in brackets and quotations, which all close. */
function isPureEnglish(text: string): boolean {
  return isClosed(text) && countFrame(text).han === 0
}

const strengthOfBar = 3

/** How plainly a text says that its halves part here. */
function strengthOf(text: string, {separator, halves: [left, right]}: Candidate): number {
  const between = text.slice(left.to, right.from)
  if (/^\s*[&·]/.test(between) || (isBar(separator) && partsAll(text, between))) return strengthOfBar
  if (/[（(【[]/.test(text[right.from]!)) return 2
  return /[.!?。！？…]["”’)）]?$/.test(text.slice(left.from, left.to).trim()) ? 1 : 0
}

/** Whether a bar is more than the slash of “sequential/blocking” and those around a sound: `raise /reɪz/ v. 筹集`. */
function partsAll(text: string, between: string): boolean {
  if (!between.includes('/')) return true
  return /^\s.*\s$/s.test(between) || (/\s/.test(between) && text.split('/').length === 2)
}

/** How far the ideographs of the Chinese half are from the cut: of `180 °C / 350 °F / 180 ℃烤` the second slash parts. */
function marginOf(text: string, {halves: [left, right]}: Candidate): number {
  const half =
    left.language === 'zh' ? [...text.slice(left.from, left.to)].reverse() : [...text.slice(right.from)]
  return half.findIndex((character) => /\p{Script=Han}/u.test(character))
}

/** How headings are cut where the lexicon knows both halves: the others of the article will be alike. */
function shownByHeadings(
  lines: ReadonlyArray<{readonly kind: BlockKind}>,
  candidates: ReadonlyArray<ReadonlyArray<Candidate>>,
  judgements: ReadonlyArray<ReadonlyArray<boolean | undefined>>
): ReadonlySet<string> {
  return new Set(
    candidates.flatMap((all, index) =>
      lines[index]!.kind === 'heading'
        ? all.filter((_, at) => judgements[index]![at] === true).map(shapeOf)
        : []
    )
  )
}

function shapeOf({separator, halves}: Candidate): string {
  return `${halves[0].language} ${separator}`
}

/** A label and what it labels, in each language the same: `Room manager: Dr. He 负责人：何博士`. */
function isLabelled(phrase: string): boolean {
  return /^[^:：]{2,30}[:：]\s*[^:：\s][^:：]*$/.test(phrase.trim())
}

/** A topic between its two signs, in each language: `#交通指南# #Getting there#`. */
function areTags(text: string, halves: Halves): boolean {
  return phrases(text, halves).every((phrase) => /^#[^#]+#$/.test(phrase.trim()))
}

/** A name of a product is one word or two after a verb: “使用 Docker”; a title has a subject in both languages. */
function isTitle(text: string, {halves}: Candidate): boolean {
  const [en, zh] = phrases(text, halves)
  const isPhrase = countScripts(en).functionWords > 0
  return !/\p{L}\p{Lu}\p{Ll}|\d/u.test(en) && zh.trim().length >= (isPhrase ? 2 : shortestTitle)
}

const shortestTitle = 4

/** A bar, slash or dash between two scripts is put there to part them; a comma or a space may be anything. */
function isMeant(separator: string, kind: BlockKind): boolean {
  if (isBar(separator)) return true
  return kind === 'heading' ? separator === '-' : separator === 'gap'
}

/** Whether a bar stands after a title that is in both languages, and parts it from a name: `Salt and Silk 盐与丝 | Huai Museum`. */
function partsFields(text: string, {separator, halves}: Candidate, judge: PhraseJudge): boolean {
  if (!isBar(separator)) return false
  const [, chinese] = phrases(text, halves)
  return languageHalves(chinese).some((inner) => judge(...phrases(chinese, inner)) === true)
}
